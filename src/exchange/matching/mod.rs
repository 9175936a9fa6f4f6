//! Matching another system's list to a firm's clients. Nothing is changed: sure matches become an upload, all
//! others a review that a person decides. Better unsure than wrong.

mod list;
mod names;
mod review;
mod score;

pub use list::{ListColumns, ListRow, read_list};
pub use review::{Review, read_review, review_path, write_matches, write_review};

use std::collections::HashMap;

use crate::client::Client;
use crate::error::{ClientName, Result};
use crate::firm::Firm;
use crate::registry::{Filter, Registry, Scope};
use crate::text::fold::fold;
use names::NameKey;
use score::{Known, candidates};

/// By what a client was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedBy {
    /// The id that it has in the other system.
    Reference,
    /// The business number.
    BusinessNumber,
    /// The email.
    Email,
    /// The whole name, folded.
    Name,
    /// A name that is nearly the same.
    NearName,
    /// A person's choice in a review.
    Choice,
}

impl MatchedBy {
    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::BusinessNumber => "business_number",
            Self::Email => "email",
            Self::Name => "name",
            Self::NearName => "near_name",
            Self::Choice => "choice",
        }
    }
}

/// A client that a row may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The client.
    pub client: ClientName,
    /// From 0 to 100.
    pub score: u32,
    /// By what it was found.
    pub by: MatchedBy,
}

/// A row whose client is sure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SureMatch {
    /// The line of the list.
    pub line: u32,
    /// The number that the list gives the client.
    pub number: String,
    /// The client.
    pub candidate: Candidate,
}

/// A row that a person has to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnsureRow {
    /// The row of the list.
    pub row: ListRow,
    /// The clients that it may stand for, the likeliest first, three at the most.
    pub candidates: Vec<Candidate>,
}

/// What a list comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matched {
    /// The rows of the list.
    pub rows: usize,
    /// Rows whose client is sure.
    pub sure: Vec<SureMatch>,
    /// Rows that a person has to decide; those without a candidate are unmatched.
    pub unsure: Vec<UnsureRow>,
}

/// Matches the rows of a list to a firm's clients, active and inactive.
///
/// # Errors
/// The registry cannot be read.
pub fn match_list(registry: &Registry, firm: &Firm, rows: Vec<ListRow>) -> Result<Matched> {
    let mut clients: Vec<Client> = Vec::new();
    registry.each_client(&Scope::Firm(firm.clone()), &Filter::default(), |client, _| {
        clients.push(client.clone());
        Ok(())
    })?;
    let known = Known::new(&clients);
    let found: Vec<Vec<Candidate>> =
        rows.iter().map(|row| candidates(row, &NameKey::new(&row.name), &known)).collect();
    let sure = sure_rows(&rows, &found, &known);
    let mut matched = Matched { rows: rows.len(), ..Matched::default() };
    for ((row, candidates), is_sure) in rows.into_iter().zip(found).zip(sure) {
        match (is_sure, candidates.first()) {
            (true, Some(candidate)) => matched.sure.push(SureMatch {
                line: row.line,
                number: row.number,
                candidate: candidate.clone(),
            }),
            _ => matched.unsure.push(UnsureRow { row, candidates }),
        }
    }
    Ok(matched)
}

/// Which rows are sure: found by more than a near name, and nobody else stands for that client or number.
fn sure_rows(rows: &[ListRow], found: &[Vec<Candidate>], known: &Known<'_>) -> Vec<bool> {
    let mut by_client: HashMap<&str, usize> = HashMap::new();
    let mut by_number: HashMap<String, usize> = HashMap::new();
    for (row, candidates) in rows.iter().zip(found) {
        *by_number.entry(fold(&row.number)).or_default() += 1;
        // Whoever may stand for a client makes the others unsure.
        for candidate in candidates.iter().filter(|candidate| candidate.score >= score::LIKELY) {
            *by_client.entry(&candidate.client.company_id).or_default() += 1;
        }
    }
    let is_sure = |(row, candidates): (&ListRow, &Vec<Candidate>)| {
        let [first, rest @ ..] = &candidates[..] else { return false };
        let is_alone = rest.iter().all(|other| other.score < score::LIKELY);
        let number = fold(&row.number);
        is_alone
            && first.by != MatchedBy::NearName
            && first.score >= score::SURE
            && by_client.get(first.client.company_id.as_str()) == Some(&1)
            && by_number.get(&number) == Some(&1)
            && known.may_have(&first.client, &number)
    };
    rows.iter().zip(found).map(is_sure).collect()
}
