//! `team add`: another team member.

use anyhow::Result;
use carnet::client::kinds::Role;
use carnet::firm::Person;
use carnet::registry::NewMember;
use clap::Args;

use super::{role, tell};
use crate::console::Console;
use crate::environment::Environment;

/// Add a team member
#[derive(Debug, Args)]
pub struct AddMember {
    /// The person: "Name <email>"
    #[arg(value_name = "NAME <EMAIL>", allow_hyphen_values = true)]
    person: String,
    /// admin or member
    #[arg(long, value_name = "ROLE", allow_hyphen_values = true)]
    role: Option<String>,
    /// The person's login on this machine
    #[arg(long, value_name = "LOGIN", allow_hyphen_values = true)]
    login: Option<String>,
}

impl AddMember {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let role = self.role.as_deref().map_or(Ok(Role::Member), |text| role(text, console))?;
        let new = NewMember { person: Person::parse(&self.person), role, login: self.login };
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let added = registry.add_member(&firm, &new)?;
        tell(&added, console.messages.member_added(&added.output.name), console)
    }
}
