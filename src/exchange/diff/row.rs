//! One client as any source has it: canonical texts, so that only what differs differs.

use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::client::kinds::Choice;
use crate::client::{Field, Kind};

/// A client of one side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its firm, where the side names it.
    pub firm: Option<String>,
    values: Vec<Option<Box<str>>>,
}

impl Row {
    /// A client without a value.
    pub fn new(firm: Option<String>) -> Self {
        Self { firm, values: vec![None; Field::ALL.len()] }
    }

    /// The value of a field in its canonical form.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.values[field as usize].as_deref()
    }

    /// Takes over a value as it stands in a file or registry.
    pub fn set(&mut self, field: Field, text: &str) {
        self.values[field as usize] = canonical(field, text).map(String::into_boxed_str);
    }
}

/// Brings a text into the form in which it is compared: a closed set's key, sets in one order.
fn canonical(field: Field, text: &str) -> Option<String> {
    let text = match field.kind() {
        Kind::Choice(_) if text.trim().is_empty() => return field.default_key().map(str::to_owned),
        Kind::Choice(choices) => Choice::named(choices, text).map_or(text, |choice| choice.key),
        Kind::Tags | Kind::References => return sorted(text),
        _ => text,
    };
    (!text.is_empty()).then(|| text.to_owned())
}

fn sorted(text: &str) -> Option<String> {
    let mut parts: Vec<&str> = text.split(';').map(str::trim).filter(|part| !part.is_empty()).collect();
    parts.sort_unstable();
    (!parts.is_empty()).then(|| parts.join(";"))
}

/// A client as JSON, with the fields that its side has.
#[derive(Debug, Clone, Copy)]
pub struct RowJson<'r> {
    /// The client.
    pub row: &'r Row,
    /// The fields.
    pub fields: &'r [Field],
    /// Whether the firm comes first.
    pub has_firm: bool,
}

impl Serialize for RowJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if self.has_firm {
            map.serialize_entry("firm", &self.row.firm)?;
        }
        for &field in self.fields {
            let value = self.row.get(field);
            match field.kind() {
                Kind::Tags => {
                    let tags: Vec<&str> = value.map(|tags| tags.split(';').collect()).unwrap_or_default();
                    map.serialize_entry(field.key(), &tags)?;
                }
                Kind::References => {
                    map.serialize_entry(field.key(), &References(value.unwrap_or_default()))?
                }
                _ => map.serialize_entry(field.key(), &value)?,
            }
        }
        map.end()
    }
}

struct References<'r>(&'r str);

impl Serialize for References<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.split(';').filter_map(|one| one.split_once('=')))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_either_language_and_sets_in_any_order_are_the_same() {
        assert_eq!(canonical(Field::Status, "Inactif"), Some("inactive".to_owned()));
        assert_eq!(canonical(Field::Status, ""), Some("active".to_owned()));
        assert_eq!(canonical(Field::Status, "asleep"), Some("asleep".to_owned()));
        assert_eq!(canonical(Field::Tags, "b; a"), canonical(Field::Tags, "a;b"));
        assert_eq!(canonical(Field::ClientNumber, "007"), Some("007".to_owned()));
        assert_eq!(canonical(Field::ClientNumber, ""), None);
    }
}
