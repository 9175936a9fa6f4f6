//! A CSV is refused with a line, or its rows stand in order and survive being written and read again.
#![no_main]

use carnet::exchange::reading::{FileError, ReadingOptions, Sheet};
use carnet::text::fold::fold;
use libfuzzer_sys::fuzz_target;

fn read(bytes: Vec<u8>, options: &ReadingOptions) -> Result<Sheet, FileError> {
    let is_known = |heading: &str| ["company id", "display name", "client number"].contains(&fold(heading).as_str());
    Sheet::parse(bytes, options, &is_known, &|one, other| fold(one) == fold(other))
}

fn written(cells: &[String]) -> String {
    let quoted: Vec<String> = cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
    quoted.join(",") + "\n"
}

fuzz_target!(|bytes: &[u8]| {
    let (options, bytes) = match bytes.split_first() {
        Some((0, rest)) => (ReadingOptions { delimiter: Some(b';'), ..ReadingOptions::default() }, rest),
        Some((1, rest)) => (ReadingOptions { header_row: Some(3), ..ReadingOptions::default() }, rest),
        Some((2, rest)) => (ReadingOptions { encoding: Some("utf-16le".to_owned()), ..ReadingOptions::default() }, rest),
        _ => (ReadingOptions::default(), bytes),
    };
    if bytes.starts_with(b"PK") {
        return;
    }
    let Ok(sheet) = read(bytes.to_vec(), &options) else { return };
    let mut line = sheet.heading_line();
    // Headings may themselves look like the line that names a separator; behind such a line they are none.
    let mut text = "sep=,\n".to_owned() + &written(sheet.headings());
    let mut rows = Vec::new();
    for at in 0..sheet.rows() {
        let row = sheet.row(at);
        assert!(row.line > line, "rows stand below one another");
        assert!(row.cells.len() <= sheet.width());
        line = row.line;
        let cells: Vec<String> = row.cells.iter().map(|cell| cell.to_string()).collect();
        text.push_str(&written(&cells));
        rows.push(cells);
    }
    let again = ReadingOptions { encoding: Some("utf-8".to_owned()), delimiter: Some(b','), header_row: Some(2) };
    let again = read(text.into_bytes(), &again).expect("what was read can be written and read again");
    let read_again = (0..again.rows()).map(|at| again.row(at).cells.iter().map(|cell| cell.to_string()).collect());
    assert_eq!(read_again.collect::<Vec<Vec<String>>>(), rows);
});
