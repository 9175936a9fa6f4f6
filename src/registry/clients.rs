//! Adding and changing clients.

use super::actor::{Power, admins, is_admin};
use super::choice::find_clients;
use super::client_rules::{billing_warning, check_plan_change, may_be_shared};
use super::transaction::with_values;
use super::{Done, Registry, Tx};
use crate::client::kinds::Status;
use crate::client::{
    Checked, Client, ClientDraft, ClientEdit, ClientId, ClientRef, Field, FieldError, LeadChange, Values,
};
use crate::error::{ClientName, Refusal, Result};
use crate::firm::{Firm, MemberId, TeamMember};
use crate::journal::Action;
use crate::text::fold::fold;

/// Clients after an operation.
pub type Added = Done<Client>;

impl Registry {
    /// Adds a client to a firm.
    ///
    /// # Errors
    /// `FirmFull`, `CompanyIdTaken`, `NumberTaken`, `NumberLookAlike`, `LeadUnknown`, `NotAdmin` where a
    /// lead was given by a member, or a missing name.
    pub fn add_client(&mut self, firm: &Firm, draft: &ClientDraft) -> Result<Added> {
        self.transact(Action::Add, |tx| {
            let client = tx.new_client(firm, draft)?;
            tx.add_client(firm.id, client.values)
        })
    }

    /// Changes fields of one client, or of several those that may be shared.
    ///
    /// # Errors
    /// What [`Registry::add_client`] refuses, and `CompanyIdFixed`, `InactiveInPlan`, `FieldNotShared`.
    pub fn edit_clients(
        &mut self,
        firm: &Firm,
        named: &[ClientRef],
        edit: &ClientEdit,
    ) -> Result<Done<Vec<Client>>> {
        self.transact(Action::Edit, |tx| {
            let edits = tx.new_edits(firm, named, edit)?;
            tx.edit_clients(edits)
        })
    }

    /// Makes clients inactive. Their subscription, plan and billing stay.
    ///
    /// # Errors
    /// A client is not found, or nobody in the firm is known to act.
    pub fn inactivate_clients(&mut self, firm: &Firm, named: &[ClientRef]) -> Result<Done<Vec<Client>>> {
        self.set_status(Action::Inactivate, firm, named, Status::Inactive)
    }

    /// Makes clients active again.
    ///
    /// # Errors
    /// A client is not found, or nobody in the firm is known to act.
    pub fn activate_clients(&mut self, firm: &Firm, named: &[ClientRef]) -> Result<Done<Vec<Client>>> {
        self.set_status(Action::Activate, firm, named, Status::Active)
    }

    fn set_status(
        &mut self,
        action: Action,
        firm: &Firm,
        named: &[ClientRef],
        status: Status,
    ) -> Result<Done<Vec<Client>>> {
        let status = Checked::new(Field::Status, status.key())?;
        self.transact(action, |tx| {
            tx.act_in(firm, Power::Member)?;
            let clients = find_clients(tx.tables, firm.id, named)?;
            let edits = clients.into_iter().map(|before| {
                let after = with_values(&before, [status.clone()]);
                (before, after)
            });
            tx.edit_clients(edits.collect())
        })
    }
}

impl Tx<'_> {
    /// Judges a draft by every rule, and gives the client to be added.
    pub(super) fn new_client(&mut self, firm: &Firm, draft: &ClientDraft) -> Result<Client> {
        let actor = self.act_in(firm, Power::Member)?;
        self.refuse_overflow(firm, 1)?;
        let values: Values = draft.values.iter().cloned().collect();
        if values.get(Field::DisplayName).is_none() {
            return Err(FieldError::NameMissing.into());
        }
        let client = self.drafted(firm, values, draft, &actor)?;
        self.refuse_taken_company_id(&client)?;
        self.check_number(&client)?;
        self.warn_of_name(&client)?;
        Ok(client)
    }

    /// Judges an edit by every rule, and gives each client as it is and as it is to be.
    pub(super) fn new_edits(
        &mut self,
        firm: &Firm,
        named: &[ClientRef],
        edit: &ClientEdit,
    ) -> Result<Vec<(Client, Client)>> {
        let actor = self.act_in(firm, Power::Member)?;
        let clients = find_clients(self.tables, firm.id, named)?;
        if clients.len() > 1 {
            refuse_unshared(edit)?;
        }
        refuse_cleared(edit)?;
        let lead = self.new_lead(firm, edit.lead.as_ref(), &actor)?;
        let mut edits = Vec::with_capacity(clients.len());
        for before in clients {
            let after = edited(&before, edit, lead)?;
            self.check_edit(firm, &actor, &before, &after)?;
            edits.push((before, after));
        }
        Ok(edits)
    }

    /// The client that a draft describes, before it has its place in the registry.
    fn drafted(
        &self,
        firm: &Firm,
        mut values: Values,
        draft: &ClientDraft,
        actor: &TeamMember,
    ) -> Result<Client> {
        if let Some(called) = &draft.lead {
            self.refuse_lead_by(firm, actor)?;
            values.set_lead(Some(self.lead(firm.id, called)?));
        }
        Ok(Client {
            id: ClientId(0),
            firm: firm.id,
            is_id_generated: false,
            created_at: self.now,
            updated_at: self.now,
            values,
        })
    }

    /// A lead is assigned by admins alone.
    fn refuse_lead_by(&self, firm: &Firm, actor: &TeamMember) -> Result<()> {
        if is_admin(actor) {
            return Ok(());
        }
        let admins = admins(&self.team(firm.id)?);
        Err(Refusal::NotAdmin { member: actor.handle().to_owned(), admins }.into())
    }

    /// The lead that is wished for; one who is unknown is a change, which a member may not make.
    fn new_lead(
        &self,
        firm: &Firm,
        change: Option<&LeadChange>,
        actor: &TeamMember,
    ) -> Result<Option<Option<MemberId>>> {
        let called = match change {
            None => return Ok(None),
            Some(LeadChange::None) => return Ok(Some(None)),
            Some(LeadChange::To(called)) => called,
        };
        match self.lead(firm.id, called) {
            Err(unknown) => Err(self.refuse_lead_by(firm, actor).err().unwrap_or(unknown)),
            lead => lead.map(|lead| Some(Some(lead))),
        }
    }

    fn check_edit(&mut self, firm: &Firm, actor: &TeamMember, before: &Client, after: &Client) -> Result<()> {
        if after.lead() != before.lead() {
            self.refuse_lead_by(firm, actor)?;
        }
        if after.company_id() != before.company_id() {
            if !before.can_change(Field::CompanyId) {
                return Err(Refusal::CompanyIdFixed { client: ClientName::from(before) }.into());
            }
            self.refuse_taken_company_id(after)?;
        }
        if after.client_number() != before.client_number() {
            self.check_number(after)?;
        }
        if after.display_name() != before.display_name() {
            self.warn_of_name(after)?;
        }
        check_plan_change(before, after)?;
        if let Some(warning) = billing_warning(before, after) {
            self.warn(warning);
        }
        Ok(())
    }
}

/// Refuses to give one value to several clients where each has its own; clearing it is fine.
fn refuse_unshared(edit: &ClientEdit) -> Result<()> {
    let unshared =
        edit.values.iter().find(|checked| checked.value().is_some() && !may_be_shared(checked.field()));
    match unshared {
        Some(checked) => Err(Refusal::FieldNotShared { field: checked.field() }.into()),
        None => Ok(()),
    }
}

/// Refuses to leave a client without what every client has.
fn refuse_cleared(edit: &ClientEdit) -> Result<()> {
    let is_cleared = |field| edit.values.contains(&Checked::absent(field));
    match (is_cleared(Field::CompanyId), is_cleared(Field::DisplayName)) {
        (true, _) => Err(FieldError::CompanyIdMissing.into()),
        (_, true) => Err(FieldError::NameMissing.into()),
        _ => Ok(()),
    }
}

/// The client as it is after an edit. A given company ID is no longer a generated one.
fn edited(before: &Client, edit: &ClientEdit, lead: Option<Option<MemberId>>) -> Result<Client> {
    let mut after = with_values(before, edit.values.iter().cloned());
    if after.company_id() != before.company_id() {
        after.is_id_generated = false;
    }
    if let Some(lead) = lead {
        after.values.set_lead(lead);
    }
    if !edit.add_tags.is_empty() || !edit.remove_tags.is_empty() {
        let tags = edited_tags(&after, edit)?;
        after.values.set(&tags);
    }
    Ok(after)
}

fn edited_tags(client: &Client, edit: &ClientEdit) -> Result<Checked> {
    let removed: Vec<String> = edit.remove_tags.iter().flat_map(|tags| tags.split(';')).map(fold).collect();
    let kept = client.values.tags().filter(|tag| !removed.contains(&fold(tag)));
    let tags: Vec<&str> = kept.chain(edit.add_tags.iter().map(String::as_str)).collect();
    Ok(Checked::new(Field::Tags, &tags.join(";"))?)
}
