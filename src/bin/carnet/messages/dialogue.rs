//! What is asked on a terminal, question by question.

use super::PathText;

messages! {
    keys_back() {
        en: "Enter: go on · Esc: go back · Ctrl-C: stop",
        fr: "Entrée\u{a0}: continuer · Échap\u{a0}: revenir · Ctrl-C\u{a0}: arrêter",
    }
    keys_leave() {
        en: "Enter: go on · Esc: leave · Ctrl-C: stop",
        fr: "Entrée\u{a0}: continuer · Échap\u{a0}: quitter · Ctrl-C\u{a0}: arrêter",
    }
    keys_finish() {
        en: "Enter: go on · Esc: finish · Ctrl-C: stop",
        fr: "Entrée\u{a0}: continuer · Échap\u{a0}: terminer · Ctrl-C\u{a0}: arrêter",
    }
    options_seen(first: usize, last: usize, count: usize) {
        en: "{first}–{last} of {count}",
        fr: "{first}–{last} sur {count}",
    }
    options_fit(count: usize, all: usize) {
        en: "{count} of {all}",
        fr: "{count} sur {all}",
    }
    client_placeholder() {
        en: "CLIENT",
        fr: "CLIENT",
    }
    question(heading: &str) {
        en: "{heading}:",
        fr: "{heading}\u{a0}:",
    }
    answered(heading: &str, value: &str) {
        en: "{heading}: {value}",
        fr: "{heading}\u{a0}: {value}",
    }
    changing(heading: &str, before: &str, after: &str) {
        en: "{heading}: {before} → {after}",
        fr: "{heading}\u{a0}: {before} → {after}",
    }
    nothing_there() {
        en: "(none)",
        fr: "(rien)",
    }
    importing(done: usize, all: usize, seconds: u64) {
        en: "Importing: {done} of {all} rows, {seconds} s",
        fr: "Importation\u{a0}: {done} lignes sur {all}, {seconds} s",
    }
    saving(seconds: u64) {
        en: "Saving… {seconds} s",
        fr: "Enregistrement… {seconds} s",
    }
    reading_list(seconds: u64) {
        en: "Reading the list, {seconds} s",
        fr: "Lecture de la liste, {seconds} s",
    }
    exporting(done: usize, seconds: u64) {
        en: "Exporting: {done} clients, {seconds} s",
        fr: "Exportation\u{a0}: {done} clients, {seconds} s",
    }
    checking_whole(seconds: u64) {
        en: "Checking the whole registry, {seconds} s",
        fr: "Vérification de tout le registre, {seconds} s",
    }
    checking(done: usize, all: usize, seconds: u64) {
        en: "Checking: {done} of {all} firms, {seconds} s",
        fr: "Vérification\u{a0}: {done} cabinets sur {all}, {seconds} s",
    }
    new_client_of(firm: &str) {
        en: "A new client of {firm}",
        fr: "Nouveau client pour {firm}",
    }
    change_client(name: &str) {
        en: "Change {name}",
        fr: "Modifier {name}",
    }
    question_more_fields() {
        en: "Which field?",
        fr: "Quel champ?",
    }
    that_is_all() {
        en: "That is all",
        fr: "C’est tout",
    }
    confirm_add() {
        en: "Add this client?",
        fr: "Ajouter ce client?",
    }
    confirm_edit() {
        en: "Save these changes?",
        fr: "Enregistrer ces modifications?",
    }
    question_client() {
        en: "Client:",
        fr: "Client\u{a0}:",
    }
    question_client_kept() {
        en: "Client that stays:",
        fr: "Client qui reste\u{a0}:",
    }
    question_client_merged() {
        en: "Client that goes:",
        fr: "Client qui disparaît\u{a0}:",
    }
    firm_without_clients(firm: &str) {
        en: "The firm has no clients: {firm}",
        fr: "Le cabinet n’a aucun client\u{a0}: {firm}",
    }
    firm_without_active(firm: &str) {
        en: "The firm has no active clients: {firm}",
        fr: "Le cabinet n’a aucun client actif\u{a0}: {firm}",
    }
    firm_without_inactive(firm: &str) {
        en: "The firm has no inactive clients: {firm}",
        fr: "Le cabinet n’a aucun client inactif\u{a0}: {firm}",
    }
    firm_without_another(firm: &str) {
        en: "The firm has no other client: {firm}",
        fr: "Le cabinet n’a aucun autre client\u{a0}: {firm}",
    }
    hint_add_client(command: &str) {
        en: "Add one with `{command}`.",
        fr: "Ajoutez-en un avec `{command}`.",
    }
    hint_all_clients(command: &str) {
        en: "See all clients, whatever their status, with `{command}`.",
        fr: "Affichez tous les clients, quel que soit leur statut, avec `{command}`.",
    }
    client_goes(name: &str, company_id: &str) {
        en: "{name} ({company_id}) goes. Which value is the right one?",
        fr: "{name} ({company_id}) disparaît. Quelle valeur est la bonne?",
    }
    client_stays(name: &str, company_id: &str) {
        en: "{name} ({company_id}) stays, and takes over what it lacks from the other one.",
        fr: "{name} ({company_id}) reste et reprend de l’autre ce qui lui manque.",
    }
    question_which_firm() {
        en: "Firm:",
        fr: "Cabinet\u{a0}:",
    }
    clients_counted(count: usize) {
        en: (count => "{count} client", "{count} clients"),
        fr: (count => "{count} client", "{count} clients"),
    }
    firm_picked(firm: &str, command: &str) {
        en: "To choose a firm for good, run `{command}`, give `--firm` or set CARNET_FIRM. For this command: {firm}",
        fr: "Pour choisir un cabinet une fois pour toutes, exécutez `{command}`, précisez `--firm` ou définissez CARNET_FIRM. Pour cette commande\u{a0}: {firm}",
    }
    pair_placeholder() {
        en: "KEEP DUPLICATE",
        fr: "GARDÉ DOUBLON",
    }
    inactive_client(name: &str) {
        en: "{name} (inactive)",
        fr: "{name} (inactif)",
    }
    no_registry_yet(path: PathText<'_>) {
        en: "There is no registry yet. It would be made here: {path}",
        fr: "Il n’y a pas encore de registre. Il serait créé ici\u{a0}: {path}",
    }
    ask_first_firm() {
        en: "To begin, name your firm; you will be its primary admin. Leave the name empty to make nothing.",
        fr: "Pour commencer, indiquez le nom de votre cabinet; vous en serez l’administrateur principal. Laissez vide pour ne rien créer.",
    }
    question_firm() {
        en: "Name of your firm:",
        fr: "Nom de votre cabinet\u{a0}:",
    }
}
