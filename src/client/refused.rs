//! Why a text cannot be the value of a field. Values only; the program words them.

use super::field::Field;

/// What is wrong with one field's text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FieldError {
    /// No display name, or nothing visible in it.
    #[error("the display name is missing")]
    NameMissing,
    /// A colon, tab, newline or control character in the display name.
    #[error("character {0:?} cannot stand in a display name")]
    NameCharacter(char),
    /// A display name of over 500 characters.
    #[error("a display name of {0} characters")]
    NameTooLong(usize),
    /// A spreadsheet's error value or formula where a client number should stand.
    #[error("a spreadsheet error for a client number: {0}")]
    NumberSpreadsheetError(String),
    /// A client number of over 100 characters.
    #[error("a client number of {0} characters")]
    NumberTooLong(usize),
    /// A control character in a client number, or nothing visible in it.
    #[error("character {0:?} cannot stand in a client number")]
    NumberCharacter(char),
    /// No company ID.
    #[error("the company ID is missing")]
    CompanyIdMissing,
    /// A company ID in a spreadsheet's scientific notation.
    #[error("a company ID in scientific notation: {0}")]
    CompanyIdScientific(String),
    /// A company ID that is not 1–20 digits.
    #[error("not a company ID: {0}")]
    CompanyIdFormat(String),
    /// A text that the rule of its field refuses.
    #[error("not a value of {}: {given}", .field.key())]
    Format {
        /// The field.
        field: Field,
        /// What was given.
        given: String,
    },
}

impl FieldError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameMissing => "name-missing",
            Self::NameCharacter(_) => "name-character",
            Self::NameTooLong(_) => "name-too-long",
            Self::NumberSpreadsheetError(_) => "number-spreadsheet-error",
            Self::NumberTooLong(_) => "number-too-long",
            Self::NumberCharacter(_) => "number-character",
            Self::CompanyIdMissing => "company-id-missing",
            Self::CompanyIdScientific(_) => "company-id-scientific",
            Self::CompanyIdFormat(_) => "company-id-format",
            Self::Format { field, .. } => field.format_code(),
        }
    }

    /// The field whose text was refused.
    pub const fn field(&self) -> Field {
        match self {
            Self::NameMissing | Self::NameCharacter(_) | Self::NameTooLong(_) => Field::DisplayName,
            Self::NumberSpreadsheetError(_) | Self::NumberTooLong(_) | Self::NumberCharacter(_) => {
                Field::ClientNumber
            }
            Self::CompanyIdMissing | Self::CompanyIdScientific(_) | Self::CompanyIdFormat(_) => {
                Field::CompanyId
            }
            Self::Format { field, .. } => *field,
        }
    }
}
