//! `show`: all of one client.

use anyhow::Result;
use carnet::client::{ClientRef, Field};
use carnet::exchange::export::ClientJson;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::client::client_item;

/// Show all of one client
#[derive(Debug, Args)]
pub struct Show {
    /// A client number, company ID or name
    client: ClientRef,
}

impl Show {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let registry = environment.glance()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let client = registry.client(firm.id, &self.client)?;
        let team = registry.team(Some(firm.id))?;
        console.item(|| client_item(&client, &team, Field::ALL, console), || ClientJson::new(&client, &team))
    }
}
