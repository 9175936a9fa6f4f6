//! Which column of a file holds which field.

use std::cell::RefCell;
use std::ops::Range;

use hashbrown::HashMap;

use super::ImportOptions;
use super::options::Destination;
use super::report::FileNotice;
use crate::client::{Field, Kind};
use crate::error::UploadRefusal;
use crate::exchange::reading::{EARLY_LINES, Sheet};
use crate::text::fold::{fold, folds_to, is_blank};
use crate::text::language::{Language, Words};

/// The heading of the column that names each row's firm.
pub const FIRM_HEADING: Words = Words { en: "Firm", fr: "Cabinet" };

/// The three headings that an error CSV adds.
pub const ERROR_HEADINGS: [Words; 3] = [
    Words { en: "Error code", fr: "Code d’erreur" },
    Words { en: "Error", fr: "Erreur" },
    Words { en: "Line", fr: "Ligne" },
];

/// The columns of a file that the import reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Columns {
    pub company_id: usize,
    pub display_name: usize,
    pub client_number: Option<usize>,
    pub firm: Option<usize>,
    /// Other fields, where details are taken over.
    pub details: Vec<(Field, usize)>,
    /// How many headings the file has.
    pub headings: usize,
    /// The first of the three columns that an earlier error CSV added.
    pub error_columns: Option<usize>,
    /// The columns without headings in front of those three.
    pub padding: Option<Range<usize>>,
}

/// Tells whether a cell is a heading that carnet knows.
pub(super) fn is_known(cell: &str) -> bool {
    Field::named(cell).is_some() || is_firm_heading(cell)
}

fn is_firm_heading(cell: &str) -> bool {
    is_heading(cell, FIRM_HEADING)
}

fn is_heading(cell: &str, words: Words) -> bool {
    let folded = fold(cell);
    Language::ALL.iter().any(|&language| fold(words.in_language(language)) == folded)
}

impl Columns {
    /// Finds the columns, and says what was not taken word for word.
    pub fn find(
        sheet: &Sheet,
        options: &ImportOptions,
        notices: &mut Vec<FileNotice>,
    ) -> Result<Self, UploadRefusal> {
        let headings = sheet.headings();
        let error_columns = find_error_columns(headings);
        let own = |at: usize| error_columns.is_none_or(|first| !(first..first + 3).contains(&at));
        let is_key = |at: usize| sheet.has_keys() && Field::with_key(&headings[at]).is_some();
        let read = |at: usize| read_heading(&headings[at], options.strict && !is_key(at)).filter(|_| own(at));
        let found =
            whole_names_first((0..headings.len()).filter_map(|at| Some((at, read(at)?))).collect(), headings);
        let used = |field| is_used(field, options);
        refuse_duplicates(headings, &found, used)?;
        let column = |field| found.iter().find(|(_, other)| *other == field).map(|(at, _)| *at);
        let firm = find_firm(sheet, options)?;
        let missing: Vec<Field> = needed(options).filter(|&field| column(field).is_none()).collect();
        let (Some(company_id), Some(display_name), true) =
            (column(Field::CompanyId), column(Field::DisplayName), missing.is_empty())
        else {
            return Err(missing_refusal(sheet, options, missing));
        };
        let details: Vec<(Field, usize)> = found
            .iter()
            .filter(|(_, field)| used(*field) && !Field::UPLOAD.contains(field))
            .map(|&(at, field)| (field, at))
            .collect();
        let is_ignored = |&at: &usize| {
            // What only the program writes is not missed.
            let is_read = |&(column, field): &(usize, Field)| {
                column == at && (used(field) || field.kind() == Kind::Moment)
            };
            let is_read = firm == Some(at) || found.iter().any(is_read);
            own(at) && !is_read && !is_blank(&headings[at])
        };
        let ignored: Vec<String> =
            (0..headings.len()).filter(is_ignored).map(|at| headings[at].clone()).collect();
        let inexact: Vec<(usize, Field)> = found.iter().copied().filter(|&(at, _)| !is_key(at)).collect();
        tell_folded(headings, &inexact, used, notices);
        if !ignored.is_empty() {
            notices.push(FileNotice::ColumnsIgnored { headings: ignored });
        }
        Ok(Self {
            company_id,
            display_name,
            client_number: column(Field::ClientNumber),
            firm,
            details,
            headings: headings.len(),
            padding: error_columns.map(|first| padding(headings, first)),
            error_columns,
        })
    }
}

/// A short name, `Number`, means nothing in particular beside the whole one, `Client number`.
fn whole_names_first(found: Vec<(usize, Field)>, headings: &[String]) -> Vec<(usize, Field)> {
    let is_short = |at: usize| Field::with_short_name(&fold(&headings[at])).is_some();
    let has_whole = |field| found.iter().any(|&(at, other)| other == field && !is_short(at));
    found.iter().copied().filter(|&(at, field)| !is_short(at) || !has_whole(field)).collect()
}

fn read_heading(heading: &str, strict: bool) -> Option<Field> {
    if strict { Field::with_heading(heading) } else { Field::named(heading) }
}

/// Whether the import looks at a field's column.
fn is_used(field: Field, options: &ImportOptions) -> bool {
    Field::UPLOAD.contains(&field) || (options.details && field.kind() != Kind::Moment)
}

fn needed(options: &ImportOptions) -> impl Iterator<Item = Field> + use<> {
    let is_plain = options.is_plain();
    Field::UPLOAD.into_iter().filter(move |&field| is_plain || field != Field::ClientNumber)
}

fn find_error_columns(headings: &[String]) -> Option<usize> {
    headings.windows(3).position(|three| {
        Language::ALL.iter().any(|&language| {
            three
                .iter()
                .zip(ERROR_HEADINGS)
                .all(|(heading, words)| fold(heading) == fold(words.in_language(language)))
        })
    })
}

fn padding(headings: &[String], first: usize) -> Range<usize> {
    let named = headings[..first].iter().rposition(|heading| !is_blank(heading));
    named.map_or(0, |at| at + 1)..first
}

fn find_firm(sheet: &Sheet, options: &ImportOptions) -> Result<Option<usize>, UploadRefusal> {
    let Destination::AllFirms { .. } = options.destination else { return Ok(None) };
    let is_exact = |heading: &str| heading == FIRM_HEADING.en || heading == FIRM_HEADING.fr;
    let is_strict = options.strict && !sheet.has_keys();
    let is_firm = |heading: &String| if is_strict { is_exact(heading) } else { is_firm_heading(heading) };
    match sheet.headings().iter().position(is_firm) {
        Some(at) => Ok(Some(at)),
        None => Err(UploadRefusal::FirmHeadingMissing),
    }
}

fn refuse_duplicates(
    headings: &[String],
    found: &[(usize, Field)],
    used: impl Fn(Field) -> bool,
) -> Result<(), UploadRefusal> {
    for &(_, field) in found.iter().filter(|(_, field)| used(*field)) {
        let same: Vec<String> =
            found.iter().filter(|(_, other)| *other == field).map(|&(at, _)| headings[at].clone()).collect();
        if same.len() > 1 {
            return Err(UploadRefusal::HeadingDuplicate { field, headings: same });
        }
    }
    Ok(())
}

fn missing_refusal(sheet: &Sheet, options: &ImportOptions, missing: Vec<Field>) -> UploadRefusal {
    let stands_on = sheet.early_records().into_iter().find(|(_, cells)| holds_all(cells, options));
    let otherwise = sheet.headings_otherwise().filter(|(_, headings)| holds_all(headings, options));
    UploadRefusal::HeadingMissing {
        missing,
        found: sheet.headings().to_vec(),
        stands_on: stands_on.map(|(line, _)| line),
        encoding: otherwise.map(|(encoding, _)| encoding),
    }
}

fn holds_all(cells: &[String], options: &ImportOptions) -> bool {
    needed(options).all(|field| cells.iter().any(|cell| read_heading(cell, options.strict) == Some(field)))
}

/// Says on which early line of a sheet the headings stand that are not on the line that was named.
pub(super) fn elsewhere_refusal(sheet: &Sheet, options: &ImportOptions) -> Option<UploadRefusal> {
    let refusal = |line| UploadRefusal::HeadingMissing {
        missing: needed(options).collect(),
        found: Vec::new(),
        stands_on: Some(line),
        encoding: None,
    };
    let first = (sheet.heading_line(), sheet.headings().to_vec());
    let early = std::iter::once(first).filter(|(line, _)| *line <= EARLY_LINES).chain(sheet.early_records());
    early.into_iter().find(|(_, cells)| holds_all(cells, options)).map(|(line, _)| refusal(line))
}

/// The texts, folded, that stand for each heading of a file: its own, and those of its field in both languages.
#[derive(Debug, Default)]
pub(super) struct Spellings(RefCell<HashMap<String, Vec<String>>>);

impl Spellings {
    /// Whether a cell holds a heading, in either language.
    pub fn is_same(&self, cell: &str, heading: &str) -> bool {
        if cell == heading {
            return true;
        }
        let mut known = self.0.borrow_mut();
        let spellings = known.entry_ref(heading).or_insert_with(|| spellings(heading));
        spellings.iter().any(|spelling| folds_to(cell, spelling))
    }
}

fn spellings(heading: &str) -> Vec<String> {
    let own = std::iter::once(fold(heading));
    let field = Field::named(heading).into_iter();
    let field =
        field.flat_map(|field| Language::ALL.iter().map(move |&language| fold(field.heading(language))));
    let others = ERROR_HEADINGS.into_iter().chain([FIRM_HEADING]).filter(|&words| is_heading(heading, words));
    own.chain(field).chain(others.flat_map(|words| [fold(words.en), fold(words.fr)])).collect()
}

fn tell_folded(
    headings: &[String],
    found: &[(usize, Field)],
    used: impl Fn(Field) -> bool,
    notices: &mut Vec<FileNotice>,
) {
    for &(at, field) in found.iter().filter(|(_, field)| used(*field)) {
        if Field::with_heading(&headings[at]) != Some(field) {
            notices.push(FileNotice::HeadingFolded { heading: headings[at].clone(), field });
        }
    }
}
