//! `history`: who did what, each field before and after; `history prune` forgets.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn each_field_is_told_before_and_after_the_newest_first() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --lead bo@cote.example --city Laval --as bo@cote.example");
    assert_snapshot!(sandbox.run("history 007 --format csv"), @"
    Operation,When,Team member,Login,Command,About,Field,Before,After
    6,2026-01-01T00:00:00Z,bo@cote.example,[login],edit,Bond (7),Lead accountant,,bo@cote.example
    6,2026-01-01T00:00:00Z,bo@cote.example,[login],edit,Bond (7),City,,Laval
    4,2026-01-01T00:00:00Z,ana@cote.example,[login],add,Bond (7),Company ID,,7
    4,2026-01-01T00:00:00Z,ana@cote.example,[login],add,Bond (7),Display name,,Bond
    4,2026-01-01T00:00:00Z,ana@cote.example,[login],add,Bond (7),Client number,,007
    ");
    assert_snapshot!(sandbox.run("history --action edit --format json"), @r#"
    [
    {"operation":6,"at":"2026-01-01T00:00:00Z","firm":"Côté & Fils","member":"bo@cote.example","login":"[login]","action":"edit","undoes":null,"changes":[{"company_id":"7","field":"lead_accountant","before":null,"after":"bo@cote.example"},{"company_id":"7","field":"city","before":null,"after":"Laval"}]}
    ]
    "#);
}

#[test]
fn entries_are_told_apart_by_action_member_and_day() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --city Laval --as bo@cote.example");
    let count = |line: &str| sandbox.json(&format!("history {line}")).as_array().unwrap().len();
    assert_eq!(count(""), 6);
    assert_eq!(count("--member bo@cote.example"), 1);
    assert_eq!(count("--action 'team add'"), 2);
    assert_eq!(count("--since 2026-01-01 --until 2026-01-01"), 6);
    assert_eq!(count("--since 2026-01-02"), 0);
    assert_snapshot!(sandbox.run("history --since 2026-01-02"), @"
    --- stderr
    No operation was found. Days begin and end by UTC, not by the clock here.
    ");
    assert_snapshot!(sandbox.run("history --since yesterday"), @"
    --- stderr
    error: This cannot be the value of `--since`: yesterday
    hint: Write a day such as `2026-01-31`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("history --action dance"), @"
    --- stderr
    error: This cannot be the value of `--action`: dance
    hint: One of these values is meant: add, edit, inactivate, activate, delete, import, firm add, firm rename, firm delete, team add, team edit, team inactivate, team activate, team hand-over, demo, transfer, merge, history prune, undo, redo
    --- exit 2
    ");
}

#[test]
fn the_details_of_a_deleted_client_are_forgotten_for_good() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("history --yes prune --client 7"), @"
    --- stderr
    error: Only what is known of a deleted client can be forgotten, and this one is in the list: Bond
    hint: Delete it first, with `carnet delete id:7`.
    --- exit 1
    ");
    sandbox.done("delete 007 --yes");
    assert_snapshot!(sandbox.run("history prune --client 7 --yes --as bo@cote.example"), @"
    --- stderr
    error: This needs the primary admin of the firm, which this team member is not: bo@cote.example
    hint: The primary admin can run `carnet history prune --client 7 --yes --as ana@cote.example`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("history prune --client 7 --yes"), @"
    --- stderr
    Forgotten for good: 7
    ");
    assert!(!String::from_utf8_lossy(&sandbox.bytes("carnet.db")).contains("Bond"));
    sandbox.done("check");
}

#[test]
fn history_speaks_french() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --type individual");
    assert_snapshot!(sandbox.run("--lang fr history --action edit --format csv"), @"
    Opération,Date,Membre de l’équipe,Nom d’utilisateur,Commande,Concerne,Champ,Avant,Après
    6,2026-01-01T00:00:00Z,ana@cote.example,[login],edit,Bond (7),Type de client,Entreprise,Particulier
    ");
    assert_snapshot!(sandbox.run("--lang fr history 99"), @"
    --- stderr
    erreur : Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : 99
    conseil : Cherchez-le, y compris parmi les clients inactifs, avec `carnet find MOTS --status all`.
    --- exit 1
    ");
    sandbox.done("delete 007 --yes");
    assert_snapshot!(sandbox.run("--lang fr history prune --client 7 --yes"), @"
    --- stderr
    Détails effacés définitivement : 7
    ");
    assert_snapshot!(sandbox.run("--lang fr history prune --client 8 --yes"), @"
    --- stderr
    erreur : Seuls les détails d’un client supprimé peuvent être effacés, et celui-ci figure encore dans la liste : Blofeld
    conseil : Supprimez-le d’abord avec `carnet delete id:8`.
    --- exit 1
    ");
}
