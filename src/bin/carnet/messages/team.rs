//! Firms and their teams: which rule refuses, and what to do.

use super::Joined;

messages! {
    firm_not_found(asked: &str) {
        en: "No firm has this name: {asked}",
        fr: "Aucun cabinet ne porte ce nom\u{a0}: {asked}",
    }
    hint_known_firms(known: Joined<'_, String>) {
        en: "The registry has these firms: {known}",
        fr: "Cabinets du registre\u{a0}: {known}",
    }
    no_firm() {
        en: "The registry has no firm yet.",
        fr: "Le registre ne contient pas encore de cabinet.",
    }
    hint_add_firm(command: &str) {
        en: "Add one with `{command}`.",
        fr: "Ajoutez-en un avec `{command}`.",
    }
    firm_ambiguous() {
        en: "The registry has several firms, and none was chosen.",
        fr: "Le registre contient plusieurs cabinets, et aucun n’est choisi.",
    }
    hint_choose_firm(command: &str, known: Joined<'_, String>) {
        en: "Choose one with `--firm NAME` or, for good, with `{command}`: {known}",
        fr: "Choisissez-en un avec `--firm NOM` ou, une fois pour toutes, avec `{command}`\u{a0}: {known}",
    }
    firm_exists(name: &str) {
        en: "A firm has this name already: {name}",
        fr: "Un cabinet porte déjà ce nom\u{a0}: {name}",
    }
    hint_firm_exists(command: &str) {
        en: "Choose another name, or see the firms with `{command}`.",
        fr: "Choisissez un autre nom, ou affichez les cabinets avec `{command}`.",
    }
    firm_not_empty(clients: usize, name: &str) {
        en: (clients => "A firm is deleted only without clients, and this one has {clients} client: {name}", "A firm is deleted only without clients, and this one has {clients} clients: {name}"),
        fr: (clients => "Seul un cabinet sans clients peut être supprimé, et celui-ci a {clients} client\u{a0}: {name}", "Seul un cabinet sans clients peut être supprimé, et celui-ci a {clients} clients\u{a0}: {name}"),
    }
    hint_firm_not_empty(command: &str) {
        en: "Transfer its clients with `{command}`, or delete them.",
        fr: "Transférez ses clients avec `{command}`, ou supprimez-les définitivement.",
    }
    firm_is_full(firm: &str) {
        en: "The firm has its 2,000 clients and takes no more: {firm}",
        fr: "Ce cabinet a atteint le maximum de 2\u{a0}000 clients\u{a0}: {firm}",
    }
    firm_has_room_for(room: usize, firm: &str) {
        en: (room => "A firm takes 2,000 clients, and this one has room for {room} more client: {firm}", "A firm takes 2,000 clients, and this one has room for {room} more clients: {firm}"),
        fr: (room => "Un cabinet compte au plus 2\u{a0}000 clients, et celui-ci peut encore recevoir {room} client\u{a0}: {firm}", "Un cabinet compte au plus 2\u{a0}000 clients, et celui-ci peut encore recevoir {room} clients\u{a0}: {firm}"),
    }
    hint_firm_full(add: &str, transfer: &str) {
        en: "Divide the firm: `{add}`, then `{transfer}`.",
        fr: "Divisez le cabinet\u{a0}: `{add}`, puis `{transfer}`.",
    }
    member_not_found(firm: &str, asked: &str) {
        en: "No team member of {firm} has this email or login: {asked}",
        fr: "Chez {firm}, aucun membre de l’équipe n’a ce courriel ou ce nom d’utilisateur\u{a0}: {asked}",
    }
    hint_known_members(known: Joined<'_, String>) {
        en: "The team has these members: {known}",
        fr: "Membres de l’équipe\u{a0}: {known}",
    }
    hint_add_member(command: &str) {
        en: "Add team members with `{command}`.",
        fr: "Ajoutez des membres à l’équipe avec `{command}`.",
    }
    member_inactive(member: &str) {
        en: "This team member is inactive: {member}",
        fr: "Ce membre de l’équipe est inactif\u{a0}: {member}",
    }
    hint_member_inactive(command: &str) {
        en: "Make the member active with `{command}`.",
        fr: "Rendez-le actif avec `{command}`.",
    }
    member_exists(name: &str, handle: &str) {
        en: "The team member {name} has this email or login already: {handle}",
        fr: "Le membre de l’équipe {name} a déjà ce courriel ou ce nom d’utilisateur\u{a0}: {handle}",
    }
    hint_member_exists(command: &str) {
        en: "Give another one, or change that member with `{command}`.",
        fr: "Indiquez-en un autre, ou modifiez ce membre avec `{command}`.",
    }
    member_unnamed(name: &str) {
        en: "A team member needs an email or a login: {name}",
        fr: "Un membre de l’équipe doit avoir un courriel ou un nom d’utilisateur\u{a0}: {name}",
    }
    hint_member_unnamed() {
        en: "Write `\"Name <email>\"`, or add `--login LOGIN`.",
        fr: "Écrivez `\"Nom <courriel>\"`, ou ajoutez `--login NOM`.",
    }
    is_primary_admin(member: &str) {
        en: "The primary admin of a firm keeps the role and stays active: {member}",
        fr: "L’administrateur principal d’un cabinet garde son rôle et reste actif\u{a0}: {member}",
    }
    hint_hand_over(command: &str) {
        en: "Hand the role on first, with `{command}`.",
        fr: "Transférez d’abord le rôle avec `{command}`.",
    }
    has_clients(clients: usize, member: &str) {
        en: (clients => "This team member is lead accountant of {clients} client: {member}", "This team member is lead accountant of {clients} clients: {member}"),
        fr: (clients => "Ce membre de l’équipe est comptable principal de {clients} client\u{a0}: {member}", "Ce membre de l’équipe est comptable principal de {clients} clients\u{a0}: {member}"),
    }
    hint_reassign() {
        en: "Say who follows with `--reassign-to MEMBER`, or `--reassign-to none`.",
        fr: "Indiquez qui prend la relève avec `--reassign-to MEMBRE`, ou `--reassign-to aucun`.",
    }
    actor_unknown(firm: &str, login: &str) {
        en: "Nobody in {firm} is known to be you, whose login is: {login}",
        fr: "On ne sait pas qui exécute la commande chez {firm}; aucun membre actif n’a ce nom d’utilisateur\u{a0}: {login}",
    }
    other_login(did: &str, login: &str) {
        en: "Only the login that did this to the registry can take it back or do it again, {did}, and yours is: {login}",
        fr: "Seul le nom d’utilisateur qui a fait cela au registre peut l’annuler ou le rétablir, {did}, et le vôtre est\u{a0}: {login}",
    }
    hint_actor_unknown(command: &str) {
        en: "Say who you are with `--as MEMBER`, or have an admin run `{command}`.",
        fr: "Indiquez qui vous êtes avec `--as MEMBRE`, ou faites exécuter `{command}` par un administrateur.",
    }
    not_admin(member: &str) {
        en: "This needs an admin of the firm, which this team member is not: {member}",
        fr: "Seul un administrateur du cabinet peut le faire, et ce membre de l’équipe ne l’est pas\u{a0}: {member}",
    }
    hint_admins(admins: Joined<'_, String>) {
        en: "These can do it, or you for them with `--as MEMBER`: {admins}",
        fr: "Ces membres peuvent le faire, ou vous en leur nom avec `--as MEMBRE`\u{a0}: {admins}",
    }
    not_primary_admin(member: &str) {
        en: "This needs the primary admin of the firm, which this team member is not: {member}",
        fr: "Seul l’administrateur principal du cabinet peut le faire, et ce membre de l’équipe ne l’est pas\u{a0}: {member}",
    }
    hint_primary_admin(command: &str) {
        en: "The primary admin can run `{command}`.",
        fr: "L’administrateur principal peut exécuter `{command}`.",
    }
}
