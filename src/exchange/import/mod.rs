//! Importing lists: the upload of client numbers, and the first load of a list.
//!
//! Files are read whole, then judged and applied in one transaction; bad rows are rejected and come back
//! in an error CSV beside their file.

mod candidate;
mod error_file;
mod explain;
mod firm_state;
mod headings;
mod identify;
mod input;
mod judge;
mod numbers;
mod options;
mod plan;
mod report;
mod row_error;

pub use headings::{ERROR_HEADINGS, FIRM_HEADING};
pub use options::{Destination, ImportOptions, LIST_LIMIT, ROW_LIMIT, Source, UPLOAD_LIMIT};
pub use report::{FileNotice, ImportWarning, Rejection, Repair, Report};
pub use row_error::{RowError, RowPlace};

use std::path::PathBuf;

use error_file::{ErrorFile, Prepared};
use firm_state::UNNUMBERED;
use input::Input;
use judge::Judgement;
use plan::{Plan, plan};

use crate::client::{Field, Values};
use crate::error::Result;
use crate::exchange::place;
use crate::firm::FirmId;
use crate::journal::Action;
use crate::registry::{Done, NewAdmin, Registry, Tx, add_firm};
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
    let is_new = registry.is_unpublished();
    let done = registry.transact(Action::Import, |tx| {
        let mut plan = plan(tx, &inputs, options)?;
        plan.report.is_refused = options.all_or_nothing && plan.report.rejected() > 0;
        let error_files = plan_error_files(tx, &inputs, &mut plan, options, words)?;
        let prepared = prepare(&inputs, &error_files)?;
        if !plan.report.is_refused {
            apply(tx, &mut plan)?;
        }
        if tx.operation().is_some() || !is_new {
            record(tx, &inputs, &plan, &prepared)?;
        }
        Ok((plan.report, prepared, error_files))
    })?;
    let (report, prepared, error_files) = done.output;
    for file in prepared.into_iter().flatten() {
        file.synced.publish()?;
    }
    for file in &error_files {
        if let ErrorFile::Remove { path } = file {
            place::remove(path)?;
        }
    }
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
        let mut plan = plan(tx, &inputs, options)?;
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

/// Judges the place of each input's error CSV before anything is written.
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

/// Applies what was planned: first what changes, then what is added, in the order of the files.
fn apply(tx: &mut Tx<'_>, plan: &mut Plan) -> Result<()> {
    let is_alone = plan.firms.len() == 1;
    let mut additions = Vec::new();
    for (state, judgement) in &mut plan.firms {
        let is_idle = judgement.edits.is_empty() && judgement.additions.is_empty();
        let is_wanted = !is_idle || (is_alone && plan.report.rows == 0);
        let firm: FirmId = match &state.firm {
            Some(firm) => firm.id,
            None if is_wanted => make_firm(tx, &state.name, judgement)?,
            None => continue,
        };
        tx.edit_clients(std::mem::take(&mut judgement.edits))?;
        let added = std::mem::take(&mut judgement.additions).into_iter();
        additions.extend(added.map(|(place, values)| (place, firm, values)));
    }
    additions.sort_by_key(|(place, _, _)| *place);
    reserve_given(tx, plan, &additions)?;
    for (_, firm, values) in additions {
        tx.add_client(firm, values)?;
    }
    Ok(())
}

/// Keeps the company IDs of all rows, refused ones too, for those rows: they may be corrected and come again.
fn reserve_given(tx: &mut Tx<'_>, plan: &Plan, additions: &[(RowPlace, FirmId, Values)]) -> Result<()> {
    let added = additions.iter().filter_map(|(_, _, values)| values.get(Field::CompanyId));
    let refused = plan.report.rejections.iter().map(|rejection| rejection.company_id.trim());
    tx.reserve(added.chain(refused))
}

/// Makes the firm of these rows, and gives its primary admin a number where they lead.
fn make_firm(tx: &mut Tx<'_>, name: &str, judgement: &mut Judgement) -> Result<FirmId> {
    let firm = add_firm(tx, name, &NewAdmin::default())?.id;
    let admin = tx.tables.members(Some(firm))?.first().map(|member| member.id);
    for (_, values) in &mut judgement.additions {
        if values.lead() == Some(UNNUMBERED) {
            values.set_lead(admin);
        }
    }
    Ok(firm)
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
        let state = plan.firms.iter().map(|(state, _)| state);
        let mut named = state.filter(|state| rejection.firm.as_ref().is_none_or(|name| *name == state.name));
        named.next().and_then(|state| state.firm.as_ref()).map(|firm| firm.id)
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
