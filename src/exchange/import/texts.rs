//! Many short texts in one, by their positions, and positions by the texts that stand there.

use std::hash::BuildHasher;
use std::ops::Range;

use hashbrown::{DefaultHashBuilder, HashTable};

/// Texts one behind the other.
#[derive(Default)]
pub(super) struct Texts {
    text: String,
    ends: Vec<usize>,
}

impl Texts {
    pub fn push(&mut self, text: &str) {
        self.text.push_str(text);
        self.ends.push(self.text.len());
    }

    /// The text at a position; panics where there is none.
    pub fn get(&self, at: usize) -> &str {
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[begin..self.ends[at]]
    }

    pub fn len(&self) -> usize {
        self.ends.len()
    }
}

/// Finds positions by their texts, which stay where they are.
#[derive(Default)]
pub(super) struct Positions {
    hasher: DefaultHashBuilder,
    positions: HashTable<usize>,
}

impl Positions {
    /// Takes in the positions whose texts are not empty, of which no two are the same.
    pub fn of<'t>(range: Range<usize>, text_at: impl Fn(usize) -> &'t str) -> Self {
        let hasher = DefaultHashBuilder::default();
        let mut positions = HashTable::with_capacity(range.len());
        let hash = |at: usize| hasher.hash_one(text_at(at));
        for at in range.filter(|&at| !text_at(at).is_empty()) {
            positions.insert_unique(hash(at), at, |&at| hash(at));
        }
        Self { hasher, positions }
    }

    /// The position of a text.
    pub fn find<'t>(&self, text: &str, text_at: impl Fn(usize) -> &'t str) -> Option<usize> {
        self.positions.find(self.hasher.hash_one(text), |&at| text_at(at) == text).copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_found_where_it_stands() {
        let mut texts = Texts::default();
        let all = ["b", "", "é", "a", "bb"];
        all.iter().for_each(|text| texts.push(text));
        assert_eq!((texts.len(), texts.get(1), texts.get(2)), (5, "", "é"));
        let positions = Positions::of(0..all.len(), |at| texts.get(at));
        for (at, text) in all.iter().enumerate().filter(|(_, text)| !text.is_empty()) {
            assert_eq!(positions.find(text, |at| texts.get(at)), Some(at));
        }
        for text in ["c", ""] {
            assert_eq!(positions.find(text, |at| texts.get(at)), None, "{text}");
        }
        assert_eq!(Positions::default().find("a", |_| "a"), None);
    }
}
