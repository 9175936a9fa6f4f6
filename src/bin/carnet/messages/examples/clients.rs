//! Commands about clients, one by one.

use super::Examples;

pub const EXAMPLES: &[Examples] = &[
    (
        "add",
        &[
            "carnet add 'Bond Ltd.' --number 007",
            "carnet add 'Ann Lee' --type individual --lead bo@harbour.example --fiscal-year-end 12-31",
            "carnet add 'Maple Foods' --plan preferred --subscription plus --billed-to firm",
        ],
        &[
            "carnet add 'Boulangerie Roy inc.' --number 007",
            "carnet add 'Anne Côté' --type particulier --lead bo@cote.example --fiscal-year-end 12-31",
            "carnet add 'Épicerie Gagné' --subscription plus --plan 'rabais direct'",
        ],
    ),
    (
        "edit",
        &[
            "carnet edit 007 --city Toronto --phone 416-555-0100",
            "carnet edit 007 008 009 --lead bo@harbour.example --add-tag payroll",
            "carnet edit 007 --notes ''",
        ],
        &[
            "carnet edit 007 --city Laval --phone 450-555-0100",
            "carnet edit 007 008 009 --lead bo@cote.example --add-tag paie",
            "carnet edit 007 --notes ''",
        ],
    ),
    (
        "inactivate",
        &["carnet inactivate 007", "carnet find --tag closed --ids | carnet inactivate -"],
        &["carnet inactivate 007", "carnet find --tag fermé --ids | carnet inactivate -"],
    ),
    (
        "activate",
        &["carnet activate 007", "carnet activate 'Bond Ltd.'"],
        &["carnet activate 007", "carnet activate 'Boulangerie Roy inc.'"],
    ),
    (
        "delete",
        &["carnet delete 007", "carnet delete id:100042000000007 --yes"],
        &["carnet delete 007", "carnet delete id:100042000000007 --yes"],
    ),
    (
        "show",
        &["carnet show 007", "carnet show 'Bond Ltd.'", "carnet show number:-7 --format json"],
        &["carnet show 007", "carnet show 'Boulangerie Roy inc.'", "carnet show number:-7 --format json"],
    ),
    (
        "books",
        &["carnet books 007", "carnet books 007 --open"],
        &["carnet books 007", "carnet books 007 --open"],
    ),
    (
        "transfer",
        &[
            "carnet transfer 007 008 --to 'Harbour West'",
            "carnet find --tag west --ids | carnet transfer - --to 'Harbour West'",
        ],
        &[
            "carnet transfer 007 008 --to 'Côté Québec'",
            "carnet find --tag québec --ids | carnet transfer - --to 'Côté Québec'",
        ],
    ),
    (
        "merge",
        &["carnet merge 007 'Bond Limited'", "carnet merge 007 id:100042000000031 --take email=duplicate"],
        &["carnet merge 007 'Boulangerie Roy'", "carnet merge 007 id:100042000000031 --take email=duplicate"],
    ),
];
