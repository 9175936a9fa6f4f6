//! Results as tables for people: within the terminal's width, and uncut where there is none.

use comfy_table::{ContentArrangement, Table, presets};
use dialoguer::console::measure_text_width;

use super::Rows;
use crate::messages::visible;

/// Shows a list; without rows there is nothing to show, not even headings.
pub fn list(rows: &Rows, width: Option<usize>) -> String {
    match rows.rows.is_empty() {
        true => String::new(),
        false => {
            let lines: Vec<Vec<String>> =
                std::iter::once(&rows.headings).chain(&rows.rows).map(|row| shown(row)).collect();
            hanging(&lines, width).unwrap_or_else(|| drawn(lines, width))
        }
    }
}

/// Shows one thing: its headings on the left, its values on the right.
pub fn item(rows: &Rows, width: Option<usize>) -> String {
    let values = rows.rows.iter().flat_map(|row| rows.headings.iter().zip(row));
    drawn(values.map(|(heading, value)| vec![visible(heading), visible(value)]).collect(), width)
}

fn shown(row: &[String]) -> Vec<String> {
    row.iter().map(|cell| visible(cell)).collect()
}

/// Draws lines of cells; only a terminal that they do not fit breaks them.
fn drawn(lines: Vec<Vec<String>>, width: Option<usize>) -> String {
    let aligned = aligned(&lines);
    match width {
        Some(width) if aligned.lines().any(|line| measure_text_width(line) > width) => broken(lines, width),
        _ => aligned,
    }
}

const GAP: usize = 2;
/// How far a text that hangs below its row is set in.
const INDENT: usize = 4;
/// From this width on a last cell is a text rather than a value.
const TEXT: usize = 40;

/// Draws each row's last cell, a text, below the others where the terminal is too narrow for both.
fn hanging(lines: &[Vec<String>], width: Option<usize>) -> Option<String> {
    let width = width?;
    let widths = widths(lines);
    let (text, values) = widths.split_last()?;
    let values: usize = values.iter().map(|value| value + GAP).sum();
    let is_needed = *text >= TEXT && values + text > width && values <= width && values > 0;
    if !is_needed {
        return None;
    }
    let mut drawn = String::new();
    for line in lines {
        let (text, values) = line.split_last()?;
        drawn += &aligned_line(values, &widths);
        for part in wrapped(text, width.saturating_sub(INDENT).max(1)) {
            drawn += &format!("{:INDENT$}{part}\n", "");
        }
    }
    Some(drawn)
}

/// Breaks a text between words; a word that is longer than the width stays whole.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    for word in text.split(' ') {
        match parts.last_mut() {
            Some(part) if measure_text_width(part) + 1 + measure_text_width(word) <= width => {
                part.push(' ');
                part.push_str(word);
            }
            _ => parts.push(word.to_owned()),
        }
    }
    parts
}

fn aligned(lines: &[Vec<String>]) -> String {
    let widths = widths(lines);
    lines.iter().map(|line| aligned_line(line, &widths)).collect()
}

fn aligned_line(line: &[String], widths: &[usize]) -> String {
    let mut text = String::new();
    for (cell, width) in line.iter().zip(widths) {
        text.push_str(cell);
        text.extend(std::iter::repeat_n(' ', width - measure_text_width(cell) + GAP));
    }
    text.truncate(text.trim_end_matches(' ').len());
    text + "\n"
}

fn widths(lines: &[Vec<String>]) -> Vec<usize> {
    let mut widths = Vec::new();
    for line in lines {
        widths.resize(widths.len().max(line.len()), 0);
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = measure_text_width(cell).max(*width);
        }
    }
    widths
}

/// Lets the table arrange its columns so that the terminal's width holds them.
fn broken(lines: Vec<Vec<String>>, width: usize) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING);
    table.force_no_tty();
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(width).unwrap_or(u16::MAX));
    table.add_rows(lines);
    for column in table.column_iter_mut() {
        column.set_padding((0, GAP as u16));
    }
    table.trim_fmt() + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn clients() -> Rows {
        Rows::new(["Client number", "Display name", "Notes"])
            .with(["007", "Côté & fils", "a\nb\u{1b}"])
            .with(["", "日本", &"long ".repeat(20)])
    }

    #[test]
    fn a_list_is_aligned_and_uncut_without_a_terminal() {
        let expected = format!(
            "Client number  Display name  Notes\n\
             007            Côté & fils   a\\nb\\u{{1b}}\n               日本          {}\n",
            "long ".repeat(20).trim_end()
        );
        assert_eq!(list(&clients(), None), expected);
    }

    #[test]
    fn a_list_keeps_within_the_terminal() {
        let table = list(&clients(), Some(60));
        assert!(table.lines().all(|line| measure_text_width(line) <= 60), "{table}");
        assert_eq!(table.matches("long").count(), 20);
    }

    #[test]
    fn a_text_hangs_below_its_row_where_the_terminal_is_narrow() {
        let reason = "The number belongs to another client: Bond. Run `carnet edit number:007`.";
        let rows = Rows::new(["Line", "Code", "Reason"]).with(["2", "number-taken", reason]);
        let expected = "Line  Code\n    Reason\n2     number-taken\n    The number belongs to another client:\n    \
                        Bond. Run `carnet edit number:007`.\n";
        assert_eq!(list(&rows, Some(42)), expected);
        assert!(list(&rows, Some(120)).contains("number-taken  The number"));
    }

    #[test]
    fn an_empty_list_is_no_text() {
        assert_eq!(list(&Rows::new(["Client number"]), None), "");
    }

    #[test]
    fn an_item_has_its_headings_on_the_left() {
        let rows = Rows::new(["Client number", "Notes"]).with(["007", "x\ty"]);
        assert_eq!(item(&rows, None), "Client number  007\nNotes          x\\ty\n");
    }

    #[test]
    fn a_cell_of_the_longest_text_is_whole() {
        let rows = Rows::new(["Notes"]).with(["x".repeat(100_000)]);
        assert_eq!(item(&rows, None).len(), "Notes  ".len() + 100_000 + 1);
        assert_eq!(item(&rows, Some(80)).matches('x').count(), 100_000);
    }
}
