//! Every sentence that the program says, English and Canadian French side by side, and nothing else.
//!
//! A missing language, placeholder or type does not compile; an unused sentence is a warning.

mod shown;

pub use shown::{JOINED_LIMIT, Joined, Shown, closed, is_plain, visible};

use carnet::text::language::Language;

/// The sentences in one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Messages {
    pub language: Language,
}

/// A path as sentences show it.
pub type PathText<'p> = std::path::Display<'p>;

/// Makes each entry a method of `Messages`: `name(argument: Type) { en: "…{argument}…", fr: "…" }`.
///
/// Where a number decides, `(count => "one…", "many…")` stands for the text. Each argument is
/// shown without the controls that strangers may have put into it.
macro_rules! messages {
    ($($name:ident($($argument:ident: $type:ty),* $(,)?) { en: $en:tt, fr: $fr:tt $(,)? })+) => {
        impl $crate::messages::Messages { $(
            pub fn $name(self, $($argument: $type),*) -> String {
                match self.language {
                    carnet::text::language::Language::English => {
                        $(let $argument = $crate::messages::Shown($argument);)*
                        $crate::messages::worded!(english $en)
                    }
                    carnet::text::language::Language::French => {
                        $(let $argument = $crate::messages::Shown($argument);)*
                        $crate::messages::worded!(french $fr)
                    }
                }
            }
        )+ }
    };
}

/// Picks the singular or plural as the language wants it: French has the singular for 0 as well.
macro_rules! worded {
    (english ($count:ident => $one:literal, $many:literal $(,)?)) => {
        if $count.0 == 1 { format!($one) } else { format!($many) }
    };
    (french ($count:ident => $one:literal, $many:literal $(,)?)) => {
        if $count.0 < 2 { format!($one) } else { format!($many) }
    };
    ($language:ident $text:literal) => {
        format!($text)
    };
}
pub(crate) use worded;

mod books;
mod checks;
mod clients;
mod common;
mod dialogue;
mod diffs;
pub mod examples;
pub mod explain;
mod fields;
mod files;
mod help;
pub mod help_fr;
mod imports;
mod journal;
mod matching;
mod obstacles;
mod people;
mod registry;
mod rows;
mod rules;
mod stats;
mod team;
mod usage;

#[cfg(test)]
pub mod typography;

impl Messages {
    pub const fn new(language: Language) -> Self {
        Self { language }
    }
}
