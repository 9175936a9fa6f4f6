//! Plan, then apply: the rows of all files are judged firm by firm before anything is written.

use std::collections::HashMap;

use super::candidate::Candidate;
use super::firm_state::FirmState;
use super::input::Input;
use super::judge::{Judgement, judge};
use super::options::{Destination, ImportOptions};
use super::report::{ImportWarning, Rejection, Report};
use super::row_error::{RowError, RowPlace};
use crate::client::FieldError;
use crate::client::check_name;
use crate::error::Result;
use crate::firm::Firm;
use crate::registry::{Power, Tx, is_admin};
use crate::text::fold::fold;

/// What is to be done, firm by firm, and the report of it.
pub(super) struct Plan {
    pub firms: Vec<(FirmState, Judgement)>,
    pub report: Report,
    /// For each rejection, the position of its row in its file.
    pub rejected_rows: Vec<usize>,
}

/// A row by the positions of its file and of itself.
type RowAt = (usize, usize);

/// Judges all rows of all inputs.
pub(super) fn plan(tx: &mut Tx<'_>, inputs: &[Input], options: &ImportOptions) -> Result<Plan> {
    let mut report =
        Report { files: inputs.iter().map(|input| input.path.clone()).collect(), ..Report::default() };
    let mut rejected: Vec<(Rejection, usize)> = Vec::new();
    let mut firms = Vec::new();
    for (file, input) in inputs.iter().enumerate() {
        report.rows += input.sheet.rows();
        report.skipped += input.skipped();
        let notices = input.notices.iter().cloned();
        report.warnings.extend(notices.map(|notice| ImportWarning::File { file, notice }));
    }
    for (name, rows) in rows_by_firm(inputs, options) {
        let Some(state) = firm_state(tx, &name, options, &mut report)? else {
            rejected.extend(unknown_firm(&name, &rows, inputs, options));
            continue;
        };
        let mut judgement = judge(candidates(&rows, inputs, &state, options), &state, options)?;
        tally(&mut report, &mut judgement);
        let firm = options.names_firms().then(|| state.name.clone());
        let refused = std::mem::take(&mut judgement.refused).into_iter();
        rejected.extend(
            refused.map(|each| (each.row, each)).map(|(row, each)| (each.into_rejection(firm.clone()), row)),
        );
        firms.push((state, judgement));
    }
    rejected.sort_by_key(|(rejection, _)| rejection.place);
    let (rejections, rejected_rows) = rejected.into_iter().unzip();
    report.rejections = rejections;
    sort_by_place(&mut report);
    Ok(Plan { firms, report, rejected_rows })
}

impl ImportOptions {
    /// Whether each row names its firm.
    pub(super) const fn names_firms(&self) -> bool {
        matches!(self.destination, Destination::AllFirms { .. })
    }
}

/// Groups the rows by the firm that they are for, firms in the order of their first row.
fn rows_by_firm(inputs: &[Input], options: &ImportOptions) -> Vec<(String, Vec<RowAt>)> {
    let all = inputs
        .iter()
        .enumerate()
        .flat_map(|(file, input)| (0..input.sheet.rows()).map(move |row| (file, row)));
    let name = match &options.destination {
        Destination::Firm(firm) => firm.name.clone(),
        Destination::NewFirm(name) => name.clone(),
        Destination::AllFirms { .. } => return by_firm_column(all, inputs, options),
    };
    vec![(name, all.collect())]
}

fn by_firm_column(
    rows: impl Iterator<Item = RowAt>,
    inputs: &[Input],
    options: &ImportOptions,
) -> Vec<(String, Vec<RowAt>)> {
    let mut groups: Vec<(String, Vec<RowAt>)> = Vec::new();
    let mut positions: HashMap<String, usize> = HashMap::new();
    for (file, row) in rows {
        let name = inputs[file].text(row, options).firm.trim().to_owned();
        let at = *positions.entry(fold(&name)).or_insert_with(|| {
            groups.push((name, Vec::new()));
            groups.len() - 1
        });
        groups[at].1.push((file, row));
    }
    groups
}

/// The firm that rows are for, as it stands; none where it is unknown and not to be made.
fn firm_state(
    tx: &mut Tx<'_>,
    name: &str,
    options: &ImportOptions,
    report: &mut Report,
) -> Result<Option<FirmState>> {
    let firm: Option<Firm> = match &options.destination {
        Destination::Firm(firm) => Some(firm.clone()),
        _ => tx.tables.firm_named(name)?,
    };
    let is_made = match options.destination {
        // A name that no firm can have is an unknown one, and no reason to refuse the other rows.
        Destination::AllFirms { new_firms } => new_firms && check_name(name).is_ok(),
        Destination::NewFirm(_) => true,
        Destination::Firm(_) => false,
    };
    match firm {
        Some(firm) => {
            if matches!(options.destination, Destination::NewFirm(_)) {
                report.warnings.push(ImportWarning::FirmExistsUsed { name: firm.name.clone() });
            }
            let actor = tx.act_in(&firm, Power::Member)?;
            Ok(Some(FirmState::read(tx.tables, &firm, is_admin(&actor))?))
        }
        None if is_made => Ok(Some(FirmState::of_new_firm(check_name(name)?, tx.login()))),
        None => Ok(None),
    }
}

fn candidates(
    rows: &[RowAt],
    inputs: &[Input],
    state: &FirmState,
    options: &ImportOptions,
) -> Vec<Candidate> {
    rows.iter()
        .map(|&(file, row)| {
            let input = &inputs[file];
            let text = input.text(row, options);
            let place = RowPlace { file, line: text.row.line };
            Candidate::read(place, row, &text, &input.columns, state, options)
        })
        .collect()
}

/// Rows for a firm that is unknown: refused for that, and for what is wrong with them by themselves.
fn unknown_firm(
    name: &str,
    rows: &[RowAt],
    inputs: &[Input],
    options: &ImportOptions,
) -> Vec<(Rejection, usize)> {
    let nobody = FirmState::new(name.to_owned());
    let refuse = |mut candidate: Candidate| {
        candidate.errors.retain(|error| !matches!(error, RowError::LeadUnknown { .. }));
        if candidate.name_folded.is_empty() {
            candidate.errors.push(FieldError::NameMissing.into());
        }
        candidate.errors.push(RowError::FirmUnknown { name: name.to_owned() });
        let row = candidate.row;
        (candidate.into_rejection(Some(name.to_owned())), row)
    };
    candidates(rows, inputs, &nobody, options).into_iter().map(refuse).collect()
}

fn tally(report: &mut Report, judgement: &mut Judgement) {
    report.updated += judgement.edits.len();
    report.added += judgement.additions.len();
    report.unchanged += judgement.unchanged;
    let warnings = std::mem::take(&mut judgement.warnings).into_iter();
    report.warnings.extend(warnings.map(|(place, warning)| ImportWarning::Row { place, warning }));
    report.repairs.append(&mut judgement.repairs);
}

/// Puts the warnings of files first, then those of rows by their place.
pub(super) fn sort_by_place(report: &mut Report) {
    report.warnings.sort_by_key(|warning| match warning {
        ImportWarning::File { .. } | ImportWarning::FirmExistsUsed { .. } => None,
        ImportWarning::Row { place, .. } => Some(*place),
    });
    report.repairs.sort_by_key(|repair| repair.place);
}
