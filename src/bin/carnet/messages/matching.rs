//! What `match` says.

use super::{Joined, PathText};

messages! {
    matched(sure: usize, unsure: usize, unmatched: usize) {
        en: "Rows matched for sure: {sure}; unsure: {unsure}; unmatched: {unmatched}",
        fr: "Rangées appariées à coup sûr\u{a0}: {sure}; incertaines\u{a0}: {unsure}; sans correspondance\u{a0}: {unmatched}",
    }
    matches_written(path: PathText<'_>, command: &str) {
        en: "The sure matches are in {path}; look them over, then run `{command}`.",
        fr: "Les correspondances sûres sont dans {path}; parcourez-les, puis exécutez `{command}`.",
    }
    review_written(path: PathText<'_>, command: &str) {
        en: "The other rows are in {path}; write 1, 2, 3, a company ID or `none` in the column Choice, then run `{command}`.",
        fr: "Les autres rangées sont dans {path}; écrivez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `{command}`.",
    }
    choice_unclear(line: u32) {
        en: "The choice for line {line} is no candidate and no client; the row stays open.",
        fr: "Le choix pour la ligne {line} n’est ni un candidat ni un client; la rangée reste ouverte.",
    }
    column_unknown(asked: &str, path: PathText<'_>) {
        en: "The list has no column with the heading {asked}: {path}",
        fr: "La liste n’a pas de colonne d’en-tête {asked}\u{a0}: {path}",
    }
    hint_columns_found(found: Joined<'_, String>) {
        en: "It has these: {found}",
        fr: "Elle a celles-ci\u{a0}: {found}",
    }
    list_columns_needed() {
        en: "A list needs `--name COLUMN` and `--number COLUMN`; a review, `--review FILE`.",
        fr: "Une liste a besoin de `--name COLONNE` et de `--number COLONNE`; une révision, de `--review FICHIER`.",
    }
    heading_candidate() {
        en: "Nearest client",
        fr: "Client le plus proche",
    }
    heading_score() {
        en: "Score",
        fr: "Note",
    }
    heading_by() {
        en: "By",
        fr: "Par",
    }
    by_reference() {
        en: "reference",
        fr: "référence",
    }
    by_business_number() {
        en: "business number",
        fr: "numéro d’entreprise",
    }
    by_email() {
        en: "email",
        fr: "courriel",
    }
    by_name() {
        en: "same name",
        fr: "même nom",
    }
    by_near_name() {
        en: "near name",
        fr: "nom proche",
    }
    by_choice() {
        en: "choice",
        fr: "choix",
    }
}
