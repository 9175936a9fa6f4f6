//! `inactivate` and `activate`: whether clients are worked for.

use anyhow::Result;
use carnet::client::Client;
use carnet::client::kinds::Status;
use carnet::registry::Done;
use clap::Args;

use super::named::MaybeNamed;
use crate::console::Console;
use crate::environment::Environment;
use crate::view::client::tell_changed;

/// Make clients inactive; their subscription and billing stay
#[derive(Debug, Args)]
pub struct Inactivate {
    #[command(flatten)]
    named: MaybeNamed,
}

/// Make clients active again
#[derive(Debug, Args)]
pub struct Activate {
    #[command(flatten)]
    named: MaybeNamed,
}

impl Inactivate {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let clients = self.named.read_or_pick("inactivate", Some(Status::Active), environment, console)?;
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let done = registry.inactivate_clients(&firm, &clients)?;
        say(&done, console.messages.clients_inactivated(done.output.len()), console)?;
        tell_changed(&done, &firm, &registry, console)
    }
}

impl Activate {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let clients = self.named.read_or_pick("activate", Some(Status::Inactive), environment, console)?;
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let done = registry.activate_clients(&firm, &clients)?;
        say(&done, console.messages.clients_activated(done.output.len()), console)?;
        tell_changed(&done, &firm, &registry, console)
    }
}

fn say(done: &Done<Vec<Client>>, notice: String, console: &Console) -> Result<()> {
    console.done(match done.operation {
        Some(_) => notice,
        None => console.messages.nothing_changed(),
    })
}
