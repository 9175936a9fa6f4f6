//! Why an operation can no longer be taken back or done again.

use super::ClientName;
use crate::journal::OperationId;

/// Why an operation can no longer be taken back or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UndoConflict {
    /// It is taken back already.
    Undone,
    /// Some of what it did was forgotten for good.
    Pruned,
    /// A later operation stands on it.
    Later {
        /// The later operation.
        operation: OperationId,
    },
    /// Somebody else has the number since.
    NumberTaken {
        /// The number.
        number: String,
        /// Who has it.
        holder: ClientName,
    },
    /// Somebody else has the company ID since.
    CompanyIdTaken {
        /// The company ID.
        company_id: String,
        /// Who has it.
        holder: ClientName,
    },
    /// Another firm has the name since.
    FirmNameTaken {
        /// The name.
        name: String,
    },
    /// Another member of the team has the email or login since.
    HandleTaken {
        /// The email or login.
        handle: String,
        /// The name of the member who has it.
        holder: String,
    },
    /// The firm would have more than 2,000 clients.
    FirmFull,
}
