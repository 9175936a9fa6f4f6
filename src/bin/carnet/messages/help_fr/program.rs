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
                "Le membre de l’équipe qui agit, par son courriel ou son nom d’utilisateur (par défaut\u{a0}: CARNET_AS, sinon par le vôtre)",
            ),
            ("lang", "La langue (par défaut\u{a0}: CARNET_LANG, sinon celle du système)"),
            ("format", "La forme des résultats"),
            ("yes", "Répondre oui à chaque question"),
            ("no_input", "Ne jamais poser de question; s’arrêter là où il faut une réponse"),
            ("quiet", "Taire les avis et l’avancement, mais aucun avertissement ni aucune erreur"),
            ("color", "Quand mettre de la couleur"),
            ("wait", "Combien de temps attendre un autre programme qui écrit"),
            ("no_pager", "Ne jamais montrer les longues listes page par page"),
            ("help", "Montrer l’aide"),
            ("version", "Montrer la version"),
        ],
    },
    CommandHelp {
        command: "explain",
        about: "Expliquer un code d’erreur ou d’avertissement, avec un exemple et le remède",
        arguments: &[("code", "Le code, comme `number-taken`; sans code, la liste de tous")],
    },
    CommandHelp {
        command: "completions",
        about: "Écrire le script par lequel un interpréteur complète les commandes et les noms",
        arguments: &[("shell", "L’interpréteur de commandes")],
    },
    CommandHelp {
        command: "man",
        about: "Écrire le manuel\u{a0}: tout en une page, ou une page par commande dans un dossier",
        arguments: &[("folder", "Le dossier où va la page de chaque commande")],
    },
];
