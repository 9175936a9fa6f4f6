//! Commands by the words that people try before they know them, in both languages.

use carnet::text::fold::fold;

/// A command's words, and others for it, folded.
type Synonyms = (&'static str, &'static [&'static str]);

const COMMANDS: &[Synonyms] = &[
    ("add", &["new", "create", "insert", "ajouter", "nouveau", "creer"]),
    ("edit", &["update", "change", "modify", "set", "modifier", "changer", "editer"]),
    ("inactivate", &["deactivate", "disable", "archive", "desactiver", "archiver", "inactiver"]),
    ("activate", &["reactivate", "enable", "activer", "reactiver"]),
    ("delete", &["remove", "rm", "del", "erase", "supprimer", "effacer", "enlever", "retirer"]),
    ("find", &["list", "ls", "search", "clients", "lister", "liste", "chercher", "rechercher", "trouver"]),
    ("show", &["view", "display", "get", "afficher", "montrer", "voir"]),
    ("books", &["documents", "open", "ouvrir"]),
    ("columns", &["colonnes", "fields"]),
    ("export", &["download", "dump", "save", "exporter", "telecharger"]),
    ("import", &["upload", "load", "importer", "televerser", "charger"]),
    ("match", &["reconcile", "link", "apparier", "rapprocher"]),
    ("firm", &["firms", "company", "cabinet", "cabinets"]),
    ("team", &["user", "users", "member", "members", "staff", "equipe", "membre", "membres", "utilisateur"]),
    ("transfer", &["move", "mv", "transferer", "deplacer"]),
    ("merge", &["combine", "join", "fusionner", "fondre"]),
    ("history", &["log", "journal", "audit", "historique"]),
    ("stats", &["statistics", "summary", "statistiques", "sommaire"]),
    ("check", &["verify", "validate", "fsck", "verifier", "valider"]),
    ("backup", &["restore", "copy", "sauvegarder", "sauvegarde", "copier", "restaurer"]),
    ("diff", &["compare", "comparer"]),
    ("demo", &["example", "sample", "exemple"]),
    ("undo", &["revert", "rollback", "annuler", "defaire"]),
    ("redo", &["retablir", "refaire"]),
    ("explain", &["code", "codes", "errors", "expliquer", "erreurs"]),
    ("completions", &["completion", "complete"]),
    ("man", &["manual", "manuel"]),
];

/// The command that a word means, if it is one of those that are tried for it.
pub fn command_meant(word: &str) -> Option<&'static str> {
    let asked = fold(word);
    COMMANDS.iter().find(|(_, words)| words.contains(&asked.as_str())).map(|(command, _)| *command)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_means_one_command_that_there_is_and_is_none_itself() {
        let program = crate::cli::bare();
        let mut seen = std::collections::HashSet::new();
        for (command, words) in COMMANDS {
            assert!(program.find_subcommand(command).is_some(), "{command}");
            for word in *words {
                assert_eq!(*word, fold(word));
                assert!(program.find_subcommand(word).is_none(), "{word}");
                assert!(seen.insert(*word), "{word} stands twice");
            }
        }
        assert_eq!(COMMANDS.len(), program.get_subcommands().count());
    }

    #[test]
    fn a_word_is_understood_whatever_its_case_and_accents() {
        for (word, command) in [("Supprimer", "delete"), ("ÉQUIPE", "team"), ("ls", "find")] {
            assert_eq!(command_meant(word), Some(command));
        }
        assert_eq!(command_meant("shoe"), None);
    }
}
