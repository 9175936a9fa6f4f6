//! What refused rows have against them once the file's other rows are applied, so that the same file again finds
//! the same reasons.

use hashbrown::HashMap;

use super::candidate::{Candidate, Target};
use super::options::ImportOptions;
use super::row_error::RowError;
use crate::client::company_id::{SPREADSHEET_DIGITS, rounded_prefix};
use crate::error::ClientName;

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
        let agrees = |other: &&ClientName| other.company_id.get(..SPREADSHEET_DIGITS) == Some(prefix);
        let registered = self.namesakes(candidate).iter().find(agrees)?.clone();
        (!is_said).then_some(RowError::CompanyIdRounded { given: given.to_owned(), registered })
    }
}
