//! Clients as somebody was shown them before answering: what the answer means is done to no others.

use super::deleting::delete;
use super::merge::merge;
use super::{Done, Registry, Takes, Tx};
use crate::client::{Client, ClientEdit, ClientRef, Field};
use crate::error::{ClientName, Refusal, Result};
use crate::firm::Firm;
use crate::journal::Action;

impl Registry {
    /// Changes fields of a client, unless one of them has another value by now than the one that was shown.
    ///
    /// # Errors
    /// What [`Registry::edit_clients`] refuses, and `ClientChanged`.
    pub fn edit_shown(
        &mut self,
        firm: &Firm,
        shown: &Client,
        edit: &ClientEdit,
    ) -> Result<Done<Vec<Client>>> {
        self.transact(Action::Edit, |tx| {
            tx.refuse_changed(shown, |field| edit.changes(field))?;
            let edits = tx.new_edits(firm, &[reference(shown)], edit)?;
            tx.edit_clients(edits)
        })
    }

    /// Deletes clients for good, unless one has another name or number by now than the one that was shown.
    ///
    /// # Errors
    /// What [`Registry::delete_clients`] refuses, and `ClientChanged`.
    pub fn delete_shown(&mut self, firm: &Firm, shown: &[Client]) -> Result<Done<Vec<Client>>> {
        let is_shown = |field| matches!(field, Field::DisplayName | Field::ClientNumber);
        self.transact(Action::Delete, |tx| {
            shown.iter().try_for_each(|client| tx.refuse_changed(client, is_shown))?;
            delete(tx, firm, &shown.iter().map(reference).collect::<Vec<_>>())
        })
    }

    /// Makes one client of two, unless one has another name, or another value where a side is taken, by now than
    /// the one that was shown.
    ///
    /// # Errors
    /// What [`Registry::merge_clients`] refuses, and `ClientChanged`.
    pub fn merge_shown(&mut self, firm: &Firm, shown: &[Client; 2], takes: &Takes) -> Result<Done<Client>> {
        let is_shown = |field| field == Field::DisplayName || takes.iter().any(|(taken, _)| *taken == field);
        self.transact(Action::Merge, |tx| {
            shown.iter().try_for_each(|client| tx.refuse_changed(client, is_shown))?;
            merge(tx, firm, &shown.each_ref().map(reference), takes)
        })
    }
}

impl Tx<'_> {
    /// Refuses a client that is gone, or of which a field that matters is not as it was shown.
    fn refuse_changed(&self, shown: &Client, matters: impl Fn(Field) -> bool) -> Result<()> {
        let present = self.tables.client(shown.id)?.filter(|present| present.firm == shown.firm);
        let Some(present) = present else {
            let asked = shown.company_id().to_owned();
            return Err(Refusal::ClientNotFound { asked, nearest: Vec::new() }.into());
        };
        let differs = |field: &Field| present.values.get(*field) != shown.values.get(*field);
        match Field::writable().filter(|field| matters(*field)).find(differs) {
            Some(field) => Err(Refusal::ClientChanged { client: ClientName::from(shown), field }.into()),
            None => Ok(()),
        }
    }
}

fn reference(client: &Client) -> ClientRef {
    ClientRef::CompanyId(client.company_id().to_owned())
}
