//! An operation that is asked to be taken back or done again, and from which firm: what is in its way may stand in
//! another one, where the commands that clear it have to run.

use super::Tx;
use super::undo::is_of_registry;
use crate::error::{Error, Refusal, Result, UndoConflict};
use crate::firm::{Firm, FirmId};
use crate::journal::OperationId;

#[derive(Debug, Clone, Copy)]
pub(super) struct Asked {
    pub operation: OperationId,
    firm: Option<FirmId>,
}

impl Asked {
    pub fn from(firm: Option<&Firm>, operation: OperationId) -> Self {
        Self { operation, firm: firm.map(|firm| firm.id) }
    }

    pub fn conflict(self, reason: UndoConflict) -> Refusal {
        Refusal::UndoConflict { operation: self.operation, reason }
    }

    /// The refusal for what stands in a firm, which says so where it is another one.
    pub fn conflict_in(self, tx: &Tx<'_>, firm: FirmId, reason: UndoConflict) -> Result<Error> {
        let refusal = self.conflict(reason);
        let other = if self.firm == Some(firm) { None } else { tx.tables.firm(firm)? };
        Ok(match other {
            Some(other) => Refusal::InFirm { firm: other.name, refusal: Box::new(refusal) }.into(),
            None => refusal.into(),
        })
    }

    /// The refusal for a later operation, in whose firm it is taken back unless it is the registry's own.
    pub fn later(self, tx: &Tx<'_>, operation: OperationId) -> Result<Error> {
        let reason = UndoConflict::Later { operation };
        match self.firm_to_reach(tx, operation)? {
            Some(firm) => self.conflict_in(tx, firm, reason),
            None => Ok(self.conflict(reason).into()),
        }
    }

    /// The firm from which an operation can be taken back, where it is not the one in which this is asked.
    fn firm_to_reach(self, tx: &Tx<'_>, operation: OperationId) -> Result<Option<FirmId>> {
        let all = tx.tables.operations(None)?;
        let Some(operation) = all.iter().find(|each| each.id == operation) else { return Ok(None) };
        let firms = tx.tables.operation_firms(operation.id)?;
        if firms.iter().any(|stood| Some(stood.firm) == self.firm) || is_of_registry(tx, operation)? {
            return Ok(None);
        }
        for stood in firms {
            if tx.tables.firm(stood.firm)?.is_some() {
                return Ok(Some(stood.firm));
            }
        }
        Ok(None)
    }
}
