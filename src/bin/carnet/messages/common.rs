//! Labels, placeholders, questions and what the console itself says.

messages! {
    error_label() {
        en: "error:",
        fr: "erreur\u{a0}:",
    }
    warning_label() {
        en: "warning:",
        fr: "avertissement\u{a0}:",
    }
    hint_label() {
        en: "hint:",
        fr: "conseil\u{a0}:",
    }
    name_placeholder() {
        en: "NAME",
        fr: "NOM",
    }
    number_placeholder() {
        en: "NUMBER",
        fr: "NUMÉRO",
    }
    value_placeholder() {
        en: "VALUE",
        fr: "VALEUR",
    }
    member_placeholder() {
        en: "MEMBER",
        fr: "MEMBRE",
    }
    firm_placeholder() {
        en: "FIRM",
        fr: "CABINET",
    }
    words_placeholder() {
        en: "WORDS",
        fr: "MOTS",
    }
    yes_or_no(question: &str) {
        en: "{question} [y/n] ",
        fr: "{question} [o/n] ",
    }
    answer_needed() {
        en: "An answer is needed, and nobody can be asked here.",
        fr: "Une réponse est nécessaire, et personne ne peut être interrogé ici.",
    }
    hint_answer_with(option: &str) {
        en: "Give it with `{option}`.",
        fr: "Donnez-la avec `{option}`.",
    }
    not_confirmed() {
        en: "Nothing was done, because it was not confirmed.",
        fr: "Rien n’a été fait, faute de confirmation.",
    }
    hint_confirm() {
        en: "Answer `yes` to the question, or give `--yes`.",
        fr: "Répondez `oui` à la question, ou ajoutez `--yes`.",
    }
    output_lost(reason: &str) {
        en: "Standard output cannot be written: {reason}",
        fr: "La sortie standard ne peut être écrite\u{a0}: {reason}",
    }
    output_lost_after(done: &str, reason: &str) {
        en: "{done}. This was done, but standard output cannot be written: {reason}",
        fr: "{done}. C’est fait, mais la sortie standard ne peut être écrite\u{a0}: {reason}",
    }
    hint_output_lost() {
        en: "Make room, or send the output elsewhere.",
        fr: "Libérez de l’espace, ou envoyez la sortie ailleurs.",
    }
    input_lost(reason: &str) {
        en: "Standard input cannot be read: {reason}",
        fr: "L’entrée standard ne peut être lue\u{a0}: {reason}",
    }
    hint_input_lost() {
        en: "Give UTF-8 text, one client a line.",
        fr: "Donnez du texte en UTF-8, un client par ligne.",
    }
    unforeseen(reason: &str) {
        en: "Something unforeseen stopped the command: {reason}",
        fr: "Un imprévu a arrêté la commande\u{a0}: {reason}",
    }
}
