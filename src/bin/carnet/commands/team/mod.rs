//! `team`: the people of a firm.

mod add;
mod edit;
mod hand_over;
mod inactivate;
mod list;

use anyhow::Result;
use carnet::client::kinds::Role;
use carnet::firm::TeamMember;
use carnet::registry::Done;
use clap::{Args, Subcommand};

use super::choice::chosen;
use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::MemberView;

/// Add, list and change team members
#[derive(Debug, Args)]
pub struct Team {
    #[command(subcommand)]
    action: TeamAction,
}

/// What to do with team members.
#[derive(Debug, Subcommand)]
enum TeamAction {
    Add(add::AddMember),
    List(list::ListMembers),
    Edit(edit::EditMember),
    Inactivate(inactivate::InactivateMember),
    Activate(inactivate::ActivateMember),
    HandOver(hand_over::HandOver),
}

impl Team {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        match self.action {
            TeamAction::Add(add) => add.run(environment, console),
            TeamAction::List(list) => list.run(environment, console),
            TeamAction::Edit(edit) => edit.run(environment, console),
            TeamAction::Inactivate(inactivate) => inactivate.run(environment, console),
            TeamAction::Activate(activate) => activate.run(environment, console),
            TeamAction::HandOver(hand_over) => hand_over.run(environment, console),
        }
    }
}

/// Says what was done to a member, or that nothing was.
fn tell(done: &Done<TeamMember>, notice: String, console: &Console) -> Result<()> {
    console.done(match done.operation {
        Some(_) => notice,
        None => console.messages.nothing_changed(),
    })?;
    console.for_programs(|| MemberView::new(&done.output).with_operation(done.operation))
}

/// Finds the role that was typed.
fn role(text: &str, console: &Console) -> Result<Role> {
    chosen("--role", text, Role::ASSIGNABLE, Role::named, console)
}
