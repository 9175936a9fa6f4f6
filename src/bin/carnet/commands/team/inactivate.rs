//! `team inactivate` and `team activate`: whether a member works here.

use anyhow::Result;
use carnet::client::LeadChange;
use carnet::registry::Reassignment;
use clap::Args;

use super::tell;
use crate::console::Console;
use crate::environment::Environment;

/// Make a team member inactive
#[derive(Debug, Args)]
pub struct InactivateMember {
    /// The member, by email or login
    #[arg(value_name = "MEMBER")]
    member: String,
    /// Who becomes lead accountant of the member's clients, or none
    #[arg(long, value_name = "MEMBER|none", allow_hyphen_values = true)]
    reassign_to: Option<String>,
}

/// Make a team member active again
#[derive(Debug, Args)]
pub struct ActivateMember {
    /// The member, by email or login
    #[arg(value_name = "MEMBER")]
    member: String,
}

impl InactivateMember {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let reassignment = match self.reassign_to.as_deref().map(LeadChange::named) {
            None => Reassignment::Unsaid,
            Some(LeadChange::None) => Reassignment::ToNobody,
            Some(LeadChange::To(called)) => Reassignment::To(called),
        };
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let done = registry.inactivate_member(&firm, &self.member, &reassignment)?;
        tell(&done, console.messages.member_inactivated(&done.output.name), console)
    }
}

impl ActivateMember {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let done = registry.activate_member(&firm, &self.member)?;
        tell(&done, console.messages.member_activated(&done.output.name), console)
    }
}
