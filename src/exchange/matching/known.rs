//! A firm's clients, found by identifiers and by pieces of their names without comparing each with each.

use std::collections::{HashMap, HashSet};

use super::Candidate;
use super::evidence::{Evidence, Marks, OFFERED};
use crate::client::Client;
use crate::error::ClientName;

/// How many clients whose names share most are compared letter by letter.
const COMPARED: usize = 40;

/// A firm's clients, by all that a list may name them by.
pub(super) struct Known<'c> {
    clients: &'c [Client],
    marks: Vec<Marks>,
    by_identifier: HashMap<String, Vec<usize>>,
    by_piece: HashMap<[char; 2], Vec<usize>>,
    pieces: Vec<usize>,
}

/// A client that was compared with a row, by its position.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub client: usize,
    pub evidence: Evidence,
    pub candidate: Candidate,
}

impl<'c> Known<'c> {
    pub fn new(clients: &'c [Client]) -> Self {
        let marks: Vec<Marks> = clients.iter().map(Marks::of_client).collect();
        let mut by_identifier: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_piece: HashMap<[char; 2], Vec<usize>> = HashMap::new();
        for (at, marks) in marks.iter().enumerate() {
            identifiers(marks).for_each(|key| by_identifier.entry(key).or_default().push(at));
            pieces(marks).into_iter().for_each(|piece| by_piece.entry(piece).or_default().push(at));
        }
        let pieces = marks.iter().map(|marks| pieces(marks).len()).collect();
        Self { clients, marks, by_identifier, by_piece, pieces }
    }

    /// The clients that a row may stand for, the likeliest first.
    pub fn candidates(&self, row: &Marks) -> Vec<Found> {
        let mut positions: Vec<usize> = self.near(row);
        let identified = identifiers(row).filter_map(|key| self.by_identifier.get(&key));
        positions.extend(identified.flatten());
        positions.sort_unstable();
        positions.dedup();
        let mut found: Vec<Found> = positions.into_iter().map(|at| self.compared(row, at)).collect();
        found.retain(|found| found.candidate.score >= OFFERED);
        found.sort_by_key(|found| (std::cmp::Reverse(found.candidate.score), found.client));
        found
    }

    fn compared(&self, row: &Marks, at: usize) -> Found {
        let evidence = Evidence::between(row, &self.marks[at]);
        let (score, by) = evidence.score();
        let client = ClientName::from(&self.clients[at]);
        Found { client: at, evidence, candidate: Candidate { client, score, by } }
    }

    /// The clients whose names share the greatest part with the row's, and all that share as much as the last.
    fn near(&self, row: &Marks) -> Vec<usize> {
        let wanted = pieces(row);
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for &at in wanted.iter().filter_map(|piece| self.by_piece.get(piece)).flatten() {
            *shared.entry(at).or_default() += 1;
        }
        let part = |(at, shared): (usize, usize)| {
            let all = wanted.len() + self.pieces[at];
            (2_000 * shared / all.max(1), at)
        };
        let mut parts: Vec<(usize, usize)> = shared.into_iter().map(part).collect();
        parts.sort_unstable_by(|one, other| other.cmp(one));
        let least = parts.get(COMPARED - 1).map_or(0, |(part, _)| *part);
        parts.into_iter().take_while(|(part, _)| *part >= least).map(|(_, at)| at).collect()
    }
}

/// What identifies a client or row beside its name, each kind under a letter of its own.
fn identifiers(marks: &Marks) -> impl Iterator<Item = String> {
    let references = marks.references.iter().map(|(system, id)| format!("r{system}={id}"));
    let business_number = marks.business_number.iter().map(|number| format!("b{number}"));
    let email = marks.email.iter().map(|email| format!("e{email}"));
    let number = marks.name.numbered.iter().map(|numbered| format!("n{}", numbered.digits));
    references.chain(business_number).chain(email).chain(number)
}

/// The pairs of letters in the words of a name, beginnings and ends included.
fn pieces(marks: &Marks) -> HashSet<[char; 2]> {
    let mut pieces = HashSet::new();
    for word in marks.name.told() {
        let letters: Vec<char> = std::iter::once(' ').chain(word.chars()).chain([' ']).collect();
        pieces.extend(letters.windows(2).map(|pair| [pair[0], pair[1]]));
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::super::list::ListRow;
    use super::*;
    use crate::client::{Checked, ClientId, Field};
    use crate::firm::FirmId;
    use crate::text::clock::Moment;

    fn client(name: &str) -> Client {
        let name = Checked::new(Field::DisplayName, name).expect("a name");
        let (id, firm, at) = (ClientId(0), FirmId(0), Moment(0));
        let values = std::iter::once(name).collect();
        Client { id, firm, is_id_generated: false, created_at: at, updated_at: at, values }
    }

    fn row(name: &str) -> ListRow {
        ListRow { name: name.to_owned(), ..ListRow::default() }
    }

    #[test]
    fn only_those_whose_names_share_the_greatest_part_are_compared() {
        // Most of the row and a little more; a short name, most of which the row has; a long one with much of the row.
        let (near, short, long) = ("abcdefgh zyxw", "ab", "xabcdefgx zyxwvutsrqponmlkjihgfedcba");
        let names = [vec![short, long], vec![near; COMPARED], vec![short, long]].concat();
        let clients: Vec<Client> = names.into_iter().map(client).collect();
        let known = Known::new(&clients);
        let mut compared = known.near(&Marks::of_row(&row("abcdefgh")));
        compared.sort_unstable();
        assert_eq!(compared, (2..COMPARED + 2).collect::<Vec<_>>());
        assert_eq!(known.near(&Marks::of_row(&row("lkji"))), [COMPARED + 3, 1], "fewer share anything");
    }

    #[test]
    fn each_identifier_is_of_a_kind_of_its_own() {
        let row = ListRow {
            email: Some("J@bond.example".to_owned()),
            business_number: Some("123456782 RT0001".to_owned()),
            references: vec![("Xero".to_owned(), "77".to_owned())],
            ..row("9999-0001 Québec inc.")
        };
        let found: Vec<String> = identifiers(&Marks::of_row(&row)).collect();
        assert_eq!(found, ["rxero=77", "b123456782", "ej@bond.example", "n99990001"]);
    }
}
