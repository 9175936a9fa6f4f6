//! Matching another system's list to a firm's clients. Nothing is changed: sure matches become an upload, all
//! others a review that a person decides. Better unsure than wrong.

mod by;
mod columns;
mod doubt;
mod evidence;
mod files;
mod known;
mod list;
mod names;
mod numbered;
mod review;
mod spelling;
mod sure;

pub use by::MatchedBy;
pub use doubt::Doubt;
pub use files::{Written, chosen_path, review_path, write_matches};
pub use list::{ListColumns, ListRow, read_list};
pub use review::{ChoiceFault, Review, read_review};

use crate::client::Client;
use crate::error::{ClientName, Result};
use crate::firm::Firm;
use crate::registry::{Filter, Registry, Scope};
use evidence::Marks;
use known::{Found, Known};
use sure::doubts_of;

/// How many clients are offered for a row at the most.
pub const OFFERS: usize = 3;

/// A client that a row may stand for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// The client.
    pub client: ClientName,
    /// From 0 to 100: 100 for a reference, 98 a business number, 95 an email with the same name, 90 or more the
    /// same name, below that as near as the name is; less for each identifier that differs.
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
    /// The clients that it may stand for, the likeliest first, [`OFFERS`] at the most.
    pub candidates: Vec<Candidate>,
    /// What leaves a doubt about the first of them; nothing is said of a review's rows.
    pub doubts: Vec<Doubt>,
}

/// What a list comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matched {
    /// Rows whose client is sure.
    pub sure: Vec<SureMatch>,
    /// Rows that a person has to decide; those without a candidate are unmatched.
    pub unsure: Vec<UnsureRow>,
    /// How many rows a person has set aside in a review.
    pub set_aside: usize,
}

impl Matched {
    /// How many rows the list has.
    pub fn rows(&self) -> usize {
        self.sure.len() + self.unsure.len() + self.set_aside
    }

    /// How many rows nobody was found for.
    pub fn unmatched(&self) -> usize {
        self.unsure.iter().filter(|unsure| unsure.candidates.is_empty()).count()
    }
}

/// Matches the rows of a list to a firm's clients, active and inactive.
///
/// # Errors
/// The registry cannot be read.
pub fn match_list(registry: &Registry, firm: &Firm, rows: Vec<ListRow>) -> Result<Matched> {
    let clients = clients_of(registry, firm)?;
    let known = Known::new(&clients);
    let found: Vec<Vec<Found>> = rows.iter().map(|row| known.candidates(&Marks::of_row(row))).collect();
    let doubts = doubts_of(&rows, &found, &clients);
    let mut matched = Matched::default();
    for ((row, found), doubts) in rows.into_iter().zip(found).zip(doubts) {
        let mut candidates: Vec<Candidate> =
            found.into_iter().take(OFFERS).map(|each| each.candidate).collect();
        match !candidates.is_empty() && doubts.is_empty() {
            true => {
                let candidate = candidates.swap_remove(0);
                matched.sure.push(SureMatch { line: row.line, number: row.number, candidate });
            }
            false => matched.unsure.push(UnsureRow { row, candidates, doubts }),
        }
    }
    Ok(matched)
}

/// A firm's clients, active and inactive, the oldest first.
fn clients_of(registry: &Registry, firm: &Firm) -> Result<Vec<Client>> {
    let mut clients = Vec::new();
    registry.each_client(&Scope::Firm(firm.clone()), &Filter::default(), |client, _| {
        clients.push(client.clone());
        Ok(())
    })?;
    Ok(clients)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_that_were_set_aside_count() {
        let row = || UnsureRow { row: ListRow::default(), candidates: Vec::new(), doubts: Vec::new() };
        let matched = Matched { unsure: vec![row(), row()], set_aside: 3, ..Matched::default() };
        assert_eq!((matched.rows(), matched.unmatched()), (5, 2));
    }
}
