//! Clients: which rule refuses, and what to do.

use super::Joined;

messages! {
    client_not_found(asked: &str) {
        en: "No client has this number, company ID or name: {asked}",
        fr: "Aucun client n’a ce numéro, ce numéro d’identification ou ce nom\u{a0}: {asked}",
    }
    hint_nearest_clients(nearest: Joined<'_, String>) {
        en: "These are near: {nearest}",
        fr: "Vouliez-vous dire\u{a0}: {nearest}",
    }
    hint_find_client(command: &str) {
        en: "Look for it, among inactive clients too, with `{command}`.",
        fr: "Cherchez-le, y compris parmi les clients inactifs, avec `{command}`.",
    }
    client_ambiguous(asked: &str) {
        en: "Several clients fit: {asked}",
        fr: "Plusieurs clients correspondent\u{a0}: {asked}",
    }
    hint_candidates(candidates: Joined<'_, String>) {
        en: "Say which one is meant, by `id:`: {candidates}",
        fr: "Précisez lequel avec `id:`\u{a0}: {candidates}",
    }
    company_id_taken(company_id: &str, holder: &str) {
        en: "Company ID {company_id} belongs to another client: {holder}",
        fr: "Le numéro d’identification {company_id} appartient à un autre client\u{a0}: {holder}",
    }
    hint_show_holder(command: &str) {
        en: "See that one with `{command}`.",
        fr: "Pour voir cet autre client, exécutez `{command}`.",
    }
    company_id_fixed(name: &str) {
        en: "A company ID that was given never changes, and this client has one: {name}",
        fr: "Un numéro d’identification fourni ne change jamais, et ce client en a un\u{a0}: {name}",
    }
    hint_company_id_fixed() {
        en: "Only a company ID that carnet generated can be replaced, and only once.",
        fr: "Seul un numéro d’identification généré par carnet peut être remplacé, et une seule fois.",
    }
    number_taken(number: &str, holder: &str) {
        en: "Client number {number} belongs to another client: {holder}",
        fr: "Le numéro de client {number} appartient à un autre client\u{a0}: {holder}",
    }
    hint_change_holder(command: &str) {
        en: "Change that one with `{command}`.",
        fr: "Modifiez cet autre client avec `{command}`.",
    }
    number_look_alike(number: &str, holder: &str) {
        en: "Client number {number} looks the same as that of another client: {holder}",
        fr: "Le numéro de client {number} a la même apparence que celui d’un autre client\u{a0}: {holder}",
    }
    hint_number_look_alike(command: &str) {
        en: "One of the two has letters of another alphabet. Type the number again, or change that client with `{command}`.",
        fr: "L’un des deux contient des lettres d’un autre alphabet. Retapez le numéro, ou modifiez ce client avec `{command}`.",
    }
    lead_unknown(asked: &str) {
        en: "No active team member has this email or login: {asked}",
        fr: "Aucun membre actif de l’équipe n’a ce courriel ou ce nom d’utilisateur\u{a0}: {asked}",
    }
    hint_leads(known: Joined<'_, String>) {
        en: "These can be lead accountants: {known}",
        fr: "Comptables principaux possibles\u{a0}: {known}",
    }
    client_changed(heading: &str, name: &str) {
        en: "Another program changed this client while you were asked ({heading}): {name}",
        fr: "Un autre programme a modifié ce client pendant que vous répondiez ({heading})\u{a0}: {name}",
    }
    hint_client_changed(command: &str) {
        en: "Nothing was changed. See what it is now with `{command}`, then run the command again.",
        fr: "Rien n’a été modifié. Voyez où il en est avec `{command}`, puis exécutez de nouveau la commande.",
    }
    hint_answers(command: &str) {
        en: "Your answers, as one command: {command}",
        fr: "Vos réponses, en une seule commande\u{a0}: {command}",
    }
    merge_conflict(fields: Joined<'_, &str>) {
        en: "The two clients differ, and it was not said which value to take: {fields}",
        fr: "Les deux clients diffèrent, et la valeur à garder n’est pas précisée\u{a0}: {fields}",
    }
    hint_merge_conflict(options: &str) {
        en: "Add `{options}`, with `duplicate` in place of `keep` where the other value is meant.",
        fr: "Ajoutez `{options}`, en remplaçant `keep` par `duplicate` pour garder l’autre valeur.",
    }
    inactive_in_plan(name: &str) {
        en: "A client joins or leaves the preferred plan only while active, and this one is inactive: {name}",
        fr: "Seul un client actif peut être ajouté à la tarification préférentielle ou en être retiré, et celui-ci est inactif\u{a0}: {name}",
    }
    hint_activate(command: &str) {
        en: "Make it active first, with `{command}`.",
        fr: "Rendez-le d’abord actif avec `{command}`.",
    }
    field_not_shared(heading: &str) {
        en: "Several clients cannot share this field: {heading}",
        fr: "Ce champ ne peut pas être modifié pour plusieurs clients à la fois\u{a0}: {heading}",
    }
    hint_one_client() {
        en: "Name one client only.",
        fr: "Indiquez un seul client.",
    }
}
