//! `check` and `stats`: is the registry sound, what deserves a look, and how much there is.

use insta::assert_snapshot;
use rusqlite::Connection;

use super::sandbox::Sandbox;

#[test]
fn a_sound_registry_brings_advice_and_exit_0() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add bond --company-id 9");
    assert_snapshot!(sandbox.run("check --format csv"), @r#"
    Kind,Code,Company ID,What is so
    advice,lead-missing,7,Bond has no lead accountant; choose one with `carnet edit id:7 --lead MEMBER`.
    advice,lead-missing,8,Blofeld has no lead accountant; choose one with `carnet edit id:8 --lead MEMBER`.
    advice,name-duplicate,9,"bond stands in the list twice; if it is one client, run `carnet merge id:7 id:9`."
    advice,number-missing,9,bond has no client number; give one with `carnet edit id:9 --number NUMBER`.
    advice,lead-missing,9,bond has no lead accountant; choose one with `carnet edit id:9 --lead MEMBER`.
    --- stderr
    The registry is sound. 5 things deserve a look.
    "#);
    let checked = sandbox.json("check");
    assert_eq!(checked["problems"], serde_json::json!([]));
    assert_eq!(checked["advice"][0]["company_id"].as_str(), Some("7"));
}

#[test]
fn a_damaged_page_is_a_problem() {
    let sandbox = Sandbox::with_clients();
    let mut bytes = sandbox.bytes("carnet.db");
    let at = bytes.windows(7).rposition(|window| window == b"Blofeld").unwrap();
    bytes[at] = b'F';
    sandbox.write("carnet.db", &bytes);
    let checked = sandbox.run("check --format json");
    assert_eq!(checked.code, 3, "{checked}");
    assert_ne!(checked.json()["problems"], serde_json::json!([]));
    assert!(sandbox.run("--lang fr check").stderr.contains("dans le registre."));
}

#[test]
fn clients_are_counted() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("inactivate 8");
    assert_snapshot!(sandbox.run("stats"), @"
    By               Value              Clients
    Status           Active             1        ███████████████
    Status           Inactive           1        ███████████████
    Client type      Business           2        ██████████████████████████████
    Client type      Individual         0
    Pricing plan     None               2        ██████████████████████████████
    Pricing plan     Preferred pricing  0
    Pricing plan     Direct discount    0
    Lead accountant  None               2        ██████████████████████████████
    Firm             Room left          1998
    ");
    assert_snapshot!(sandbox.run("stats --format json"), @r#"{"firm":"Côté & Fils","clients":2,"room":1998,"status":{"active":1,"inactive":1},"client_type":{"business":2,"individual":0},"plan":{"none":2,"preferred":0,"direct":0},"lead_accountant":[{"lead_accountant":null,"clients":2}]}"#);
    assert_snapshot!(sandbox.run("stats --firm Nowhere"), @"
    --- stderr
    error: No firm has this name: Nowhere
    hint: The registry has these firms: Côté & Fils
    --- exit 1
    ");
}

#[test]
fn checking_and_counting_speak_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr check --format csv"), @"
    Type,Code,Numéro d’identification de l’entreprise,Constat
    conseil,lead-missing,7,Bond n’a pas de comptable principal; choisissez-en un avec `carnet edit id:7 --lead MEMBRE`.
    conseil,lead-missing,8,Blofeld n’a pas de comptable principal; choisissez-en un avec `carnet edit id:8 --lead MEMBRE`.
    --- stderr
    Le registre est en bon état; 2 points à vérifier.
    ");
    assert_snapshot!(sandbox.run("--lang fr check --store rien.db"), @"
    --- stderr
    erreur : Il n’y a pas encore de registre : [folder]/rien.db
    conseil : Commencez par `carnet firm add NOM --store rien.db`, ou à partir d’une liste avec `carnet import LISTE.csv --add --new-firm NOM --store rien.db`.
    Pour essayer d’abord, remplissez-en un avec `carnet demo --store rien.db`; `--store FICHIER` indique un autre fichier.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("--lang fr stats --format csv"), @"
    Critère,Valeur,Clients
    Statut,Actif,2
    Statut,Inactif,0
    Type de client,Entreprise,2
    Type de client,Particulier,0
    Plan de tarification,Aucun,2
    Plan de tarification,Tarification préférentielle,0
    Plan de tarification,Rabais direct,0
    Comptable principal,Aucun,2
    Cabinet,Ajouts possibles,1998
    ");
    assert_snapshot!(sandbox.run("--lang fr stats --firm Nulle-part"), @"
    --- stderr
    erreur : Aucun cabinet ne porte ce nom : Nulle-part
    conseil : Cabinets du registre : Côté & Fils
    --- exit 1
    ");
}

#[test]
fn each_command_names_the_firm_that_it_is_for() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add Gamma");
    sandbox.done("add Bond --number 007 --firm Gamma --company-id 7");
    sandbox.done("firm use Gamma");
    assert_snapshot!(sandbox.run("check --format csv"), @"
    Firm,Kind,Code,Company ID,What is so
    Côté & Fils,advice,lead-missing,7,Bond has no lead accountant; choose one with `carnet edit id:7 --lead MEMBER --firm 'Côté & Fils'`.
    Côté & Fils,advice,lead-missing,8,Blofeld has no lead accountant; choose one with `carnet edit id:8 --lead MEMBER --firm 'Côté & Fils'`.
    Gamma,advice,lead-missing,7,Bond has no lead accountant; choose one with `carnet edit id:7 --lead MEMBER --firm Gamma`.
    --- stderr
    The registry is sound. 3 things deserve a look.
    ");
    let checked = sandbox.json("check");
    let message = checked["advice"][0]["message"].as_str().unwrap();
    let command = message.split('`').nth(1).unwrap().strip_prefix("carnet ").unwrap();
    sandbox.done(&command.replace("MEMBER", "bo@cote.example"));
    assert!(sandbox.run("check --firm Gamma").stdout.contains("--lead MEMBER --firm Gamma"));
}

#[test]
fn what_something_else_has_written_is_told_with_what_can_be_done() {
    let sandbox = Sandbox::with_clients();
    let registry = Connection::open(sandbox.path("carnet.db")).unwrap();
    registry.execute("UPDATE clients SET company_id = 'A7' WHERE company_id = '7'", []).unwrap();
    registry.execute("UPDATE team_members SET name = 'Eve' WHERE email = 'bo@cote.example'", []).unwrap();
    registry.execute("DELETE FROM clients WHERE company_id = '8'", []).unwrap();
    drop(registry);
    assert_snapshot!(sandbox.run("check --format csv"), @r#"
    Kind,Code,Company ID,What is so
    problem,key-stale,A7,Bond is not found by its Display name; what it is found by is written anew with `carnet edit id:A7 --display-name Bond`.
    problem,company-id-format,A7,"Bond has a company ID that is not one, and a given one never changes; compare with a backup by `carnet diff BACKUP [folder]/carnet.db`, and go back to it."
    problem,journal-differs,A7,"Bond is not as the journal says, since something other than carnet has written to the file; compare with a backup by `carnet diff BACKUP [folder]/carnet.db`: company_id"
    problem,journal-differs,,"Côté & Fils is not as the journal says, since something other than carnet has written to the file; compare with a backup by `carnet diff BACKUP [folder]/carnet.db`: member name"
    problem,journal-differs,,"The registry is not as the journal says, since something other than carnet has written to the file; compare with a backup by `carnet diff BACKUP [folder]/carnet.db`: client 2"
    advice,lead-missing,A7,Bond has no lead accountant; choose one with `carnet edit id:A7 --lead MEMBER`.
    --- stderr
    The registry has 5 problems.
    --- exit 3
    "#);
}

#[test]
fn each_value_that_breaks_its_rule_is_told_by_its_field() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --company-id 7");
    sandbox.done("add Largo");
    let registry = Connection::open(sandbox.path("carnet.db")).unwrap();
    registry.execute("UPDATE clients SET email = 'x'", []).unwrap();
    registry.execute("UPDATE clients SET company_id = 'A8' WHERE company_id <> '7'", []).unwrap();
    drop(registry);
    let problems = sandbox.json("check")["problems"].as_array().cloned().unwrap();
    let told: Vec<(&str, &str)> = problems
        .iter()
        .filter(|problem| problem["code"] != "journal-differs" && problem["code"] != "key-stale")
        .map(|problem| (problem["code"].as_str().unwrap(), problem["message"].as_str().unwrap()))
        .collect();
    insta::assert_debug_snapshot!(told, @r#"
    [
        (
            "email-format",
            "Bond has a value that the field Email does not take; correct it with `carnet edit id:7 --email VALUE`.",
        ),
        (
            "company-id-format",
            "Largo has a value that the field Company ID does not take; correct it with `carnet edit id:A8 --company-id VALUE`.",
        ),
        (
            "email-format",
            "Largo has a value that the field Email does not take; correct it with `carnet edit id:A8 --email VALUE`.",
        ),
    ]
    "#);
}

#[test]
fn a_registry_that_cannot_even_be_checked_has_only_a_backup_left() {
    let sandbox = Sandbox::with_clients();
    let bytes = sandbox.bytes("carnet.db");
    sandbox.write("carnet.db", &bytes[..4096]);
    assert_snapshot!(sandbox.run("find"), @"
    --- stderr
    error: The registry is damaged (database disk image is malformed): [folder]/carnet.db
    hint: See what is damaged with `carnet check`, and return to a backup.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("check"), @"
    --- stderr
    error: The registry is damaged (database disk image is malformed): [folder]/carnet.db
    hint: Put a backup in its place.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("check --lang fr"), @"
    --- stderr
    erreur : Le registre est endommagé (database disk image is malformed) : [folder]/carnet.db
    conseil : Mettez une copie de sauvegarde à sa place.
    --- exit 4
    ");
}

#[test]
fn the_command_that_check_names_for_a_key_mends_it_and_nothing_is_told_twice() {
    let sandbox = Sandbox::with_clients();
    let registry = Connection::open(sandbox.path("carnet.db")).unwrap();
    let keys = "UPDATE clients SET name_folded = 'x', number_folded = 'y', search_folded = 'z' WHERE id = 1";
    registry.execute(keys, []).unwrap();
    registry.execute("UPDATE search_texts SET text = 'x'", []).unwrap();
    drop(registry);
    let stale = || {
        let problems = sandbox.json("check")["problems"].as_array().cloned().unwrap();
        problems
            .into_iter()
            .map(|problem| problem["message"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    let told = stale();
    assert_eq!(told.len(), 4, "{told:#?}");
    let command = told[0].split('`').nth(1).unwrap().strip_prefix("carnet ").unwrap();
    assert_eq!(command, "edit id:7 --display-name Bond");
    sandbox.done(command);
    assert_eq!(stale(), [""; 0]);
    assert_eq!(sandbox.done("find 007 --ids").stdout, "id:7\n");
}

#[test]
fn the_command_that_check_names_for_primary_admins_mends_their_number() {
    let sandbox = Sandbox::with_firm();
    let registry = Connection::open(sandbox.path("carnet.db")).unwrap();
    let told = || {
        let problems = sandbox.json("check")["problems"].as_array().cloned().unwrap();
        let told = problems.iter().find(|problem| problem["code"] == "primary-admin-count").cloned();
        told.map(|problem| problem["message"].as_str().unwrap().to_owned()).unwrap_or_default()
    };
    registry.execute("DROP INDEX one_primary_admin", []).unwrap();
    registry.execute("UPDATE team_members SET role = 'primary-admin' WHERE email LIKE 'bo%'", []).unwrap();
    assert_snapshot!(told(), @"A firm has exactly one active primary admin, and this one has 2; let one of them hand over to another of them with `carnet team hand-over MEMBER`.");
    sandbox.done("team hand-over bo@cote.example");
    assert_eq!(told(), "");
    registry.execute("UPDATE team_members SET status = 'inactive' WHERE email LIKE 'bo%'", []).unwrap();
    assert_snapshot!(told(), @"A firm has exactly one active primary admin, and this one has none; if `team list` shows an inactive one, run `carnet team activate MEMBER`, else go back to a backup.");
    sandbox.done("team activate bo@cote.example --as ana@cote.example");
    assert_eq!(told(), "");
}

#[test]
fn the_command_that_check_names_for_a_text_that_searches_miss_mends_it() {
    let sandbox = Sandbox::with_clients();
    let registry = rusqlite::Connection::open(sandbox.path("carnet.db")).unwrap();
    registry.execute("UPDATE search_texts SET text = 'x'", []).unwrap();
    drop(registry);
    let problems = sandbox.json("check")["problems"].as_array().cloned().unwrap();
    assert_eq!(
        problems.iter().map(|problem| &problem["code"]).collect::<Vec<_>>(),
        ["key-stale", "key-stale"]
    );
    assert_eq!(sandbox.run("find bond --ids").code, 4);
    sandbox.done("edit id:7 --display-name Bond");
    assert_eq!(sandbox.done("find bond --ids").stdout, "id:7\n");
    assert_eq!(sandbox.json("check")["problems"], serde_json::json!([]));
}

#[test]
fn a_text_of_searches_that_is_nobodys_is_noticed() {
    let sandbox = Sandbox::with_clients();
    let registry = rusqlite::Connection::open(sandbox.path("carnet.db")).unwrap();
    registry.execute("INSERT INTO search_texts SELECT id + 1, text FROM search_texts", []).unwrap();
    drop(registry);
    let report = sandbox.json("check");
    assert_eq!(report["problems"][0]["code"], "rows-dangling");
    assert_eq!(report["problems"].as_array().map(Vec::len), Some(1));
    assert_eq!(sandbox.done("find bond --ids").stdout, "id:7\n");
}

#[test]
fn a_line_too_many_in_a_text_of_searches_is_noticed_and_mended() {
    let sandbox = Sandbox::with_clients();
    let registry = rusqlite::Connection::open(sandbox.path("carnet.db")).unwrap();
    registry.execute("UPDATE search_texts SET text = text || char(10) || text", []).unwrap();
    drop(registry);
    let problems = sandbox.json("check")["problems"].as_array().cloned().unwrap();
    let about: Vec<_> = problems.iter().map(|problem| (&problem["code"], &problem["company_id"])).collect();
    assert_eq!(about, [(&"key-stale".into(), &"7".into()), (&"key-stale".into(), &"8".into())]);
    sandbox.done("edit id:7 --display-name Bond");
    assert_eq!(sandbox.json("check")["problems"], serde_json::json!([]));
    assert_eq!(sandbox.done("find bond --ids").stdout, "id:7\n");
}
