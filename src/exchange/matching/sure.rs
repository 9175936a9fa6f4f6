//! Which rows are sure: enough speaks for one client, no other client or row raises a doubt, and the number is free.

use std::collections::HashMap;

use super::doubt::Doubt;
use super::evidence::LIKELY;
use super::known::Found;
use super::list::ListRow;
use crate::client::{Checked, Client, Field};
use crate::text::fold::fold;
use crate::text::likeness::{Likeness, likeness, picture_keys};

/// For each row, what leaves a doubt whether its first candidate is meant; nothing where it surely is, or where there
/// is none.
pub(super) fn doubts_of(rows: &[ListRow], found: &[Vec<Found>], clients: &[Client]) -> Vec<Vec<Doubt>> {
    let claims = Claims::new(found);
    let numbers = Numbers::new(rows, clients);
    let doubts = |(row, found): (&ListRow, &Vec<Found>)| {
        let [first, others @ ..] = &found[..] else { return Vec::new() };
        let has_rival = others.iter().any(|other| other.evidence.rivals(&first.evidence));
        let of_client = [
            (!row.is_whole, Doubt::RowNotWhole),
            (!first.evidence.is_enough(), Doubt::TooLittle),
            (has_rival, Doubt::OtherClient),
            (claims.of(first.client) != 1, Doubt::OtherRow),
        ];
        let of_number = numbers.doubts(row, &clients[first.client]);
        of_client.into_iter().chain(of_number).filter(|(is_so, _)| *is_so).map(|(_, doubt)| doubt).collect()
    };
    rows.iter().zip(found).map(doubts).collect()
}

/// How many rows stand for each client.
struct Claims(HashMap<usize, usize>);

impl Claims {
    fn new(found: &[Vec<Found>]) -> Self {
        let mut claims = HashMap::new();
        for row in found {
            let Some(first) = row.first() else { continue };
            // A row that has enough for one client does not ask for another that is only near.
            let is_settled = first.evidence.is_enough();
            let claims_it = |found: &&Found| {
                let is_first = found.candidate.score == first.candidate.score;
                let is_likely = found.candidate.score >= LIKELY && (is_first || !is_settled);
                is_likely || found.evidence.claims()
            };
            row.iter().filter(claims_it).for_each(|found| *claims.entry(found.client).or_default() += 1);
        }
        Self(claims)
    }

    fn of(&self, client: usize) -> usize {
        self.0.get(&client).copied().unwrap_or_default()
    }
}

/// The numbers of the clients and of the list, folded.
struct Numbers {
    holders: HashMap<String, String>,
    in_list: HashMap<String, usize>,
    by_picture: HashMap<String, Vec<String>>,
}

impl Numbers {
    fn new(rows: &[ListRow], clients: &[Client]) -> Self {
        let holder = |client: &Client| Some((fold(client.client_number()?), client.company_id().to_owned()));
        let holders: HashMap<String, String> = clients.iter().filter_map(holder).collect();
        let mut in_list: HashMap<String, usize> = HashMap::new();
        rows.iter().for_each(|row| *in_list.entry(fold(&row.number)).or_default() += 1);
        let mut by_picture: HashMap<String, Vec<String>> = HashMap::new();
        for number in holders.keys().chain(in_list.keys()) {
            for picture in picture_keys(number) {
                by_picture.entry(picture.into_owned()).or_default().push(number.clone());
            }
        }
        Self { holders, in_list, by_picture }
    }

    /// Why an import might not give the client the row's number: somebody else has it or one that looks the same,
    /// another row gives it, or the client has another.
    fn doubts(&self, row: &ListRow, client: &Client) -> [(bool, Doubt); 5] {
        let number = fold(&row.number);
        let is_held = self.holders.get(&number).is_some_and(|holder| holder != client.company_id());
        let has_other = client.client_number().is_some_and(|held| fold(held) != number);
        let is_number = is_number(&row.number);
        [
            (!is_number, Doubt::NumberUnusable),
            (is_held, Doubt::NumberTaken),
            (is_number && has_other, Doubt::ClientNumbered),
            (is_number && self.in_list.get(&number) != Some(&1), Doubt::NumberRepeated),
            (self.has_look_alike(&number), Doubt::NumberLookAlike),
        ]
    }

    fn has_look_alike(&self, number: &str) -> bool {
        picture_keys(number).into_iter().any(|picture| {
            let others = self.by_picture.get(&*picture).into_iter().flatten();
            others.into_iter().any(|other| likeness(number, other) == Some(Likeness::LookAlike))
        })
    }
}

/// Whether an import would take a text for a client's number.
pub(super) fn is_number(number: &str) -> bool {
    Checked::new(Field::ClientNumber, number).is_ok_and(|checked| checked.value().is_some())
}
