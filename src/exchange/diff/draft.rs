//! A client on its way to its side: texts in the form in which they are compared, so that only what differs
//! differs.

use std::borrow::Cow;

use super::side::FIELDS;
use crate::client::kinds::Choice;
use crate::client::{Field, Kind};

/// The values of one client, each in its canonical form; one that is absent or the default has none.
pub(super) struct Draft {
    mask: u32,
    texts: [String; FIELDS],
}

impl Default for Draft {
    fn default() -> Self {
        Self { mask: 0, texts: std::array::from_fn(|_| String::new()) }
    }
}

impl Draft {
    /// Forgets the values, and keeps their room.
    pub fn clear(&mut self) {
        self.mask = 0;
    }

    /// Takes over a value as it stands in a file or registry.
    pub fn set(&mut self, field: Field, text: &str) {
        let bit = 1 << field as u32;
        match canonical(field, text) {
            Some(text) => {
                self.mask |= bit;
                let kept = &mut self.texts[field as usize];
                kept.clear();
                kept.push_str(&text);
            }
            None => self.mask &= !bit,
        }
    }

    /// A bit for each field that has a text.
    pub const fn mask(&self) -> u32 {
        self.mask
    }

    /// The texts, in the order of the fields.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let has = |&(at, _): &(usize, _)| self.mask >> at & 1 == 1;
        self.texts.iter().enumerate().filter(has).map(|(_, text)| text.as_str())
    }
}

/// Brings a text into the form in which it is compared: a closed set's key, sets in one order. A blank of a
/// closed set is its default; a text that is none of its values stays as it is.
fn canonical(field: Field, text: &str) -> Option<Cow<'_, str>> {
    match field.kind() {
        Kind::Choice(choices) => {
            let key = choice_key(choices, text);
            (!key.trim().is_empty() && Some(key) != field.default_key()).then_some(Cow::Borrowed(key))
        }
        Kind::Tags | Kind::References => in_order(text).map(Cow::Owned),
        _ => (!text.is_empty()).then_some(Cow::Borrowed(text)),
    }
}

fn choice_key<'t>(choices: &'static [Choice], text: &'t str) -> &'t str {
    let is_exact = |choice: &&Choice| [choice.key, choice.words.en, choice.words.fr].contains(&text);
    let choice = choices.iter().find(is_exact).or_else(|| Choice::named(choices, text));
    choice.map_or(text, |choice| choice.key)
}

fn in_order(text: &str) -> Option<String> {
    let mut parts: Vec<&str> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    parts.dedup();
    (!parts.is_empty()).then(|| parts.join(";"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_either_language_are_the_same_and_what_is_none_of_them_is_a_text() {
        assert_eq!(canonical(Field::Status, "Inactif").as_deref(), Some("inactive"));
        assert_eq!(canonical(Field::Status, " INACTIVE ").as_deref(), Some("inactive"));
        assert_eq!(canonical(Field::Status, "asleep").as_deref(), Some("asleep"));
        for default in ["", " ", "Actif", "active"] {
            assert_eq!(canonical(Field::Status, default), None, "{default}");
        }
    }

    #[test]
    fn sets_have_no_order_and_their_members_are_exact() {
        assert_eq!(canonical(Field::Tags, "b; a;b"), canonical(Field::Tags, "a;b"));
        assert_ne!(canonical(Field::Tags, "A"), canonical(Field::Tags, "a"));
        assert_eq!(canonical(Field::References, "x=1;a=2").as_deref(), Some("a=2;x=1"));
        assert_eq!(canonical(Field::Tags, " ; "), None);
    }

    #[test]
    fn other_texts_are_exact() {
        assert_eq!(canonical(Field::ClientNumber, "007 ").as_deref(), Some("007 "));
        assert_eq!(canonical(Field::ClientNumber, ""), None);
    }

    #[test]
    fn a_value_that_becomes_blank_is_forgotten() {
        let mut draft = Draft::default();
        draft.set(Field::City, "Laval");
        draft.set(Field::Email, "a@b.ca");
        draft.set(Field::City, "");
        assert_eq!(draft.texts().collect::<Vec<_>>(), ["a@b.ca"]);
        draft.clear();
        assert_eq!((draft.mask(), draft.texts().count()), (0, 0));
    }
}
