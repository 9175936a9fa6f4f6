//! What each code means, an example of it, and how to mend it, in both languages side by side.
//!
//! A test holds the codes to those that the library and the program can give.

use carnet::text::language::Language;

/// What one code means.
#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    pub code: &'static str,
    en: Words,
    fr: Words,
}

/// An explanation in one language.
#[derive(Debug, Clone, Copy)]
pub struct Words {
    pub meaning: &'static str,
    pub example: &'static str,
    pub remedy: &'static str,
}

impl Explanation {
    pub const fn in_language(&self, language: Language) -> Words {
        match language {
            Language::English => self.en,
            Language::French => self.fr,
        }
    }
}

/// Makes a list of explanations: a code with meaning, example and remedy in each language.
macro_rules! explanations {
    ($($code:literal {
        en: $meaning:literal, $example:literal, $remedy:literal,
        fr: $sens:literal, $exemple:literal, $remede:literal $(,)?
    })+) => {
        use super::{Explanation, Words};

        pub const EXPLANATIONS: &[Explanation] = &[$(Explanation {
            code: $code,
            en: Words { meaning: $meaning, example: $example, remedy: $remedy },
            fr: Words { meaning: $sens, example: $exemple, remedy: $remede },
        },)+];
    };
}

mod clients;
mod files;
mod formats;
mod people;
mod registry;
mod rows;
mod values;

/// Every code but those of the fields' formats.
pub fn explanations() -> impl Iterator<Item = &'static Explanation> {
    let parts = [
        clients::EXPLANATIONS,
        files::EXPLANATIONS,
        people::EXPLANATIONS,
        registry::EXPLANATIONS,
        rows::EXPLANATIONS,
        values::EXPLANATIONS,
    ];
    parts.into_iter().flatten()
}
