//! Taking operations back and doing them again, whole, through the same writers.

use std::collections::HashSet;

use super::actor::Power;
use super::asked::Asked;
use super::reversing::reverse;
use super::standing::refuse_later;
use super::{Done, Registry, Tx};
use crate::client::Client;
use crate::error::{Refusal, Result, UndoConflict};
use crate::firm::{Firm, FirmId};
use crate::journal::{Action, Operation, OperationId};

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// The operation that was taken back, or done again.
    pub operation: Operation,
    /// The clients that it changed, as they are now; those that are gone as they were.
    pub clients: Vec<Client>,
    /// How many of them it brought back.
    pub restored: usize,
    /// How many of them it took away.
    pub removed: usize,
    /// The firms in whose histories it stands, with their names, those that are gone again too.
    pub firms: Vec<(FirmId, String)>,
    /// Whether the registry has several firms, or has deleted one, so that which is meant does not go without saying.
    pub is_of_several_firms: bool,
}

impl Registry {
    /// Takes an operation back: the one that is named, be it the firm's or the registry's own, else the latest of
    /// the firm that stands.
    ///
    /// # Errors
    /// `NothingToUndo`, `UndoConflict`, or the one who acts may not.
    pub fn undo(&mut self, firm: Option<&Firm>, named: Option<OperationId>) -> Result<Done<Reversal>> {
        self.transact(Action::Undo, |tx| undo(tx, firm, named))
    }

    /// Tells what [`Registry::undo`] would do, and keeps nothing of it.
    ///
    /// # Errors
    /// As [`Registry::undo`].
    pub fn rehearse_undo(&mut self, firm: Option<&Firm>, named: Option<OperationId>) -> Result<Reversal> {
        self.rehearse_writing(Action::Undo, |tx| undo(tx, firm, named))
    }

    /// Does the operation again that was taken back last: the firm's, else the registry's own.
    ///
    /// # Errors
    /// `NothingToRedo`, `UndoConflict`, or the one who acts may not.
    pub fn redo(&mut self, firm: Option<&Firm>) -> Result<Done<Reversal>> {
        self.transact(Action::Redo, |tx| {
            tx.tables.refuse_damaged_journal()?;
            let journal = Journal::holding(tx, firm, Journal::latest_undo)?;
            let undo = journal.latest_undo().ok_or(Refusal::NothingToRedo)?;
            let undone = journal.undone_by(undo);
            check_power(tx, &journal, undone)?;
            let asked = Asked::from(firm, undo.id);
            refuse_pruned(tx, asked)?;
            reverse(tx, asked, undone)
        })
    }
}

fn undo(tx: &mut Tx<'_>, firm: Option<&Firm>, named: Option<OperationId>) -> Result<Reversal> {
    tx.tables.refuse_damaged_journal()?;
    let (journal, operation);
    match named {
        Some(id) => {
            journal = Journal::holding(tx, firm, |journal| journal.undoable(id))?;
            operation = journal.undoable(id);
        }
        None => {
            journal = Journal::read(tx, firm)?;
            operation = journal.latest_standing();
        }
    }
    let none = named.map_or(Refusal::NothingToUndo, |operation| Refusal::OperationUnknown { operation });
    let operation = operation.ok_or(none)?;
    let asked = Asked::from(firm, operation.id);
    if journal.undone.contains(&operation.id) {
        return Err(asked.conflict(UndoConflict::Undone).into());
    }
    check_power(tx, &journal, operation)?;
    refuse_pruned(tx, asked)?;
    refuse_later(tx, asked)?;
    reverse(tx, asked, operation)
}

/// The operations of a firm, or of the registry, the latest first, and which are taken back.
struct Journal {
    /// Those of which nothing is left to be known are not among them.
    operations: Vec<Operation>,
    undone: HashSet<OperationId>,
    is_of_registry: bool,
}

impl Journal {
    /// The history of a firm; where `wanted` finds nothing there but something of the registry's own, the registry's.
    fn holding(
        tx: &Tx<'_>,
        firm: Option<&Firm>,
        wanted: impl Fn(&Self) -> Option<&Operation>,
    ) -> Result<Self> {
        let own = Self::read(tx, firm)?;
        if own.is_of_registry || wanted(&own).is_some() {
            return Ok(own);
        }
        let registrys = Self::read(tx, None)?;
        let found = wanted(&registrys).map(|operation| is_of_registry(tx, registrys.undone_by(operation)));
        Ok(if found.transpose()? == Some(true) { registrys } else { own })
    }

    fn read(tx: &Tx<'_>, firm: Option<&Firm>) -> Result<Self> {
        let mut operations = tx.tables.operations(firm.map(|firm| firm.id))?;
        for forgotten in tx.tables.forgotten_operations()? {
            operations.retain(|operation| operation.id != forgotten);
        }
        Ok(Self { undone: undone(&operations), operations, is_of_registry: firm.is_none() })
    }

    fn find(&self, id: OperationId) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
    }

    fn undoable(&self, id: OperationId) -> Option<&Operation> {
        self.find(id).filter(|operation| operation.action.is_undoable())
    }

    /// The operation that another takes back or does again; any else itself.
    fn undone_by<'o>(&'o self, operation: &'o Operation) -> &'o Operation {
        operation.undoes.and_then(|id| self.find(id)).unwrap_or(operation)
    }

    fn latest_standing(&self) -> Option<&Operation> {
        self.operations.iter().find(|each| each.action.is_undoable() && !self.undone.contains(&each.id))
    }

    /// The latest undo that is not done again, unless a new operation has come since.
    fn latest_undo(&self) -> Option<&Operation> {
        let since = self.operations.iter().take_while(|each| each.action.is_reversal());
        let redone: HashSet<OperationId> =
            since.clone().filter(|each| each.action == Action::Redo).filter_map(|redo| redo.undoes).collect();
        since.clone().find(|each| each.action == Action::Undo && !redone.contains(&each.id))
    }
}

/// The operations that are taken back and not done again.
pub(super) fn undone(operations: &[Operation]) -> HashSet<OperationId> {
    let by = |action| operations.iter().filter(move |each| each.action == action);
    let redone: HashSet<OperationId> = by(Action::Redo).filter_map(|redo| redo.undoes).collect();
    by(Action::Undo).filter(|undo| !redone.contains(&undo.id)).filter_map(|undo| undo.undoes).collect()
}

/// Whether an operation belongs to the registry rather than to a firm: it made or deleted firms, or none of its own
/// is left.
pub(super) fn is_of_registry(tx: &Tx<'_>, operation: &Operation) -> Result<bool> {
    if matches!(operation.action, Action::AddFirm | Action::DeleteFirm | Action::Demo) {
        return Ok(true);
    }
    for stood in tx.tables.operation_firms(operation.id)? {
        if tx.tables.firm(stood.firm)?.is_some() {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Another's operation takes an admin, one's own what the operation took; the registry's the same login, too.
fn check_power(tx: &mut Tx<'_>, journal: &Journal, operation: &Operation) -> Result<()> {
    let firms = tx.tables.operation_firms(operation.id)?;
    let is_of_several = firms.len() > 1;
    for stood in firms {
        let Some(current) = tx.tables.firm(stood.firm)? else { continue };
        let actor = match is_of_several {
            true => tx.act_in_one_of_several(&current, Power::Member)?,
            false => tx.act_in(&current, Power::Member)?,
        };
        let is_own =
            stood.member == Some(actor.id) || (stood.member.is_none() && operation.login == tx.login());
        tx.act_in(&current, if is_own { power_of(operation.action) } else { Power::Admin })?;
    }
    if journal.is_of_registry && operation.login != tx.login() {
        let (did, login) = (operation.login.clone(), tx.login().to_owned());
        return Err(Refusal::OtherLogin { did, login }.into());
    }
    Ok(())
}

const fn power_of(action: Action) -> Power {
    match action {
        Action::Delete | Action::Merge | Action::RenameFirm | Action::DeleteFirm | Action::HandOver => {
            Power::PrimaryAdmin
        }
        Action::Transfer
        | Action::AddMember
        | Action::EditMember
        | Action::InactivateMember
        | Action::ActivateMember => Power::Admin,
        _ => Power::Member,
    }
}

/// Refuses to take back what is no longer known whole.
fn refuse_pruned(tx: &Tx<'_>, asked: Asked) -> Result<()> {
    match tx.tables.pruned_operations()?.contains(&asked.operation) {
        true => Err(asked.conflict(UndoConflict::Pruned).into()),
        false => Ok(()),
    }
}
