//! Moving clients from one firm to another, whole, or not at all.

use super::actor::Power;
use super::choice::find_clients;
use super::{Done, Registry, Tx};
use crate::client::{Client, ClientRef};
use crate::error::{ClientName, Error, Refusal, Result, Warning};
use crate::firm::{Firm, MemberId};
use crate::journal::Action;

impl Registry {
    /// Moves clients to another firm with their numbers, details and history. Leads follow by email; where
    /// the other team has nobody with it, the client has no lead there.
    ///
    /// # Errors
    /// `NotAdmin` in either firm, `FirmFull`, `CompanyIdTaken`, `NumberTaken`, `NumberLookAlike`.
    pub fn transfer_clients(
        &mut self,
        from: &Firm,
        named: &[ClientRef],
        to: &Firm,
    ) -> Result<Done<Vec<Client>>> {
        self.transact(Action::Transfer, |tx| {
            tx.act_in(from, Power::Admin)?;
            tx.act_in(to, Power::Admin)?;
            let clients = find_clients(tx.tables, from.id, named)?;
            if from.id == to.id {
                return Ok(clients);
            }
            tx.refuse_overflow(to, clients.len())?;
            let mut edits = Vec::with_capacity(clients.len());
            for before in clients {
                let after = tx.moved(&before, from, to)?;
                edits.push((before, after));
            }
            tx.edit_clients(edits)
        })
    }
}

impl Tx<'_> {
    /// The client as it is in the other firm.
    fn moved(&mut self, before: &Client, from: &Firm, to: &Firm) -> Result<Client> {
        let mut after = before.clone();
        after.firm = to.id;
        let lead = before.lead().map_or(Ok(None), |lead| self.counterpart(lead, from, to))?;
        after.values.set_lead(lead);
        self.refuse_taken_company_id(&after).map_err(|error| in_firm(error, to))?;
        self.check_number(&after).map_err(|error| in_firm(error, to))?;
        if before.lead().is_some() && lead.is_none() {
            self.warn(Warning::LeadDropped { client: ClientName::from(before) });
        }
        Ok(after)
    }

    /// The active member of the other firm with the same email.
    fn counterpart(&self, lead: MemberId, from: &Firm, to: &Firm) -> Result<Option<MemberId>> {
        let team = self.team(from.id)?;
        let Some(email) = team.member(lead).and_then(|member| member.email.clone()) else {
            return Ok(None);
        };
        let team = self.team(to.id)?;
        let has_email = |each: &&crate::firm::TeamMember| each.is_active() && each.is_called(&email);
        Ok(team.members().iter().find(has_email).map(|member| member.id))
    }
}

/// Says that it is the other firm that refuses.
fn in_firm(error: Error, to: &Firm) -> Error {
    match error {
        Error::Refused(refusal) => {
            Refusal::InFirm { firm: to.name.as_str().to_owned(), refusal: Box::new(refusal) }.into()
        }
        error => error,
    }
}
