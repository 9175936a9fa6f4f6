//! The program itself with its global options, and the commands about the program.

use super::CommandHelp;

pub const COMMANDS: &[CommandHelp] = &[
    CommandHelp {
        command: "",
        about: "Tenir la liste des clients d’un cabinet comptable",
        arguments: &[
            (
                "store",
                "Le fichier du registre (par défaut\u{a0}: CARNET_STORE, sinon dans votre dossier de données)",
            ),
            ("firm", "Le cabinet (par défaut\u{a0}: CARNET_FIRM, sinon celui de `firm use`, sinon le seul)"),
            (
                "acting",
                "Le membre de l’équipe qui exécute la commande, par son courriel ou son nom d’utilisateur (par défaut\u{a0}: CARNET_AS, sinon le vôtre)",
            ),
            ("lang", "La langue (par défaut\u{a0}: CARNET_LANG, sinon celle du système)"),
            ("format", "Le format des résultats"),
            ("yes", "Répondre oui à toutes les questions"),
            ("no_input", "Ne jamais poser de question; s’arrêter s’il faut une réponse"),
            ("quiet", "Masquer les avis et la progression, mais pas les avertissements ni les erreurs"),
            ("color", "Quand utiliser la couleur"),
            ("wait", "Le temps d’attente si un autre programme est en train d’écrire"),
            ("no_pager", "Ne jamais afficher les longues listes page par page"),
            ("help", "Afficher l’aide"),
            ("version", "Afficher la version"),
        ],
    },
    CommandHelp {
        command: "explain",
        about: "Expliquer un code d’erreur ou d’avertissement, avec un exemple et une solution",
        arguments: &[("code", "Le code, comme `number-taken`; sans code, la liste des codes")],
    },
    CommandHelp {
        command: "completions",
        about: "Écrire le script qui permet à un interpréteur de compléter les commandes et les noms",
        arguments: &[("shell", "L’interpréteur de commandes")],
    },
    CommandHelp {
        command: "man",
        about: "Écrire le manuel\u{a0}: en une seule page, ou une page par commande dans un dossier",
        arguments: &[("folder", "Le dossier où enregistrer la page de chaque commande")],
    },
];
