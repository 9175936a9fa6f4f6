//! One client's row, whole or by its keys.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::FIRST_FIELD;
use crate::client::{Client, ClientId, Field, Values};
use crate::error::Result;
use crate::firm::{FirmId, MemberId};
use crate::text::clock::Moment;

/// Room for the values of a client, in bytes: for those that every client has, and for each field.
const SHORT: usize = 40;
const OF_A_FIELD: usize = 8;

/// A client's row while it is being read: its keys without a copy, the whole on demand.
pub(crate) struct ClientRow<'r>(pub(super) &'r Row<'r>);

impl ClientRow<'_> {
    /// The client's number in the registry.
    pub fn id(&self) -> Result<ClientId> {
        Ok(ClientId(self.0.get(0)?))
    }

    /// Whose client it is.
    pub fn firm(&self) -> Result<FirmId> {
        Ok(FirmId(self.0.get(1)?))
    }

    /// Whether the company ID was generated.
    pub fn is_id_generated(&self) -> Result<bool> {
        Ok(self.0.get(2)?)
    }

    /// When the client was added.
    pub fn created_at(&self) -> Result<Moment> {
        Ok(Moment(self.0.get(3)?))
    }

    /// When the client was last changed.
    pub fn updated_at(&self) -> Result<Moment> {
        Ok(Moment(self.0.get(4)?))
    }

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

    /// The client.
    pub fn client(&self) -> Result<Client> {
        Ok(client_of(self.0)?)
    }

    /// The client of a firm with those fields that the row was read with, and nothing else that is known of it.
    pub fn part_of_client(&self, firm: FirmId) -> Result<Client> {
        let (id, moment) = (self.id()?, Moment(0));
        let values = values_of(self.0)?;
        Ok(Client { id, firm, is_id_generated: false, created_at: moment, updated_at: moment, values })
    }
}

pub(super) fn client_of(row: &Row<'_>) -> rusqlite::Result<Client> {
    Ok(Client {
        id: ClientId(row.get(0)?),
        firm: FirmId(row.get(1)?),
        is_id_generated: row.get(2)?,
        created_at: Moment(row.get(3)?),
        updated_at: Moment(row.get(4)?),
        values: values_of(row)?,
    })
}

/// The values of those fields that the row was read with.
fn values_of(row: &Row<'_>) -> rusqlite::Result<Values> {
    let fields = row.as_ref().column_count() - FIRST_FIELD;
    let mut values = Values::with_capacity(SHORT + fields * OF_A_FIELD);
    for field in Field::writable().take(fields) {
        match row.get_ref(FIRST_FIELD + field as usize)? {
            ValueRef::Null => {}
            ValueRef::Integer(number) => values.set_stored(field, Some(&number.to_string())),
            text => values.set_stored(field, Some(text.as_str()?)),
        }
    }
    Ok(values)
}
