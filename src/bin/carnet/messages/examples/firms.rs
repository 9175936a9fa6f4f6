//! Commands about firms and the people in them.

use super::Examples;

pub const EXAMPLES: &[Examples] = &[
    (
        "firm",
        &["carnet firm list", "carnet firm use 'Harbour Accounting'"],
        &["carnet firm list", "carnet firm use 'Côté et Filles'"],
    ),
    (
        "firm add",
        &[
            "carnet firm add 'Harbour Accounting'",
            "carnet firm add 'Harbour Accounting' --admin 'Ann Lee <ann@harbour.example>' --login ann",
        ],
        &[
            "carnet firm add 'Côté et Filles'",
            "carnet firm add 'Côté et Filles' --admin 'Ana Côté <ana@cote.example>' --login ana",
        ],
    ),
    (
        "firm list",
        &["carnet firm list", "carnet firm list --format json"],
        &["carnet firm list", "carnet firm list --format json"],
    ),
    (
        "firm show",
        &["carnet firm show", "carnet firm show 'Harbour West'"],
        &["carnet firm show", "carnet firm show 'Côté Québec'"],
    ),
    ("firm use", &["carnet firm use 'Harbour West'"], &["carnet firm use 'Côté Québec'"]),
    (
        "firm rename",
        &["carnet firm rename 'Harbour and Lee'", "carnet firm rename 'Harbour West' 'Harbour Pacific'"],
        &["carnet firm rename 'Côté et Associés'", "carnet firm rename 'Côté Québec' 'Côté Lévis'"],
    ),
    ("firm delete", &["carnet firm delete 'Harbour West'"], &["carnet firm delete 'Côté Québec'"]),
    (
        "team",
        &["carnet team list", "carnet team add 'Bo Roy <bo@harbour.example>' --role admin"],
        &["carnet team list", "carnet team add 'Bo Roy <bo@cote.example>' --role administrateur"],
    ),
    (
        "team add",
        &[
            "carnet team add 'Bo Roy <bo@harbour.example>'",
            "carnet team add 'Cy Hall' --login cy --role admin",
        ],
        &[
            "carnet team add 'Bo Roy <bo@cote.example>'",
            "carnet team add 'Cy Hamel' --login cy --role administrateur",
        ],
    ),
    (
        "team list",
        &["carnet team list", "carnet team list --format csv"],
        &["carnet team list", "carnet team list --format csv"],
    ),
    (
        "team edit",
        &[
            "carnet team edit bo@harbour.example --role admin",
            "carnet team edit cy --email cy@harbour.example",
        ],
        &[
            "carnet team edit bo@cote.example --role administrateur",
            "carnet team edit cy --email cy@cote.example",
        ],
    ),
    (
        "team inactivate",
        &[
            "carnet team inactivate bo@harbour.example --reassign-to cy",
            "carnet team inactivate cy --reassign-to none",
        ],
        &[
            "carnet team inactivate bo@cote.example --reassign-to cy",
            "carnet team inactivate cy --reassign-to aucun",
        ],
    ),
    (
        "team activate",
        &["carnet team activate bo@harbour.example"],
        &["carnet team activate bo@cote.example"],
    ),
    (
        "team hand-over",
        &["carnet team hand-over bo@harbour.example"],
        &["carnet team hand-over bo@cote.example"],
    ),
];
