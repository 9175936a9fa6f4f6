//! `firm delete`: a firm without clients goes.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::FirmView;

/// Delete a firm that has no clients
#[derive(Debug, Args)]
pub struct DeleteFirm {
    /// The firm (default: the one that is chosen)
    #[arg(allow_hyphen_values = true)]
    name: Option<String>,
}

impl DeleteFirm {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open()?;
        let firm = registry.firm(self.name.as_deref().or(environment.firm.as_deref()))?;
        let view = FirmView::read(&registry, &firm)?;
        let deleted = registry.delete_firm(&firm)?;
        console.done(console.messages.firm_deleted(&firm.name))?;
        if let Some(operation) = deleted.operation {
            let undo = ["undo", "--operation", &operation.0.to_string()];
            console.say(console.messages.firm_returns(&console.command_without_firm(&undo)))?;
        }
        console.for_programs(|| view.with_operation(deleted.operation))
    }
}
