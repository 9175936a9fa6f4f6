//! The French help: what each command and argument says, by the command's words and the argument's id.
//!
//! The English help is the documentation of the commands themselves; a test holds both to the same keys.
//! Fields have no entries here: their flags take their words from the library's table of fields.

mod clients;
mod firms;
mod lists;
mod program;
mod registry;

/// What a command says of itself and its arguments in French.
#[derive(Debug)]
pub struct CommandHelp {
    /// The words of the command, `team add`; none are the program itself.
    pub command: &'static str,
    pub about: &'static str,
    /// Each argument's id, and its help.
    pub arguments: &'static [(&'static str, &'static str)],
}

/// Every command.
pub fn commands() -> impl Iterator<Item = &'static CommandHelp> {
    let parts = [program::COMMANDS, clients::COMMANDS, lists::COMMANDS, firms::COMMANDS, registry::COMMANDS];
    parts.into_iter().flatten()
}

/// Arguments that several commands share: the id, the English help, and the French one.
pub const SHARED: &[(&str, &str, &str)] = &[
    (
        "clients",
        "Client numbers, company IDs or names; `-` reads them from standard input",
        "Numéros de client, numéros d’identification ou noms; `-` les lit de l’entrée standard",
    ),
    (
        "clients",
        "Client numbers, company IDs or names (on a terminal you are asked); `-` reads them from standard input",
        "Numéros de client, numéros d’identification ou noms (dans un terminal, on vous les demande); `-` les lit de l’entrée standard",
    ),
    (
        "client",
        "A client number, company ID or name (on a terminal you are asked)",
        "Un numéro de client, un numéro d’identification ou un nom (dans un terminal, on vous le demande)",
    ),
    (
        "columns",
        "The columns and their order, separated by commas",
        "Les colonnes, dans l’ordre voulu, séparées par des virgules",
    ),
    (
        "client_type",
        "Only clients of this type: business, individual",
        "Seulement les clients de ce type\u{a0}: entreprise, particulier",
    ),
    (
        "lead",
        "Only clients of this lead accountant, or of none",
        "Seulement les clients de ce comptable principal, ou sans comptable principal (aucun)",
    ),
    ("status", "active, inactive or all", "actif, inactif ou tous"),
    ("tag", "Only clients with this tag", "Seulement les clients qui portent cette étiquette"),
    ("subscription", "Only clients with this subscription", "Seulement les clients qui ont cet abonnement"),
    ("plan", "Only clients with this pricing plan", "Seulement les clients qui ont ce plan de tarification"),
    ("no_number", "Only clients without a client number", "Seulement les clients sans numéro de client"),
    ("all_firms", "Clients of all firms", "Les clients de tous les cabinets"),
    ("force", "Replace files that exist", "Remplacer les fichiers existants"),
    ("encoding", "The encoding of the file, by its WHATWG name", "L’encodage du fichier, par son nom WHATWG"),
    ("delimiter", "What separates the columns", "Le séparateur de colonnes"),
    ("header_row", "The line on which the headings stand", "La ligne où se trouvent les en-têtes"),
    ("member", "The member, by email or login", "Le membre, par son courriel ou son nom d’utilisateur"),
    ("role", "admin or member", "administrateur ou membre"),
    (
        "name",
        "The firm (default: the one that is chosen)",
        "Le cabinet (par défaut\u{a0}: celui que vous avez choisi)",
    ),
];

/// The names of values, English and French.
pub const VALUE_NAMES: &[(&str, &str)] = &[
    ("CHARACTER", "CARACTÈRE"),
    ("CHOICE", "CHOIX"),
    ("CLIENT", "CLIENT"),
    ("CODE", "CODE"),
    ("COLUMN", "COLONNE"),
    ("COMMAND", "COMMANDE"),
    ("COUNT", "NOMBRE"),
    ("DATE", "DATE"),
    ("DIGITS", "CHIFFRES"),
    ("DUPLICATE", "DOUBLON"),
    ("EMAIL", "COURRIEL"),
    ("FIELD", "CHAMP"),
    ("FIELD=SIDE", "CHAMP=CÔTÉ"),
    ("FILE", "FICHIER"),
    ("FIRM", "CABINET"),
    ("FOLDER", "DOSSIER"),
    ("FORMAT", "FORMAT"),
    ("ID", "ID"),
    ("KEEP", "GARDÉ"),
    ("KEYS", "CLÉS"),
    ("LANGUAGE", "LANGUE"),
    ("LINE", "LIGNE"),
    ("LOGIN", "UTILISATEUR"),
    ("MEMBER", "MEMBRE"),
    ("MEMBER|none", "MEMBRE|aucun"),
    ("MM-DD", "MM-JJ"),
    ("NAME", "NOM"),
    ("NAME <EMAIL>", "NOM <COURRIEL>"),
    ("NEW", "NOUVEAU"),
    ("NEW NAME", "NOUVEAU NOM"),
    ("NUMBER", "NUMÉRO"),
    ("OLD", "ANCIEN"),
    ("PLAN", "PLAN"),
    ("ROLE", "RÔLE"),
    ("SECONDS", "SECONDES"),
    ("SHELL", "INTERPRÉTEUR"),
    ("STATUS", "STATUT"),
    ("SUBSCRIPTION", "ABONNEMENT"),
    ("SYSTEM=COLUMN", "SYSTÈME=COLONNE"),
    ("SYSTEM=ID;SYSTEM=ID", "SYSTÈME=ID;SYSTÈME=ID"),
    ("TAG", "ÉTIQUETTE"),
    ("TAG;TAG", "ÉTIQUETTE;ÉTIQUETTE"),
    ("TEXT", "TEXTE"),
    ("TYPE", "TYPE"),
    ("WHEN", "QUAND"),
    ("WORDS", "MOTS"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::typography::{french_faults, is_shown_visibly};

    #[test]
    fn the_french_help_keeps_french_typography() {
        let own =
            commands().flat_map(|help| help.arguments.iter().map(|(_, text)| *text).chain([help.about]));
        for text in own.chain(SHARED.iter().map(|(_, _, french)| *french)) {
            assert_eq!(french_faults(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn no_break_blanks_are_written_visibly() {
        for source in [
            include_str!("help_fr.rs"),
            include_str!("help_fr/clients.rs"),
            include_str!("help_fr/firms.rs"),
            include_str!("help_fr/lists.rs"),
            include_str!("help_fr/program.rs"),
            include_str!("help_fr/registry.rs"),
        ] {
            assert!(is_shown_visibly(source));
        }
    }
}
