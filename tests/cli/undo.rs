//! `undo` and `redo`: back, further back, and forward again.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

#[test]
fn undo_goes_back_step_by_step_and_redo_forward() {
    let sandbox = Sandbox::with_clients();
    let list = || sandbox.done("find --status all --format json").stdout;
    let before = list();
    sandbox.done("edit 007 --city Laval");
    sandbox.done("delete 8 --yes");
    let after = list();
    assert_snapshot!(sandbox.run("undo --dry-run"), @"
    --- stderr
    Nothing was written. Operation 7 (`delete`) would be taken back. Clients to bring back: 1; to remove: 0; to change: 0
    ");
    assert_eq!(list(), after);
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    Operation 7 (`delete`) was taken back. Clients brought back: 1; removed: 0; changed: 0
    ");
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    Operation 6 (`edit`) was taken back. Clients brought back: 0; removed: 0; changed: 1
    ");
    assert_eq!(list(), before);
    assert_snapshot!(sandbox.run("redo"), @"
    --- stderr
    Operation 6 (`edit`) was done again. Clients brought back: 0; removed: 0; changed: 1
    ");
    sandbox.done("redo");
    assert_eq!(list(), after);
    assert_snapshot!(sandbox.run("redo"), @"
    --- stderr
    error: No operation was taken back last that could be done again.
    hint: See what was done with `carnet history`.
    --- exit 1
    ");
}

#[test]
fn an_operation_on_which_others_stand_is_not_undone() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --city Laval");
    sandbox.done("edit 007 --city Gatineau");
    assert_snapshot!(sandbox.run("undo --operation 6"), @"
    --- stderr
    error: Operation 6 cannot be taken back, for a later one depends on it: 7
    hint: Take that one back first, with `carnet undo --operation 7`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("undo --operation 99"), @"
    --- stderr
    error: No operation of the firm that can be taken back has this number: 99
    hint: See what was done with `carnet history`.
    --- exit 1
    ");
}

#[test]
fn what_somebody_else_did_is_undone_by_an_admin() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("undo --as cy@cote.example"), @"
    --- stderr
    error: This needs an admin of the firm, which this team member is not: cy@cote.example
    hint: These can do it, or you for them with `--as MEMBER`: ana@cote.example, bo@cote.example
    --- exit 1
    ");
    sandbox.done("undo --as bo@cote.example");
}

#[test]
fn nothing_is_left_to_undo_in_the_end() {
    let sandbox = Sandbox::empty();
    sandbox.done("firm add Côté");
    sandbox.done("add Bond");
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    Operation 2 (`add`) was taken back. Clients brought back: 0; removed: 1; changed: 0
    ");
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    Operation 1 (`firm add`) was taken back. Clients brought back: 0; removed: 0; changed: 0
    ");
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    error: No operation is left to take back.
    hint: See what was done with `carnet history`.
    --- exit 1
    ");
}

#[test]
fn undoing_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr undo --dry-run"), @"
    --- stderr
    Rien n’a été écrit. L’opération 5 (`add`) serait annulée. Clients à restaurer : 0; à retirer : 1; à modifier : 0
    ");
    assert_snapshot!(sandbox.run("--lang fr undo"), @"
    --- stderr
    Opération 5 (`add`) annulée. Clients restaurés : 0; retirés : 1; modifiés : 0
    ");
    assert_snapshot!(sandbox.run("--lang fr redo"), @"
    --- stderr
    Opération 5 (`add`) rétablie. Clients restaurés : 1; retirés : 0; modifiés : 0
    ");
    assert_snapshot!(sandbox.run("--lang fr redo"), @"
    --- stderr
    erreur : Aucune opération à rétablir.
    conseil : Pour voir ce qui a été fait, exécutez `carnet history`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr undo --operation 99"), @"
    --- stderr
    erreur : Aucune opération du cabinet à annuler ne porte ce numéro : 99
    conseil : Pour voir ce qui a été fait, exécutez `carnet history`.
    --- exit 1
    ");
}

#[test]
fn what_something_else_still_needs_is_not_taken_back() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 8 --lead bo@cote.example");
    assert_snapshot!(sandbox.run("undo --operation 2"), @"
    --- stderr
    error: Operation 2 cannot be taken back, for a later one depends on it: 6
    hint: Take that one back first, with `carnet undo --operation 6`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    assert_eq!(sandbox.refusal("undo --operation 1"), ("undo-conflict".to_owned(), 1));
    sandbox.done("edit 8 --lead none");
    sandbox.done("undo --operation 2");
    // Operation 7 took the lead from client 8, who cannot be given back to somebody who is not there.
    assert_eq!(sandbox.refusal("undo --operation 7"), ("undo-conflict".to_owned(), 1));
}

#[test]
fn what_was_done_to_the_registry_is_taken_back_and_done_again_from_the_firm_that_is_left() {
    let sandbox = Sandbox::with_clients();
    let firms = || sandbox.json("firm list").as_array().unwrap().len();
    sandbox.done("firm add Gamma");
    sandbox.done("firm delete --firm Gamma --yes");
    assert_snapshot!(sandbox.run("undo --operation 7"), @"
    --- stderr
    Operation 7 (`firm delete`) was taken back. Clients brought back: 0; removed: 0; changed: 0
    Firm concerned: Gamma
    ");
    assert_eq!(firms(), 2);
    sandbox.done("undo --operation 6");
    assert_snapshot!(sandbox.run("redo"), @"
    --- stderr
    Operation 6 (`firm add`) was done again. Clients brought back: 0; removed: 0; changed: 0
    Firm concerned: Gamma
    ");
    assert_eq!(firms(), 2);
    sandbox.done("undo --operation 6");
    sandbox.write("gamma.csv", upload("1,Bond,1\n"));
    sandbox.done("import gamma.csv --add --new-firm Delta");
    sandbox.done("undo --firm Delta");
    sandbox.done("redo");
    assert_eq!(sandbox.json("find --firm Delta").as_array().unwrap().len(), 1);
}

#[test]
fn programs_are_told_the_firm_of_each_client_where_an_operation_stands_in_several() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add Gamma");
    let firm = "--firm 'Côté & Fils'";
    let moved = sandbox.done(&format!("transfer 8 --to Gamma {firm} --format json"));
    assert!(moved.stdout.contains(r#""clients":[{"firm":"Gamma","company_id":"8""#), "{moved}");
    let undone = sandbox.done(&format!("undo {firm} --format json"));
    assert!(undone.stdout.contains(r#""clients":[{"firm":"Côté & Fils","company_id":"8""#), "{undone}");
    let edited = sandbox.done(&format!("edit 8 --city Laval {firm} --format json"));
    assert!(edited.stdout.contains(r#""clients":[{"company_id":"8""#), "{edited}");
    sandbox.write(
        "all.csv",
        "Firm,Company ID,Display name,Client number\nCôté & Fils,8,Blofeld,9\nDelta,1,Leiter,1\n",
    );
    sandbox.done("import all.csv --add --all-firms --new-firms");
    let undone = sandbox.json(&format!("undo {firm}"));
    let firms: Vec<_> = undone["clients"].as_array().unwrap().iter().map(|client| &client["firm"]).collect();
    assert_eq!(firms, ["Delta", "Côté & Fils"]);
    let history = sandbox.done("history --all-firms --action edit --format json");
    assert!(history.stdout.contains(r#""changes":[{"firm":"Côté & Fils","company_id":"8""#), "{history}");
    let history = sandbox.done(&format!("history --action edit --format json {firm}"));
    assert!(history.stdout.contains(r#""changes":[{"company_id":"8""#), "{history}");
}

#[test]
fn a_deleted_firm_comes_back_by_its_operation_and_undo_names_the_firm_that_it_meant() {
    let sandbox = Sandbox::with_clients();
    assert!(!sandbox.done("undo --dry-run").stderr.contains("Firm concerned"), "there has been but one");
    sandbox.done("firm add Gamma");
    assert_snapshot!(sandbox.run("firm delete --firm Gamma"), @"
    --- stderr
    Deleted firm: Gamma
    It comes back with `carnet undo --operation 7`.
    ");
    assert_snapshot!(sandbox.run("undo --dry-run"), @"
    --- stderr
    Nothing was written. Operation 5 (`add`) would be taken back. Clients to bring back: 0; to remove: 1; to change: 0
    Firm concerned: Côté & Fils
    ");
    assert_snapshot!(sandbox.run("undo --operation 7"), @"
    --- stderr
    Operation 7 (`firm delete`) was taken back. Clients brought back: 0; removed: 0; changed: 0
    Firm concerned: Gamma
    ");
    assert_snapshot!(sandbox.run("transfer 8 --to Gamma --firm 'Côté & Fils'"), @"
    --- stderr
    1 client transferred to: Gamma
    ");
    assert_snapshot!(sandbox.run("undo --firm Gamma --lang fr"), @"
    --- stderr
    Opération 9 (`transfer`) annulée. Clients restaurés : 0; retirés : 0; modifiés : 1
    Cabinets concernés : Côté & Fils, Gamma
    ");
    assert_snapshot!(sandbox.run("firm delete Gamma --lang fr"), @"
    --- stderr
    Cabinet supprimé : Gamma
    Récupérez-le avec `carnet undo --operation 11`.
    ");
}
