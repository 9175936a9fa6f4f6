//! One client out of two that stand for the same.

use super::actor::Power;
use super::choice::find_client;
use super::deleting::refuse_obstacles;
use super::{Done, Registry, Tx};
use crate::client::{Checked, Client, ClientRef, Field};
use crate::error::{Refusal, Result};
use crate::firm::Firm;
use crate::journal::Action;

/// Whose value a field takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// That of the client that stays.
    Keep,
    /// That of the client that goes.
    Duplicate,
}

/// Which side each of some fields is taken from.
pub type Takes = Vec<(Field, Side)>;

impl Registry {
    /// Makes one client of two: the first stays, the second goes. Fields at their default are filled, tags and
    /// references united, notes joined. Company ID, name, status and age stay unless they are taken.
    ///
    /// # Errors
    /// `NotPrimaryAdmin`, what stands in the way of deleting the second, `MergeConflict` with the fields that
    /// differ and were not decided.
    pub fn merge_clients(
        &mut self,
        firm: &Firm,
        pair: &[ClientRef; 2],
        takes: &Takes,
    ) -> Result<Done<Client>> {
        self.transact(Action::Merge, |tx| merge(tx, firm, pair, takes))
    }

    /// Tells whether two clients could be made one.
    ///
    /// # Errors
    /// What [`Registry::merge_clients`] would refuse.
    pub fn rehearse_merge(&mut self, firm: &Firm, pair: &[ClientRef; 2], takes: &Takes) -> Result<()> {
        self.rehearse(Action::Merge, |tx| judged(tx, firm, pair, takes).map(drop))
    }
}

/// Makes one client of two, and gives it.
pub(super) fn merge(tx: &mut Tx<'_>, firm: &Firm, pair: &[ClientRef; 2], takes: &Takes) -> Result<Client> {
    let Judged { keep, duplicate, merged } = judged(tx, firm, pair, takes)?;
    if keep.id == duplicate.id {
        return Ok(keep);
    }
    tx.delete_client(&duplicate)?;
    let mut clients = tx.edit_clients(vec![(keep, merged.clone())])?;
    Ok(clients.pop().unwrap_or(merged))
}

/// Two clients, and what becomes of them.
struct Judged {
    keep: Client,
    duplicate: Client,
    merged: Client,
}

/// Judges a merge by every rule; a client stays as it is where both are the same.
fn judged(tx: &mut Tx<'_>, firm: &Firm, pair: &[ClientRef; 2], takes: &Takes) -> Result<Judged> {
    let actor = tx.act_in(firm, Power::PrimaryAdmin)?;
    let [keep, duplicate] = pair.each_ref().map(|client| find_client(tx.tables, firm.id, client));
    let (keep, duplicate) = (keep?, duplicate?);
    if keep.id == duplicate.id {
        return Ok(Judged { merged: keep.clone(), keep, duplicate });
    }
    refuse_obstacles(Action::Merge, std::slice::from_ref(&duplicate), &actor, &tx.team(firm.id)?)?;
    let merged = merged(&keep, &duplicate, takes)?;
    Ok(Judged { keep, duplicate, merged })
}

fn merged(keep: &Client, duplicate: &Client, takes: &Takes) -> Result<Client> {
    let mut merged = keep.clone();
    let mut undecided = Vec::new();
    for field in Field::writable() {
        let side = takes.iter().rev().find(|(taken, _)| *taken == field).map(|(_, side)| *side);
        match (side, keep.values.get(field), duplicate.values.get(field)) {
            (Some(Side::Keep), _, _) => {}
            (Some(Side::Duplicate), _, other) => take(&mut merged, duplicate, field, other),
            (None, one, other) if one == other || stays(field) => {}
            (None, None, other) => take(&mut merged, duplicate, field, other),
            (None, Some(_), None) => {}
            (None, Some(one), Some(other)) => match united(field, one, other) {
                Some(united) => merged.values.set(&united),
                None => undecided.push(field),
            },
        }
    }
    if takes.contains(&(Field::CreatedAt, Side::Duplicate)) {
        merged.created_at = duplicate.created_at;
    }
    match undecided.is_empty() {
        true => Ok(merged),
        false => Err(Refusal::MergeConflict { fields: undecided }.into()),
    }
}

fn take(merged: &mut Client, duplicate: &Client, field: Field, value: Option<&str>) {
    merged.values.set_stored(field, value);
    if field == Field::CompanyId {
        merged.is_id_generated = duplicate.is_id_generated;
    }
}

/// Whether a field stays that of the client that stays, without being asked.
const fn stays(field: Field) -> bool {
    matches!(field, Field::CompanyId | Field::DisplayName | Field::Status)
}

/// Two values as one, where the field can hold both.
fn united(field: Field, one: &str, other: &str) -> Option<Checked> {
    let joint = match field {
        Field::Tags | Field::References => ";",
        Field::Notes => "\n\n",
        _ => return None,
    };
    // Two ids in one system are for a person to choose from.
    Checked::new(field, &format!("{one}{joint}{other}")).ok()
}
