//! The order of a list: by nearness and folded name, or by the fields that were asked for.

use std::cmp::Ordering;

use super::find::SortKey;
use crate::client::{Client, Field};
use crate::firm::Team;
use crate::text::fold::fold;

/// Sorts clients by the keys that were asked for; then the older first.
pub(super) fn sorted(clients: Vec<Client>, keys: &[SortKey], team: &Team) -> Vec<Client> {
    let texts = |client: &Client| keys.iter().map(|key| sortable(client, key.field, team)).collect();
    let mut sorted: Vec<(Vec<Option<String>>, Client)> =
        clients.into_iter().map(|client| (texts(&client), client)).collect();
    sorted.sort_by(|(texts, client), (other_texts, other)| {
        let fields = keys.iter().zip(texts).zip(other_texts);
        let order = fields.map(|((key, one), other)| compare_texts(key, one.as_deref(), other.as_deref()));
        order.fold(Ordering::Equal, Ordering::then).then(client.id.cmp(&other.id))
    });
    sorted.into_iter().map(|(_, client)| client).collect()
}

/// What is absent comes last, whichever way the rest is sorted.
fn compare_texts(key: &SortKey, one: Option<&str>, other: Option<&str>) -> Ordering {
    let (Some(one), Some(other)) = (one, other) else { return one.is_none().cmp(&other.is_none()) };
    let order = match key.field {
        Field::ClientNumber | Field::CompanyId => compare_numbers(one, other),
        _ => one.cmp(other),
    };
    if key.is_descending { order.reverse() } else { order }
}

fn sortable(client: &Client, field: Field, team: &Team) -> Option<String> {
    match field {
        Field::LeadAccountant => Some(fold(team.name(client.lead()?))),
        _ => client.text(field, team).map(|text| fold(&text)),
    }
}

/// Compares as people count: `A-9` before `A-10`; where only zeros differ, the shorter first.
fn compare_numbers(one: &str, other: &str) -> Ordering {
    let (mut left, mut right) = (one, other);
    while !left.is_empty() && !right.is_empty() {
        let (left_part, left_rest) = split_run(left);
        let (right_part, right_rest) = split_run(right);
        let order = match (is_digits(left_part), is_digits(right_part)) {
            (true, true) => {
                let (one, other) = (left_part.trim_start_matches('0'), right_part.trim_start_matches('0'));
                one.len().cmp(&other.len()).then_with(|| one.cmp(other))
            }
            _ => left_part.cmp(right_part),
        };
        if order != Ordering::Equal {
            return order;
        }
        (left, right) = (left_rest, right_rest);
    }
    left.len().cmp(&right.len()).then_with(|| one.len().cmp(&other.len())).then_with(|| one.cmp(other))
}

fn is_digits(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_digit())
}

/// Splits behind the first run of digits or of anything else.
fn split_run(text: &str) -> (&str, &str) {
    let starts_with_digit = is_digits(text);
    let end = text.find(|each: char| each.is_ascii_digit() != starts_with_digit).unwrap_or(text.len());
    text.split_at(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_sorted_as_people_count() {
        let mut numbers = vec!["A-10", "10", "A-9", "007", "7", "100", "A-9b"];
        numbers.sort_by(|one, other| compare_numbers(one, other));
        assert_eq!(numbers, ["7", "007", "10", "100", "A-9", "A-9b", "A-10"]);
    }
}
