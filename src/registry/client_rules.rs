//! The rules that a client's values obey among those of its firm.

use super::Tx;
use crate::client::kinds::{BilledTo, Plan, Status};
use crate::client::{Client, ClientId, Field};
use crate::error::{ClientName, Refusal, Result, Warning};
use crate::firm::FIRM_LIMIT;
use crate::firm::Firm;
use crate::text::fold::fold;
use crate::text::likeness::{Likeness, likeness};

/// The longest display name that QuickBooks takes for a customer.
const QUICKBOOKS_NAME_LIMIT: usize = 100;

/// Whether QuickBooks refuses a customer of this display name.
pub(crate) fn is_name_unusual(name: &str) -> bool {
    name.contains('"') || name.chars().count() > QUICKBOOKS_NAME_LIMIT
}

/// Refuses to let an inactive client join or leave the preferred plan. A client that is made active or
/// inactive by the same operation may.
pub(crate) fn check_plan_change(before: &Client, after: &Client) -> Result<()> {
    let is_changed = (before.plan() == Plan::Preferred) != (after.plan() == Plan::Preferred);
    if is_changed && before.status() == Status::Inactive && after.status() == Status::Inactive {
        return Err(Refusal::InactiveInPlan { client: ClientName::from(before) }.into());
    }
    Ok(())
}

/// Tells when a client left the preferred plan and the firm will still be billed.
pub(crate) fn billing_warning(before: &Client, after: &Client) -> Option<Warning> {
    let has_left = before.plan() == Plan::Preferred && after.plan() != Plan::Preferred;
    (has_left && after.billed_to() == BilledTo::Firm)
        .then(|| Warning::BillingToUpdate { client: ClientName::from(after) })
}

impl Tx<'_> {
    /// Refuses more clients than a firm can have.
    pub(super) fn refuse_overflow(&self, firm: &Firm, more: usize) -> Result<()> {
        let room = FIRM_LIMIT.saturating_sub(self.tables.count_clients(Some(firm.id))?);
        if more > room {
            return Err(Refusal::FirmFull { firm: firm.name.clone(), room }.into());
        }
        Ok(())
    }

    /// Refuses a company ID, which a client does not have yet, where another client of the firm has it.
    pub(super) fn refuse_taken_company_id(&self, client: &Client) -> Result<()> {
        let company_id = client.company_id();
        let holder = self.tables.holder_of_company_id(client.firm, company_id)?;
        match self.named(holder)? {
            Some(holder) => Err(Refusal::CompanyIdTaken { company_id: company_id.to_owned(), holder }.into()),
            None => Ok(()),
        }
    }

    /// Refuses a number that another client of the firm has or that looks like one; warns of a similar one.
    pub(super) fn check_number(&mut self, client: &Client) -> Result<()> {
        let Some(number) = client.client_number() else { return Ok(()) };
        let folded = fold(number);
        let holder =
            self.tables.holder_of_number(client.firm, &folded)?.filter(|holder| *holder != client.id);
        if let Some(holder) = self.named(holder)? {
            return Err(Refusal::NumberTaken { number: number.to_owned(), holder }.into());
        }
        let others = self.tables.numbers(client.firm)?;
        let likenesses = others
            .iter()
            .filter(|other| other.client != client.id)
            .filter_map(|other| Some((likeness(&folded, &other.folded)?, other.client)));
        let (alike, similar): (Vec<_>, Vec<_>) =
            likenesses.partition(|(likeness, _)| *likeness == Likeness::LookAlike);
        if let Some(holder) = self.named(alike.first().map(|(_, id)| *id))? {
            return Err(Refusal::NumberLookAlike { number: number.to_owned(), holder }.into());
        }
        if let Some(other) = self.named(similar.first().map(|(_, id)| *id))? {
            self.warn(Warning::NumberSimilar { number: number.to_owned(), other });
        }
        Ok(())
    }

    /// A client as others are told of it.
    pub(super) fn named(&self, id: Option<ClientId>) -> Result<Option<ClientName>> {
        let client = id.map(|id| self.tables.client(id)).transpose()?.flatten();
        Ok(client.as_ref().map(ClientName::from))
    }

    /// Warns of a display name that another client has, or that QuickBooks refuses.
    pub(super) fn warn_of_name(&mut self, client: &Client) -> Result<()> {
        let name = client.display_name();
        let namesake = self.tables.namesake(client.firm, &fold(name), client.id)?;
        if let Some(other) = self.named(namesake)? {
            self.warn(Warning::NameDuplicate { name: name.to_owned(), other });
        }
        if is_name_unusual(name) {
            self.warn(Warning::NameUnusual { name: name.to_owned() });
        }
        Ok(())
    }
}

/// Whether several clients may hold the same value of a field.
pub(super) const fn may_be_shared(field: Field) -> bool {
    !matches!(
        field,
        Field::CompanyId
            | Field::DisplayName
            | Field::ClientNumber
            | Field::BusinessNumber
            | Field::References
    )
}
