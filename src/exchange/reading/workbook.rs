//! The first sheet of an `.xlsx` workbook, as the text of a CSV: one record a row, cells as text, with no digit
//! lost that the file still has.

use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};

use super::FileError;

/// What every `.xlsx` file begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// From here on not every whole number is one of a cell's.
const LARGEST_WHOLE: f64 = 1e20;

/// A sheet as text.
pub(super) struct Workbook {
    pub text: Vec<u8>,
    /// For each row of the sheet, the line of the text where it begins.
    pub lines: Vec<u32>,
}

/// Whether the bytes are those of a workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP)
}

/// Reads the first sheet.
pub(super) fn read(bytes: &[u8]) -> Result<Workbook, FileError> {
    let damaged = |error: calamine::XlsxError| FileError::Io { reason: error.to_string() };
    let mut workbook: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).map_err(damaged)?;
    let range = workbook.worksheet_range_at(0).ok_or(FileError::HeadingsAbsent)?.map_err(damaged)?;
    let Some((first_row, first_column)) = range.start() else { return Err(FileError::HeadingsAbsent) };
    let mut written = Written { text: Vec::new(), lines: Vec::new(), line: 1 };
    (0..first_row).for_each(|_| written.row(&[], 0));
    for row in range.rows() {
        let cells: Vec<String> = row.iter().map(text_of).collect();
        written.row(&cells, first_column);
    }
    Ok(Workbook { text: written.text, lines: written.lines })
}

/// A text on its way.
struct Written {
    text: Vec<u8>,
    lines: Vec<u32>,
    line: u32,
}

impl Written {
    /// Adds a row, whose first cell stands behind `indent` empty ones.
    fn row(&mut self, cells: &[String], indent: u32) {
        self.lines.push(self.line);
        let is_blank = cells.iter().all(String::is_empty);
        for (at, cell) in cells.iter().enumerate().filter(|_| !is_blank) {
            let commas = if at == 0 { indent as usize } else { 1 };
            self.text.extend(std::iter::repeat_n(b',', commas));
            self.cell(cell);
        }
        self.text.push(b'\n');
        self.line = self.line.saturating_add(1);
    }

    fn cell(&mut self, cell: &str) {
        if !cell.contains([',', '"', '\n', '\r']) {
            return self.text.extend_from_slice(cell.as_bytes());
        }
        let breaks = cell.replace("\r\n", "\n").matches(['\n', '\r']).count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.text.extend_from_slice(format!("\"{}\"", cell.replace('"', "\"\"")).as_bytes());
    }
}

/// A cell as a person would type it.
fn text_of(cell: &Data) -> String {
    match cell {
        Data::Empty => String::new(),
        Data::String(text) | Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) if number.fract() == 0.0 && number.abs() < LARGEST_WHOLE => whole(*number),
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

/// A whole number of any size: the digits that its cell has, and zeros for those that are lost.
fn whole(number: f64) -> String {
    let scientific = format!("{number:e}");
    let (mantissa, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let (first, rest) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let exponent = exponent.parse::<usize>().unwrap_or_default();
    format!("{first}{rest}{}", "0".repeat(exponent.saturating_sub(rest.len())))
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
        assert_eq!(text_of(&Data::Float(9.13e21)), "9.13E+21");
        assert_eq!(text_of(&Data::String("00417".to_owned())), "00417");
        assert_eq!(text_of(&Data::Error(calamine::CellErrorType::NA)), "#N/A");
    }

    #[test]
    fn rows_of_the_sheet_know_their_lines_in_the_text() {
        let mut written = Written { text: Vec::new(), lines: Vec::new(), line: 1 };
        written.row(&[], 0);
        written.row(&["a\nb".to_owned(), "c,\"d".to_owned()], 1);
        written.row(&["e".to_owned(), String::new()], 1);
        assert_eq!(written.text, b"\n,\"a\nb\",\"c,\"\"d\"\n,e,\n");
        assert_eq!(written.lines, [1, 2, 4]);
    }
}
