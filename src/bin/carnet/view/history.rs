//! The journal: a line for each field that changed, and the whole of it for programs.

use std::sync::Arc;

use carnet::ClientName;
use carnet::client::kinds::{Choice, Role, Status};
use carnet::client::{Client, Field, Kind};
use carnet::exchange::export::ClientJson;
use carnet::firm::Team;
use carnet::journal::OperationId;
use carnet::registry::{Entry, EntryChange, ImportedRow, Reversal};
use serde::Serialize;

use super::zone::Zone;
use crate::console::{Console, Format, Rows};
use crate::messages::Messages;

/// An operation as programs see it.
#[derive(Serialize)]
pub struct EntryView<'e> {
    operation: i64,
    at: String,
    firm: &'e str,
    member: Option<&'e str>,
    login: &'e str,
    action: &'static str,
    undoes: Option<i64>,
    changes: Vec<ChangeView<'e>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    rejected: Vec<RejectedView<'e>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    repairs: Vec<RepairView<'e>>,
}

#[derive(Serialize)]
struct RejectedView<'e> {
    file: &'e str,
    line: u32,
    codes: Vec<&'e str>,
    cells: &'e [String],
}

#[derive(Serialize)]
struct RepairView<'e> {
    file: &'e str,
    line: u32,
    found: &'e str,
    company_id: Option<&'e str>,
}

#[derive(Serialize)]
struct ChangeView<'e> {
    #[serde(skip_serializing_if = "Option::is_none")]
    firm: Option<&'e str>,
    company_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'e str>,
    field: &'static str,
    before: Option<&'e str>,
    after: Option<&'e str>,
}

impl<'e> EntryView<'e> {
    /// Each change names its firm where more than one is meant.
    pub fn new(entry: &'e Entry, with_firm: bool) -> Self {
        let firm = with_firm.then_some(entry.firm.as_str());
        Self {
            operation: entry.operation.id.0,
            at: entry.operation.at.to_string(),
            firm: &entry.firm,
            member: entry.member.as_deref(),
            login: &entry.operation.login,
            action: entry.operation.action.words(),
            undoes: entry.operation.undoes.map(|operation| operation.0),
            changes: entry.changes.iter().map(|change| ChangeView::new(change, firm)).collect(),
            rejected: entry
                .rejected
                .iter()
                .map(|row| RejectedView {
                    file: &row.path,
                    line: row.line,
                    codes: row.what.split(' ').collect(),
                    cells: &row.cells,
                })
                .collect(),
            repairs: entry
                .repaired
                .iter()
                .map(|row| RepairView {
                    file: &row.path,
                    line: row.line,
                    found: &row.what,
                    company_id: row.cells.first().map(String::as_str),
                })
                .collect(),
        }
    }
}

impl<'e> ChangeView<'e> {
    fn new(change: &'e EntryChange, firm: Option<&'e str>) -> Self {
        Self {
            firm,
            company_id: change.company_id.as_deref(),
            member: change.member.as_deref(),
            field: change.field,
            before: change.before.as_deref(),
            after: change.after.as_deref(),
        }
    }
}

/// A row for each change; an operation without any in this firm has one row too. A table for people says
/// only once who did what and when.
pub fn entry_rows(entries: &[Entry], with_firm: bool, console: &Console) -> Rows {
    let (messages, zone) = (console.messages, Zone::found(console));
    let firm = with_firm.then(|| messages.heading_firm());
    let headings = [
        messages.heading_operation(),
        zone.heading(entries.first().map(|entry| entry.operation.at), console),
        messages.heading_member(),
        messages.heading_login(),
        messages.heading_action(),
        messages.heading_subject(),
        messages.heading_field(),
        messages.heading_before(),
        messages.heading_after(),
    ];
    let mut rows = Rows::new(firm.into_iter().chain(headings));
    for entry in entries {
        let none = [const { String::new() }; 4];
        let cells = entry.changes.iter().map(|change| change_cells(change, messages));
        let repaired =
            entry.repaired.iter().map(|row| row_cells(row, messages.repaired_row(), row.cells.join(";")));
        let rejected =
            entry.rejected.iter().map(|row| row_cells(row, messages.rejected_row(), String::new()));
        let cells: Vec<[String; 4]> = cells.chain(repaired).chain(rejected).collect();
        let is_empty = cells.is_empty();
        let cells = cells.into_iter().chain(is_empty.then_some(none));
        for (at, cells) in cells.enumerate() {
            let is_said = at > 0 && console.format == Format::Table;
            let firm = with_firm.then(|| entry.firm.clone());
            let who = firm.into_iter().chain(operation_cells(entry, &zone));
            let who = who.map(|cell| if is_said { String::new() } else { cell });
            rows.push(who.chain(cells));
        }
    }
    rows
}

fn operation_cells(entry: &Entry, zone: &Zone) -> [String; 5] {
    let operation = &entry.operation;
    let action = match operation.undoes {
        Some(undone) => format!("{} {}", operation.action.words(), undone.0),
        None => operation.action.words().to_owned(),
    };
    let member = entry.member.clone().unwrap_or_default();
    [operation.id.0.to_string(), zone.time(operation.at), member, operation.login.clone(), action]
}

fn change_cells(change: &EntryChange, messages: Messages) -> [String; 4] {
    let subject = match (&change.company_id, &change.display_name, &change.member) {
        (Some(company_id), Some(name), _) => format!("{name} ({company_id})"),
        (_, _, member) => member.as_deref().unwrap_or_default().to_owned(),
    };
    let value = |value: &Option<Arc<str>>| {
        value.as_ref().map_or_else(String::new, |text| worded(change, text, messages))
    };
    [subject, heading(change, messages), value(&change.before), value(&change.after)]
}

/// A row of an import that was not taken as it stood: where, what stood there, what it became.
fn row_cells(row: &ImportedRow, field: String, after: String) -> [String; 4] {
    [format!("{}:{}", row.path, row.line), field, row.what.clone(), after]
}

/// Whether the change is about a client, whose fields have headings and words of their own.
fn is_of_client(change: &EntryChange) -> bool {
    change.company_id.is_some()
}

fn heading(change: &EntryChange, messages: Messages) -> String {
    match (Field::with_key(change.field), change.field) {
        (Some(field), _) if is_of_client(change) => field.heading(messages.language).to_owned(),
        (_, "firm") => messages.heading_firm(),
        (_, "name") => messages.heading_name(),
        (_, "email") => messages.heading_email(),
        (_, "login") => messages.heading_login(),
        (_, "role") => messages.heading_role(),
        (_, "status") => messages.heading_status(),
        (_, other) => other.to_owned(),
    }
}

fn worded(change: &EntryChange, text: &str, messages: Messages) -> String {
    let kind = Field::with_key(change.field).filter(|_| is_of_client(change)).map(Field::kind);
    let choices = match (kind, change.field) {
        (Some(Kind::Choice(choices)), _) => choices,
        (None, "role") => Role::CHOICES,
        (None, "status") => Status::CHOICES,
        _ => return text.to_owned(),
    };
    Choice::worded(choices, text, messages.language).to_owned()
}

/// What an undo or redo did, as programs see it.
#[derive(Serialize)]
pub struct ReversalView<'a> {
    operation: Option<i64>,
    undoes: i64,
    action: &'static str,
    clients: Vec<ClientJson<'a>>,
}

impl<'a> ReversalView<'a> {
    pub fn new(operation: Option<OperationId>, reversal: &'a Reversal, team: &'a Team) -> Self {
        let has_several = reversal.firms.len() > 1;
        let firm = |client: &Client| {
            let found = reversal.firms.iter().find(|(id, _)| has_several && *id == client.firm);
            found.map(|(_, name)| name.as_str())
        };
        let client = |client| ClientJson::new(client, team).with_firm(firm(client));
        Self {
            operation: operation.map(|operation| operation.0),
            undoes: reversal.operation.id.0,
            action: reversal.operation.action.words(),
            clients: reversal.clients.iter().map(client).collect(),
        }
    }
}

/// What was forgotten, as programs see it.
#[derive(Serialize)]
pub struct PrunedView<'c> {
    operation: Option<i64>,
    company_id: &'c str,
}

impl<'c> PrunedView<'c> {
    pub fn new(operation: Option<OperationId>, client: &'c ClientName) -> Self {
        Self { operation: operation.map(|operation| operation.0), company_id: &client.company_id }
    }
}
