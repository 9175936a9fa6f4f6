//! `--all-or-nothing`: one bad row refuses all, and the report is given still.

use carnet::exchange::import::ImportOptions;

use super::support::{HEADINGS, Office, told};

fn office(rows: &str) -> Office {
    let office = Office::with(&[["1", "A", "n1"], ["2", "B", "n2"]]);
    office.write("list.csv", format!("{HEADINGS}\n{rows}"));
    office
}

fn all_or_nothing(options: &mut ImportOptions) {
    options.all_or_nothing = true;
}

#[test]
fn one_bad_row_refuses_all_and_writes_nothing() {
    let mut office = office("1,A,n3\n2,Wrong,n4\n");
    let before = office.snapshot();
    for _ in 0..2 {
        let done = office.import("list.csv", all_or_nothing).unwrap();
        assert!(done.output.is_refused);
        assert_eq!((done.operation, done.output.error_files.len()), (None, 0));
        assert_eq!(told(Ok(done.output)), "updated 1 added 0 unchanged 0 / 3 name-mismatch");
    }
    assert!(office.rehearse("list.csv", all_or_nothing).unwrap().is_refused);
    assert_eq!(office.snapshot(), before);
}

#[test]
fn without_bad_rows_all_is_imported() {
    let mut office = office("1,A,n2\n2,B,n1\n");
    assert!(!office.rehearse("list.csv", all_or_nothing).unwrap().is_refused);
    let report = office.import("list.csv", all_or_nothing).unwrap().output;
    assert!(!report.is_refused);
    assert_eq!(office.clients(), "1 A n2 / 2 B n1");
}

#[test]
fn the_error_csv_is_written_where_its_place_is_named_and_then_is_the_programs_own() {
    let mut office = office("1,A,n3\n2,Wrong,n4\n");
    let place = office.path("bad.csv");
    let named = |options: &mut ImportOptions| {
        options.all_or_nothing = true;
        options.errors = Some(place.clone());
    };
    let done = office.import("list.csv", named).unwrap();
    assert_eq!((done.output.error_files, done.operation), (vec![(0, place.clone())], None));
    assert!(office.read("bad.csv").ends_with("\n2,Wrong,n4,name-mismatch,name-mismatch,3\n"));
    assert_eq!(office.clients(), "1 A n1 / 2 B n2");
    let before = office.snapshot();
    office.import("list.csv", named).unwrap();
    assert_eq!(office.snapshot(), before);
    office.write("list.csv", format!("{HEADINGS}\n1,A,n3\n"));
    office.import("list.csv", named).unwrap();
    assert_eq!((office.files(), office.clients().as_str()), (vec!["list.csv".to_owned()], "1 A n3 / 2 B n2"));
}

#[test]
fn somebodys_file_in_the_named_place_is_refused_first_and_beside_the_list_is_not_looked_at() {
    let mut office = office("2,Wrong,n4\n");
    office.write("bad.csv", "somebody's");
    office.write("list.errors.csv", "somebody's");
    let place = office.path("bad.csv");
    let named = |options: &mut ImportOptions| {
        options.all_or_nothing = true;
        options.errors = Some(place.clone());
    };
    assert_eq!(super::support::refusal(office.import("list.csv", named)), "error-file-exists");
    assert!(office.import("list.csv", all_or_nothing).unwrap().output.is_refused);
}

#[test]
fn a_bad_row_in_one_list_refuses_the_others() {
    let mut office = office("1,A,n3\n");
    office.write("other.csv", format!("{HEADINGS}\n2,Wrong,n4\n"));
    let before = office.snapshot();
    assert!(office.import_all(&["list.csv", "other.csv"], all_or_nothing).unwrap().output.is_refused);
    assert_eq!(office.snapshot(), before);
}
