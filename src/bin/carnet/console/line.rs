//! A line of text while it is typed.

use dialoguer::console::measure_text_width;

use super::keys::Key;
use crate::messages::visible;

/// The text, and the place in it where the next character goes.
#[derive(Debug, Clone, Default)]
pub struct Line {
    characters: Vec<char>,
    at: usize,
}

impl Line {
    /// Begins with a text, to be gone on with at its end.
    pub fn new(text: &str) -> Self {
        let characters: Vec<char> = text.chars().collect();
        Self { at: characters.len(), characters }
    }

    pub fn text(&self) -> String {
        self.characters.iter().collect()
    }

    pub const fn is_empty(&self) -> bool {
        self.characters.is_empty()
    }

    /// Does what a key means for a text; false where it means nothing.
    pub fn take(&mut self, key: Key) -> bool {
        match key {
            Key::Char(character) => {
                self.characters.insert(self.at, character);
                self.at += 1;
            }
            Key::Backspace => self.erase(self.at.saturating_sub(1)),
            Key::Delete if self.at < self.characters.len() => drop(self.characters.remove(self.at)),
            Key::EraseWord => self.erase(self.word_start()),
            Key::EraseLine => self.erase(0),
            Key::Left => self.at = self.at.saturating_sub(1),
            Key::Right => self.at = self.characters.len().min(self.at + 1),
            Key::Home => self.at = 0,
            Key::End => self.at = self.characters.len(),
            _ => return false,
        }
        true
    }

    /// Takes away what stands from `start` to the cursor.
    fn erase(&mut self, start: usize) {
        self.characters.drain(start..self.at);
        self.at = start;
    }

    fn word_start(&self) -> usize {
        let before = &self.characters[..self.at];
        let end = before.iter().rposition(|each| *each != ' ').map_or(0, |last| last + 1);
        before[..end].iter().rposition(|each| *each == ' ').map_or(0, |blank| blank + 1)
    }

    /// What is seen in `width` columns, and the column of the cursor; `…` stands for what is not.
    pub fn seen(&self, width: usize) -> (String, usize) {
        let shown: Vec<String> = self.characters.iter().map(|each| visible(&each.to_string())).collect();
        let widths: Vec<usize> = shown.iter().map(|each| measure_text_width(each)).collect();
        let cursor: usize = widths[..self.at].iter().sum();
        if widths.iter().sum::<usize>() < width {
            return (shown.concat(), cursor);
        }
        let (start, end) = self.part(&widths, width.saturating_sub(3));
        let (before, after) = (mark(start > 0), mark(end < shown.len()));
        let column = measure_text_width(before) + widths[start..self.at].iter().sum::<usize>();
        (format!("{before}{}{after}", shown[start..end].concat()), column)
    }

    /// The part of the text that is no wider than `width` and ends as far behind the cursor as it may.
    fn part(&self, widths: &[usize], width: usize) -> (usize, usize) {
        let mut start = self.at;
        let mut taken = 0;
        while start > 0 && taken + widths[start - 1] <= width {
            start -= 1;
            taken += widths[start];
        }
        let mut end = self.at;
        while end < widths.len() && taken + widths[end] <= width {
            taken += widths[end];
            end += 1;
        }
        (start, end)
    }
}

const fn mark(is_cut: bool) -> &'static str {
    if is_cut { "…" } else { "" }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(keys: &[Key]) -> Line {
        let mut line = Line::new("Côté et fils");
        keys.iter().for_each(|key| assert!(line.take(*key), "{key:?}"));
        line
    }

    #[test]
    fn a_text_is_mended_where_the_cursor_is() {
        assert_eq!(typed(&[Key::Home, Key::Delete, Key::Char('c')]).text(), "côté et fils");
        assert_eq!(typed(&[Key::Left, Key::Backspace]).text(), "Côté et fis");
        assert_eq!(typed(&[Key::EraseWord]).text(), "Côté et ");
        assert_eq!(typed(&[Key::EraseWord, Key::EraseWord]).text(), "Côté ");
        assert!(typed(&[Key::EraseLine, Key::Backspace, Key::Left]).is_empty());
    }

    #[test]
    fn what_is_seen_fits_and_holds_the_cursor() {
        for at in 0..=12 {
            let mut line = Line::new("Côté et fils");
            line.take(Key::Home);
            (0..at).for_each(|_| assert!(line.take(Key::Right)));
            for width in 4..14 {
                let (seen, cursor) = line.seen(width);
                assert!(measure_text_width(&seen) < width && cursor < width, "{at} {width} {seen}");
            }
        }
        assert_eq!(Line::new("Côté et fils").seen(8), ("… fils".to_owned(), 6));
    }

    #[test]
    fn controls_are_shown_and_wide_characters_counted() {
        assert_eq!(Line::new("a\nb").seen(20), ("a\\nb".to_owned(), 4));
        assert_eq!(Line::new("漢字").seen(20).1, 4);
    }
}
