//! `team hand-over`: the primary admin's role goes to another member.

use anyhow::Result;
use clap::Args;

use super::tell;
use crate::console::Console;
use crate::environment::Environment;

/// Hand the primary admin's role to another member
#[derive(Debug, Args)]
pub struct HandOver {
    /// The new primary admin, by email or login
    #[arg(value_name = "MEMBER")]
    member: String,
}

impl HandOver {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let done = registry.hand_over(&firm, &self.member)?;
        tell(&done, console.messages.role_handed_over(&done.output.name), console)
    }
}
