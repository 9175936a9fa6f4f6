//! Clients as they are typed: one or several, or one a line on standard input.

use std::mem::ManuallyDrop;

use anyhow::Result;
use carnet::client::kinds::Status;
use carnet::client::{Client, ClientRef};
use carnet::firm::Firm;
use carnet::registry::Registry;
use clap::Args;

use crate::console::Console;
use crate::dialogue::{Offered, Picker, by_id};
use crate::environment::Environment;

/// The clients that a command is about.
#[derive(Debug, Args)]
pub struct Named {
    /// Client numbers, company IDs or names; `-` reads them from standard input
    #[arg(required = true, value_name = "CLIENT")]
    clients: Vec<String>,
}

/// The clients that a command is about; without any, which one is meant is asked.
#[derive(Debug, Args)]
pub struct MaybeNamed {
    /// Client numbers, company IDs or names (on a terminal you are asked); `-` reads them from standard input
    #[arg(value_name = "CLIENT")]
    clients: Vec<String>,
}

/// The one client that a command is about; without it, which one is meant is asked.
#[derive(Debug, Args)]
pub struct OneNamed {
    /// A client number, company ID or name (on a terminal you are asked)
    client: Option<ClientRef>,
}

impl Named {
    /// Reads what was typed, and where `-` stands, what comes in.
    pub fn read(&self, console: &Console) -> Result<Vec<ClientRef>> {
        read(&self.clients, console)
    }
}

impl MaybeNamed {
    /// As [`Named::read`]; none where nothing was typed, which is not the same as nothing that came in.
    pub fn read(&self, console: &Console) -> Result<Option<Vec<ClientRef>>> {
        match self.clients.is_empty() {
            true => Ok(None),
            false => read(&self.clients, console).map(Some),
        }
    }

    /// As [`Named::read`]; where nothing was typed, one client is picked, of those with this status where there is
    /// one. `command` is what they could have been typed behind.
    pub fn read_or_pick(
        &self,
        command: &str,
        status: Option<Status>,
        environment: &Environment,
        console: &Console,
    ) -> Result<Vec<ClientRef>> {
        if let Some(clients) = self.read(console)? {
            return Ok(clients);
        }
        let argument = client_argument(command, console);
        console.check_may_converse(&argument)?;
        let registry = environment.read()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let offered = status.map_or(Offered::All, Offered::Having);
        let dialogue = &mut console.dialogue(&argument)?;
        let mut picker = Picker { registry: &registry, firm: &firm, dialogue, console };
        Ok(vec![by_id(&picker.pick(&console.messages.question_client(), offered)?)])
    }
}

impl OneNamed {
    /// Finds the client, or lets it be picked; `command` is what it could have been typed behind.
    pub fn find(self, command: &str, environment: &Environment, console: &Console) -> Result<Found> {
        let argument = client_argument(command, console);
        if self.client.is_none() {
            console.check_may_converse(&argument)?;
        }
        let registry = environment.glance()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let client = match self.client {
            Some(named) => registry.client(firm.id, &named)?,
            None => {
                let dialogue = &mut console.dialogue(&argument)?;
                let mut picker = Picker { registry: &registry, firm: &firm, dialogue, console };
                picker.pick(&console.messages.question_client(), Offered::All)?
            }
        };
        Ok(Found { registry, firm, client })
    }
}

/// A client, and where it was found.
pub struct Found {
    pub registry: ManuallyDrop<Registry>,
    pub firm: Firm,
    pub client: Client,
}

/// What would give the client behind a command.
pub fn client_argument(command: &str, console: &Console) -> String {
    format!("carnet {command} {}", console.messages.client_placeholder())
}

fn read(typed: &[String], console: &Console) -> Result<Vec<ClientRef>> {
    let mut clients = Vec::with_capacity(typed.len());
    for text in typed {
        match text.as_str() {
            "-" => clients.extend(console.stdin_lines()?.iter().map(|line| ClientRef::parse(line))),
            _ => clients.push(ClientRef::parse(text)),
        }
    }
    Ok(clients)
}
