//! Commands about the registry: its journal, its soundness, its copies.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "history",
        about: "Afficher qui a fait quoi et quand, avec chaque champ avant et après",
        arguments: &[
            ("client", "Seulement les opérations sur ce client, même s’il est supprimé"),
            ("since", "Seulement depuis cette date (UTC), comme `2026-01-31`"),
            ("until", "Seulement jusqu’à cette date (UTC) incluse"),
            ("member", "Seulement les opérations de ce membre de l’équipe"),
            ("action", "Seulement les opérations de cette commande, comme `team add`"),
            ("all_firms", "L’historique de tous les cabinets"),
        ],
    },
    CommandHelp {
        command: "history prune",
        about: "Effacer définitivement les détails d’un client supprimé",
        arguments: &[("client", "Le numéro d’identification du client supprimé")],
    },
    CommandHelp { command: "stats", about: "Afficher le cabinet en un coup d’œil", arguments: &[] },
    CommandHelp {
        command: "check",
        about: "Vérifier que le registre est en bon état, et signaler les points à vérifier",
        arguments: &[],
    },
    CommandHelp {
        command: "backup",
        about: "Copier le registre dans un fichier, même pendant que d’autres écrivent",
        arguments: &[("file", "Le fichier"), ("force", "Remplacer le fichier s’il existe")],
    },
    CommandHelp {
        command: "demo",
        about: "Remplir un nouveau registre de cabinets fictifs, pour des essais",
        arguments: &[
            ("clients", "Le nombre de clients par cabinet"),
            ("firms", "Le nombre de cabinets"),
            ("seed", "Le nombre qui fixe tous les choix au hasard"),
        ],
    },
    CommandHelp {
        command: "undo",
        about: "Annuler la dernière opération, ou celle que vous indiquez",
        arguments: &[
            ("operation", "Le numéro de l’opération dans `history`"),
            ("dry_run", "Indiquer ce qui serait annulé, sans rien changer"),
        ],
    },
    CommandHelp { command: "redo", about: "Rétablir la dernière opération annulée", arguments: &[] },
];
