//! What programs read: keys and their order, numbers as text, objects on standard error.

use super::sandbox::Sandbox;

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    let fields = "--tags 'TVQ;paie' --references xero=1 --lead bo@cote.example";
    sandbox.done(&format!("add Bond --number 007 --company-id 0070 {fields}"));
    sandbox
}

#[test]
fn a_client_is_an_object_with_all_its_keys_in_order() {
    insta::assert_snapshot!(office().done("show 007 --format json"), @r#"{"company_id":"0070","display_name":"Bond","client_number":"007","client_type":"business","status":"active","lead_accountant":"bo@cote.example","email":null,"phone":null,"street":null,"city":null,"province":null,"postal_code":null,"country":null,"business_number":null,"fiscal_year_end":null,"subscription":"none","subscription_status":"none","plan":"none","billed_to":"nobody","primary_admin":"client","books":null,"tags":["TVQ","paie"],"references":{"xero":"1"},"notes":null,"created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}"#);
}

#[test]
fn a_list_is_an_array_or_a_line_for_each_and_keys_can_be_chosen() {
    let sandbox = office();
    insta::assert_snapshot!(sandbox.done("find --format json --columns number,name"), @r#"
    [
    {"client_number":"007","display_name":"Bond"}
    ]
    "#);
    insta::assert_snapshot!(sandbox.done("find --format jsonl --columns number --all-firms"), @r#"{"firm":"Côté & Fils","client_number":"007"}"#);
    assert_eq!(sandbox.run("find nobody --format json").stdout, "[]\n");
    insta::assert_snapshot!(sandbox.done("find --format tsv --lang fr"), @"
    Numéro de client	Nom d’affichage	Type de client	Comptable principal	Statut
    007	Bond	Entreprise	bo@cote.example	Actif
    ");
}

#[test]
fn what_changes_something_tells_the_operation_and_the_clients() {
    let sandbox = office();
    let added = sandbox.done("add Other --format json").json();
    assert_eq!((added["display_name"].as_str(), added["operation"].as_u64()), (Some("Other"), Some(5)));
    let edited = sandbox.done("edit 007 --city Laval --format json").json();
    assert_eq!(
        (edited["operation"].as_u64(), edited["clients"][0]["city"].as_str()),
        (Some(6), Some("Laval"))
    );
    let same = sandbox.done("edit 007 --city Laval --format json").json();
    assert_eq!(same["operation"], serde_json::Value::Null);
    let deleted = sandbox.done("delete 007 --yes --format json").json();
    assert_eq!(deleted["clients"][0]["client_number"], "007");
}

#[test]
fn firms_members_and_history_have_the_keys_of_the_contract() {
    let sandbox = office();
    insta::assert_snapshot!(sandbox.done("firm list --format jsonl"), @r#"{"name":"Côté & Fils","primary_admin":"ana@cote.example","clients":1,"active":1,"inactive":0,"room":1999}"#);
    let member = sandbox.done("team list --format json").json()[1].clone();
    let expected = serde_json::json!({
        "name": "Bo", "email": "bo@cote.example", "role": "admin", "status": "active", "login": null
    });
    assert_eq!(member, expected);
    let entry = sandbox.done("history --format json --action add").json()[0].clone();
    let keys: Vec<&String> = entry.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["operation", "at", "firm", "member", "login", "action", "undoes", "changes"]);
    let change = entry["changes"][0].as_object().unwrap();
    assert_eq!(change.keys().collect::<Vec<_>>(), ["company_id", "field", "before", "after"]);
    let checked = sandbox.done("check --format json").json();
    assert_eq!(checked["problems"], serde_json::json!([]));
}

#[test]
fn warnings_and_errors_are_a_line_of_json_each() {
    let sandbox = office();
    let warned = sandbox.done("add BOND --format json");
    insta::assert_snapshot!(warned.stderr, @r#"{"warning":{"code":"name-duplicate","message":"Another client has the display name BOND: 007 (Bond)"}}"#);
    insta::assert_snapshot!(sandbox.run("show 99 --format json --lang fr"), @r#"
    --- stderr
    {"error":{"code":"client-not-found","message":"Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : 99","hint":"Cherchez-le, parmi les clients inactifs aussi, avec `carnet find MOTS --status all`."}}
    --- exit 1
    "#);
}

#[test]
fn quiet_drops_notices_but_no_warning() {
    let sandbox = office();
    let output = sandbox.done("add BOND --quiet");
    assert!(output.stderr.starts_with("warning: ") && !output.stderr.contains("Added"), "{output}");
}

#[test]
fn the_same_commands_make_the_same_registry_everywhere() {
    let made = || {
        let sandbox = office();
        for line in ["add Other", "edit 007 --city Laval", "inactivate Other", "undo"] {
            sandbox.done(line);
        }
        let history = sandbox.done("history --format json").stdout;
        (sandbox.done("find --status all --format json").stdout, sandbox.done("export").stdout, history)
    };
    assert_eq!(made(), made());
}
