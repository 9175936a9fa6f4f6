//! What `stats` says.

messages! {
    heading_group() {
        en: "By",
        fr: "Critère",
    }
    heading_value() {
        en: "Value",
        fr: "Valeur",
    }
    without_lead() {
        en: "None",
        fr: "Aucun",
    }
}
