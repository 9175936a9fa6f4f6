//! `edit`: other values for one client, or for several those that may be shared.

use anyhow::Result;
use clap::Args;

use super::fields::FieldFlags;
use super::named::Named;
use super::warn;
use crate::console::Console;
use crate::environment::Environment;
use crate::program_error::ProgramError;
use crate::view::client::ChangedView;

/// Change fields of clients
#[derive(Debug, Args)]
pub struct Edit {
    #[command(flatten)]
    named: Named,
    #[command(flatten)]
    fields: FieldFlags,
    /// Add a tag to those there are
    #[arg(long, value_name = "TAG", allow_hyphen_values = true, help_heading = "Fields", action = clap::ArgAction::Append)]
    add_tag: Vec<String>,
    /// Take a tag away
    #[arg(long, value_name = "TAG", allow_hyphen_values = true, help_heading = "Fields", action = clap::ArgAction::Append)]
    remove_tag: Vec<String>,
}

impl Edit {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut edit = self.fields.edit()?;
        edit.add_tags = self.add_tag;
        edit.remove_tags = self.remove_tag;
        if edit.is_empty() {
            return Err(ProgramError::InputNeeded { option: console.messages.field_placeholder() }.into());
        }
        let clients = self.named.read(console)?;
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let edited = registry.edit_clients(&firm, &clients, &edit)?;
        warn::of_operation(&edited.warnings, console)?;
        console.done(match edited.operation {
            Some(_) => console.messages.clients_edited(edited.output.len()),
            None => console.messages.nothing_changed(),
        })?;
        let team = registry.team(Some(firm.id))?;
        console.for_programs(|| ChangedView::new(&edited, &team))
    }
}
