//! Clients: added under the next number, changed, removed.

use hashbrown::HashSet;

use super::Tx;
use crate::client::company_id::{self, LARGEST_SEQUENCE};
use crate::client::{Checked, Client, ClientId, Field, Values};
use crate::error::{RegistryFault, Result};
use crate::firm::FirmId;
use crate::journal::{ClientEdited, Searched, Written};
use crate::store::Folded;
use crate::text::fold::{fold, fold_into, folds_to};

impl Tx<'_> {
    /// Adds a client; without a company ID among its values, one is generated.
    pub fn add_client(&mut self, firm: FirmId, values: Values) -> Result<Client> {
        let folded = Folded::of(&values);
        self.add_folded_client(firm, values, &folded)
    }

    /// Adds a client whose name and number are folded already.
    pub fn add_folded_client(&mut self, firm: FirmId, mut values: Values, folded: &Folded) -> Result<Client> {
        let is_id_generated = values.get(Field::CompanyId).is_none();
        let id = if is_id_generated {
            let (id, company_id) = self.next_company_id(firm)?;
            values.set_stored(Field::CompanyId, Some(&company_id));
            id
        } else {
            ClientId(self.last_client()?.0 + 1)
        };
        self.last_client = Some(id);
        let (created_at, updated_at) = (self.now, self.now);
        let client = Client { id, firm, is_id_generated, created_at, updated_at, values };
        self.insert_client(&client, folded)?;
        Ok(client)
    }

    /// Writes a client that was not there.
    pub fn insert_client(&mut self, client: &Client, folded: &Folded) -> Result<()> {
        let line = self.writing.insert_client(client, folded)?;
        self.record(&Written::Added(client))?;
        self.make_stale(client.firm, client.id, Searched::Line(Some(line)))
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
            if is_free && self.tables.holder_of_company_id(firm, &company_id)?.is_none() {
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
                self.edit_client(ClientEdited::new(&before, &after))?;
            }
            edited.push(after);
        }
        Ok(edited)
    }

    fn edit_client(&mut self, edited: ClientEdited<'_>) -> Result<()> {
        let (before, after) = (edited.before, edited.after);
        self.writing.update_client(&edited)?;
        self.record(&Written::Edited(&edited))?;
        self.make_stale(after.firm, after.id, edited.searched())?;
        if before.firm != after.firm {
            self.stand_in(before.firm);
            self.make_stale(before.firm, before.id, Searched::Line(None))?;
        }
        Ok(())
    }

    /// Writes anew what clients are found by that stay as they are: what `check` names for a key or a text that was
    /// tampered with.
    fn mend_texts(&mut self, edits: &[(Client, Client)]) -> Result<()> {
        let unchanged = edits.iter().filter(|(before, after)| before == after);
        for (client, _) in unchanged.clone() {
            if self.tables.mend_keys(client)? {
                self.stale.insert_text(client.firm, client.id);
            }
        }
        for (firm, client) in
            self.tables.in_wrong_texts(unchanged.map(|(client, _)| (client.firm, client.id)))?
        {
            self.stale.insert_text(firm, client);
        }
        Ok(())
    }

    /// Sets those numbers free that another client of the same edit takes over.
    fn free_numbers_wanted(&mut self, edits: &[(Client, Client)]) -> Result<()> {
        let number = Client::client_number;
        let changed = || edits.iter().filter(|(before, after)| number(before) != number(after));
        let wanted: HashSet<String> = changed().filter_map(|(_, after)| number(after)).map(fold).collect();
        let mut held = String::new();
        for (before, after) in changed() {
            held.clear();
            fold_into(number(before).unwrap_or_default(), &mut held);
            let is_kept = || number(after).is_some_and(|number| folds_to(number, &held));
            if wanted.contains(&held) && !is_kept() {
                self.tables.free_number(before.id)?;
            }
        }
        Ok(())
    }

    /// Removes a client.
    pub fn delete_client(&mut self, client: &Client) -> Result<()> {
        self.tables.delete_client(client.id)?;
        self.record(&Written::Deleted(client))?;
        self.make_stale(client.firm, client.id, Searched::Line(None))
    }
}

/// Puts `checked` into a copy of a client's values.
pub(in crate::registry) fn with_values(
    client: &Client,
    checked: impl IntoIterator<Item = Checked>,
) -> Client {
    let mut after = client.clone();
    checked.into_iter().for_each(|each| after.values.set(&each));
    after
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;
    use crate::client::ClientDraft;
    use crate::journal::Action;
    use crate::registry::{NewAdmin, Query, Registry, Scope, Session};
    use crate::text::clock::{Clock, Moment};

    #[test]
    fn what_changes_twice_in_one_operation_is_found_by_what_it_is_in_the_end() {
        let clock = Clock::Fixed(Moment(0));
        let (login, wait) = ("ana".into(), Duration::ZERO);
        let session = Session { login, acting: None, clock, seed: Some(42), wait };
        let mut registry = Registry::in_memory(session).expect("a registry");
        let firm = registry.add_firm("Côté", &NewAdmin::default()).expect("a firm").output;
        let name = Checked::new(Field::DisplayName, "Bond").expect("a name");
        let draft = ClientDraft { values: vec![name], lead: None };
        let bond = registry.add_client(&firm, &draft).expect("a client").output;
        let steps: [(Field, &str); 3] =
            [(Field::ClientNumber, "007"), (Field::DisplayName, "Moore"), (Field::ClientNumber, "7")];
        let edited = registry.transact(Action::Edit, |tx| {
            steps.into_iter().try_fold(bond, |client, (field, text)| {
                let after = with_values(&client, Checked::new(field, text));
                Ok(tx.edit_clients(vec![(client, after)])?.remove(0))
            })
        });
        assert_eq!(edited.expect("an edit").output.display_name(), "Moore");
        let found = |registry: &Registry, word: &str| {
            let query = Query { words: vec![word.to_owned()], ..Query::default() };
            registry.find(&Scope::AllFirms, &query).expect("a search").clients.len()
        };
        assert_eq!(["bond", "moore", "007", "7"].map(|word| found(&registry, word)), [0, 1, 0, 1]);
        assert_eq!(registry.check().expect("a check").problems, []);
    }
}
