//! What `history`, `undo` and `redo` say, and why an operation cannot be taken back.

use super::Joined;

messages! {
    undone(operation: i64, action: &str, restored: usize, removed: usize, changed: usize) {
        en: "Operation {operation} (`{action}`) was taken back. Clients brought back: {restored}; removed: {removed}; changed: {changed}",
        fr: "Opération {operation} (`{action}`) annulée. Clients restaurés\u{a0}: {restored}; retirés\u{a0}: {removed}; modifiés\u{a0}: {changed}",
    }
    would_undo(operation: i64, action: &str, restored: usize, removed: usize, changed: usize) {
        en: "Nothing was written. Operation {operation} (`{action}`) would be taken back. Clients to bring back: {restored}; to remove: {removed}; to change: {changed}",
        fr: "Rien n’a été écrit. L’opération {operation} (`{action}`) serait annulée. Clients à restaurer\u{a0}: {restored}; à retirer\u{a0}: {removed}; à modifier\u{a0}: {changed}",
    }
    redone(operation: i64, action: &str, restored: usize, removed: usize, changed: usize) {
        en: "Operation {operation} (`{action}`) was done again. Clients brought back: {restored}; removed: {removed}; changed: {changed}",
        fr: "Opération {operation} (`{action}`) rétablie. Clients restaurés\u{a0}: {restored}; retirés\u{a0}: {removed}; modifiés\u{a0}: {changed}",
    }
    firms_concerned(count: usize, firms: Joined<'_, String>) {
        en: (count => "Firm concerned: {firms}", "Firms concerned: {firms}"),
        fr: (count => "Cabinet concerné\u{a0}: {firms}", "Cabinets concernés\u{a0}: {firms}"),
    }
    no_operation_found() {
        en: "No operation was found.",
        fr: "Aucune opération trouvée.",
    }
    no_operation_found_in_days() {
        en: "No operation was found. Days begin and end by UTC, not by the clock here.",
        fr: "Aucune opération trouvée. Les jours commencent et finissent selon l’UTC, et non selon l’heure locale.",
    }
    nothing_to_undo() {
        en: "No operation is left to take back.",
        fr: "Aucune opération à annuler.",
    }
    operation_unknown(operation: i64) {
        en: "No operation of the firm that can be taken back has this number: {operation}",
        fr: "Aucune opération du cabinet à annuler ne porte ce numéro\u{a0}: {operation}",
    }
    nothing_to_redo() {
        en: "No operation was taken back last that could be done again.",
        fr: "Aucune opération à rétablir.",
    }
    hint_history(command: &str) {
        en: "See what was done with `{command}`.",
        fr: "Pour voir ce qui a été fait, exécutez `{command}`.",
    }
    undo_conflict_undone(operation: i64) {
        en: "This operation is taken back already: {operation}",
        fr: "Cette opération est déjà annulée\u{a0}: {operation}",
    }
    hint_redo(command: &str) {
        en: "Do it again with `{command}`.",
        fr: "Rétablissez-la avec `{command}`.",
    }
    undo_conflict_pruned(operation: i64) {
        en: "This operation cannot be reversed, for some of what it did was forgotten for good: {operation}",
        fr: "Cette opération ne peut être ni annulée ni rétablie, car une partie de ses détails a été effacée définitivement\u{a0}: {operation}",
    }
    client_not_deleted(name: &str) {
        en: "Only what is known of a deleted client can be forgotten, and this one is in the list: {name}",
        fr: "Seuls les détails d’un client supprimé peuvent être effacés, et celui-ci figure encore dans la liste\u{a0}: {name}",
    }
    hint_delete_first(command: &str) {
        en: "Delete it first, with `{command}`.",
        fr: "Supprimez-le d’abord avec `{command}`.",
    }
    confirm_prune(name: &str) {
        en: "Forget all details of {name} for good? This cannot be undone.",
        fr: "Effacer définitivement tous les détails du client {name}? Cette action ne peut pas être annulée.",
    }
    history_pruned(name: &str) {
        en: "Forgotten for good: {name}",
        fr: "Détails effacés définitivement\u{a0}: {name}",
    }
    undo_conflict_later(operation: i64, later: i64) {
        en: "Operation {operation} cannot be taken back, for a later one depends on it: {later}",
        fr: "L’opération {operation} ne peut pas être annulée, car l’opération {later} en dépend.",
    }
    hint_undo_first(command: &str) {
        en: "Take that one back first, with `{command}`.",
        fr: "Annulez d’abord l’opération plus récente avec `{command}`.",
    }
    undo_conflict_number(operation: i64, number: &str, holder: &str) {
        en: "Operation {operation} cannot be reversed, for client number {number} belongs to another client since: {holder}",
        fr: "L’opération {operation} ne peut être ni annulée ni rétablie, car le numéro de client {number} appartient maintenant à un autre client\u{a0}: {holder}",
    }
    undo_conflict_company_id(operation: i64, company_id: &str, holder: &str) {
        en: "Operation {operation} cannot be reversed, for company ID {company_id} belongs to another client since: {holder}",
        fr: "L’opération {operation} ne peut être ni annulée ni rétablie, car le numéro d’identification {company_id} appartient maintenant à un autre client\u{a0}: {holder}",
    }
    undo_conflict_firm_name(operation: i64, name: &str) {
        en: "Operation {operation} cannot be reversed, for another firm has this name since: {name}",
        fr: "L’opération {operation} ne peut être ni annulée ni rétablie, car un autre cabinet porte maintenant ce nom\u{a0}: {name}",
    }
    hint_rename_firm(command: &str) {
        en: "Rename that firm first, with `{command}`.",
        fr: "Renommez d’abord cet autre cabinet avec `{command}`.",
    }
    undo_conflict_handle(operation: i64, handle: &str, holder: &str) {
        en: "Operation {operation} cannot be reversed, for the email or login {handle} belongs to another team member since: {holder}",
        fr: "L’opération {operation} ne peut être ni annulée ni rétablie, car le courriel ou le nom d’utilisateur {handle} appartient maintenant à un autre membre de l’équipe\u{a0}: {holder}",
    }
    hint_change_member(command: &str) {
        en: "Give that member another one first, with `{command}`.",
        fr: "Donnez-en d’abord un autre à ce membre avec `{command}`.",
    }
    undo_conflict_full(operation: i64) {
        en: "Operation {operation} cannot be reversed, for the firm would have more than 2,000 clients.",
        fr: "L’opération {operation} ne peut être ni annulée ni rétablie, car le cabinet aurait plus de 2\u{a0}000 clients.",
    }
    hint_make_firm_room() {
        en: "Delete clients, or move them to another firm.",
        fr: "Supprimez définitivement des clients, ou transférez-en à un autre cabinet.",
    }
    hint_date() {
        en: "Write a day such as `2026-01-31`.",
        fr: "Entrez une date comme `2026-01-31`.",
    }
    rejected_row() {
        en: "rejected row",
        fr: "ligne rejetée",
    }
    repaired_row() {
        en: "mended company ID",
        fr: "numéro d’identification corrigé",
    }
    heading_operation() {
        en: "Operation",
        fr: "Opération",
    }
    heading_at() {
        en: "When",
        fr: "Date",
    }
    heading_at_in(zone: &str) {
        en: "When ({zone})",
        fr: "Date ({zone})",
    }
    heading_member() {
        en: "Team member",
        fr: "Membre de l’équipe",
    }
    heading_action() {
        en: "Command",
        fr: "Commande",
    }
    heading_subject() {
        en: "About",
        fr: "Concerne",
    }
    heading_field() {
        en: "Field",
        fr: "Champ",
    }
    heading_before() {
        en: "Before",
        fr: "Avant",
    }
    heading_after() {
        en: "After",
        fr: "Après",
    }
}
