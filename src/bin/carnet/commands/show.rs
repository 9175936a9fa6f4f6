//! `show`: all of one client.

use anyhow::Result;
use carnet::client::Field;
use carnet::exchange::export::ClientJson;
use clap::Args;

use super::named::{Found, OneNamed};
use crate::console::Console;
use crate::environment::Environment;
use crate::view::client::client_item;

/// Show all of one client
#[derive(Debug, Args)]
pub struct Show {
    #[command(flatten)]
    named: OneNamed,
}

impl Show {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let Found { registry, firm, client } = self.named.find("show", environment, console)?;
        let team = registry.team(Some(firm.id))?;
        console.item(|| client_item(&client, &team, Field::ALL, console), || ClientJson::new(&client, &team))
    }
}
