//! The same import again changes nothing, finds the same reasons, and leaves the files as they are.

use std::path::Path;

use carnet::exchange::import::{Destination, ImportOptions};
use carnet::journal::Action;
use carnet::registry::{HistoryFilter, Scope};

use super::support::{HEADINGS, Office, add, both, plain, told};

fn office() -> Office {
    Office::with(&[["1", "A", "n1"], ["2", "B", "n2"], ["3", "C", "n3"], ["4", "D", "00123"]])
}

#[test]
fn an_upload_again_leaves_every_byte_as_it_is() {
    let mut office = office();
    let rows = "1,A,n2\n2,B,n1\n3,C,n2\n4,D,123\n9,E,n9\n3,Wrong,x,y\n,,\n";
    office.write("list.csv", format!("{HEADINGS}\n{rows}"));
    office.assert_settled("list.csv", plain);
    assert_eq!(office.files(), ["list.csv", "list.errors.csv"]);
}

#[test]
fn swapped_numbers_are_not_swapped_back() {
    let mut office = office();
    office.upload("1,A,n2\n2,B,n1\n", plain);
    assert_eq!(office.upload("1,A,n2\n2,B,n1\n", plain), "updated 0 added 0 unchanged 2");
    assert_eq!(office.clients(), "1 A n2 / 2 B n1 / 3 C n3 / 4 D 00123");
}

#[test]
fn a_first_load_again_adds_nothing() {
    let mut office = office();
    let rows = ",A,n1\n,A,\n,A,\n,New,5\n,New,\n9,E,\n,B,n7\nx,F,\n";
    office.write("list.csv", format!("{HEADINGS}\n{rows}"));
    office.assert_settled("list.csv", add);
    let report = office.import("list.csv", add).unwrap().output;
    assert_eq!(told(Ok(report)), "updated 0 added 0 unchanged 6 / 8 name-in-use / 9 company-id-format");
}

/// Imports rows that add twice and gives what was told of both.
fn twice(mut office: Office, rows: &str) -> [String; 2] {
    let mut tell = || office.upload(rows, add).split_once(" / ").unwrap_or_default().1.to_owned();
    [tell(), tell()]
}

#[test]
fn a_row_that_is_refused_beside_one_that_adds_its_name_is_refused_for_the_same_reasons_again() {
    // The first row fills the firm, or has the number that is left.
    assert_eq!(twice(Office::filled(1_999), ",A,5\n,A,6\n"), ["3 name-in-use"; 2]);
    assert_eq!(twice(office(), ",E,5\n,E,n1\n"), ["3 name-in-use number-taken"; 2]);
    assert_eq!(twice(office(), ",E,5\n,E,6,x\n"), ["3 name-in-use row-length"; 2]);
}

#[test]
fn a_row_with_the_rounded_id_of_a_client_that_the_file_adds_is_too() {
    let rows = "1234567890123456,E,\n1234567890123450,E,n1\n1234567890123450,F,\n";
    let expected = "3 company-id-rounded company-id-repeated number-taken / 4 company-id-repeated";
    assert_eq!(twice(office(), rows), [expected; 2]);
    let rows = "1234567890123456,E,\n1234567890123450,E,n1\n";
    assert_eq!(twice(office(), rows), ["3 company-id-rounded number-taken"; 2]);
    assert_eq!(twice(Office::filled(1_999), rows), ["3 company-id-rounded"; 2]);
}

#[test]
fn the_operation_of_each_import_keeps_its_rejected_rows_after_undo_too() {
    let mut office = office();
    let rows = "1,A,n9\n9,E,\n";
    office.upload(rows, plain);
    let firm = office.firm();
    office.registry.undo(Some(&firm), None).unwrap();
    office.upload(rows, plain);
    let history = office.registry.history(&Scope::Firm(firm), &HistoryFilter::default()).unwrap();
    let imports: Vec<_> = history.iter().filter(|entry| entry.operation.action == Action::Import).collect();
    assert_eq!(imports.len(), 2);
    for entry in imports {
        let rejected: Vec<_> = entry.rejected.iter().map(|row| (row.line, row.what.as_str())).collect();
        assert_eq!(rejected, [(3, "company-id-unknown number-missing")]);
        assert_eq!(entry.rejected[0].cells, ["9", "E", ""]);
    }
}

#[test]
fn an_import_that_changes_nothing_is_no_operation_though_its_rejected_rows_are_remembered() {
    let mut office = office();
    office.write("list.csv", format!("{HEADINGS}\n1,A,n1\n9,E,n9\n"));
    let before = office.snapshot();
    assert_eq!(office.import("list.csv", plain).unwrap().operation, None);
    let after = office.snapshot();
    assert_ne!(after[0], before[0], "the registry has a record more");
    office.import("list.csv", plain).unwrap();
    assert_eq!(office.snapshot(), after);
}

#[test]
fn damaged_ids_are_repaired_the_same_way_again_and_each_time_reported() {
    let mut office = Office::with(&[["1234567890123456", "A", "n1"], ["2", "B", "n2"], ["3", "B", "n3"]]);
    let rows = "1234567890123450,a,n9\n9.1E+15,B,n7\n1234567890123450,Wrong,n8\n";
    office.write("list.csv", format!("{HEADINGS}\n{rows}"));
    let repair = |options: &mut ImportOptions| options.repair_ids = true;
    let expected = "3 company-id-scientific / 4 company-id-rounded";
    for counts in ["updated 1 added 0 unchanged 0", "updated 0 added 0 unchanged 1"] {
        let report = office.import("list.csv", repair).unwrap().output;
        let repairs: Vec<_> = report.repairs.iter().map(|repair| repair.client.company_id.clone()).collect();
        assert_eq!(
            (repairs, told(Ok(report))),
            (vec!["1234567890123456".to_owned()], format!("{counts} / {expected}"))
        );
    }
    let scientific = office.upload("9.1E+15,A,n10\n", repair);
    assert_eq!(scientific, "updated 1 added 0 unchanged 0");
    let twice = "1234567890123450,A,n11\n1234567890123456,A,n12\n";
    let expected = "updated 0 added 0 unchanged 0 / 2 company-id-repeated / 3 company-id-repeated";
    assert_eq!(office.upload(twice, repair), expected);
}

#[test]
fn history_keeps_each_repaired_and_each_rejected_row_with_its_file() {
    let mut office = Office::with(&[["1234567890123456", "A", "n1"], ["2234567890123456", "B", "n2"]]);
    office.write("one.csv", format!("{HEADINGS}\n1234567890123450,A,n3\n"));
    office.write("other.csv", format!("{HEADINGS}\nx,C,\n2234567890123450,B,n4\n"));
    office.import_all(&["one.csv", "other.csv"], |options| options.repair_ids = true).unwrap();
    let history =
        office.registry.history(&Scope::Firm(office.firm()), &HistoryFilter::default()).unwrap().remove(0);
    let repaired = history.repaired.iter().map(|row| {
        let name = Path::new(&row.path).file_name().unwrap().to_str().unwrap();
        format!("{name} {} {} {}", row.line, row.what, row.cells.join(" "))
    });
    let expected =
        ["one.csv 2 1234567890123450 1234567890123456", "other.csv 3 2234567890123450 2234567890123456"];
    assert_eq!(repaired.collect::<Vec<_>>(), expected);
}

#[test]
fn nothing_but_the_damaged_id_of_a_good_row_is_repaired() {
    let mut office = Office::with(&[["1234567890123456", "A", "n1"], ["7", "B", "n2"]]);
    for (row, code) in [
        ("9.1E+15,A,#N/A", "number-spreadsheet-error"),
        ("99,B,n3", "company-id-unknown"),
        ("7,A,n3", "name-mismatch"),
    ] {
        office.write("list.csv", format!("{HEADINGS}\n{row}\n"));
        let report = office.rehearse("list.csv", |options| options.repair_ids = true).unwrap();
        assert_eq!((report.repairs.len(), report.rejections[0].codes()), (0, vec![code]), "{row}");
    }
}

#[test]
fn a_damaged_id_is_not_repaired_by_a_name_that_another_row_of_a_list_that_adds_has() {
    let repair = |options: &mut ImportOptions| {
        options.add = true;
        options.repair_ids = true;
    };
    let mut office = Office::new();
    office.write(
        "list.csv",
        format!("{HEADINGS}\n,A,\n9.1E+15,A,\n1234567890123450,B,\n1234567890123456,B,\n"),
    );
    office.assert_settled("list.csv", repair);
    assert_eq!(office.clients().split(" / ").count(), 3);
    let mut office = Office::with(&[["1234567890123456", "A", "n1"]]);
    assert_eq!(office.upload("1234567890123450,A,n2\n", repair), "updated 1 added 0 unchanged 0");
}

#[test]
fn several_files_are_judged_as_one_and_settle_as_one() {
    let mut office = office();
    office.write("one.csv", format!("{HEADINGS}\n1,A,n2\n,New,5\n9,E,n3\n"));
    office.write("other.csv", format!("{HEADINGS}\n2,B,n1\n,New,\n9,E,n4\n"));
    let first = office.import_all(&["one.csv", "other.csv"], add).unwrap().output;
    let places: Vec<_> = first.rejections.iter().map(|row| (row.place.file, row.place.line)).collect();
    assert_eq!((first.updated, first.added, places), (2, 2, vec![(0, 4), (1, 4)]));
    let before = office.snapshot();
    let second = office.import_all(&["one.csv", "other.csv"], add).unwrap();
    assert_eq!((second.operation, &second.output.rejections), (None, &first.rejections));
    assert_eq!(office.snapshot(), before);
}

#[test]
fn new_firms_settle_too() {
    let mut office = Office::without_firm();
    office.write("list.csv", format!("Firm,{HEADINGS}\nEst,,A,1\nOuest,,A,1\nEst,,A,\nOuest,x,B,\n,,C,\n"));
    office.assert_settled("list.csv", |options| {
        both(options);
        options.destination = Destination::AllFirms { new_firms: true };
    });
    assert_eq!(office.clients().split(" / ").count(), 3);
}
