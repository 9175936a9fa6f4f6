//! Writing the journal: each change as JSON straight from what changes.

use super::Writing;
use super::journal::first_of;
use crate::error::{RegistryFault, Result};
use crate::journal::{Key, OperationId, Written};
use crate::text::eights::{below, eight, equal, has};

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
        let (subject, firm) = (change.subject(), change.firm());
        // What the change before had, too, is bound already.
        if self.changed.replace((subject.word(), firm)) != Some((subject.word(), firm)) {
            statement.raw_bind_parameter(2, subject.word())?;
            statement.raw_bind_parameter(4, firm.0)?;
        }
        statement.raw_bind_parameter(1, first_of(operation) + position)?;
        statement.raw_bind_parameter(3, subject.id())?;
        statement.raw_bind_parameter(5, was_there.then_some(before.as_str()))?;
        statement.raw_bind_parameter(6, is_there.then_some(after.as_str()))?;
        statement.raw_execute()?;
        Ok(())
    }
}

/// Writes the values that `show_all` shows as a JSON object, and gives what it tells.
fn object(json: &mut String, show_all: impl FnOnce(&mut dyn FnMut(Key, &str)) -> bool) -> Result<bool> {
    json.clear();
    let mut written = Ok(());
    let is_there = show_all(&mut |key, value| {
        match key {
            Key::Field(field) => json.push_str(field.member()),
            Key::Other(text) => [",\"", text, "\":"].iter().for_each(|part| json.push_str(part)),
        }
        if let Err(error) = put_text(json, value) {
            written = Err(RegistryFault::Io(error.to_string()));
        }
    });
    match json.is_empty() {
        true => json.push('{'),
        // In place of the first comma.
        false => json.replace_range(..1, "{"),
    }
    json.push('}');
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
            values.iter().for_each(|(key, value)| show(Key::Other(key), value));
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
