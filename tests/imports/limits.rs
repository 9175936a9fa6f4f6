//! The limits of an upload, and what lifts them.

use carnet::exchange::import::ImportOptions;

use super::support::{HEADINGS, Office, add, details, plain, refusal};

/// A list of so many rows, all of one client that there is not.
fn rows(count: usize) -> String {
    format!("{HEADINGS}\n{}", "x,A,1\n".repeat(count))
}

/// A list of one row and so many bytes.
fn bytes(size: usize) -> String {
    let list = format!("{HEADINGS},Pad\n7,Bond,2,");
    let pad = "x".repeat(size - list.len());
    list + &pad
}

fn no_limit(options: &mut ImportOptions) {
    options.no_limit = true;
}

/// How many rows were judged, or the code of the refusal.
fn judged(office: &mut Office, list: &str, set: impl Fn(&mut ImportOptions)) -> Result<usize, &'static str> {
    office.write("list.csv", list);
    office.rehearse("list.csv", set).map(|report| report.rows).map_err(|error| error.code())
}

#[test]
fn an_upload_has_1000_rows_blank_ones_and_repeated_headings_not_counted() {
    let mut office = Office::new();
    assert_eq!(judged(&mut office, &rows(1_000), plain), Ok(1_000));
    assert_eq!(judged(&mut office, &format!("{}{HEADINGS}\n,,\n\n", rows(1_000)), plain), Ok(1_000));
    assert_eq!(judged(&mut office, &rows(1_001), plain), Err("too-many-rows"));
}

#[test]
fn an_upload_has_102400_bytes() {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    assert_eq!(judged(&mut office, &bytes(102_400), plain), Ok(1));
    assert_eq!(judged(&mut office, &bytes(102_401), plain), Err("file-too-large"));
}

#[test]
fn adding_details_and_the_wish_lift_both() {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    for set in [add, details, no_limit] {
        assert_eq!(judged(&mut office, &rows(1_001), set), Ok(1_001));
        assert_eq!(judged(&mut office, &bytes(102_401), set), Ok(1));
    }
}

#[test]
fn each_file_has_the_limits_for_itself() {
    let mut office = Office::new();
    office.write("one.csv", rows(600));
    office.write("other.csv", rows(600));
    assert_eq!(office.import_all(&["one.csv", "other.csv"], plain).unwrap().output.rows, 1_200);
    office.write("other.csv", rows(1_001));
    assert_eq!(refusal(office.import_all(&["one.csv", "other.csv"], plain)), "too-many-rows");
}

#[test]
fn a_refused_file_leaves_everything_as_it_was() {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    office.write("list.csv", format!("{}7,Bond,2\n", rows(1_000)));
    let before = office.snapshot();
    assert_eq!(refusal(office.import("list.csv", plain)), "too-many-rows");
    assert_eq!(office.snapshot(), before);
}

#[test]
fn what_is_missing_or_no_file_is_told_apart() {
    let mut office = Office::new();
    assert_eq!(refusal(office.import("none.csv", plain)), "file-not-found");
    std::fs::create_dir(office.path("folder.csv")).unwrap();
    assert_eq!(refusal(office.import("folder.csv", plain)), "io-error");
}
