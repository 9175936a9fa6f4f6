//! What is wrong with the command line or the environment.

use super::Joined;

messages! {
    unknown_option(option: &str) {
        en: "There is no such option or argument here: {option}",
        fr: "Option inconnue ou argument de trop\u{a0}: {option}",
    }
    unknown_command(command: &str) {
        en: "There is no such command: {command}",
        fr: "Commande inconnue\u{a0}: {command}",
    }
    missing_command(parent: &str) {
        en: "A command must follow `{parent}`.",
        fr: "Indiquez une commande après `{parent}`.",
    }
    missing_arguments(arguments: Joined<'_, String>) {
        en: "Something is missing from the command line: {arguments}",
        fr: "Argument manquant\u{a0}: {arguments}",
    }
    missing_value(option: &str) {
        en: "A value must follow `{option}`.",
        fr: "Indiquez une valeur après `{option}`.",
    }
    unneeded_value(option: &str, value: &str) {
        en: "This value is one too many for `{option}`: {value}",
        fr: "Valeur de trop pour `{option}`\u{a0}: {value}",
    }
    invalid_value(option: &str, value: &str) {
        en: "This cannot be the value of `{option}`: {value}",
        fr: "Valeur non valide pour `{option}`\u{a0}: {value}",
    }
    repeated_option(option: &str) {
        en: "This can be given only once: {option}",
        fr: "À n’indiquer qu’une seule fois\u{a0}: {option}",
    }
    conflicting_options(option: &str, others: Joined<'_, String>) {
        en: "`{option}` does not go together with: {others}",
        fr: "`{option}` ne s’utilise pas avec\u{a0}: {others}",
    }
    text_not_unicode() {
        en: "The command line holds text that is not Unicode.",
        fr: "La commande contient du texte qui n’est pas en Unicode.",
    }
    command_line_wrong() {
        en: "The command line is not understood.",
        fr: "Commande incorrecte ou incomplète.",
    }
    hint_did_you_mean(suggestions: Joined<'_, String>) {
        en: "One of these may be meant: {suggestions}",
        fr: "Vouliez-vous dire\u{a0}: {suggestions}",
    }
    hint_commands(commands: Joined<'_, String>) {
        en: "These commands can follow: {commands}",
        fr: "Commandes possibles\u{a0}: {commands}",
    }
    hint_values(values: Joined<'_, String>) {
        en: "One of these values is meant: {values}",
        fr: "Choisissez l’une de ces valeurs\u{a0}: {values}",
    }
    hint_quotation_marks(text: &str) {
        en: "Put a text with blanks between quotation marks: `{text}`",
        fr: "Mettez entre guillemets droits un texte qui contient des espaces\u{a0}: `{text}`",
    }
    hint_leading_dash(number: &str) {
        en: "A client number that begins with a dash is written `number:{number}`.",
        fr: "Un numéro de client qui commence par un tiret s’écrit `number:{number}`.",
    }
    hint_dashes(command: &str) {
        en: "Write `--` in front of what begins with a dash: `{command}`",
        fr: "Écrivez `--` devant ce qui commence par un tiret\u{a0}: `{command}`",
    }
    hint_help(command: &str) {
        en: "See what can be typed with `{command}`.",
        fr: "Pour la liste des options, exécutez `{command}`.",
    }
    store_empty() {
        en: "`--store` needs the name of a file.",
        fr: "`--store` exige un nom de fichier.",
    }
    no_data_folder() {
        en: "This system names no folder for the registry.",
        fr: "Ce système n’indique aucun dossier pour le registre.",
    }
    hint_store() {
        en: "Name the file with `--store FILE`, or in `CARNET_STORE`.",
        fr: "Indiquez le fichier avec `--store FICHIER`, ou dans `CARNET_STORE`.",
    }
    variable_not_a_number(variable: &str, value: &str) {
        en: "The environment variable `{variable}` must be a whole number: {value}",
        fr: "La variable d’environnement `{variable}` doit être un nombre entier\u{a0}: {value}",
    }
    hint_variable_not_a_number(variable: &str) {
        en: "Give `{variable}` a number such as `42`, or none.",
        fr: "Donnez à `{variable}` un nombre comme `42`, ou supprimez-la.",
    }
}
