//! `transfer`: clients go to another firm, with numbers, details and history.

use anyhow::Result;
use clap::Args;

use super::named::Named;
use super::warn;
use crate::console::Console;
use crate::environment::Environment;
use crate::view::client::tell_transferred;

/// Move clients to another firm
#[derive(Debug, Args)]
pub struct Transfer {
    #[command(flatten)]
    named: Named,
    /// The firm that they go to
    #[arg(long, value_name = "FIRM", allow_hyphen_values = true)]
    to: String,
}

impl Transfer {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let clients = self.named.read(console)?;
        let mut registry = environment.open()?;
        let from = registry.firm(environment.firm.as_deref())?;
        let to = registry.firm(Some(&self.to))?;
        let done = registry.transfer_clients(&from, &clients, &to)?;
        warn::of_operation(&done.warnings, console)?;
        console.done(match done.operation {
            Some(_) => console.messages.clients_transferred(done.output.len(), &to.name),
            None => console.messages.nothing_changed(),
        })?;
        tell_transferred(&done, &to, &registry, console)
    }
}
