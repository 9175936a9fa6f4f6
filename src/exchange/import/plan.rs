//! The rows of all files, judged firm by firm: each firm's rows against the state that would result there, all of
//! them before any is applied. No firm's judgement depends on another's.

use super::apply::Applying;
use super::candidate::Candidate;
use super::firm_state::FirmState;
use super::grouping::{Group, RowAt, rows_by_firm};
use super::input::Input;
use super::judge::{Judgement, judge};
use super::options::{Destination, ImportOptions};
use super::report::{ImportWarning, Rejection, Report};
use super::row_error::{RowError, RowPlace};
use crate::client::{Field, FieldError, check_name};
use crate::error::{Error, FileError, Result};
use crate::firm::{Firm, FirmId};
use crate::registry::{Power, Tx, is_admin};

/// What the rows come to, and what remains to be known of their firms.
pub(super) struct Plan {
    pub report: Report,
    /// For each rejection, the position of its row in its file.
    pub rejected_rows: Vec<usize>,
    /// The firms that rows are for by name, those that are still to be made without a number.
    pub firms: Vec<(String, Option<FirmId>)>,
}

/// Judges all rows of all inputs, one firm after the other, and keeps no more of a firm than its report.
pub(super) fn plan(
    tx: &mut Tx<'_>,
    inputs: &[Input],
    options: &ImportOptions,
    purpose: Purpose,
) -> Result<Plan> {
    let groups = rows_by_firm(inputs, options);
    let mut planning = Planning::new(inputs, options, purpose);
    tx.progress.begin(planning.plan.report.rows);
    let later = groups.iter().skip(1).map(Some).chain([None]);
    for (group, next) in groups.iter().zip(later) {
        let next = next.and_then(Group::first);
        planning.judge(tx, group, candidates(group, inputs, options)?, next)?;
        planning.applying.add_until(tx, next)?;
    }
    Ok(planning.finish())
}

/// A plan while the firms are judged.
struct Planning<'i> {
    options: &'i ImportOptions,
    purpose: Purpose,
    /// Whether a firm is to be made though no row is for it.
    is_wanted: bool,
    applying: Applying,
    rejected: Vec<(Rejection, usize)>,
    plan: Plan,
}

impl<'i> Planning<'i> {
    fn new(inputs: &[Input], options: &'i ImportOptions, purpose: Purpose) -> Self {
        let report = report_of(inputs);
        Self {
            options,
            purpose,
            is_wanted: report.rows == 0,
            applying: Applying::default(),
            rejected: Vec::new(),
            plan: Plan { report, rejected_rows: Vec::new(), firms: Vec::new() },
        }
    }

    /// Judges one firm's rows, and applies what they come to; the next firm's first row is at `next`.
    fn judge(
        &mut self,
        tx: &mut Tx<'_>,
        group: &Group,
        candidates: Vec<Candidate<'_>>,
        next: Option<RowAt>,
    ) -> Result<()> {
        let rows = candidates.len();
        let Some(state) = firm_state(tx, &group.firm, self.options, &mut self.plan.report)? else {
            self.rejected.extend(unknown_firm(&group.firm, candidates));
            tx.progress.advance(rows);
            return Ok(());
        };
        let mut judgement = judge(candidates, &state, self.options)?;
        tally(&mut self.plan.report, &mut judgement);
        reserve_given(tx, &judgement)?;
        let firm = self.options.names_firms().then(|| state.name.clone());
        let refused = std::mem::take(&mut judgement.refused).into_iter();
        let refused = refused.map(|each| (each.row, each));
        self.rejected.extend(refused.map(|(row, each)| (each.into_rejection(firm.clone()), row)));
        let made = match self.purpose {
            Purpose::Apply => {
                tx.progress.advance(rows - judgement.additions.len());
                self.applying.apply(tx, &state, &mut judgement, self.is_wanted, next)?
            }
            Purpose::Tell => {
                tx.progress.advance(rows);
                None
            }
        };
        self.plan.firms.push((state.name, state.firm.map(|firm| firm.id).or(made)));
        Ok(())
    }

    fn finish(mut self) -> Plan {
        self.rejected.sort_by_key(|(rejection, _)| rejection.place);
        (self.plan.report.rejections, self.plan.rejected_rows) = self.rejected.into_iter().unzip();
        sort_by_place(&mut self.plan.report);
        self.plan
    }
}

/// What the rows are judged for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To tell what they come to; nothing is written.
    Tell,
    /// To apply what they come to; whoever is not content with that takes the transaction back.
    Apply,
}

fn report_of(inputs: &[Input]) -> Report {
    let mut report =
        Report { files: inputs.iter().map(|input| input.path.clone()).collect(), ..Report::default() };
    for (file, input) in inputs.iter().enumerate() {
        report.rows += input.sheet.rows();
        report.skipped += input.skipped();
        let notices = input.notices.iter().cloned();
        report.warnings.extend(notices.map(|notice| ImportWarning::File { file, notice }));
    }
    report
}

impl ImportOptions {
    /// Whether each row names its firm.
    pub(super) const fn names_firms(&self) -> bool {
        matches!(self.destination, Destination::AllFirms { .. })
    }
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
            let actor = match options.names_firms() {
                true => tx.act_in_one_of_several(&firm, Power::Member)?,
                false => tx.act_in(&firm, Power::Member)?,
            };
            Ok(Some(FirmState::read(tx.tables, &firm, is_admin(&actor), options.is_plain())?))
        }
        None if is_made => Ok(Some(FirmState::of_new_firm(check_name(name)?, tx.login()))),
        None => Ok(None),
    }
}

/// Reads the rows of a firm, which take most of the memory: where there is not so much, nothing is judged.
fn candidates<'s>(group: &Group, inputs: &'s [Input], options: &ImportOptions) -> Result<Vec<Candidate<'s>>> {
    let read = |(file, row): (usize, usize)| {
        let input = &inputs[file];
        let text = input.text(row, options);
        let place = RowPlace { file, line: text.row.line };
        Candidate::read(place, row, &text, &input.columns, options)
    };
    let mut candidates = Vec::new();
    candidates.try_reserve_exact(group.rows().count()).map_err(|error| {
        let path = group.first().map(|(file, _)| inputs[file].path.clone()).unwrap_or_default();
        Error::Input { path, fault: FileError::Io { reason: error.to_string() } }
    })?;
    candidates.extend(group.rows().map(read));
    Ok(candidates)
}

/// Rows for a firm that is unknown: refused for that, and for what is wrong with them by themselves.
fn unknown_firm(name: &str, candidates: Vec<Candidate<'_>>) -> impl Iterator<Item = (Rejection, usize)> {
    candidates.into_iter().map(move |mut candidate| {
        if candidate.name_folded.is_empty() {
            candidate.refuse(FieldError::NameMissing.into());
        }
        candidate.refuse(RowError::FirmUnknown { name: name.to_owned() });
        let row = candidate.row;
        (candidate.into_rejection(Some(name.to_owned())), row)
    })
}

/// Keeps the company IDs of a firm's rows, refused ones too, for those rows: they may be corrected and come again.
fn reserve_given(tx: &mut Tx<'_>, judgement: &Judgement<'_>) -> Result<()> {
    let added = judgement.additions.iter().filter_map(|added| added.values.get(Field::CompanyId));
    let refused = judgement.refused.iter().filter_map(|candidate| candidate.company_id.as_deref());
    tx.reserve(added.chain(refused))
}

fn tally(report: &mut Report, judgement: &mut Judgement<'_>) {
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
