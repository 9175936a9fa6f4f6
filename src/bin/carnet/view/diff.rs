//! How two sides differ: a row for each client or field, and the whole of it for programs.

use carnet::client::kinds::Choice;
use carnet::client::{Field, Kind};
use carnet::exchange::diff::{Difference, FieldDifference, Row, RowJson, Side};
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::console::Rows;
use crate::messages::Messages;

/// The difference as programs see it.
#[derive(serde::Serialize)]
pub struct DifferenceView<'d> {
    added: ClientsView<'d>,
    removed: ClientsView<'d>,
    changed: ChangesView<'d>,
}

impl<'d> DifferenceView<'d> {
    pub const fn new(difference: &'d Difference) -> Self {
        let has_firm = difference.has_firms;
        Self {
            added: ClientsView { side: &difference.new, clients: difference.added.as_slice(), has_firm },
            removed: ClientsView { side: &difference.old, clients: difference.removed.as_slice(), has_firm },
            changed: ChangesView(difference),
        }
    }
}

/// Clients that one side has, each made when it is written.
struct ClientsView<'d> {
    side: &'d Side,
    clients: &'d [u32],
    has_firm: bool,
}

impl Serialize for ClientsView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { side, has_firm, .. } = *self;
        let client = |&at: &u32| RowJson { row: side.row(at), fields: &side.fields, has_firm };
        serializer.collect_seq(self.clients.iter().map(client))
    }
}

struct ChangesView<'d>(&'d Difference);

impl Serialize for ChangesView<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.changed.iter().map(|change| ChangeView { difference: self.0, change }))
    }
}

struct ChangeView<'d> {
    difference: &'d Difference,
    change: &'d FieldDifference,
}

impl Serialize for ChangeView<'_> {
    /// A key other than the company ID stands behind it, since the company ID may then be another or none.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self { difference, change } = self;
        let [old, new] = sides(difference, change);
        let mut map = serializer.serialize_map(None)?;
        if difference.has_firms {
            map.serialize_entry("firm", &new.firm())?;
        }
        map.serialize_entry("company_id", &either(new, old, Field::CompanyId))?;
        if difference.key != Field::CompanyId {
            map.serialize_entry(difference.key.key(), &new.get(difference.key))?;
        }
        map.serialize_entry("field", change.field.key())?;
        map.serialize_entry("old", &old.get(change.field))?;
        map.serialize_entry("new", &new.get(change.field))?;
        map.end()
    }
}

fn sides<'d>(difference: &'d Difference, change: &FieldDifference) -> [Row<'d>; 2] {
    [difference.old.row(change.old), difference.new.row(change.new)]
}

fn either<'d>(first: Row<'d>, second: Row<'d>, field: Field) -> Option<&'d str> {
    first.get(field).or_else(|| second.get(field))
}

/// Clients that are gone, then new ones, then fields that differ.
pub fn difference_rows(difference: &Difference, messages: Messages) -> Rows {
    let mut table = Table { difference, messages, rows: Rows::new(headings(difference, messages)) };
    for &at in &difference.removed {
        table.push(messages.removed(), [difference.old.row(at); 2], None);
    }
    for &at in &difference.added {
        table.push(messages.added(), [difference.new.row(at); 2], None);
    }
    for change in &difference.changed {
        table.push(messages.changed(), sides(difference, change), Some(change.field));
    }
    table.rows
}

fn headings(difference: &Difference, messages: Messages) -> impl Iterator<Item = String> {
    let field = |field: Field| field.heading(messages.language).to_owned();
    let firm = difference.has_firms.then(|| messages.heading_firm());
    let first = [messages.heading_what(), field(difference.key)];
    let name = has_name(difference).then(|| field(Field::DisplayName));
    let last = [messages.heading_field(), messages.heading_old(), messages.heading_new()];
    firm.into_iter().chain(first).chain(name).chain(last)
}

/// Whether the name has a column of its own.
fn has_name(difference: &Difference) -> bool {
    difference.key != Field::DisplayName
}

struct Table<'d> {
    difference: &'d Difference,
    messages: Messages,
    rows: Rows,
}

impl Table<'_> {
    /// Adds a row about a client of the old and the new side; for one that only one side has, it stands for both.
    fn push(&mut self, what: String, [old, new]: [Row<'_>; 2], field: Option<Field>) {
        let difference = self.difference;
        let text = |value: Option<&str>| value.unwrap_or_default().to_owned();
        let firm = difference.has_firms.then(|| text(new.firm()));
        let first = [what, text(either(new, old, difference.key))];
        let name = has_name(difference).then(|| text(either(new, old, Field::DisplayName)));
        let last = match field {
            None => Default::default(),
            Some(field) => [
                field.heading(self.messages.language).to_owned(),
                self.worded(old, field),
                self.worded(new, field),
            ],
        };
        self.rows.push(firm.into_iter().chain(first).chain(name).chain(last));
    }

    fn worded(&self, row: Row<'_>, field: Field) -> String {
        let value = row.get(field).unwrap_or_default();
        match field.kind() {
            Kind::Choice(choices) => Choice::worded(choices, value, self.messages.language).to_owned(),
            _ => value.to_owned(),
        }
    }
}
