//! What `match` says.

use super::{Joined, PathText};

messages! {
    matched(sure: usize, unsure: usize, unmatched: usize) {
        en: "Rows matched for sure: {sure}; unsure: {unsure}; unmatched: {unmatched}",
        fr: "Correspondances certaines\u{a0}: {sure}; incertaines\u{a0}: {unsure}; lignes sans correspondance\u{a0}: {unmatched}",
    }
    review_taken(chosen: usize, open: usize, set_aside: usize) {
        en: "Rows chosen: {chosen}; still open: {open}; set aside: {set_aside}",
        fr: "Lignes choisies\u{a0}: {chosen}; à traiter\u{a0}: {open}; ignorées\u{a0}: {set_aside}",
    }
    matches_written(path: PathText<'_>, command: &str) {
        en: "The sure matches are in {path}; look them over, then run `{command}`.",
        fr: "Les correspondances certaines sont dans {path}; vérifiez-les, puis exécutez `{command}`.",
    }
    choices_written(path: PathText<'_>, command: &str) {
        en: "The chosen rows are in {path}; look them over, then run `{command}`.",
        fr: "Les lignes choisies sont dans {path}; vérifiez-les, puis exécutez `{command}`.",
    }
    no_match_written(path: PathText<'_>) {
        en: "There is nothing to import yet; only headings are in {path}.",
        fr: "Rien à importer pour l’instant; {path} ne contient que les en-têtes.",
    }
    review_written(path: PathText<'_>, command: &str) {
        en: "The other rows are in {path}; write 1, 2, 3, a company ID or `none` in the column Choice, then run `{command}`.",
        fr: "Les autres lignes sont dans {path}; entrez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `{command}`.",
    }
    choice_unknown(line: u32, choice: &str) {
        en: "The choice for line {line} is no candidate and no client; the row stays open: {choice}",
        fr: "Le choix de la ligne {line} n’est ni un candidat ni un client; il reste à traiter\u{a0}: {choice}",
    }
    choice_ambiguous(line: u32, choice: &str) {
        en: "The choice for line {line} is a candidate and another client’s company ID; write the candidate’s company ID: {choice}",
        fr: "Le choix de la ligne {line} désigne à la fois un candidat et, par son numéro d’identification, un autre client; entrez le numéro d’identification du candidat\u{a0}: {choice}",
    }
    choice_client_repeated(line: u32, name: &str) {
        en: "The client chosen for line {line} was chosen for another row as well; both stay open: {name}",
        fr: "Le client choisi à la ligne {line} l’est aussi à une autre; les deux restent à traiter\u{a0}: {name}",
    }
    choice_number_repeated(line: u32, number: &str) {
        en: "The number of line {line} is that of another chosen row; both stay open: {number}",
        fr: "Le numéro de la ligne {line} est aussi celui d’une autre ligne choisie; les deux restent à traiter\u{a0}: {number}",
    }
    choice_without_number(line: u32) {
        en: "Line {line} has no number that can be imported; correct it, and leave no cell beyond the headings. The row stays open.",
        fr: "La ligne {line} n’a pas de numéro valide à importer; corrigez-la, sans laisser de cellule au-delà des en-têtes. Elle reste à traiter.",
    }
    column_unknown(asked: &str, path: PathText<'_>) {
        en: "The list has no column with the heading {asked}: {path}",
        fr: "La liste n’a pas de colonne intitulée {asked}\u{a0}: {path}",
    }
    hint_columns_found(found: Joined<'_, String>) {
        en: "It has these: {found}",
        fr: "Colonnes trouvées\u{a0}: {found}",
    }
    column_repeated(asked: &str, headings: Joined<'_, String>, path: PathText<'_>) {
        en: "More than one column has the heading {asked} ({headings}): {path}",
        fr: "Plusieurs colonnes portent l’en-tête {asked} ({headings})\u{a0}: {path}",
    }
    hint_column_repeated() {
        en: "Rename or remove one of them, or write the heading exactly as it stands.",
        fr: "Renommez ou retirez l’une d’elles, ou écrivez l’en-tête exactement comme dans le fichier.",
    }
    list_columns_needed() {
        en: "A list needs `--name COLUMN` and `--number COLUMN`; a review, `--review FILE`.",
        fr: "Pour une liste, indiquez `--name COLONNE` et `--number COLONNE`; pour un fichier de révision, `--review FICHIER`.",
    }
    matches_are_csv(path: PathText<'_>) {
        en: "Matches are written as CSV, and this name says otherwise: {path}",
        fr: "Les correspondances sont enregistrées en CSV, et ce nom indique un autre format\u{a0}: {path}",
    }
    hint_csv_file() {
        en: "Name a file that ends in `.csv`.",
        fr: "Indiquez un fichier dont le nom finit par `.csv`.",
    }
    heading_candidate() {
        en: "Nearest client",
        fr: "Client le plus proche",
    }
    heading_score() {
        en: "Score",
        fr: "Score",
    }
    heading_by() {
        en: "By",
        fr: "Motif",
    }
    heading_doubt() {
        en: "Doubt",
        fr: "Doute",
    }
    doubt_row_not_whole() {
        en: "cells too many or unreadable",
        fr: "cellules en trop ou illisibles",
    }
    doubt_too_little() {
        en: "too little agrees",
        fr: "indices insuffisants",
    }
    doubt_other_client() {
        en: "another client fits too",
        fr: "un autre client correspond aussi",
    }
    doubt_other_row() {
        en: "another row fits too",
        fr: "une autre ligne correspond aussi",
    }
    doubt_number_unusable() {
        en: "no usable number",
        fr: "aucun numéro utilisable",
    }
    doubt_number_taken() {
        en: "another client has this number",
        fr: "un autre client a ce numéro",
    }
    doubt_client_numbered() {
        en: "the client has another number",
        fr: "le client a un autre numéro",
    }
    doubt_number_repeated() {
        en: "another row gives this number",
        fr: "une autre ligne donne ce numéro",
    }
    doubt_number_look_alike() {
        en: "the number looks like another",
        fr: "le numéro ressemble à un autre",
    }
}
