//! The order of a list: by nearness and folded name, or by the fields that were asked for.

use std::cmp::Ordering;

use super::find::{Ranked, SortKey};
use crate::client::{Client, Field};
use crate::firm::Team;
use crate::text::fold::fold;

/// By the sort keys, or by nearness and folded name; then the older first.
pub(super) fn compare(one: &Ranked, other: &Ranked, sort: &[SortKey], team: &Team) -> Ordering {
    let wished = sort.iter().map(|key| {
        let order = compare_field(&one.2, &other.2, key, team);
        if key.is_descending { order.reverse() } else { order }
    });
    let unsorted =
        if sort.is_empty() { one.0.cmp(&other.0).then_with(|| one.1.cmp(&other.1)) } else { Ordering::Equal };
    wished
        .fold(Ordering::Equal, Ordering::then)
        .then(unsorted)
        .then_with(|| one.2.id.cmp(&other.2.id))
        .then_with(|| one.2.company_id().cmp(other.2.company_id()))
}

/// What is absent comes last, whichever way the rest is sorted.
fn compare_field(one: &Client, other: &Client, key: &SortKey, team: &Team) -> Ordering {
    let (one, other) = (sortable(one, key.field, team), sortable(other, key.field, team));
    match (one, other) {
        (None, Some(_)) if key.is_descending => Ordering::Less,
        (None, Some(_)) => Ordering::Greater,
        (Some(_), None) if key.is_descending => Ordering::Greater,
        (Some(_), None) => Ordering::Less,
        (Some(one), Some(other)) if matches!(key.field, Field::ClientNumber | Field::CompanyId) => {
            compare_numbers(&one, &other)
        }
        (one, other) => one.cmp(&other),
    }
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
