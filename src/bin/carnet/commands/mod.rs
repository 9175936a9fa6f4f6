//! The commands: one file each, what may be typed, what it does, what it says.
//!
//! A command is added by its file, a variant of `Command` and an arm of `run`. Its arguments derive
//! `clap::Args`; its `run` takes the environment, which opens the registry to read or to change it.

mod add;
mod backup;
mod books;
mod check;
mod choice;
mod columns;
mod completions;
mod delete;
mod delimiter;
mod demo;
mod diff;
mod edit;
mod explain;
mod export;
mod fields;
mod filters;
mod find;
mod firm;
mod history;
mod import;
mod inactivate;
mod man;
mod match_list;
mod merge;
mod named;
mod show;
mod stats;
mod team;
mod transfer;
mod undo;
mod warn;

use anyhow::Result;
use clap::Subcommand;

use crate::console::{Console, Format};
use crate::environment::Environment;

pub use explain::codes as explained_codes;
pub use fields::{help as field_help, typed_choice};

/// What carnet can be told to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    Add(add::Add),
    Edit(edit::Edit),
    Inactivate(inactivate::Inactivate),
    Activate(inactivate::Activate),
    Delete(delete::Delete),
    Find(find::Find),
    Show(show::Show),
    Books(books::Books),
    Columns(columns::Columns),
    Export(export::Export),
    Import(Box<import::Import>),
    Match(match_list::Match),
    Firm(firm::Firm),
    Team(team::Team),
    Transfer(transfer::Transfer),
    Merge(merge::Merge),
    History(history::History),
    Stats(stats::Stats),
    Check(check::Check),
    Backup(backup::Backup),
    Diff(diff::Diff),
    Demo(demo::Demo),
    Undo(undo::Undo),
    Redo(undo::Redo),
    Explain(explain::Explain),
    Completions(completions::Completions),
    Man(man::Man),
}

/// How a command ended that was not refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// All of it is done, or there was nothing to do.
    Done,
    /// Rows were rejected, differences or problems found.
    Partial,
}

impl Outcome {
    /// The exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Partial => 3,
        }
    }
}

impl Command {
    /// Runs the command; most end with `Done` or an error.
    pub fn run(self, environment: &Environment, console: &Console) -> Result<Outcome> {
        if console.format == Format::Xlsx && !matches!(self, Self::Export(_)) {
            let formats = vec!["table", "csv", "tsv", "json", "jsonl"];
            return Err(choice::invalid("--format", "xlsx", formats, console).into());
        }
        match self {
            Self::Add(add) => add.run(environment, console)?,
            Self::Edit(edit) => edit.run(environment, console)?,
            Self::Inactivate(inactivate) => inactivate.run(environment, console)?,
            Self::Activate(activate) => activate.run(environment, console)?,
            Self::Delete(delete) => delete.run(environment, console)?,
            Self::Find(find) => find.run(environment, console)?,
            Self::Show(show) => show.run(environment, console)?,
            Self::Books(books) => books.run(environment, console)?,
            Self::Columns(columns) => columns.run(environment, console)?,
            Self::Export(export) => export.run(environment, console)?,
            Self::Import(import) => return import.run(environment, console),
            Self::Match(list) => list.run(environment, console)?,
            Self::Firm(firm) => firm.run(environment, console)?,
            Self::Team(team) => team.run(environment, console)?,
            Self::Transfer(transfer) => transfer.run(environment, console)?,
            Self::Merge(merge) => merge.run(environment, console)?,
            Self::History(history) => history.run(environment, console)?,
            Self::Stats(stats) => stats.run(environment, console)?,
            Self::Check(check) => return check.run(environment, console),
            Self::Backup(backup) => backup.run(environment, console)?,
            Self::Diff(diff) => return diff.run(environment, console),
            Self::Demo(demo) => demo.run(environment, console)?,
            Self::Undo(undo) => undo.run(environment, console)?,
            Self::Redo(redo) => redo.run(environment, console)?,
            Self::Explain(explain) => explain.run(console)?,
            Self::Completions(completions) => completions.run(console)?,
            Self::Man(man) => man.run(environment, console)?,
        }
        Ok(Outcome::Done)
    }
}
