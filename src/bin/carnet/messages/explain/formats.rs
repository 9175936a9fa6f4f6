//! What `FIELD-format` means, for whichever field.

messages! {
    format_meaning(heading: &str) {
        en: "The text cannot be the value of the field {heading}.",
        fr: "Valeur non valide pour le champ {heading}.",
    }
    format_example_wrong_choice(heading: &str) {
        en: "`perhaps` in the column {heading} of a list that is imported with `--details`.",
        fr: "`peut-être` dans la colonne {heading} d’une liste importée avec `--details`.",
    }
    format_example_email(flag: &str) {
        en: "`carnet edit 007 --{flag} bond.example`, without an `@`",
        fr: "`carnet edit 007 --{flag} bond.example`, sans `@`",
    }
    format_example_business_number(flag: &str) {
        en: "`carnet edit 007 --{flag} 123456789`, whose last digit does not check the others",
        fr: "`carnet edit 007 --{flag} 123456789`, dont le dernier chiffre n’est pas le bon chiffre de contrôle",
    }
    format_example_month_day(heading: &str) {
        en: "`02-30`, which is no day, in the column {heading} of a list that is imported with `--details`.",
        fr: "`02-30`, une date qui n’existe pas, dans la colonne {heading} d’une liste importée avec `--details`.",
    }
    format_example_references(flag: &str) {
        en: "`carnet edit 007 --{flag} sage`, without `=` and the id",
        fr: "`carnet edit 007 --{flag} sage`, sans `=` ni identifiant",
    }
    format_example_text(flag: &str) {
        en: "A NUL character, or more than 100,000 characters, for `--{flag}`.",
        fr: "Un caractère nul, ou plus de 100\u{a0}000 caractères, pour `--{flag}`.",
    }
    format_example_tags(flag: &str) {
        en: "A line break within what is given for `--{flag}`.",
        fr: "Un saut de ligne dans la valeur de `--{flag}`.",
    }
    format_example_moment(heading: &str) {
        en: "A file of another program whose column {heading} should be taken over.",
        fr: "Un fichier d’un autre programme dont la colonne {heading} devrait être importée.",
    }
}
