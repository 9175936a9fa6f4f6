//! `delete`: clients gone for good.

use anyhow::Result;
use carnet::client::Client;
use clap::Args;

use super::named::MaybeNamed;
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Joined;
use crate::view::client::tell_changed;

/// How many clients the question names.
const NAMED: usize = 5;

/// Delete clients for good
#[derive(Debug, Args)]
pub struct Delete {
    #[command(flatten)]
    named: MaybeNamed,
}

impl Delete {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let named = self.named.read_or_pick("delete", None, environment, console)?;
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let clients = registry.deletable_clients(&firm, &named)?;
        match &clients[..] {
            [] => {}
            [client] => console.confirm(console.messages.confirm_delete_one(&described(client)))?,
            _ => console.confirm(console.messages.confirm_delete(clients.len(), Joined(&some(&clients))))?,
        }
        let deleted = registry.delete_shown(&firm, &clients)?;
        console.done(match deleted.operation {
            Some(_) => console.messages.clients_deleted(deleted.output.len()),
            None => console.messages.nothing_changed(),
        })?;
        tell_changed(&deleted, &firm, &registry, console)
    }
}

/// A client by its number and name.
fn described(client: &Client) -> String {
    match client.client_number() {
        Some(number) => format!("{number} {}", client.display_name()),
        None => client.display_name().to_owned(),
    }
}

/// The first of several clients.
fn some(clients: &[Client]) -> Vec<String> {
    let more = (clients.len() > NAMED).then(|| "…".to_owned());
    clients.iter().take(NAMED).map(described).chain(more).collect()
}
