//! Why a text cannot be the value of a field, and what can.

use super::Joined;

messages! {
    name_missing() {
        en: "The name is missing.",
        fr: "Le nom est obligatoire.",
    }
    hint_name_missing() {
        en: "Give a name of 1 to 500 characters.",
        fr: "Entrez un nom de 1 à 500 caractères.",
    }
    name_character(character: &str) {
        en: "A name cannot hold this character: {character}",
        fr: "Un nom ne peut pas contenir le caractère «\u{a0}{character}\u{a0}».",
    }
    hint_name_character() {
        en: "Leave out colons, tabs, line breaks and control characters, as QuickBooks wants it.",
        fr: "Retirez les deux-points, tabulations, sauts de ligne et caractères de contrôle, que QuickBooks refuse.",
    }
    name_too_long(length: usize) {
        en: "A name has at most 500 characters, and this one has {length}.",
        fr: "Le nom compte {length} caractères; le maximum est de 500.",
    }
    hint_shorten() {
        en: "Shorten it.",
        fr: "Raccourcissez-le.",
    }
    number_spreadsheet_error(number: &str) {
        en: "This is an error or a formula of a spreadsheet, not a client number: {number}",
        fr: "C’est une erreur ou une formule de tableur, pas un numéro de client\u{a0}: {number}",
    }
    hint_number_spreadsheet_error() {
        en: "Mend the cell in the spreadsheet, or type the number itself.",
        fr: "Corrigez la cellule dans le tableur, ou tapez le numéro lui-même.",
    }
    number_too_long(length: usize) {
        en: "A client number has at most 100 characters, and this one has {length}.",
        fr: "Le numéro de client compte {length} caractères; le maximum est de 100.",
    }
    number_character(character: &str) {
        en: "A client number cannot hold this character: {character}",
        fr: "Un numéro de client ne peut pas contenir le caractère «\u{a0}{character}\u{a0}».",
    }
    hint_number_character() {
        en: "Use letters, digits and signs that can be seen.",
        fr: "Utilisez des lettres, des chiffres et des signes visibles.",
    }
    company_id_missing() {
        en: "The company ID is missing.",
        fr: "Numéro d’identification de l’entreprise manquant.",
    }
    company_id_scientific(given: &str) {
        en: "A spreadsheet has shortened this company ID and lost digits: {given}",
        fr: "Un tableur a converti ce numéro d’identification en notation scientifique; des chiffres sont perdus\u{a0}: {given}",
    }
    hint_company_id_scientific() {
        en: "Format the column as text in the spreadsheet, and paste the company ID again, or import with `--repair-ids`, which finds the only client of this name.",
        fr: "Mettez la colonne au format texte dans le tableur et collez de nouveau le numéro d’identification, ou importez avec `--repair-ids`, qui trouve le seul client de ce nom.",
    }
    company_id_format(given: &str) {
        en: "This is not a company ID: {given}",
        fr: "Numéro d’identification de l’entreprise non valide\u{a0}: {given}",
    }
    hint_company_id() {
        en: "A company ID has 1 to 20 digits and nothing else.",
        fr: "Un numéro d’identification de l’entreprise compte de 1 à 20 chiffres, et rien d’autre.",
    }
    value_refused(heading: &str, given: &str) {
        en: "This cannot be the value of the field {heading}: {given}",
        fr: "Valeur non valide pour le champ {heading}\u{a0}: {given}",
    }
    hint_choices(choices: Joined<'_, String>) {
        en: "One of these is meant: {choices}",
        fr: "Choisissez l’une de ces valeurs\u{a0}: {choices}",
    }
    hint_month_day() {
        en: "Write a month and a day, such as `12-31`.",
        fr: "Entrez un mois et un jour, par exemple `12-31`.",
    }
    hint_email() {
        en: "Write an address such as `name@example.ca`.",
        fr: "Entrez une adresse comme `nom@exemple.ca`.",
    }
    hint_business_number() {
        en: "Write nine digits of which the last one checks the others, and a program account such as `RT0001` if you like.",
        fr: "Entrez neuf chiffres, dont un chiffre de contrôle à la fin, suivis au besoin d’un compte de programme comme `RT0001`.",
    }
    hint_member() {
        en: "Name an active team member by email or login, or write `none`.",
        fr: "Indiquez le courriel ou le nom d’utilisateur d’un membre actif de l’équipe, ou `aucun`.",
    }
    hint_text() {
        en: "A text has at most 100,000 characters, and no NUL character.",
        fr: "Un texte compte au plus 100\u{a0}000 caractères, sans caractère nul.",
    }
    hint_tags() {
        en: "Separate tags with `;`, and keep them short.",
        fr: "Séparez les étiquettes par `;` et gardez-les courtes.",
    }
    hint_references() {
        en: "Write `system=id`, and `;` between references.",
        fr: "Entrez `système=id`, avec `;` entre les références.",
    }
    hint_moment() {
        en: "Only carnet itself writes this field.",
        fr: "Seul carnet remplit ce champ.",
    }
}
