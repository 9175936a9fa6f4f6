//! `check` and `stats`: is the registry sound, what deserves a look, and how much there is.

use insta::assert_snapshot;

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
