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
use clap::error::ErrorKind;
use clap::{ArgMatches, Args, FromArgMatches};

use crate::cli::Globals;
use crate::console::{Console, Format};
use crate::environment::Environment;
use crate::messages::{Joined, Messages};
use crate::program_error::ProgramError;

pub use explain::codes as explained_codes;
pub use fields::{FieldFlags, help as field_help, typed_choice};

/// Defines the commands by the words that name them. Derived, clap's tree of one could only be had with those of
/// all, which takes longer than to find a client.
macro_rules! commands {
    ($($name:literal: $variant:ident($arguments:ty);)+) => {
        /// What carnet can be told to do.
        #[derive(Debug)]
        pub enum Command { $($variant($arguments),)+ }

        impl Command {
            /// The commands' names, in the order of the help.
            pub const NAMES: &[&str] = &[$($name,)+];

            /// Adds what can be typed for the command of this name to a grammar.
            pub fn add_grammar(name: &str, grammar: clap::Command) -> Option<clap::Command> {
                Some(match name {
                    $($name => <$arguments>::augment_args(grammar).arg_required_else_help(false),)+
                    _ => return None,
                })
            }

            /// Reads what was typed for the command of this name.
            pub fn read(name: &str, matches: &mut ArgMatches) -> Result<Self, clap::Error> {
                match name {
                    $($name => <$arguments>::from_arg_matches_mut(matches).map(Self::$variant),)+
                    _ => Err(clap::Error::new(ErrorKind::MissingSubcommand)),
                }
            }
        }
    };
}

commands! {
    "add": Add(add::Add);
    "edit": Edit(edit::Edit);
    "inactivate": Inactivate(inactivate::Inactivate);
    "activate": Activate(inactivate::Activate);
    "delete": Delete(delete::Delete);
    "find": Find(find::Find);
    "show": Show(show::Show);
    "books": Books(books::Books);
    "columns": Columns(columns::Columns);
    "export": Export(export::Export);
    "import": Import(Box<import::Import>);
    "match": Match(match_list::Match);
    "firm": Firm(firm::Firm);
    "team": Team(team::Team);
    "transfer": Transfer(transfer::Transfer);
    "merge": Merge(merge::Merge);
    "history": History(history::History);
    "stats": Stats(stats::Stats);
    "check": Check(check::Check);
    "backup": Backup(backup::Backup);
    "diff": Diff(diff::Diff);
    "demo": Demo(demo::Demo);
    "undo": Undo(undo::Undo);
    "redo": Redo(undo::Redo);
    "explain": Explain(explain::Explain);
    "completions": Completions(completions::Completions);
    "man": Man(man::Man);
}

impl Command {
    /// What can be typed for the command of this name.
    pub fn grammar(name: &str) -> Option<clap::Command> {
        Self::add_grammar(name, clap::Command::new(name.to_owned()))
    }

    /// What can be typed for all commands.
    pub fn grammars() -> impl Iterator<Item = clap::Command> {
        Self::NAMES.iter().filter_map(|name| Self::grammar(name))
    }

    /// All commands without what can be typed for them, for the help that lists them.
    pub fn outlines() -> impl Iterator<Item = clap::Command> {
        let about = |grammar: clap::Command| grammar.get_about().cloned().unwrap_or_default();
        Self::NAMES
            .iter()
            .filter_map(move |name| Some(clap::Command::new(*name).about(about(Self::grammar(name)?))))
    }
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
    /// Whether a firm may be picked where none is chosen: not for both sides of a comparison, which have firms of
    /// their own, nor for what is done to the firm itself.
    pub const fn lets_firm_be_picked(&self) -> bool {
        match self {
            Self::Diff(_) => false,
            Self::Firm(firm) => !firm.changes_firm(),
            _ => true,
        }
    }

    /// The option that says which firms are meant, so that `--firm` beside it would say nothing.
    fn firms_option(&self) -> Option<&'static str> {
        let is_of_all = match self {
            Self::Find(find) => find.is_of_all_firms(),
            Self::Export(export) => export.is_of_all_firms(),
            Self::History(history) => history.is_of_all_firms(),
            Self::Import(import) => return import.firms_option(),
            _ => false,
        };
        is_of_all.then_some("--all-firms")
    }

    /// Refuses `--firm` where the command names its firms otherwise; the variable `CARNET_FIRM` gives way.
    ///
    /// # Errors
    /// The command line is wrong.
    pub fn refuse_two_firms(&self, globals: &Globals, messages: Messages) -> Result<()> {
        match (self.firms_option(), &globals.firm) {
            (Some(option), Some(_)) => Err(ProgramError::Usage {
                message: messages.conflicting_options(option, Joined(&["--firm".to_owned()])),
                hint: Some(messages.hint_leave_one_out()),
            }
            .into()),
            _ => Ok(()),
        }
    }

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
