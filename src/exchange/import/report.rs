//! What an import did, or would do.

use std::path::PathBuf;

use super::row_error::{RowError, RowPlace};
use crate::client::Field;
use crate::error::{ClientName, Warning};

/// What an import did, or would do.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// The files, as they were named.
    pub files: Vec<PathBuf>,
    /// Whether nothing was written because nothing was to be.
    pub is_dry_run: bool,
    /// Whether nothing was written because one bad row refuses all.
    pub is_refused: bool,
    /// Rows that were judged; `updated + added + unchanged + rejected`.
    pub rows: usize,
    /// Rows whose client changed.
    pub updated: usize,
    /// Rows that added a client.
    pub added: usize,
    /// Rows whose client is as they say already.
    pub unchanged: usize,
    /// Blank rows and repeated heading lines.
    pub skipped: usize,
    /// The rows that were rejected, in the order of files and lines.
    pub rejections: Vec<Rejection>,
    /// What deserves a look, of files first, then of rows.
    pub warnings: Vec<ImportWarning>,
    /// Damaged company IDs that were mended.
    pub repairs: Vec<Repair>,
    /// The error CSVs, each with the position of its file; empty where none is written.
    pub error_files: Vec<(usize, PathBuf)>,
}

impl Report {
    /// How many rows were rejected.
    pub fn rejected(&self) -> usize {
        self.rejections.len()
    }
}

/// A row that was rejected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    /// Where it stands.
    pub place: RowPlace,
    /// The firm that it is for, where several are imported.
    pub firm: Option<String>,
    /// The company ID as it stands.
    pub company_id: String,
    /// The display name as it stands.
    pub display_name: String,
    /// The client number as it stands.
    pub client_number: String,
    /// All that is wrong, the first gives the row its code.
    pub errors: Vec<RowError>,
}

impl Rejection {
    /// The codes of all that is wrong, the row's own first.
    pub fn codes(&self) -> Vec<&'static str> {
        let mut codes: Vec<&'static str> = Vec::with_capacity(self.errors.len());
        for error in &self.errors {
            if !codes.contains(&error.code()) {
                codes.push(error.code());
            }
        }
        codes
    }
}

/// Something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ImportWarning {
    /// About a file.
    File {
        /// The position of the file.
        file: usize,
        /// What was noticed.
        notice: FileNotice,
    },
    /// About a row.
    Row {
        /// Where it stands.
        place: RowPlace,
        /// What was noticed.
        warning: Warning,
    },
    /// `--new-firm` named a firm that exists, which was used.
    FirmExistsUsed {
        /// The firm.
        name: String,
    },
}

/// Something noticed about a file as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileNotice {
    /// The encoding was told from what it is not.
    EncodingGuessed {
        /// Its WHATWG name.
        encoding: &'static str,
    },
    /// A heading was not word for word.
    HeadingFolded {
        /// The heading.
        heading: String,
        /// What it was read as.
        field: Field,
    },
    /// Columns that the import does not look at.
    ColumnsIgnored {
        /// Their headings.
        headings: Vec<String>,
    },
    /// The headings stand in the file once more.
    HeadingRepeated {
        /// The line.
        line: u32,
    },
    /// Rows of blanks.
    RowsBlank {
        /// How many.
        rows: usize,
    },
    /// Somebody else's file stands where an error CSV would, and none is needed.
    ErrorFileLeft {
        /// That file.
        error_file: PathBuf,
    },
}

impl ImportWarning {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Row { warning, .. } => warning.code(),
            Self::FirmExistsUsed { .. } => "firm-exists-used",
            Self::File { notice, .. } => match notice {
                FileNotice::EncodingGuessed { .. } => "encoding-guessed",
                FileNotice::HeadingFolded { .. } => "heading-folded",
                FileNotice::ColumnsIgnored { .. } => "columns-ignored",
                FileNotice::HeadingRepeated { .. } => "heading-repeated",
                FileNotice::RowsBlank { .. } => "rows-blank",
                FileNotice::ErrorFileLeft { .. } => "error-file-left",
            },
        }
    }
}

/// A damaged company ID that was mended by the display name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Where the row stands.
    pub place: RowPlace,
    /// The firm that it is for, where several are imported.
    pub firm: Option<String>,
    /// The ID as it stands.
    pub found: String,
    /// The client that it was taken for.
    pub client: ClientName,
}
