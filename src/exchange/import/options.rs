//! What is imported, whereto, and on what terms.

use std::path::{Path, PathBuf};

use crate::exchange::reading::ReadingOptions;
use crate::firm::Firm;
use crate::text::language::Language;

/// The rows that QuickBooks takes in one upload.
pub const ROW_LIMIT: usize = 1_000;
/// The bytes that QuickBooks takes in one upload.
pub const UPLOAD_LIMIT: u64 = 102_400;
/// The bytes that a list may have that is no plain upload.
pub const LIST_LIMIT: u64 = 64 * 1024 * 1024;

/// Where the rows go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Destination {
    /// All into one firm.
    Firm(Firm),
    /// All into the firm of this name, which is made where there is none.
    NewFirm(String),
    /// Each into the firm that its `Firm` column names.
    AllFirms {
        /// Whether unknown firms are made.
        new_firms: bool,
    },
}

/// A file to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file by its path.
    File(PathBuf),
    /// What came from a stream, under the name that the report gives it.
    Stream {
        /// The name.
        name: PathBuf,
        /// All that came.
        bytes: Vec<u8>,
    },
}

/// On what terms to import.
#[derive(Debug, Clone)]
pub struct ImportOptions {
    /// Where the rows go.
    pub destination: Destination,
    /// How the files are to be read.
    pub reading: ReadingOptions,
    /// Where the error CSV of the one file goes; without it, beside the file.
    pub errors: Option<PathBuf>,
    /// The language of the error CSV's own headings.
    pub language: Language,
    /// Whether clients that are not in the firm are added.
    pub add: bool,
    /// Whether every known column is taken over.
    pub details: bool,
    /// Whether one bad row refuses all.
    pub all_or_nothing: bool,
    /// Whether headings must be exact.
    pub strict: bool,
    /// Whether the limits of an upload are lifted.
    pub no_limit: bool,
    /// Whether a blank cell clears a field.
    pub clear_blanks: bool,
    /// Whether a number that lost its zeros is taken as it stands.
    pub accept_lost_zeros: bool,
    /// Whether a row without company ID adds a client whose name is registered with another number.
    pub add_namesakes: bool,
    /// Whether damaged company IDs are mended by the display name.
    pub repair_ids: bool,
    /// Whether one `'` is taken off cells that a spreadsheet would have run.
    pub spreadsheet_safe: bool,
}

impl ImportOptions {
    /// The terms of a plain upload into a firm.
    pub fn new(destination: Destination) -> Self {
        Self {
            destination,
            reading: ReadingOptions::default(),
            errors: None,
            language: Language::default(),
            add: false,
            details: false,
            all_or_nothing: false,
            strict: false,
            no_limit: false,
            clear_blanks: false,
            accept_lost_zeros: false,
            add_namesakes: false,
            repair_ids: false,
            spreadsheet_safe: false,
        }
    }

    /// Whether only numbers of registered clients are taken.
    pub(super) const fn is_plain(&self) -> bool {
        !self.add && !self.details
    }

    /// The bytes that a file may have.
    pub(super) fn size_limit(&self, path: &Path) -> Option<u64> {
        match (self.no_limit, self.is_upload(path)) {
            (true, _) => None,
            (false, true) => Some(UPLOAD_LIMIT),
            (false, false) => Some(LIST_LIMIT),
        }
    }

    /// The rows that a file may have.
    pub(super) fn row_limit(&self, path: &Path) -> Option<usize> {
        if self.no_limit || !self.is_upload(path) { None } else { Some(ROW_LIMIT) }
    }

    /// Whether QuickBooks would take the file as an upload, whose limits then hold.
    fn is_upload(&self, path: &Path) -> bool {
        let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
        self.is_plain() && !is_workbook
    }
}
