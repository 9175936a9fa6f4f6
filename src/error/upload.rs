//! Why a file that could be read is refused as a whole.

use std::path::PathBuf;

use crate::client::Field;

/// What is wrong with the file as a whole.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum UploadRefusal {
    /// Headings that the import needs are not there.
    #[error("missing headings")]
    HeadingMissing {
        /// The fields whose headings are missing.
        missing: Vec<Field>,
        /// The headings that were found.
        found: Vec<String>,
        /// A later line on which the headings stand.
        stands_on: Option<u32>,
        /// The encoding in which they are there, where the one that the file was read in was guessed.
        encoding: Option<&'static str>,
    },
    /// A field has two columns.
    #[error("two columns for one field")]
    HeadingDuplicate {
        /// The field.
        field: Field,
        /// The headings that name it.
        headings: Vec<String>,
    },
    /// The column that names each row's firm is missing.
    #[error("no firm column")]
    FirmHeadingMissing,
    /// More rows than QuickBooks takes at once.
    #[error("{rows} rows")]
    TooManyRows {
        /// The rows that the file has, blank ones not counted.
        rows: usize,
        /// The rows that are taken.
        limit: usize,
    },
    /// A column that was named is not there.
    #[error("no column {asked}")]
    ColumnUnknown {
        /// The heading that was named.
        asked: String,
        /// The headings that were found.
        found: Vec<String>,
        /// A later line on which all that were named stand.
        stands_on: Option<u32>,
    },
    /// A column that was named is there more than once.
    #[error("two columns {asked}")]
    ColumnRepeated {
        /// The heading that was named.
        asked: String,
        /// The headings that fit it.
        headings: Vec<String>,
    },
    /// Two clients have the key by which clients are to be found.
    #[error("repeated key: {key}")]
    KeyRepeated {
        /// The field of the key.
        field: Field,
        /// The key.
        key: String,
        /// The lines of all clients that have it; a registry has none.
        lines: Vec<u32>,
        /// Their company IDs.
        company_ids: Vec<String>,
    },
    /// Rows hold bytes that are not text in the file's encoding, so that they cannot be compared.
    #[error("bytes that are not text on lines {lines:?}")]
    Undecodable {
        /// The lines where the rows begin.
        lines: Vec<u32>,
    },
    /// Somebody else's file stands where the error CSV would be written.
    #[error("an error CSV exists")]
    ErrorFileExists {
        /// That file.
        error_file: PathBuf,
    },
    /// The error CSVs of two files would be written at one place.
    #[error("an error CSV for two files")]
    ErrorFileShared {
        /// That place.
        error_file: PathBuf,
    },
}

impl UploadRefusal {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::HeadingMissing { .. } | Self::FirmHeadingMissing | Self::ColumnUnknown { .. } => {
                "heading-missing"
            }
            Self::HeadingDuplicate { .. } | Self::ColumnRepeated { .. } => "heading-duplicate",
            Self::KeyRepeated { field: Field::CompanyId, .. } => "company-id-repeated",
            Self::KeyRepeated { field: Field::ClientNumber, .. } => "number-repeated",
            Self::KeyRepeated { .. } => "key-repeated",
            Self::Undecodable { .. } => "bad-encoding",
            Self::TooManyRows { .. } => "too-many-rows",
            Self::ErrorFileExists { .. } | Self::ErrorFileShared { .. } => "error-file-exists",
        }
    }
}
