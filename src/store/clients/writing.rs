//! Writing clients, with their folded keys.

use std::fmt::Write;

use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, Value, ValueRef};

use super::FIRST_FIELD;
use crate::client::{Client, ClientId, Field, Values};
use crate::error::Result;
use crate::store::Tables;
use crate::text::fold::fold;

/// The parameter of the first field that an UPDATE changes.
const FIRST_CHANGED: usize = 6;

impl Tables<'_> {
    /// Writes a client that was not there.
    pub fn insert_client(self, client: &Client) -> Result<()> {
        let mut statement = self.0.prepare_cached(concat!(
            "INSERT INTO clients (",
            columns!(),
            ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, \
             ?19, ?20, ?21, ?22, ?23, ?24, ?25, ?26, ?27, ?28, ?29, ?30, ?31, ?32)"
        ))?;
        statement.raw_bind_parameter(1, client.id.0)?;
        statement.raw_bind_parameter(2, client.firm.0)?;
        statement.raw_bind_parameter(3, client.is_id_generated)?;
        statement.raw_bind_parameter(4, client.created_at.0)?;
        statement.raw_bind_parameter(5, client.updated_at.0)?;
        statement.raw_bind_parameter(6, fold(client.display_name()))?;
        statement.raw_bind_parameter(7, client.client_number().map(fold))?;
        statement.raw_bind_parameter(8, search_key(&client.values))?;
        for field in Field::writable() {
            statement.raw_bind_parameter(FIRST_FIELD + 1 + field as usize, Bound(client, field))?;
        }
        statement.raw_execute()?;
        Ok(())
    }

    /// Writes what differs between a client as it was and as it is to be.
    pub fn update_client(self, before: &Client, after: &Client) -> Result<()> {
        let fields: Vec<Field> = after.values.differing(&before.values).collect();
        let mut statement = self.0.prepare_cached(&update_statement(&fields))?;
        statement.raw_bind_parameter(1, after.id.0)?;
        statement.raw_bind_parameter(2, after.firm.0)?;
        statement.raw_bind_parameter(3, after.is_id_generated)?;
        statement.raw_bind_parameter(4, after.updated_at.0)?;
        statement.raw_bind_parameter(5, after.created_at.0)?;
        let mut next = FIRST_CHANGED;
        for &field in &fields {
            statement.raw_bind_parameter(next, Bound(after, field))?;
            next += 1;
            let key = match key_column(field) {
                None => continue,
                Some("name_folded") => Some(fold(after.display_name())),
                Some("number_folded") => after.client_number().map(fold),
                Some(_) => search_key(&after.values),
            };
            statement.raw_bind_parameter(next, key)?;
            next += 1;
        }
        statement.raw_execute()?;
        Ok(())
    }

    /// Sets a client's number free, so that another can be given it before this one has its own.
    pub fn free_number(self, id: ClientId) -> Result<()> {
        let statement = "UPDATE clients SET client_number = NULL, number_folded = NULL WHERE id = ?1";
        self.0.prepare_cached(statement)?.execute([id.0])?;
        Ok(())
    }

    /// Removes a client.
    pub fn delete_client(self, id: ClientId) -> Result<()> {
        self.0.prepare_cached("DELETE FROM clients WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}

/// The UPDATE of just these fields: indexes of others are left alone.
fn update_statement(fields: &[Field]) -> String {
    let mut statement =
        String::from("UPDATE clients SET firm = ?2, is_id_generated = ?3, updated_at = ?4, created_at = ?5");
    let mut next = FIRST_CHANGED;
    for &field in fields {
        for column in [Some(field.key()), key_column(field)].into_iter().flatten() {
            // Column names come from the table of fields, never from a person.
            write!(statement, ", \"{column}\" = ?{next}").expect("a String takes all that is written");
            next += 1;
        }
    }
    statement.push_str(" WHERE id = ?1");
    statement
}

/// The column that holds a field's folded key.
const fn key_column(field: Field) -> Option<&'static str> {
    match field {
        Field::DisplayName => Some("name_folded"),
        Field::ClientNumber => Some("number_folded"),
        Field::Email | Field::Tags | Field::References => Some("search_folded"),
        _ => None,
    }
}

/// What a search looks at beside name, number and company ID, folded, one a line.
pub(crate) fn search_key(values: &Values) -> Option<String> {
    let searched = [Field::Email, Field::Tags, Field::References];
    let keys: Vec<String> = searched.iter().filter_map(|&field| values.get(field)).map(fold).collect();
    (!keys.is_empty()).then(|| keys.join("\n"))
}

/// A client's value as a column holds it: the lead as a number, all else as text.
struct Bound<'c>(&'c Client, Field);

impl ToSql for Bound<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self.1 {
            Field::LeadAccountant => {
                ToSqlOutput::Owned(self.0.lead().map_or(Value::Null, |lead| Value::Integer(lead.0)))
            }
            field => match self.0.values.get(field) {
                Some(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
                None => ToSqlOutput::Owned(Value::Null),
            },
        })
    }
}
