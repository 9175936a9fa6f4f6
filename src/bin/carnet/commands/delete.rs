//! `delete`: clients gone for good.

use anyhow::Result;
use carnet::client::ClientRef;
use clap::Args;

use super::named::Named;
use crate::console::Console;
use crate::environment::Environment;
use crate::view::client::ChangedView;

/// Delete clients for good
#[derive(Debug, Args)]
pub struct Delete {
    #[command(flatten)]
    named: Named,
}

impl Delete {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let named = self.named.read(console)?;
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let clients = registry.deletable_clients(&firm, &named)?;
        match &clients[..] {
            [] => {}
            [client] => console.confirm(console.messages.confirm_delete_one(client.display_name()))?,
            _ => console.confirm(console.messages.confirm_delete(clients.len()))?,
        }
        let ids: Vec<ClientRef> =
            clients.iter().map(|client| ClientRef::CompanyId(client.company_id().to_owned())).collect();
        let team = registry.team(Some(firm.id))?;
        let deleted = registry.delete_clients(&firm, &ids)?;
        console.done(match deleted.operation {
            Some(_) => console.messages.clients_deleted(deleted.output.len()),
            None => console.messages.nothing_changed(),
        })?;
        console.for_programs(|| ChangedView::new(&deleted, &team))
    }
}
