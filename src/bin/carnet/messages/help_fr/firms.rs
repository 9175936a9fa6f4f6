//! Commands about firms and the people in them.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "firm",
        about: "Ajouter, afficher, choisir, renommer et supprimer des cabinets",
        arguments: &[],
    },
    CommandHelp {
        command: "firm add",
        about: "Ajouter un cabinet, et créer le registre s’il n’existe pas",
        arguments: &[
            ("name", "Le nom du cabinet"),
            ("admin", "L’administrateur principal (par défaut\u{a0}: vous)"),
            ("login", "Le nom d’utilisateur de l’administrateur principal (par défaut\u{a0}: le vôtre)"),
        ],
    },
    CommandHelp { command: "firm list", about: "Afficher la liste des cabinets", arguments: &[] },
    CommandHelp { command: "firm show", about: "Afficher un cabinet", arguments: &[] },
    CommandHelp {
        command: "firm use",
        about: "Choisir le cabinet auquel les commandes s’appliquent",
        arguments: &[("name", "Le cabinet")],
    },
    CommandHelp {
        command: "firm rename",
        about: "Renommer un cabinet",
        arguments: &[
            ("name", "Le nouveau nom; ou le cabinet, si un nouveau nom suit"),
            ("new_name", "Le nouveau nom"),
        ],
    },
    CommandHelp { command: "firm delete", about: "Supprimer un cabinet sans clients", arguments: &[] },
    CommandHelp {
        command: "team",
        about: "Ajouter, afficher et modifier les membres de l’équipe",
        arguments: &[],
    },
    CommandHelp {
        command: "team add",
        about: "Ajouter un membre de l’équipe",
        arguments: &[
            ("person", "La personne\u{a0}: \"Nom <courriel>\""),
            ("login", "Le nom d’utilisateur de la personne sur cet ordinateur"),
        ],
    },
    CommandHelp {
        command: "team list", about: "Afficher la liste des membres de l’équipe", arguments: &[]
    },
    CommandHelp {
        command: "team edit",
        about: "Modifier un membre de l’équipe",
        arguments: &[
            ("name", "Le nouveau nom"),
            ("email", "Le nouveau courriel; laissez-le vide pour l’enlever"),
            ("login", "Le nouveau nom d’utilisateur; laissez-le vide pour l’enlever"),
        ],
    },
    CommandHelp {
        command: "team inactivate",
        about: "Rendre un membre de l’équipe inactif",
        arguments: &[("reassign_to", "Le nouveau comptable principal des clients de ce membre, ou aucun")],
    },
    CommandHelp { command: "team activate", about: "Rendre un membre de l’équipe actif", arguments: &[] },
    CommandHelp {
        command: "team hand-over",
        about: "Transférer le rôle d’administrateur principal à un autre membre",
        arguments: &[(
            "member",
            "Le nouvel administrateur principal, par son courriel ou son nom d’utilisateur",
        )],
    },
];
