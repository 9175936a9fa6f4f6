//! A file that was checked once as a whole; its rows are split on demand, in any order.

use std::borrow::Cow;

use memchr::memchr3;

use super::converted::Converted;
use super::delimiter::{Undelimited, check_delimiter};
use super::encoding::{Text, of_old_mac};
use super::fields::Fields;
use super::records::{Place, Record, Records, refuse_nul, skip_empty_lines};
use super::sep_line::SepLine;
use super::short::each_part;
#[cfg(feature = "xlsx")]
use super::workbook;
use super::{FileError, ReadingOptions, json_list};

/// The physical lines among which headings are looked for.
pub(crate) const EARLY_LINES: u32 = 10;

/// The headings and rows of a file, and how it was written.
#[derive(Debug)]
pub struct Sheet {
    text: Text,
    sep_line: Option<SepLine>,
    delimiter: u8,
    headings: Vec<String>,
    heading_line: u32,
    line_end: &'static str,
    width: usize,
    /// Where each row begins; apart from its line, since together they would take a third more.
    offsets: Vec<usize>,
    lines: Vec<u32>,
    blank_rows: usize,
    repeated_headings: Vec<u32>,
    /// Of a workbook or JSON: for each line that people see, the line of the text where it begins.
    seen_lines: Option<Vec<u32>>,
    has_keys: bool,
}

/// One row, its cells as they stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SheetRow<'a> {
    /// The physical line where the row begins.
    pub line: u32,
    /// As many as the row has, be they fewer or more than the headings.
    pub cells: Vec<Cow<'a, str>>,
    /// Whether bytes could not be decoded; each run of them shows as U+FFFD.
    pub undecodable: bool,
}

impl Sheet {
    /// Checks the whole of a file and finds its headings and rows.
    ///
    /// `is_known` tells whether a cell is a heading of the caller's, which decides between delimiters;
    /// `is_same` compares a cell with a heading, which finds a repeated heading line.
    pub fn parse(
        bytes: Vec<u8>,
        options: &ReadingOptions,
        is_known: &dyn Fn(&str) -> bool,
        is_same: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Sheet, FileError> {
        #[cfg(feature = "xlsx")]
        if workbook::is_workbook(&bytes) {
            return Sheet::parse_converted(workbook::read(&bytes)?, options.header_row, is_known, is_same);
        }
        if !json_list::is_json(&bytes) {
            return Sheet::parse_text(bytes, options, is_known, is_same);
        }
        let mut sheet = Sheet::parse_converted(json_list::read(&bytes)?, None, is_known, is_same)?;
        sheet.has_keys = true;
        Ok(sheet)
    }

    fn parse_converted(
        list: Converted,
        header_row: Option<u32>,
        is_known: &dyn Fn(&str) -> bool,
        is_same: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Sheet, FileError> {
        let Converted { text, lines, .. } = list;
        let line_of = |row: u32| lines.get((row as usize).checked_sub(1)?).copied();
        let header_row = header_row.map(|row| line_of(row).unwrap_or(u32::MAX));
        let options =
            ReadingOptions { encoding: Some("utf-8".to_owned()), delimiter: Some(b','), header_row };
        let seen = |line| shown_line(&lines, line);
        let mut sheet =
            Sheet::parse_text(text, &options, is_known, is_same).map_err(|error| error.on_line(seen))?;
        sheet.seen_lines = Some(lines);
        sheet.heading_line = sheet.shown_line(sheet.heading_line);
        sheet.repeated_headings =
            sheet.repeated_headings.iter().map(|&line| sheet.shown_line(line)).collect();
        Ok(sheet)
    }

    fn parse_text(
        bytes: Vec<u8>,
        options: &ReadingOptions,
        is_known: &dyn Fn(&str) -> bool,
        is_same: &dyn Fn(&str, &str) -> bool,
    ) -> Result<Sheet, FileError> {
        let told = options.delimiter.map(check_delimiter).transpose()?;
        let text = Text::decode(bytes, options.encoding.as_deref())?;
        refuse_nul(text.bytes())?;
        let sep_line = SepLine::find(text.bytes());
        let start = skip_empty_lines(text.bytes(), start_behind(sep_line.as_ref()));
        let header_row = options.header_row;
        let undelimited = Undelimited { text: text.bytes(), start, header_row, is_known };
        let delimiter = told
            .or(sep_line.as_ref().map(|sep_line| sep_line.delimiter))
            .unwrap_or_else(|| undelimited.tell_delimiter());
        let mut records = Records::new(text.bytes(), delimiter, start);
        let record = records.find_headings(header_row)?.ok_or(FileError::HeadingsAbsent)?;
        let next = records.place();
        let mut sheet = Sheet::with_headings(text, sep_line, delimiter, &record);
        sheet.scan_rows(next, is_same)?;
        Ok(sheet)
    }

    fn with_headings(text: Text, sep_line: Option<SepLine>, delimiter: u8, record: &Record) -> Sheet {
        let headings = Fields::new(text.bytes(), delimiter, record.place.offset).cells();
        Sheet {
            headings: headings.map(Cow::into_owned).collect(),
            heading_line: record.place.line,
            line_end: record.line_end.unwrap_or("\n"),
            width: record.width,
            offsets: Vec::new(),
            lines: Vec::new(),
            blank_rows: 0,
            repeated_headings: Vec::new(),
            seen_lines: None,
            has_keys: false,
            text,
            sep_line,
            delimiter,
        }
    }

    fn scan_rows(&mut self, start: Place, is_same: &dyn Fn(&str, &str) -> bool) -> Result<(), FileError> {
        let mut records = Records::new(self.text.bytes(), self.delimiter, start);
        while let Some(record) = records.next().transpose()? {
            if records.is_blank(&record) {
                self.blank_rows += 1;
            } else if self.repeats_headings(record.place, is_same) {
                self.repeated_headings.push(record.place.line);
            } else {
                self.width = self.width.max(record.width);
                self.offsets.push(record.place.offset);
                self.lines.push(record.place.line);
            }
        }
        Ok(())
    }

    /// The line that people see: of a workbook, the row of its sheet.
    fn shown_line(&self, line: u32) -> u32 {
        match &self.seen_lines {
            Some(lines) => shown_line(lines, line),
            None => line,
        }
    }

    fn repeats_headings(&self, place: Place, is_same: &dyn Fn(&str, &str) -> bool) -> bool {
        let mut cells = self.fields(place).cells();
        let mut headings = self.headings.iter();
        headings.all(|heading| is_same(&cells.next().unwrap_or_default(), heading))
            && cells.all(|cell| cell.trim().is_empty())
    }

    fn fields(&self, place: Place) -> Fields<'_> {
        Fields::new(self.text.bytes(), self.delimiter, place.offset)
    }

    /// The cells of the heading record, exact.
    pub fn headings(&self) -> &[String] {
        &self.headings
    }

    /// Whether the headings are the keys of JSON.
    pub fn has_keys(&self) -> bool {
        self.has_keys
    }

    /// The physical line where the heading record begins.
    pub fn heading_line(&self) -> u32 {
        self.heading_line
    }

    /// The character between two cells.
    pub fn delimiter(&self) -> u8 {
        self.delimiter
    }

    /// The line end behind the headings: `"\r\n"`, `"\n"` or `"\r"`; `"\n"` where the file ends there.
    pub fn line_end(&self) -> &'static str {
        self.line_end
    }

    /// The `sep=` line as it stands, without its line end.
    pub fn sep_line(&self) -> Option<&str> {
        self.sep_line.as_ref().map(|sep_line| sep_line.line.as_str())
    }

    /// How many cells the widest row has, the headings included.
    pub fn width(&self) -> usize {
        self.width
    }

    /// The encoding, where nothing but a guess told it.
    pub fn encoding_guessed(&self) -> Option<&'static str> {
        self.text.guessed
    }

    /// The headings as those of an encoding that might be the file's as well as the one that was guessed.
    pub fn headings_otherwise(&self) -> Option<(&'static str, Vec<String>)> {
        self.text.guessed?;
        let headings = self.headings.iter().map(|heading| of_old_mac(heading));
        Some(("macintosh", headings.collect()))
    }

    /// How many rows behind the headings were skipped because all their cells are blank.
    pub fn blank_rows(&self) -> usize {
        self.blank_rows
    }

    /// The lines of repeated headings, which are no rows.
    pub fn repeated_headings(&self) -> &[u32] {
        &self.repeated_headings
    }

    /// How many rows there are.
    pub fn rows(&self) -> usize {
        self.offsets.len()
    }

    /// Splits one row, counted from 0; panics at or beyond [`Sheet::rows`].
    pub fn row(&self, index: usize) -> SheetRow<'_> {
        let place = self.place(index);
        let next = self.offsets.get(index + 1).copied().unwrap_or(self.text.bytes().len());
        let fields = self.fields(place).map_while(Result::ok);
        let mut cells = Vec::with_capacity(self.headings.len());
        let mut undecodable = false;
        match self.text.piece(place.offset..next) {
            Some(record) => match plain_line(record) {
                Some(line) => each_part(self.delimiter, line, |cell| cells.push(Cow::Borrowed(cell))),
                None => cells.extend(fields.map(|field| field.cell_in(record, place.offset))),
            },
            None => cells.extend(fields.map(|field| {
                let (cell, damaged) = field.cell(self.text.bytes());
                undecodable |= damaged;
                cell
            })),
        }
        SheetRow { line: self.shown_line(place.line), cells, undecodable }
    }

    /// One cell of a row; none where the row has not so many.
    pub fn cell(&self, index: usize, column: usize) -> Option<Cow<'_, str>> {
        let field = self.fields(self.place(index)).map_while(Result::ok).nth(column)?;
        Some(field.cell(self.text.bytes()).0)
    }

    fn place(&self, index: usize) -> Place {
        Place { offset: self.offsets[index], line: self.lines[index] }
    }

    /// The records of the first 10 physical lines that are neither blank nor the headings, each with its line.
    pub fn early_records(&self) -> Vec<(u32, Vec<String>)> {
        let start = start_behind(self.sep_line.as_ref());
        let mut records = Records::new(self.text.bytes(), self.delimiter, start);
        let mut early = Vec::new();
        while let Some(Ok(record)) = records.next() {
            let line = self.shown_line(record.place.line);
            if line > EARLY_LINES {
                break;
            }
            if line != self.heading_line && !records.is_blank(&record) {
                early.push((line, self.fields(record.place).cells().map(Cow::into_owned).collect()));
            }
        }
        early
    }
}

/// The line that a text begins with, where no quotes stand in it.
fn plain_line(text: &str) -> Option<&str> {
    let end = memchr3(b'"', b'\n', b'\r', text.as_bytes()).unwrap_or(text.len());
    (text.as_bytes().get(end) != Some(&b'"')).then(|| &text[..end])
}

/// The line that people see where this one of the text begins.
fn shown_line(lines: &[u32], line: u32) -> u32 {
    u32::try_from(lines.partition_point(|&begin| begin <= line)).unwrap_or(u32::MAX)
}

fn start_behind(sep_line: Option<&SepLine>) -> Place {
    sep_line.map_or(Place { offset: 0, line: 1 }, |sep_line| sep_line.next)
}
