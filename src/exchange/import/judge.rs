//! The judgement of one firm's rows against the state that would result. It changes nothing.

use hashbrown::HashMap;

use super::candidate::{Candidate, Target};
use super::explain::{explain_additions, explain_names_in_use};
use super::firm_state::FirmState;
use super::grouping::RowAt;
use super::identify::identify;
use super::numbers::{judge_alone, refuse_taken, similar};
use super::options::ImportOptions;
use super::report::Repair;
use super::resemblances::Resemblances;
use super::row_error::{RowError, RowPlace};
use crate::client::kinds::Plan;
use crate::client::number::{looks_like_date, looks_scientific};
use crate::client::{Client, Values};
use crate::error::{ClientName, Result, Warning};
use crate::registry::{billing_warning, check_plan_change, is_name_unusual};
use crate::store::Folded;

/// A client to be added.
pub(super) struct Addition {
    pub row: RowAt,
    pub values: Values,
    pub folded: Folded,
}

/// What one firm's rows come to.
pub(super) struct Judgement<'s> {
    /// Clients as they are and as they become, those without a difference left out.
    pub edits: Vec<(Client, Client)>,
    /// Clients to be added.
    pub additions: Vec<Addition>,
    /// Rows whose client is as they say already.
    pub unchanged: usize,
    /// Rows that are refused.
    pub refused: Vec<Candidate<'s>>,
    pub warnings: Vec<(RowPlace, Warning)>,
    pub repairs: Vec<Repair>,
}

/// Judges all rows of a firm.
pub(super) fn judge<'s>(
    mut candidates: Vec<Candidate<'s>>,
    state: &FirmState,
    options: &ImportOptions,
) -> Result<Judgement<'s>> {
    candidates.iter_mut().for_each(|candidate| candidate.find_lead(state));
    let mut repairs = identify(&mut candidates, state, options);
    for candidate in &mut candidates {
        judge_details(candidate, state);
    }
    let alike = judge_alone(&mut candidates, state, options);
    refuse_taken(&mut candidates, state, &alike);
    refuse_overflow(&mut candidates, state.room());
    explain_additions(&mut candidates, options);
    explain_names_in_use(&mut candidates, state);
    let warnings = warnings(&candidates, state, &alike);
    let row_of = |repair: &Repair| candidates.binary_search_by_key(&repair.place, |each| each.place);
    repairs.retain(|repair| row_of(repair).is_ok_and(|at| !candidates[at].is_refused()));
    conclude(candidates, state, warnings, repairs)
}

/// Refuses what who acts may not do, and what the plan does not allow.
fn judge_details(candidate: &mut Candidate<'_>, state: &FirmState) {
    let before = match candidate.target {
        Target::Client(at) => Some(&state.clients[at]),
        Target::New => None,
        Target::Unknown => return,
    };
    let held = before.and_then(Client::lead);
    if candidate.lead.is_some_and(|lead| lead != held) && !state.is_admin {
        candidate.refuse(RowError::NotAdmin);
    }
    if let Some(before) = before
        && !candidate.details.is_empty()
        && check_plan_change(before, &candidate.applied_to(before)).is_err()
    {
        candidate.refuse(RowError::InactiveInPlan);
    }
}

/// Accepts rows that add in the order of the file as long as there is room.
fn refuse_overflow(candidates: &mut [Candidate<'_>], room: usize) {
    let adds = |candidate: &&mut Candidate<'_>| candidate.target == Target::New && !candidate.is_refused();
    for candidate in candidates.iter_mut().filter(adds).skip(room) {
        candidate.refuse(RowError::FirmFull);
    }
}

/// What deserves a look in the rows that change something.
fn warnings(
    candidates: &[Candidate<'_>],
    state: &FirmState,
    alike: &Resemblances,
) -> Vec<(RowPlace, Warning)> {
    let mut warnings = Vec::new();
    let mut added: HashMap<&str, usize> = HashMap::new();
    for (at, candidate) in candidates.iter().enumerate().filter(|(_, each)| !each.is_refused()) {
        let mut warn = |warning| warnings.push((candidate.place, warning));
        let held = match candidate.target {
            Target::Client(client) => state.number_folded(client),
            _ => None,
        };
        if let (Some((number, _)), Some(Some(_))) = (&candidate.number, candidate.new_number(held)) {
            similar(at, candidates, state, alike).into_iter().for_each(&mut warn);
            damage_of_number(number).into_iter().for_each(&mut warn);
        }
        left_plan(candidate, state).into_iter().for_each(&mut warn);
        if candidate.target == Target::New {
            let registered = state.namesakes(&candidate.name_folded).first();
            let registered = registered.map(|&other| ClientName::from(&state.clients[other]));
            let earlier = added.get(candidate.name_folded.as_str()).map(|&row| candidates[row].name());
            let name = candidate.given[1].trim();
            if let Some(other) = registered.or(earlier) {
                warn(Warning::NameDuplicate { name: name.to_owned(), other });
            }
            if is_name_unusual(name) {
                warn(Warning::NameUnusual { name: name.to_owned() });
            }
            added.entry(&candidate.name_folded).or_insert(at);
        }
    }
    warnings
}

/// Tells when a row takes its client out of the preferred plan while the firm is billed.
fn left_plan(candidate: &Candidate<'_>, state: &FirmState) -> Option<Warning> {
    let Target::Client(at) = candidate.target else { return None };
    let before = &state.clients[at];
    let is_in_plan = before.plan() == Plan::Preferred && !candidate.details.is_empty();
    is_in_plan.then(|| billing_warning(before, &candidate.applied_to(before))).flatten()
}

/// Tells what a spreadsheet may have made of a number.
fn damage_of_number(number: &str) -> Option<Warning> {
    if looks_scientific(number) {
        Some(Warning::NumberScientific { number: number.to_owned() })
    } else if looks_like_date(number) {
        Some(Warning::NumberDate { number: number.to_owned() })
    } else {
        None
    }
}

fn conclude<'s>(
    candidates: Vec<Candidate<'s>>,
    state: &FirmState,
    warnings: Vec<(RowPlace, Warning)>,
    repairs: Vec<Repair>,
) -> Result<Judgement<'s>> {
    let mut judgement = Judgement {
        edits: Vec::new(),
        additions: Vec::new(),
        unchanged: 0,
        refused: Vec::new(),
        warnings,
        repairs,
    };
    for candidate in candidates {
        match candidate.target {
            _ if candidate.is_refused() => judgement.refused.push(candidate),
            Target::Client(at) => {
                let before = &state.clients[at];
                let after = candidate.applied_to(before);
                match after == *before {
                    true => judgement.unchanged += 1,
                    false => judgement.edits.push((before.clone(), after)),
                }
            }
            Target::New => {
                let row = (candidate.place.file, candidate.row);
                let (values, folded) = candidate.into_values()?;
                judgement.additions.push(Addition { row, values, folded });
            }
            // A row without a target bears the error that says why.
            Target::Unknown => judgement.refused.push(candidate),
        }
    }
    Ok(judgement)
}
