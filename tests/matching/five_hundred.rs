//! Five hundred names as another system has them, with a known answer: no wrong sure match, and nine of ten found.

use std::collections::HashMap;

use carnet::client::{Client, Field};
use carnet::registry::{Query, Scope};

use super::support::Desk;

/// Chance that a seed fixes.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// The name as somebody else would have typed it, in one of eight ways.
fn misspelt(name: &str, dice: &mut Dice) -> String {
    let letters: Vec<char> = name.chars().collect();
    match dice.below(8) {
        0 => name.to_uppercase(),
        1 => name.trim_end_matches(" inc.").trim_end_matches(" Inc.").trim_end_matches(" ltée").to_owned(),
        2 => format!("{} Ltd", name.trim_end_matches(" Inc.").trim_end_matches(" Ltd.")),
        3 => name.replace('é', "e").replace('É', "E").replace('ô', "o").replace('’', "'"),
        4 => name.replace(" & ", " and ").replace("Saint-", "St-"),
        5 => match name.split_once(' ') {
            Some((first, rest)) => format!("{rest}, {first}"),
            None => name.to_owned(),
        },
        6 if letters.len() > 6 => {
            let at = 2 + dice.below(letters.len() - 4);
            let mut letters = letters;
            letters.swap(at, at + 1);
            letters.into_iter().collect()
        }
        7 if letters.len() > 6 => {
            let mut letters = letters;
            letters.remove(2 + dice.below(name.chars().count() - 4));
            letters.into_iter().collect()
        }
        _ => name.to_owned(),
    }
}

fn text(client: &Client, field: Field) -> String {
    client.values.get(field).unwrap_or_default().to_owned()
}

#[test]
fn five_hundred_foreign_names_bring_no_wrong_sure_match_and_nine_of_ten_are_found() {
    let desk = Desk::demo(500, 11);
    let clients = desk.registry.find(&Scope::AllFirms, &Query::default()).unwrap().clients;
    let mut dice = Dice(7);
    let mut answers: HashMap<String, Option<String>> = HashMap::new();
    let mut rows: Vec<[String; 5]> = Vec::new();
    for (at, client) in clients.iter().enumerate() {
        let number = client.client_number().map_or_else(|| format!("X-{at}"), str::to_owned);
        // One in ten is not in the firm: its name is made of two others' words.
        let (name, is_known) = match dice.below(10) {
            0 => {
                let other = clients[dice.below(clients.len())].display_name();
                let last = other.split(' ').next_back().unwrap_or(other);
                (format!("{last} Zyx {}", number.replace('0', "o")), false)
            }
            _ => (misspelt(client.display_name(), &mut dice), true),
        };
        let with = |share: usize, dice: &mut Dice, value: String| {
            if is_known && dice.below(10) < share { value } else { String::new() }
        };
        let email = with(4, &mut dice, text(client, Field::Email));
        let business_number = with(3, &mut dice, text(client, Field::BusinessNumber));
        answers.insert(number.clone(), is_known.then(|| client.company_id().to_owned()));
        rows.push([name, number, email, business_number, String::new()]);
    }
    let list: Vec<[&str; 5]> = rows.iter().map(|row| row.each_ref().map(String::as_str)).collect();
    let matched = desk.matched(&list);
    let wrong = matched
        .sure
        .iter()
        .filter(|sure| answers[&sure.number].as_deref() != Some(sure.candidate.client.company_id.as_str()));
    assert_eq!(wrong.count(), 0, "no wrong sure match");
    let offered_first = matched.unsure.iter().filter(|unsure| {
        let first = unsure.candidates.first().map(|candidate| candidate.client.company_id.clone());
        first.is_some() && answers[&unsure.row.number] == first
    });
    let found = matched.sure.len() + offered_first.count();
    let true_ones = answers.values().flatten().count();
    let share = found * 100 / true_ones;
    assert!(share >= 90, "{found} of {true_ones} found or offered first, {} sure", matched.sure.len());
    assert_eq!((true_ones, matched.sure.len(), found), (438, 267, 425), "the figures of the README");
}
