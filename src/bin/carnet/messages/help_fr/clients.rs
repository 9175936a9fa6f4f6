//! Commands about clients, one by one.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "add", about: "Ajouter un client", arguments: &[("name", "Le nom d’affichage")]
    },
    CommandHelp {
        command: "edit",
        about: "Modifier des champs de clients",
        arguments: &[
            ("add_tag", "Ajouter une étiquette à celles qu’il y a"),
            ("remove_tag", "Retirer une étiquette"),
        ],
    },
    CommandHelp {
        command: "inactivate",
        about: "Rendre des clients inactifs; leur abonnement et leur facturation restent",
        arguments: &[],
    },
    CommandHelp { command: "activate", about: "Rendre des clients actifs de nouveau", arguments: &[] },
    CommandHelp { command: "delete", about: "Supprimer définitivement des clients", arguments: &[] },
    CommandHelp { command: "show", about: "Montrer tout d’un client", arguments: &[] },
    CommandHelp {
        command: "books",
        about: "Voir où sont les documents comptables d’un client, et ce que contient leur dossier",
        arguments: &[("open", "Ouvrir l’adresse Web ou le dossier")],
    },
    CommandHelp {
        command: "transfer",
        about: "Passer des clients à un autre cabinet",
        arguments: &[("to", "Le cabinet où ils vont")],
    },
    CommandHelp {
        command: "merge",
        about: "Fondre deux clients en un",
        arguments: &[
            ("keep", "Le client qui reste"),
            ("duplicate", "Le client qui disparaît"),
            (
                "take",
                "De qui prendre la valeur là où les deux diffèrent\u{a0}: CHAMP=keep ou CHAMP=duplicate",
            ),
        ],
    },
];
