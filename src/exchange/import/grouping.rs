//! The rows of all files by the firm that they are for, as runs of rows that follow one another.

use std::collections::HashMap;
use std::ops::Range;

use super::input::Input;
use super::options::{Destination, ImportOptions};
use crate::text::fold::fold;

/// A row by the positions of its file and of itself.
pub(super) type RowAt = (usize, usize);

/// The rows that are for one firm, in the order of the files.
pub(super) struct Group {
    /// The firm's name as its first row has it.
    pub firm: String,
    runs: Vec<(usize, Range<usize>)>,
}

impl Group {
    fn new(firm: String) -> Self {
        Self { firm, runs: Vec::new() }
    }

    fn push(&mut self, (file, row): RowAt) {
        match self.runs.last_mut() {
            Some((last_file, run)) if *last_file == file && run.end == row => run.end += 1,
            _ => self.runs.push((file, row..row + 1)),
        }
    }

    /// The rows, by the positions of their files and of themselves.
    pub fn rows(&self) -> impl Iterator<Item = RowAt> {
        self.runs.iter().flat_map(|(file, run)| run.clone().map(|row| (*file, row)))
    }

    /// The first of them.
    pub fn first(&self) -> Option<RowAt> {
        self.runs.first().map(|(file, run)| (*file, run.start))
    }
}

/// Groups all rows, firms in the order of their first row.
pub(super) fn rows_by_firm(inputs: &[Input], options: &ImportOptions) -> Vec<Group> {
    let name = match &options.destination {
        Destination::Firm(firm) => &firm.name,
        Destination::NewFirm(name) => name,
        Destination::AllFirms { .. } => return by_firm_column(inputs, options),
    };
    let rows = |(file, input): (usize, &Input)| (file, 0..input.sheet.rows());
    let mut group = Group::new(name.clone());
    group.runs = inputs.iter().enumerate().map(rows).filter(|(_, run)| !run.is_empty()).collect();
    vec![group]
}

fn by_firm_column(inputs: &[Input], options: &ImportOptions) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    // Most rows are for the firm of the row before.
    let mut last = (String::new(), None);
    for (file, input) in inputs.iter().enumerate() {
        for row in 0..input.sheet.rows() {
            let firm = input.firm(row, options);
            if last.1.is_none() || last.0 != *firm {
                let at = *positions.entry(fold(&firm)).or_insert_with(|| {
                    groups.push(Group::new(firm.trim().to_owned()));
                    groups.len() - 1
                });
                last = (firm.into_owned(), Some(at));
            }
            if let Some(at) = last.1 {
                groups[at].push((file, row));
            }
        }
    }
    groups
}
