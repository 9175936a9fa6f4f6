//! By what clients are found again, and those that have no such value.

use super::sandbox::Sandbox;
use super::support::{difference, ids, refused, texts, warnings};

#[test]
fn clients_are_found_by_number_whatever_its_case_and_dash() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,Client number,City\n1,A-7,Laval\n2,B,Laval\n");
    sandbox.write("b.csv", "Company ID,Client number,City\n91,b,Laval\n92,a–7,Gatineau\n");
    let found = difference(&sandbox, "a.csv b.csv --key number", 3);
    assert_eq!(texts(&found, "changed", "client_number"), ["a–7", "a–7", "a–7", "b", "b"]);
    assert_eq!(
        texts(&found, "changed", "field"),
        ["company_id", "client_number", "city", "company_id", "client_number"]
    );
    let first = found["changed"][0].as_object().unwrap();
    assert_eq!(first.keys().collect::<Vec<_>>(), ["company_id", "client_number", "field", "old", "new"]);
    let only = difference(&sandbox, "a.csv b.csv --key 'numéro de client' --ignore company_id,number", 3);
    assert_eq!(texts(&only, "changed", "new"), ["Gatineau"]);
}

#[test]
fn differences_come_by_key_and_field_whatever_the_order_of_the_files() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "City,Company ID,Email\nx,30,x\nx,2,x\nx,11,x\nx,5,x\nx,7,x\n");
    sandbox.write("b.csv", "Email,City,Company ID\ny,y,7\ny,y,11\ny,y,30\ny,y,4\ny,y,1\n");
    let found = difference(&sandbox, "a.csv b.csv", 3);
    assert_eq!((ids(&found, "added"), ids(&found, "removed")), (owned(["1", "4"]), owned(["2", "5"])));
    assert_eq!(ids(&found, "changed"), ["11", "11", "30", "30", "7", "7"]);
    assert_eq!(texts(&found, "changed", "field"), ["email", "city"].repeat(3));
}

fn owned(ids: [&str; 2]) -> Vec<String> {
    ids.map(str::to_owned).to_vec()
}

#[test]
fn clients_without_a_key_are_told_and_found_where_all_is_equal() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,Display name\n1,A\n,B\n,C\n,C\n");
    sandbox.write("b.csv", "Company ID,Display name\n,C\n1,A\n ,D\n,B\n");
    let output = sandbox.run("diff a.csv b.csv --format json");
    assert_eq!((output.code, warnings(&output)), (3, vec!["company-id-missing".to_owned(); 2]));
    let found = output.json();
    assert_eq!(texts(&found, "removed", "display_name"), ["C"]);
    assert_eq!(texts(&found, "added", "display_name"), ["D"]);
    let told = sandbox.run("diff a.csv b.csv").stderr;
    assert!(
        told.contains("on lines 3, 4, 5: a.csv\n") && told.contains("on lines 2, 4, 5: b.csv\n"),
        "{told}"
    );
}

#[test]
fn a_registry_equals_itself_by_number_though_clients_have_none() {
    let sandbox = Sandbox::with_firm();
    for name in ["Bond --number 007", "Ames", "Ames", "Zola"] {
        sandbox.done(&format!("add {name}"));
    }
    let output = sandbox.run("diff carnet.db carnet.db --key client_number --format json");
    assert_eq!((output.code, warnings(&output)), (0, vec!["number-missing".to_owned(); 2]));
    assert_eq!(refused(&sandbox, "carnet.db carnet.db --key name"), (1, "key-repeated".to_owned()));
    let told = sandbox.run("diff carnet.db carnet.db --key name").stderr;
    assert!(told.contains("(company IDs 100042000000002, 100042000000003): carnet.db\n"), "{told}");
}

#[test]
fn a_key_that_stands_twice_is_refused_with_its_lines() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,Client number\n1,X\n2,x\n3,Y\n1,Z\n");
    sandbox
        .write("a.json", "[\n{\"company_id\": \"1\"},\n{\"company_id\": \"2\"},\n{\n\"company_id\": \"1\"}]");
    assert_eq!(refused(&sandbox, "a.csv a.csv"), (1, "company-id-repeated".to_owned()));
    assert_eq!(refused(&sandbox, "a.csv a.csv --key number"), (1, "number-repeated".to_owned()));
    let told = |line: &str| sandbox.run(line).stderr.lines().next().unwrap().to_owned();
    assert_eq!(told("diff a.csv a.csv"), "error: Several clients have the key 1, on lines 2, 5: a.csv");
    assert_eq!(told("diff a.json a.json"), "error: Several clients have the key 1, on lines 2, 4: a.json");
}
