//! Words that are looked for, and how near a client is to them.

use crate::text::fold::fold;

/// How near a client is to the words; nearer ones are smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    ExactNumber,
    NameStarts,
    Occurs,
}

/// Words that must all occur, folded.
pub(super) struct Words {
    words: Vec<String>,
    phrase: String,
}

impl Words {
    pub fn new(text: &str) -> Self {
        let phrase = fold(text);
        let words = phrase.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect();
        Self { words, phrase }
    }

    pub const fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// The words, each folded.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// All of the words as they were typed, folded.
    pub fn phrase(&self) -> &str {
        &self.phrase
    }

    /// Tells how near a client with these folded texts is; none where a word occurs in none of them.
    pub fn rank(&self, name: &str, number: Option<&str>, others: &[Option<&str>]) -> Option<Rank> {
        let occurs = |word: &String| {
            let places = [Some(name), number];
            places.iter().chain(others).flatten().any(|place| place.contains(word.as_str()))
        };
        if self.words.is_empty() {
            return Some(Rank::Occurs);
        }
        self.words.iter().all(occurs).then(|| match number {
            Some(number) if number == self.phrase => Rank::ExactNumber,
            _ if name.starts_with(&self.phrase) => Rank::NameStarts,
            _ => Rank::Occurs,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_word_is_folded() {
        assert_eq!(Words::new(" ÉTÉ \u{200b} Côté’s ").words(), ["ete", "cote's"]);
        assert_eq!(Words::new("\u{a0}").words(), [""; 0]);
    }
}
