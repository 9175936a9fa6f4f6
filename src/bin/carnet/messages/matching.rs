//! What `match` says.

use super::{Joined, PathText};

messages! {
    matched(sure: usize, unsure: usize, unmatched: usize) {
        en: "Rows matched for sure: {sure}; unsure: {unsure}; unmatched: {unmatched}",
        fr: "Rangées appariées à coup sûr\u{a0}: {sure}; incertaines\u{a0}: {unsure}; sans correspondance\u{a0}: {unmatched}",
    }
    review_taken(chosen: usize, open: usize, set_aside: usize) {
        en: "Rows chosen: {chosen}; still open: {open}; set aside: {set_aside}",
        fr: "Rangées choisies\u{a0}: {chosen}; encore ouvertes\u{a0}: {open}; mises de côté\u{a0}: {set_aside}",
    }
    matches_written(path: PathText<'_>, command: &str) {
        en: "The sure matches are in {path}; look them over, then run `{command}`.",
        fr: "Les correspondances sûres sont dans {path}; parcourez-les, puis exécutez `{command}`.",
    }
    choices_written(path: PathText<'_>, command: &str) {
        en: "The chosen rows are in {path}; look them over, then run `{command}`.",
        fr: "Les rangées choisies sont dans {path}; parcourez-les, puis exécutez `{command}`.",
    }
    no_match_written(path: PathText<'_>) {
        en: "There is nothing to import yet; only headings are in {path}.",
        fr: "Il n’y a encore rien à importer; seuls les en-têtes sont dans {path}.",
    }
    review_written(path: PathText<'_>, command: &str) {
        en: "The other rows are in {path}; write 1, 2, 3, a company ID or `none` in the column Choice, then run `{command}`.",
        fr: "Les autres rangées sont dans {path}; écrivez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `{command}`.",
    }
    choice_unknown(line: u32, choice: &str) {
        en: "The choice for line {line} is no candidate and no client; the row stays open: {choice}",
        fr: "Le choix pour la ligne {line} n’est ni un candidat ni un client; la rangée reste ouverte\u{a0}: {choice}",
    }
    choice_ambiguous(line: u32, choice: &str) {
        en: "The choice for line {line} is a candidate and another client’s company ID; write the candidate’s company ID: {choice}",
        fr: "Le choix pour la ligne {line} désigne un candidat et aussi un autre client par son numéro d’identification; écrivez le numéro d’identification du candidat\u{a0}: {choice}",
    }
    choice_client_repeated(line: u32, name: &str) {
        en: "The client chosen for line {line} was chosen for another row as well; both stay open: {name}",
        fr: "Le client choisi pour la ligne {line} l’est aussi pour une autre rangée; les deux restent ouvertes\u{a0}: {name}",
    }
    choice_number_repeated(line: u32, number: &str) {
        en: "The number of line {line} is that of another chosen row; both stay open: {number}",
        fr: "Le numéro de la ligne {line} est aussi celui d’une autre rangée choisie; les deux restent ouvertes\u{a0}: {number}",
    }
    choice_without_number(line: u32) {
        en: "Line {line} has no number that can be imported; correct it, and leave no cell beyond the headings. The row stays open.",
        fr: "La ligne {line} n’a pas de numéro qui puisse être importé; corrigez-la, sans cellule au-delà des en-têtes. La rangée reste ouverte.",
    }
    column_unknown(asked: &str, path: PathText<'_>) {
        en: "The list has no column with the heading {asked}: {path}",
        fr: "La liste n’a pas de colonne d’en-tête {asked}\u{a0}: {path}",
    }
    hint_columns_found(found: Joined<'_, String>) {
        en: "It has these: {found}",
        fr: "Elle a celles-ci\u{a0}: {found}",
    }
    column_repeated(asked: &str, headings: Joined<'_, String>, path: PathText<'_>) {
        en: "More than one column has the heading {asked} ({headings}): {path}",
        fr: "Plus d’une colonne a l’en-tête {asked} ({headings})\u{a0}: {path}",
    }
    hint_column_repeated() {
        en: "Rename or remove one of them, or write the heading exactly as it stands.",
        fr: "Renommez ou retirez l’une d’elles, ou écrivez l’en-tête exactement tel qu’il est.",
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
}
