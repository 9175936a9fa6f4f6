//! Clients: rows for people, and what changing commands tell programs.

use std::collections::HashMap;

use anyhow::Result;
use carnet::client::{Client, Field};
use carnet::exchange::export::ClientJson;
use carnet::exchange::import::FIRM_HEADING;
use carnet::firm::{Firm, FirmId, Team};
use carnet::journal::OperationId;
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
struct AddedView<'a> {
    #[serde(flatten)]
    client: ClientJson<'a>,
    operation: Option<i64>,
}

/// Says which client was added: its company ID, to programs all of it.
pub fn tell_added(added: &Done<Client>, registry: &Registry, console: &Console) -> Result<()> {
    let client = &added.output;
    if !console.format.is_json() {
        return console.print_lines(client.company_id());
    }
    let (team, operation) = (registry.team(Some(client.firm))?, number(added.operation));
    console.for_programs(|| AddedView { client: ClientJson::new(client, &team), operation })
}

/// What other changing commands tell programs: the operation, and the clients after it.
#[derive(Serialize)]
struct ChangedView<'a> {
    operation: Option<i64>,
    clients: Vec<ClientJson<'a>>,
}

/// Tells programs what became of clients of a firm.
pub fn tell_changed(
    done: &Done<Vec<Client>>,
    firm: &Firm,
    registry: &Registry,
    console: &Console,
) -> Result<()> {
    tell(done, firm.id, None, registry, console)
}

/// Tells programs what became of clients that are in another firm now, and in which.
pub fn tell_transferred(
    done: &Done<Vec<Client>>,
    to: &Firm,
    registry: &Registry,
    console: &Console,
) -> Result<()> {
    tell(done, to.id, Some(&to.name), registry, console)
}

fn tell(
    done: &Done<Vec<Client>>,
    firm: FirmId,
    name: Option<&str>,
    registry: &Registry,
    console: &Console,
) -> Result<()> {
    if !console.format.is_json() {
        return Ok(());
    }
    let (team, operation) = (registry.team(Some(firm))?, number(done.operation));
    let clients = done.output.iter().map(|client| ClientJson::new(client, &team).with_firm(name)).collect();
    console.for_programs(|| ChangedView { operation, clients })
}

fn number(operation: Option<OperationId>) -> Option<i64> {
    operation.map(|operation| operation.0)
}
