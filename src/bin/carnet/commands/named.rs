//! Clients as they are typed: one or several, or one a line on standard input.

use anyhow::Result;
use carnet::client::ClientRef;
use clap::Args;

use crate::console::Console;

/// The clients that a command is about.
#[derive(Debug, Args)]
pub struct Named {
    /// Client numbers, company IDs or names; `-` reads them from standard input
    #[arg(required = true, value_name = "CLIENT")]
    clients: Vec<String>,
}

impl Named {
    /// Reads what was typed, and where `-` stands, what comes in.
    pub fn read(&self, console: &Console) -> Result<Vec<ClientRef>> {
        let mut clients = Vec::with_capacity(self.clients.len());
        for text in &self.clients {
            match text.as_str() {
                "-" => clients.extend(console.stdin_lines()?.iter().map(|line| ClientRef::parse(line))),
                _ => clients.push(ClientRef::parse(text)),
            }
        }
        Ok(clients)
    }
}
