//! `team list`: the people of a firm.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::{MemberView, member_rows};

/// List the team members
#[derive(Debug, Args)]
pub struct ListMembers {}

impl ListMembers {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let registry = environment.read()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let team = registry.team(Some(firm.id))?;
        console.list(
            || member_rows(team.members(), console.messages),
            || team.members().iter().map(MemberView::new),
        )
    }
}
