//! Taking operations back and doing them again, whole, through the same writers.

use std::collections::HashSet;

use super::actor::Power;
use super::{Done, Registry, Tx};
use crate::client::kinds::Role;
use crate::client::{Client, ClientId};
use crate::error::{ClientName, Refusal, Result, UndoConflict};
use crate::firm::{FIRM_LIMIT, Firm, TeamMember};
use crate::journal::{Action, Change, Image, Operation, OperationId, Subject};
use crate::text::fold::fold;

/// What an undo or redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reversal {
    /// The operation that was taken back, or done again.
    pub operation: Operation,
    /// The clients that it changed, as they are now; those that are gone as they were.
    pub clients: Vec<Client>,
}

impl Registry {
    /// Takes an operation back: the one that is named, else the latest of the firm that stands.
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
        self.attempt(Action::Undo, |tx| undo(tx, firm, named))
    }

    /// Does the operation again that was taken back last.
    ///
    /// # Errors
    /// `NothingToRedo`, `UndoConflict`, or the one who acts may not.
    pub fn redo(&mut self, firm: Option<&Firm>) -> Result<Done<Reversal>> {
        self.transact(Action::Redo, |tx| {
            let journal = Journal::read(tx, firm)?;
            let undo = journal.latest_undo().ok_or(Refusal::NothingToRedo)?;
            let undone = undo.undoes.and_then(|id| journal.find(id)).unwrap_or(undo);
            check_power(tx, firm, undone)?;
            refuse_pruned(tx, undo.id)?;
            reverse(tx, undo, undone)
        })
    }
}

fn undo(tx: &mut Tx<'_>, firm: Option<&Firm>, named: Option<OperationId>) -> Result<Reversal> {
    let journal = Journal::read(tx, firm)?;
    let operation = match named {
        Some(id) => journal.find(id).filter(|each| each.action.is_undoable()),
        None => journal.latest_standing(),
    };
    let operation = operation.ok_or(Refusal::NothingToUndo)?;
    if journal.undone.contains(&operation.id) {
        return Err(conflict(operation.id, UndoConflict::Undone));
    }
    check_power(tx, firm, operation)?;
    refuse_pruned(tx, operation.id)?;
    refuse_later(tx, operation.id)?;
    reverse(tx, operation, operation)
}

fn conflict(operation: OperationId, reason: UndoConflict) -> crate::Error {
    Refusal::UndoConflict { operation, reason }.into()
}

/// The operations of a firm, or of the registry, the latest first, and which are taken back.
struct Journal {
    /// Those of which nothing is left to be known are not among them.
    operations: Vec<Operation>,
    undone: HashSet<OperationId>,
}

impl Journal {
    fn read(tx: &Tx<'_>, firm: Option<&Firm>) -> Result<Self> {
        let mut operations = tx.tables.operations(firm.map(|firm| firm.id))?;
        for forgotten in tx.tables.forgotten_operations()? {
            operations.retain(|operation| operation.id != forgotten);
        }
        Ok(Self { undone: undone(&operations), operations })
    }

    fn find(&self, id: OperationId) -> Option<&Operation> {
        self.operations.iter().find(|operation| operation.id == id)
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
fn undone(operations: &[Operation]) -> HashSet<OperationId> {
    let by = |action| operations.iter().filter(move |each| each.action == action);
    let redone: HashSet<OperationId> = by(Action::Redo).filter_map(|redo| redo.undoes).collect();
    by(Action::Undo).filter(|undo| !redone.contains(&undo.id)).filter_map(|undo| undo.undoes).collect()
}

/// Another's operation takes an admin, one's own what the operation took; where there is no firm, the same login.
fn check_power(tx: &mut Tx<'_>, firm: Option<&Firm>, operation: &Operation) -> Result<()> {
    let firms = tx.tables.operation_firms(operation.id)?;
    for stood in firms {
        let Some(current) = tx.tables.firm(stood.firm)? else { continue };
        let actor = tx.act_in(&current, Power::Member)?;
        let is_own =
            stood.member == Some(actor.id) || (stood.member.is_none() && operation.login == tx.login());
        tx.act_in(&current, if is_own { power_of(operation.action) } else { Power::Admin })?;
    }
    if firm.is_none() && operation.login != tx.login() {
        let login = tx.login().to_owned();
        return Err(Refusal::ActorUnknown { firm: String::new(), login }.into());
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
fn refuse_pruned(tx: &Tx<'_>, operation: OperationId) -> Result<()> {
    match tx.tables.pruned_operations()?.contains(&operation) {
        true => Err(conflict(operation, UndoConflict::Pruned)),
        false => Ok(()),
    }
}

/// Refuses to take back what a later operation that stands has changed since.
fn refuse_later(tx: &Tx<'_>, operation: OperationId) -> Result<()> {
    let all = tx.tables.operations(None)?;
    let undone = undone(&all);
    let stands = |id: OperationId| {
        all.iter().any(|each| each.id == id && each.action.is_undoable()) && !undone.contains(&id)
    };
    let subjects: HashSet<Subject> =
        tx.tables.changes(operation)?.iter().map(|change| change.subject).collect();
    let later = tx.tables.subjects_after(operation)?;
    match later.into_iter().find(|(id, subject)| subjects.contains(subject) && stands(*id)) {
        Some((later, _)) => Err(conflict(operation, UndoConflict::Later { operation: later })),
        None => Ok(()),
    }
}

/// Puts everything that `reversed` changed back as it was before.
fn reverse(tx: &mut Tx<'_>, reversed: &Operation, shown: &Operation) -> Result<Reversal> {
    let changes = tx.tables.changes(reversed.id)?;
    restore_firms_and_members(tx, &changes)?;
    let clients = restore_clients(tx, reversed.id, &changes)?;
    remove_members_and_firms(tx, &changes)?;
    tx.set_undoes(reversed.id)?;
    Ok(Reversal { operation: shown.clone(), clients })
}

fn restore_firms_and_members(tx: &mut Tx<'_>, changes: &[Change]) -> Result<()> {
    for change in changes {
        let (Subject::Firm(id), Some(before)) = (change.subject, &change.before) else { continue };
        match tx.tables.firm(id)? {
            Some(firm) => {
                let name = before.get("name").unwrap_or(&firm.name).to_owned();
                tx.rename_firm(&firm, name)?;
            }
            None => {
                let now = tx.now;
                if let Some(firm) = before.to_firm(id, now) {
                    tx.restore_firm(firm)?;
                }
            }
        }
    }
    let mut members = Vec::new();
    for change in changes {
        let (Subject::Member(id), Some(before)) = (change.subject, &change.before) else { continue };
        members.extend(former_member(tx, id, before, change)?);
    }
    // The role of primary admin is laid down before it is taken up.
    members.sort_by_key(|(_, after)| after.role == Role::PrimaryAdmin);
    for (current, former) in members {
        match current {
            Some(current) => drop(tx.edit_member(&current, former)?),
            None => tx.restore_member(former)?,
        }
    }
    Ok(())
}

type FormerMember = (Option<TeamMember>, TeamMember);

fn former_member(
    tx: &Tx<'_>,
    id: crate::firm::MemberId,
    before: &Image,
    change: &Change,
) -> Result<Option<FormerMember>> {
    let current = tx.tables.members(Some(change.firm))?.into_iter().find(|member| member.id == id);
    let former = match &current {
        Some(current) => {
            let mut former = current.clone();
            before.put_into_member(&mut former, &change.keys());
            Some(former)
        }
        None => before.to_member(id, change.firm),
    };
    Ok(former.map(|former| (current, former)))
}

fn restore_clients(tx: &mut Tx<'_>, operation: OperationId, changes: &[Change]) -> Result<Vec<Client>> {
    let (mut gone, mut edits, mut restored) = (Vec::new(), Vec::new(), Vec::new());
    for change in changes {
        let Subject::Client(id) = change.subject else { continue };
        match (tx.tables.client(id)?, &change.before) {
            (Some(current), Some(before)) => {
                let mut former = current.clone();
                before.put_into_client(&mut former, &change.keys());
                edits.push((current, former));
            }
            (Some(current), None) => gone.push(current),
            (None, Some(before)) => restored.push(before.to_client(id, change.firm, tx.now)),
            (None, None) => {}
        }
    }
    for client in &gone {
        tx.delete_client(client)?;
    }
    refuse_taken(tx, operation, &edits, &restored)?;
    let edited = tx.edit_clients(edits)?;
    for client in &restored {
        tx.restore_client(client)?;
    }
    Ok(gone.into_iter().chain(edited).chain(restored).collect())
}

/// Refuses to give back what somebody else has since, or more clients than a firm can have.
fn refuse_taken(
    tx: &Tx<'_>,
    operation: OperationId,
    edits: &[(Client, Client)],
    restored: &[Client],
) -> Result<()> {
    let own: HashSet<ClientId> = edits.iter().map(|(current, _)| current.id).collect();
    for client in edits.iter().map(|(_, former)| former).chain(restored) {
        let holder = match client.client_number() {
            Some(number) => tx.tables.client_with_number(client.firm, &fold(number))?,
            None => None,
        };
        if let Some(holder) = holder.filter(|holder| !own.contains(&holder.id)) {
            let number = client.client_number().unwrap_or_default().to_owned();
            let holder = ClientName::from(&holder);
            return Err(conflict(operation, UndoConflict::NumberTaken { number, holder }));
        }
        let holder = tx.tables.client_with_company_id(client.firm, client.company_id())?;
        if let Some(holder) = holder.filter(|holder| !own.contains(&holder.id)) {
            let (company_id, holder) = (client.company_id().to_owned(), ClientName::from(&holder));
            return Err(conflict(operation, UndoConflict::CompanyIdTaken { company_id, holder }));
        }
        let joins = restored.iter().filter(|other| other.firm == client.firm).count();
        if joins > 0 && tx.tables.count_clients(client.firm)? + joins > FIRM_LIMIT {
            return Err(conflict(operation, UndoConflict::FirmFull));
        }
    }
    Ok(())
}

fn remove_members_and_firms(tx: &mut Tx<'_>, changes: &[Change]) -> Result<()> {
    for change in changes.iter().filter(|change| change.before.is_none()) {
        if let Subject::Member(id) = change.subject {
            tx.remove_member(id, change.firm)?;
        }
    }
    for change in changes.iter().filter(|change| change.before.is_none()) {
        if let Subject::Firm(id) = change.subject
            && let Some(firm) = tx.tables.firm(id)?
        {
            tx.delete_firm(&firm)?;
        }
    }
    Ok(())
}
