//! Strangers' text on a terminal: controls, escapes and bidi marks are shown, not sent.

use std::fmt::{self, Display, Write};

/// A sentence with its end: one that ends in a value has none of its own.
pub fn closed(sentence: &str) -> String {
    format!("{}.", sentence.strip_suffix('.').unwrap_or(sentence))
}

/// Shows a value without sending any control that it holds.
#[derive(Debug, Clone, Copy)]
pub struct Shown<T>(pub T);

impl<T: Display> Display for Shown<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(Visible(formatter), "{}", self.0)
    }
}

/// Passes on what is written to it, with controls made visible.
struct Visible<'f, 'b>(&'f mut fmt::Formatter<'b>);

impl Write for Visible<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if is_plain(text) {
            return self.0.write_str(text);
        }
        for part in text.split_inclusive(is_unsafe) {
            match part.char_indices().next_back().filter(|(_, last)| is_unsafe(*last)) {
                Some((at, last)) => write!(self.0, "{}{}", &part[..at], last.escape_default())?,
                None => self.0.write_str(part)?,
            }
        }
        Ok(())
    }
}

/// Gives `text` with its controls made visible: `\n`, `\u{1b}`.
pub fn visible(text: &str) -> String {
    if is_plain(text) { text.to_owned() } else { Shown(text).to_string() }
}

/// Tells whether each byte is a character that is shown, in one column.
pub fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

/// Tells whether a terminal would act on a character instead of showing it.
fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
        )
}

/// Shows several values with commas between them, the first twenty at most.
#[derive(Debug, Clone, Copy)]
pub struct Joined<'v, T>(pub &'v [T]);

/// How many are named.
pub const JOINED_LIMIT: usize = 20;

impl<T: Display> Display for Joined<'_, T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, value) in self.0.iter().take(JOINED_LIMIT).enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(formatter, "{separator}{value}")?;
        }
        let rest = if self.0.len() > JOINED_LIMIT { ", …" } else { "" };
        formatter.write_str(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn controls_escapes_and_bidi_marks_are_shown_not_sent() {
        assert_eq!(visible("a\nb\tc\rd"), r"a\nb\tc\rd");
        assert_eq!(visible("\u{1b}[31mred\u{7}"), r"\u{1b}[31mred\u{7}");
        assert_eq!(
            visible("a\u{202e}b\u{2066}\u{61c}\u{200f}\u{9b}"),
            r"a\u{202e}b\u{2066}\u{61c}\u{200f}\u{9b}"
        );
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in ["Éric Côté", "œuvre\u{a0}: 100 %", "日本", r"C:\new", ""] {
            assert_eq!(visible(text), text);
        }
    }

    #[test]
    fn a_long_list_ends_after_twenty() {
        let numbers: Vec<usize> = (1..=21).collect();
        assert_eq!(Joined(&numbers[..3]).to_string(), "1, 2, 3");
        assert!(Joined(&numbers).to_string().ends_with("19, 20, …"));
        assert_eq!(Joined::<usize>(&[]).to_string(), "");
    }
}
