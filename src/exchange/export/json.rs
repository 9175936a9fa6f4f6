//! Clients as JSON: keys of the field table, always English, one object a line.

use std::io::Write;

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{FirmNames, Selection};
use crate::client::{Client, Field, Kind, Values};
use crate::error::Result;
use crate::firm::Team;
use crate::registry::Registry;

/// One client as JSON, in the order of its fields; an absent value is `null`.
#[derive(Debug, Clone, Copy)]
pub struct ClientJson<'c> {
    client: &'c Client,
    team: &'c Team,
    fields: &'c [Field],
    firm: Option<&'c str>,
}

impl<'c> ClientJson<'c> {
    /// The whole client.
    pub const fn new(client: &'c Client, team: &'c Team) -> Self {
        Self { client, team, fields: Field::ALL, firm: None }
    }

    /// The client with just these fields.
    pub const fn with_fields(self, fields: &'c [Field]) -> Self {
        Self { fields, ..self }
    }

    /// The client with its firm first, where more than one is meant.
    pub const fn with_firm(self, firm: Option<&'c str>) -> Self {
        Self { firm, ..self }
    }
}

impl Serialize for ClientJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(firm) = self.firm {
            map.serialize_entry("firm", firm)?;
        }
        for &field in self.fields {
            match field.kind() {
                Kind::Tags => map.serialize_entry(field.key(), &Tags(&self.client.values))?,
                Kind::References => map.serialize_entry(field.key(), &References(&self.client.values))?,
                _ => map.serialize_entry(field.key(), &self.client.text(field, self.team))?,
            }
        }
        map.end()
    }
}

struct Tags<'v>(&'v Values);

impl Serialize for Tags<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.tags())
    }
}

struct References<'v>(&'v Values);

impl Serialize for References<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.references())
    }
}

/// How JSON objects stand one behind another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JsonShape {
    /// An array, one object a line.
    Array,
    /// One object a line, and nothing else.
    Lines,
}

/// Writes the selected clients, the oldest first, and tells how many.
///
/// # Errors
/// The registry cannot be read, or `out` not be written.
pub fn write_json(
    registry: &Registry,
    selection: &Selection<'_>,
    shape: JsonShape,
    out: &mut dyn Write,
) -> Result<usize> {
    let mut firms = FirmNames::new(registry, selection);
    let mut count = 0;
    registry.each_client(selection.scope, selection.filter, |client, team| {
        let firm = firms.of(client.firm)?;
        let json = ClientJson::new(client, team).with_fields(&selection.fields).with_firm(firm);
        let before = match (shape, count) {
            (JsonShape::Lines, 0) => "",
            (JsonShape::Lines, _) => "\n",
            (JsonShape::Array, 0) => "[\n",
            (JsonShape::Array, _) => ",\n",
        };
        count += 1;
        selection.written(out.write_all(before.as_bytes()))?;
        selection.written(serde_json::to_writer(&mut *out, &json).map_err(std::io::Error::from))
    })?;
    let end = match (shape, count) {
        (JsonShape::Lines, 0) => "",
        (JsonShape::Lines, _) => "\n",
        (JsonShape::Array, 0) => "[]\n",
        (JsonShape::Array, _) => "\n]\n",
    };
    selection.written(out.write_all(end.as_bytes()))?;
    Ok(count)
}
