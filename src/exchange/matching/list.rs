//! Another system's list, and which of its columns hold what.

use std::path::Path;

use crate::error::UploadRefusal;
use crate::error::{Error, Result};
use crate::exchange::reading::{ReadingOptions, Sheet, read_file};
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
}

/// Reads a list.
///
/// # Errors
/// The file cannot be read, or has no column of a heading that was named.
pub fn read_list(path: &Path, columns: &ListColumns, options: &ReadingOptions) -> Result<Vec<ListRow>> {
    let sheet = read_sheet(path, options, &|cell| columns.name_any(cell))?;
    let at = |heading: &String| position(&sheet, heading, path);
    let (name, number) = (at(&columns.name)?, at(&columns.number)?);
    let email = columns.email.as_ref().map(&at).transpose()?;
    let business_number = columns.business_number.as_ref().map(&at).transpose()?;
    let mut references = Vec::new();
    for (system, heading) in &columns.references {
        references.push((system.clone(), at(heading)?));
    }
    let row = |index: usize| {
        let row = sheet.row(index);
        let cell = |at: usize| row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let filled = |at: usize| Some(cell(at)).filter(|cell| !is_blank(cell));
        ListRow {
            line: row.line,
            name: cell(name),
            number: cell(number),
            email: email.and_then(filled),
            business_number: business_number.and_then(filled),
            references: references
                .iter()
                .filter_map(|(system, at)| Some((system.clone(), filled(*at)?)))
                .collect(),
        }
    };
    Ok((0..sheet.rows()).map(row).collect())
}

impl ListColumns {
    /// Whether a cell is one of the headings that were named.
    fn name_any(&self, cell: &str) -> bool {
        let references = self.references.iter().map(|(_, heading)| heading);
        let all = [Some(&self.name), Some(&self.number), self.email.as_ref(), self.business_number.as_ref()];
        all.into_iter().flatten().chain(references).any(|heading| fold(heading) == fold(cell))
    }
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

/// The column of a heading: exact, else folded.
pub(super) fn position(sheet: &Sheet, heading: &str, path: &Path) -> Result<usize> {
    let headings = sheet.headings();
    let exact = headings.iter().position(|other| other == heading);
    let at = exact.or_else(|| headings.iter().position(|other| fold(other) == fold(heading)));
    at.ok_or_else(|| Error::Upload {
        path: path.to_owned(),
        refusal: UploadRefusal::ColumnUnknown { asked: heading.to_owned(), found: headings.to_vec() },
    })
}
