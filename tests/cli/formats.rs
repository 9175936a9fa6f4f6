//! What programs read: keys in their order, numbers as text, objects on standard error.

use insta::assert_snapshot;
use serde_json::Value;

use super::sandbox::{Sandbox, upload};

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    let fields = "--tags 'TVQ;paie' --references xero=1 --lead bo@cote.example";
    sandbox.done(&format!("add Bond --number 007 --company-id 0070 {fields}"));
    sandbox
}

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

const CLIENT: [&str; 26] = [
    "company_id",
    "display_name",
    "client_number",
    "client_type",
    "status",
    "lead_accountant",
    "email",
    "phone",
    "street",
    "city",
    "province",
    "postal_code",
    "country",
    "business_number",
    "fiscal_year_end",
    "subscription",
    "subscription_status",
    "plan",
    "billed_to",
    "primary_admin",
    "books",
    "tags",
    "references",
    "notes",
    "created_at",
    "updated_at",
];

#[test]
fn a_client_is_an_object_with_all_its_keys_in_order() {
    let sandbox = office();
    let shown = sandbox.json("show 007");
    assert_eq!(keys(&shown), CLIENT);
    assert_eq!(shown["company_id"], "0070");
    assert_eq!(shown["email"], Value::Null);
    assert_eq!(shown["tags"], serde_json::json!(["TVQ", "paie"]));
    assert_eq!(shown["references"], serde_json::json!({"xero": "1"}));
    assert_eq!(shown["created_at"], "2026-01-01T00:00:00Z");
    assert_eq!(sandbox.json("find")[0], shown);
    assert_eq!(sandbox.done("show 007 --format jsonl").stdout, sandbox.done("find --format jsonl").stdout);
    assert_eq!(sandbox.json("show 007 --lang fr"), shown);
}

#[test]
fn a_list_is_an_array_or_a_line_for_each_and_keys_can_be_chosen() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("find --format json --columns number,name"), @r#"
    [
    {"client_number":"007","display_name":"Bond"}
    ]
    "#);
    assert_snapshot!(sandbox.run("find --format jsonl --columns number --all-firms"), @r#"{"firm":"Côté & Fils","client_number":"007"}"#);
    assert_snapshot!(sandbox.run("find nobody --format json"), @"[]");
    assert_snapshot!(sandbox.run("find nobody --format jsonl"), @"");
    assert_snapshot!(sandbox.run("find --format csv"), @"
    Client number,Display name,Client type,Lead accountant,Status
    007,Bond,Business,bo@cote.example,Active
    ");
    assert_snapshot!(sandbox.run("find --format tsv --lang fr"), @"
    Numéro de client	Nom d’affichage	Type de client	Comptable principal	Statut
    007	Bond	Entreprise	bo@cote.example	Actif
    ");
    assert_snapshot!(sandbox.run("show 007 --format tsv --lang fr"), @"
    Numéro d’identification de l’entreprise	Nom d’affichage	Numéro de client	Type de client	Statut	Comptable principal	Courriel	Téléphone	Rue	Ville	Province	Code postal	Pays	Numéro d’entreprise	Fin d’exercice	Abonnement	Statut de l’abonnement	Plan de tarification	Facturé à	Administrateur principal	Documents comptables	Étiquettes	Références	Notes	Créé	Modifié
    0070	Bond	007	Entreprise	Actif	bo@cote.example										Aucun	Aucun	Aucun	Non facturé	Client		TVQ;paie	xero=1		2026-01-01T00:00:00Z	2026-01-01T00:00:00Z
    ");
}

#[test]
fn what_changes_something_tells_the_operation_and_the_clients() {
    let sandbox = office();
    let added = sandbox.json("add Other");
    let with_operation: Vec<&str> = CLIENT.into_iter().chain(["operation"]).collect();
    assert_eq!(keys(&added), with_operation);
    assert_eq!(added["operation"], 5);
    for (line, operation, clients) in [
        ("edit 007 --city Laval", Some(6), 1),
        ("edit 007 --city Laval", None, 1),
        ("inactivate 007 Other", Some(7), 2),
        ("activate Other", Some(8), 1),
        ("undo", Some(9), 1),
        ("redo", Some(10), 1),
        ("delete 007 Other --yes", Some(11), 2),
    ] {
        let changed = sandbox.json(line);
        let reverses = matches!(line, "undo" | "redo");
        let expected = if reverses {
            &["operation", "undoes", "action", "clients"][..]
        } else {
            &["operation", "clients"]
        };
        assert_eq!(keys(&changed), expected, "carnet {line}");
        assert_eq!(changed["operation"].as_i64(), operation, "carnet {line}");
        let views = changed["clients"].as_array().unwrap();
        assert_eq!(views.len(), clients, "carnet {line}");
        assert!(views.iter().all(|client| keys(client) == CLIENT), "carnet {line}");
    }
}

#[test]
fn firms_members_and_history_have_the_keys_of_the_contract() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("firm list --format jsonl"), @r#"{"name":"Côté & Fils","primary_admin":"ana@cote.example","clients":1,"active":1,"inactive":0,"room":1999}"#);
    assert_snapshot!(sandbox.run("firm add Spectre --format json"), @r#"{"name":"Spectre","primary_admin":"[login]","clients":0,"active":0,"inactive":0,"room":2000,"operation":5}"#);
    assert_snapshot!(sandbox.run("team add 'Di <di@cote.example>' --format json --firm cote*"), @r#"
    --- stderr
    {"error":{"code":"firm-not-found","message":"No firm has this name: cote*","hint":"The registry has these firms: Côté & Fils, Spectre"}}
    --- exit 1
    "#);
    sandbox.done("firm use 'Côté & Fils'");
    assert_snapshot!(sandbox.run("team add 'Di <di@cote.example>' --format json"), @r#"{"name":"Di","email":"di@cote.example","role":"member","status":"active","login":null,"operation":6}"#);
    assert_eq!(keys(&sandbox.json("team list")[0]), ["name", "email", "role", "status", "login"]);
    let entry = sandbox.json("history --action add")[0].clone();
    assert_eq!(keys(&entry), ["operation", "at", "firm", "member", "login", "action", "undoes", "changes"]);
    assert_eq!(keys(&entry["changes"][0]), ["company_id", "field", "before", "after"]);
}

#[test]
fn an_import_is_one_report() {
    let sandbox = office();
    sandbox.write("list.csv", upload("0070,Bond,0077\n8,Nobody,88\n ,,\n"));
    assert_snapshot!(sandbox.run("import list.csv --format json"), @r#"
    {"files":["list.csv"],"dry_run":false,"rows":2,"updated":1,"added":0,"unchanged":0,"rejected":1,"skipped":1,"error_files":[{"file":"list.csv","error_file":"list.errors.csv"}],"operation":5,"rejections":[{"file":"list.csv","line":3,"company_id":"8","display_name":"Nobody","client_number":"88","code":"company-id-unknown","codes":["company-id-unknown"],"message":"No client of the firm has this company ID: 8","hint":"Correct it, or add new clients with `--add`."}],"warnings":[{"file":"list.csv","line":null,"code":"rows-blank","message":"1 blank row was skipped."}],"repairs":[]}
    --- stderr
    {"warning":{"code":"rows-blank","message":"1 blank row was skipped."}}
    --- exit 3
    "#);
    assert_snapshot!(sandbox.run("import list.csv --format csv"), @r#"
    File,Line,Company ID,Code,Reason
    list.csv,3,8,company-id-unknown,"No client of the firm has this company ID: 8. Correct it, or add new clients with `--add`."
    --- stderr
    warning: 1 blank row was skipped.
    Rows imported: 0 updated, 0 added, 1 unchanged, 1 rejected.
    The rejected rows are in the error CSV: list.errors.csv
    Correct it, then run `carnet import list.errors.csv`.
    --- exit 3
    "#);
    sandbox.write("two.csv", upload("0070,Bond,1\n"));
    let report = sandbox.json("import list.csv two.csv");
    assert_eq!(report["rows"], 3);
    assert_eq!(report["files"], serde_json::json!(["list.csv", "two.csv"]));
}

#[test]
fn warnings_and_errors_are_a_line_of_json_each_on_standard_error() {
    let sandbox = office();
    assert_snapshot!(sandbox.done("add BOND --format json").stderr, @r#"{"warning":{"code":"name-duplicate","message":"Another client has the display name BOND: 007 (Bond)"}}"#);
    assert_snapshot!(sandbox.run("show 99 --format jsonl"), @r#"
    --- stderr
    {"error":{"code":"client-not-found","message":"No client has this number, company ID or name: 99","hint":"Look for it, among inactive clients too, with `carnet find WORDS --status all`."}}
    --- exit 1
    "#);
    assert_snapshot!(sandbox.run("show 99 --format json --lang fr"), @r#"
    --- stderr
    {"error":{"code":"client-not-found","message":"Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : 99","hint":"Cherchez-le, y compris parmi les clients inactifs, avec `carnet find MOTS --status all`."}}
    --- exit 1
    "#);
}

#[test]
fn quiet_drops_notices_but_no_warning_and_no_error() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("edit 007 --city Laval --quiet"), @"");
    assert_snapshot!(sandbox.run("add BOND --quiet --company-id 8"), @"
    8
    --- stderr
    warning: Another client has the display name BOND: 007 (Bond)
    ");
    assert_snapshot!(sandbox.run("show 99 --quiet"), @"
    --- stderr
    error: No client has this number, company ID or name: 99
    hint: Look for it, among inactive clients too, with `carnet find WORDS --status all`.
    --- exit 1
    ");
}

#[test]
fn colour_is_for_terminals_or_where_it_is_asked_for() {
    let sandbox = office();
    let error = |line: &str, variable: (&str, &str)| {
        let mut command = sandbox.command(line);
        command.env(variable.0, variable.1);
        sandbox.finish(command).stderr.contains('\u{1b}')
    };
    assert!(!error("show 99", ("TERM", "xterm")));
    assert!(error("show 99", ("CLICOLOR_FORCE", "1")));
    assert!(error("show 99 --color always", ("NO_COLOR", "1")));
    assert!(!error("show 99 --color never", ("CLICOLOR_FORCE", "1")));
}
