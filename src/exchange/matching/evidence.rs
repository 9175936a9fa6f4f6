//! What speaks for a client, and how much: 100 is certain, and each identifier that differs takes away.

use super::MatchedBy;
use super::list::ListRow;
use super::names::{Agreement, NameKey};
use super::numbered::SameCompany;
use crate::client::{Client, Field, business_number};
use crate::text::fold::fold;

/// From here on a client may well be meant.
pub(super) const LIKELY: u32 = 75;
/// From here on a client is offered.
pub(super) const OFFERED: u32 = 50;

/// The points of a reference that agrees.
const REFERENCE: u32 = 100;
/// The points of a business number that agrees.
const BUSINESS_NUMBER: u32 = 98;
/// The points of an email that agrees, the name being the same.
const EMAIL: u32 = 95;
/// The points of the same name.
const SAME_NAME: u32 = 92;
/// The points of the same name with other signs.
const SPELLED: u32 = 90;
/// The points of the same words, and the most that a near name has.
const NEAR: f64 = 89.0;
/// What an identifier that differs takes away.
const CONTRADICTION: u32 = 30;
/// What an email that differs takes away: people have several.
const OTHER_EMAIL: u32 = 5;
/// A name less alike than this supports no identifier.
const SUPPORT: f64 = 0.5;
/// A name so near may be meant by another's.
const RIVAL: f64 = 0.9;

/// All that a client or row can be told by, ready to be compared.
#[derive(Debug, Clone)]
pub(super) struct Marks {
    pub name: NameKey,
    /// The ids in other systems, folded, by the system.
    pub references: Vec<(String, String)>,
    /// The nine digits of the business number.
    pub business_number: Option<String>,
    pub email: Option<String>,
}

impl Marks {
    pub fn of_client(client: &Client) -> Self {
        let text = |field| client.values.get(field);
        Self {
            name: NameKey::new(client.display_name()),
            references: folded(client.values.references()),
            business_number: text(Field::BusinessNumber).and_then(root),
            email: text(Field::Email).map(fold),
        }
    }

    pub fn of_row(row: &ListRow) -> Self {
        Self {
            name: NameKey::new(&row.name),
            references: folded(row.references.iter().map(|(system, id)| (system.as_str(), id.as_str()))),
            business_number: row.business_number.as_deref().and_then(root),
            email: row.email.as_deref().map(fold),
        }
    }
}

fn folded<'t>(references: impl Iterator<Item = (&'t str, &'t str)>) -> Vec<(String, String)> {
    references.map(|(system, id)| (fold(system), fold(id))).collect()
}

/// The nine digits of a business number, without its program account.
fn root(number: &str) -> Option<String> {
    let plain: String = number.chars().filter(|each| each.is_alphanumeric()).collect();
    business_number::check(&plain).map(|number| number.chars().take(9).collect())
}

/// What speaks for a client being a row's, and what against. An identifier that either lacks says nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Evidence {
    pub name: Agreement,
    reference: Option<bool>,
    business_number: Option<bool>,
    email: Option<bool>,
    company_number: Option<bool>,
    is_one_error_away: bool,
}

impl Evidence {
    pub fn between(row: &Marks, client: &Marks) -> Self {
        let number = row.name.numbered.as_ref().zip(client.name.numbered.as_ref());
        Self {
            name: row.name.agreement(&client.name),
            reference: references(row, client),
            business_number: same(row.business_number.as_ref(), client.business_number.as_ref()),
            email: same(row.email.as_ref(), client.email.as_ref()),
            company_number: number.map(|(one, other)| one.is_same(other) != SameCompany::No),
            is_one_error_away: row.name.is_one_error_from(&client.name),
        }
    }

    /// By what the client was found, and the points for it.
    pub fn score(&self) -> (u32, MatchedBy) {
        let (best, by) = self.best();
        let differ = [self.reference, self.business_number, self.company_number];
        let against = differ.iter().filter(|agrees| **agrees == Some(false)).count() as u32;
        let email = if self.email == Some(false) { OTHER_EMAIL } else { 0 };
        (best.saturating_sub(against * CONTRADICTION + email), by)
    }

    fn best(&self) -> (u32, MatchedBy) {
        let supported = |points: u32| if self.is_supported() { points } else { LIKELY };
        match self.name {
            _ if self.reference == Some(true) => (supported(REFERENCE), MatchedBy::Reference),
            _ if self.business_number == Some(true) => {
                (supported(BUSINESS_NUMBER), MatchedBy::BusinessNumber)
            }
            _ if self.email == Some(true) && self.has_same_name() => (EMAIL, MatchedBy::Email),
            Agreement::Same => (SAME_NAME, MatchedBy::Name),
            Agreement::Spelled => (SPELLED, MatchedBy::Name),
            Agreement::Words { .. } => (NEAR as u32, MatchedBy::NearName),
            Agreement::Near(likeness) => {
                let points = ((NEAR - 1.0) * likeness).round() as u32;
                match self.email {
                    Some(true) => (points.max(LIKELY), MatchedBy::Email),
                    _ => (points, MatchedBy::NearName),
                }
            }
        }
    }

    /// Whether this is enough, unless another client or row raises a doubt.
    pub fn is_enough(&self) -> bool {
        let is_named = matches!(self.name, Agreement::Same | Agreement::Spelled);
        let agree = [
            self.reference == Some(true),
            self.business_number == Some(true),
            is_named || (self.email == Some(true) && self.has_same_name()),
        ];
        let enough = if self.email == Some(false) { 2 } else { 1 };
        let agreeing = agree.iter().filter(|agrees| **agrees).count();
        !self.is_contradicted() && self.is_supported() && agreeing >= enough
    }

    fn is_contradicted(&self) -> bool {
        [self.reference, self.business_number, self.company_number].contains(&Some(false))
    }

    /// Whether the names are the same but for spelling, order and abbreviations; a person's company is another.
    fn has_same_name(&self) -> bool {
        matches!(self.name, Agreement::Same | Agreement::Spelled | Agreement::Words { has_same_form: true })
    }

    /// Whether the names have something in common: a reference in the wrong row has not.
    fn is_supported(&self) -> bool {
        !matches!(self.name, Agreement::Near(likeness) if likeness < SUPPORT)
    }

    /// Whether a reference or business number agrees, which a name cannot outweigh.
    pub fn is_identified(&self) -> bool {
        self.reference == Some(true) || self.business_number == Some(true)
    }

    /// Whether this client raises a doubt about another one, for whom `chosen` speaks.
    pub fn rivals(&self, chosen: &Self) -> bool {
        let may_be_meant =
            self.is_one_error_away || matches!(self.name, Agreement::Near(likeness) if likeness >= RIVAL);
        let shares_email = self.email == Some(true) && !chosen.has_same_name();
        self.claims() || shares_email || (may_be_meant && !chosen.is_identified())
    }

    /// Whether a row that has this for a client stands for it as much as any other row.
    pub fn claims(&self) -> bool {
        self.is_identified() || !matches!(self.name, Agreement::Near(_))
    }
}

/// Whether references agree: one that differs outweighs those that do.
fn references(row: &Marks, client: &Marks) -> Option<bool> {
    let agrees = |(system, id): &(String, String)| {
        let (_, own) = client.references.iter().find(|(other, _)| other == system)?;
        Some(own == id)
    };
    row.references.iter().filter_map(agrees).reduce(|one, other| one && other)
}

fn same(one: Option<&String>, other: Option<&String>) -> Option<bool> {
    Some(one? == other?)
}
