//! What `import` and `export` say of files as a whole.

use super::{Joined, PathText};

messages! {
    imported(updated: usize, added: usize, unchanged: usize, rejected: usize) {
        en: "Rows imported: {updated} updated, {added} added, {unchanged} unchanged, {rejected} rejected.",
        fr: "Importation terminée. Mises à jour\u{a0}: {updated}; ajouts\u{a0}: {added}; inchangées\u{a0}: {unchanged}; rejets\u{a0}: {rejected}",
    }
    would_import(updated: usize, added: usize, unchanged: usize, rejected: usize) {
        en: "Nothing was written. Rows to import: {updated} to update, {added} to add, {unchanged} unchanged, {rejected} to reject.",
        fr: "Rien n’a été écrit. À mettre à jour\u{a0}: {updated}; à ajouter\u{a0}: {added}; inchangées\u{a0}: {unchanged}; à rejeter\u{a0}: {rejected}",
    }
    rows_rejected(rejected: usize) {
        en: (rejected => "{rejected} row is rejected, so that nothing was imported.", "{rejected} rows are rejected, so that nothing was imported."),
        fr: (rejected => "{rejected} rangée est rejetée, de sorte que rien n’a été importé.", "{rejected} rangées sont rejetées, de sorte que rien n’a été importé."),
    }
    hint_rows_rejected() {
        en: "Correct them, or leave out `--all-or-nothing`.",
        fr: "Corrigez-les, ou retirez `--all-or-nothing`.",
    }
    error_file_written(path: PathText<'_>) {
        en: "The rejected rows are in the error CSV: {path}",
        fr: "Les rangées rejetées sont dans le rapport d’erreurs\u{a0}: {path}",
    }
    hint_import_corrected(command: &str) {
        en: "Correct it, then run `{command}`.",
        fr: "Corrigez-le, puis exécutez `{command}`.",
    }
    encoding_guessed(encoding: &str, path: PathText<'_>) {
        en: "The encoding was taken to be {encoding}; name another one with `--encoding`: {path}",
        fr: "L’encodage a été pris pour {encoding}; nommez-en un autre avec `--encoding`\u{a0}: {path}",
    }
    heading_folded(heading: &str, field: &str) {
        en: "The heading {heading} was read as: {field}",
        fr: "L’en-tête {heading} a été lu comme\u{a0}: {field}",
    }
    columns_ignored(headings: Joined<'_, String>) {
        en: "These columns were not looked at: {headings}",
        fr: "Ces colonnes n’ont pas été lues\u{a0}: {headings}",
    }
    heading_repeated(line: u32) {
        en: "The headings stand once more on a line that was skipped: {line}",
        fr: "Les en-têtes figurent de nouveau à une ligne qui a été sautée\u{a0}: {line}",
    }
    rows_blank(rows: usize) {
        en: (rows => "{rows} blank row was skipped.", "{rows} blank rows were skipped."),
        fr: (rows => "{rows} rangée vide a été sautée.", "{rows} rangées vides ont été sautées."),
    }
    error_file_left(path: PathText<'_>) {
        en: "No row was rejected, and somebody’s file stays where the error CSV would be: {path}",
        fr: "Aucune rangée n’a été rejetée, et le fichier de quelqu’un reste à la place du rapport d’erreurs\u{a0}: {path}",
    }
    firm_exists_used(name: &str) {
        en: "This firm exists already and was used: {name}",
        fr: "Ce cabinet existe déjà et a été utilisé\u{a0}: {name}",
    }
    id_repaired(line: u32, found: &str, company_id: &str) {
        en: "Line {line}: company ID {found} was taken for {company_id}.",
        fr: "Ligne {line}\u{a0}: le numéro d’identification {found} a été pris pour {company_id}.",
    }
    on_line(line: u32, message: &str) {
        en: "Line {line}: {message}",
        fr: "Ligne {line}\u{a0}: {message}",
    }
    in_file_on_line(path: PathText<'_>, line: u32, message: &str) {
        en: "{path}, line {line}: {message}",
        fr: "{path}, ligne {line}\u{a0}: {message}",
    }
    stdin_needs_errors() {
        en: "Standard input has no folder for the error CSV.",
        fr: "L’entrée standard n’a pas de dossier pour le rapport d’erreurs.",
    }
    hint_errors() {
        en: "Say where it goes with `--errors FILE`.",
        fr: "Dites où il va avec `--errors FICHIER`.",
    }
    errors_for_several() {
        en: "`--errors` names the error CSV of one file, and several are imported.",
        fr: "`--errors` nomme le rapport d’erreurs d’un seul fichier, et plusieurs sont importés.",
    }
    hint_one_file() {
        en: "Import one file at a time, or leave out `--errors`.",
        fr: "Importez un fichier à la fois, ou retirez `--errors`.",
    }
    heading_file() {
        en: "File",
        fr: "Fichier",
    }
    heading_line() {
        en: "Line",
        fr: "Ligne",
    }
    heading_code() {
        en: "Code",
        fr: "Code",
    }
    heading_reason() {
        en: "Reason",
        fr: "Raison",
    }
    clients_exported(clients: usize, path: PathText<'_>) {
        en: (clients => "{clients} client exported: {path}", "{clients} clients exported: {path}"),
        fr: (clients => "{clients} client exporté\u{a0}: {path}", "{clients} clients exportés\u{a0}: {path}"),
    }
    generated_left_out(clients: usize) {
        en: (clients => "{clients} client was left out, whose company ID carnet generated and QuickBooks does not know.", "{clients} clients were left out, whose company IDs carnet generated and QuickBooks does not know."),
        fr: (clients => "{clients} client a été omis, dont carnet a généré le numéro d’identification, que QuickBooks ne connaît pas.", "{clients} clients ont été omis, dont carnet a généré les numéros d’identification, que QuickBooks ne connaît pas."),
    }
    numberless_left_out(clients: usize) {
        en: (clients => "{clients} client without a client number was left out.", "{clients} clients without a client number were left out."),
        fr: (clients => "{clients} client sans numéro de client a été omis.", "{clients} clients sans numéro de client ont été omis."),
    }
    upload_not_guarded() {
        en: "An upload carries exact values, so that `--for-upload` does not go together with `--spreadsheet-safe`.",
        fr: "Un fichier à téléverser porte des valeurs exactes, si bien que `--for-upload` ne s’emploie pas avec `--spreadsheet-safe`.",
    }
    hint_leave_one_out() {
        en: "Leave one of the two out.",
        fr: "Retirez l’une des deux.",
    }
    delimiter_invalid(text: &str) {
        en: "This cannot separate columns: {text}",
        fr: "Ceci ne peut séparer des colonnes\u{a0}: {text}",
    }
    hint_delimiter() {
        en: "Give one of `,` `;` `|` or `tab`.",
        fr: "Donnez `,` `;` `|` ou `tab`.",
    }
    split_needs_file() {
        en: "`--split` needs the name of a file.",
        fr: "`--split` a besoin du nom d’un fichier.",
    }
    upload_needs_csv() {
        en: "An upload is a CSV file, and `--for-upload` writes no other format.",
        fr: "Un fichier à téléverser est en CSV, et `--for-upload` n’écrit aucun autre format.",
    }
    hint_upload_file() {
        en: "Name a file that ends in `.csv`, as in `carnet export upload.csv --for-upload`.",
        fr: "Nommez un fichier qui finit par `.csv`, comme dans `carnet export numeros.csv --for-upload`.",
    }
    split_needs_csv() {
        en: "`--split` writes CSV and no other format.",
        fr: "`--split` écrit en CSV et en aucun autre format.",
    }
    hint_split_file() {
        en: "Name it, as in `carnet export list.csv --for-upload --split`.",
        fr: "Nommez-le, comme dans `carnet export liste.csv --for-upload --split`.",
    }
}
