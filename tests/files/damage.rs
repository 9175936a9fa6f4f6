//! What spreadsheets do to lists, kind by kind: each has a file in `fixtures/damage`, and the README's table says
//! what this test holds.

use std::path::{Path, PathBuf};

use carnet::exchange::import::{Destination, ImportOptions, ImportWarning, Report, RowError, Source, import};

use super::support::Desk;
use carnet::text::language::Language;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/damage").join(name)
}

/// A firm as it was before the damage.
fn firm() -> Desk {
    let mut desk = Desk::new();
    assert_eq!(desk.load(&fixture("firm.csv")).added, 3);
    desk
}

fn outcome(name: &str, set: impl Fn(&mut ImportOptions)) -> Result<Report, &'static str> {
    let mut desk = firm();
    let copy = desk.write(name, &std::fs::read(fixture(name)).unwrap());
    let mut options = ImportOptions::new(Destination::Firm(desk.registry.firm(None).unwrap()));
    set(&mut options);
    let words = |error: &RowError| error.code().to_owned();
    match import(&mut desk.registry, &[Source::File(copy)], &options, &words) {
        Ok(done) => Ok(done.output),
        Err(error) => Err(error.code()),
    }
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.rejections.iter().flat_map(|rejection| rejection.codes()).collect()
}

fn warned(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(ImportWarning::code).collect()
}

#[test]
fn damage_that_cannot_be_mended_for_sure_is_refused_with_its_own_code() {
    for (name, expected) in [
        ("id-scientific.csv", "company-id-scientific"),
        ("id-rounded.csv", "company-id-rounded"),
        ("number-zeros-lost.csv", "number-zeros-lost"),
        ("number-error.csv", "number-spreadsheet-error"),
        ("number-look-alike.csv", "number-look-alike"),
    ] {
        let report = outcome(name, |_| {}).unwrap();
        assert_eq!((codes(&report), report.updated), (vec![expected], 0), "{name}");
    }
}

#[test]
fn a_number_cell_of_a_workbook_is_judged_like_any_damaged_id() {
    let mut desk = firm();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["Company ID", "Display name", "Client number"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    // A spreadsheet keeps 15 digits of the first ID; the second one is text.
    sheet.write_number(1, 0, 913_035_000_000_000_000.0).unwrap();
    sheet.write_string(1, 1, "Plomberie Côté inc.").unwrap();
    sheet.write_string(1, 2, "00124").unwrap();
    sheet.write_string(2, 0, "9130350000000033").unwrap();
    sheet.write_string(2, 1, "Bond & Fils").unwrap();
    sheet.write_number(2, 2, 417.0).unwrap();
    let path = desk.write("list.xlsx", &workbook.save_to_buffer().unwrap());
    let report = desk.import(&path, |_| {});
    assert_eq!((codes(&report), report.rejections[0].place.line), (vec!["company-id-rounded"], 2));
    let report = desk.import(&path, |options| options.repair_ids = true);
    assert_eq!((report.updated, report.repairs.len(), report.rejected()), (1, 1, 0));
}

#[test]
fn zeros_that_a_workbook_shows_in_front_of_a_number_are_its_own() {
    let mut desk = firm();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    let shown = |code: &str| rust_xlsxwriter::Format::new().set_num_format(code);
    for (column, heading) in (0..).zip(["Company ID", "Display name", "Client number"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    let rows = [
        (913, 42.0, "00000"),
        (914, 123_456.0, "00000"),
        (915, 4.5, "00000"),
        (916, 7.0, "0"),
        (917, 8.0, "#,##0"),
    ];
    for (row, (id, number, code)) in (1..).zip(rows) {
        sheet.write_number_with_format(row, 0, f64::from(id), &shown("0000")).unwrap();
        sheet.write_string(row, 1, format!("Client {row}")).unwrap();
        sheet.write_number_with_format(row, 2, number, &shown(code)).unwrap();
    }
    let path = desk.write("list.xlsx", &workbook.save_to_buffer().unwrap());
    assert_eq!(desk.import(&path, |options| options.add = true).added, 5);
    let exported = String::from_utf8(desk.export(Language::English)).unwrap();
    let rows: Vec<&str> = exported.lines().skip(1).filter(|line| line.contains(",Client ")).collect();
    assert_eq!(rows.len(), 5, "{exported}");
    for (row, start) in rows.iter().zip([
        "0913,Client 1,00042,",
        "0914,Client 2,123456,",
        "0915,Client 3,4.5,",
        "0916,Client 4,7,",
        "0917,Client 5,8,",
    ]) {
        assert!(row.starts_with(start), "{row}");
    }
}

#[test]
fn an_error_that_only_newer_spreadsheets_have_refuses_its_row_or_nothing() {
    for error in ["#SPILL!", "#GETTING_DATA", "#ERROR!"] {
        let mut desk = firm();
        let mut workbook = rust_xlsxwriter::Workbook::new();
        let sheet = workbook.add_worksheet();
        let rows = [
            ["Company ID", "Display name", "Client number", "Balance"],
            ["9130350000000033", "Bond & Fils", "417", "=1"],
            ["", "Other", "=1", ""],
        ];
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell {
                    "=1" => sheet
                        .write_formula(row, column, rust_xlsxwriter::Formula::new(cell).set_result(error))
                        .unwrap(),
                    _ => sheet.write_string(row, column, cell).unwrap(),
                };
            }
        }
        let workbook = rewritten(&workbook.save_to_buffer().unwrap(), &[("t=\"str\"", "t=\"e\"")]);
        let path = desk.write("list.xlsx", &workbook);
        let report = desk.import(&path, |options| options.add = true);
        assert_eq!((report.updated, codes(&report)), (1, vec!["number-spreadsheet-error"]), "{error}");
    }
}

/// The workbook with its parts written otherwise, as no spreadsheet but a script may.
fn rewritten(workbook: &[u8], replaced: &[(&str, &str)]) -> Vec<u8> {
    let mut read = zip::ZipArchive::new(std::io::Cursor::new(workbook)).unwrap();
    let mut written = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for part in 0..read.len() {
        let mut part = read.by_index(part).unwrap();
        let mut text = String::new();
        std::io::Read::read_to_string(&mut part, &mut text).unwrap();
        let text = replaced.iter().fold(text, |text, (from, to)| text.replace(from, to));
        written.start_file(part.name().unwrap(), zip::write::SimpleFileOptions::default()).unwrap();
        std::io::Write::write_all(&mut written, text.as_bytes()).unwrap();
    }
    written.finish().unwrap().into_inner()
}

#[test]
fn a_number_cell_of_more_digits_than_a_spreadsheet_keeps_is_read_as_it_was_written() {
    let mut desk = firm();
    let shown = |code: &str| rust_xlsxwriter::Format::new().set_num_format(code);
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(["Company ID", "Display name", "Client number", "Notes"]) {
        sheet.write_string(0, column, heading).unwrap();
    }
    let rows = [("General", "9130347718825177"), ("00000000000000000000", "91303477188251773")]
        .into_iter()
        .chain([("General", "9.130347718825177E+16"), ("General", "9.13034771882518E+15")]);
    let mut replaced = Vec::new();
    for (row, (code, written)) in (1..).zip(rows) {
        sheet.write_number_with_format(row, 0, f64::from(row) + 7_770.0, &shown(code)).unwrap();
        sheet.write_string(row, 1, format!("Client {row}")).unwrap();
        sheet.write_number(row, 2, f64::from(row) + 0.5).unwrap();
        sheet.write_number_with_format(row, 3, 45_292.0, &shown("yyyy-mm-dd")).unwrap();
        replaced.push((format!("<v>{}</v>", row + 7_770), format!("<v>{written}</v>")));
    }
    let replaced: Vec<(&str, &str)> = replaced.iter().map(|(from, to)| (&**from, &**to)).collect();
    let path = desk.write("list.xlsx", &rewritten(&workbook.save_to_buffer().unwrap(), &replaced));
    let report = desk.load(&path);
    assert_eq!((report.added, codes(&report)), (3, vec!["company-id-scientific"]));
    assert_eq!(report.rejections[0].company_id, "9.130347718825177E+16");
    let exported = String::from_utf8(desk.export(Language::English)).unwrap();
    for start in [
        "9130347718825177,Client 1,1.5,",
        "00091303477188251773,Client 2,2.5,",
        "9130347718825180,Client 4,4.5,",
    ] {
        let row =
            exported.lines().find(|line| line.starts_with(start)).unwrap_or_else(|| panic!("{exported}"));
        assert!(row.ends_with(",2024-01-01"), "{row}");
    }
    assert_eq!(desk.load(&path).unchanged, 3);
}

#[test]
fn damage_is_mended_where_that_is_asked_for() {
    for name in ["id-scientific.csv", "id-rounded.csv"] {
        let report = outcome(name, |options| options.repair_ids = true).unwrap();
        assert_eq!((report.updated, report.repairs.len()), (1, 1), "{name}");
        assert_eq!(report.repairs[0].client.company_id, "913035000000000106");
    }
    let report = outcome("number-zeros-lost.csv", |options| options.accept_lost_zeros = true).unwrap();
    assert_eq!(report.updated, 1);
    let report = outcome("guarded.csv", |options| options.spreadsheet_safe = true).unwrap();
    assert_eq!(report.updated, 1);
}

#[test]
fn what_may_be_damage_is_taken_with_a_warning() {
    for (name, expected) in
        [("number-date.csv", "number-date"), ("number-scientific.csv", "number-scientific")]
    {
        let report = outcome(name, |_| {}).unwrap();
        assert_eq!((report.updated, warned(&report)), (1, vec![expected]), "{name}");
    }
}

#[test]
fn what_spreadsheets_do_to_the_file_does_no_harm() {
    for (name, expected) in [
        ("id-formula.csv", vec![]),
        ("windows-1252.csv", vec!["encoding-guessed"]),
        ("utf-16.csv", vec![]),
        ("sep-line.csv", vec![]),
        ("decomposed.csv", vec!["heading-folded", "heading-folded", "heading-folded"]),
        ("old-line-ends.csv", vec![]),
    ] {
        let report = outcome(name, |_| {}).unwrap();
        assert_eq!((report.updated, warned(&report)), (1, expected), "{name}");
    }
    let report = outcome("blank-rows.csv", |_| {}).unwrap();
    assert_eq!((report.updated, report.skipped), (2, 4));
    assert_eq!(warned(&report), ["heading-repeated", "rows-blank"]);
}

#[test]
fn a_row_that_cannot_be_read_is_refused_alone() {
    let report = outcome("two-encodings.csv", |_| {}).unwrap();
    assert_eq!((report.updated, codes(&report)), (1, vec!["bad-encoding"]));
    let report = outcome("ragged.csv", |_| {}).unwrap();
    assert_eq!(codes(&report), ["number-missing", "name-mismatch", "row-length"]);
}

#[test]
fn a_file_that_cannot_be_read_is_refused_whole() {
    for (name, expected) in [
        ("quote-unclosed.csv", "quote-unclosed"),
        ("quote-malformed.csv", "quote-malformed"),
        ("nul.csv", "nul-character"),
        ("title-lines.csv", "heading-missing"),
    ] {
        assert_eq!(outcome(name, |_| {}), Err(expected), "{name}");
    }
    let report = outcome("title-lines.csv", |options| options.reading.header_row = Some(3)).unwrap();
    assert_eq!(report.updated, 1);
}
