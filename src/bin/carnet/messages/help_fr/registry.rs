//! Commands about the registry: its journal, its soundness, its copies.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "history",
        about: "Montrer qui a fait quoi et quand, et chaque champ avant et après",
        arguments: &[
            ("client", "Seulement ce qui a été fait à ce client, même s’il est supprimé"),
            ("since", "Seulement depuis ce jour, `2026-01-31`"),
            ("until", "Seulement jusqu’à ce jour, inclus"),
            ("member", "Seulement ce qu’a fait ce membre de l’équipe"),
            ("action", "Seulement ce qu’a fait cette commande, `team add`"),
            ("all_firms", "L’historique de tous les cabinets"),
        ],
    },
    CommandHelp {
        command: "history prune",
        about: "Oublier définitivement les détails d’un client supprimé",
        arguments: &[("client", "Le numéro d’identification du client supprimé")],
    },
    CommandHelp { command: "stats", about: "Voir le cabinet d’un coup d’œil", arguments: &[] },
    CommandHelp {
        command: "check",
        about: "Vérifier que le registre est sain, et voir ce qui mérite un coup d’œil",
        arguments: &[],
    },
    CommandHelp {
        command: "backup",
        about: "Copier le registre dans un fichier, même pendant que d’autres écrivent",
        arguments: &[("file", "Le fichier"), ("force", "Remplacer le fichier s’il y en a un")],
    },
    CommandHelp {
        command: "demo",
        about: "Remplir un nouveau registre de cabinets vraisemblables, pour des essais",
        arguments: &[
            ("clients", "Combien de clients a chaque cabinet"),
            ("firms", "Combien de cabinets"),
            ("seed", "Ce qui décide de tout ce que ferait le hasard"),
        ],
    },
    CommandHelp {
        command: "undo",
        about: "Annuler la dernière opération, ou celle qui est nommée",
        arguments: &[
            ("operation", "Le numéro de l’opération dans `history`"),
            ("dry_run", "Dire ce qui serait annulé, et ne rien changer"),
        ],
    },
    CommandHelp {
        command: "redo",
        about: "Refaire l’opération qui a été annulée en dernier",
        arguments: &[],
    },
];
