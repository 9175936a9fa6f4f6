//! What commands on firms and teams say.

messages! {
    firm_added(name: &str) {
        en: "Added firm: {name}",
        fr: "Cabinet ajouté\u{a0}: {name}",
    }
    firm_to_choose(command: &str) {
        en: "There are several firms now. Choose the one that commands mean, as with `{command}`.",
        fr: "Il y a maintenant plusieurs cabinets. Choisissez celui auquel les commandes s’appliquent, par exemple avec `{command}`.",
    }
    firm_used(name: &str) {
        en: "From now on, commands mean this firm: {name}",
        fr: "Les commandes s’appliquent désormais à ce cabinet\u{a0}: {name}",
    }
    firm_renamed(before: &str, after: &str) {
        en: "Renamed the firm {before}: {after}",
        fr: "Cabinet renommé\u{a0}: {after} (auparavant {before})",
    }
    firm_deleted(name: &str) {
        en: "Deleted firm: {name}",
        fr: "Cabinet supprimé\u{a0}: {name}",
    }
    firm_returns(command: &str) {
        en: "It comes back with `{command}`.",
        fr: "Récupérez-le avec `{command}`.",
    }
    member_added(name: &str) {
        en: "Added team member: {name}",
        fr: "Membre de l’équipe ajouté\u{a0}: {name}",
    }
    member_edited(name: &str) {
        en: "Edited team member: {name}",
        fr: "Membre de l’équipe modifié\u{a0}: {name}",
    }
    member_inactivated(name: &str) {
        en: "Team member made inactive: {name}",
        fr: "Membre de l’équipe rendu inactif\u{a0}: {name}",
    }
    member_activated(name: &str) {
        en: "Team member made active: {name}",
        fr: "Membre de l’équipe rendu actif\u{a0}: {name}",
    }
    role_handed_over(name: &str) {
        en: "The firm has a new primary admin: {name}",
        fr: "Nouvel administrateur principal du cabinet\u{a0}: {name}",
    }
    heading_firm() {
        en: "Firm",
        fr: "Cabinet",
    }
    heading_primary_admin() {
        en: "Primary admin",
        fr: "Administrateur principal",
    }
    heading_clients() {
        en: "Clients",
        fr: "Clients",
    }
    heading_active() {
        en: "Active",
        fr: "Actifs",
    }
    heading_inactive() {
        en: "Inactive",
        fr: "Inactifs",
    }
    heading_room() {
        en: "Room left",
        fr: "Ajouts possibles",
    }
    heading_name() {
        en: "Name",
        fr: "Nom",
    }
    heading_email() {
        en: "Email",
        fr: "Courriel",
    }
    heading_role() {
        en: "Role",
        fr: "Rôle",
    }
    heading_status() {
        en: "Status",
        fr: "Statut",
    }
    heading_login() {
        en: "Login",
        fr: "Nom d’utilisateur",
    }
}
