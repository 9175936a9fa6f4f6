//! Commands about firms and the people in them.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "firm",
        about: "Ajouter, lister, choisir, renommer et supprimer des cabinets",
        arguments: &[],
    },
    CommandHelp {
        command: "firm add",
        about: "Ajouter un cabinet, et créer le registre s’il n’y en a pas",
        arguments: &[
            ("name", "Le nom du cabinet"),
            ("admin", "L’administrateur principal (par défaut\u{a0}: vous)"),
            ("login", "Le nom d’utilisateur de l’administrateur principal (par défaut\u{a0}: le vôtre)"),
        ],
    },
    CommandHelp { command: "firm list", about: "Lister les cabinets", arguments: &[] },
    CommandHelp { command: "firm show", about: "Montrer un cabinet", arguments: &[] },
    CommandHelp {
        command: "firm use",
        about: "Choisir le cabinet que les commandes désignent désormais",
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
    CommandHelp {
        command: "firm delete",
        about: "Supprimer un cabinet qui n’a pas de clients",
        arguments: &[],
    },
    CommandHelp {
        command: "team",
        about: "Ajouter, lister et modifier les membres de l’équipe",
        arguments: &[],
    },
    CommandHelp {
        command: "team add",
        about: "Ajouter un membre de l’équipe",
        arguments: &[
            ("person", "La personne\u{a0}: \"Nom <courriel>\""),
            ("login", "Le nom d’utilisateur de la personne sur cette machine"),
        ],
    },
    CommandHelp { command: "team list", about: "Lister les membres de l’équipe", arguments: &[] },
    CommandHelp {
        command: "team edit",
        about: "Modifier un membre de l’équipe",
        arguments: &[
            ("name", "Le nouveau nom"),
            ("email", "Le nouveau courriel; un courriel vide l’enlève"),
            ("login", "Le nouveau nom d’utilisateur; un nom vide l’enlève"),
        ],
    },
    CommandHelp {
        command: "team inactivate",
        about: "Rendre inactif un membre de l’équipe",
        arguments: &[("reassign_to", "Qui devient le comptable principal des clients du membre, ou aucun")],
    },
    CommandHelp {
        command: "team activate",
        about: "Rendre actif de nouveau un membre de l’équipe",
        arguments: &[],
    },
    CommandHelp {
        command: "team hand-over",
        about: "Remettre à un autre membre le rôle d’administrateur principal",
        arguments: &[(
            "member",
            "Le nouvel administrateur principal, par son courriel ou son nom d’utilisateur",
        )],
    },
];
