//! Why a row of an upload is rejected. Values only; the program words them.

use std::sync::Arc;

use crate::client::FieldError;
use crate::error::ClientName;

/// The code of a row with more cells than headings.
pub(super) const ROW_LENGTH: &str = "row-length";

/// A row of an upload, by file and physical line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowPlace {
    /// The position of the file among those that are imported, from 0.
    pub file: usize,
    /// The physical line where the row begins, from 1.
    pub line: u32,
}

/// One thing that is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowError {
    /// A cell that the rule of its field refuses.
    Field(FieldError),
    /// A company ID that a spreadsheet has rounded.
    CompanyIdRounded {
        /// The ID as it stands in the file.
        given: String,
        /// The client whose ID begins with the same 15 digits.
        registered: ClientName,
    },
    /// No client of the firm has this company ID.
    CompanyIdUnknown {
        /// The ID.
        company_id: String,
        /// The client of the row's name, where there is exactly one.
        namesake: Option<ClientName>,
    },
    /// Several rows have this company ID.
    CompanyIdRepeated {
        /// The ID.
        company_id: String,
        /// All of the rows, once for all of their errors.
        places: Arc<[RowPlace]>,
    },
    /// No firm of the registry has this name.
    FirmUnknown {
        /// The name.
        name: String,
    },
    /// The client with this company ID has another name.
    NameMismatch {
        /// The name in the file.
        given: String,
        /// The client.
        registered: ClientName,
    },
    /// A client of this name is registered, but not with this number.
    NameInUse {
        /// The client.
        registered: ClientName,
    },
    /// The row has no client number.
    NumberMissing,
    /// The number looks like another client's.
    NumberLookAlike {
        /// The number.
        number: String,
        /// What it looks like.
        other: String,
        /// The client whose number that is, unless another row of the upload has it.
        holder: Option<ClientName>,
    },
    /// The client's own number without the zeros that it begins with.
    NumberZerosLost {
        /// The number in the file.
        given: String,
        /// The client's number.
        held: String,
    },
    /// Several rows have this number.
    NumberRepeated {
        /// The number.
        number: String,
        /// All of the rows, once for all of their errors.
        places: Arc<[RowPlace]>,
    },
    /// A client that keeps this number has it.
    NumberTaken {
        /// The number.
        number: String,
        /// The client.
        holder: ClientName,
    },
    /// A cell that is not blank stands beyond the headings.
    RowLength {
        /// The cells of the row.
        cells: usize,
        /// The headings of the file.
        headings: usize,
    },
    /// The row's bytes are no text in the file's encoding.
    BadEncoding,
    /// The firm has no room left.
    FirmFull,
    /// A lead would change, and who acts is no admin.
    NotAdmin,
    /// No active team member has this email or login.
    LeadUnknown {
        /// What stands in the file.
        asked: String,
    },
    /// The client would join or leave the preferred plan while inactive.
    InactiveInPlan,
}

/// The codes, in the order in which a row's first one is chosen; those of other fields come last.
const ORDER: [&str; 26] = [
    "company-id-missing",
    "company-id-scientific",
    "company-id-format",
    "company-id-rounded",
    "company-id-unknown",
    "company-id-repeated",
    "firm-unknown",
    "name-missing",
    "name-mismatch",
    "name-in-use",
    "name-character",
    "name-too-long",
    "number-missing",
    "number-spreadsheet-error",
    "number-too-long",
    "number-character",
    "number-look-alike",
    "number-zeros-lost",
    "number-repeated",
    "number-taken",
    ROW_LENGTH,
    "bad-encoding",
    "firm-full",
    "not-admin",
    "lead-unknown",
    "inactive-in-plan",
];

impl RowError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Field(error) => error.code(),
            Self::CompanyIdRounded { .. } => "company-id-rounded",
            Self::CompanyIdUnknown { .. } => "company-id-unknown",
            Self::CompanyIdRepeated { .. } => "company-id-repeated",
            Self::FirmUnknown { .. } => "firm-unknown",
            Self::NameMismatch { .. } => "name-mismatch",
            Self::NameInUse { .. } => "name-in-use",
            Self::NumberMissing => "number-missing",
            Self::NumberLookAlike { .. } => "number-look-alike",
            Self::NumberZerosLost { .. } => "number-zeros-lost",
            Self::NumberRepeated { .. } => "number-repeated",
            Self::NumberTaken { .. } => "number-taken",
            Self::RowLength { .. } => ROW_LENGTH,
            Self::BadEncoding => "bad-encoding",
            Self::FirmFull => "firm-full",
            Self::NotAdmin => "not-admin",
            Self::LeadUnknown { .. } => "lead-unknown",
            Self::InactiveInPlan => "inactive-in-plan",
        }
    }

    /// Where the error stands among those of its row; the smallest gives the row its code.
    pub(super) fn rank(&self) -> usize {
        let field = match self {
            Self::Field(error) => error.field() as usize,
            _ => 0,
        };
        ORDER.iter().position(|code| *code == self.code()).unwrap_or(ORDER.len() + field)
    }
}

impl From<FieldError> for RowError {
    fn from(error: FieldError) -> Self {
        Self::Field(error)
    }
}
