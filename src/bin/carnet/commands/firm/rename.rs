//! `firm rename`: another name for a firm.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::FirmView;

/// Rename a firm
#[derive(Debug, Args)]
pub struct RenameFirm {
    /// The new name; or the firm, where a new name follows
    #[arg(value_name = "NAME", allow_hyphen_values = true)]
    name: String,
    /// The new name
    #[arg(value_name = "NEW NAME", allow_hyphen_values = true)]
    new_name: Option<String>,
}

impl RenameFirm {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let (named, new_name) = match &self.new_name {
            Some(new_name) => (Some(self.name.as_str()), new_name),
            None => (environment.firm.as_deref(), &self.name),
        };
        let mut registry = environment.open()?;
        let firm = registry.firm(named)?;
        let renamed = registry.rename_firm(&firm, new_name)?;
        console.done(match renamed.operation {
            Some(_) => console.messages.firm_renamed(&firm.name, &renamed.output.name),
            None => console.messages.nothing_changed(),
        })?;
        let view = FirmView::read(&registry, &renamed.output)?.with_operation(renamed.operation);
        console.for_programs(|| view)
    }
}
