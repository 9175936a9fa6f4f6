//! One client's row, whole or by its keys.

use rusqlite::Row;
use rusqlite::types::ValueRef;

use super::FIRST_FIELD;
use crate::client::{Client, ClientId, Field, Values};
use crate::error::Result;
use crate::firm::{FirmId, MemberId};
use crate::text::clock::Moment;

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

    /// The client with those fields that the row was read with.
    pub fn client(&self) -> Result<Client> {
        Ok(client_of(self.0)?)
    }
}

pub(super) fn client_of(row: &Row<'_>) -> rusqlite::Result<Client> {
    let mut values = Values::default();
    let fields = row.as_ref().column_count() - FIRST_FIELD;
    for field in Field::writable().take(fields) {
        let value = match row.get_ref(FIRST_FIELD + field as usize)? {
            ValueRef::Null => continue,
            ValueRef::Integer(number) => number.to_string().into(),
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
