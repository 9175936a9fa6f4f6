//! Commands about many clients at once: lists, files and uploads.

use super::Examples;

pub const EXAMPLES: &[Examples] = &[
    (
        "find",
        &[
            "carnet find bond",
            "carnet find --lead none --sort -updated_at --limit 20",
            "carnet find --status all --columns number,name,email --format csv",
        ],
        &[
            "carnet find roy",
            "carnet find --lead aucun --sort -updated_at --limit 20",
            "carnet find --status tous --columns number,name,email --format csv",
        ],
    ),
    (
        "columns",
        &["carnet columns", "carnet columns set number,name,city,lead", "carnet columns reset"],
        &["carnet columns", "carnet columns set number,name,ville,lead", "carnet columns reset"],
    ),
    (
        "columns set",
        &["carnet columns set number,name,city,lead", "carnet columns set 'Client number, Display name'"],
        &[
            "carnet columns set number,name,ville,lead",
            "carnet columns set 'Numéro de client, Nom d’affichage'",
        ],
    ),
    ("columns reset", &["carnet columns reset"], &["carnet columns reset"]),
    (
        "export",
        &[
            "carnet export clients.csv",
            "carnet export upload.csv --for-upload --split",
            "carnet export clients.xlsx --status active --force",
            "carnet export - --format jsonl --all-firms",
        ],
        &[
            "carnet export clients.csv --delimiter ';' --bom",
            "carnet export numeros.csv --for-upload --split",
            "carnet export clients.xlsx --status actif --force",
            "carnet export - --format jsonl --all-firms",
        ],
    ),
    (
        "import",
        &[
            "carnet import numbers.csv --dry-run",
            "carnet import numbers.csv",
            "carnet import clients.csv --add --details --new-firm 'Harbour Accounting'",
            "carnet import numbers.errors.csv",
        ],
        &[
            "carnet import numeros.csv --dry-run",
            "carnet import numeros.csv",
            "carnet import clients.csv --add --details --new-firm 'Côté et Filles'",
            "carnet import numeros.errors.csv",
        ],
    ),
    (
        "match",
        &[
            "carnet match list.csv --name Customer --number Code --output numbers.csv",
            "carnet match list.xlsx --name Name --number No --reference sage=Key --output numbers.csv",
            "carnet match --review numbers.review.csv --output chosen.csv",
        ],
        &[
            "carnet match liste.csv --name Client --number Code --output numeros.csv",
            "carnet match liste.xlsx --name Nom --number No --reference sage=Clé --output numeros.csv",
            "carnet match --review numeros.review.csv --output choisis.csv",
        ],
    ),
    (
        "diff",
        &[
            "carnet diff before.db after.db",
            "carnet diff export.csv carnet.db --key client_number --ignore updated_at",
        ],
        &[
            "carnet diff avant.db apres.db",
            "carnet diff export.csv carnet.db --key client_number --ignore updated_at",
        ],
    ),
];
