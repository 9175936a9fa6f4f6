//! Five hundred names as another system has them, with a known answer: no wrong sure match, and nine of ten found.

use std::collections::{HashMap, HashSet};

use carnet::client::{Client, Field};
use carnet::registry::{Query, Scope};
use carnet::text::fold::fold;

use super::misspelling::{Dice, bare, is_numbered, misspelt};
use super::support::Desk;

const ROWS: usize = 500;

/// A list and, for each number in it, the client that is meant, if there is one.
struct Trial {
    rows: Vec<[String; 5]>,
    answers: HashMap<String, Option<String>>,
}

/// How a trial went.
#[derive(Debug, PartialEq, Eq)]
struct Figures {
    true_ones: usize,
    sure: usize,
    sure_or_first: usize,
    wrong: Vec<String>,
}

fn text(client: &Client, field: Field) -> String {
    client.values.get(field).unwrap_or_default().to_owned()
}

/// The name of somebody who is no client, as near to those of clients as can be.
fn absent(clients: &[Client], taken: &HashSet<String>, dice: &mut Dice) -> Option<String> {
    let name = clients[dice.below(clients.len())].display_name();
    let other = clients[dice.below(clients.len())].display_name();
    let made = if is_numbered(name) {
        let last = name.chars().nth(8)?.to_digit(10)?;
        format!("{}{}{}", &name[..8], (last + 1 + dice.below(8) as u32) % 10, &name[9..])
    } else {
        let (first, rest) = bare(name).split_once(' ')?;
        match dice.below(3) {
            0 => format!("{first} {}", bare(other).split(' ').next_back()?),
            1 => format!("{} {rest}", bare(other).split(' ').next()?),
            _ => format!("{} {}", bare(name), ["Holding", "Ontario", "2", "international"][dice.below(4)]),
        }
    };
    (!taken.contains(&fold(bare(&made)))).then_some(made)
}

fn trial(clients: &[Client], seed: u64) -> Trial {
    let mut dice = Dice(seed);
    let taken: HashSet<String> = clients.iter().map(|client| fold(bare(client.display_name()))).collect();
    let mut trial = Trial { rows: Vec::new(), answers: HashMap::new() };
    while trial.rows.len() < ROWS {
        let line = trial.rows.len();
        // One in six is nobody, one in twelve a client that the list has already.
        let client = match dice.below(12) {
            0 | 1 => {
                let Some(name) = absent(clients, &taken, &mut dice) else { continue };
                trial.add([name, format!("X-{line}"), String::new(), String::new(), String::new()], None);
                continue;
            }
            2 => &clients[dice.below(line.max(1))],
            _ => &clients[line],
        };
        let row = row(client, clients, line, &mut dice);
        trial.add(row, Some(client.company_id().to_owned()));
    }
    trial
}

/// A client's row: its number where it has one, a new one else, and now and then a wrong email of somebody else.
fn row(client: &Client, clients: &[Client], line: usize, dice: &mut Dice) -> [String; 5] {
    let mut some = |percent: usize, value: String| if dice.wins(percent) { value } else { String::new() };
    let email = some(40, text(client, Field::Email));
    let business_number = some(30, text(client, Field::BusinessNumber));
    let strange = some(3, text(&clients[line * 7 % clients.len()], Field::Email));
    let number = client.client_number().map_or_else(|| format!("X-{line}"), str::to_owned);
    let email = if strange.is_empty() { email } else { strange };
    [misspelt(client.display_name(), dice), number, email, business_number, String::new()]
}

impl Trial {
    fn add(&mut self, mut row: [String; 5], answer: Option<String>) {
        if self.answers.contains_key(&row[1]) {
            row[1] = format!("{}-{}", row[1], self.rows.len());
        }
        self.answers.insert(row[1].clone(), answer);
        self.rows.push(row);
    }

    fn figures(&self, desk: &Desk) -> Figures {
        let list: Vec<[&str; 5]> = self.rows.iter().map(|row| row.each_ref().map(String::as_str)).collect();
        let matched = desk.matched(&list);
        assert_eq!(matched.rows(), self.rows.len());
        let is_true =
            |number: &String, company_id: &String| self.answers[number].as_ref() == Some(company_id);
        let wrong =
            matched.sure.iter().filter(|sure| !is_true(&sure.number, &sure.candidate.client.company_id));
        let first = matched.unsure.iter().filter(|unsure| {
            let first = unsure.candidates.first().map(|candidate| &candidate.client.company_id);
            first.is_some_and(|company_id| is_true(&unsure.row.number, company_id))
        });
        let wrong: Vec<String> = wrong.map(|sure| format!("{sure:?}")).collect();
        Figures {
            true_ones: self.answers.values().flatten().count(),
            sure: matched.sure.len(),
            sure_or_first: matched.sure.len() - wrong.len() + first.count(),
            wrong,
        }
    }
}

fn clients(desk: &Desk) -> Vec<Client> {
    desk.registry.find(&Scope::AllFirms, &Query::default()).unwrap().clients
}

#[test]
fn five_hundred_foreign_names_bring_no_wrong_sure_match_and_nine_of_ten_are_found() {
    let desk = Desk::demo(ROWS, 11);
    let figures = trial(&clients(&desk), 7).figures(&desk);
    assert!(figures.sure_or_first * 100 >= figures.true_ones * 90, "{figures:?}");
    assert_eq!(figures, Figures { true_ones: 422, sure: 179, sure_or_first: 405, wrong: Vec::new() });
}

#[test]
fn other_firms_and_lists_bring_no_wrong_sure_match_either() {
    for seed in 1..=5 {
        let desk = Desk::demo(ROWS, seed);
        let figures = trial(&clients(&desk), seed * 31).figures(&desk);
        assert_eq!(figures.wrong, [""; 0], "seed {seed}");
        assert!(figures.sure_or_first * 100 >= figures.true_ones * 90, "seed {seed}: {figures:?}");
    }
}
