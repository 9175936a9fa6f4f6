//! Forgetting a deleted client's details for good, as privacy law may ask.

use super::actor::Power;
use super::{Done, Registry, Tx};
use crate::client::{ClientId, Field};
use crate::error::{ClientName, Error, Refusal, Result};
use crate::firm::{Firm, FirmId};
use crate::journal::{Action, Subject};
use crate::store::Tables;
use crate::text::fold::fold;

impl Registry {
    /// Finds the deleted client of a firm with this company ID.
    ///
    /// # Errors
    /// `ClientNotDeleted`, or `ClientNotFound`.
    pub fn deleted_client(&self, firm: &Firm, company_id: &str) -> Result<ClientName> {
        self.reading(|tables| Ok(deleted(tables, firm.id, company_id)?.1.remove(0)))
    }

    /// Forgets everything that the journal and the rejected rows hold of a deleted client, and writes the file
    /// anew, so that none of it is left. This cannot be undone, nor can the operations that it touches.
    ///
    /// # Errors
    /// `NotPrimaryAdmin`, `ClientNotDeleted`, `ClientNotFound`.
    pub fn prune_history(&mut self, firm: &Firm, company_id: &str) -> Result<Done<()>> {
        let action = Action::PruneHistory;
        self.rehearse_writing(action, |tx| forget(tx, firm, company_id))?;
        // A disk without the room to write the file anew tells so here, before anything is done.
        self.store.drop_free_pages()?;
        self.store.overwrite_deleted()?;
        let done = self.transact(action, |tx| forget(tx, firm, company_id))?;
        self.store.drop_free_pages().map_err(Error::after_done)?;
        Ok(done)
    }
}

fn forget(tx: &mut Tx<'_>, firm: &Firm, company_id: &str) -> Result<()> {
    tx.act_in(firm, Power::PrimaryAdmin)?;
    let (clients, names) = deleted(tx.tables, firm.id, company_id)?;
    let baseline = tx.begin_baseline(firm.id)?;
    for client in clients {
        tx.tables.forget_changes(client, baseline)?;
    }
    let texts = names.iter().flat_map(|name| [&name.company_id, &name.display_name]);
    let known: Vec<String> = texts.map(|text| fold(text)).collect();
    let is_about = |cells: &[String]| cells.iter().any(|cell| known.contains(&fold(cell)));
    tx.tables.forget_rejected_rows(firm.id, is_about)
}

/// The clients of a firm that had this company ID and are gone, with every name that they had.
fn deleted(tables: Tables<'_>, firm: FirmId, company_id: &str) -> Result<(Vec<ClientId>, Vec<ClientName>)> {
    let asked = company_id.strip_prefix("id:").unwrap_or(company_id).trim();
    if let Some(client) = tables.client_with_company_id(firm, asked)? {
        return Err(Refusal::ClientNotDeleted { client: ClientName::from(&client) }.into());
    }
    let (mut clients, mut names) = (Vec::new(), Vec::new());
    for operation in tables.operations(Some(firm))? {
        for change in tables.changes(operation.id)? {
            let Subject::Client(id) = change.subject else { continue };
            let images = change.before.iter().chain(&change.after);
            let is_meant = images.clone().any(|image| image.get(Field::CompanyId.key()) == Some(asked));
            if (is_meant || clients.contains(&id)) && tables.client(id)?.is_none() {
                if !clients.contains(&id) {
                    clients.push(id);
                }
                names.extend(images.filter_map(|image| {
                    Some(ClientName {
                        company_id: asked.to_owned(),
                        display_name: image.get(Field::DisplayName.key())?.to_owned(),
                        client_number: image.get(Field::ClientNumber.key()).map(str::to_owned),
                    })
                }));
            }
        }
    }
    match names.is_empty() {
        true => Err(Refusal::ClientNotFound { asked: asked.to_owned(), nearest: Vec::new() }.into()),
        false => Ok((clients, names)),
    }
}
