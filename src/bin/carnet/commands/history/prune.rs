//! `history prune`: a deleted client's details forgotten for good.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::history::PrunedView;

/// Forget a deleted client's details for good
#[derive(Debug, Args)]
pub struct Prune {
    /// The company ID of the deleted client
    #[arg(long = "client", value_name = "ID", allow_hyphen_values = true)]
    client: String,
}

impl Prune {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open_for_long()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let client = registry.deleted_client(&firm, &self.client)?;
        console.confirm(console.messages.confirm_prune(&client.display_name))?;
        let done = registry.prune_history(&firm, &self.client)?;
        console.done(console.messages.history_pruned(&client.company_id))?;
        console.for_programs(|| PrunedView::new(done.operation, &client))
    }
}
