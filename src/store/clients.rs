//! Clients: rows with the folded keys that uniqueness and searches stand on.

use std::fmt::Write;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{OptionalExtension, Row, ToSql};

use super::Tables;
use crate::client::{Client, ClientId, Field, Values};
use crate::error::Result;
use crate::firm::{FirmId, MemberId};
use crate::text::clock::Moment;
use crate::text::fold::fold;

/// The columns before the fields; those of the fields follow in the order of `Field::ALL`.
macro_rules! columns {
    () => {
        "id, firm, is_id_generated, created_at, updated_at, name_folded, number_folded, search_folded, \
         company_id, display_name, client_number, client_type, status, lead_accountant, email, phone, \
         street, city, province, postal_code, country, business_number, fiscal_year_end, subscription, \
         subscription_status, plan, billed_to, primary_admin, books, tags, \"references\", notes"
    };
}

const FIRST_FIELD: usize = 8;

/// A client's row while it is being read: its keys without a copy, the whole on demand.
pub(crate) struct ClientRow<'r>(&'r Row<'r>);

impl ClientRow<'_> {
    /// The display name, folded.
    pub fn name_folded(&self) -> Result<&str> {
        Ok(self.text(5)?.unwrap_or_default())
    }

    /// The client number, folded.
    pub fn number_folded(&self) -> Result<Option<&str>> {
        self.text(6)
    }

    /// Email, tags and references, folded.
    pub fn search_folded(&self) -> Result<Option<&str>> {
        self.text(7)
    }

    /// A field's value as the registry holds it; the lead's is a number and not given here.
    pub fn value(&self, field: Field) -> Result<Option<&str>> {
        self.text(FIRST_FIELD + field as usize)
    }

    /// The number of the lead.
    pub fn lead(&self) -> Result<Option<MemberId>> {
        Ok(self.0.get::<_, Option<i64>>(FIRST_FIELD + Field::LeadAccountant as usize)?.map(MemberId))
    }

    fn text(&self, at: usize) -> Result<Option<&str>> {
        let value = self.0.get_ref(at)?;
        Ok(value.as_str_or_null().map_err(rusqlite::Error::from)?)
    }

    /// The whole client.
    pub fn client(&self) -> Result<Client> {
        Ok(client_of(self.0)?)
    }
}

/// A client's number with the keys that it is compared by.
#[derive(Debug, Clone)]
pub(crate) struct NumberKey {
    pub client: ClientId,
    pub folded: String,
}

fn client_of(row: &Row<'_>) -> rusqlite::Result<Client> {
    let mut values = Values::default();
    for field in Field::writable() {
        let value = match row.get_ref(FIRST_FIELD + field as usize)? {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => number.to_string().into_boxed_str(),
            text => text.as_str()?.into(),
        };
        values.set_stored(field, Some(value));
    }
    Ok(Client {
        id: ClientId(row.get(0)?),
        firm: FirmId(row.get(1)?),
        is_id_generated: row.get(2)?,
        created_at: Moment(row.get(3)?),
        updated_at: Moment(row.get(4)?),
        values,
    })
}

impl Tables<'_> {
    /// The client with this number in the registry.
    pub fn client(self, id: ClientId) -> Result<Option<Client>> {
        let mut statement =
            self.0.prepare_cached(concat!("SELECT ", columns!(), " FROM clients WHERE id = ?1"))?;
        Ok(statement.query_row([id.0], client_of).optional()?)
    }

    /// The firm's client with this company ID.
    pub fn client_with_company_id(self, firm: FirmId, company_id: &str) -> Result<Option<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND company_id = ?2"
        ))?;
        Ok(statement.query_row((firm.0, company_id), client_of).optional()?)
    }

    /// The firm's client with this number, folded.
    pub fn client_with_number(self, firm: FirmId, folded: &str) -> Result<Option<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND number_folded = ?2"
        ))?;
        Ok(statement.query_row((firm.0, folded), client_of).optional()?)
    }

    /// The firm's clients with this display name, folded, the oldest first.
    pub fn clients_with_name(self, firm: FirmId, folded: &str) -> Result<Vec<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND name_folded = ?2 ORDER BY id"
        ))?;
        let clients = statement.query_map((firm.0, folded), client_of)?;
        Ok(clients.collect::<rusqlite::Result<_>>()?)
    }

    /// Shows each client's row of one firm, or of all, to `look`, the oldest first.
    pub fn each_client(
        self,
        firm: Option<FirmId>,
        mut look: impl FnMut(&ClientRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let statement = match firm {
            Some(_) => concat!("SELECT ", columns!(), " FROM clients WHERE firm = ?1 ORDER BY id"),
            None => concat!("SELECT ", columns!(), " FROM clients WHERE ?1 IS NULL ORDER BY id"),
        };
        let mut statement = self.0.prepare_cached(statement)?;
        let mut rows = statement.query([firm.map(|firm| firm.0)])?;
        while let Some(row) = rows.next()? {
            look(&ClientRow(row))?;
        }
        Ok(())
    }

    /// The numbers of a firm's clients.
    pub fn numbers(self, firm: FirmId) -> Result<Vec<NumberKey>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, number_folded FROM clients WHERE firm = ?1 AND number_folded IS NOT NULL",
        )?;
        let keys = statement.query_map([firm.0], |row| {
            Ok(NumberKey { client: ClientId(row.get("id")?), folded: row.get("number_folded")? })
        })?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }

    /// How many clients a firm has.
    pub fn count_clients(self, firm: FirmId) -> Result<usize> {
        let mut statement =
            self.0.prepare_cached("SELECT count(*) AS clients FROM clients WHERE firm = ?1")?;
        let count: i64 = statement.query_row([firm.0], |row| row.get("clients"))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// How many of a firm's clients are inactive.
    pub fn count_inactive(self, firm: FirmId) -> Result<usize> {
        let mut statement = self.0.prepare_cached(
            "SELECT count(*) AS clients FROM clients WHERE firm = ?1 AND status = 'inactive'",
        )?;
        let count: i64 = statement.query_row([firm.0], |row| row.get("clients"))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// The clients that a member leads, the oldest first.
    pub fn clients_led_by(self, firm: FirmId, lead: MemberId) -> Result<Vec<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND lead_accountant = ?2 ORDER BY id"
        ))?;
        let clients = statement.query_map((firm.0, lead.0), client_of)?;
        Ok(clients.collect::<rusqlite::Result<_>>()?)
    }

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
        let mut next = 5;
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
    let mut statement = String::from("UPDATE clients SET firm = ?2, is_id_generated = ?3, updated_at = ?4");
    let mut next = 5;
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

fn search_key(values: &Values) -> Option<String> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_columns_stand_in_the_order_of_the_fields() {
        let columns: Vec<&str> = columns!().split(", ").map(|each| each.trim_matches('"')).collect();
        let keys: Vec<&str> = Field::writable().map(Field::key).collect();
        assert_eq!(columns[FIRST_FIELD..], keys);
    }
}
