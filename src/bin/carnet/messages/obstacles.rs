//! What stands in the way of deleting clients.

messages! {
    delete_refused(obstacles: usize) {
        en: (obstacles => "Nothing was deleted, for {obstacles} thing stands in the way.", "Nothing was deleted, for {obstacles} things stand in the way."),
        fr: (obstacles => "Rien n’a été supprimé\u{a0}: {obstacles} condition empêche la suppression.", "Rien n’a été supprimé\u{a0}: {obstacles} conditions empêchent la suppression."),
    }
    merge_refused(obstacles: usize) {
        en: (obstacles => "Nothing was merged, for {obstacles} thing stands in the way.", "Nothing was merged, for {obstacles} things stand in the way."),
        fr: (obstacles => "Rien n’a été fusionné, car {obstacles} obstacle s’y oppose.", "Rien n’a été fusionné, car {obstacles} obstacles s’y opposent."),
    }
    obstacle_not_primary_admin(member: &str) {
        en: "Only the primary admin of the firm deletes clients, and {member} is not.",
        fr: "Seul l’administrateur principal du cabinet peut supprimer définitivement des clients, et {member} ne l’est pas.",
    }
    obstacle_in_preferred_plan(name: &str) {
        en: "{name} is in the preferred plan.",
        fr: "{name} bénéficie de la tarification préférentielle.",
    }
    obstacle_firm_is_primary_admin(name: &str) {
        en: "For {name}, the firm is the primary admin.",
        fr: "Pour {name}, le cabinet est l’administrateur principal.",
    }
    obstacle_inactive_in_plan(name: &str) {
        en: "{name} is inactive, and so cannot leave the preferred plan.",
        fr: "{name} est inactif; rendez-le actif avant de le retirer de la tarification préférentielle.",
    }
    obstacle_line(position: usize, message: &str, command: &str) {
        en: "{position}. {message} Run `{command}`.",
        fr: "{position}. {message} Exécutez `{command}`.",
    }
    hint_delete_again(command: &str) {
        en: "Once that is cleared, run `{command}`.",
        fr: "Ensuite, exécutez `{command}`.",
    }
}
