//! Clients as they are typed: one or several, or one a line on standard input.

use std::mem::ManuallyDrop;

use anyhow::Result;
use carnet::client::{Client, ClientRef};
use carnet::firm::Firm;
use carnet::registry::Registry;
use clap::Args;

use crate::console::Console;
use crate::dialogue::pick_client;
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
    /// Client numbers, company IDs or names; `-` reads them from standard input; on a terminal, asked for
    #[arg(value_name = "CLIENT")]
    clients: Vec<String>,
}

/// The one client that a command is about; without it, which one is meant is asked.
#[derive(Debug, Args)]
pub struct OneNamed {
    /// A client number, company ID or name; on a terminal, asked for
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
}

impl OneNamed {
    /// Finds the client, or lets it be picked; `command` is what it could have been typed behind.
    pub fn find(self, command: &str, environment: &Environment, console: &Console) -> Result<Found> {
        let option = format!("carnet {command} {}", console.messages.client_placeholder());
        if self.client.is_none() {
            console.check_may_converse(&option)?;
        }
        let registry = environment.glance()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let named = match self.client {
            Some(named) => named,
            None => pick_client(&registry, firm.id, &mut console.dialogue(&option)?, console)?,
        };
        let client = registry.client(firm.id, &named)?;
        Ok(Found { registry, firm, client })
    }
}

/// A client, and where it was found.
pub struct Found {
    pub registry: ManuallyDrop<Registry>,
    pub firm: Firm,
    pub client: Client,
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
