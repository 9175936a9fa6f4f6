//! Whole files, from bytes to rows.

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::*;

const KNOWN: [&str; 3] = ["Company ID", "Display name", "Client number"];

fn parse_with(bytes: &[u8], options: &ReadingOptions) -> Result<Sheet, FileError> {
    let is_known = |cell: &str| KNOWN.contains(&cell);
    let is_same = |cell: &str, heading: &str| cell.eq_ignore_ascii_case(heading);
    Sheet::parse(bytes.to_vec(), options, &is_known, &is_same)
}

fn parse(bytes: impl AsRef<[u8]>) -> Result<Sheet, FileError> {
    parse_with(bytes.as_ref(), &ReadingOptions::default())
}

fn sheet(bytes: impl AsRef<[u8]>) -> Sheet {
    parse(bytes).expect("a sheet")
}

fn refusal(bytes: impl AsRef<[u8]>) -> Option<FileError> {
    parse(bytes).err()
}

fn rows(sheet: &Sheet) -> Vec<(u32, Vec<String>)> {
    let rows = (0..sheet.rows()).map(|index| sheet.row(index));
    rows.map(|row| (row.line, row.cells.into_iter().map(Into::into).collect())).collect()
}

fn at(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
    (line, cells.iter().map(ToString::to_string).collect())
}

#[test]
fn a_file_tells_how_it_was_written() {
    let sheet = sheet("sep=;\r\nCompany ID;Display name\r\n1;\"a;\r\nb\";x\r\n2\r\n");
    assert_eq!(sheet.sep_line(), Some("sep=;"));
    assert_eq!(sheet.headings(), ["Company ID", "Display name"]);
    assert_eq!((sheet.heading_line(), sheet.line_end(), sheet.width()), (2, "\r\n", 3));
    assert_eq!(rows(&sheet), [at(3, &["1", "a;\r\nb", "x"]), at(5, &["2"])]);
}

#[test]
fn rows_end_in_cr_alone_as_well() {
    let sheet = sheet("Company ID\tDisplay name\r1\ta\r2\tb");
    assert_eq!((sheet.line_end(), sheet.delimiter()), ("\r", b'\t'));
    assert_eq!(rows(&sheet), [at(2, &["1", "a"]), at(3, &["2", "b"])]);
}

#[test]
fn blank_rows_and_repeated_headings_are_skipped_and_told() {
    let sheet = sheet("\n,,\nCompany ID,Client number\n\n1,7\n\u{a0},\ncompany id,CLIENT NUMBER,,\n2,8\n");
    assert_eq!(sheet.heading_line(), 3);
    assert_eq!((sheet.blank_rows(), sheet.repeated_headings()), (2, &[7][..]));
    assert_eq!(rows(&sheet), [at(5, &["1", "7"]), at(8, &["2", "8"])]);
    assert_eq!(sheet.width(), 2);
}

#[test]
fn a_row_that_only_begins_like_the_headings_is_a_row() {
    let sheet = sheet("Company ID,Client number\nCompany ID\nCompany ID,Client number,x\n");
    assert_eq!((sheet.rows(), sheet.repeated_headings()), (2, &[][..]));
}

#[test]
fn a_title_is_taken_for_the_headings_and_the_records_below_tell_better() {
    let bytes = "Clients of May\n\n\"Company ID\";\"Client number\"\n1;7\n";
    let sheet = sheet(bytes);
    assert_eq!(sheet.headings(), ["Clients of May"]);
    assert_eq!(sheet.early_records(), [at(3, &["Company ID", "Client number"]), at(4, &["1", "7"])]);

    let options = ReadingOptions { header_row: Some(3), ..Default::default() };
    let sheet = parse_with(bytes.as_bytes(), &options).expect("a sheet");
    assert_eq!((sheet.headings()[1].as_str(), sheet.heading_line()), ("Client number", 3));
    assert_eq!(sheet.early_records(), [at(1, &["Clients of May"]), at(4, &["1", "7"])]);
    assert_eq!(rows(&sheet), [at(4, &["1", "7"])]);
}

#[test]
fn records_beyond_the_tenth_line_are_not_early() {
    let sheet = sheet("a\nb\n".repeat(10));
    assert_eq!(sheet.early_records().last(), Some(&at(10, &["b"])));
}

#[test]
fn a_title_is_checked_like_any_record() {
    let options = ReadingOptions { header_row: Some(2), ..Default::default() };
    let refused = parse_with(b"\"Clients\" of May\nCompany ID\n", &options).err();
    assert_eq!(refused, Some(FileError::QuoteMalformed { line: 1 }));
}

#[test]
fn nothing_on_the_line_of_the_headings_is_refused() {
    for row in [0, 2, 3, 4, 9] {
        let options = ReadingOptions { header_row: Some(row), ..Default::default() };
        let refused = parse_with(b"\"a\nb\"\n\nCompany", &options).err();
        let expected = (row != 4).then_some(FileError::HeadingsAbsent);
        assert_eq!(refused, expected, "line {row}");
    }
    for bytes in ["", "\u{feff}", "\n\r\n\r", " ,\n\u{a0}\n", "sep=;", "sep=;\r\n"] {
        assert_eq!(refusal(bytes), Some(FileError::HeadingsAbsent), "{bytes:?}");
    }
}

#[test]
fn the_person_s_delimiter_beats_the_sep_line_which_is_still_skipped() {
    let options = ReadingOptions { delimiter: Some(b':'), ..Default::default() };
    let sheet = parse_with(b"sep=;\na:b;c\n", &options).expect("a sheet");
    assert_eq!((sheet.headings(), sheet.sep_line()), (&["a".into(), "b;c".into()][..], Some("sep=;")));
    let options = ReadingOptions { delimiter: Some(b'"'), ..Default::default() };
    let refused = parse_with(b"a", &options).err();
    assert_eq!(refused, Some(FileError::DelimiterUnusable { delimiter: b'"' }));
}

#[test]
fn a_row_with_undecodable_bytes_is_told_and_the_others_are_not() {
    let sheet = sheet(b"Company ID,Display name\n1,caf\xe9\n2,caf\xc3\xa9\n");
    assert_eq!(sheet.encoding_guessed(), None);
    assert_eq!((sheet.row(0).undecodable, sheet.row(1).undecodable), (true, false));
    assert_eq!(sheet.row(0).cells[1], "caf\u{fffd}");
}

#[test]
fn a_guess_at_the_encoding_is_told() {
    let sheet = sheet(b"Company ID,Display name\n1,caf\xe9\n");
    assert_eq!((sheet.encoding_guessed(), sheet.row(0).undecodable), (Some("windows-1252"), false));
    assert_eq!(sheet.row(0).cells[1], "café");
}

#[test]
fn a_nul_is_refused_in_any_encoding() {
    assert_eq!(refusal("a\r\nb\0"), Some(FileError::Nul { line: 2 }));
    let utf_16: Vec<u8> = "Company ID\nx\n\0".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refusal(utf_16), Some(FileError::Nul { line: 3 }));
}

#[test]
fn a_huge_field_is_refused_and_so_are_more_columns_than_a_spreadsheet_has() {
    assert_eq!(refusal("x".repeat(8 << 20)), Some(FileError::FieldTooLong { line: 1 }));
    assert_eq!(refusal("\"\"".repeat(4 << 20)), Some(FileError::FieldTooLong { line: 1 }));
    let wide = |columns: usize| format!("Company ID{}\n1\n", ",x".repeat(columns - 1));
    let refused = FileError::TooManyColumns { line: 1, limit: 16_384 };
    assert_eq!(refusal(wide(1_000_000)), Some(refused.clone()));
    assert_eq!(refusal(wide(16_385)), Some(refused));
    let sheet = sheet(wide(16_384));
    assert_eq!((sheet.headings().len(), sheet.rows()), (16_384, 1));
}

fn count_lines(text: &str) -> u32 {
    text.replace("\r\n", "\n").matches(['\r', '\n']).count() as u32
}

/// The rows as they are expected back: blank ones left out, each with its line.
fn expected_rows(records: &[Vec<String>]) -> Vec<(u32, Vec<String>)> {
    let mut line = 2;
    let mut rows = Vec::new();
    for record in records {
        rows.push((line, record.clone()));
        line += 1 + record.iter().map(|cell| count_lines(cell)).sum::<u32>();
    }
    rows.retain(|(_, cells)| cells.iter().any(|cell| !cell.trim().is_empty()));
    rows
}

fn write(records: &[Vec<String>], delimiter: u8, terminator: csv::Terminator) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(delimiter)
        .terminator(terminator)
        .flexible(true)
        .from_writer(Vec::new());
    writer.write_record(KNOWN).expect("headings");
    for record in records {
        writer.write_record(record).expect("a record");
    }
    writer.into_inner().expect("bytes")
}

fn terminators() -> impl Strategy<Value = csv::Terminator> {
    prop_oneof![
        Just(csv::Terminator::CRLF),
        Just(csv::Terminator::Any(b'\n')),
        Just(csv::Terminator::Any(b'\r')),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

    #[test]
    fn cells_come_back_exactly_as_they_were_written(
        records in prop::collection::vec(prop::collection::vec("([^\0]|[ab,;\t|\"\r\n ]){0,6}", 1..5), 0..8),
        delimiter in prop::sample::select(&delimiter::DELIMITERS[..]),
        terminator in terminators(),
    ) {
        let sheet = sheet(write(&records, delimiter, terminator));
        prop_assert_eq!(sheet.headings(), KNOWN);
        prop_assert_eq!(sheet.delimiter(), delimiter);
        prop_assert_eq!(rows(&sheet), expected_rows(&records));
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in any::<Vec<u8>>(), header_row in prop::option::of(0..4u32), delimiter: Option<u8>) {
        let options = ReadingOptions { encoding: None, delimiter, header_row };
        if let Ok(sheet) = parse_with(&bytes, &options) {
            prop_assert!(sheet.width() >= sheet.headings().len());
            prop_assert!(sheet.early_records().len() <= 9);
            prop_assert_eq!(rows(&sheet).len(), sheet.rows());
        }
    }

    #[test]
    fn no_scribble_makes_it_panic(text in "(sep=)?[a\u{a0},;\"\r\n]{0,40}", label in prop::option::of("utf-8|utf-16|macintosh|gb18030|shift_jis|iso-2022-jp")) {
        let options = ReadingOptions { encoding: label, ..Default::default() };
        if let Ok(sheet) = parse_with(text.as_bytes(), &options) {
            let lines: Vec<u32> = rows(&sheet).into_iter().map(|(line, _)| line).collect();
            prop_assert!(lines.is_sorted_by(|one, next| one < next));
            prop_assert!(lines.iter().all(|line| *line > sheet.heading_line()));
        }
    }
}
