//! Which client each row is about.

use std::borrow::Cow;

use hashbrown::{HashMap, HashSet};

use super::candidate::{Candidate, Target};
use super::firm_state::FirmState;
use super::options::ImportOptions;
use super::report::Repair;
use super::row_error::RowError;
use crate::client::FieldError;
use crate::client::company_id::{may_be_damaged, rounded_prefix};
use crate::error::ClientName;

/// Finds the client of every row, and refuses rows whose client cannot be told for sure.
pub(super) fn identify(
    candidates: &mut [Candidate<'_>],
    state: &FirmState,
    options: &ImportOptions,
) -> Vec<Repair> {
    let mut repairs = Vec::new();
    let shared = shared_names(candidates, options);
    for candidate in candidates.iter_mut() {
        if options.repair_ids
            && !shared.contains(&candidate.name_folded)
            && let Some(client) = mended(candidate, state, options)
        {
            repairs.push(repair(candidate, client, state, options));
        } else if candidate.company_id.is_some() {
            by_company_id(candidate, state, options);
        }
    }
    if options.add {
        by_name(candidates, state, options);
    }
    for candidate in candidates.iter_mut() {
        check_name(candidate, state, options);
    }
    repairs
}

/// The names that several rows of a list that adds have: whose damaged ID it is that one of them bears cannot be
/// told by the name, which another row may give to a new client.
fn shared_names(candidates: &[Candidate<'_>], options: &ImportOptions) -> HashSet<String> {
    let mut seen = HashSet::with_capacity(if options.add { candidates.len() } else { 0 });
    let names = candidates.iter().map(|candidate| candidate.name_folded.as_str()).filter(|_| options.add);
    names.filter(|&name| !seen.insert(name)).map(str::to_owned).collect()
}

fn by_company_id(candidate: &mut Candidate<'_>, state: &FirmState, options: &ImportOptions) {
    let Some(company_id) = &candidate.company_id else { return };
    if let Some(at) = state.with_company_id(company_id) {
        candidate.target = Target::Client(at);
    } else if let Some(at) = rounded_from(candidate, company_id, state, options) {
        let registered = ClientName::from(&state.clients[at]);
        candidate.refuse(RowError::CompanyIdRounded { given: company_id.to_string(), registered });
        if options.add {
            // The rest is judged as that of the client which the row would add.
            candidate.target = Target::New;
        }
    } else if options.add {
        candidate.target = Target::New;
    } else {
        let namesake = match state.namesakes(&candidate.name_folded) {
            [only] => Some(ClientName::from(&state.clients[*only])),
            _ => None,
        };
        candidate.refuse(RowError::CompanyIdUnknown { company_id: company_id.to_string(), namesake });
    }
}

/// The client whose ID a spreadsheet may have rounded to this one, which leaves its length.
fn rounded_from(
    candidate: &Candidate<'_>,
    company_id: &str,
    state: &FirmState,
    options: &ImportOptions,
) -> Option<usize> {
    let prefix = rounded_prefix(company_id)?;
    let agrees = |&at: &usize| {
        let registered = state.clients[at].company_id();
        registered.len() == company_id.len()
            && registered.starts_with(prefix)
            && (!options.add || state.name_folded(at) == candidate.name_folded)
    };
    let namesakes = state.namesakes(&candidate.name_folded).iter().copied();
    namesakes.chain(0..state.clients.len()).find(agrees)
}

/// The client whose damaged ID the row bears: the only one of its name.
fn mended(candidate: &Candidate<'_>, state: &FirmState, options: &ImportOptions) -> Option<usize> {
    let &[only] = state.namesakes(&candidate.name_folded) else { return None };
    let is_scientific = candidate
        .errors
        .iter()
        .any(|error| matches!(error, RowError::Field(FieldError::CompanyIdScientific(_))));
    let is_rounded = candidate.company_id.as_deref().is_some_and(|company_id| {
        state.with_company_id(company_id).is_none()
            && rounded_from(candidate, company_id, state, options).is_some()
            && may_be_damaged(company_id, state.clients[only].company_id())
    });
    (is_scientific || is_rounded).then_some(only)
}

fn repair(candidate: &mut Candidate<'_>, at: usize, state: &FirmState, options: &ImportOptions) -> Repair {
    let client = &state.clients[at];
    candidate.target = Target::Client(at);
    candidate.company_id = Some(Cow::Owned(client.company_id().to_owned()));
    candidate.errors.retain(|error| !matches!(error, RowError::Field(FieldError::CompanyIdScientific(_))));
    Repair {
        place: candidate.place,
        firm: options.names_firms().then(|| state.name.clone()),
        found: candidate.given[0].trim().to_owned(),
        client: ClientName::from(client),
    }
}

/// Rows without company ID stand for the client of their name and number; numberless ones then for the
/// oldest clients of their name that no other row stands for; the rest are new.
fn by_name(candidates: &mut [Candidate<'_>], state: &FirmState, options: &ImportOptions) {
    let nameless = (0..candidates.len()).filter(|&at| candidates[at].lacks_company_id());
    let (with_number, without_number): (Vec<usize>, Vec<usize>) =
        nameless.partition(|&at| !candidates[at].given[2].trim().is_empty());
    let mut rows_by_id: HashMap<usize, usize> = HashMap::new();
    for (row, candidate) in candidates.iter().enumerate() {
        if let Target::Client(client) = candidate.target {
            rows_by_id.entry(client).or_insert(row);
        }
    }
    let mut taken: HashSet<usize> = rows_by_id.keys().copied().collect();
    let number_of = |client: usize| {
        let held = state.number_folded(client);
        let row = rows_by_id.get(&client).map(|&row| &candidates[row]);
        row.and_then(|row| row.new_number(held)).unwrap_or(held)
    };
    let numbered = |&at: &usize| numbered(&candidates[at], state, &number_of, options);
    let targets: Vec<_> = with_number.iter().map(numbered).collect();
    for (at, target) in with_number.into_iter().zip(targets) {
        settle(&mut candidates[at], target, &mut taken);
    }
    let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
    for at in without_number {
        by_name.entry(candidates[at].name_folded.clone()).or_default().push(at);
    }
    for (name, rows) in by_name {
        let free: Vec<usize> =
            state.namesakes(&name).iter().copied().filter(|client| !taken.contains(client)).collect();
        let mut targets = free.iter().copied().map(Target::Client);
        let rows = if rows.len() > free.len() { those_that_add_first(rows, candidates, state) } else { rows };
        for at in rows {
            candidates[at].target = targets.next().unwrap_or(Target::New);
        }
    }
}

/// Puts rows that could not add a client behind those that can: where there are not clients enough for all, a
/// refused row would otherwise stand, the next time, for the client that another row has added.
fn those_that_add_first(rows: Vec<usize>, candidates: &[Candidate<'_>], state: &FirmState) -> Vec<usize> {
    let can_add = |at: &usize| {
        let candidate = &candidates[*at];
        let is_lead_allowed = state.is_admin || candidate.lead.flatten().is_none();
        !candidate.is_refused() && candidate.name_fault().is_none() && is_lead_allowed
    };
    let (first, last): (Vec<usize>, Vec<usize>) = rows.into_iter().partition(can_add);
    [first, last].concat()
}

/// The client of a row's name that has its number, as far as the rows with a company ID leave or give it; a name that
/// is registered otherwise is in use.
fn numbered<'c>(
    candidate: &Candidate<'_>,
    state: &FirmState,
    number_of: &impl Fn(usize) -> Option<&'c str>,
    options: &ImportOptions,
) -> Result<Target, RowError> {
    let Some((_, folded)) = &candidate.number else { return Ok(Target::Unknown) };
    let namesakes = state.namesakes(&candidate.name_folded);
    let own = namesakes.iter().find(|&&client| number_of(client) == Some(folded.as_str()));
    match (own, namesakes.first()) {
        (Some(&at), _) => Ok(Target::Client(at)),
        (None, Some(&namesake)) if !options.add_namesakes => {
            Err(RowError::NameInUse { registered: ClientName::from(&state.clients[namesake]) })
        }
        _ => Ok(Target::New),
    }
}

fn settle(candidate: &mut Candidate<'_>, target: Result<Target, RowError>, taken: &mut HashSet<usize>) {
    match target {
        Ok(target) => {
            candidate.target = target;
            if let Target::Client(at) = target {
                taken.insert(at);
            }
        }
        Err(error) => {
            // The rest is judged as that of the client which the row would add.
            candidate.target = Target::New;
            candidate.refuse(error);
        }
    }
}

/// A registered client must have the row's name; a new one, and one that only its name could tell, a name that its
/// rule accepts.
fn check_name(candidate: &mut Candidate<'_>, state: &FirmState, options: &ImportOptions) {
    let is_named_alone = options.add && candidate.lacks_company_id();
    match candidate.target {
        _ if candidate.name_folded.is_empty() => candidate.refuse(FieldError::NameMissing.into()),
        Target::Client(at) if state.name_folded(at) != candidate.name_folded => {
            let registered = ClientName::from(&state.clients[at]);
            let given = candidate.given[1].trim().to_owned();
            candidate.refuse(RowError::NameMismatch { given, registered });
        }
        Target::Unknown if !is_named_alone => {}
        Target::Client(_) => {}
        Target::New | Target::Unknown => candidate.errors.extend(candidate.name_fault()),
    }
}
