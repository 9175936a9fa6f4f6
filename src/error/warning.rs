//! What deserves a look, though the command was done.

use super::ClientName;

/// What a command did in spite of something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Another client of the firm has this display name, folded.
    NameDuplicate {
        /// The display name.
        name: String,
        /// The other client.
        other: ClientName,
    },
    /// QuickBooks refuses a display name like this.
    NameUnusual {
        /// The display name.
        name: String,
    },
    /// Another client's number differs only by O/0 or I/l/1.
    NumberSimilar {
        /// The number.
        number: String,
        /// The other client.
        other: ClientName,
    },
    /// A spreadsheet may have written this number in scientific notation.
    NumberScientific {
        /// The number.
        number: String,
    },
    /// A spreadsheet may have made a date of this number.
    NumberDate {
        /// The number.
        number: String,
    },
    /// A client's lead is not in the team of its new firm.
    LeadDropped {
        /// The client.
        client: ClientName,
    },
    /// A client left the preferred plan while it was billed to the firm.
    BillingToUpdate {
        /// The client.
        client: ClientName,
    },
}

impl Warning {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameDuplicate { .. } => "name-duplicate",
            Self::NameUnusual { .. } => "name-unusual",
            Self::NumberSimilar { .. } => "number-similar",
            Self::NumberScientific { .. } => "number-scientific",
            Self::NumberDate { .. } => "number-date",
            Self::LeadDropped { .. } => "lead-dropped",
            Self::BillingToUpdate { .. } => "billing-to-update",
        }
    }
}
