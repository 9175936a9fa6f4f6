//! A client: its values by field, what to add or change of one, and how a person names one.

pub(crate) mod business_number;
mod checked;
pub mod company_id;
mod field;
mod field_set;
pub mod kinds;
pub mod number;
mod reference;
mod refused;
mod tidy;
mod values;

pub use checked::{Checked, NAME_LIMIT, TEXT_LIMIT};
pub(crate) use checked::{check, check_email, check_name};
pub use field::{Field, Kind};
pub(crate) use field_set::FieldSet;
pub use reference::ClientRef;
pub use refused::FieldError;
pub use values::Values;

use crate::firm::{FirmId, MemberId, Team};
use crate::text::clock::Moment;
use crate::text::language::Language;
use kinds::{BilledTo, Plan, PrimaryAdmin, Status};
use std::borrow::Cow;

/// Identifies a client in its registry, for ever; smaller is older.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClientId(pub i64);

/// A client of a firm, as the registry holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Client {
    /// Which client this is.
    pub id: ClientId,
    /// Whose client this is.
    pub firm: FirmId,
    /// Whether the company ID was generated here and may still be replaced by a given one.
    pub is_id_generated: bool,
    /// When the client was added.
    pub created_at: Moment,
    /// When the client was last changed.
    pub updated_at: Moment,
    /// The values of the fields that a person can give.
    pub values: Values,
}

impl Client {
    /// The company ID.
    pub fn company_id(&self) -> &str {
        self.values.get(Field::CompanyId).unwrap_or_default()
    }

    /// The display name.
    pub fn display_name(&self) -> &str {
        self.values.get(Field::DisplayName).unwrap_or_default()
    }

    /// The client number, if the client has one.
    pub fn client_number(&self) -> Option<&str> {
        self.values.get(Field::ClientNumber)
    }

    /// Whether the client is active.
    pub fn status(&self) -> Status {
        self.choice(Field::Status, Status::with_key).unwrap_or(Status::Active)
    }

    /// The discount that the client's subscription is sold with.
    pub fn plan(&self) -> Plan {
        self.choice(Field::Plan, Plan::with_key).unwrap_or(Plan::None)
    }

    /// Who pays for the client's subscription.
    pub fn billed_to(&self) -> BilledTo {
        self.choice(Field::BilledTo, BilledTo::with_key).unwrap_or(BilledTo::Nobody)
    }

    /// Who is primary admin of the client's own company.
    pub fn primary_admin(&self) -> PrimaryAdmin {
        self.choice(Field::PrimaryAdmin, PrimaryAdmin::with_key).unwrap_or(PrimaryAdmin::Client)
    }

    /// The team member who leads the work for the client.
    pub fn lead(&self) -> Option<MemberId> {
        self.values.lead()
    }

    fn choice<T>(&self, field: Field, with_key: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.values.get(field).and_then(with_key)
    }

    /// Whether an edit may give this field another value: not to a company ID that was given.
    pub fn can_change(&self, field: Field) -> bool {
        match field.kind() {
            Kind::CompanyId => self.is_id_generated,
            _ => true,
        }
    }

    /// Gives a field's value as JSON and the journal know it: keys, the lead by email or login.
    pub fn text<'c>(&'c self, field: Field, team: &'c Team) -> Option<Cow<'c, str>> {
        match field {
            Field::LeadAccountant => Some(Cow::Borrowed(team.handle(self.lead()?))),
            Field::CreatedAt => Some(Cow::Owned(self.created_at.to_string())),
            Field::UpdatedAt => Some(Cow::Owned(self.updated_at.to_string())),
            _ => self.values.get(field).or_else(|| field.default_key()).map(Cow::Borrowed),
        }
    }

    /// Gives a field's value in the words of `language`, the lead by email or login, as CSV carries it.
    pub fn worded<'c>(&'c self, field: Field, team: &'c Team, language: Language) -> Cow<'c, str> {
        match field.kind() {
            Kind::Choice(_) => Cow::Borrowed(field.worded(self.values.get(field), language)),
            _ => self.text(field, team).unwrap_or_default(),
        }
    }
}

/// A client to be added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientDraft {
    /// What the client's fields are to hold; a display name must be among them.
    pub values: Vec<Checked>,
    /// Who is to lead the work, by email or login.
    pub lead: Option<String>,
}

/// What is to change of one client or of several.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ClientEdit {
    /// The fields and their new values.
    pub values: Vec<Checked>,
    /// The new lead: a team member by email or login, or nobody.
    pub lead: Option<LeadChange>,
    /// Tags to be added to those that the client has.
    pub add_tags: Vec<String>,
    /// Tags to be taken away.
    pub remove_tags: Vec<String>,
}

impl ClientEdit {
    /// Whether there is nothing to change.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
            && self.lead.is_none()
            && self.add_tags.is_empty()
            && self.remove_tags.is_empty()
    }

    /// Whether a field is among those that are to change.
    pub fn changes(&self, field: Field) -> bool {
        let is_tagged = || !self.add_tags.is_empty() || !self.remove_tags.is_empty();
        self.values.iter().any(|checked| checked.field() == field)
            || (field == Field::LeadAccountant && self.lead.is_some())
            || (field == Field::Tags && is_tagged())
    }
}

/// Who is to lead the work for a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeadChange {
    /// Nobody.
    None,
    /// The team member with this email or login.
    To(String),
}

impl LeadChange {
    /// Reads what a person typed: blank and `none` (`aucun`) are nobody.
    pub fn named(text: &str) -> Self {
        match crate::text::fold::fold(text).as_str() {
            "" | "none" | "aucun" => Self::None,
            _ => Self::To(text.to_owned()),
        }
    }
}
