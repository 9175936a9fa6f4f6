//! Numbers among one firm's rows: repeated, resembling, without their zeros, taken.

use std::collections::BTreeMap;
use std::hash::Hash;
use std::sync::Arc;

use hashbrown::HashMap;
use hashbrown::hash_map::Entry;

use super::candidate::{Candidate, Target};
use super::firm_state::FirmState;
use super::options::ImportOptions;
use super::resemblances::{Other, Resemblances, held_by};
use super::row_error::{RowError, RowPlace};
use crate::error::{ClientName, Warning};
use crate::text::likeness::Likeness;

/// Refuses what can be refused without knowing which other rows are.
pub(super) fn judge_alone(
    candidates: &mut [Candidate<'_>],
    state: &FirmState,
    options: &ImportOptions,
) -> Resemblances {
    refuse_repeated(candidates, state);
    if !options.accept_lost_zeros {
        for candidate in candidates.iter_mut() {
            let held = held_by(candidate).and_then(|at| state.clients[at].client_number());
            candidate.errors.extend(candidate.lost_zeros(held));
        }
    }
    let resemblances = Resemblances::find(candidates, state);
    refuse_alike(candidates, &resemblances);
    resemblances
}

fn refuse_repeated(candidates: &mut [Candidate<'_>], state: &FirmState) {
    let each = || candidates.iter().enumerate();
    let by_id =
        sharing(each().filter_map(|(at, each)| Some((company_id_of(each, state)?, at))), candidates.len());
    let by_number = sharing(
        each().filter_map(|(at, each)| Some((each.number.as_ref()?.1.as_str(), at))),
        candidates.len(),
    );
    for rows in by_id {
        let places = places(candidates, &rows);
        for at in rows {
            let company_id = company_id_of(&candidates[at], state).unwrap_or_default().to_owned();
            candidates[at].refuse(RowError::CompanyIdRepeated { company_id, places: places.clone() });
        }
    }
    for rows in by_number {
        let places = places(candidates, &rows);
        for at in rows {
            let number = candidates[at].given[2].trim().to_owned();
            candidates[at].refuse(RowError::NumberRepeated { number, places: places.clone() });
        }
    }
}

/// The company ID of a row, or of the client that a row without one stands for.
fn company_id_of<'c>(candidate: &'c Candidate<'_>, state: &'c FirmState) -> Option<&'c str> {
    let own = candidate.company_id.as_deref();
    own.or_else(|| Some(state.clients[held_by(candidate)?].company_id()))
}

/// The positions that share a key, for each key that several have; there are `about` so many keys.
pub(super) fn sharing<K: Hash + Eq>(keys: impl Iterator<Item = (K, usize)>, about: usize) -> Vec<Vec<usize>> {
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

fn places(candidates: &[Candidate<'_>], rows: &[usize]) -> Arc<[RowPlace]> {
    rows.iter().map(|&at| candidates[at].place).collect()
}

/// The folded number that a row newly gives its client.
pub(super) fn newly_given<'c>(candidate: &'c Candidate, state: &FirmState) -> Option<&'c str> {
    let held = held_by(candidate).and_then(|at| state.number_folded(at));
    let (_, folded) = candidate.number.as_ref()?;
    (held != Some(folded.as_str())).then_some(folded)
}

/// Refuses rows whose numbers are those of other rows in letters of another script.
fn refuse_alike(candidates: &mut [Candidate<'_>], alike: &Resemblances) {
    for at in alike.rows() {
        let is_row = |other| matches!(other, Other::Row(_));
        if let Some(Other::Row(row)) = alike.first(at, Likeness::LookAlike, is_row) {
            let other = candidates[row].given[2].trim().to_owned();
            refuse_look_alike(&mut candidates[at], other, None);
        }
    }
}

/// The warning of a row whose number differs from another's only by O/0 or I/l/1.
pub(super) fn similar(
    at: usize,
    candidates: &[Candidate<'_>],
    state: &FirmState,
    alike: &Resemblances,
) -> Option<Warning> {
    let own = held_by(&candidates[at]);
    let other = alike.first(at, Likeness::Similar, |other| match other {
        Other::Client(client) => Some(client) != own,
        Other::Row(row) => !candidates[row].is_refused(),
    })?;
    let other = match other {
        Other::Client(client) => ClientName::from(&state.clients[client]),
        Other::Row(row) => candidates[row].name(),
    };
    Some(Warning::NumberSimilar { number: candidates[at].given[2].trim().to_owned(), other })
}

fn refuse_look_alike(candidate: &mut Candidate<'_>, other: String, holder: Option<ClientName>) {
    if candidate.errors.iter().any(|error| matches!(error, RowError::NumberLookAlike { .. })) {
        return;
    }
    let number = candidate.given[2].trim().to_owned();
    candidate.refuse(RowError::NumberLookAlike { number, other, holder });
}

/// Refuses numbers that a client keeps who has no row, or whose row is refused; each refusal may make
/// another, so this is repeated until nothing changes.
pub(super) fn refuse_taken(candidates: &mut [Candidate<'_>], state: &FirmState, alike: &Resemblances) {
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
            candidates[at].refuse(error);
        }
    }
    explain_refused(candidates, state, alike);
}

/// Says of rows that are refused anyway, too, that their number is taken.
fn explain_refused(candidates: &mut [Candidate<'_>], state: &FirmState, alike: &Resemblances) {
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
    fn new(candidates: &[Candidate<'_>], state: &FirmState) -> Self {
        let mut kept = vec![true; state.clients.len()];
        for candidate in candidates.iter().filter(|candidate| !candidate.is_refused()) {
            if let Target::Client(at) = candidate.target {
                let held = state.number_folded(at);
                kept[at] = candidate.new_number(held).is_none();
            }
        }
        Self(kept)
    }

    fn refusal(
        &self,
        at: usize,
        candidates: &[Candidate<'_>],
        state: &FirmState,
        alike: &Resemblances,
    ) -> Option<RowError> {
        let candidate = &candidates[at];
        let folded = newly_given(candidate, state)?;
        let own = held_by(candidate);
        let keeps = |client: usize| self.0[client] && Some(client) != own;
        if let Some(holder) = state.with_number(folded).filter(|&holder| keeps(holder)) {
            let number = candidate.given[2].trim().to_owned();
            let holder = ClientName::from(&state.clients[holder]);
            return Some(RowError::NumberTaken { number, holder });
        }
        let is_kept = |other| matches!(other, Other::Client(client) if keeps(client));
        let Other::Client(holder) = alike.first(at, Likeness::LookAlike, is_kept)? else { return None };
        let client = &state.clients[holder];
        Some(RowError::NumberLookAlike {
            number: candidate.given[2].trim().to_owned(),
            other: client.client_number().unwrap_or_default().to_owned(),
            holder: Some(ClientName::from(client)),
        })
    }
}
