//! Small firms and small lists that add, made of few names and numbers so that they collide.

use proptest::prelude::*;

use super::desk::Cells;

/// Numbers of which the last two look alike: Latin A, Cyrillic А.
const NUMBERS: [&str; 7] = ["", "1", "2", "01", "#N/A", "a-1", "\u{430}-1"];
#[derive(Debug, Clone)]
pub struct Row {
    pub cells: Cells,
    pub is_long: bool,
}

impl Row {
    pub fn id(&self) -> Option<&str> {
        Some(self.cells[0].as_str()).filter(|id| id.starts_with(|first: char| first.is_ascii_digit()))
    }

    pub fn number(&self) -> Option<&str> {
        Some(self.cells[2].as_str()).filter(|number| !number.is_empty() && *number != "#N/A")
    }

    pub fn is_blank(&self) -> bool {
        self.cells.iter().all(String::is_empty) && !self.is_long
    }

    pub fn is_bad_by_itself(&self) -> bool {
        self.is_long || self.cells[1].contains(':')
    }
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

pub fn clients() -> impl Strategy<Value = Vec<Cells>> {
    let client = (one_of(&["A", "B"]), one_of(&["", "1", "2", "01", "a-1"]));
    prop::collection::vec(client, 0..6).prop_map(|clients| {
        let with_id = |(at, (name, number)): (usize, (String, String))| [format!("10{at}"), name, number];
        clients.into_iter().enumerate().map(with_id).collect()
    })
}

pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    let id = one_of(&["", "", "", "100", "101", "998", "999", "x"]);
    let name = one_of(&["A", "A", "B", "B", "A:B", ""]);
    let row = (id, name, one_of(&NUMBERS), prop::bool::weighted(0.1));
    let row = row.prop_map(|(id, name, number, is_long)| Row { cells: [id, name, number], is_long });
    prop::collection::vec(row, 0..8)
}
