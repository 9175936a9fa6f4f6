//! Numbers that look like one another, among one firm's clients and rows. Only those are compared that make one
//! picture, each text once and when it is asked for: a list of a million such rows takes no more than its rows.

use std::borrow::Cow;

use hashbrown::HashMap;

use super::candidate::{Candidate, Target};
use super::firm_state::FirmState;
use super::numbers::{newly_given, sharing};
use crate::text::likeness::{Likeness, likeness, picture_keys};

/// Whose number another resembles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Other {
    Client(usize),
    Row(usize),
}

/// What makes one picture with others, and for each row by its position, where its new number is among them.
#[derive(Default)]
pub(super) struct Resemblances {
    pictures: Vec<Picture>,
    of_row: HashMap<usize, Vec<Member>>,
}

/// A text in a picture, by the positions of both.
#[derive(Clone, Copy)]
struct Member {
    picture: usize,
    text: usize,
}

/// Different numbers that make one picture.
struct Picture {
    texts: Vec<String>,
    /// Who has them, the oldest client first, then the rows of the file; of rows that share a text, the first.
    others: Vec<(Other, usize)>,
    /// Those of them that have letters beyond ASCII.
    foreign: Vec<(Other, usize)>,
}

impl Resemblances {
    pub fn find(candidates: &[Candidate<'_>], state: &FirmState) -> Self {
        let mut rows_of: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, candidate) in candidates.iter().enumerate() {
            if let Some(folded) = newly_given(candidate, state) {
                rows_of.entry(folded).or_default().push(at);
            }
        }
        let mut resemblances = Self::default();
        if rows_of.is_empty() {
            return resemblances;
        }
        let held = state.numbers_folded();
        let mut texts: Vec<&str> = held.filter(|number| !rows_of.contains_key(number)).collect();
        texts.extend(rows_of.keys().copied());
        for alike in sharing(keys_of(&texts), texts.len()) {
            let alike: Vec<&str> = alike.into_iter().map(|at| texts[at]).collect();
            resemblances.add(&alike, &rows_of, state);
        }
        resemblances
    }

    fn add(&mut self, texts: &[&str], rows_of: &HashMap<&str, Vec<usize>>, state: &FirmState) {
        let picture = self.pictures.len();
        let mut others = Vec::new();
        for (text, folded) in texts.iter().enumerate() {
            let rows = rows_of.get(folded).map_or(&[][..], Vec::as_slice);
            others.extend(state.with_number(folded).map(|client| (Other::Client(client), text)));
            others.extend(rows.first().map(|&row| (Other::Row(row), text)));
            for &row in rows {
                self.of_row.entry(row).or_default().push(Member { picture, text });
            }
        }
        others.sort_unstable();
        let foreign = others.iter().copied().filter(|&(_, text)| !texts[text].is_ascii()).collect();
        let texts = texts.iter().map(|&text| text.to_owned()).collect();
        self.pictures.push(Picture { texts, others, foreign });
    }

    /// The rows whose number may resemble another.
    pub fn rows(&self) -> impl Iterator<Item = usize> {
        self.of_row.keys().copied()
    }

    /// The first whose number a row's resembles in this way, among those that are meant.
    pub fn first(&self, row: usize, wanted: Likeness, is_meant: impl Fn(Other) -> bool) -> Option<Other> {
        let members = self.of_row.get(&row)?.iter();
        members.filter_map(|member| self.pictures[member.picture].first(member.text, wanted, &is_meant)).min()
    }
}

impl Picture {
    fn first(&self, own: usize, wanted: Likeness, is_meant: impl Fn(Other) -> bool) -> Option<Other> {
        let text = &self.texts[own];
        // Two numbers of ASCII are similar at most.
        let others = match wanted == Likeness::LookAlike && text.is_ascii() {
            true => &self.foreign,
            false => &self.others,
        };
        let resembles = |other: usize| other != own && likeness(text, &self.texts[other]) == Some(wanted);
        others.iter().find(|&&(whose, other)| is_meant(whose) && resembles(other)).map(|(whose, _)| *whose)
    }
}

/// The keys of the pictures that the numbers make, each with the number's position.
fn keys_of<'n>(texts: &[&'n str]) -> impl Iterator<Item = (Cow<'n, str>, usize)> {
    let keys = |(at, &folded): (usize, &&'n str)| picture_keys(folded).into_iter().map(move |key| (key, at));
    texts.iter().enumerate().flat_map(keys)
}

/// The client that a row is about, by position.
pub(super) fn held_by(candidate: &Candidate<'_>) -> Option<usize> {
    match candidate.target {
        Target::Client(at) => Some(at),
        Target::New | Target::Unknown => None,
    }
}
