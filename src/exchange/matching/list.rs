//! Another system's list, and which of its columns hold what.

use std::path::Path;

use crate::error::{Error, Result, UploadRefusal};
use crate::exchange::reading::{ReadingOptions, Sheet, SheetRow, read_file};
use crate::exchange::spreadsheet::unwrap_formula;
use crate::text::fold::{fold, is_blank};

/// Which columns of a list hold what, by their headings.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListColumns {
    /// The name.
    pub name: String,
    /// The number that the client is to have.
    pub number: String,
    /// The email.
    pub email: Option<String>,
    /// The business number.
    pub business_number: Option<String>,
    /// The id in a system, by the system's name.
    pub references: Vec<(String, String)>,
}

/// A row of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ListRow {
    /// The physical line.
    pub line: u32,
    /// The name.
    pub name: String,
    /// The number.
    pub number: String,
    /// The email, unless blank.
    pub email: Option<String>,
    /// The business number, unless blank.
    pub business_number: Option<String>,
    /// The ids in other systems, unless blank.
    pub references: Vec<(String, String)>,
    /// Whether its cells can be trusted: none beyond the headings, which would have moved, and none undecodable.
    pub is_whole: bool,
}

/// Reads a list.
///
/// # Errors
/// The file cannot be read, or has no column of a heading that was named, or two of them.
pub fn read_list(path: &Path, columns: &ListColumns, options: &ReadingOptions) -> Result<Vec<ListRow>> {
    let sheet = read_sheet(path, options, &|cell| columns.name(cell))?;
    let at = |heading: &String| position(&sheet, heading, columns, path);
    let (name, number) = (at(&columns.name)?, at(&columns.number)?);
    let email = columns.email.as_ref().map(at).transpose()?;
    let business_number = columns.business_number.as_ref().map(at).transpose()?;
    let mut references = Vec::new();
    for (system, heading) in &columns.references {
        references.push((system, at(heading)?));
    }
    let row = |index: usize| {
        let row = sheet.row(index);
        let filled = |at: usize| Some(cell(&row, at)).filter(|cell| !is_blank(cell));
        let reference = |(system, at): &(&String, usize)| Some(((*system).clone(), filled(*at)?));
        ListRow {
            line: row.line,
            name: cell(&row, name),
            number: unwrap_formula(&cell(&row, number)).to_owned(),
            email: email.and_then(filled),
            business_number: business_number.and_then(filled),
            references: references.iter().filter_map(reference).collect(),
            is_whole: is_whole(&row, &sheet),
        }
    };
    Ok((0..sheet.rows()).map(row).collect())
}

impl ListColumns {
    fn headings(&self) -> impl Iterator<Item = &String> {
        let references = self.references.iter().map(|(_, heading)| heading);
        let all = [Some(&self.name), Some(&self.number), self.email.as_ref(), self.business_number.as_ref()];
        all.into_iter().flatten().chain(references)
    }

    /// Whether one of the headings that were named is this cell.
    fn name(&self, cell: &str) -> bool {
        self.headings().any(|heading| fold(heading) == fold(cell))
    }
}

/// A cell without the blanks around it; a missing one is blank.
pub(super) fn cell(row: &SheetRow<'_>, at: usize) -> String {
    row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default()
}

pub(super) fn is_whole(row: &SheetRow<'_>, sheet: &Sheet) -> bool {
    !row.undecodable && row.cells.iter().skip(sheet.headings().len()).all(|cell| is_blank(cell))
}

pub(super) fn read_sheet(
    path: &Path,
    options: &ReadingOptions,
    is_known: &dyn Fn(&str) -> bool,
) -> Result<Sheet> {
    let is_same = |one: &str, other: &str| one == other || fold(one) == fold(other);
    read_file(path, None)
        .and_then(|bytes| Sheet::parse(bytes, options, is_known, &is_same))
        .map_err(|fault| Error::Input { path: path.to_owned(), fault })
}

/// The one column of a heading: exact, else folded.
fn position(sheet: &Sheet, heading: &str, columns: &ListColumns, path: &Path) -> Result<usize> {
    let refuse = |refusal| Error::Upload { path: path.to_owned(), refusal };
    let found = columns_of(sheet, &|other| other.trim() == heading.trim());
    let found =
        if found.is_empty() { columns_of(sheet, &|other| fold(other) == fold(heading)) } else { found };
    match found[..] {
        [only] => Ok(only),
        [] => Err(refuse(UploadRefusal::ColumnUnknown {
            asked: heading.to_owned(),
            found: sheet.headings().to_vec(),
            stands_on: stands_on(sheet, &|cells| {
                columns.headings().all(|heading| cells.iter().any(|cell| fold(cell) == fold(heading)))
            }),
        })),
        _ => {
            let headings = found.iter().map(|&at| sheet.headings()[at].clone()).collect();
            Err(refuse(UploadRefusal::ColumnRepeated { asked: heading.to_owned(), headings }))
        }
    }
}

pub(super) fn columns_of(sheet: &Sheet, is_headed: &dyn Fn(&str) -> bool) -> Vec<usize> {
    let headings = sheet.headings().iter().enumerate();
    headings.filter(|(_, heading)| is_headed(heading)).map(|(at, _)| at).collect()
}

/// The line near the top on which the headings stand instead.
pub(super) fn stands_on(sheet: &Sheet, holds_all: &dyn Fn(&[String]) -> bool) -> Option<u32> {
    sheet.early_records().into_iter().find(|(_, cells)| holds_all(cells)).map(|(line, _)| line)
}
