//! What a person on a terminal sees of a large import: the first rows, how many more, and what comes next.

use super::sandbox::{Sandbox, upload};
use super::screen::Screen;

#[test]
fn a_long_report_shows_the_first_rows_and_counts_the_others() {
    let sandbox = Sandbox::with_clients();
    let rows: String = (1..=60).map(|at| format!("9{at:03},Nobody {at},{at}\n")).collect();
    sandbox.write("list.csv", upload(&format!("{rows}7,Bond,\n")));
    let (code, seen) = Screen::sized(&sandbox, "import list.csv", (100, 160), &[]).ends();
    assert_eq!(code, 3);
    assert_eq!(seen.matches("company-id-unknown").count(), 20 + 1, "{seen}");
    assert!(
        seen.contains(
            "41 more rows were rejected. All of them by code: company-id-unknown 60, number-missing 1"
        ),
        "{seen}"
    );
    assert!(seen.contains("Correct it, then run `carnet import list.errors.csv`."), "{seen}");
}

#[test]
fn warnings_of_one_kind_are_counted_too() {
    let sandbox = Sandbox::with_clients();
    let rows: String = (1..=30).map(|at| format!("8{at:03},Twin,\n")).collect();
    sandbox.write("list.csv", upload(&rows));
    let (code, seen) = Screen::sized(&sandbox, "import list.csv --add", (100, 160), &[]).ends();
    assert_eq!(code, 0, "{seen}");
    assert!(seen.contains("9 more warnings like these: name-duplicate"), "{seen}");
    // In a pipe nothing is left out.
    sandbox.done("undo");
    assert_eq!(sandbox.done("import list.csv --add").stderr.matches("warning:").count(), 29);
}

#[test]
fn a_workbook_is_not_sent_to_a_terminal() {
    let sandbox = Sandbox::with_clients();
    let (code, seen) = Screen::run(&sandbox, "export --format xlsx").ends();
    assert_eq!(code, 2, "{seen}");
    assert!(seen.contains("A workbook is no text that a terminal could show."), "{seen}");
    let piped = sandbox.command("export --format xlsx").output().unwrap().stdout;
    assert!(piped.starts_with(b"PK"));
}

#[test]
fn a_member_has_no_form_of_questions_and_the_options_are_named() {
    let sandbox = Sandbox::with_clients();
    let (code, seen) = Screen::run(&sandbox, "team edit bo@cote.example").ends();
    assert_eq!(code, 2, "{seen}");
    assert!(seen.contains("Something is missing from the command line: --name, --email"), "{seen}");
    assert_eq!(sandbox.refusal("team edit bo@cote.example"), ("input-needed".to_owned(), 2));
}
