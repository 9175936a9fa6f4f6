//! The clients that a person may have meant by what fits none.

use crate::client::number::has_lost_zeros;
use crate::client::{Client, Field};
use crate::error::Result;
use crate::firm::FirmId;
use crate::store::{ClientRow, Tables};
use crate::text::fold::fold;

/// How many clients are offered at the most.
const OFFERED: usize = 3;
/// The likeness, from 0 to 1, from which on a client is offered.
const LIKE_ENOUGH: f64 = 0.7;

/// Finds the clients of a firm, or of all, whose name, number or company ID is most like `text`, among those that are
/// `wanted`.
pub(super) fn nearest_clients(
    tables: Tables<'_>,
    firm: Option<FirmId>,
    text: &str,
    wanted: impl Fn(&ClientRow<'_>) -> Result<bool>,
) -> Result<Vec<Client>> {
    let asked = fold(text);
    let mut offered: Vec<(f64, Client)> = Vec::new();
    tables.each_client(firm, |row| {
        let likeness = likeness(&asked, row)?;
        let is_among_best =
            offered.len() < OFFERED || offered.last().is_some_and(|(least, _)| likeness > *least);
        if likeness >= LIKE_ENOUGH && is_among_best && wanted(row)? {
            offered.push((likeness, row.client()?));
            offered.sort_by(|one, other| other.0.total_cmp(&one.0));
            offered.truncate(OFFERED);
        }
        Ok(())
    })?;
    Ok(offered.into_iter().map(|(_, client)| client).collect())
}

fn likeness(asked: &str, row: &ClientRow<'_>) -> Result<f64> {
    if asked.is_empty() {
        return Ok(0.0);
    }
    let name = row.name_folded()?;
    let mut likeness = strsim::normalized_damerau_levenshtein(asked, name);
    // A word or the beginning of a name, typed alone, is near too.
    if asked.chars().count() >= 3 && name.contains(asked) {
        likeness = likeness.max(0.9);
    }
    for word in name.split(' ').filter(|word| word.len() >= 4) {
        likeness = likeness.max(strsim::normalized_damerau_levenshtein(asked, word) * 0.95);
    }
    if row.number_folded()?.is_some_and(|number| has_lost_zeros(asked, number)) {
        likeness = likeness.max(LIKE_ENOUGH);
    }
    for key in [row.number_folded()?, row.value(Field::CompanyId)?].into_iter().flatten() {
        likeness = likeness.max(strsim::normalized_damerau_levenshtein(asked, key));
    }
    Ok(likeness)
}
