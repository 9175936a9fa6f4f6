//! The first sheet of an `.xlsx` workbook, as the text of a CSV: one record a row, cells as text, with no digit
//! lost that the file still has.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Cursor};
use std::ops::Range;

use calamine::{Data, DataRef, Reader, Style, Xlsx, XlsxCellReader, XlsxError};
use zip::ZipArchive;

use super::FileError;
use super::converted::Converted;
use super::exact_cells::{self, MANY_DIGITS};

/// What every `.xlsx` file begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// From here on not every whole number is one of a cell's.
const LARGEST_WHOLE: f64 = 1e20;

/// The bytes that a workbook's parts may have unpacked, and its sheet as text.
const LARGEST: usize = 64 * 1024 * 1024;
/// The rows of the longest sheet.
const MOST_ROWS: u32 = 1_048_576;
/// The longest text of a cell, 1 MiB, with every character escaped.
const LONGEST_TEXT: usize = 6 * 1024 * 1024;
/// What a cell takes beside its text.
const CELL_OVERHEAD: usize = 48;

/// Whether the bytes are those of a workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP)
}

/// Reads the first sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Converted, FileError> {
    refuse_large(bytes)?;
    let cells = match Cells::of(bytes, false)? {
        Some(cells) => cells,
        None => {
            Cells::of(&exact_cells::as_texts(bytes, LARGEST)?, true)?.ok_or_else(|| damaged("#ERROR!"))?
        }
    };
    let mut list = Converted::default();
    for (row, placed) in &cells.rows {
        let blank = *row as usize - list.lines.len();
        (0..blank).for_each(|_| add(&mut list, &[], 0));
        let mut texts = vec![String::new(); cells.columns.len()];
        for (column, text) in placed {
            texts[(column - cells.columns.start) as usize].clone_from(text);
        }
        add(&mut list, &texts, cells.columns.start as usize);
        if list.text.len() > LARGEST {
            return Err(too_large());
        }
    }
    if cells.rows.is_empty() { Err(FileError::HeadingsAbsent) } else { Ok(list) }
}

/// Adds a row of the sheet, which is a line that people see; a blank one is a blank line.
fn add(list: &mut Converted, cells: &[String], indent: usize) {
    list.lines.push(list.line());
    let is_blank = cells.iter().all(String::is_empty);
    list.row(cells.iter().map(String::as_str).filter(|_| !is_blank), indent);
}

pub(super) fn damaged(error: impl std::fmt::Display) -> FileError {
    FileError::WorkbookMalformed { reason: error.to_string() }
}

pub(super) fn too_large() -> FileError {
    FileError::ContentTooLarge { limit: LARGEST as u64 }
}

/// Refuses a workbook that is small only as long as it is packed, or has a text that takes several times its size to
/// be read.
fn refuse_large(bytes: &[u8]) -> Result<(), FileError> {
    let mut packed = ZipArchive::new(Cursor::new(bytes)).map_err(damaged)?;
    let mut size: u64 = 0;
    for part in 0..packed.len() {
        size = size.saturating_add(packed.by_index_raw(part).map_err(damaged)?.size());
    }
    if size > LARGEST as u64 {
        return Err(too_large());
    }
    for part in 0..packed.len() {
        let part = packed.by_index(part).map_err(damaged)?;
        if part.size() > LONGEST_TEXT as u64 {
            refuse_long_text(BufReader::with_capacity(64 * 1024, part))?;
        }
    }
    Ok(())
}

/// Refuses a part of which more stands between two tags, or within one, than any cell can take.
fn refuse_long_text(mut part: impl BufRead) -> Result<(), FileError> {
    let (mut length, mut row) = (0, 0);
    loop {
        let unpacked = part.fill_buf().map_err(damaged)?;
        if unpacked.is_empty() {
            return Ok(());
        }
        for piece in unpacked.split_inclusive(|&byte| byte == b'<') {
            length += piece.len();
            if length > LONGEST_TEXT {
                return Err(FileError::FieldTooLong { line: row.max(1) });
            }
            if piece.ends_with(b"<") {
                length = 0;
            }
            row += u32::from(piece.starts_with(b"row"));
        }
        let taken = unpacked.len();
        part.consume(taken);
    }
}

/// The cells that hold something. A sheet may have two of them at opposite ends, so none between is kept.
#[derive(Default)]
struct Cells {
    rows: BTreeMap<u32, BTreeMap<u32, String>>,
    columns: Range<u32>,
}

impl Cells {
    /// Reads those of the first sheet; none where one of them is to be made a text, unless that `is_done`: an error that
    /// is none of the oldest, or a number that may have more digits than are kept.
    fn of(bytes: &[u8], is_done: bool) -> Result<Option<Self>, FileError> {
        let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)?;
        let name = workbook.sheet_names().into_iter().next().ok_or(FileError::HeadingsAbsent)?;
        Self::read(workbook.worksheet_cells_reader(&name).map_err(damaged)?, is_done)
    }

    fn read(mut reader: XlsxCellReader<'_, Cursor<&[u8]>>, is_done: bool) -> Result<Option<Self>, FileError> {
        let (mut cells, mut size) = (Self::default(), 0);
        let digits: Vec<usize> = reader.styles().iter().map(digits_shown).collect();
        loop {
            let (cell, style) = match reader.next_cell_with_style_id() {
                Ok(Some(found)) => found,
                Ok(None) => return Ok(Some(cells)),
                Err(XlsxError::CellError(_)) => return Ok(None),
                Err(error) => return Err(damaged(error)),
            };
            match cell.get_value() {
                DataRef::Empty => continue,
                DataRef::Float(number) if number.abs() >= MANY_DIGITS && !is_done => return Ok(None),
                _ => {}
            }
            let ((row, column), value) = (cell.get_position(), Data::from(cell.get_value().clone()));
            let text = with_zeros(text_of(&value), &value, digits.get(style).copied().unwrap_or_default());
            size += CELL_OVERHEAD + text.len();
            if size > LARGEST {
                return Err(too_large());
            }
            cells.put(row, column, text)?;
        }
    }

    fn put(&mut self, row: u32, column: u32, text: String) -> Result<(), FileError> {
        if row >= MOST_ROWS {
            return Err(damaged(format!("row {row}")));
        }
        self.columns = match self.rows.is_empty() {
            true => column..column + 1,
            false => self.columns.start.min(column)..self.columns.end.max(column + 1),
        };
        self.rows.entry(row).or_default().insert(column, text);
        Ok(())
    }
}

/// How many digits a style shows of a whole number at the least, as `00000` does five.
fn digits_shown(style: &Style) -> usize {
    let code = style.number_format.as_ref().map_or("", |format| format.format_code.as_str());
    if code.bytes().all(|byte| byte == b'0') { code.len() } else { 0 }
}

/// A number's text with the zeros in front that its style shows.
fn with_zeros(text: String, value: &Data, digits: usize) -> String {
    let is_whole = || text.bytes().all(|byte| byte.is_ascii_digit());
    match value {
        Data::Int(_) | Data::Float(_) | Data::DateTimeIso(_) if text.len() < digits && is_whole() => {
            format!("{text:0>digits$}")
        }
        _ => text,
    }
}

/// A cell as a person would type it.
fn text_of(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) if number.abs() < LARGEST_WHOLE => number.to_string(),
        Data::Float(number) => format!("{number:E}").replace('E', "E+"),
        Data::Bool(true) => "TRUE".to_owned(),
        Data::Bool(false) => "FALSE".to_owned(),
        Data::Error(error) => error.to_string(),
        Data::DateTime(date) => {
            let (year, month, day, ..) = date.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_the_digits_that_the_file_has() {
        assert_eq!(text_of(&Data::Float(417.0)), "417");
        assert_eq!(text_of(&Data::Float(9_130_350_000_000_000.0)), "9130350000000000");
        assert_eq!(text_of(&Data::Float(913_035_812_345_679_000.0)), "913035812345679000");
        assert_eq!(text_of(&Data::Float(0.0)), "0");
        assert_eq!(text_of(&Data::Float(-91_303_581_234_567.0)), "-91303581234567");
        assert_eq!(text_of(&Data::Float(1.5)), "1.5");
        assert_eq!(text_of(&Data::Float(99_999_999_999_999_000_000.0)), "99999999999999000000");
        assert_eq!(text_of(&Data::Float(1e20)), "1E+20");
        assert_eq!(text_of(&Data::Float(-9.13e21)), "-9.13E+21");
        assert_eq!(text_of(&Data::String("00417".to_owned())), "00417");
        assert_eq!(text_of(&Data::Error(calamine::CellErrorType::NA)), "#N/A");
    }

    #[test]
    fn what_stands_between_two_tags_is_read_up_to_six_mebibytes() {
        let part =
            |length: usize| format!("<row><c/></row><row><c><v>{}</v>", "x".repeat(length - "v><".len()));
        assert_eq!(refuse_long_text(part(6 << 20).as_bytes()), Ok(()));
        let refused = refuse_long_text(part((6 << 20) + 1).as_bytes());
        assert_eq!(refused, Err(FileError::FieldTooLong { line: 2 }));
    }

    #[test]
    fn rows_of_the_sheet_know_their_lines_in_the_text() {
        let mut list = Converted::default();
        add(&mut list, &[], 0);
        add(&mut list, &["a\nb".to_owned(), "c,\"d".to_owned()], 1);
        add(&mut list, &["e".to_owned(), String::new()], 1);
        assert_eq!(list.text, b"\n,\"a\nb\",\"c,\"\"d\"\n,e,\n");
        assert_eq!(list.lines, [1, 2, 4]);
    }
}
