//! The two files that matching writes: the upload, and the review in which a person chooses; and the review read
//! back.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::list::{ListRow, position, read_sheet};
use super::{Candidate, Matched, MatchedBy, SureMatch, UnsureRow};
use crate::client::{Checked, ClientRef, Field};
use crate::error::{ClientName, Error, OutputFault, Result};
use crate::exchange::place::{Existing, PlacedFile, Synced};
use crate::exchange::reading::ReadingOptions;
use crate::firm::Firm;
use crate::registry::Registry;
use crate::text::fold::fold;
use crate::text::language::{Language, Words};

const LINE: Words = Words { en: "Line", fr: "Ligne" };
const NAME: Words = Words { en: "Name", fr: "Nom" };
const NUMBER: Words = Words { en: "Number", fr: "Numéro" };
const EMAIL: Words = Words { en: "Email", fr: "Courriel" };
const CHOICE: Words = Words { en: "Choice", fr: "Choix" };
const ID: Words = Words { en: "Company ID", fr: "Numéro d’identification" };
const CLIENT: Words = Words { en: "Client", fr: "Client" };
const SCORE: Words = Words { en: "Score", fr: "Note" };
const OFFERED: usize = 3;

/// A review, taken back.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Review {
    /// Rows that a person has decided, and those still open.
    pub matched: Matched,
    /// Lines whose choice is neither a candidate nor a client.
    pub unclear: Vec<u32>,
}

/// Whether a folded text can be a client's number.
pub(super) fn is_number(number: &str) -> bool {
    Checked::new(Field::ClientNumber, number).is_ok_and(|checked| checked.value().is_some())
}

/// `numbers.csv` → `numbers.review.csv`
pub fn review_path(output: &Path) -> PathBuf {
    let name = output.file_name().unwrap_or_default().to_string_lossy();
    output.with_file_name(match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}.review.{ending}"),
        None => format!("{name}.review"),
    })
}

/// Writes the upload of sure matches, and beside it the review of all others; both appear, or neither.
///
/// # Errors
/// A file of either name exists and is to stay, or cannot be written.
pub fn write_matches(matched: &Matched, output: &Path, language: Language, existing: Existing) -> Result<()> {
    let upload = prepare(output, existing, &upload_rows(&matched.sure, language))?;
    let review = match matched.unsure.is_empty() {
        true => None,
        false => Some(write_review(&matched.unsure, &review_path(output), language, existing)?),
    };
    upload.publish()?;
    review.map_or(Ok(()), Synced::publish)
}

/// Writes a review under its hidden name.
///
/// # Errors
/// A file of that name exists and is to stay, or cannot be written.
pub fn write_review(
    rows: &[UnsureRow],
    path: &Path,
    language: Language,
    existing: Existing,
) -> Result<Synced> {
    let word = |words: Words| words.in_language(language).to_owned();
    let mut lines = vec![[LINE, NAME, NUMBER, EMAIL, CHOICE].map(word).to_vec()];
    for number in 1..=OFFERED {
        lines[0].extend([ID, CLIENT, SCORE].map(|words| format!("{} {number}", word(words))));
    }
    for UnsureRow { row, candidates } in rows {
        let email = row.email.clone().unwrap_or_default();
        let mut line = vec![row.line.to_string(), row.name.clone(), row.number.clone(), email, String::new()];
        for candidate in candidates {
            let ClientName { company_id, display_name, .. } = &candidate.client;
            line.extend([company_id.clone(), display_name.clone(), candidate.score.to_string()]);
        }
        line.resize(lines[0].len(), String::new());
        lines.push(line);
    }
    prepare(path, existing, &lines)
}

fn upload_rows(sure: &[SureMatch], language: Language) -> Vec<Vec<String>> {
    let headings = Field::UPLOAD.map(|field| field.heading(language).to_owned()).to_vec();
    let row = |each: &SureMatch| {
        let client = &each.candidate.client;
        vec![client.company_id.clone(), client.display_name.clone(), each.number.clone()]
    };
    std::iter::once(headings).chain(sure.iter().map(row)).collect()
}

fn prepare(path: &Path, existing: Existing, lines: &[Vec<String>]) -> Result<Synced> {
    let mut file = PlacedFile::create(path, existing, None)?;
    let mut writer = csv::Writer::from_writer(Vec::new());
    let is_plain = lines.iter().flatten().all(|cell| cell.is_ascii());
    let written = lines.iter().try_for_each(|line| writer.write_record(line)).map_err(std::io::Error::from);
    let written = written.and_then(|()| writer.into_inner().map_err(|error| error.into_error()));
    let written = written.and_then(|bytes| {
        // Spreadsheets know UTF-8 by its mark.
        let mark = if is_plain { "" } else { "\u{feff}" };
        file.write_all(mark.as_bytes())?;
        file.write_all(&bytes)
    });
    let fault = |error: std::io::Error| OutputFault::from_io(&error);
    written.map_err(|error| Error::Output { path: path.to_owned(), fault: fault(error) })?;
    file.finish()
}

/// Reads a review: rows with a choice become matches, those with `none` are dropped, the rest stay open.
///
/// # Errors
/// The file cannot be read, or is no review.
pub fn read_review(
    registry: &Registry,
    firm: &Firm,
    path: &Path,
    options: &ReadingOptions,
) -> Result<Review> {
    let known = [LINE, NAME, NUMBER, CHOICE];
    let is_heading = |cell: &str, words: Words| {
        Language::ALL.iter().any(|&language| fold(words.in_language(language)) == fold(cell))
    };
    let is_known = |cell: &str| known.iter().any(|&words| is_heading(cell, words));
    let sheet = read_sheet(path, options, &is_known)?;
    let at = |words: Words| {
        let headings = sheet.headings();
        let found = headings.iter().position(|heading| is_heading(heading, words));
        found.map_or_else(|| position(&sheet, words.en, path), Ok)
    };
    let (line, name, number, choice) = (at(LINE)?, at(NAME)?, at(NUMBER)?, at(CHOICE)?);
    let mut review = Review::default();
    for index in 0..sheet.rows() {
        let cells = sheet.row(index).cells;
        let cell = |at: usize| cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default();
        let row = ListRow {
            line: cell(line).parse().unwrap_or_default(),
            name: cell(name),
            number: cell(number),
            email: choice.checked_sub(1).map(cell).filter(|email| email.contains('@')),
            ..ListRow::default()
        };
        let offered = |at: usize| (cell(choice + 1 + at * 3), cell(choice + 3 + at * 3));
        let ids: Vec<(String, String)> = (0..OFFERED).map(offered).collect();
        review.matched.rows += 1;
        take(registry, firm, &mut review, row, &cell(choice), &ids)?;
    }
    Ok(review)
}

fn take(
    registry: &Registry,
    firm: &Firm,
    review: &mut Review,
    row: ListRow,
    choice: &str,
    ids: &[(String, String)],
) -> Result<()> {
    let chosen = match fold(choice).as_str() {
        "none" | "aucun" | "-" => return Ok(()),
        "" => None,
        other => match other.parse::<usize>() {
            Ok(number @ 1..=OFFERED) => Some(ids[number - 1].0.clone()),
            _ => Some(choice.to_owned()),
        },
    };
    let client = |id: &String| registry.client(firm.id, &ClientRef::CompanyId(id.clone())).ok();
    match chosen.as_ref().map(client) {
        Some(Some(client)) => review.matched.sure.push(SureMatch {
            line: row.line,
            number: row.number,
            candidate: Candidate { client: ClientName::from(&client), score: 100, by: MatchedBy::Choice },
        }),
        other => {
            if other.is_some() {
                review.unclear.push(row.line);
            }
            let candidate = |(id, score): &(String, String)| {
                let client = ClientName::from(&client(id)?);
                Some(Candidate { client, score: score.parse().unwrap_or_default(), by: MatchedBy::NearName })
            };
            let candidates = ids.iter().filter_map(candidate).collect();
            review.matched.unsure.push(UnsureRow { row, candidates });
        }
    }
    Ok(())
}
