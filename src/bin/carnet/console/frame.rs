//! A block of lines that is drawn over and over in its place.

use dialoguer::console::{Alignment, Term, measure_text_width, pad_str, truncate_str};

use crate::messages::visible;

/// The size of a terminal that does not tell it.
const UNTOLD: (u16, u16) = (24, 80);

/// Columns and lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub width: usize,
    pub height: usize,
}

impl Size {
    /// The size of the terminal on standard error, as it is now.
    pub fn found() -> Self {
        let (height, width) = Term::stderr().size_checked().unwrap_or(UNTOLD);
        Self { width: usize::from(width).max(10), height: usize::from(height).max(4) }
    }
}

/// What is to be seen, and where the cursor stands in it.
#[derive(Debug, Clone, Default)]
pub struct Scene {
    pub lines: Vec<String>,
    pub row: usize,
    pub column: usize,
}

/// Where the block stands on the terminal.
#[derive(Debug, Default)]
pub struct Frame {
    /// How wide the lines above the cursor's are.
    above: Vec<usize>,
    /// Where in its line the cursor stands.
    column: usize,
}

impl Frame {
    /// What is to be sent so that `scene` stands in the place of the block; its first lines go where all do not fit.
    pub fn drawn(&mut self, scene: &Scene, size: Size) -> String {
        // A block as high as the terminal would go into what can be scrolled back to, key by key.
        let height = size.height - 1;
        let first = scene.lines.len().saturating_sub(height).min(scene.row);
        let kept = scene.lines.iter().skip(first).take(height);
        // The last column stays free, since some terminals begin a new line behind it.
        let lines: Vec<_> = kept.map(|line| truncate_str(line, size.width - 1, "…")).collect();
        let row = scene.row - first;
        let column = scene.column.min(size.width - 1);
        let mut sent = self.cleared(size);
        sent += &lines.join("\n");
        sent += &moved(lines.len().saturating_sub(row + 1), 'A');
        sent += "\r";
        sent += &moved(column, 'C');
        self.above = lines[..row].iter().map(|line| measure_text_width(line)).collect();
        self.column = column;
        sent
    }

    /// What is to be sent so that the block is gone. A terminal that has become narrower has broken its lines.
    pub fn cleared(&mut self, size: Size) -> String {
        let Self { above, column } = std::mem::take(self);
        let broken: usize = above.iter().map(|width| width.saturating_sub(1) / size.width).sum();
        format!("{}\r\u{1b}[J", moved(above.len() + broken + column / size.width, 'A'))
    }
}

fn moved(steps: usize, direction: char) -> String {
    match steps {
        0 => String::new(),
        steps => format!("\u{1b}[{steps}{direction}"),
    }
}

/// Fills a text with blanks, or cuts it, so that it is `width` columns wide.
pub fn padded(text: &str, width: usize) -> String {
    pad_str(&visible(text), width, Alignment::Left, Some("…")).into_owned()
}

/// How many columns a text takes.
pub fn text_width(text: &str) -> usize {
    measure_text_width(&visible(text))
}

/// Breaks a text into lines of at most `width` columns: at blanks, and within a word that is longer.
pub fn folded(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        let last = lines.last().map_or(0, |line| measure_text_width(line));
        match lines.last_mut() {
            Some(line) if last > 0 && last + 1 + measure_text_width(word) <= width => {
                line.push(' ');
                line.push_str(word);
            }
            Some(line) if last == 0 && measure_text_width(word) <= width => line.push_str(word),
            _ => lines.extend(pieces(word, width)),
        }
    }
    lines.retain(|line| !line.is_empty());
    lines
}

/// Cuts a word into pieces of at most `width` columns.
fn pieces(word: &str, width: usize) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for each in word.chars() {
        let each = each.to_string();
        match pieces.last_mut() {
            Some(piece) if measure_text_width(piece) + measure_text_width(&each) <= width => {
                piece.push_str(&each)
            }
            _ => pieces.push(each),
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_that_is_higher_than_the_terminal_keeps_its_cursor_in_sight() {
        let lines = (0..20).map(|line| format!("line {line}")).collect();
        let scene = Scene { lines, row: 12, column: 3 };
        let sent = Frame::default().drawn(&scene, Size { width: 40, height: 10 });
        assert_eq!(sent.matches('\n').count(), 8);
        assert!(sent.contains("line 11\n") && sent.contains("line 19") && !sent.contains("line 10"));
    }

    #[test]
    fn no_line_reaches_the_last_column() {
        let scene = Scene { lines: vec!["long ".repeat(20)], ..Scene::default() };
        let sent = Frame::default().drawn(&scene, Size { width: 40, height: 10 });
        assert_eq!(measure_text_width(sent.trim_matches('\r')), 39, "{sent:?}");
        assert!(sent.contains('…'));
    }

    #[test]
    fn lines_that_a_narrower_terminal_has_broken_are_gone_with_the_rest() {
        let scene = Scene { lines: vec!["x".repeat(50), "y".repeat(20), String::new()], row: 2, column: 0 };
        for (width, up) in [(80, 2), (30, 3), (20, 4), (19, 5)] {
            let mut frame = Frame::default();
            frame.drawn(&scene, Size { width: 80, height: 10 });
            let sent = frame.cleared(Size { width, height: 10 });
            assert_eq!(sent, format!("\u{1b}[{up}A\r\u{1b}[J"), "{width} columns");
        }
    }

    #[test]
    fn a_text_is_broken_at_blanks_and_long_words_within() {
        assert_eq!(folded("Client number 007 belongs", 14), ["Client number", "007 belongs"]);
        assert_eq!(folded("a 123456789 b", 4), ["a", "1234", "5678", "9 b"]);
        assert_eq!(folded("", 4), [""; 0]);
    }
}
