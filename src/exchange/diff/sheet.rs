//! An export as CSV or workbook, its headings in either language.

use std::borrow::Cow;
use std::path::Path;

use super::draft::Draft;
use super::side::Side;
use crate::client::Field;
use crate::error::{Error, UploadRefusal};
use crate::exchange::import::FIRM_HEADING;
use crate::exchange::reading::{ReadingOptions, Sheet, SheetRow, read_file};
use crate::exchange::spreadsheet::unwrap_formula;
use crate::text::fold::{fold, is_blank};
use crate::text::language::Language;

/// Reads the clients of a sheet.
pub(super) fn read(path: &Path, options: &ReadingOptions) -> Result<Side, Error> {
    let refuse = |fault| Error::Input { path: path.to_owned(), fault };
    let is_known = |cell: &str| Field::named(cell).is_some() || is_firm(cell);
    let is_same = |one: &str, other: &str| one == other || fold(one) == fold(other);
    let bytes = read_file(path, None).map_err(refuse)?;
    let sheet = Sheet::parse(bytes, options, &is_known, &is_same).map_err(refuse)?;
    let refuse = |refusal| Error::Upload { path: path.to_owned(), refusal };
    let columns = Columns::find(sheet.headings()).map_err(refuse)?;
    let mut side = columns.begin(path, &sheet);
    let undecodable = fill(&mut side, &columns, &sheet);
    match undecodable.is_empty() {
        true => Ok(side),
        false => Err(refuse(UploadRefusal::Undecodable { lines: undecodable })),
    }
}

fn is_firm(heading: &str) -> bool {
    Language::ALL.iter().any(|&language| fold(FIRM_HEADING.in_language(language)) == fold(heading))
}

/// Which column holds what.
struct Columns {
    fields: Vec<(usize, Field)>,
    firm: Option<usize>,
}

impl Columns {
    fn find(headings: &[String]) -> Result<Self, UploadRefusal> {
        let named = |(at, heading): (usize, &String)| Some((at, Field::named(heading)?));
        let fields: Vec<(usize, Field)> = headings.iter().enumerate().filter_map(named).collect();
        for &(_, field) in &fields {
            let same = fields.iter().filter(|(_, other)| *other == field);
            let same: Vec<String> = same.map(|&(at, _)| headings[at].clone()).collect();
            if same.len() > 1 {
                return Err(UploadRefusal::HeadingDuplicate { field, headings: same });
            }
        }
        Ok(Self { fields, firm: headings.iter().position(|heading| is_firm(heading)) })
    }

    /// A side with all that the headings tell.
    fn begin(&self, path: &Path, sheet: &Sheet) -> Side {
        let is_read =
            |at: usize| self.firm == Some(at) || self.fields.iter().any(|&(column, _)| column == at);
        let unknown = sheet.headings().iter().enumerate();
        let unknown = unknown.filter(|&(at, heading)| !is_read(at) && !is_blank(heading));
        let mut side = Side::new(path);
        side.unknown = unknown.map(|(_, heading)| heading.clone()).collect();
        side.fields = self.fields.iter().map(|&(_, field)| field).collect();
        side.fields.sort_unstable();
        side.encoding_guessed = sheet.encoding_guessed();
        side.headings = sheet.headings().to_vec();
        side.early = early_fields(sheet);
        side
    }
}

/// The fields that the early lines name which are not the headings.
fn early_fields(sheet: &Sheet) -> Vec<(u32, Vec<Field>)> {
    let fields = |cells: Vec<String>| cells.iter().filter_map(|cell| Field::named(cell)).collect();
    sheet.early_records().into_iter().map(|(line, cells)| (line, fields(cells))).collect()
}

/// Adds the rows, and gives the lines of those that are no text in the file's encoding.
fn fill(side: &mut Side, columns: &Columns, sheet: &Sheet) -> Vec<u32> {
    let mut draft = Draft::default();
    let mut undecodable = Vec::new();
    let headings = sheet.headings().len();
    for index in 0..sheet.rows() {
        let row = sheet.row(index);
        if row.undecodable {
            undecodable.push(row.line);
        }
        if row.cells.iter().skip(headings).any(|cell| !is_blank(cell)) {
            side.overlong.push(row.line);
        }
        draft.clear();
        for &(at, field) in &columns.fields {
            draft.set(field, &cell(&row, at, field));
        }
        let firm = columns.firm.and_then(|at| row.cells.get(at)).map_or("", |cell| cell.as_ref());
        let firm = side.firm_number(firm);
        side.push(firm, row.line, &draft);
    }
    undecodable
}

/// A cell; a missing one is blank. Company IDs and numbers may be kept from a spreadsheet as `="00123"`.
fn cell<'r>(row: &'r SheetRow<'_>, at: usize, field: Field) -> Cow<'r, str> {
    let cell = row.cells.get(at).map_or("", |cell| cell.as_ref());
    match field {
        Field::CompanyId | Field::ClientNumber => Cow::Borrowed(unwrap_formula(cell)),
        _ => Cow::Borrowed(cell),
    }
}
