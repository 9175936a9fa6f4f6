//! A plain upload, judged slowly and obviously, straight from the words of the contract.

use std::collections::BTreeMap;

use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::desk::{Cells, Desk, clients, rejected, rows};

type Numbers = BTreeMap<String, Option<String>>;

/// What each row comes to: its codes, none where it is accepted.
fn judged(clients: &[Cells], before: &Numbers, rows: &[Cells]) -> Vec<Vec<&'static str>> {
    let mut codes: Vec<Vec<&'static str>> =
        rows.iter().map(|row| alone(clients, before, row, rows)).collect();
    loop {
        let kept = kept(before, rows, &codes);
        let taken = |at: usize| is_taken(&rows[at], before, &kept);
        let refused: Vec<usize> = (0..rows.len()).filter(|&at| codes[at].is_empty() && taken(at)).collect();
        if refused.is_empty() {
            break;
        }
        refused.into_iter().for_each(|at| codes[at].push("number-taken"));
    }
    // Of a row that is refused anyway it is said as well, where its client is known.
    let kept = kept(before, rows, &codes);
    for at in 0..rows.len() {
        let is_known = before.contains_key(&rows[at][0]);
        if is_known && !codes[at].is_empty() && !codes[at].contains(&"number-taken") {
            codes[at].extend(is_taken(&rows[at], before, &kept).then_some("number-taken"));
        }
    }
    codes
}

/// What is wrong with a row whatever becomes of the others.
fn alone(clients: &[Cells], before: &Numbers, row: &Cells, rows: &[Cells]) -> Vec<&'static str> {
    let [id, name, number] = row;
    let client = clients.iter().find(|client| client[0] == *id);
    let held = before.get(id).cloned().flatten();
    let is_id = !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_digit());
    let is_number = !number.is_empty() && number != "#N/A";
    let same = |one: &str, other: &str| one.eq_ignore_ascii_case(other);
    let repeats = |is_same: &dyn Fn(&Cells) -> bool| rows.iter().filter(|other| is_same(other)).count() > 1;
    let found = [
        ("company-id-missing", id.is_empty()),
        ("company-id-format", !id.is_empty() && !is_id),
        ("company-id-unknown", is_id && client.is_none()),
        ("company-id-repeated", is_id && repeats(&|other| other[0] == *id)),
        ("name-missing", name.is_empty()),
        ("name-mismatch", !name.is_empty() && client.is_some_and(|client| !same(&client[1], name))),
        ("number-missing", number.is_empty()),
        ("number-spreadsheet-error", number == "#N/A"),
        ("number-zeros-lost", number == "1" && held.as_deref() == Some("01")),
        ("number-repeated", is_number && repeats(&|other| same(&other[2], number))),
    ];
    found.into_iter().filter(|(_, is_so)| *is_so).map(|(code, _)| code).collect()
}

/// The clients that keep the number that they have: without a row, or with a refused one.
fn kept(before: &Numbers, rows: &[Cells], codes: &[Vec<&'static str>]) -> Numbers {
    let gives_up = |id: &String| {
        let accepted = rows.iter().zip(codes).filter(|(_, codes)| codes.is_empty());
        accepted.into_iter().any(|(row, _)| row[0] == *id)
    };
    before.iter().filter(|(id, _)| !gives_up(id)).map(|(id, number)| (id.clone(), number.clone())).collect()
}

fn is_taken(row: &Cells, before: &Numbers, kept: &Numbers) -> bool {
    let same = |one: &Option<String>| one.as_deref().is_some_and(|one| one.eq_ignore_ascii_case(&row[2]));
    let is_own = before.get(&row[0]).is_some_and(&same);
    !is_own && kept.iter().any(|(id, number)| *id != row[0] && same(number))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

    #[test]
    fn an_upload_is_judged_as_the_contract_says(clients in clients(), rows in rows()) {
        let mut desk = Desk::of(&clients);
        let before: Numbers = desk.numbers().into_iter().collect();
        let codes = judged(&clients, &before, &rows);
        let is_blank = |row: &Cells| row.iter().all(String::is_empty);
        let expected: Vec<(usize, Vec<&str>)> = codes
            .iter()
            .cloned()
            .enumerate()
            .filter(|(at, codes)| !codes.is_empty() && !is_blank(&rows[*at]))
            .collect();
        let report = desk.import(&rows, |_| {});
        prop_assert_eq!(rejected(&report), expected);
        let mut after = before;
        for (row, _) in rows.iter().zip(&codes).filter(|(_, codes)| codes.is_empty()) {
            after.insert(row[0].clone(), Some(row[2].clone()));
        }
        prop_assert_eq!(desk.numbers().into_iter().collect::<Numbers>(), after);
    }
}
