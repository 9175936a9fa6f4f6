//! Exports of carnet and lists of others, told by their content.

use super::sandbox::Sandbox;
use super::support::{changes, difference, ids, refused, warnings};

fn exported() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.done("demo --clients 80 --seed 3");
    for name in ["list.csv", "list.json", "list.jsonl"] {
        sandbox.done(&format!("export {name}"));
    }
    sandbox.done("--lang fr export liste.csv --delimiter ';' --bom");
    sandbox.done("export list.tsv");
    sandbox
}

#[test]
fn the_content_says_what_a_file_is_and_not_its_name() {
    let sandbox = exported();
    for (from, to) in
        [("list.json", "a.csv"), ("liste.csv", "b.json"), ("carnet.db", "c"), ("list.tsv", "d.db")]
    {
        std::fs::copy(sandbox.path(from), sandbox.path(to)).unwrap();
    }
    sandbox.write("e", format!("\u{feff} \n{}", sandbox.read("list.jsonl")));
    for old in ["a.csv", "b.json", "c", "d.db", "e"] {
        for new in ["carnet.db", "list.jsonl", "liste.csv"] {
            let found = difference(&sandbox, &format!("{old} {new}"), 0);
            assert_eq!(found, serde_json::json!({"added": [], "removed": [], "changed": []}), "{old} {new}");
        }
    }
}

#[test]
fn a_french_list_is_compared_by_the_keys_of_its_words() {
    let sandbox = exported();
    let list = sandbox.read("liste.csv");
    assert!(list.contains(";Particulier;") && list.contains(";Actif;"), "{list}");
    let first = list.lines().find(|line| line.contains(";Particulier;")).unwrap();
    let changed = first.replace(";Particulier;", ";Entreprise;").replace(";Actif;", ";dormant;");
    sandbox.write("changed.csv", list.replace(first, &changed));
    let id = first.split(';').next().unwrap();
    let expected = [format!("{id} client_type individual business"), format!("{id} status active dormant")];
    assert_eq!(changes(&difference(&sandbox, "carnet.db changed.csv", 3)), expected);
    difference(&sandbox, "carnet.db changed.csv --ignore status --ignore 'Type de client'", 0);
    difference(&sandbox, "carnet.db changed.csv --ignore status,type", 0);
}

#[test]
fn json_and_json_lines_differ_in_just_what_was_changed() {
    let sandbox = Sandbox::empty();
    sandbox.write(
        "old.json",
        r#"[{"company_id": "1", "display_name": "A", "tags": ["x", "y"], "references": {"qb": "1", "sage": "2"}},
            {"company_id": "2", "display_name": "B", "plan": null, "shoe": {"size": 41}},
            {"company_id": "3", "display_name": "C"}]"#,
    );
    let lines = [
        r#"{"company_id": 4, "display_name": "D"}"#,
        r#"{"references": {"sage": "2", "qb": "1"}, "tags": ["y", "x"], "display_name": "A", "company_id": "1"}"#,
        r#"{"company_id": "2", "display_name": "B ", "plan": "direct"}"#,
    ];
    sandbox.write("new.jsonl", lines.join("\n"));
    let found = difference(&sandbox, "old.json new.jsonl", 3);
    assert_eq!((ids(&found, "added"), ids(&found, "removed")), (vec!["4".into()], vec!["3".into()]));
    assert_eq!(changes(&found), ["2 display_name B B ", "2 plan none direct"]);
    let told = sandbox.run("diff old.json new.jsonl").stderr;
    assert!(told.contains("old.json has columns that carnet does not know: shoe\n"), "{told}");
}

#[test]
fn a_list_with_few_columns_is_compared_in_those_alone() {
    let sandbox = exported();
    sandbox.write("none.json", "[]\n");
    let rows: String = sandbox
        .read("list.csv")
        .lines()
        .skip(1)
        .map(|line| format!("{},x\n", line.split(',').next().unwrap()))
        .collect();
    sandbox.write("ids.csv", format!("company id,Shoe size\n{rows}"));
    let output = sandbox.done("diff list.json ids.csv");
    assert_eq!(output.stdout, "");
    let lines: Vec<&str> = output.stderr.lines().collect();
    assert_eq!(lines[0], "ids.csv has columns that carnet does not know: Shoe size");
    assert!(lines[1].starts_with("Only one side has these fields, which were not compared: Display name, "));
    assert_eq!(lines[2], "No differences.");
    assert_eq!(ids(&difference(&sandbox, "ids.csv none.json", 3), "removed").len(), 80);
    let removed = difference(&sandbox, "ids.csv none.json", 3)["removed"][0].clone();
    assert_eq!(removed.as_object().unwrap().keys().collect::<Vec<_>>(), ["company_id"]);
}

#[test]
fn options_for_reading_hold_for_lists() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", b"Clients of M. C\xf4t\xe9\nCompany ID,City\n1,Qu\xe9bec\n");
    sandbox.write("b.csv", "Company ID|City\n1|Québec\n");
    assert_eq!(refused(&sandbox, "a.csv b.csv"), (1, "heading-missing".to_owned()));
    let hint = sandbox.run("diff a.csv b.csv").stderr;
    assert!(hint.ends_with("hint: They stand on line 2: add `--header-row 2`.\n"), "{hint}");
    let output = sandbox.run("diff a.csv a.csv --header-row 2 --format json");
    assert_eq!((output.code, warnings(&output)), (0, vec!["encoding-guessed".to_owned(); 2]));
    sandbox.write("c.csv", "Clients\nCompany ID|City\n1|Qu\u{e9}bec\n");
    difference(&sandbox, "c.csv c.csv --header-row 2 --delimiter '|'", 0);
    sandbox.done("diff a.csv a.csv --header-row 2 --encoding windows-1252");
}

#[test]
fn ids_and_numbers_kept_from_a_spreadsheet_are_read_as_they_were() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,Client number\n=\"0012\",=\"007\"\n");
    sandbox.write("b.csv", "Company ID,Client number\n0012,007\n");
    sandbox.write("c.csv", "Company ID,Client number\n12,7\n");
    difference(&sandbox, "a.csv b.csv", 0);
    let found = difference(&sandbox, "a.csv c.csv", 3);
    assert_eq!((ids(&found, "removed"), ids(&found, "added")), (vec!["0012".into()], vec!["12".into()]));
}

#[test]
fn cells_beyond_the_headings_are_told() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,City\n1,Laval,Québec\n2,Laval,\n");
    let output = sandbox.run("diff a.csv a.csv --format json");
    assert_eq!((output.code, warnings(&output)), (0, vec!["row-length".to_owned(); 2]));
    assert_eq!(output.stderr.matches("on line 2: a.csv").count(), 2, "{output}");
}

#[test]
fn headings_that_are_repeated_in_capitals_are_no_client() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,City\n1,Laval\nCOMPANY ID,CITY\n2,Laval\n");
    sandbox.write("b.csv", "company id,city\n1,Laval\n2,Laval\n");
    difference(&sandbox, "a.csv b.csv", 0);
    sandbox.write("c.csv", "FIRM,Company ID\nRoy,1\n");
    sandbox.write("d.csv", "Firm,Company ID\nRoy,1\n");
    difference(&sandbox, "c.csv d.csv", 0);
}
