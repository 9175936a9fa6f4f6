//! What stands on an operation, and what it stands on: nothing is taken away that something else still needs.

use std::collections::HashSet;

use super::Tx;
use super::asked::Asked;
use super::undo::undone;
use crate::client::{Client, ClientId};
use crate::error::Result;
use crate::firm::{FirmId, MemberId};
use crate::journal::{Change, OperationId, Subject};

/// Refuses to take back what a later operation that stands has changed since, or needs.
pub(super) fn refuse_later(tx: &Tx<'_>, asked: Asked) -> Result<()> {
    let changes = tx.tables.changes(asked.operation)?;
    let later = Later::than(tx, asked.operation)?;
    let subjects: HashSet<Subject> = changes.iter().map(|change| change.subject).collect();
    refuse(tx, asked, later.standing(|subject| subjects.contains(subject)))?;
    for added in changes.iter().filter(|change| change.before.is_none()) {
        refuse(tx, asked, needed_by(tx, added, &later)?)?;
    }
    Ok(())
}

/// The latest operation that needs what was added: the clients of a lead accountant, and whatever is in a firm.
fn needed_by(tx: &Tx<'_>, added: &Change, later: &Later) -> Result<Option<OperationId>> {
    Ok(match added.subject {
        Subject::Member(lead) => {
            let led: HashSet<ClientId> =
                tx.tables.clients_led_by(added.firm, lead)?.iter().map(|client| client.id).collect();
            later.standing(|subject| matches!(subject, Subject::Client(client) if led.contains(client)))
        }
        Subject::Firm(firm) => later.standing_in(tx, firm)?,
        Subject::Client(_) => None,
    })
}

/// Refuses to give clients back to a firm, or to lead accountants, that were removed since.
pub(super) fn refuse_removed<'c>(
    tx: &Tx<'_>,
    asked: Asked,
    former: impl Iterator<Item = &'c Client>,
) -> Result<()> {
    let needed: HashSet<(FirmId, Option<MemberId>)> =
        former.map(|client| (client.firm, client.lead())).collect();
    for (firm, lead) in needed {
        let Some(removed) = removed(tx, firm, lead)? else { continue };
        let later = tx.tables.subjects_after(asked.operation)?;
        let changed = later.into_iter().filter(|(_, subject)| *subject == removed).map(|(id, _)| id);
        refuse(tx, asked, changed.max())?;
    }
    Ok(())
}

/// The firm or else the lead accountant, if there is none such any more.
fn removed(tx: &Tx<'_>, firm: FirmId, lead: Option<MemberId>) -> Result<Option<Subject>> {
    if tx.tables.firm(firm)?.is_none() {
        return Ok(Some(Subject::Firm(firm)));
    }
    let members = tx.tables.members(Some(firm))?;
    let gone = lead.filter(|lead| members.iter().all(|member| member.id != *lead));
    Ok(gone.map(Subject::Member))
}

fn refuse(tx: &Tx<'_>, asked: Asked, later: Option<OperationId>) -> Result<()> {
    match later {
        Some(later) => Err(asked.later(tx, later)?),
        None => Ok(()),
    }
}

/// What was changed behind an operation by those that stand.
struct Later {
    than: OperationId,
    standing: HashSet<OperationId>,
    changed: Vec<(OperationId, Subject)>,
}

impl Later {
    fn than(tx: &Tx<'_>, operation: OperationId) -> Result<Self> {
        let all = tx.tables.operations(None)?;
        let undone = undone(&all);
        let stands = all.iter().filter(|each| each.action.is_undoable() && !undone.contains(&each.id));
        let standing = stands.map(|each| each.id).collect();
        Ok(Self { than: operation, standing, changed: tx.tables.subjects_after(operation)? })
    }

    /// The latest that changed one of these.
    fn standing(&self, is_meant: impl Fn(&Subject) -> bool) -> Option<OperationId> {
        let meant =
            self.changed.iter().filter(|(id, subject)| is_meant(subject) && self.standing.contains(id));
        meant.map(|(id, _)| *id).max()
    }

    /// The latest in the history of a firm.
    fn standing_in(&self, tx: &Tx<'_>, firm: FirmId) -> Result<Option<OperationId>> {
        let operations = tx.tables.operations(Some(firm))?.into_iter().map(|operation| operation.id);
        Ok(operations.filter(|id| *id > self.than && self.standing.contains(id)).max())
    }
}
