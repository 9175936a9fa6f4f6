//! A file that is imported: its sheet, its columns, and its rows as text.

use std::borrow::Cow;
use std::ops::Range;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::headings::{self, Columns, Spellings};
use super::options::{ImportOptions, Source};
use super::report::FileNotice;
use super::row_error::{ROW_LENGTH, RowError};
use crate::error::UploadRefusal;
use crate::error::{Error, Result};
use crate::exchange::reading::{FileError, ReadingOptions, Sheet, SheetRow, read_file};
use crate::exchange::spreadsheet::{unguard, unwrap_formula};
use crate::text::fold::is_blank;

/// A file, read and ready to be judged.
pub(super) struct Input {
    /// As it was named.
    pub path: PathBuf,
    /// Whether it is a file on the disk rather than a stream.
    pub is_file: bool,
    /// The SHA-256 of its bytes.
    pub digest: String,
    pub sheet: Sheet,
    pub columns: Columns,
    pub notices: Vec<FileNotice>,
    /// Its permission bits.
    pub mode: Option<u32>,
}

/// The cells of one row that the import looks at, as they stand.
pub(super) struct RowText<'s> {
    pub row: SheetRow<'s>,
    pub company_id: Cow<'s, str>,
    pub display_name: Cow<'s, str>,
    pub client_number: Cow<'s, str>,
}

impl Input {
    /// Reads a source under the limits of the import.
    pub fn read(source: &Source, options: &ImportOptions) -> Result<Self> {
        let (path, is_file) = match source {
            Source::File(path) => (path.clone(), true),
            Source::Stream { name, .. } => (name.clone(), false),
        };
        let bytes = bytes_of(source, options)?;
        let digest = digest(&bytes);
        let mut notices = Vec::new();
        let found = find_columns(bytes, &path, options, &mut notices);
        let (sheet, columns) = found.map_err(|error| pointing(error, source, &path, options))?;
        let refuse = |refusal| Error::Upload { path: path.clone(), refusal };
        if let Some(limit) = options.row_limit(&path).filter(|&limit| sheet.rows() > limit) {
            return Err(refuse(UploadRefusal::TooManyRows { rows: sheet.rows(), limit }));
        }
        let mode = if is_file { permissions(&path) } else { None };
        Ok(Self { path, is_file, digest, sheet, columns, notices, mode })
    }

    /// The cells of a row that the import looks at.
    pub fn text(&self, index: usize, options: &ImportOptions) -> RowText<'_> {
        let row = self.sheet.row(index);
        let cell = |at: Option<usize>| cell(&row, at, options);
        RowText {
            company_id: unwrapped(cell(Some(self.columns.company_id))),
            display_name: cell(Some(self.columns.display_name)),
            client_number: unwrapped(cell(self.columns.client_number)),
            row,
        }
    }

    /// The firm that a row names.
    pub fn firm(&self, index: usize, options: &ImportOptions) -> Cow<'_, str> {
        let cell = self.columns.firm.and_then(|column| self.sheet.cell(index, column));
        shown(cell.unwrap_or_default(), options)
    }

    /// Rows that are no rows: blank ones and repeated headings.
    pub fn skipped(&self) -> usize {
        self.sheet.blank_rows() + self.sheet.repeated_headings().len()
    }
}

fn bytes_of(source: &Source, options: &ImportOptions) -> Result<Vec<u8>> {
    match source {
        Source::File(path) => read_file(path, options.size_limit(path))
            .map_err(|fault| Error::Input { path: path.clone(), fault }),
        Source::Stream { bytes, .. } => Ok(bytes.clone()),
    }
}

/// Finds a file's headings, rows and columns.
fn find_columns(
    bytes: Vec<u8>,
    path: &Path,
    options: &ImportOptions,
    notices: &mut Vec<FileNotice>,
) -> Result<(Sheet, Columns)> {
    let sheet = parse(bytes, &options.reading);
    let sheet = sheet.map_err(|fault| Error::Input { path: path.to_owned(), fault })?;
    tell_of_sheet(&sheet, notices);
    match Columns::find(&sheet, options, notices) {
        Ok(columns) => Ok((sheet, columns)),
        Err(refusal) => Err(Error::Upload { path: path.to_owned(), refusal }),
    }
}

/// Says on which early line the headings stand that are not on the one that was named.
fn pointing(error: Error, source: &Source, path: &Path, options: &ImportOptions) -> Error {
    let has_none = match &error {
        Error::Input { fault, .. } => *fault == FileError::HeadingsAbsent,
        Error::Upload { refusal, .. } => {
            matches!(refusal, UploadRefusal::HeadingMissing { stands_on: None, .. })
        }
        _ => false,
    };
    if !has_none || options.reading.header_row.is_none() {
        return error;
    }
    let Ok(bytes) = bytes_of(source, options) else { return error };
    let anywhere = ReadingOptions { header_row: None, ..options.reading.clone() };
    let sheet = parse(bytes, &anywhere).ok();
    match sheet.and_then(|sheet| headings::elsewhere_refusal(&sheet, options)) {
        Some(refusal) => Error::Upload { path: path.to_owned(), refusal },
        None => error,
    }
}

fn parse(bytes: Vec<u8>, reading: &ReadingOptions) -> std::result::Result<Sheet, FileError> {
    let spellings = Spellings::default();
    let is_same = |cell: &str, heading: &str| spellings.is_same(cell, heading);
    Sheet::parse(bytes, reading, &headings::is_known, &is_same)
}

fn tell_of_sheet(sheet: &Sheet, notices: &mut Vec<FileNotice>) {
    if let Some(encoding) = sheet.encoding_guessed() {
        notices.push(FileNotice::EncodingGuessed { encoding });
    }
    for &line in sheet.repeated_headings() {
        notices.push(FileNotice::HeadingRepeated { line });
    }
    if sheet.blank_rows() > 0 {
        notices.push(FileNotice::RowsBlank { rows: sheet.blank_rows() });
    }
}

/// A cell of a row; a missing one is blank.
pub(super) fn cell<'s>(row: &SheetRow<'s>, at: Option<usize>, options: &ImportOptions) -> Cow<'s, str> {
    let Some(cell) = at.and_then(|at| row.cells.get(at)) else { return Cow::Borrowed("") };
    shown(cell.clone(), options)
}

/// A cell without what kept a spreadsheet from running it.
fn shown<'s>(cell: Cow<'s, str>, options: &ImportOptions) -> Cow<'s, str> {
    if options.spreadsheet_safe { Cow::Owned(unguard(&cell).to_owned()) } else { cell }
}

/// The text of a cell that may be kept from a spreadsheet as `="00123"`.
fn unwrapped(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(cell) => Cow::Borrowed(unwrap_formula(cell)),
        Cow::Owned(cell) => Cow::Owned(unwrap_formula(&cell).to_owned()),
    }
}

impl RowText<'_> {
    /// What the row has against it if a cell that is not blank stands beyond the headings. An error CSV gives such
    /// cells columns, without headings, which must not make good what was rejected for them.
    pub fn overhang(&self, columns: &Columns) -> Option<RowError> {
        let cells = &self.row.cells;
        let last =
            |range: Range<usize>| range.rev().find(|&at| cells.get(at).is_some_and(|cell| !is_blank(cell)));
        let beyond = last(columns.headings..cells.len()).map(|at| (at, columns.headings));
        let padded = columns.padding.clone().filter(|_| self.was_rejected_for_length(columns));
        let (at, headings) =
            beyond.or_else(|| padded.and_then(|padding| Some((last(padding.clone())?, padding.start))))?;
        Some(RowError::RowLength { cells: at + 1, headings })
    }

    fn was_rejected_for_length(&self, columns: &Columns) -> bool {
        let codes = columns.error_columns.and_then(|at| self.row.cells.get(at));
        codes.is_some_and(|codes| codes.split(' ').any(|code| code == ROW_LENGTH))
    }
}

/// The SHA-256 of bytes, in hexadecimal.
pub(super) fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(unix)]
fn permissions(path: &Path) -> Option<u32> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::metadata(path).ok().map(|metadata| metadata.permissions().mode() & 0o777)
}

#[cfg(not(unix))]
fn permissions(_: &Path) -> Option<u32> {
    None
}
