//! The journal, filtered, and of clients that are no longer there.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 007");
    sandbox.done("edit 007 --city Laval --as bo@cote.example");
    sandbox.done("add Blofeld --number 8");
    sandbox.done("delete 8 --yes");
    sandbox
}

fn actions(sandbox: &Sandbox, line: &str) -> Vec<String> {
    let entries = sandbox.done(&format!("{line} --format json")).json();
    entries.as_array().unwrap().iter().map(|entry| entry["action"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_journal_is_filtered_by_client_command_member_and_day() {
    let sandbox = office();
    let all = ["delete", "add", "edit", "add", "team add", "team add", "firm add"];
    assert_eq!(actions(&sandbox, "history"), all);
    assert_eq!(actions(&sandbox, "history 007"), ["edit", "add"]);
    assert_eq!(actions(&sandbox, "history --action 'team add'"), ["team add", "team add"]);
    assert_eq!(actions(&sandbox, "history --member bo@cote.example"), ["edit"]);
    assert_eq!(actions(&sandbox, "history --since 2026-01-01 --until 2026-01-01").len(), all.len());
    assert_eq!(actions(&sandbox, "history --since 2026-01-02"), [""; 0]);
    assert_eq!(actions(&sandbox, "history --until 2025-12-31"), [""; 0]);
    assert_eq!(actions(&sandbox, "history --until 2026-01-01T00:00:00Z").len(), all.len());
    assert_eq!(actions(&sandbox, "history --until 2025-12-31T23:59:59Z"), [""; 0]);
}

#[test]
fn a_deleted_client_keeps_its_history_by_number_name_and_company_id() {
    let sandbox = office();
    for named in ["8", "Blofeld", "number:8", "name:blofeld"] {
        assert_eq!(actions(&sandbox, &format!("history {named}")), ["delete", "add"], "{named}");
    }
}

#[test]
fn a_table_speaks_the_words_of_its_language() {
    let sandbox = office();
    sandbox.done("inactivate 007");
    let table = sandbox.done("history --action inactivate --lang fr --format csv").stdout;
    let row = table.lines().nth(1).unwrap();
    assert!(row.ends_with(",Statut,Actif,Inactif"), "{table}");
}

#[test]
fn each_field_is_told_as_it_was_and_as_it_became() {
    let sandbox = office();
    let entry = sandbox.done("history 007 --action edit --format json").json()[0].clone();
    assert_eq!((entry["member"].as_str(), entry["undoes"].is_null()), (Some("bo@cote.example"), true));
    let change = entry["changes"][0].clone();
    assert_eq!((change["field"].as_str(), change["before"].is_null()), (Some("city"), true));
    assert_eq!(change["after"], "Laval");
}

#[test]
fn a_member_whom_neither_team_nor_journal_knows_is_refused() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("history --member bob@cote.example"), @"
    --- stderr
    error: No team member of Côté & Fils has this email or login: bob@cote.example
    hint: The team has these members: ana@cote.example, bo@cote.example, cy@cote.example
    --- exit 1
    ");
    assert_eq!(actions(&sandbox, "history --member cy@cote.example"), [""; 0]);
    sandbox.done("team edit bo@cote.example --email robert@cote.example");
    assert_eq!(actions(&sandbox, "history --member bo@cote.example"), ["edit"]);
    assert_eq!(actions(&sandbox, "history --member robert@cote.example"), ["edit"]);
    assert_eq!(actions(&sandbox, "history --member bo@cote.example --action delete"), [""; 0]);
    assert_eq!(sandbox.refusal("history --member bob --lang fr").0, "member-not-found");
}
