//! Importing lists: the upload of client numbers, and the first load of a list.
//!
//! Files are read whole, then judged and applied in one transaction, firm by firm; bad rows are rejected and come
//! back in an error CSV beside their file.

mod apply;
mod candidate;
mod error_file;
mod explain;
mod firm_state;
mod grouping;
mod headings;
mod identify;
mod input;
mod judge;
mod numbers;
mod options;
mod plan;
mod report;
mod resemblances;
mod row_error;
mod texts;

pub use headings::{ERROR_HEADINGS, FIRM_HEADING};
pub use options::{Destination, ImportOptions, LIST_LIMIT, ROW_LIMIT, Source, UPLOAD_LIMIT};
pub use report::{FileNotice, ImportWarning, Rejection, Repair, Report};
pub use row_error::{RowError, RowPlace};

use std::path::PathBuf;

use error_file::{ErrorFile, Prepared};
use input::Input;
use plan::{Plan, Purpose, plan};

use crate::error::{Error, Result};
use crate::exchange::place;
use crate::journal::Action;
use crate::registry::{Done, Registry, Tx};
use crate::store::{ImportRecord, ImportedFile, RejectedRow, RepairedRow};

/// Imports lists: good rows are applied in one operation, bad ones are rejected and written into an error
/// CSV, which `words` gives the reasons for.
///
/// # Errors
/// A file cannot be read or is refused as a whole, an error CSV's place is taken, or nobody in the firm is
/// known to act; then nothing has changed.
pub fn import(
    registry: &mut Registry,
    sources: &[Source],
    options: &ImportOptions,
    words: &dyn Fn(&RowError) -> String,
) -> Result<Done<Report>> {
    let inputs = read(sources, options)?;
    let _shares = error_file::share_folders(&inputs, options);
    let is_new = registry.is_unpublished();
    let done = registry.transact(Action::Import, |tx| {
        let mut plan = judge_and_apply(tx, &inputs, options)?;
        let error_files = plan_error_files(tx, &inputs, &mut plan, options, words)?;
        let prepared = prepare(&inputs, &error_files)?;
        if tx.operation().is_some() || !is_new {
            record(tx, &inputs, &plan, &prepared)?;
        }
        Ok((plan.report, prepared, error_files))
    })?;
    let (report, prepared, error_files) = done.output;
    show(prepared, &error_files).map_err(Error::after_done)?;
    Ok(Done { output: report, operation: done.operation, warnings: done.warnings })
}

/// Tells what an import would do, and writes nothing at all.
///
/// # Errors
/// As [`import`].
pub fn rehearse(
    registry: &mut Registry,
    sources: &[Source],
    options: &ImportOptions,
    words: &dyn Fn(&RowError) -> String,
) -> Result<Report> {
    let inputs = read(sources, options)?;
    registry.rehearse(Action::Import, |tx| {
        let mut plan = plan(tx, &inputs, options, Purpose::Tell)?;
        plan.report.is_dry_run = true;
        plan.report.is_refused = options.all_or_nothing && plan.report.rejected() > 0;
        plan_error_files(tx, &inputs, &mut plan, options, words)?;
        plan.report.error_files.clear();
        Ok(plan.report)
    })
}

fn read(sources: &[Source], options: &ImportOptions) -> Result<Vec<Input>> {
    sources.iter().map(|source| Input::read(source, options)).collect()
}

/// Applies the good rows firm by firm; where one bad row refuses all, only once all are judged.
fn judge_and_apply(tx: &mut Tx<'_>, inputs: &[Input], options: &ImportOptions) -> Result<Plan> {
    if options.all_or_nothing {
        let mut judged = plan(tx, inputs, options, Purpose::Tell)?;
        judged.report.is_refused = judged.report.rejected() > 0;
        if judged.report.is_refused {
            return Ok(judged);
        }
    }
    plan(tx, inputs, options, Purpose::Apply)
}

/// Judges the place of each input's error CSV before anything is kept.
fn plan_error_files(
    tx: &Tx<'_>,
    inputs: &[Input],
    plan: &mut Plan,
    options: &ImportOptions,
    words: &dyn Fn(&RowError) -> String,
) -> Result<Vec<ErrorFile>> {
    if plan.report.is_refused && options.errors.is_none() {
        return Ok(Vec::new());
    }
    let mut files = Vec::with_capacity(inputs.len());
    for (file, input) in inputs.iter().enumerate() {
        let rejections: Vec<(usize, &Rejection)> = plan
            .rejected_rows
            .iter()
            .copied()
            .zip(&plan.report.rejections)
            .filter(|(_, rejection)| rejection.place.file == file)
            .collect();
        files.push(error_file::plan(tx.tables, input, &rejections, options, words)?);
    }
    error_file::keep_inputs(inputs, &mut files)?;
    tell(&files, &mut plan.report);
    plan::sort_by_place(&mut plan.report);
    Ok(files)
}

fn tell(files: &[ErrorFile], report: &mut Report) {
    for (file, planned) in files.iter().enumerate() {
        match planned {
            ErrorFile::Write { path, .. } => report.error_files.push((file, path.clone())),
            ErrorFile::Leave { path } => {
                let notice = FileNotice::ErrorFileLeft { error_file: path.clone() };
                report.warnings.push(ImportWarning::File { file, notice });
            }
            ErrorFile::None | ErrorFile::Remove { .. } => {}
        }
    }
}

/// Writes the error CSVs under hidden names.
fn prepare(inputs: &[Input], files: &[ErrorFile]) -> Result<Vec<Option<Prepared>>> {
    let prepare = |(input, file): (&Input, &ErrorFile)| match file {
        ErrorFile::Write { path, content, existing } => {
            error_file::prepare(path, content, *existing, input.mode).map(Some)
        }
        _ => Ok(None),
    };
    inputs.iter().zip(files).map(prepare).collect()
}

/// Lets the error CSVs appear, and removes those that are no longer needed.
fn show(prepared: Vec<Option<Prepared>>, files: &[ErrorFile]) -> Result<()> {
    prepared.into_iter().flatten().try_for_each(Prepared::publish)?;
    for file in files {
        if let ErrorFile::Remove { path } = file {
            place::remove(path)?;
        }
    }
    Ok(())
}

/// Remembers what was read and rejected: with each operation, and else once for the same files with the same outcome.
fn record(tx: &Tx<'_>, inputs: &[Input], plan: &Plan, prepared: &[Option<Prepared>]) -> Result<()> {
    let is_kept = !plan.report.is_refused || prepared.iter().any(Option::is_some);
    let files: Vec<ImportedFile> = inputs
        .iter()
        .enumerate()
        .filter(|_| is_kept)
        .map(|(file, input)| imported_file(file, input, plan, prepared.get(file).and_then(Option::as_ref)))
        .collect();
    let mut is_new = tx.operation().is_some();
    for file in &files {
        is_new |= !tx.tables.is_import_known(file)?;
    }
    if !is_new {
        return Ok(());
    }
    let record = ImportRecord { at: tx.now, login: tx.login(), operation: tx.operation(), files };
    tx.tables.insert_import(&record)
}

fn imported_file(file: usize, input: &Input, plan: &Plan, prepared: Option<&Prepared>) -> ImportedFile {
    let rejected = plan.rejected_rows.iter().zip(&plan.report.rejections);
    let rejected = rejected.filter(|(_, rejection)| rejection.place.file == file);
    let firm_of = |rejection: &Rejection| {
        let is_named = |name: &str| rejection.firm.as_ref().is_none_or(|firm| firm == name);
        plan.firms.iter().find(|(name, _)| is_named(name)).and_then(|(_, firm)| *firm)
    };
    ImportedFile {
        path: recorded_path(input),
        digest: input.digest.clone(),
        error_file: prepared.map(|prepared| (prepared.path.clone(), prepared.digest.clone())),
        rejected: rejected
            .map(|(row, rejection)| RejectedRow {
                line: rejection.place.line,
                firm: firm_of(rejection),
                codes: rejection.codes().join(" "),
                cells: input.sheet.row(*row).cells.iter().map(|cell| cell.to_string()).collect(),
            })
            .collect(),
        repaired: plan
            .report
            .repairs
            .iter()
            .filter(|repair| repair.place.file == file)
            .map(|repair| RepairedRow {
                line: repair.place.line,
                found: repair.found.clone(),
                company_id: repair.client.company_id.clone(),
            })
            .collect(),
    }
}

fn recorded_path(input: &Input) -> String {
    if input.is_file {
        error_file::full_path(&input.path)
    } else {
        PathBuf::from(&input.path).to_string_lossy().into_owned()
    }
}
