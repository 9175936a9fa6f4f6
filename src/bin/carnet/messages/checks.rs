//! What `check` and `backup` say.

use super::PathText;

messages! {
    registry_copied(path: PathText<'_>) {
        en: "Copied the registry to: {path}",
        fr: "Registre copié dans\u{a0}: {path}",
    }
    registry_sound(advice: usize) {
        en: (advice => "The registry is sound. {advice} thing deserves a look.", "The registry is sound. {advice} things deserve a look."),
        fr: (advice => "Le registre est en bon état; {advice} point à vérifier.", "Le registre est en bon état; {advice} points à vérifier."),
    }
    problems_found(problems: usize) {
        en: (problems => "The registry has {problems} problem.", "The registry has {problems} problems."),
        fr: (problems => "{problems} problème trouvé dans le registre.", "{problems} problèmes trouvés dans le registre."),
    }
    demo_made(firms: u32, clients: u64) {
        en: "Made a registry. Firms: {firms}; clients: {clients}",
        fr: "Registre créé. Cabinets\u{a0}: {firms}; clients\u{a0}: {clients}",
    }
    problem() {
        en: "problem",
        fr: "problème",
    }
    advice() {
        en: "advice",
        fr: "conseil",
    }
    heading_kind() {
        en: "Kind",
        fr: "Type",
    }
    heading_message() {
        en: "What is so",
        fr: "Constat",
    }
    check_damage(detail: &str) {
        en: "The file is damaged; go back to a backup: {detail}",
        fr: "Le fichier est endommagé; restaurez une copie de sauvegarde\u{a0}: {detail}",
    }
    check_dangling(rows: usize, table: &str) {
        en: (rows => "{rows} row points at nothing; go back to a backup: {table}", "{rows} rows point at nothing; go back to a backup: {table}"),
        fr: (rows => "{rows} enregistrement renvoie à un autre qui n’existe pas; restaurez une copie de sauvegarde\u{a0}: {table}", "{rows} enregistrements renvoient à d’autres qui n’existent pas; restaurez une copie de sauvegarde\u{a0}: {table}"),
    }
    check_layout_lacking(object: &str) {
        en: "Something other than carnet removed or changed a part of the registry; go back to a backup: {object}",
        fr: "Autre chose que carnet a retiré ou modifié une partie du registre; restaurez une copie de sauvegarde\u{a0}: {object}",
    }
    check_layout_foreign(object: &str) {
        en: "Something other than carnet put this into the registry; let whoever did so take it out again: {object}",
        fr: "Autre chose que carnet a ajouté ceci au registre; demandez à qui l’a fait de le retirer\u{a0}: {object}",
    }
    check_overfull(clients: usize, command: &str) {
        en: "The firm has {clients} clients, and 2,000 are the most; move some with `{command}`.",
        fr: "Le cabinet a {clients} clients, et le maximum est de 2\u{a0}000; transférez-en à un autre cabinet avec `{command}`.",
    }
    check_primary_admins(count: usize, command: &str) {
        en: "A firm has exactly one active primary admin, and this one has {count}; let one of them hand over to another of them with `{command}`.",
        fr: "Un cabinet doit avoir exactement un administrateur principal actif, et celui-ci en a {count}; que l’un d’eux cède son rôle à un autre d’entre eux avec `{command}`.",
    }
    check_primary_admin_absent(command: &str) {
        en: "A firm has exactly one active primary admin, and this one has none; if `team list` shows an inactive one, run `{command}`, else go back to a backup.",
        fr: "Un cabinet doit avoir exactement un administrateur principal actif, et celui-ci n’en a aucun; si `team list` en montre un qui est inactif, exécutez `{command}`; sinon, restaurez une copie de sauvegarde.",
    }
    check_key_stale(name: &str, heading: &str, command: &str) {
        en: "{name} is not found by its {heading}; what it is found by is written anew with `{command}`.",
        fr: "Une recherche par le champ {heading} ne trouve pas {name}; réécrivez ce qui sert à le trouver avec `{command}`.",
    }
    check_value_invalid(name: &str, heading: &str, command: &str) {
        en: "{name} has a value that the field {heading} does not take; correct it with `{command}`.",
        fr: "{name} a une valeur non valide dans le champ {heading}; corrigez-la avec `{command}`.",
    }
    check_lead_invalid(name: &str, command: &str) {
        en: "{name} has a lead accountant who is no active team member; choose another with `{command}`.",
        fr: "Le comptable principal du client {name} n’est pas un membre actif de l’équipe; choisissez-en un autre avec `{command}`.",
    }
    check_journal_differs(name: &str, command: &str, what: &str) {
        en: "{name} is not as the journal says, since something other than carnet has written to the file; compare with a backup by `{command}`: {what}",
        fr: "{name} ne correspond pas au journal, car autre chose que carnet a écrit dans le fichier; comparez avec une copie de sauvegarde au moyen de `{command}`\u{a0}: {what}",
    }
    check_journal_differs_somewhere(command: &str, what: &str) {
        en: "The registry is not as the journal says, since something other than carnet has written to the file; compare with a backup by `{command}`: {what}",
        fr: "Le registre n’est pas tel que le dit le journal, car autre chose que carnet a écrit dans le fichier; comparez avec une copie de sauvegarde par `{command}`\u{a0}: {what}",
    }
    check_company_id_invalid(name: &str, command: &str) {
        en: "{name} has a company ID that is not one, and a given one never changes; compare with a backup by `{command}`, and go back to it.",
        fr: "{name} a un numéro d’identification qui n’en est pas un, et celui qui est donné ne change jamais; comparez avec une copie de sauvegarde par `{command}`, et revenez-y.",
    }
    backup_placeholder() {
        en: "BACKUP",
        fr: "COPIE",
    }
    check_name_duplicate(name: &str, command: &str) {
        en: "{name} stands in the list twice; if it is one client, run `{command}`.",
        fr: "{name} figure deux fois dans la liste; si c’est le même client, exécutez `{command}`.",
    }
    check_number_similar(name: &str, other: &str) {
        en: "The client number of {name} is easily taken for: {other}",
        fr: "Le numéro du client {name} peut être confondu avec\u{a0}: {other}",
    }
    check_number_absent(name: &str, command: &str) {
        en: "{name} has no client number; give one with `{command}`.",
        fr: "{name} n’a pas de numéro de client; attribuez-en un avec `{command}`.",
    }
    check_lead_absent(name: &str, command: &str) {
        en: "{name} has no lead accountant; choose one with `{command}`.",
        fr: "{name} n’a pas de comptable principal; choisissez-en un avec `{command}`.",
    }
    check_numbers_absent(clients: usize, command: &str) {
        en: "{clients} active clients have no client number; see them with `{command}`.",
        fr: "{clients} clients actifs n’ont pas de numéro de client; affichez-les avec `{command}`.",
    }
    check_leads_absent(clients: usize, command: &str) {
        en: "{clients} active clients have no lead accountant; see them with `{command}`.",
        fr: "{clients} clients actifs n’ont pas de comptable principal; affichez-les avec `{command}`.",
    }
    check_company_id_damaged(name: &str) {
        en: "A spreadsheet may have rounded the company ID of {name}; compare it with QuickBooks.",
        fr: "Un tableur a peut-être arrondi le numéro d’identification du client {name}; comparez-le avec QuickBooks.",
    }
}
