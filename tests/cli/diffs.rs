//! `diff`: registries and exports in any combination, and exactly what changed.

use super::sandbox::Sandbox;

/// A demo firm, and a copy of its export in every format.
fn exported() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.done("demo --clients 60");
    for name in ["list.csv", "list.json", "list.jsonl", "list.xlsx"] {
        sandbox.done(&format!("export {name}"));
    }
    sandbox.done("export liste.csv --lang fr --delimiter ';' --bom");
    sandbox
}

#[test]
fn a_registry_and_its_exports_are_equal_in_any_combination() {
    let sandbox = exported();
    let sides = ["carnet.db", "list.csv", "liste.csv", "list.json", "list.jsonl", "list.xlsx"];
    for old in sides {
        for new in sides {
            let output = sandbox.run(&format!("diff {old} {new}"));
            assert_eq!(output.code, 0, "diff {old} {new}: {output}");
            assert!(output.stderr.ends_with("No differences.\n"), "{output}");
        }
    }
}

#[test]
fn exactly_the_clients_that_an_outside_script_changed_are_caught() {
    let sandbox = exported();
    let list = sandbox.read("list.csv");
    let mut lines: Vec<String> = list.lines().map(str::to_owned).collect();
    lines[3] = lines[3].replace("Individual", "Business");
    lines[7] = lines[7].replacen(",000", ",999", 1);
    let gone = lines.remove(10);
    lines.push("77,New client,N-1".to_owned());
    sandbox.write("changed.csv", lines.join("\n") + "\n");
    let output = sandbox.run("diff carnet.db changed.csv --format json");
    assert_eq!(output.code, 3);
    let difference = output.json();
    let id = |line: &str| line.split(',').next().unwrap().to_owned();
    assert_eq!(difference["added"][0]["company_id"], "77");
    assert_eq!(difference["removed"].as_array().unwrap().len(), 1);
    assert_eq!(difference["removed"][0]["company_id"], id(&gone));
    let changed: Vec<(String, String)> = difference["changed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|each| (each["company_id"].as_str().unwrap().into(), each["field"].as_str().unwrap().into()))
        .collect();
    assert_eq!(changed.len(), 2, "{difference}");
    assert_eq!(changed[0], (id(&lines[3]), "client_type".to_owned()));
    assert_eq!(changed[1], (id(&lines[7]), "client_number".to_owned()));
    let ignoring =
        sandbox.run("diff carnet.db changed.csv --ignore number --ignore 'Client type' --format json");
    assert_eq!(ignoring.json()["changed"], serde_json::json!([]));
}

#[test]
fn comparing_changes_neither_side() {
    let sandbox = exported();
    let before = std::fs::read(sandbox.path("carnet.db")).unwrap();
    let entries = sandbox.entries();
    sandbox.done("diff carnet.db list.csv");
    assert_eq!((std::fs::read(sandbox.path("carnet.db")).unwrap(), sandbox.entries()), (before, entries));
}

#[test]
fn firms_are_told_apart_and_clients_found_by_another_key() {
    let sandbox = Sandbox::empty();
    sandbox.done("demo --clients 20 --firms 2");
    sandbox.done("export all.json --all-firms");
    sandbox.done("export one.json --firm 'Maple & Birch CPA'");
    sandbox.done("diff carnet.db all.json");
    sandbox.done("diff carnet.db one.json --firm 'maple & birch cpa'");
    sandbox.done("diff all.json one.json --firm 'Maple & Birch CPA' --key client_number --ignore company_id");
    let refused = sandbox.run("diff carnet.db one.json --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("firm-ambiguous")));
    let refused = sandbox.run("diff carnet.db all.json --firm Nowhere --format json");
    assert_eq!(refused.error()["code"], "firm-not-found");
    sandbox.write("twice.csv", "Company ID,Display name\n1,A\n1,B\n");
    let refused = sandbox.run("diff twice.csv twice.csv --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("company-id-repeated")));
    assert_eq!(sandbox.run("diff carnet.db none.csv --format json").error()["code"], "file-not-found");
}

#[test]
fn a_few_columns_are_compared_and_the_rest_is_said() {
    let sandbox = exported();
    sandbox.done("export few.csv --columns company_id,city");
    let output = sandbox.done("diff carnet.db few.csv");
    assert!(output.stderr.starts_with("Only one side has these fields, which were not compared: "));
    let french = sandbox.run("--lang fr diff carnet.db few.csv");
    assert!(french.stderr.ends_with("Aucune différence.\n"), "{french}");
}
