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
        fr: "Un seul des deux a ces champs, qui n’ont pas été comparés\u{a0}: {fields}",
    }
    columns_unknown(path: PathText<'_>, columns: Joined<'_, String>) {
        en: "{path} has columns that carnet does not know: {columns}",
        fr: "{path} a des colonnes que carnet ne connaît pas\u{a0}: {columns}",
    }
    key_repeated(key: &str, path: PathText<'_>) {
        en: "Two clients have the same key, {key}: {path}",
        fr: "Deux clients ont la même clé, {key}\u{a0}: {path}",
    }
    hint_key_repeated() {
        en: "Choose a field that is different for each client with `--key FIELD`.",
        fr: "Choisissez avec `--key CHAMP` un champ qui diffère pour chaque client.",
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
        fr: "Quoi",
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
