//! The journal: a line for each field that changed, and the whole of it for programs.

use carnet::ClientName;
use carnet::exchange::export::ClientJson;
use carnet::firm::Team;
use carnet::journal::OperationId;
use carnet::registry::{Entry, EntryChange, Reversal};
use serde::Serialize;

use crate::console::Rows;
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
}

#[derive(Serialize)]
struct ChangeView<'e> {
    company_id: Option<&'e str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    member: Option<&'e str>,
    field: &'static str,
    before: Option<&'e str>,
    after: Option<&'e str>,
}

impl<'e> EntryView<'e> {
    pub fn new(entry: &'e Entry) -> Self {
        Self {
            operation: entry.operation.id.0,
            at: entry.operation.at.to_string(),
            firm: &entry.firm,
            member: entry.member.as_deref(),
            login: &entry.operation.login,
            action: entry.operation.action.words(),
            undoes: entry.operation.undoes.map(|operation| operation.0),
            changes: entry.changes.iter().map(ChangeView::new).collect(),
        }
    }
}

impl<'e> ChangeView<'e> {
    fn new(change: &'e EntryChange) -> Self {
        Self {
            company_id: change.company_id.as_deref(),
            member: change.member.as_deref(),
            field: change.field,
            before: change.before.as_deref(),
            after: change.after.as_deref(),
        }
    }
}

/// A row for each change; an operation without any in this firm has one row too.
pub fn entry_rows(entries: &[Entry], with_firm: bool, messages: Messages) -> Rows {
    let firm = with_firm.then(|| messages.heading_firm());
    let headings = [
        messages.heading_operation(),
        messages.heading_at(),
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
        let mut push = |cells: [String; 4]| {
            let firm = with_firm.then(|| entry.firm.clone());
            rows.push(firm.into_iter().chain(operation_cells(entry)).chain(cells));
        };
        entry.changes.iter().for_each(|change| push(change_cells(change)));
        if entry.changes.is_empty() {
            push([const { String::new() }; 4]);
        }
    }
    rows
}

fn operation_cells(entry: &Entry) -> [String; 5] {
    let operation = &entry.operation;
    let action = match operation.undoes {
        Some(undone) => format!("{} {}", operation.action.words(), undone.0),
        None => operation.action.words().to_owned(),
    };
    let member = entry.member.clone().unwrap_or_default();
    [operation.id.0.to_string(), operation.at.to_string(), member, operation.login.clone(), action]
}

fn change_cells(change: &EntryChange) -> [String; 4] {
    let subject = change.company_id.as_ref().or(change.member.as_ref()).cloned().unwrap_or_default();
    let value = |value: &Option<String>| value.clone().unwrap_or_default();
    [subject, change.field.to_owned(), value(&change.before), value(&change.after)]
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
        Self {
            operation: operation.map(|operation| operation.0),
            undoes: reversal.operation.id.0,
            action: reversal.operation.action.words(),
            clients: reversal.clients.iter().map(|client| ClientJson::new(client, team)).collect(),
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
