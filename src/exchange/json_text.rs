//! Keys and values of JSON as a heading and a cell would hold them.

use std::fmt::{self, Write};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use crate::client::Field;

/// Up to here a number with a fraction has all the digits that were written.
const LARGEST_EXACT: f64 = 1e15;

/// What a key names.
pub(in crate::exchange) enum Key {
    Field(Field),
    Firm,
    Unknown(String),
}

impl<'de> Deserialize<'de> for Key {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_identifier(KeyVisitor)
    }
}

struct KeyVisitor;

impl Visitor<'_> for KeyVisitor {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: Error>(self, key: &str) -> Result<Key, E> {
        Ok(match (Field::with_key(key), key) {
            (Some(field), _) => Key::Field(field),
            (None, "firm") => Key::Firm,
            (None, _) => Key::Unknown(key.to_owned()),
        })
    }
}

/// Appends a value to a text: arrays as `a;b`, objects as `key=value;…`, null as nothing.
pub(in crate::exchange) struct Text<'t> {
    text: &'t mut String,
    /// What stands before the value.
    before: &'static str,
}

impl<'t> Text<'t> {
    pub fn new(text: &'t mut String) -> Self {
        Self { text, before: "" }
    }

    fn push<E: Error>(self, value: impl fmt::Display) -> Result<(), E> {
        write!(self.text, "{value}").map_err(E::custom)
    }
}

impl<'de> DeserializeSeed<'de> for Text<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        self.text.push_str(self.before);
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Text<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.text.push_str(text);
        Ok(())
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<(), E> {
        self.push(value)
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<(), E> {
        self.push(value)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<(), E> {
        self.push(value)
    }

    /// A number whose digits are lost already must not pass for equal to another.
    fn visit_f64<E: Error>(self, value: f64) -> Result<(), E> {
        match value.abs() < LARGEST_EXACT {
            true => self.push(value),
            false => Err(E::custom("a number with more digits than are kept")),
        }
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut before = "";
        while seq.next_element_seed(Text { text: &mut *self.text, before })?.is_some() {
            before = ";";
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let mut before = "";
        while let Some(key) = map.next_key::<String>()? {
            self.text.push_str(before);
            self.text.push_str(&key);
            map.next_value_seed(Text { text: &mut *self.text, before: "=" })?;
            before = ";";
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Option<String> {
        let mut text = String::new();
        let read = Text::new(&mut text).deserialize(&mut serde_json::Deserializer::from_str(json));
        read.ok().map(|()| text)
    }

    #[test]
    fn values_are_what_a_cell_would_hold() {
        let cells = [
            ("null", ""),
            (r#""00123""#, "00123"),
            ("123", "123"),
            ("-7", "-7"),
            ("-1.5", "-1.5"),
            ("true", "true"),
            ("[]", ""),
            (r#"["a", "b"]"#, "a;b"),
            (r#"{"sage": "7", "qb": 8}"#, "sage=7;qb=8"),
        ];
        for (json, cell) in cells {
            assert_eq!(text(json).as_deref(), Some(cell), "{json}");
        }
    }

    #[test]
    fn a_number_that_lost_digits_is_refused() {
        assert_eq!(text("18446744073709551615").as_deref(), Some("18446744073709551615"));
        assert_eq!(text("91305812345678901234"), None);
    }
}
