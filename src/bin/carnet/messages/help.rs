//! What the help adds to the commands' own words: headings, what can be given, where the examples begin.

use super::{Joined, PathText};

messages! {
    help_template() {
        en: "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{{all-args}}{{after-help}}",
        fr: "{{about-with-newline}}\nUtilisation\u{a0}: {{usage}}\n\n{{all-args}}{{after-help}}",
    }
    help_usage_indent() {
        en: "       ",
        fr: "              ",
    }
    help_commands() {
        en: "Commands",
        fr: "Commandes\u{a0}",
    }
    help_arguments() {
        en: "Arguments",
        fr: "Arguments\u{a0}",
    }
    help_options() {
        en: "Options",
        fr: "Options\u{a0}",
    }
    help_fields() {
        en: "Fields",
        fr: "Champs\u{a0}",
    }
    help_filters() {
        en: "Filters",
        fr: "Filtres\u{a0}",
    }
    help_global_options() {
        en: "Global options",
        fr: "Options globales\u{a0}",
    }
    help_command_placeholder() {
        en: "COMMAND",
        fr: "COMMANDE",
    }
    help_with_values(help: &str, values: Joined<'_, String>) {
        en: "{help}: {values}",
        fr: "{help}\u{a0}: {values}",
    }
    help_with_default(help: &str, default: &str) {
        en: "{help} (default: {default})",
        fr: "{help} (par défaut\u{a0}: {default})",
    }
    help_member_field(heading: &str) {
        en: "{heading}: an active team member by email or login, or none",
        fr: "{heading}\u{a0}: un membre actif de l’équipe, par son courriel ou son nom d’utilisateur, ou aucun",
    }
    help_examples() {
        en: "Examples:",
        fr: "Exemples\u{a0}:",
    }
    heading_meaning() {
        en: "Meaning",
        fr: "Signification",
    }
    heading_example() {
        en: "Example",
        fr: "Exemple",
    }
    heading_remedy() {
        en: "Remedy",
        fr: "Solution",
    }
    code_unknown(code: &str) {
        en: "No error or warning has this code: {code}",
        fr: "Code d’erreur ou d’avertissement inconnu\u{a0}: {code}",
    }
    hint_codes(command: &str) {
        en: "See all codes with `{command}`.",
        fr: "Pour la liste des codes, exécutez `{command}`.",
    }
    value_none() {
        en: "none",
        fr: "aucun",
    }
    value_all() {
        en: "all",
        fr: "tous",
    }
    manual_written(pages: usize, folder: PathText<'_>) {
        en: (pages => "{pages} man page written: {folder}", "{pages} man pages written: {folder}"),
        fr: (pages => "{pages} page de manuel écrite\u{a0}: {folder}", "{pages} pages de manuel écrites\u{a0}: {folder}"),
    }
    manual_name() {
        en: "NAME",
        fr: "NOM",
    }
    manual_exit_codes() {
        en: "EXIT STATUS",
        fr: "CODE DE RETOUR",
    }
    manual_exit_done() {
        en: "Done, or there was nothing to do or to find.",
        fr: "Terminé, ou rien à faire ou à trouver.",
    }
    manual_exit_refused() {
        en: "Refused, and nothing was changed.",
        fr: "Refusé; rien n’a été modifié.",
    }
    manual_exit_misused() {
        en: "The command line is wrong, or an answer was needed and nobody could be asked.",
        fr: "Commande incorrecte, ou il fallait une réponse et carnet ne pouvait pas poser de question.",
    }
    manual_exit_partial() {
        en: "Rows were rejected, differences found, or problems found.",
        fr: "Des lignes ont été rejetées, ou des différences ou des problèmes ont été trouvés.",
    }
    manual_exit_unusable() {
        en: "The registry or a file cannot be used.",
        fr: "Le registre ou un fichier ne peut pas être utilisé.",
    }
}
