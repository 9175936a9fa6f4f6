//! `firm`: accounting firms.

mod add;
mod delete;
mod list;
mod rename;
mod show;
mod use_firm;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::console::Console;
use crate::environment::Environment;

/// Add, list, choose, rename and delete firms
#[derive(Debug, Args)]
pub struct Firm {
    #[command(subcommand)]
    action: FirmAction,
}

/// What to do with firms.
#[derive(Debug, Subcommand)]
enum FirmAction {
    Add(add::AddFirm),
    List(list::ListFirms),
    Show(show::ShowFirm),
    Use(use_firm::UseFirm),
    Rename(rename::RenameFirm),
    Delete(delete::DeleteFirm),
}

impl Firm {
    /// Whether the firm itself is what is changed or deleted.
    pub const fn changes_firm(&self) -> bool {
        matches!(self.action, FirmAction::Rename(_) | FirmAction::Delete(_))
    }

    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        match self.action {
            FirmAction::Add(add) => add.run(environment, console),
            FirmAction::List(list) => list.run(environment, console),
            FirmAction::Show(show) => show.run(environment, console),
            FirmAction::Use(use_firm) => use_firm.run(environment, console),
            FirmAction::Rename(rename) => rename.run(environment, console),
            FirmAction::Delete(delete) => delete.run(environment, console),
        }
    }
}
