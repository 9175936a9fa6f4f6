//! The upload of a thousand rows, end to end: reasons, the error CSV, its correction, and the same again.

use super::sandbox::{Output, Sandbox, upload};

const HEADINGS: &str = "Numéro d’identification de l’entreprise;Nom d’affichage;Numéro de client";

/// A firm of a thousand clients, of whom the first forty have numbers with zeros in front.
fn firm_of_a_thousand() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    let number = |at| if at <= 40 { format!("00{at:03}") } else { String::new() };
    let rows: String = (1..=1_000).map(|at| format!("{},Client n° {at},{}\n", id(at), number(at))).collect();
    sandbox.write("load.csv", upload(&rows));
    sandbox.done("import load.csv --add --quiet");
    sandbox
}

fn id(at: usize) -> String {
    format!("91303500{at:08}")
}

fn good(at: usize) -> String {
    format!("{};Client n° {at};N-{at}\r\n", id(at))
}

fn row_with_zeros(at: usize) -> String {
    format!("{};Client n° {at};00{at:03}\r\n", id(at))
}

/// A row of the upload, which is bad in one of ten ways where `at` is among the first 35.
fn row(at: usize) -> String {
    let (id, name, number) = (id(at), format!("Client n° {at}"), format!("N-{at}"));
    let (id, name, number) = match at {
        1..=4 => (String::new(), name, number),
        5..=8 => ("9,13E+15".to_owned(), name, number),
        9..=12 => (format!("12-{at}"), name, number),
        13..=16 => (format!("77{at}"), name, number),
        17..=20 => (id, "Quelqu’un d’autre".to_owned(), number),
        21..=23 => (id, name, String::new()),
        24..=26 => (id, name, "#N/A".to_owned()),
        27..=29 => (id, name, "x".repeat(101)),
        30..=32 => (id, name, at.to_string()),
        33..=35 => (id, name, "N-R".to_owned()),
        _ => return good(at),
    };
    format!("{id};{name};{number}\r\n")
}

/// The first bad row of each kind: its line, its code, and words of its reason.
const REASONS: [(usize, &str, &str); 10] = [
    (2, "company-id-missing", "manquant"),
    (6, "company-id-scientific", "Un tableur a converti"),
    (10, "company-id-format", "1 à 20 chiffres"),
    (14, "company-id-unknown", "Aucun client du cabinet"),
    (18, "name-mismatch", "ne correspond pas"),
    (22, "number-missing", "Entrez le numéro de client"),
    (25, "number-spreadsheet-error", "Corrigez la cellule"),
    (28, "number-too-long", "le maximum est de 100"),
    (31, "number-zeros-lost", "--accept-lost-zeros"),
    (34, "number-repeated", "aux lignes\u{a0}: 34, 35, 36"),
];

fn file_of(rows: impl Iterator<Item = String>) -> String {
    format!("{HEADINGS}\r\n{}", rows.collect::<String>())
}

/// The code that the report gives each line.
fn codes(output: &Output) -> Vec<(usize, String)> {
    let rows = output.stdout.lines().skip(1).map(|line| line.split_whitespace().collect::<Vec<_>>());
    rows.map(|row| {
        let code = row.iter().find(|word| word.contains('-') && word.is_ascii() && !word.contains("12-"));
        (row[1].parse().unwrap(), (*code.unwrap()).to_owned())
    })
    .collect()
}

fn expected_codes() -> Vec<(usize, String)> {
    let code_of = |line: usize| REASONS.iter().rev().find(|(first, ..)| *first <= line).unwrap().1;
    (2..=36).map(|line| (line, code_of(line).to_owned())).collect()
}

#[test]
fn a_thousand_french_rows_bad_in_ten_ways_are_reported_each_with_line_code_and_remedy() {
    let sandbox = firm_of_a_thousand();
    sandbox.write("liste.csv", file_of((1..=1_000).map(row)));
    let output = sandbox.run("--lang fr import liste.csv");
    assert_eq!(output.code, 3, "{output}");
    assert_eq!(codes(&output), expected_codes());
    for (line, code, words) in REASONS {
        let row = output.stdout.lines().nth(line - 1).unwrap();
        assert!(row.contains(code) && row.contains(words), "line {line}: {row}");
    }
    assert!(!output.stdout.contains("Quelqu’un"), "a rejected row's name stays out of the report");
    insta::assert_snapshot!(output.stderr, @"
    Importation terminée. Clients mis à jour : 965; ajoutés : 0; inchangés : 0; lignes rejetées : 35
    Les lignes rejetées sont dans le rapport d’erreurs : liste.errors.csv
    Corrigez-le, puis exécutez `carnet import liste.errors.csv`.
    ");
    let numbers = sandbox.json("find --sort company_id --columns number");
    let set = numbers
        .as_array()
        .unwrap()
        .iter()
        .filter(|client| client["client_number"].as_str().is_some_and(|number| number.starts_with("N-")));
    assert_eq!(set.count(), 965);
}

#[test]
fn the_error_csv_holds_the_rejected_rows_as_they_stood() {
    let sandbox = firm_of_a_thousand();
    sandbox.write("liste.csv", file_of((1..=1_000).map(row)));
    sandbox.run("--lang fr import liste.csv");
    let errors = sandbox.read("liste.errors.csv");
    assert!(errors.starts_with(&format!("\u{feff}{HEADINGS};Code d’erreur;Erreur;Ligne\r\n")));
    let cells = |line: &str| line.splitn(4, ';').map(str::to_owned).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = errors.lines().skip(1).map(cells).collect();
    let stood: String = rows.iter().map(|row| row[..3].join(";") + "\r\n").collect();
    assert_eq!(stood, (1..=35).map(row).collect::<String>());
    for (row, (line, code)) in rows.iter().zip(expected_codes()) {
        assert!(row[3].starts_with(&format!("{code};")) && row[3].ends_with(&format!(";{line}")), "{row:?}");
    }
}

#[test]
fn corrected_the_error_csv_goes_through_and_the_first_file_again_changes_nothing() {
    let sandbox = firm_of_a_thousand();
    sandbox.write("liste.csv", file_of((1..=1_000).map(row)));
    sandbox.run("import liste.csv");
    let errors = sandbox.read("liste.errors.csv");
    let correct = |(at, line): (usize, &str)| {
        let rest = line.splitn(4, ';').nth(3).unwrap();
        let row = if (30..=32).contains(&(at + 1)) { row_with_zeros(at + 1) } else { good(at + 1) };
        format!("{};{rest}\r\n", row.trim_end())
    };
    let headings = errors.lines().next().unwrap();
    let corrected: String = errors.lines().skip(1).enumerate().map(correct).collect();
    sandbox.write("liste.errors.csv", format!("{headings}\r\n{corrected}"));
    insta::assert_snapshot!(sandbox.run("import liste.errors.csv"), @"
    --- stderr
    Rows imported: 32 updated, 0 added, 3 unchanged, 0 rejected.
    ");
    assert!(!sandbox.exists("liste.errors-2.csv"));
    let before = sandbox.done("export").stdout;
    let again = sandbox.run("import liste.csv --format json");
    assert_eq!((again.code, again.json()["rejected"].as_u64()), (3, Some(35)));
    assert_eq!((again.json()["updated"].as_u64(), again.json()["operation"].as_i64()), (Some(0), None));
    assert_eq!(sandbox.done("export").stdout, before);
    sandbox.write("bonne.csv", file_of((1..=1_000).map(good)));
    sandbox.done("import bonne.csv");
    insta::assert_snapshot!(sandbox.run("import bonne.csv"), @"
    --- stderr
    Rows imported: 0 updated, 0 added, 1000 unchanged, 0 rejected.
    ");
}

#[test]
fn somebodys_half_corrected_error_csv_is_not_written_over() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("7,Bond,0077\n8,Wrong,88\n"));
    sandbox.run("import list.csv");
    sandbox.write("list.errors.csv", "half corrected");
    let before = sandbox.bytes("carnet.db");
    insta::assert_snapshot!(sandbox.run("import list.csv"), @"
    --- stderr
    error: A file that somebody may be correcting stands where the error CSV goes: list.errors.csv
    hint: Import that file or move it away, or name another with `--errors FILE`. More: `carnet explain error-file-exists`.
    --- exit 1
    ");
    assert_eq!(sandbox.refusal("import list.csv --dry-run"), ("error-file-exists".to_owned(), 1));
    assert_eq!(
        (sandbox.bytes("carnet.db"), sandbox.read("list.errors.csv")),
        (before, "half corrected".to_owned())
    );
    sandbox.write("list.csv", upload("7,Bond,0077\n"));
    insta::assert_snapshot!(sandbox.run("import list.csv"), @"
    --- stderr
    warning: No row was rejected, and somebody’s file stays where the error CSV would be: list.errors.csv
    Rows imported: 0 updated, 0 added, 1 unchanged, 0 rejected.
    ");
}

#[test]
fn programs_are_told_of_a_rejected_row_what_stood_there_and_null_where_nothing_did() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("a.csv", upload(",,\n , Bond ,\n"));
    let rejection = sandbox.json("import a.csv")["rejections"][0].clone();
    assert!(rejection["company_id"].is_null() && rejection["client_number"].is_null(), "{rejection}");
    assert_eq!(rejection["display_name"], " Bond ");
    sandbox.write("b.csv", upload("7,,007\n"));
    let rejection = sandbox.json("import b.csv")["rejections"][0].clone();
    assert_eq!((&rejection["company_id"], &rejection["client_number"]), (&"7".into(), &"007".into()));
    assert!(rejection["display_name"].is_null(), "{rejection}");
}

#[test]
fn leaving_the_preferred_plan_while_billed_to_the_firm_is_warned_of() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 8 --plan preferred --billed-to firm");
    sandbox.write(
        "plans.csv",
        "Company ID,Display name,Pricing plan\n7,Bond,None\n8,Blofeld,Preferred pricing\n",
    );
    let report = sandbox.json("import plans.csv --details");
    let warnings = report["warnings"].as_array().unwrap();
    assert_eq!(warnings.len(), 1, "{report}");
    assert_eq!((&warnings[0]["code"], &warnings[0]["line"]), (&"billing-to-update".into(), &2.into()));
    assert_eq!(sandbox.json("import plans.csv --details")["warnings"], serde_json::json!([]));
}

#[test]
fn a_heading_line_of_the_other_language_is_repeated_too() {
    let sandbox = Sandbox::with_clients();
    let french = HEADINGS.replace(';', ",");
    sandbox.write("joint.csv", upload(&format!("7,Bond,1\n{french}\n8,Blofeld,2\n")));
    let report = sandbox.json("import joint.csv");
    assert_eq!(
        (&report["updated"], &report["skipped"], &report["rejected"]),
        (&2.into(), &1.into(), &0.into())
    );
    assert_eq!(
        (&report["warnings"][0]["code"], &report["warnings"][0]["line"]),
        (&"heading-repeated".into(), &3.into())
    );
    let other = french.replace("Nom d’affichage", "Courriel");
    sandbox.write("other.csv", upload(&format!("7,Bond,1\n{other}\n")));
    assert_eq!(sandbox.json("import other.csv")["rejected"], 1);
}
