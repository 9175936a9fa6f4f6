//! Clients: added under the next number, changed, removed.

use std::collections::HashSet;

use super::Tx;
use crate::client::company_id::{self, LARGEST_SEQUENCE};
use crate::client::{Checked, Client, ClientId, Field, Values};
use crate::error::{RegistryFault, Result};
use crate::firm::FirmId;
use crate::journal::{Change, Searched};
use crate::text::fold::fold;

impl Tx<'_> {
    /// Adds a client; without a company ID among its values, one is generated.
    pub fn add_client(&mut self, firm: FirmId, mut values: Values) -> Result<Client> {
        let is_id_generated = values.get(Field::CompanyId).is_none();
        let id = if is_id_generated {
            let (id, company_id) = self.next_company_id(firm)?;
            values.set_stored(Field::CompanyId, Some(company_id.into()));
            id
        } else {
            ClientId(self.last_client()?.0 + 1)
        };
        self.last_client = Some(id);
        let (created_at, updated_at) = (self.now, self.now);
        let client = Client { id, firm, is_id_generated, created_at, updated_at, values };
        self.writing.insert_client(&client)?;
        self.record(&Change::client_added(&client))?;
        Ok(client)
    }

    fn last_client(&self) -> Result<ClientId> {
        self.last_client.map_or_else(|| self.tables.last_client(), Ok)
    }

    /// Keeps company IDs from being generated, since others have a claim to them.
    pub fn reserve<'i>(&mut self, company_ids: impl Iterator<Item = &'i str>) -> Result<()> {
        let number = self.tables.number()?;
        let claimed = company_ids.filter(|company_id| company_id::may_be_generated(number, company_id));
        self.reserved.extend(claimed.map(str::to_owned));
        Ok(())
    }

    /// Finds the next number of a client whose generated company ID nobody in the firm has or claims.
    fn next_company_id(&self, firm: FirmId) -> Result<(ClientId, String)> {
        let number = self.tables.number()?;
        let mut sequence = self.last_client()?.0;
        loop {
            sequence += 1;
            if sequence > LARGEST_SEQUENCE {
                return Err(RegistryFault::Exhausted.into());
            }
            let company_id = company_id::generate(number, sequence);
            let is_free = !self.reserved.contains(&company_id);
            if is_free && self.tables.client_with_company_id(firm, &company_id)?.is_none() {
                return Ok((ClientId(sequence), company_id));
            }
        }
    }

    /// Changes clients, each from what it was to what it is to be; numbers may be passed on among them.
    pub fn edit_clients(&mut self, edits: Vec<(Client, Client)>) -> Result<Vec<Client>> {
        self.free_numbers_wanted(&edits)?;
        self.mend_texts(&edits)?;
        let mut edited = Vec::with_capacity(edits.len());
        for (before, mut after) in edits {
            if before != after {
                after.updated_at = self.now;
                self.writing.update_client(&before, &after)?;
                self.record(&Change::client_edited(&before, &after))?;
                if before.firm != after.firm {
                    self.stand_in(before.firm);
                    self.make_stale(before.firm, before.id, Searched::More)?;
                }
            }
            edited.push(after);
        }
        Ok(edited)
    }

    /// Writes anew what clients are found by that stay as they are: what `check` names for a text that was tampered with.
    fn mend_texts(&mut self, edits: &[(Client, Client)]) -> Result<()> {
        let unchanged = edits.iter().filter(|(before, after)| before == after);
        for (firm, client) in
            self.tables.in_wrong_texts(unchanged.map(|(client, _)| (client.firm, client.id)))?
        {
            self.stale.insert_text(firm, client);
        }
        Ok(())
    }

    /// Sets those numbers free that another client of the same edit takes over.
    fn free_numbers_wanted(&mut self, edits: &[(Client, Client)]) -> Result<()> {
        let number = |client: &Client| client.client_number().map(fold);
        let numbers = edits.iter().map(|(before, after)| (before.id, number(before), number(after)));
        let changed: Vec<_> = numbers.filter(|(_, before, after)| before != after).collect();
        let wanted: HashSet<&str> = changed.iter().filter_map(|(_, _, after)| after.as_deref()).collect();
        for (client, before, _) in &changed {
            if before.as_deref().is_some_and(|number| wanted.contains(number)) {
                self.tables.free_number(*client)?;
            }
        }
        Ok(())
    }

    /// Removes a client.
    pub fn delete_client(&mut self, client: &Client) -> Result<()> {
        self.tables.delete_client(client.id)?;
        self.record(&Change::client_deleted(client))
    }
}

/// Puts `checked` into a copy of a client's values.
pub(in crate::registry) fn with_values(
    client: &Client,
    checked: impl IntoIterator<Item = Checked>,
) -> Client {
    let mut after = client.clone();
    checked.into_iter().for_each(|each| after.values.set(each));
    after
}
