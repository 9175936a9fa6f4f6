//! Several firms: each client within its own.

use super::sandbox::Sandbox;
use super::support::{difference, ids, refused, texts, warnings};

/// Two firms with a client of the same company ID.
fn two_firms() -> Sandbox {
    let sandbox = Sandbox::empty();
    for firm in ["Zeta", "Alpha"] {
        sandbox.done(&format!("firm add {firm}"));
        sandbox.done(&format!("--firm {firm} add 'Bond of {firm}' --company-id 7 --number 007"));
    }
    sandbox
}

#[test]
fn clients_of_different_firms_are_never_mistaken_for_each_other() {
    let sandbox = two_firms();
    sandbox.done("backup before.db");
    sandbox.done("export all.csv --all-firms --lang fr");
    assert!(sandbox.read("all.csv").starts_with("Cabinet,"));
    difference(&sandbox, "carnet.db all.csv", 0);
    sandbox.done("--firm Zeta edit id:7 --city Laval");
    sandbox.done("--firm Alpha edit id:7 --city Gatineau");
    sandbox.done("--firm Alpha add Ames --company-id 3");
    let found = difference(&sandbox, "before.db carnet.db", 3);
    assert_eq!(texts(&found, "changed", "firm"), ["Alpha", "Zeta"]);
    assert_eq!(texts(&found, "changed", "new"), ["Gatineau", "Laval"]);
    assert_eq!(found["changed"][0].as_object().unwrap().keys().next().unwrap(), "firm");
    assert_eq!(found["added"][0].as_object().unwrap().keys().next().unwrap(), "firm");
    let table = sandbox.run("diff before.db carnet.db").stdout;
    assert!(table.starts_with("Firm   What     Company ID  Display name   Field  Old  New\n"), "{table}");
    let one = difference(&sandbox, "before.db carnet.db --firm zeta", 3);
    assert_eq!((ids(&one, "added").len(), texts(&one, "changed", "new")), (0, vec!["Laval".to_owned()]));
    assert_eq!(one["changed"][0].get("firm"), None);
}

#[test]
fn a_list_that_names_no_firm_is_of_the_one_that_there_is_or_that_is_chosen() {
    let sandbox = two_firms();
    sandbox.write("seven.csv", "Company ID,Display name\n7,Bond of Zeta\n");
    assert_eq!(refused(&sandbox, "carnet.db seven.csv"), (1, "firm-ambiguous".to_owned()));
    assert_eq!(refused(&sandbox, "seven.csv carnet.db"), (1, "firm-ambiguous".to_owned()));
    difference(&sandbox, "carnet.db seven.csv --firm Zeta", 0);
    difference(&sandbox, "carnet.db seven.csv --firm Alpha", 3);
    assert_eq!(refused(&sandbox, "carnet.db seven.csv --firm Beta"), (1, "firm-not-found".to_owned()));
    sandbox.write("one.jsonl", r#"{"firm": "Omega", "company_id": "7", "display_name": "Bond of Zeta"}"#);
    difference(&sandbox, "one.jsonl seven.csv", 0);
}

#[test]
fn a_firm_without_clients_can_be_chosen_and_one_that_is_gone_is_seen() {
    let sandbox = two_firms();
    sandbox.done("firm add Empty");
    difference(&sandbox, "carnet.db carnet.db --firm Empty", 0);
    sandbox.write("one.csv", "Firm,Company ID,Display name\nZeta,7,Bond of Zeta\n");
    let found = difference(&sandbox, "carnet.db one.csv", 3);
    assert_eq!(texts(&found, "removed", "firm"), ["Alpha"]);
}

#[test]
fn the_only_firms_of_both_sides_are_compared_and_another_name_is_told() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Firm,Company ID\nAlpha,1\n");
    sandbox.write("b.csv", "Cabinet;Company ID\nalpha;1\n");
    sandbox.write("c.csv", "Cabinet;Company ID\nBeta;1\n");
    assert_eq!(sandbox.done("diff a.csv b.csv --format json").stderr, "");
    let output = sandbox.done("diff a.csv c.csv --format json");
    assert_eq!(warnings(&output), ["firm-unknown"]);
}
