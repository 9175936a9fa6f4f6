//! What `diff` says.

use super::{Joined, PathText};

messages! {
    no_differences() {
        en: "No differences.",
        fr: "Aucune différence.",
    }
    differences(added: usize, removed: usize, changed: usize) {
        en: "Differences. Clients added: {added}; removed: {removed}; fields changed: {changed}",
        fr: "Différences. Clients ajoutés\u{a0}: {added}; retirés\u{a0}: {removed}; champs modifiés\u{a0}: {changed}",
    }
    fields_not_compared(fields: Joined<'_, &str>) {
        en: "Only one side has these fields, which were not compared: {fields}",
        fr: "Ces champs ne figurent que d’un côté et n’ont pas été comparés\u{a0}: {fields}",
    }
    columns_unknown(path: PathText<'_>, columns: Joined<'_, String>) {
        en: "{path} has columns that carnet does not know: {columns}",
        fr: "{path} contient des colonnes que carnet ne connaît pas\u{a0}: {columns}",
    }
    cells_not_compared(rows: usize, lines: Joined<'_, u32>, path: PathText<'_>) {
        en: (rows => "Cells beyond the headings were not compared, on line {lines}: {path}", "Cells beyond the headings were not compared, on lines {lines}: {path}"),
        fr: (rows => "Cellules au-delà des en-têtes non comparées, à la ligne {lines}\u{a0}: {path}", "Cellules au-delà des en-têtes non comparées, aux lignes {lines}\u{a0}: {path}"),
    }
    firms_compared_as_one(old: &str, new: &str) {
        en: "Each side has one firm, and its name is not the same; they were compared as one: {old}, {new}",
        fr: "Chaque côté n’a qu’un cabinet, mais leurs noms diffèrent; ils ont été comparés comme un seul\u{a0}: {old}, {new}",
    }
    clients_keyless(clients: usize, key: &str, path: PathText<'_>) {
        en: (clients => "{clients} client has nothing under {key} and counts as found only if all else is equal: {path}", "{clients} clients have nothing under {key} and count as found only if all else is equal: {path}"),
        fr: (clients => "{clients} client n’a rien dans le champ {key}; il n’est reconnu que si tout le reste est identique\u{a0}: {path}", "{clients} clients n’ont rien dans le champ {key}; ils ne sont reconnus que si tout le reste est identique\u{a0}: {path}"),
    }
    lines_keyless(rows: usize, key: &str, lines: Joined<'_, u32>, path: PathText<'_>) {
        en: (rows => "A client with nothing under {key} counts as found only if all else is equal, on line {lines}: {path}", "Clients with nothing under {key} count as found only if all else is equal, on lines {lines}: {path}"),
        fr: (rows => "Un client n’a rien dans le champ {key}; il n’est reconnu que si tout le reste est identique, à la ligne {lines}\u{a0}: {path}", "Des clients n’ont rien dans le champ {key}; ils ne sont reconnus que si tout le reste est identique, aux lignes {lines}\u{a0}: {path}"),
    }
    key_repeated(key: &str, company_ids: Joined<'_, String>, path: PathText<'_>) {
        en: "Several clients have the key {key} (company IDs {company_ids}): {path}",
        fr: "Plusieurs clients ont la clé «\u{a0}{key}\u{a0}» (numéros d’identification {company_ids})\u{a0}: {path}",
    }
    key_repeated_on_lines(key: &str, lines: Joined<'_, u32>, path: PathText<'_>) {
        en: "Several clients have the key {key}, on lines {lines}: {path}",
        fr: "Plusieurs clients ont la clé «\u{a0}{key}\u{a0}», aux lignes {lines}\u{a0}: {path}",
    }
    hint_key_repeated() {
        en: "Leave one of them, or choose a field that is different for each client with `--key FIELD`.",
        fr: "N’en gardez qu’un, ou choisissez avec `--key CHAMP` un champ qui diffère d’un client à l’autre.",
    }
    lines_undecodable(rows: usize, lines: Joined<'_, u32>, path: PathText<'_>) {
        en: (rows => "Bytes that are not text in the encoding of the file cannot be compared, on line {lines}: {path}", "Bytes that are not text in the encoding of the file cannot be compared, on lines {lines}: {path}"),
        fr: (rows => "Des caractères illisibles dans l’encodage du fichier empêchent la comparaison, à la ligne {lines}\u{a0}: {path}", "Des caractères illisibles dans l’encodage du fichier empêchent la comparaison, aux lignes {lines}\u{a0}: {path}"),
    }
    hint_lines_undecodable() {
        en: "Name the encoding with `--encoding NAME`, such as `windows-1252` or `macintosh`.",
        fr: "Indiquez l’encodage avec `--encoding NOM`, par exemple `windows-1252` ou `macintosh`.",
    }
    json_malformed(line: u32, path: PathText<'_>) {
        en: "The file begins as JSON does, and is not a list of clients on line {line}: {path}",
        fr: "Le fichier commence comme du JSON, mais n’est pas une liste de clients à la ligne {line}\u{a0}: {path}",
    }
    hint_json_malformed() {
        en: "Export it anew, as an array of clients or one client a line; it may have been cut off.",
        fr: "Exportez-le de nouveau, en tableau de clients ou à raison d’un client par ligne; il est peut-être tronqué.",
    }
    added() {
        en: "added",
        fr: "ajouté",
    }
    removed() {
        en: "removed",
        fr: "retiré",
    }
    changed() {
        en: "changed",
        fr: "modifié",
    }
    heading_what() {
        en: "What",
        fr: "Changement",
    }
    heading_old() {
        en: "Old",
        fr: "Ancien",
    }
    heading_new() {
        en: "New",
        fr: "Nouveau",
    }
}
