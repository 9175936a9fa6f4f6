//! What `import` and `export` say of files as a whole.

use super::{Joined, PathText};

messages! {
    imported(updated: usize, added: usize, unchanged: usize, rejected: usize) {
        en: "Rows imported: {updated} updated, {added} added, {unchanged} unchanged, {rejected} rejected.",
        fr: "Importation terminée. Clients mis à jour\u{a0}: {updated}; ajoutés\u{a0}: {added}; inchangés\u{a0}: {unchanged}; lignes rejetées\u{a0}: {rejected}",
    }
    would_import(updated: usize, added: usize, unchanged: usize, rejected: usize) {
        en: "Nothing was written. Rows to import: {updated} to update, {added} to add, {unchanged} unchanged, {rejected} to reject.",
        fr: "Rien n’a été écrit. Clients à mettre à jour\u{a0}: {updated}; à ajouter\u{a0}: {added}; inchangés\u{a0}: {unchanged}; lignes à rejeter\u{a0}: {rejected}",
    }
    rows_rejected(rejected: usize) {
        en: (rejected => "{rejected} row is rejected, so that nothing was imported.", "{rejected} rows are rejected, so that nothing was imported."),
        fr: (rejected => "{rejected} ligne rejetée; rien n’a été importé.", "{rejected} lignes rejetées; rien n’a été importé."),
    }
    hint_rows_rejected() {
        en: "Correct them, or leave out `--all-or-nothing`.",
        fr: "Corrigez-les, ou retirez `--all-or-nothing`.",
    }
    more_rejected(more: usize, codes: Joined<'_, String>) {
        en: (more => "{more} more row was rejected. All of them by code: {codes}", "{more} more rows were rejected. All of them by code: {codes}"),
        fr: (more => "{more} autre ligne a été rejetée. Toutes, par code\u{a0}: {codes}", "{more} autres lignes ont été rejetées. Toutes, par code\u{a0}: {codes}"),
    }
    more_warnings(more: usize, code: &str) {
        en: (more => "{more} more warning like these: {code}", "{more} more warnings like these: {code}"),
        fr: (more => "{more} autre avertissement de ce genre\u{a0}: {code}", "{more} autres avertissements de ce genre\u{a0}: {code}"),
    }
    error_file_written(path: PathText<'_>) {
        en: "The rejected rows are in the error CSV: {path}",
        fr: "Les lignes rejetées sont dans le rapport d’erreurs\u{a0}: {path}",
    }
    hint_import_corrected(command: &str) {
        en: "Correct it, then run `{command}`.",
        fr: "Corrigez-le, puis exécutez `{command}`.",
    }
    encoding_guessed(encoding: &str, path: PathText<'_>) {
        en: "The encoding was taken to be {encoding}; name another one with `--encoding`: {path}",
        fr: "Encodage supposé de {path}\u{a0}: {encoding}. S’il est faux, indiquez le bon avec `--encoding`.",
    }
    heading_folded(heading: &str, field: &str) {
        en: "The heading {heading} was read as: {field}",
        fr: "L’en-tête {heading} a été interprété comme\u{a0}: {field}",
    }
    columns_ignored(headings: Joined<'_, String>) {
        en: "These columns were not looked at: {headings}",
        fr: "Colonnes ignorées\u{a0}: {headings}",
    }
    heading_repeated(line: u32) {
        en: "The headings stand once more on a line that was skipped: {line}",
        fr: "Les en-têtes se répètent à une ligne, qui a été ignorée\u{a0}: {line}",
    }
    rows_blank(rows: usize) {
        en: (rows => "{rows} blank row was skipped.", "{rows} blank rows were skipped."),
        fr: (rows => "{rows} ligne vide ignorée.", "{rows} lignes vides ignorées."),
    }
    error_file_left(path: PathText<'_>) {
        en: "No row was rejected, and somebody’s file stays where the error CSV would be: {path}",
        fr: "Aucune ligne rejetée; le fichier qui occupe la place du rapport d’erreurs a été conservé\u{a0}: {path}",
    }
    firm_exists_used(name: &str) {
        en: "This firm exists already and was used: {name}",
        fr: "Ce cabinet existait déjà et a été utilisé\u{a0}: {name}",
    }
    id_repaired(line: u32, found: &str, company_id: &str) {
        en: "Line {line}: company ID {found} was taken for {company_id}.",
        fr: "Ligne {line}\u{a0}: le numéro d’identification {found} a été interprété comme {company_id}.",
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
        fr: "Avec l’entrée standard, carnet ne sait pas où enregistrer le rapport d’erreurs.",
    }
    hint_errors() {
        en: "Say where it goes with `--errors FILE`.",
        fr: "Indiquez-le avec `--errors FICHIER`.",
    }
    errors_for_several() {
        en: "`--errors` names the error CSV of one file, and several are imported.",
        fr: "`--errors` ne vaut que pour un seul fichier, et vous en importez plusieurs.",
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
        fr: (clients => "{clients} client omis\u{a0}: carnet a généré son numéro d’identification, que QuickBooks ne connaît pas.", "{clients} clients omis\u{a0}: carnet a généré leur numéro d’identification, que QuickBooks ne connaît pas."),
    }
    numberless_left_out(clients: usize) {
        en: (clients => "{clients} client without a client number was left out.", "{clients} clients without a client number were left out."),
        fr: (clients => "{clients} client omis (sans numéro de client).", "{clients} clients omis (sans numéro de client)."),
    }
    upload_not_guarded() {
        en: "An upload carries exact values, so that `--for-upload` does not go together with `--spreadsheet-safe`.",
        fr: "Un fichier à téléverser contient les valeurs exactes; `--for-upload` ne s’utilise donc pas avec `--spreadsheet-safe`.",
    }
    hint_leave_one_out() {
        en: "Leave one of the two out.",
        fr: "Retirez l’une des deux options.",
    }
    delimiter_invalid(text: &str) {
        en: "This cannot separate columns: {text}",
        fr: "Séparateur de colonnes non valide\u{a0}: {text}",
    }
    hint_delimiter() {
        en: "Give one of `,` `;` `|` or `tab`.",
        fr: "Indiquez `,` `;` `|` ou `tab`.",
    }
    split_needs_file() {
        en: "`--split` needs the name of a file.",
        fr: "`--split` exige un nom de fichier.",
    }
    file_named_twice(path: PathText<'_>) {
        en: "One file is named twice: {path}",
        fr: "Un même fichier est nommé deux fois\u{a0}: {path}",
    }
    hint_name_once() {
        en: "Name each file once.",
        fr: "Nommez chaque fichier une seule fois.",
    }
    upload_needs_csv() {
        en: "An upload is a CSV file, and `--for-upload` writes no other format.",
        fr: "Un fichier à téléverser est en CSV; `--for-upload` n’écrit aucun autre format.",
    }
    hint_upload_file() {
        en: "Name a file that ends in `.csv`, as in `carnet export upload.csv --for-upload`.",
        fr: "Indiquez un fichier dont le nom finit par `.csv`, par exemple `carnet export numeros.csv --for-upload`.",
    }
    option_needs_file(option: &str) {
        en: "`{option}` needs the name of a file, and standard output is none.",
        fr: "`{option}` exige un nom de fichier, et la sortie standard n’en est pas un.",
    }
    hint_needs_file() {
        en: "Name a file; one that is really called `-` is `./-`.",
        fr: "Indiquez un fichier; s’il s’appelle vraiment `-`, écrivez `./-`.",
    }
    format_differs(path: PathText<'_>) {
        en: "`--format` says another format than the ending of this name: {path}",
        fr: "`--format` indique un autre format que l’extension de ce nom\u{a0}: {path}",
    }
    hint_format_differs() {
        en: "Leave `--format` out, or give the file the ending of its format.",
        fr: "Retirez `--format`, ou donnez au fichier l’extension de son format.",
    }
    workbook_needs_file() {
        en: "A workbook is no text that a terminal could show.",
        fr: "Un classeur n’est pas du texte qu’un terminal peut afficher.",
    }
    hint_workbook_file() {
        en: "Name a file, as in `carnet export clients.xlsx`.",
        fr: "Indiquez un fichier, par exemple `carnet export clients.xlsx`.",
    }
    split_needs_csv() {
        en: "`--split` writes CSV and no other format.",
        fr: "`--split` n’écrit que du CSV.",
    }
    hint_split_file() {
        en: "Name it, as in `carnet export list.csv --for-upload --split`.",
        fr: "Indiquez-le, par exemple `carnet export liste.csv --for-upload --split`.",
    }
}
