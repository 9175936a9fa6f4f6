//! What refused rows have against them once the file's other rows are applied, so that the same file again finds
//! the same reasons.

use hashbrown::HashMap;

use super::candidate::{Candidate, Target};
use super::firm_state::FirmState;
use super::options::ImportOptions;
use super::row_error::RowError;
use crate::client::company_id::rounded_prefix;
use crate::error::ClientName;
use crate::text::fold::fold;

/// Names the number that a namesake has in the result; where that is the row's own, the number is taken, and the name
/// not in use with another.
pub(super) fn explain_names_in_use(candidates: &mut [Candidate<'_>], state: &FirmState) {
    let is_in_use = |error: &RowError| matches!(error, RowError::NameInUse { .. });
    if !candidates.iter().any(|each| each.errors.iter().any(is_in_use)) {
        return;
    }
    let given = numbers_given(candidates, state);
    for candidate in candidates.iter_mut() {
        let Some(RowError::NameInUse { registered }) =
            candidate.errors.iter_mut().find(|each| is_in_use(each))
        else {
            continue;
        };
        let client = state.with_company_id(&registered.company_id);
        if let Some(number) = client.and_then(|client| given.get(&client)) {
            registered.client_number.clone_from(number);
        }
        let number = registered.client_number.as_deref().map(fold);
        let own = candidate.number.as_ref().map(|(_, folded)| folded);
        if number.as_ref() == own && candidate.errors.len() > 1 {
            candidate.errors.retain(|error| !is_in_use(error));
        }
    }
}

/// The numbers that clients have otherwise in the result.
fn numbers_given(candidates: &[Candidate<'_>], state: &FirmState) -> HashMap<usize, Option<String>> {
    let mut given = HashMap::new();
    for candidate in candidates.iter().filter(|each| !each.is_refused()) {
        if let Target::Client(client) = candidate.target
            && candidate.new_number(state.number_folded(client)).is_some()
        {
            given.insert(client, candidate.number.as_ref().map(|(number, _)| number.to_string()));
        }
    }
    given
}

/// Says of refused rows that another row of the file adds the client whose name or rounded company ID they have.
/// It is said in place of `firm-full`: who is registered takes no room.
pub(super) fn explain_additions(candidates: &mut [Candidate<'_>], options: &ImportOptions) {
    let is_asked = |each: &Candidate<'_>| each.is_refused() && each.target == Target::New;
    if !candidates.iter().any(is_asked) {
        return;
    }
    let added = Added::of(candidates);
    for candidate in candidates.iter_mut().filter(|each| is_asked(each)) {
        let error = match candidate.lacks_company_id() {
            true if options.add_namesakes => None,
            true => added.name_in_use(candidate),
            false => added.rounded(candidate),
        };
        if let Some(error) = error {
            candidate.errors.retain(|error| *error != RowError::FirmFull);
            candidate.refuse(error);
        }
    }
}

/// The clients that the file adds, by folded name, in its order.
struct Added(HashMap<String, Vec<ClientName>>);

impl Added {
    fn of(candidates: &[Candidate<'_>]) -> Self {
        let mut added: HashMap<String, Vec<ClientName>> = HashMap::new();
        let adds = |each: &&Candidate<'_>| each.target == Target::New && !each.is_refused();
        for candidate in candidates.iter().filter(adds) {
            added.entry(candidate.name_folded.clone()).or_default().push(candidate.name());
        }
        Self(added)
    }

    fn namesakes(&self, candidate: &Candidate<'_>) -> &[ClientName] {
        self.0.get(&candidate.name_folded).map_or(&[], Vec::as_slice)
    }

    fn name_in_use(&self, candidate: &Candidate<'_>) -> Option<RowError> {
        let is_said = candidate.errors.iter().any(|error| matches!(error, RowError::NameInUse { .. }));
        let registered = self.namesakes(candidate).first()?.clone();
        (candidate.number.is_some() && !is_said).then_some(RowError::NameInUse { registered })
    }

    fn rounded(&self, candidate: &Candidate<'_>) -> Option<RowError> {
        let given = candidate.company_id.as_deref()?;
        let prefix = rounded_prefix(given)?;
        let is_said = candidate.errors.iter().any(|error| matches!(error, RowError::CompanyIdRounded { .. }));
        let agrees = |other: &&ClientName| {
            other.company_id.len() == given.len() && other.company_id.starts_with(prefix)
        };
        let registered = self.namesakes(candidate).iter().find(agrees)?.clone();
        (!is_said).then_some(RowError::CompanyIdRounded { given: given.to_owned(), registered })
    }
}
