//! Labels, placeholders, questions and what the console itself says.

messages! {
    hint_explained(hint: &str, command: &str) {
        en: "{hint} More: `{command}`.",
        fr: "{hint} Pour en savoir plus\u{a0}: `{command}`.",
    }
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
    list_placeholder() {
        en: "LIST.csv",
        fr: "LISTE.csv",
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
        fr: "Il faut une réponse, et carnet ne peut pas poser de question ici.",
    }
    hint_answer_with(option: &str) {
        en: "Give it with `{option}`.",
        fr: "Précisez-la avec `{option}`.",
    }
    not_confirmed() {
        en: "Nothing was done, because it was not confirmed.",
        fr: "Aucun changement\u{a0}: sans confirmation, rien n’a été fait.",
    }
    unanswered() {
        en: "Nothing was done, because the questions were not answered.",
        fr: "Aucun changement\u{a0}: les questions sont restées sans réponse.",
    }
    output_lost(reason: &str) {
        en: "Standard output cannot be written: {reason}",
        fr: "Impossible d’écrire sur la sortie standard\u{a0}: {reason}",
    }
    output_lost_after(done: &str, reason: &str) {
        en: "{done}. This was done, but standard output cannot be written: {reason}",
        fr: "{done}. C’est fait, mais il est impossible d’écrire sur la sortie standard\u{a0}: {reason}",
    }
    hint_output_lost() {
        en: "Make room, or send the output elsewhere.",
        fr: "Libérez de l’espace, ou dirigez la sortie ailleurs.",
    }
    after_done(fault: &str) {
        en: "The operation was done and stands, but something after it went wrong. {fault}",
        fr: "L’opération a été faite et demeure, mais la suite a mal tourné. {fault}",
    }
    hint_after_done(command: &str) {
        en: "Do not run it again: see what was done with `{command}`. Then check the disk.",
        fr: "Ne l’exécutez pas de nouveau\u{a0}: voyez ce qui a été fait avec `{command}`. Vérifiez ensuite le disque.",
    }
    hint_after_import() {
        en: "Once that is mended, run the same command again: what was imported counts as unchanged, and the error CSV is put right.",
        fr: "Une fois que c’est réglé, exécutez de nouveau la même commande\u{a0}: ce qui est importé compte comme inchangé, et le rapport d’erreurs est mis à jour.",
    }
    input_lost(reason: &str) {
        en: "Standard input cannot be read: {reason}",
        fr: "Impossible de lire l’entrée standard\u{a0}: {reason}",
    }
    hint_input_lost() {
        en: "Give UTF-8 text, one client a line.",
        fr: "Fournissez du texte en UTF-8, un client par ligne.",
    }
    unforeseen(reason: &str) {
        en: "Something unforeseen stopped the command: {reason}",
        fr: "Un problème imprévu a arrêté la commande\u{a0}: {reason}",
    }
}
