//! Clients: rows for people, and what changing commands tell programs.

use std::collections::HashMap;

use anyhow::Result;
use carnet::client::{Client, Field};
use carnet::exchange::export::ClientJson;
use carnet::exchange::import::FIRM_HEADING;
use carnet::firm::{FirmId, Team};
use carnet::registry::{Done, Registry, Scope};
use serde::Serialize;

use crate::console::{Console, Format, Rows};

/// The names of firms, where a list has clients of more than one.
pub struct Firms(Option<HashMap<FirmId, String>>);

impl Firms {
    /// Reads the names, where the scope is more than one firm.
    pub fn read(registry: &Registry, scope: &Scope) -> Result<Self> {
        Ok(Self(match scope {
            Scope::Firm(_) => None,
            Scope::AllFirms => Some(registry.firms()?.into_iter().map(|firm| (firm.id, firm.name)).collect()),
        }))
    }

    /// The name to be shown with a client.
    pub fn name(&self, firm: FirmId) -> Option<&str> {
        self.0.as_ref().and_then(|names| names.get(&firm)).map(String::as_str)
    }
}

/// Clients as rows under the headings of their fields.
pub fn client_rows(
    clients: &[Client],
    team: &Team,
    firms: &Firms,
    fields: &[Field],
    console: &Console,
) -> Rows {
    let language = console.messages.language;
    let firm = firms.0.as_ref().map(|_| FIRM_HEADING.in_language(language));
    let headings = fields.iter().map(|field| field.heading(language));
    let mut rows = Rows::new(firm.into_iter().chain(headings));
    for client in clients {
        let firm = firms.0.as_ref().map(|_| firms.name(client.firm).unwrap_or_default().to_owned());
        let cells = fields.iter().map(|&field| cell(client, field, team, console));
        rows.push(firm.into_iter().chain(cells));
    }
    rows
}

/// One client under the headings of its fields.
pub fn client_item(client: &Client, team: &Team, fields: &[Field], console: &Console) -> Rows {
    let language = console.messages.language;
    Rows::new(fields.iter().map(|field| field.heading(language)))
        .with(fields.iter().map(|&field| cell(client, field, team, console)))
}

/// A value as people read it: tables show a lead's name, CSV what names the lead.
fn cell(client: &Client, field: Field, team: &Team, console: &Console) -> String {
    match (field, client.lead()) {
        (Field::LeadAccountant, Some(lead)) if console.format == Format::Table => team.name(lead).to_owned(),
        _ => client.worded(field, team, console.messages.language).into_owned(),
    }
}

/// What `add` tells programs: the client, and the operation.
#[derive(Serialize)]
pub struct AddedView<'a> {
    #[serde(flatten)]
    client: ClientJson<'a>,
    operation: Option<i64>,
}

impl<'a> AddedView<'a> {
    pub fn new(added: &'a Done<Client>, team: &'a Team) -> Self {
        Self {
            client: ClientJson::new(&added.output, team),
            operation: added.operation.map(|operation| operation.0),
        }
    }
}

/// What other changing commands tell programs: the operation, and the clients after it.
#[derive(Serialize)]
pub struct ChangedView<'a> {
    operation: Option<i64>,
    clients: Vec<ClientJson<'a>>,
}

impl<'a> ChangedView<'a> {
    pub fn new(done: &'a Done<Vec<Client>>, team: &'a Team) -> Self {
        Self::in_firm(done, team, None)
    }

    /// Says which firm the clients are in, where more than one is meant.
    pub fn in_firm(done: &'a Done<Vec<Client>>, team: &'a Team, firm: Option<&'a str>) -> Self {
        let client = |client| ClientJson::new(client, team).with_firm(firm);
        Self {
            operation: done.operation.map(|operation| operation.0),
            clients: done.output.iter().map(client).collect(),
        }
    }
}
