//! Clients as they are typed: one or several, or one a line on standard input.

use std::mem::ManuallyDrop;

use anyhow::Result;
use carnet::client::kinds::Status;
use carnet::client::{Client, ClientRef};
use carnet::firm::Firm;
use carnet::registry::{Listed, Registry};
use clap::Args;

use crate::console::{Answer, Console, Dialogue, Escape};
use crate::dialogue::{Wanted, pick_client};
use crate::environment::Environment;
use crate::program_error::ProgramError;

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

impl MaybeNamed {
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
        let option = option(command, console);
        console.check_may_converse(&option)?;
        let registry = environment.read()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let is_offered = |client: &Listed| status.is_none_or(|status| client.status == status);
        Ok(vec![picked(&registry, &firm, &is_offered, &mut console.dialogue(&option)?, console)?])
    }
}

impl OneNamed {
    /// Finds the client, or lets it be picked; `command` is what it could have been typed behind.
    pub fn find(self, command: &str, environment: &Environment, console: &Console) -> Result<Found> {
        let option = option(command, console);
        if self.client.is_none() {
            console.check_may_converse(&option)?;
        }
        let registry = environment.glance()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let named = match self.client {
            Some(named) => named,
            None => picked(&registry, &firm, &|_| true, &mut console.dialogue(&option)?, console)?,
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

/// What would give the client behind a command.
pub fn option(command: &str, console: &Console) -> String {
    format!("carnet {command} {}", console.messages.client_placeholder())
}

/// Lets one client be picked.
pub fn picked(
    registry: &Registry,
    firm: &Firm,
    is_offered: &dyn Fn(&Listed) -> bool,
    dialogue: &mut Dialogue<'_>,
    console: &Console,
) -> Result<ClientRef> {
    let wanted = Wanted { question: console.messages.question_client(), escape: Escape::Leave, is_offered };
    match pick_client(registry, firm.id, &wanted, dialogue, console)? {
        Answer::Given(client) => Ok(client),
        Answer::Back => Err(ProgramError::Unanswered.into()),
    }
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
