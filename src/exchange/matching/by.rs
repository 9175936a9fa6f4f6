//! By what a client was found, in a key and in both languages.

use crate::text::fold::fold;
use crate::text::language::{Language, Words};

/// By what a client was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MatchedBy {
    /// The id that it has in the other system.
    Reference,
    /// The business number.
    BusinessNumber,
    /// The email.
    Email,
    /// The whole name, but for signs that make no difference.
    Name,
    /// A name that is nearly the same.
    NearName,
    /// A person's choice in a review.
    Choice,
}

impl MatchedBy {
    const ALL: [Self; 6] =
        [Self::Reference, Self::BusinessNumber, Self::Email, Self::Name, Self::NearName, Self::Choice];

    /// The stable key.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Reference => "reference",
            Self::BusinessNumber => "business_number",
            Self::Email => "email",
            Self::Name => "name",
            Self::NearName => "near_name",
            Self::Choice => "choice",
        }
    }

    /// What a review calls it.
    pub const fn word(self, language: Language) -> &'static str {
        let words = match self {
            Self::Reference => Words { en: "reference", fr: "référence" },
            Self::BusinessNumber => Words { en: "business number", fr: "numéro d’entreprise" },
            Self::Email => Words { en: "email", fr: "courriel" },
            Self::Name => Words { en: "same name", fr: "même nom" },
            Self::NearName => Words { en: "near name", fr: "nom proche" },
            Self::Choice => Words { en: "choice", fr: "choix" },
        };
        words.in_language(language)
    }

    /// Finds what a review calls by this word, in either language.
    pub(super) fn named(word: &str) -> Option<Self> {
        let folded = fold(word);
        let is_named = |by: &Self| Language::ALL.iter().any(|&language| fold(by.word(language)) == folded);
        Self::ALL.into_iter().find(is_named)
    }
}
