//! How much speaks for a client: 100 is certain, and what contradicts takes away.

use std::collections::HashMap;

use super::list::ListRow;
use super::names::NameKey;
use super::{Candidate, MatchedBy};
use crate::client::{Client, Field, business_number};
use crate::error::ClientName;
use crate::text::fold::fold;

/// From here on a match is sure, if nothing else speaks against it.
pub(super) const SURE: u32 = 90;
/// From here on a client may well be meant.
pub(super) const LIKELY: u32 = 75;
/// From here on a client is offered.
const OFFERED: u32 = 50;
/// How many clients are offered at the most.
const MOST: usize = 3;
/// What an identifier that differs takes away.
const CONTRADICTION: u32 = 30;

/// A firm's clients, by all that a list may name them by.
pub(super) struct Known<'c> {
    clients: Vec<(&'c Client, NameKey)>,
    numbers: HashMap<String, String>,
}

impl<'c> Known<'c> {
    pub fn new(clients: &'c [Client]) -> Self {
        let number = |client: &Client| Some((fold(client.client_number()?), client.company_id().to_owned()));
        Self {
            clients: clients.iter().map(|client| (client, NameKey::new(client.display_name()))).collect(),
            numbers: clients.iter().filter_map(number).collect(),
        }
    }

    /// Whether a client has this number, or has none and nobody else has it.
    pub fn may_have(&self, client: &ClientName, number: &str) -> bool {
        let is_number = super::review::is_number(number);
        let held = client.client_number.as_deref().map(fold);
        let holder = self.numbers.get(number);
        is_number
            && held.is_none_or(|held| held == number)
            && holder.is_none_or(|holder| *holder == client.company_id)
    }
}

/// The clients that a row may stand for, the likeliest first.
pub(super) fn candidates(row: &ListRow, key: &NameKey, known: &Known<'_>) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = known
        .clients
        .iter()
        .filter_map(|(client, name)| {
            let (score, by) = score(row, key, client, name)?;
            Some(Candidate { client: ClientName::from(*client), score, by })
        })
        .collect();
    found.sort_by(|one, other| {
        other.score.cmp(&one.score).then_with(|| one.client.company_id.cmp(&other.client.company_id))
    });
    found.truncate(MOST);
    found
}

fn score(row: &ListRow, key: &NameKey, client: &Client, name: &NameKey) -> Option<(u32, MatchedBy)> {
    let likeness = key.likeness(name);
    let reference = agreement(row.references.iter().filter_map(|(system, id)| {
        let own = client.values.references().find(|(other, _)| fold(other) == fold(system))?;
        Some(fold(own.1) == fold(id))
    }));
    let number = agreement(row.business_number.as_deref().and_then(|number| {
        let own = client.values.get(Field::BusinessNumber)?;
        Some(root(number)? == root(own)?)
    }));
    let email = agreement(
        row.email.as_deref().and_then(|email| Some(fold(client.values.get(Field::Email)?) == fold(email))),
    );
    let (best, by) = if reference == Some(true) {
        (100, MatchedBy::Reference)
    } else if number == Some(true) {
        (98, MatchedBy::BusinessNumber)
    } else if email == Some(true) && likeness >= 0.6 {
        (95, MatchedBy::Email)
    } else if key.folded == name.folded {
        (92, MatchedBy::Name)
    } else if email == Some(true) {
        (LIKELY, MatchedBy::Email)
    } else {
        (percent(likeness * 0.88), MatchedBy::NearName)
    };
    let against = [reference, number].iter().filter(|agrees| **agrees == Some(false)).count() as u32;
    let score = best.saturating_sub(against * CONTRADICTION);
    (score >= OFFERED).then_some((score, by))
}

/// Whether identifiers agree: one that differs outweighs those that do.
fn agreement(agrees: impl IntoIterator<Item = bool>) -> Option<bool> {
    agrees.into_iter().reduce(|one, other| one && other)
}

/// The nine digits of a business number, without its program account.
fn root(number: &str) -> Option<String> {
    business_number::check(number).map(|number| number.chars().take(9).collect())
}

fn percent(share: f64) -> u32 {
    // A share lies between 0 and 1.
    (share * 100.0).round() as u32
}
