//! Lists in JSON, as `export` writes them, come in again.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn json_that_export_wrote_is_imported_and_its_rejected_rows_come_back_as_csv() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --tags 'a;b' --references sage=1");
    sandbox.done("export all.json");
    sandbox.done("export all.jsonl");
    for file in ["all.json", "all.jsonl"] {
        let again = sandbox.json(&format!("import {file} --add --details --strict"));
        assert_eq!((&again["unchanged"], &again["rejected"]), (&2.into(), &0.into()), "{file}: {again}");
    }
    let numbers = r#"{"company_id":"7","display_name":"Bond","client_number":"9"}
{"company_id":"8","display_name":"Somebody","client_number":null}"#;
    sandbox.write("numbers.jsonl", numbers);
    assert_snapshot!(sandbox.run("import numbers.jsonl"), @"
    File           Line  Company ID  Code                          Reason
    numbers.jsonl  2     8           name-mismatch number-missing  The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name. The client number is missing. Write the client number, or leave the row out.
    --- stderr
    Rows imported: 1 updated, 0 added, 0 unchanged, 1 rejected.
    The rejected rows are in the error CSV: numbers.jsonl.errors.csv
    Correct it, then run `carnet import numbers.jsonl.errors.csv`.
    --- exit 3
    ");
    assert_snapshot!(sandbox.read("numbers.jsonl.errors.csv"), @r#"
    company_id,display_name,client_number,Error code,Error,Line
    8,Somebody,,name-mismatch number-missing,"The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name. The client number is missing. Write the client number, or leave the row out.",2
    "#);
    sandbox.write("broken.json", "[{\"company_id\":\"7\"},\n{\"company_id\":]");
    assert_snapshot!(sandbox.run("import broken.json"), @"
    --- stderr
    error: The file begins as JSON does, and is not a list of clients on line 2: broken.json
    hint: Export it anew, as an array of clients or one client a line; it may have been cut off.
    --- exit 1
    ");
}

#[test]
fn json_on_one_line_has_rows_that_are_told_apart() {
    let sandbox = Sandbox::with_clients();
    let rows = r#"[{"company_id":"1","display_name":"x","client_number":"9"},{"company_id":"2","display_name":"y","client_number":"9"}]"#;
    sandbox.write("one.json", rows);
    let report = sandbox.json("import one.json");
    let lines: Vec<_> = report["rejections"].as_array().unwrap().iter().map(|row| &row["line"]).collect();
    assert_eq!(lines, [1, 2]);
}

#[test]
fn what_export_wrote_of_all_firms_is_imported_strictly() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("export all.json --all-firms");
    let again = sandbox.json("import all.json --all-firms --add --details --strict");
    assert_eq!((&again["unchanged"], &again["rejected"]), (&2.into(), &0.into()), "{again}");
}

#[test]
fn a_list_of_nobody_adds_nobody() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("export nobody.json");
    sandbox.write("none.json", "[ ]");
    for line in ["import nobody.json --add --details", "import none.json", "import none.json --dry-run"] {
        let report = sandbox.json(line);
        assert_eq!((&report["rows"], report["operation"].as_i64()), (&0.into(), None), "{line}");
    }
}
