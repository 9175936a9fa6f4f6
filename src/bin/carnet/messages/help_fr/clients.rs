//! Commands about clients, one by one.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "add",
        about: "Ajouter un client",
        arguments: &[("name", "Le nom d’affichage (dans un terminal, on vous le demande avec le reste)")],
    },
    CommandHelp {
        command: "edit",
        about: "Modifier les champs d’un ou de plusieurs clients",
        arguments: &[
            ("add_tag", "Ajouter une étiquette à celles qui existent"),
            ("remove_tag", "Retirer une étiquette"),
        ],
    },
    CommandHelp {
        command: "inactivate",
        about: "Rendre des clients inactifs, sans toucher à leur abonnement ni à leur facturation",
        arguments: &[],
    },
    CommandHelp { command: "activate", about: "Rendre des clients actifs", arguments: &[] },
    CommandHelp { command: "delete", about: "Supprimer définitivement des clients", arguments: &[] },
    CommandHelp { command: "show", about: "Afficher la fiche complète d’un client", arguments: &[] },
    CommandHelp {
        command: "books",
        about: "Afficher l’emplacement des documents comptables d’un client et le contenu de leur dossier",
        arguments: &[("open", "Ouvrir l’adresse Web ou le dossier")],
    },
    CommandHelp {
        command: "transfer",
        about: "Transférer des clients à un autre cabinet",
        arguments: &[("to", "Le cabinet de destination")],
    },
    CommandHelp {
        command: "merge",
        about: "Fusionner deux clients",
        arguments: &[
            ("keep", "Le client qui reste (dans un terminal, on vous le demande)"),
            ("duplicate", "Le client qui disparaît (dans un terminal, on vous le demande)"),
            ("take", "La valeur à garder lorsque les deux diffèrent\u{a0}: CHAMP=keep ou CHAMP=duplicate"),
        ],
    },
];
