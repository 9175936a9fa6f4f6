//! The upload, end to end: rejected rows with reasons, the error CSV, its correction, and the same again.

use super::sandbox::Sandbox;

/// A firm of a thousand clients with numbers of old, as a French spreadsheet would have them.
fn firm_of_a_thousand() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    let rows: String =
        (1..=1_000).map(|at| format!("91303500{at:08},Client n° {at},{}\n", old_number(at))).collect();
    sandbox.write("load.csv", format!("Company ID,Display name,Client number\n{rows}"));
    sandbox.done("import load.csv --add --quiet");
    sandbox
}

fn old_number(at: usize) -> String {
    if at <= 40 { format!("00{at:03}") } else { String::new() }
}

/// A row of the French upload, which is bad in one of ten ways where `at` is among the first 35.
fn row(at: usize) -> String {
    let (id, name, number) = (format!("91303500{at:08}"), format!("Client n° {at}"), format!("N-{at}"));
    let (id, name, number) = match at {
        1..=4 => (String::new(), name, number),
        5..=8 => ("9,13E+15".to_owned(), name, number),
        9..=12 => (format!("12-{at}"), name, number),
        13..=16 => (format!("77{at}"), name, number),
        17..=20 => (id, "Quelqu’un d’autre".to_owned(), number),
        21..=23 => (id, name, String::new()),
        24..=26 => (id, name, "#N/A".to_owned()),
        27..=29 => (id, name, "x".repeat(101)),
        30..=32 => (id, name, format!("{at}")),
        33..=35 => (id, name, "N-R".to_owned()),
        _ => (id, name, number),
    };
    format!("{id};{name};{number}\r\n")
}

const HEADINGS: &str = "Numéro d’identification de l’entreprise;Nom d’affichage;Numéro de client";

fn french_upload() -> String {
    let rows: String = (1..=1_000).map(row).collect();
    format!("{HEADINGS}\r\n{rows}")
}

#[test]
fn a_thousand_french_rows_bad_in_ten_ways_are_reported_each_with_line_code_and_remedy() {
    let sandbox = firm_of_a_thousand();
    sandbox.write("liste.csv", french_upload());
    let output = sandbox.run("--lang fr import liste.csv");
    assert_eq!(output.code, 3, "{output}");
    let expected = [
        (2, "company-id-missing", "manque"),
        (6, "company-id-scientific", "Un tableur a abrégé"),
        (10, "company-id-format", "1 à 20 chiffres"),
        (14, "company-id-unknown", "Aucun client du cabinet"),
        (18, "name-mismatch", "inscrit comme"),
        (22, "number-missing", "Écrivez le numéro de client"),
        (25, "number-spreadsheet-error", "Corrigez la cellule"),
        (28, "number-too-long", "100 caractères"),
        (31, "number-zeros-lost", "--accept-lost-zeros"),
        (34, "number-repeated", "aux lignes\u{a0}: 34, 35, 36"),
    ];
    for (line, code, words) in expected {
        let found = output.stdout.lines().find(|row| row.contains(&format!("  {line}  ")));
        let row = found.unwrap_or_else(|| panic!("line {line}: {output}"));
        assert!(row.contains(code) && row.contains(words), "line {line}: {row}");
    }
    assert_eq!(output.stdout.lines().count(), 1 + 35);
    assert!(!output.stdout.contains("Quelqu’un"), "a rejected row's name stays out of the report");
    assert!(output.stderr.contains("Mises à jour\u{a0}: 965") && output.stderr.contains("rejets\u{a0}: 35"));
    let error_file = sandbox.read("liste.errors.csv");
    let expected: String = (1..=35).map(row).collect();
    let stood: String = error_file
        .lines()
        .skip(1)
        .map(|line| line.splitn(4, ';').take(3).collect::<Vec<_>>().join(";") + "\r\n")
        .collect();
    assert_eq!(stood, expected);
    let headings = error_file.lines().next().unwrap();
    assert_eq!(headings, format!("\u{feff}{HEADINGS};Code d’erreur;Erreur;Ligne"));
}

const UPLOAD: &str = "Company ID,Display name,Client number\n7,Bond,0077\n8,Wrong,88\n9,Nobody,99\n";

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 007 --company-id 7");
    sandbox.done("add Blofeld --number 8 --company-id 8");
    sandbox.write("list.csv", UPLOAD);
    sandbox
}

#[test]
fn a_corrected_error_csv_goes_through_and_the_first_file_again_changes_nothing() {
    let sandbox = office();
    assert_eq!(sandbox.run("import list.csv").code, 3);
    let errors = sandbox.read("list.errors.csv");
    let corrected = errors.replace("8,Wrong", "8,Blofeld").lines().take(2).collect::<Vec<_>>().join("\n");
    sandbox.write("list.errors.csv", corrected);
    sandbox.done("import list.errors.csv");
    assert!(!sandbox.exists("list.errors-2.csv"));
    let before = sandbox.done("find --format json").stdout;
    let again = sandbox.run("import list.csv --format json");
    assert_eq!(again.code, 3);
    let report = again.json();
    assert_eq!((report["updated"].as_u64(), report["unchanged"].as_u64()), (Some(0), Some(1)));
    assert_eq!(report["operation"], serde_json::Value::Null);
    let codes: Vec<&str> =
        report["rejections"].as_array().unwrap().iter().map(|row| row["code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["name-mismatch", "company-id-unknown"]);
    assert_eq!(sandbox.done("find --format json").stdout, before);
    sandbox.write("good.csv", "Company ID,Display name,Client number\n7,Bond,0077\n");
    for _ in 0..2 {
        sandbox.done("import good.csv");
    }
}

#[test]
fn somebodys_half_corrected_error_csv_is_not_written_over() {
    let sandbox = office();
    sandbox.run("import list.csv");
    sandbox.write("list.errors.csv", "half corrected");
    let before = std::fs::read(sandbox.path("carnet.db")).unwrap();
    let refused = sandbox.run("import list.csv --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("error-file-exists")));
    assert_eq!(std::fs::read(sandbox.path("carnet.db")).unwrap(), before);
    assert_eq!(sandbox.read("list.errors.csv"), "half corrected");
    assert_eq!(sandbox.run("import list.csv --dry-run --format json").error()["code"], "error-file-exists");
}

#[test]
fn numbers_are_swapped_in_one_file() {
    let sandbox = office();
    sandbox.write("swap.csv", "Company ID,Display name,Client number\n7,Bond,8\n8,Blofeld,007\n");
    sandbox.done("import swap.csv");
    insta::assert_snapshot!(sandbox.done("find --columns number,name --format csv"), @"
    Client number,Display name
    007,Blofeld
    8,Bond
    ");
}

#[test]
fn in_a_chain_only_what_depends_on_the_bad_row_is_refused() {
    let sandbox = Sandbox::with_firm();
    for (id, number) in [(1, "A"), (2, "B"), (3, "C"), (4, "D")] {
        sandbox.done(&format!("add 'Client {id}' --company-id {id} --number {number}"));
    }
    // 1 takes B from 2, 2 takes C from 3, 3 would take E but is misnamed; 4 takes F.
    let rows = "1,Client 1,B\n2,Client 2,C\n3,Wrong,E\n4,Client 4,F\n";
    sandbox.write("chain.csv", format!("Company ID,Display name,Client number\n{rows}"));
    let report = sandbox.run("import chain.csv --format json").json();
    let rejected: Vec<(u64, &str)> = report["rejections"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["line"].as_u64().unwrap(), row["code"].as_str().unwrap()))
        .collect();
    assert_eq!(rejected, [(2, "number-taken"), (3, "number-taken"), (4, "name-mismatch")]);
    assert_eq!(report["updated"], 1);
}

#[test]
fn a_dry_run_reports_the_same_and_writes_nothing_at_all() {
    let sandbox = office();
    let entries = sandbox.entries();
    let before = std::fs::read(sandbox.path("carnet.db")).unwrap();
    let dry = sandbox.run("import list.csv --dry-run --format json");
    assert_eq!(dry.code, 3);
    assert_eq!(sandbox.entries(), entries);
    assert_eq!(std::fs::read(sandbox.path("carnet.db")).unwrap(), before);
    let real = sandbox.run("import list.csv --format json").json();
    assert_eq!(dry.json()["rejections"], real["rejections"]);
    let trial = sandbox.run("import list.csv --dry-run --new-firm Other --store new.db --add");
    assert_eq!(trial.code, 0, "{trial}");
    assert!(!sandbox.exists("new.db"));
}

#[test]
fn one_bad_row_refuses_all_where_that_is_wished() {
    let sandbox = office();
    let output = sandbox.run("import list.csv --all-or-nothing --format json");
    assert_eq!((output.code, output.error()["code"].as_str()), (1, Some("rows-rejected")));
    assert_eq!(output.json()["rejected"], 2);
    assert!(!sandbox.exists("list.errors.csv"));
    assert_eq!(sandbox.done("show 007 --format json").json()["client_number"], "007");
}

#[test]
fn a_new_firm_is_made_with_its_list_or_not_at_all() {
    let sandbox = Sandbox::empty();
    sandbox.write("list.csv", "Company ID,Display name,Client number\n7,Bond,007\n");
    sandbox.write("bad.csv", "Company ID,Display name,Client number\nx,Bond,007\n");
    assert_eq!(sandbox.run("import bad.csv --add --new-firm Côté").code, 3);
    assert!(!sandbox.exists("carnet.db"));
    sandbox.done("import list.csv --add --new-firm Côté");
    let again = sandbox.done("import list.csv --add --new-firm cote");
    assert!(again.stderr.contains("This firm exists already and was used: Côté"), "{again}");
    let firm = sandbox.done("firm list --format json").json();
    assert_eq!((firm[0]["name"].as_str(), firm[0]["clients"].as_u64()), (Some("Côté"), Some(1)));
}

#[test]
fn standard_input_is_imported_where_its_error_csv_has_a_place() {
    let sandbox = office();
    assert_eq!(sandbox.run_with_input("import -", UPLOAD).code, 2);
    let output = sandbox.run_with_input("import - --errors bad.csv", UPLOAD);
    assert_eq!(output.code, 3, "{output}");
    assert_eq!(sandbox.read("bad.csv").lines().count(), 3);
}
