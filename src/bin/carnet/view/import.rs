//! What an import did: a report for people, the whole of it for programs.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use carnet::exchange::import::{FileNotice, ImportWarning, Rejection, Report};
use carnet::journal::OperationId;
use carnet::text::fold::is_blank;
use serde::Serialize;

use super::rows::{RowWords, warning_message};
use crate::console::{Console, Format, Rows};
use crate::messages::{Joined, Messages};

/// How many rows, and warnings of one kind, a person on a terminal is shown one by one.
const LOOKED_AT: usize = 20;

/// The report as programs see it.
#[derive(Serialize)]
pub struct ReportView {
    files: Vec<String>,
    dry_run: bool,
    rows: usize,
    updated: usize,
    added: usize,
    unchanged: usize,
    rejected: usize,
    skipped: usize,
    error_files: Vec<ErrorFileView>,
    operation: Option<i64>,
    rejections: Vec<RejectionView>,
    warnings: Vec<WarningView>,
    repairs: Vec<RepairView>,
}

#[derive(Serialize)]
struct ErrorFileView {
    file: String,
    error_file: String,
}

#[derive(Serialize)]
struct RejectionView {
    #[serde(skip_serializing_if = "Option::is_none")]
    firm: Option<String>,
    file: String,
    line: u32,
    company_id: Option<String>,
    display_name: Option<String>,
    client_number: Option<String>,
    code: &'static str,
    codes: Vec<&'static str>,
    message: String,
    hint: String,
}

#[derive(Serialize)]
struct WarningView {
    file: Option<String>,
    line: Option<u32>,
    code: &'static str,
    message: String,
}

#[derive(Serialize)]
struct RepairView {
    #[serde(skip_serializing_if = "Option::is_none")]
    firm: Option<String>,
    file: String,
    line: u32,
    found: String,
    company_id: String,
    display_name: String,
}

impl ReportView {
    pub fn new(report: &Report, operation: Option<OperationId>, words: RowWords<'_>) -> Self {
        let file = |at: usize| report.files.get(at).map(|path| text(path)).unwrap_or_default();
        Self {
            files: report.files.iter().map(|path| text(path)).collect(),
            dry_run: report.is_dry_run,
            rows: report.rows,
            updated: report.updated,
            added: report.added,
            unchanged: report.unchanged,
            rejected: report.rejected(),
            skipped: report.skipped,
            error_files: report
                .error_files
                .iter()
                .map(|(at, path)| ErrorFileView { file: file(*at), error_file: text(path) })
                .collect(),
            operation: operation.map(|operation| operation.0),
            rejections: report
                .rejections
                .iter()
                .map(|rejection| RejectionView::new(rejection, words))
                .collect(),
            warnings: report
                .warnings
                .iter()
                .map(|each| WarningView::new(each, report, words.messages))
                .collect(),
            repairs: report
                .repairs
                .iter()
                .map(|repair| RepairView {
                    firm: repair.firm.clone(),
                    file: file(repair.place.file),
                    line: repair.place.line,
                    found: repair.found.clone(),
                    company_id: repair.client.company_id.clone(),
                    display_name: repair.client.display_name.clone(),
                })
                .collect(),
        }
    }
}

impl RejectionView {
    fn new(rejection: &Rejection, words: RowWords<'_>) -> Self {
        let codes = rejection.codes();
        let first = rejection.errors.first();
        Self {
            firm: rejection.firm.clone(),
            file: words.files.get(rejection.place.file).map(|path| text(path)).unwrap_or_default(),
            line: rejection.place.line,
            company_id: stood(&rejection.company_id),
            display_name: stood(&rejection.display_name),
            client_number: stood(&rejection.client_number),
            code: codes.first().copied().unwrap_or_default(),
            codes,
            message: first.map(|error| words.message(error)).unwrap_or_default(),
            hint: first.map(|error| words.hint(error)).unwrap_or_default(),
        }
    }
}

/// A cell as it stood, a blank one as none.
fn stood(cell: &str) -> Option<String> {
    (!is_blank(cell)).then(|| cell.to_owned())
}

impl WarningView {
    fn new(warning: &ImportWarning, report: &Report, messages: Messages) -> Self {
        let (file, line) = match warning {
            ImportWarning::File { file, notice } => (Some(*file), line_of(notice)),
            ImportWarning::Row { place, .. } => (Some(place.file), Some(place.line)),
            ImportWarning::FirmExistsUsed { .. } => (None, None),
        };
        Self {
            file: file.and_then(|at| report.files.get(at)).map(|path| text(path)),
            line,
            code: warning.code(),
            message: message_of(warning, report, messages),
        }
    }
}

fn line_of(notice: &FileNotice) -> Option<u32> {
    match notice {
        FileNotice::HeadingRepeated { line } => Some(*line),
        _ => None,
    }
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

fn message_of(warning: &ImportWarning, report: &Report, messages: Messages) -> String {
    match warning {
        ImportWarning::FirmExistsUsed { name } => messages.firm_exists_used(name),
        ImportWarning::Row { warning, .. } => warning_message(warning, messages),
        ImportWarning::File { file, notice } => match notice {
            FileNotice::EncodingGuessed { encoding } => {
                let path = report.files.get(*file).map(|path| path.display());
                path.map(|path| messages.encoding_guessed(encoding, path)).unwrap_or_default()
            }
            FileNotice::HeadingFolded { heading, field } => {
                messages.heading_folded(heading, field.heading(messages.language))
            }
            FileNotice::ColumnsIgnored { headings } => messages.columns_ignored(Joined(headings)),
            FileNotice::HeadingRepeated { line } => messages.heading_repeated(*line),
            FileNotice::RowsBlank { rows } => messages.rows_blank(*rows),
            FileNotice::ErrorFileLeft { error_file } => messages.error_file_left(error_file.display()),
        },
    }
}

/// Says the warnings; programs find them in the report as well.
pub fn warn(report: &Report, console: &Console) -> Result<()> {
    let messages = console.messages;
    let mut told: BTreeMap<&str, usize> = BTreeMap::new();
    console.warn_all(report.warnings.iter().filter_map(|warning| {
        let count = told.entry(warning.code()).or_default();
        *count += 1;
        let message = || placed(warning, message_of(warning, report, messages), report, messages);
        (*count <= shown(console)).then(|| (warning.code(), message()))
    }))?;
    for (code, count) in told {
        if let more @ 1.. = count.saturating_sub(shown(console)) {
            console.warn(code, messages.more_warnings(more, code))?;
        }
    }
    for repair in &report.repairs {
        let company_id = &repair.client.company_id;
        console.say(console.messages.id_repaired(repair.place.line, &repair.found, company_id))?;
    }
    Ok(())
}

/// A warning of a row with where the row stands.
fn placed(warning: &ImportWarning, message: String, report: &Report, messages: Messages) -> String {
    let ImportWarning::Row { place, .. } = warning else { return message };
    match (report.files.len(), report.files.get(place.file)) {
        (2.., Some(file)) => messages.in_file_on_line(file.display(), place.line, &message),
        _ => messages.on_line(place.line, &message),
    }
}

/// Prints the rejected rows: file, line, company ID, code and reason.
pub fn print(
    report: &Report,
    operation: Option<OperationId>,
    words: RowWords<'_>,
    console: &Console,
) -> Result<()> {
    let messages = console.messages;
    if report.rejections.is_empty() && console.format == Format::Table {
        return Ok(());
    }
    let rows = || {
        let mut rows = Rows::new([
            messages.heading_file(),
            messages.heading_line(),
            carnet::client::Field::CompanyId.heading(messages.language).to_owned(),
            messages.heading_code(),
            messages.heading_reason(),
        ]);
        for rejection in report.rejections.iter().take(shown(console)) {
            rows.push(reported(rejection, words));
        }
        rows
    };
    console.report(rows, || ReportView::new(report, operation, words))?;
    match report.rejected().saturating_sub(shown(console)) {
        0 => Ok(()),
        more => console.say(messages.more_rejected(more, Joined(&by_code(report)))),
    }
}

/// How many rejected rows, and warnings of one kind, are told one by one.
fn shown(console: &Console) -> usize {
    if console.is_looked_at() { LOOKED_AT } else { usize::MAX }
}

/// How many rows were rejected for each code, the most frequent first.
fn by_code(report: &Report) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let codes = report.rejections.iter().filter_map(|rejection| rejection.codes().first().copied());
    codes.for_each(|code| *counts.entry(code).or_default() += 1);
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.into_iter().map(|(code, count)| format!("{code} {count}")).collect()
}

fn reported(rejection: &Rejection, words: RowWords<'_>) -> [String; 5] {
    let view = RejectionView::new(rejection, words);
    let reasons: Vec<String> = rejection.errors.iter().map(|error| words.reason(error)).collect();
    [
        view.file,
        view.line.to_string(),
        view.company_id.unwrap_or_default(),
        view.codes.join(" "),
        reasons.join(" "),
    ]
}
