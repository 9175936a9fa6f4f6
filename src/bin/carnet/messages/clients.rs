//! What commands on clients say.

use super::Joined;

messages! {
    client_added(name: &str) {
        en: "Added client: {name}",
        fr: "Client ajouté\u{a0}: {name}",
    }
    client_with_number_added(number: &str, name: &str) {
        en: "Added client {number}: {name}",
        fr: "Client ajouté\u{a0}: {name} (numéro {number})",
    }
    clients_edited(count: usize) {
        en: (count => "{count} client edited.", "{count} clients edited."),
        fr: (count => "{count} client modifié.", "{count} clients modifiés."),
    }
    clients_inactivated(count: usize) {
        en: (count => "{count} client made inactive.", "{count} clients made inactive."),
        fr: (count => "{count} client rendu inactif.", "{count} clients rendus inactifs."),
    }
    clients_activated(count: usize) {
        en: (count => "{count} client made active.", "{count} clients made active."),
        fr: (count => "{count} client rendu actif.", "{count} clients rendus actifs."),
    }
    clients_deleted(count: usize) {
        en: (count => "{count} client deleted for good.", "{count} clients deleted for good."),
        fr: (count => "{count} client supprimé définitivement.", "{count} clients supprimés définitivement."),
    }
    clients_transferred(count: usize, firm: &str) {
        en: (count => "{count} client transferred to: {firm}", "{count} clients transferred to: {firm}"),
        fr: (count => "{count} client transféré à\u{a0}: {firm}", "{count} clients transférés à\u{a0}: {firm}"),
    }
    clients_merged(name: &str) {
        en: "The two are one client now: {name}",
        fr: "Clients fusionnés\u{a0}: {name}",
    }
    confirm_merge(goes: &str, stays: &str) {
        en: "Merge {goes} into {stays}?",
        fr: "Fusionner {goes} dans {stays}?",
    }
    confirm_delete_one(client: &str) {
        en: "Delete {client} for good?",
        fr: "Supprimer définitivement {client}?",
    }
    confirm_delete(count: usize, clients: Joined<'_, String>) {
        en: "Delete {count} clients for good ({clients})?",
        fr: "Supprimer définitivement {count} clients ({clients})?",
    }
    nothing_changed() {
        en: "Nothing to change: all of it is so already.",
        fr: "Rien à changer\u{a0}: c’est déjà le cas.",
    }
    field_placeholder() {
        en: "--number NUMBER, --lead MEMBER…",
        fr: "--number NUMÉRO, --lead MEMBRE…",
    }
    nothing_found() {
        en: "No client was found.",
        fr: "Aucun client trouvé.",
    }
    active_found(count: usize, command: &str) {
        en: (count => "{count} active client fits: `{command}`", "{count} active clients fit: `{command}`"),
        fr: (count => "{count} client actif correspond\u{a0}: `{command}`", "{count} clients actifs correspondent\u{a0}: `{command}`"),
    }
    inactive_found(count: usize, command: &str) {
        en: (count => "{count} inactive client fits: `{command}`", "{count} inactive clients fit: `{command}`"),
        fr: (count => "{count} client inactif correspond\u{a0}: `{command}`", "{count} clients inactifs correspondent\u{a0}: `{command}`"),
    }
    found_in_firm(count: usize, firm: &str, command: &str) {
        en: (count => "{count} client of {firm} fits: `{command}`", "{count} clients of {firm} fit: `{command}`"),
        fr: (count => "Chez {firm}, {count} client correspond\u{a0}: `{command}`", "Chez {firm}, {count} clients correspondent\u{a0}: `{command}`"),
    }
    deleted_lately(name: &str, command: &str) {
        en: "{name} was deleted lately, and comes back with `{command}`.",
        fr: "{name} a été supprimé récemment; récupérez-le avec `{command}`.",
    }
    near_spelling(name: &str, command: &str) {
        en: "{name} is spelt much like it: `{command}`",
        fr: "{name} s’écrit presque de la même façon\u{a0}: `{command}`",
    }
    near_spelling_inactive(name: &str, command: &str) {
        en: "{name}, an inactive client, is spelt much like it: `{command}`",
        fr: "{name}, un client inactif, s’écrit presque de la même façon\u{a0}: `{command}`",
    }
    near_spelling_active(name: &str, command: &str) {
        en: "{name}, an active client, is spelt much like it: `{command}`",
        fr: "{name}, un client actif, s’écrit presque de la même façon\u{a0}: `{command}`",
    }
    inactive_hidden(count: usize, command: &str) {
        en: (count => "{count} inactive client has exactly this number: `{command}`", "{count} inactive clients have exactly this number: `{command}`"),
        fr: (count => "{count} client inactif porte exactement ce numéro\u{a0}: `{command}`", "{count} clients inactifs portent exactement ce numéro\u{a0}: `{command}`"),
    }
    active_hidden(count: usize, command: &str) {
        en: (count => "{count} active client has exactly this number: `{command}`", "{count} active clients have exactly this number: `{command}`"),
        fr: (count => "{count} client actif porte exactement ce numéro\u{a0}: `{command}`", "{count} clients actifs portent exactement ce numéro\u{a0}: `{command}`"),
    }
    none_listed(count: usize) {
        en: (count => "{count} client fits; `--limit 0` lists none.", "{count} clients fit; `--limit 0` lists none."),
        fr: (count => "{count} client correspond; `--limit 0` n’en affiche aucun.", "{count} clients correspondent; `--limit 0` n’en affiche aucun."),
    }
    columns_set(count: usize) {
        en: (count => "The list has {count} column.", "The list has {count} columns."),
        fr: (count => "La liste affiche {count} colonne.", "La liste affiche {count} colonnes."),
    }
    columns_reset() {
        en: "The list has its default columns again.",
        fr: "La liste affiche de nouveau les colonnes par défaut.",
    }
    heading_key() {
        en: "Key",
        fr: "Clé",
    }
    heading_heading() {
        en: "Heading",
        fr: "En-tête",
    }
    heading_position() {
        en: "Position",
        fr: "Position",
    }
}
