//! Writing clients, with their folded keys.

use rusqlite::types::{ToSqlOutput, Value, ValueRef};

use super::FIRST_FIELD;
use crate::client::{Client, ClientId, Field, Values};
use crate::error::Result;
use crate::journal::ClientEdited;
use crate::store::search::new_line;
use crate::store::{Tables, Writing};
use crate::text::fold::{fold, fold_into};

const INSERT: &str = concat!(
    "INSERT INTO clients (",
    columns!(),
    ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, \
     ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)"
);

/// A client's name and number, folded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Folded {
    pub name: String,
    pub number: Option<String>,
}

impl Folded {
    /// Folds the name and number among `values`.
    pub fn of(values: &Values) -> Self {
        let name = fold(values.get(Field::DisplayName).unwrap_or_default());
        Self { name, number: values.get(Field::ClientNumber).map(fold) }
    }
}

impl Writing<'_> {
    /// Writes a client that was not there, and gives the line that it is found by.
    pub fn insert_client(&mut self, client: &Client, folded: &Folded) -> Result<String> {
        let (name, number) = (folded.name.as_str(), folded.number.as_deref());
        let search = search_key(&client.values);
        let line = new_line(client, name, number, search.as_deref());
        let statement = self.insert_client.only(self.tables, INSERT)?;
        statement.raw_bind_parameter(1, client.id.0)?;
        let origin = (client.firm, client.is_id_generated, client.created_at, client.updated_at);
        // What the client before had, too, is bound already.
        if self.inserted.0.replace(origin) != Some(origin) {
            statement.raw_bind_parameter(2, client.firm.0)?;
            statement.raw_bind_parameter(3, client.is_id_generated)?;
            statement.raw_bind_parameter(4, client.created_at.0)?;
            statement.raw_bind_parameter(5, client.updated_at.0)?;
        }
        statement.raw_bind_parameter(6, name)?;
        statement.raw_bind_parameter(7, number)?;
        statement.raw_bind_parameter(8, search)?;
        for field in Field::writable() {
            let is_given = client.values.get(field).is_some();
            if is_given || self.inserted.1.contains(field) {
                statement.raw_bind_parameter(FIRST_FIELD + 1 + field as usize, value(client, field))?;
            }
        }
        self.inserted.1 = client.values.fields();
        statement.raw_execute()?;
        Ok(line)
    }

    /// Writes what differs between a client as it was and as it is to be.
    pub fn update_client(&mut self, edited: &ClientEdited<'_>) -> Result<()> {
        let after = edited.after;
        let columns = differing_columns(edited);
        let names = columns.iter().map(|(column, _)| *column);
        let statement = self.update_client.of_columns(self.tables, names, || update_statement(&columns))?;
        let values = columns.into_iter().map(|(_, value)| value).chain([after.id.0.into()]);
        for (parameter, value) in (1..).zip(values) {
            statement.raw_bind_parameter(parameter, value)?;
        }
        statement.raw_execute()?;
        Ok(())
    }
}

impl Tables<'_> {
    /// Sets a client's number free, so that another can be given it before this one has its own.
    pub fn free_number(self, id: ClientId) -> Result<()> {
        let statement = "UPDATE clients SET client_number = NULL, number_folded = NULL WHERE id = ?1";
        self.0.prepare_cached(statement)?.execute([id.0])?;
        Ok(())
    }

    /// Writes a client's folded keys anew, and tells whether one was not that of its text. A number whose key
    /// another client has stays as it is.
    pub fn mend_keys(self, client: &Client) -> Result<bool> {
        let Folded { name, number } = Folded::of(&client.values);
        let mut statement = self.0.prepare_cached(
            "UPDATE OR IGNORE clients SET name_folded = ?2, number_folded = ?3, search_folded = ?4
             WHERE id = ?1 AND (name_folded IS NOT ?2 OR number_folded IS NOT ?3 OR search_folded IS NOT ?4)",
        )?;
        Ok(statement.execute((client.id.0, name, number, search_key(&client.values)))? > 0)
    }

    /// Removes a client.
    pub fn delete_client(self, id: ClientId) -> Result<()> {
        self.0.prepare_cached("DELETE FROM clients WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}

/// A column, and what is to stand in it.
type Column<'c> = (&'static str, ToSqlOutput<'c>);

/// The columns in which a client differs from what it was. The others are left alone, and so are their indexes.
fn differing_columns<'c>(edited: &'c ClientEdited<'c>) -> Vec<Column<'c>> {
    let (before, after) = (edited.before, edited.after);
    let mut columns = Vec::with_capacity(8);
    columns.push(("updated_at", after.updated_at.0.into()));
    let others = [
        ("firm", before.firm.0, after.firm.0),
        ("is_id_generated", before.is_id_generated.into(), after.is_id_generated.into()),
        ("created_at", before.created_at.0, after.created_at.0),
    ];
    let changed = others.into_iter().filter(|(_, before, after)| before != after);
    columns.extend(changed.map(|(column, _, after)| (column, after.into())));
    for field in edited.fields.iter() {
        columns.push((field.key(), value(after, field)));
        if let Some((column, key)) = folded_key(edited, field)
            && columns.iter().all(|(other, _)| *other != column)
        {
            columns.push((column, key));
        }
    }
    columns
}

/// The UPDATE of just these columns, whose names are this program's own; the client's number comes last.
fn update_statement(columns: &[Column<'_>]) -> String {
    let assignments: Vec<&str> = columns.iter().flat_map(|(column, _)| [", \"", *column, "\" = ?"]).collect();
    let assignments = assignments.concat();
    ["UPDATE clients SET", assignments.trim_start_matches(','), " WHERE id = ?"].concat()
}

/// The folded key that goes with a field, and its column.
fn folded_key<'c>(edited: &'c ClientEdited<'c>, field: Field) -> Option<Column<'c>> {
    let client = edited.after;
    match field {
        Field::DisplayName => Some(("name_folded", fold(client.display_name()).into())),
        Field::ClientNumber => Some(("number_folded", text(edited.number_folded.as_deref()))),
        Field::Email | Field::Tags | Field::References => {
            Some(("search_folded", ToSqlOutput::Owned(search_key(&client.values).into())))
        }
        _ => None,
    }
}

/// What a search looks at beside name, number and company ID, folded, one a line.
pub(crate) fn search_key(values: &Values) -> Option<String> {
    let searched = [Field::Email, Field::Tags, Field::References];
    let mut keys: Option<String> = None;
    for value in searched.into_iter().filter_map(|field| values.get(field)) {
        if let Some(keys) = &mut keys {
            keys.push('\n');
        }
        fold_into(value, keys.get_or_insert_default());
    }
    keys
}

/// A client's value as a column holds it: the lead as a number, all else as text.
fn value(client: &Client, field: Field) -> ToSqlOutput<'_> {
    if field == Field::LeadAccountant {
        return client.lead().map_or(ToSqlOutput::Owned(Value::Null), |lead| lead.0.into());
    }
    text(client.values.get(field))
}

fn text(text: Option<&str>) -> ToSqlOutput<'_> {
    match text {
        Some(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
        None => ToSqlOutput::Owned(Value::Null),
    }
}
