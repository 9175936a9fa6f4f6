//! A client of one side as JSON, with the fields that the side has.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::side::Row;
use crate::client::{Field, Kind};

/// A client as JSON, with the keys and shapes that a registry's clients have.
#[derive(Debug, Clone, Copy)]
pub struct RowJson<'r> {
    /// The client.
    pub row: Row<'r>,
    /// The fields.
    pub fields: &'r [Field],
    /// Whether the firm comes first.
    pub has_firm: bool,
}

impl Serialize for RowJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.has_firm {
            map.serialize_entry("firm", &self.row.firm())?;
        }
        for &field in self.fields {
            let value = self.row.get(field);
            match field.kind() {
                Kind::Tags => map.serialize_entry(field.key(), &Tags(value.unwrap_or_default()))?,
                Kind::References => {
                    map.serialize_entry(field.key(), &References(value.unwrap_or_default()))?
                }
                _ => map.serialize_entry(field.key(), &value)?,
            }
        }
        map.end()
    }
}

struct Tags<'r>(&'r str);

impl Serialize for Tags<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.split(';').filter(|tag| !tag.is_empty()))
    }
}

struct References<'r>(&'r str);

impl Serialize for References<'_> {
    /// Pairs of system and id; a text that is none of those stays a text.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = || self.0.split(';').filter(|part| !part.is_empty());
        match parts().all(|part| part.contains('=')) {
            true => serializer.collect_map(parts().filter_map(|part| part.split_once('='))),
            false => serializer.serialize_str(self.0),
        }
    }
}
