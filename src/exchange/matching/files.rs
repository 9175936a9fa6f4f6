//! The two files that matching writes: the upload of sure matches, and beside it the review of all other rows.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::columns::{Column, OF_ROW, of_candidate};
use super::{Candidate, Matched, OFFERS, SureMatch, UnsureRow};
use crate::client::Field;
use crate::error::Result;
use crate::exchange::import::{ROW_LIMIT, UPLOAD_LIMIT};
use crate::exchange::place::{Existing, PlacedFile, Synced, output_error};
use crate::exchange::spreadsheet::wrap_number;
use crate::text::language::Language;

/// What was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The review, where there are rows to decide.
    pub review: Option<PathBuf>,
    /// Whether the upload is larger than QuickBooks, and a plain import, takes at once.
    pub is_beyond_limit: bool,
}

/// `numbers.csv` → `numbers.review.csv`
pub fn review_path(output: &Path) -> PathBuf {
    with_stem(output, |stem| stem.push(".review"))
}

/// A name for what is chosen from the review of `numbers.csv`: `numbers.chosen.csv`, then `numbers.chosen-2.csv`.
pub fn chosen_path(output: &Path) -> PathBuf {
    with_stem(output, |stem| {
        let text = stem.to_string_lossy().into_owned();
        match text.rsplit_once(".chosen") {
            Some((first, "")) => *stem = format!("{first}.chosen-2").into(),
            Some((first, rest)) => match rest.trim_start_matches('-').parse::<u32>() {
                Ok(number) => *stem = format!("{first}.chosen-{}", number.saturating_add(1)).into(),
                Err(_) => stem.push(".chosen"),
            },
            None => stem.push(".chosen"),
        }
    })
}

fn with_stem(path: &Path, change: impl FnOnce(&mut OsString)) -> PathBuf {
    let mut name = path.file_stem().unwrap_or_default().to_owned();
    change(&mut name);
    if let Some(ending) = path.extension() {
        name.push(".");
        name.push(ending);
    }
    path.with_file_name(name)
}

/// Writes the upload of sure matches, and beside it the review of all others; both appear, or neither. A review
/// that may be replaced is, even where nothing is left to decide: it would pass for this list's.
///
/// # Errors
/// A file of either name exists and is to stay, or cannot be written.
pub fn write_matches(
    matched: &Matched,
    output: &Path,
    language: Language,
    existing: Existing,
) -> Result<Written> {
    let upload = to_bytes(upload_rows(&matched.sure, language));
    let is_beyond_limit = matched.sure.len() > ROW_LIMIT || upload.len() as u64 > UPLOAD_LIMIT;
    let upload = prepare(output, existing, &upload)?;
    let path = review_path(output);
    let is_open = !matched.unsure.is_empty();
    if is_open || (existing == Existing::Replace && path.exists()) {
        prepare(&path, existing, &to_bytes(review_rows(&matched.unsure, language)))?.publish()?;
    }
    upload.publish()?;
    Ok(Written { review: is_open.then_some(path), is_beyond_limit })
}

fn upload_rows(sure: &[SureMatch], language: Language) -> Vec<Vec<String>> {
    let headings = Field::UPLOAD.map(|field| field.heading(language).to_owned()).to_vec();
    let row = |each: &SureMatch| {
        let client = &each.candidate.client;
        vec![client.company_id.clone(), client.display_name.clone(), each.number.clone()]
    };
    std::iter::once(headings).chain(sure.iter().map(row)).collect()
}

fn review_rows(unsure: &[UnsureRow], language: Language) -> Vec<Vec<String>> {
    let columns: Vec<Column> = OF_ROW.into_iter().chain((1..=OFFERS).flat_map(of_candidate)).collect();
    let headings = columns.iter().map(|column| column.heading(language)).collect();
    let row = |each: &UnsureRow| columns.iter().map(|&column| cell(each, column, language)).collect();
    std::iter::once(headings).chain(unsure.iter().map(row)).collect()
}

fn cell(UnsureRow { row, candidates, .. }: &UnsureRow, column: Column, language: Language) -> String {
    let offered = |number: usize, show: &dyn Fn(&Candidate) -> String| {
        candidates.get(number - 1).map(show).unwrap_or_default()
    };
    match column {
        Column::Line => row.line.to_string(),
        Column::Name => row.name.clone(),
        Column::Number => wrap_number(&row.number).into_owned(),
        Column::Email => row.email.clone().unwrap_or_default(),
        Column::BusinessNumber => row.business_number.clone().unwrap_or_default(),
        Column::References => {
            let references = row.references.iter().map(|(system, id)| format!("{system}={id}"));
            references.collect::<Vec<_>>().join(";")
        }
        Column::Choice => String::new(),
        Column::CompanyId(number) => {
            offered(number, &|each| wrap_number(&each.client.company_id).into_owned())
        }
        Column::DisplayName(number) => offered(number, &|each| each.client.display_name.clone()),
        Column::ClientNumber(number) => offered(number, &|each| {
            wrap_number(each.client.client_number.as_deref().unwrap_or_default()).into_owned()
        }),
        Column::Score(number) => offered(number, &|each| each.score.to_string()),
        Column::Reason(number) => offered(number, &|each| each.by.word(language).to_owned()),
    }
}

/// CSV, marked as UTF-8 for spreadsheets where it holds more than ASCII.
fn to_bytes(lines: Vec<Vec<String>>) -> Vec<u8> {
    let is_plain = lines.iter().flatten().all(|cell| cell.is_ascii());
    let mark: &[u8] = if is_plain { b"" } else { "\u{feff}".as_bytes() };
    let mut writer = csv::WriterBuilder::new().from_writer(mark.to_vec());
    for line in &lines {
        writer.write_record(line).expect("every line has as many cells as the headings");
    }
    writer.into_inner().expect("memory takes what is written")
}

fn prepare(path: &Path, existing: Existing, bytes: &[u8]) -> Result<Synced> {
    let mut file = PlacedFile::create(path, existing, None)?;
    file.write_all(bytes).map_err(|error| output_error(path, &error))?;
    file.finish()
}

#[cfg(test)]
mod tests {
    use super::super::MatchedBy;
    use super::*;
    use crate::error::ClientName;

    #[test]
    fn the_review_and_what_is_chosen_from_it_stand_beside_the_upload() {
        let named = |path: &str| (review_path(Path::new(path)), chosen_path(Path::new(path)));
        let pair = |one: &str, other: &str| (PathBuf::from(one), PathBuf::from(other));
        assert_eq!(named("a/numbers.csv"), pair("a/numbers.review.csv", "a/numbers.chosen.csv"));
        assert_eq!(named("n.chosen.csv"), pair("n.chosen.review.csv", "n.chosen-2.csv"));
        assert_eq!(named("n.chosen-2.csv").1, PathBuf::from("n.chosen-3.csv"));
        assert_eq!(named("numbers"), pair("numbers.review", "numbers.chosen"));
    }

    #[test]
    fn an_upload_of_more_rows_or_bytes_than_quickbooks_takes_is_said_to_be() {
        let folder = tempfile::tempdir().expect("a folder");
        let is_beyond = |rows: usize, name: usize| {
            let client =
                ClientName { company_id: "7".into(), display_name: "x".repeat(name), client_number: None };
            let candidate = Candidate { client, score: 100, by: MatchedBy::Reference };
            let sure = vec![SureMatch { line: 2, number: "8".into(), candidate }; rows];
            let matched = Matched { sure, unsure: Vec::new(), set_aside: 0 };
            let path = folder.path().join("numbers.csv");
            let written = write_matches(&matched, &path, Language::English, Existing::Replace);
            written.expect("an upload").is_beyond_limit
        };
        let headings = "Company ID,Display name,Client number\n".len();
        let longest = UPLOAD_LIMIT as usize - headings - "7,,8\n".len();
        assert_eq!([is_beyond(ROW_LIMIT, 4), is_beyond(ROW_LIMIT + 1, 4)], [false, true]);
        assert_eq!([is_beyond(1, longest), is_beyond(1, longest + 1)], [false, true]);
    }
}
