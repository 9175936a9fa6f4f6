//! Writing the journal: each change as JSON straight from what changes.

use super::Writing;
use super::journal::first_of;
use crate::error::{RegistryFault, Result};
use crate::journal::{OperationId, Written};
use crate::text::eights::{below, eight, equal, has};

/// What a value takes in JSON beside itself and its key, where nothing is escaped.
const ROOM: usize = 8;

impl Writing<'_> {
    /// Writes one change of an operation.
    pub fn insert_change(
        &mut self,
        operation: OperationId,
        position: i64,
        change: &Written<'_>,
    ) -> Result<()> {
        let statement = self.insert_change.only(
            self.tables,
            "INSERT INTO changes (number, subject, id, firm, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?;
        let [before, after] = &mut self.images;
        let was_there = object(before, |show| change.before(show))?;
        let is_there = object(after, |show| change.after(show))?;
        let subject = change.subject();
        statement.execute((
            first_of(operation) + position,
            subject.word(),
            subject.id(),
            change.firm().0,
            was_there.then_some(before.as_str()),
            is_there.then_some(after.as_str()),
        ))?;
        Ok(())
    }
}

/// Writes the values that `show_all` shows as a JSON object, and gives what it tells.
fn object(
    json: &mut String,
    show_all: impl FnOnce(&mut dyn FnMut(&'static str, &str)) -> bool,
) -> Result<bool> {
    json.clear();
    let mut written = Ok(());
    let is_there = show_all(&mut |key, value| {
        json.reserve(key.len() + value.len() + ROOM);
        json.push_str(if json.is_empty() { "{\"" } else { ",\"" });
        json.push_str(key);
        json.push_str("\":");
        if let Err(error) = put_text(json, value) {
            written = Err(RegistryFault::Io(error.to_string()));
        }
    });
    json.push_str(if json.is_empty() { "{}" } else { "}" });
    written?;
    Ok(is_there)
}

/// Appends a text of JSON, one without anything to be escaped as it is.
fn put_text(json: &mut String, text: &str) -> serde_json::Result<()> {
    let is_special =
        |bytes| below(bytes, eight(b' ')) | equal(bytes, eight(b'"')) | equal(bytes, eight(b'\\'));
    if has(text, is_special) {
        json.push_str(&serde_json::to_string(text)?);
    } else {
        json.push('"');
        json.push_str(text);
        json.push('"');
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(values: &[(&'static str, &str)]) -> String {
        let mut json = String::from("what was there before");
        let is_there = object(&mut json, |show| {
            values.iter().for_each(|(key, value)| show(key, value));
            true
        });
        assert_eq!(is_there.ok(), Some(true));
        json
    }

    #[test]
    fn values_are_an_object_and_no_values_an_empty_one() {
        assert_eq!(written(&[]), "{}");
        assert_eq!(written(&[("name", "Zoé"), ("notes", "")]), "{\"name\":\"Zoé\",\"notes\":\"\"}");
    }

    #[test]
    fn every_character_is_read_as_it_was_written() {
        let all: String = ('\0'..='\u{2fff}').collect();
        for text in all.chars().map(String::from).chain([all.clone()]) {
            let mut json = String::new();
            put_text(&mut json, &text).expect("JSON");
            assert_eq!(serde_json::from_str::<String>(&json).ok(), Some(text));
        }
    }
}
