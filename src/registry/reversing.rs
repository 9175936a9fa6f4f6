//! Putting back, through the same writers, what an operation changed.

use super::Tx;
use super::asked::Asked;
use super::standing::refuse_removed;
use super::taken::{refuse_taken, refuse_taken_handle, refuse_taken_name};
use super::undo::Reversal;
use crate::client::Client;
use crate::client::kinds::Role;
use crate::error::Result;
use crate::firm::{FirmId, MemberId, TeamMember};
use crate::journal::{Action, Change, Image, Operation, OperationId, Subject};

/// Puts everything that the operation changed back as it was before, and gives it as `shown`.
pub(super) fn reverse(tx: &mut Tx<'_>, asked: Asked, shown: &Operation) -> Result<Reversal> {
    let changes = tx.tables.changes(asked.operation)?;
    restore_firms(tx, asked, &changes)?;
    restore_members(tx, asked, &changes)?;
    let firms = firms_of(tx, asked.operation)?;
    let is_of_several_firms = has_or_had_several_firms(tx)?;
    let (clients, restored, removed) = restore_clients(tx, asked, &changes)?;
    remove_members_and_firms(tx, &changes)?;
    tx.set_undoes(asked.operation)?;
    Ok(Reversal { operation: shown.clone(), clients, restored, removed, firms, is_of_several_firms })
}

/// The firms in whose histories an operation stands.
fn firms_of(tx: &Tx<'_>, operation: OperationId) -> Result<Vec<(FirmId, String)>> {
    let mut firms = Vec::new();
    for stood in tx.tables.operation_firms(operation)? {
        firms.extend(tx.tables.firm(stood.firm)?.map(|firm| (firm.id, firm.name)));
    }
    Ok(firms)
}

fn has_or_had_several_firms(tx: &Tx<'_>) -> Result<bool> {
    let deletes = |operation: &Operation| operation.action == Action::DeleteFirm;
    Ok(tx.tables.firms()?.len() > 1 || tx.tables.operations(None)?.iter().any(deletes))
}

fn restore_firms(tx: &mut Tx<'_>, asked: Asked, changes: &[Change]) -> Result<()> {
    for change in changes {
        let (Subject::Firm(id), Some(before)) = (change.subject, &change.before) else { continue };
        match tx.tables.firm(id)? {
            Some(firm) => {
                let name = before.get("name").unwrap_or(&firm.name).to_owned();
                refuse_taken_name(tx, asked, id, &name)?;
                tx.rename_firm(&firm, name)?;
            }
            None => {
                let now = tx.now;
                if let Some(firm) = before.to_firm(id, now) {
                    refuse_taken_name(tx, asked, id, &firm.name)?;
                    tx.restore_firm(firm)?;
                }
            }
        }
    }
    Ok(())
}

fn restore_members(tx: &mut Tx<'_>, asked: Asked, changes: &[Change]) -> Result<()> {
    let mut members = Vec::new();
    for change in changes {
        let (Subject::Member(id), Some(before)) = (change.subject, &change.before) else { continue };
        members.extend(former_member(tx, id, before, change)?);
    }
    // The role of primary admin is laid down before it is taken up.
    members.sort_by_key(|(_, after)| after.role == Role::PrimaryAdmin);
    for (current, former) in members {
        refuse_taken_handle(tx, asked, &former)?;
        match current {
            Some(current) => drop(tx.edit_member(&current, former)?),
            None => tx.restore_member(former)?,
        }
    }
    Ok(())
}

type FormerMember = (Option<TeamMember>, TeamMember);

fn former_member(tx: &Tx<'_>, id: MemberId, before: &Image, change: &Change) -> Result<Option<FormerMember>> {
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

/// Gives the clients that change, with how many of them come back and how many go.
fn restore_clients(tx: &mut Tx<'_>, asked: Asked, changes: &[Change]) -> Result<(Vec<Client>, usize, usize)> {
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
    refuse_removed(tx, asked, edits.iter().map(|(_, former)| former).chain(&restored))?;
    refuse_taken(tx, asked, &edits, &restored)?;
    let edited = tx.edit_clients(edits)?;
    for client in &restored {
        tx.restore_client(client)?;
    }
    let counts = (restored.len(), gone.len());
    Ok((gone.into_iter().chain(edited).chain(restored).collect(), counts.0, counts.1))
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
