//! What somebody else has since: a reversal takes nothing away from its holder.

use std::collections::HashSet;

use super::Tx;
use super::asked::Asked;
use super::team::handle_taken;
use crate::client::{Client, ClientId};
use crate::error::{Result, UndoConflict};
use crate::firm::{FIRM_LIMIT, FirmId, TeamMember};
use crate::text::fold::fold;

/// Refuses to give a firm a name back that another one has.
pub(super) fn refuse_taken_name(tx: &Tx<'_>, asked: Asked, firm: FirmId, name: &str) -> Result<()> {
    match tx.tables.firm_named(name)?.filter(|holder| holder.id != firm) {
        Some(holder) => Err(asked.conflict(UndoConflict::FirmNameTaken { name: holder.name }).into()),
        None => Ok(()),
    }
}

/// Refuses to give a team member an email or login back that another one has.
pub(super) fn refuse_taken_handle(tx: &Tx<'_>, asked: Asked, former: &TeamMember) -> Result<()> {
    match handle_taken(tx, former)? {
        Some((handle, holder)) => {
            Err(asked.conflict_in(tx, former.firm, UndoConflict::HandleTaken { handle, holder })?)
        }
        None => Ok(()),
    }
}

/// Refuses to give back what somebody else has since, or more clients than a firm can have.
pub(super) fn refuse_taken(
    tx: &Tx<'_>,
    asked: Asked,
    edits: &[(Client, Client)],
    restored: &[Client],
) -> Result<()> {
    let own: HashSet<ClientId> = edits.iter().map(|(current, _)| current.id).collect();
    for client in edits.iter().map(|(_, former)| former).chain(restored) {
        let other = |holder: Option<ClientId>| tx.named(holder.filter(|holder| !own.contains(holder)));
        let holder = match client.client_number() {
            Some(number) => tx.tables.holder_of_number(client.firm, &fold(number))?,
            None => None,
        };
        if let Some(holder) = other(holder)? {
            let number = client.client_number().unwrap_or_default().to_owned();
            return Err(asked.conflict_in(tx, client.firm, UndoConflict::NumberTaken { number, holder })?);
        }
        let holder = tx.tables.holder_of_company_id(client.firm, client.company_id())?;
        if let Some(holder) = other(holder)? {
            let company_id = client.company_id().to_owned();
            return Err(asked.conflict_in(
                tx,
                client.firm,
                UndoConflict::CompanyIdTaken { company_id, holder },
            )?);
        }
        let joins = restored.iter().filter(|other| other.firm == client.firm).count();
        if joins > 0 && tx.tables.count_clients(Some(client.firm))? + joins > FIRM_LIMIT {
            return Err(asked.conflict_in(tx, client.firm, UndoConflict::FirmFull)?);
        }
    }
    Ok(())
}
