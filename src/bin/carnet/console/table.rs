//! Results as tables for people: within the terminal's width, and uncut where there is none.

use comfy_table::{ColumnConstraint, ContentArrangement, Table, Width, presets};
use dialoguer::console::measure_text_width;

use super::Rows;
use super::frame::folded;
use crate::messages::{is_plain, visible};

/// Shows a list; without rows there is nothing to show, not even headings.
pub fn list(rows: &Rows, width: Option<usize>) -> String {
    if rows.rows.is_empty() {
        return String::new();
    }
    let lines: Vec<Vec<String>> =
        std::iter::once(&rows.headings).chain(&rows.rows).map(|row| shown(row)).collect();
    within(&lines, width, |width| {
        hanging(&lines, width)
            .or_else(|| broken(&lines, &widest_words(&lines), width))
            .unwrap_or_else(|| records(&lines, width))
    })
}

/// Shows one thing: its headings on the left, its values on the right.
pub fn item(rows: &Rows, width: Option<usize>) -> String {
    let values = rows.rows.iter().flat_map(|row| rows.headings.iter().zip(row));
    let lines: Vec<_> = values.map(|(heading, value)| vec![visible(heading), visible(value)]).collect();
    within(&lines, width, |width| paired(&lines, width))
}

/// How many columns of the terminal are left for another column beside a list.
pub fn room_beside(rows: &Rows, width: usize) -> usize {
    let lines: Vec<_> = std::iter::once(&rows.headings).chain(&rows.rows).map(|row| shown(row)).collect();
    width.saturating_sub(widths(&lines).iter().map(|width| width + GAP).sum())
}

fn shown(row: &[String]) -> Vec<String> {
    row.iter().map(|cell| visible(cell)).collect()
}

/// Draws cells side by side, or as `narrow` does where the terminal is too narrow for that.
fn within(lines: &[Vec<String>], width: Option<usize>, narrow: impl FnOnce(usize) -> String) -> String {
    let drawn = aligned(lines);
    match width {
        Some(width) if drawn.lines().any(|line| measure_text_width(line) > width) => narrow(width),
        _ => drawn,
    }
}

const GAP: usize = 2;
/// How far a text that hangs below its row is set in.
const INDENT: usize = 4;
/// From this width on a last cell is a text rather than a value.
const TEXT: usize = 40;

/// Draws each row's last cell, a text, below the others where the terminal is too narrow for both.
fn hanging(lines: &[Vec<String>], width: usize) -> Option<String> {
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
        for part in folded(text, width.saturating_sub(INDENT).max(1)) {
            drawn += &format!("{:INDENT$}{part}\n", "");
        }
    }
    Some(drawn)
}

fn aligned(lines: &[Vec<String>]) -> String {
    let widths = widths(lines);
    lines.iter().map(|line| aligned_line(line, &widths)).collect()
}

fn aligned_line(line: &[String], widths: &[usize]) -> String {
    let mut text = String::new();
    for (cell, width) in line.iter().zip(widths) {
        text.push_str(cell);
        text.extend(std::iter::repeat_n(' ', (width + GAP).saturating_sub(width_of(cell))));
    }
    text.truncate(text.trim_end_matches(' ').len());
    text + "\n"
}

fn widths(lines: &[Vec<String>]) -> Vec<usize> {
    let mut widths = Vec::new();
    for line in lines {
        widths.resize(widths.len().max(line.len()), 0);
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = width_of(cell).max(*width);
        }
    }
    widths
}

/// How many columns of the terminal a cell takes.
fn width_of(cell: &str) -> usize {
    if is_plain(cell) { cell.len() } else { measure_text_width(cell) }
}

/// The widest word of each column.
fn widest_words(lines: &[Vec<String>]) -> Vec<usize> {
    let widest = |cell: &String| {
        cell.split(' ').max_by_key(|word| measure_text_width(word)).unwrap_or_default().to_owned()
    };
    widths(&lines.iter().map(|line| line.iter().map(widest).collect()).collect::<Vec<_>>())
}

/// Breaks cells at blanks so that the terminal holds them side by side; none where it is too narrow for that.
fn broken(lines: &[Vec<String>], least: &[usize], width: usize) -> Option<String> {
    let room = width.checked_sub(GAP * least.len().saturating_sub(1))?;
    let widths = arranged(&widths(lines), least, room)?;
    let mut table = Table::new();
    table.load_style(presets::NOTHING).force_no_tty();
    table.set_content_arrangement(ContentArrangement::Dynamic);
    table.add_rows(lines.iter().cloned());
    let last = widths.len().saturating_sub(1);
    for (at, (column, width)) in table.column_iter_mut().zip(&widths).enumerate() {
        let gap = if at == last { 0 } else { GAP };
        let whole = u16::try_from(width + gap).unwrap_or(u16::MAX);
        column.set_padding((0, gap as u16)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(whole)));
    }
    Some(table.trim_fmt() + "\n")
}

/// Narrows the widest columns, none below its least width, until there is room for all.
fn arranged(natural: &[usize], least: &[usize], room: usize) -> Option<Vec<usize>> {
    let at =
        |level: usize| natural.iter().zip(least).map(move |(width, least)| *width.min(&level.max(*least)));
    let is_too_wide = |level: &usize| at(*level).sum::<usize>() > room;
    if is_too_wide(&0) {
        return None;
    }
    let (mut low, mut high) = (0, room);
    while low < high {
        let middle = (low + high).div_ceil(2);
        match is_too_wide(&middle) {
            true => high = middle - 1,
            false => low = middle,
        }
    }
    Some(at(low).collect())
}

/// Headings on the left, values on the right, both within the terminal; words break only where one is too long.
fn paired(lines: &[Vec<String>], width: usize) -> String {
    let mut least = widest_words(lines);
    let mut room = width.saturating_sub(GAP);
    if let [heading, value] = &mut least[..] {
        *heading = (*heading).min(room / 2).max(1);
        room -= *heading;
        *value = (*value).min(room).max(1);
    }
    broken(lines, &least, width).unwrap_or_else(|| aligned(lines))
}

/// Shows each row by itself, as one thing; what is blank is left out.
fn records(lines: &[Vec<String>], width: usize) -> String {
    let Some((headings, rows)) = lines.split_first() else { return String::new() };
    let record = |row: &Vec<String>| {
        let values = headings.iter().zip(row).filter(|(_, value)| !value.is_empty());
        let lines: Vec<_> = values.map(|(heading, value)| vec![heading.clone(), value.clone()]).collect();
        within(&lines, Some(width), |width| paired(&lines, width))
    };
    rows.iter().map(record).collect::<Vec<_>>().join("\n")
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
    fn columns_break_at_blanks_and_no_word_is_broken() {
        let rows = Rows::new(["Client number", "Display name", "Lead accountant"])
            .with(["01797", "Côté Salon & Sons", "Priya García"])
            .with(["8", "Bond", ""]);
        let expected = "Client     Display    Lead\n\
                        number     name       accountant\n\
                        01797      Côté       Priya\n           \
                                   Salon &    García\n           \
                                   Sons\n\
                        8          Bond\n";
        assert_eq!(list(&rows, Some(32)), expected);
    }

    #[test]
    fn rows_whose_words_do_not_fit_side_by_side_stand_by_themselves() {
        let rows = Rows::new(["Name", "Email", "Role"])
            .with(["Zoé Bond", "zoe.bond0@cabinet1.example", "Primary admin"])
            .with(["Max", "", "Member"]);
        let expected = "Name   Zoé Bond\nEmail  zoe.bond0@cabinet1.example\nRole   Primary admin\n\n\
                        Name  Max\nRole  Member\n";
        assert_eq!(list(&rows, Some(40)), expected);
        for width in 12..40 {
            let table = list(&rows, Some(width));
            assert!(table.lines().all(|line| measure_text_width(line) <= width), "{width}:\n{table}");
        }
    }

    #[test]
    fn a_narrow_item_breaks_headings_at_blanks_and_long_words_within() {
        let rows = Rows::new(["Numéro d’identification de l’entreprise", "Site"])
            .with(["9130350000013197", "https://example.ca/a/very/long/address"]);
        let expected = "Numéro            9130350000013197\n\
                        d’identification\n\
                        de l’entreprise\n\
                        Site              https://example.ca/a/v\n                  \
                                          ery/long/address\n";
        assert_eq!(item(&rows, Some(40)), expected);
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
