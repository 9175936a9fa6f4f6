//! Numbers among one firm's rows: repeated, resembling, without their zeros, taken.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::hash::Hash;

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::candidate::{Candidate, Target};
use super::firm_state::FirmState;
use super::options::ImportOptions;
use super::row_error::{RowError, RowPlace};
use crate::error::{ClientName, Warning};
use crate::text::likeness::{Likeness, likeness, picture_keys};

/// Whose number a row's number resembles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Other {
    Client(usize),
    Row(usize),
}

/// For each row by its position, whose numbers its new number resembles.
#[derive(Default)]
pub(super) struct Resemblances(HashMap<usize, Vec<(Likeness, Other)>>);

/// Refuses what can be refused without knowing which other rows are.
pub(super) fn judge_alone(
    candidates: &mut [Candidate],
    state: &FirmState,
    options: &ImportOptions,
) -> Resemblances {
    refuse_repeated(candidates);
    if !options.accept_lost_zeros {
        for candidate in candidates.iter_mut() {
            let held = held_by(candidate).and_then(|at| state.clients[at].client_number());
            candidate.errors.extend(candidate.lost_zeros(held));
        }
    }
    let resemblances = Resemblances::find(candidates, state);
    resemblances.refuse_among_rows(candidates);
    resemblances
}

/// The client that a row is about, by position.
fn held_by(candidate: &Candidate) -> Option<usize> {
    match candidate.target {
        Target::Client(at) => Some(at),
        Target::New | Target::Unknown => None,
    }
}

fn refuse_repeated(candidates: &mut [Candidate]) {
    let each = || candidates.iter().enumerate();
    let by_id =
        sharing(each().filter_map(|(at, each)| Some((each.company_id.as_deref()?, at))), candidates.len());
    let by_number = sharing(
        each().filter_map(|(at, each)| Some((each.number.as_ref()?.1.as_str(), at))),
        candidates.len(),
    );
    for rows in by_id {
        let places = places(candidates, &rows);
        for at in rows {
            let company_id = candidates[at].company_id.as_deref().unwrap_or_default().to_owned();
            candidates[at].errors.push(RowError::CompanyIdRepeated { company_id, places: places.clone() });
        }
    }
    for rows in by_number {
        let places = places(candidates, &rows);
        for at in rows {
            let number = candidates[at].given[2].trim().to_owned();
            candidates[at].errors.push(RowError::NumberRepeated { number, places: places.clone() });
        }
    }
}

/// The positions that share a key, for each key that several have; there are `about` so many keys.
fn sharing<K: Hash + Eq>(keys: impl Iterator<Item = (K, usize)>, about: usize) -> Vec<Vec<usize>> {
    let mut first_with: HashMap<K, usize> = HashMap::with_capacity(about);
    let mut sharing: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (key, at) in keys {
        match first_with.entry(key) {
            Entry::Vacant(place) => {
                place.insert(at);
            }
            Entry::Occupied(first) => {
                sharing.entry(*first.get()).or_insert_with(|| vec![*first.get()]).push(at);
            }
        }
    }
    sharing.into_values().collect()
}

fn places(candidates: &[Candidate], rows: &[usize]) -> Vec<RowPlace> {
    rows.iter().map(|&at| candidates[at].place).collect()
}

/// The folded number that a row newly gives its client.
fn newly_given<'c>(candidate: &'c Candidate, state: &FirmState) -> Option<&'c str> {
    let held = held_by(candidate).and_then(|at| state.numbers_folded[at].as_deref());
    let (_, folded) = candidate.number.as_ref()?;
    (held != Some(folded.as_str())).then_some(folded)
}

impl Resemblances {
    fn find(candidates: &[Candidate], state: &FirmState) -> Self {
        let given: Vec<(usize, &str)> = candidates
            .iter()
            .enumerate()
            .filter_map(|(at, candidate)| Some((at, newly_given(candidate, state)?)))
            .collect();
        if given.is_empty() {
            return Self::default();
        }
        let held = state.numbers_folded.iter().enumerate();
        let held = held.filter_map(|(at, number)| Some((number.as_deref()?, Other::Client(at))));
        let given = given.into_iter().map(|(at, folded)| (folded, Other::Row(at)));
        let numbers: Vec<(&str, Other)> = held.chain(given).collect();
        let mut found: HashMap<usize, Vec<(Likeness, Other)>> = HashMap::new();
        for others in sharing(keys_of(&numbers), numbers.len()) {
            for &one in &others {
                let (folded, Other::Row(at)) = numbers[one] else { continue };
                let alike = others.iter().map(|&other| numbers[other]);
                let alike = alike.filter_map(|(other, whose)| Some((likeness(folded, other)?, whose)));
                found.entry(at).or_default().extend(alike);
            }
        }
        for others in found.values_mut() {
            // The oldest client first, then the rows of the file, whatever the order of the keys.
            others.sort_by_key(|(_, other)| *other);
            others.dedup();
        }
        Self(found)
    }

    fn of(&self, at: usize, wanted: Likeness) -> impl Iterator<Item = Other> {
        let all = self.0.get(&at).map_or(&[][..], Vec::as_slice);
        all.iter().filter(move |(likeness, _)| *likeness == wanted).map(|(_, other)| *other)
    }

    fn refuse_among_rows(&self, candidates: &mut [Candidate]) {
        for &at in self.0.keys() {
            let other = self.of(at, Likeness::LookAlike).find_map(|other| match other {
                Other::Row(row) if row != at => Some(row),
                _ => None,
            });
            if let Some(row) = other {
                let other = candidates[row].given[2].trim().to_owned();
                refuse_look_alike(&mut candidates[at], other, None);
            }
        }
    }

    /// The warning of a row whose number differs from another's only by O/0 or I/l/1.
    pub fn warning(&self, at: usize, candidates: &[Candidate], state: &FirmState) -> Option<Warning> {
        let own = held_by(&candidates[at]);
        let other = self.of(at, Likeness::Similar).find(|other| match other {
            Other::Client(client) => Some(*client) != own,
            Other::Row(row) => *row != at && !candidates[*row].is_refused(),
        })?;
        let other = match other {
            Other::Client(client) => ClientName::from(&state.clients[client]),
            Other::Row(row) => candidates[row].name(),
        };
        Some(Warning::NumberSimilar { number: candidates[at].given[2].trim().to_owned(), other })
    }
}

/// The keys of the pictures that the numbers make, each with the number's position.
fn keys_of<'n>(numbers: &'n [(&'n str, Other)]) -> impl Iterator<Item = (Cow<'n, str>, usize)> {
    let keys = |(at, &(folded, _)): (usize, &(&'n str, Other))| {
        picture_keys(folded).into_iter().map(move |key| (key, at))
    };
    numbers.iter().enumerate().flat_map(keys)
}

fn refuse_look_alike(candidate: &mut Candidate, other: String, holder: Option<ClientName>) {
    if candidate.errors.iter().any(|error| matches!(error, RowError::NumberLookAlike { .. })) {
        return;
    }
    let number = candidate.given[2].trim().to_owned();
    candidate.errors.push(RowError::NumberLookAlike { number, other, holder });
}

/// Refuses numbers that a client keeps who has no row, or whose row is refused; each refusal may make
/// another, so this is repeated until nothing changes.
pub(super) fn refuse_taken(candidates: &mut [Candidate], state: &FirmState, alike: &Resemblances) {
    loop {
        let kept = Kept::new(candidates, state);
        let refused: Vec<(usize, RowError)> = (0..candidates.len())
            .filter(|&at| !candidates[at].is_refused())
            .filter_map(|at| Some((at, kept.refusal(at, candidates, state, alike)?)))
            .collect();
        if refused.is_empty() {
            break;
        }
        for (at, error) in refused {
            candidates[at].errors.push(error);
        }
    }
    explain_refused(candidates, state, alike);
}

/// Says of rows that are refused anyway, too, that their number is taken.
fn explain_refused(candidates: &mut [Candidate], state: &FirmState, alike: &Resemblances) {
    let kept = Kept::new(candidates, state);
    for at in 0..candidates.len() {
        let is_said = candidates[at]
            .errors
            .iter()
            .any(|error| matches!(error, RowError::NumberTaken { .. } | RowError::NumberLookAlike { .. }));
        let is_about_somebody = candidates[at].target != Target::Unknown;
        if candidates[at].is_refused() && !is_said && is_about_somebody {
            let refusal = kept.refusal(at, candidates, state, alike);
            candidates[at].errors.extend(refusal);
        }
    }
}

/// Which clients keep the number that they hold.
struct Kept(Vec<bool>);

impl Kept {
    fn new(candidates: &[Candidate], state: &FirmState) -> Self {
        let mut kept = vec![true; state.clients.len()];
        for candidate in candidates.iter().filter(|candidate| !candidate.is_refused()) {
            if let Target::Client(at) = candidate.target {
                let held = state.numbers_folded[at].as_deref();
                kept[at] = candidate.new_number(held).is_none();
            }
        }
        Self(kept)
    }

    fn refusal(
        &self,
        at: usize,
        candidates: &[Candidate],
        state: &FirmState,
        alike: &Resemblances,
    ) -> Option<RowError> {
        let candidate = &candidates[at];
        let folded = newly_given(candidate, state)?;
        let own = held_by(candidate);
        let keeps = |client: usize| self.0[client] && Some(client) != own;
        if let Some(&holder) = state.by_number.get(folded).filter(|&&holder| keeps(holder)) {
            let number = candidate.given[2].trim().to_owned();
            let holder = ClientName::from(&state.clients[holder]);
            return Some(RowError::NumberTaken { number, holder });
        }
        let holder = alike.of(at, Likeness::LookAlike).find_map(|other| match other {
            Other::Client(client) if keeps(client) => Some(client),
            _ => None,
        })?;
        let client = &state.clients[holder];
        Some(RowError::NumberLookAlike {
            number: candidate.given[2].trim().to_owned(),
            other: client.client_number().unwrap_or_default().to_owned(),
            holder: Some(ClientName::from(client)),
        })
    }
}
