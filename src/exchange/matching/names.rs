//! Two names held against each other: the same, the same otherwise spelled, the same words, or more or less near.

use std::collections::BTreeSet;

use super::numbered::{Numbered, SameCompany};
use super::spelling::{AND, is_small, legal_form, words, written_out};
use crate::text::fold::fold;

/// Where digits differ, names are no nearer than this: `Studio 54` is not `Studio 55`.
const OTHER_DIGITS: f64 = 0.7;
/// What a beginning is worth for the whole word: `Plomb` for `Plomberie`, `B` for `Benoît`.
const BEGINNING: f64 = 0.85;
/// Words less alike than this have nothing in common.
const ALIKE: f64 = 0.6;

/// How far two names agree.
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub(super) enum Agreement {
    /// From 0, nothing in common, to 1.
    Near(f64),
    /// The same words but for their order, abbreviations and legal forms; whether these are the same.
    Words { has_same_form: bool },
    /// The same name, spelled with other signs: `St-` and `Saint-`, `&` and `et`, `ltée` and `Ltd.`
    Spelled,
    /// The same when folded.
    Same,
}

/// A name, ready to be compared with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameKey {
    folded: String,
    /// The words in their order, without legal forms.
    core: String,
    forms: BTreeSet<&'static str>,
    /// The words that tell it from others, abbreviations written out, in the order of the alphabet.
    told: Vec<String>,
    pub numbered: Option<Numbered>,
}

impl NameKey {
    pub fn new(name: &str) -> Self {
        let folded = fold(name);
        let words = words(&folded);
        let forms = words.iter().filter_map(|word| legal_form(word)).collect();
        let core = core(&words);
        let numbered = Numbered::find(&words);
        let told = told(numbered.as_ref().map_or(&core, |numbered| &numbered.trade_name));
        Self { folded, core: core.join(" "), forms, told, numbered }
    }

    /// The words that tell it from others.
    pub fn told(&self) -> &[String] {
        &self.told
    }

    /// How far two names agree.
    pub fn agreement(&self, other: &Self) -> Agreement {
        if self.folded == other.folded {
            return Agreement::Same;
        }
        match (&self.numbered, &other.numbered) {
            (Some(one), Some(other)) => match one.is_same(other) {
                SameCompany::Yes => Agreement::Spelled,
                SameCompany::Likely => Agreement::Near(1.0),
                SameCompany::No => Agreement::Near(0.0),
            },
            // Names of nothing but signs have no words that could agree.
            _ if self.told.is_empty() => Agreement::Near(0.0),
            (None, None) if self.core == other.core && self.forms == other.forms => Agreement::Spelled,
            (None, None) if self.told == other.told => {
                Agreement::Words { has_same_form: self.forms == other.forms }
            }
            _ => Agreement::Near(self.likeness(other)),
        }
    }

    /// Whether one typing error makes one name of the other.
    pub fn is_one_error_from(&self, other: &Self) -> bool {
        let is_close = self.core.len().abs_diff(other.core.len()) <= 4;
        self.numbered == other.numbered && is_close && strsim::osa_distance(&self.core, &other.core) <= 1
    }

    /// How much the words of two names are alike, from 0 to 1.
    fn likeness(&self, other: &Self) -> f64 {
        let whole = strsim::normalized_damerau_levenshtein(&self.told.concat(), &other.told.concat());
        let likeness = whole.max(shared(&self.told, &other.told));
        let is_other = !digits(&self.told).eq(digits(&other.told));
        if is_other { likeness.min(OTHER_DIGITS) } else { likeness }
    }
}

/// The words in their order, without legal forms and the `&` before them; all of them where none is left.
fn core(words: &[String]) -> Vec<String> {
    let is_form = |at: usize| words.get(at).is_some_and(|word| legal_form(word).is_some());
    let is_core = |at: &usize| !(is_form(*at) || words[*at] == AND && is_form(*at + 1));
    let core: Vec<String> = (0..words.len()).filter(is_core).map(|at| words[at].clone()).collect();
    if core.is_empty() { words.to_vec() } else { core }
}

fn told(core: &[String]) -> Vec<String> {
    let mut told: Vec<String> =
        core.iter().filter(|word| !is_small(word)).map(|word| written_out(word).to_owned()).collect();
    if told.is_empty() {
        told = core.to_vec();
    }
    told.sort_unstable();
    told
}

fn digits(told: &[String]) -> impl Iterator<Item = &String> {
    told.iter().filter(|word| word.contains(|each: char| each.is_ascii_digit()))
}

/// How much of the longer name the words of both cover, each held against its nearest.
fn shared(one: &[String], other: &[String]) -> f64 {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut free: Vec<&String> = long.iter().collect();
    let mut shared = 0.0;
    for word in short {
        let likeness = free.iter().map(|other| word_likeness(word, other)).enumerate();
        let nearest = likeness.max_by(|one, other| one.1.total_cmp(&other.1));
        if let Some((at, likeness)) = nearest.filter(|(_, likeness)| *likeness >= ALIKE) {
            shared += likeness * free.swap_remove(at).len() as f64;
        }
    }
    let length: usize = long.iter().map(String::len).sum();
    shared / length.max(1) as f64
}

fn word_likeness(one: &str, other: &str) -> f64 {
    if one == other {
        return 1.0;
    }
    let is_beginning = one.starts_with(other) || other.starts_with(one);
    let likeness = strsim::normalized_damerau_levenshtein(one, other);
    if is_beginning { likeness.max(BEGINNING) } else { likeness }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn agreement(one: &str, other: &str) -> Agreement {
        NameKey::new(one).agreement(&NameKey::new(other))
    }

    fn likeness(one: &str, other: &str) -> f64 {
        match agreement(one, other) {
            Agreement::Near(likeness) => likeness,
            _ => 1.0,
        }
    }

    #[test]
    fn other_signs_make_the_same_name() {
        for (one, other) in [
            ("Toitures St-Pierre s.e.n.c.", "TOITURES SAINT PIERRE SENC"),
            ("Roy & Pelletier ltée", "Roy et Pelletier Ltd."),
            ("Gagnon & Fils inc.", "Gagnon and Sons, Inc."),
            ("Gagnon & Fils inc.", "Gagnon Fils inc."),
            ("9123-4567 Québec inc.", "91234567 Quebec"),
        ] {
            assert_eq!(agreement(one, other), Agreement::Spelled, "{one} / {other}");
        }
    }

    #[test]
    fn order_abbreviations_and_legal_forms_leave_the_same_words() {
        for (one, other, has_same_form) in [
            ("Bond, James", "James Bond", true),
            ("Roy, Pelletier & associés", "Pelletier Roy Ass.", true),
            ("Constr. Côté inc.", "Construction Côté inc.", true),
            ("Plomberie Côté inc.", "PLOMBERIE COTE LTEE", false),
            ("Jean Roy", "Jean Roy inc.", false),
        ] {
            assert_eq!(agreement(one, other), Agreement::Words { has_same_form }, "{one} / {other}");
        }
    }

    #[test]
    fn typing_errors_and_beginnings_are_near_and_other_names_are_not() {
        assert!(likeness("Boulangerie Gagnon", "Boulangrie Gangon") > 0.8);
        assert!(likeness("B. Tremblay", "Benoît Tremblay") > 0.8);
        assert!(likeness("Boulangerie Gagnon", "Garage Bélanger") < 0.6);
        assert!(likeness("Studio 54 Design", "Studio 55 Design") <= OTHER_DIGITS);
        assert!(NameKey::new("Jean Roy").is_one_error_from(&NameKey::new("Jean Ray inc.")));
    }

    #[test]
    fn names_of_nothing_but_signs_are_the_same_sign_by_sign_or_not_at_all() {
        assert_eq!(agreement("!!!", " !!! "), Agreement::Same);
        for (one, other) in [("!!!", "???"), ("!!!", ""), ("", "!!!"), ("!!!", "Roy"), ("Roy", "!!!")] {
            assert_eq!(agreement(one, other), Agreement::Near(0.0), "{one} / {other}");
        }
        assert_eq!(agreement("!!!", "9123-4567 Québec inc."), Agreement::Near(0.0));
    }

    #[test]
    fn a_numbered_company_is_like_nothing_but_its_number() {
        for other in ["9123-4568 Québec inc.", "Québec inc.", "1234567 Québec inc.", ""] {
            assert_eq!(agreement("9123-4567 Québec inc.", other), Agreement::Near(0.0), "{other}");
        }
        assert_eq!(agreement("9123-4567 Québec (Garage Roy)", "9123-4567 Québec inc."), Agreement::Near(1.0));
        assert_eq!(likeness("9123-4567 Québec (Garage Roy)", "Garage Roy inc."), 1.0);
    }
}
