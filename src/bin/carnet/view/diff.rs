//! How two sides differ: a row for each client or field, and the whole of it for programs.

use carnet::client::Field;
use carnet::exchange::diff::{Difference, FieldDifference, Row, RowJson};
use serde::Serialize;

use crate::console::Rows;
use crate::messages::Messages;

/// The difference as programs see it.
#[derive(Serialize)]
pub struct DifferenceView<'d> {
    added: Vec<RowJson<'d>>,
    removed: Vec<RowJson<'d>>,
    changed: Vec<ChangedView<'d>>,
}

#[derive(Serialize)]
struct ChangedView<'d> {
    #[serde(skip_serializing_if = "Option::is_none")]
    firm: Option<&'d str>,
    company_id: Option<&'d str>,
    field: &'static str,
    old: Option<&'d str>,
    new: Option<&'d str>,
}

impl<'d> DifferenceView<'d> {
    /// `old` and `new` are the fields that the two sides have.
    pub fn new(difference: &'d Difference, old: &'d [Field], new: &'d [Field]) -> Self {
        let has_firm = difference.has_firms;
        let json = |row: &'d Row, fields| RowJson { row, fields, has_firm };
        let changed = |each: &'d FieldDifference| ChangedView {
            firm: each.firm.as_deref().filter(|_| has_firm),
            company_id: each.company_id.as_deref(),
            field: each.field.key(),
            old: each.old.as_deref(),
            new: each.new.as_deref(),
        };
        Self {
            added: difference.added.iter().map(|row| json(row, new)).collect(),
            removed: difference.removed.iter().map(|row| json(row, old)).collect(),
            changed: difference.changed.iter().map(changed).collect(),
        }
    }
}

/// Clients that are gone, then new ones, then fields that differ.
pub fn difference_rows(difference: &Difference, messages: Messages) -> Rows {
    let firm = difference.has_firms.then(|| messages.heading_firm());
    let field = |field: Field| field.heading(messages.language).to_owned();
    let headings = [
        messages.heading_what(),
        field(Field::CompanyId),
        field(Field::DisplayName),
        messages.heading_field(),
        messages.heading_old(),
        messages.heading_new(),
    ];
    let mut rows = Rows::new(firm.into_iter().chain(headings));
    let mut push = |firm: &Option<String>, cells: [String; 6]| {
        let firm = difference.has_firms.then(|| firm.clone().unwrap_or_default());
        rows.push(firm.into_iter().chain(cells));
    };
    let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
    let whole = [(messages.removed(), &difference.removed), (messages.added(), &difference.added)];
    for (what, clients) in whole {
        for row in clients {
            let (id, name) = (text(row.get(Field::CompanyId)), text(row.get(Field::DisplayName)));
            push(&row.firm, [what.clone(), id, name, String::new(), String::new(), String::new()]);
        }
    }
    for each in &difference.changed {
        let (id, name) = (text(each.company_id.as_deref()), text(each.display_name.as_deref()));
        let (old, new) = (text(each.old.as_deref()), text(each.new.as_deref()));
        push(&each.firm, [messages.changed(), id, name, field(each.field), old, new]);
    }
    rows
}
