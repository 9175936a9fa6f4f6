//! JSON, an array of objects or one behind another, as the text of a CSV: the keys are the headings.

use std::borrow::Cow;
use std::collections::HashMap;

use serde::de::DeserializeSeed;
use serde_json::value::RawValue;
use serde_json::{Deserializer, Error};

use super::FileError;
use super::converted::Converted;
use super::fields::LONGEST_FIELD;
use super::json_objects::{each_cell, each_object, malformed};
use super::records::MOST_COLUMNS;
use crate::client::Field;
use crate::exchange::json_text::Text;

/// How much longer than the JSON its text may be: keys that few objects have are blank cells in all others.
const ROOM: usize = 64 * 1024 * 1024;

/// The headings of a list without objects: those that every list must have.
const EMPTY: [Field; 3] = [Field::CompanyId, Field::DisplayName, Field::ClientNumber];

/// The longest key or value as it stands: the longest field with every character escaped.
const LONGEST_TEXT: usize = 6 * LONGEST_FIELD;

/// Whether the bytes begin as JSON of this kind does, and no heading line would.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match bytes.split_first() {
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{") || rest.trim_ascii() == b"]",
        Some((b'{', rest)) => rest.trim_ascii_start().starts_with(b"\""),
        _ => false,
    }
}

/// Reads the objects twice, so that no more than their text is kept: for their keys, and for their rows.
pub(super) fn read(bytes: &[u8]) -> Result<Converted, FileError> {
    read_within(bytes, bytes.len().saturating_add(ROOM))
}

fn read_within(bytes: &[u8], limit: usize) -> Result<Converted, FileError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let keys = Keys::of(bytes)?;
    let mut list = Converted::default();
    list.row(keys.headings(), 0);
    let Keys { columns, has_shared_line, .. } = keys;
    let mut cells: Vec<Option<String>> = vec![None; columns.len()];
    let mut number = 0;
    each_object(bytes, |begin, object| {
        number += 1;
        // Rows must be told apart by their lines: where objects share one, each is called by its number.
        let line = if has_shared_line { number } else { begin };
        while list.lines.len() < line as usize {
            list.lines.push(list.line());
        }
        each_cell(begin, object, |key, value| {
            let cell = cell(refuse_long(value, line)?, begin)?;
            match cells[columns[&*text_of_key(key, begin)?]].replace(cell) {
                Some(_) => Err(FileError::JsonMalformed { line: begin }),
                None => Ok(()),
            }
        })?;
        list.row(cells.iter().map(|cell| cell.as_deref().unwrap_or_default()), 0);
        cells.fill(None);
        match list.text.len() > limit {
            true => Err(FileError::ContentTooLarge { limit: limit as u64 }),
            false => Ok(()),
        }
    })?;
    Ok(list)
}

/// What must be known of all objects before the first row.
#[derive(Default)]
struct Keys {
    /// Where the cells of each key stand: in the order in which the keys first appear.
    columns: HashMap<String, usize>,
    has_shared_line: bool,
    last_line: u32,
}

impl Keys {
    fn of(bytes: &[u8]) -> Result<Self, FileError> {
        let mut keys = Self::default();
        each_object(bytes, |line, object| {
            keys.has_shared_line |= keys.last_line == line;
            keys.last_line = line;
            let mut width = 0;
            each_cell(line, object, |key, _| {
                width += 1;
                let (key, next) = (text_of_key(key, line)?, keys.columns.len());
                if !keys.columns.contains_key(&*key) {
                    keys.columns.insert(key.into_owned(), next);
                }
                match width.max(keys.columns.len()) > MOST_COLUMNS {
                    true => Err(FileError::TooManyColumns { line, limit: MOST_COLUMNS }),
                    false => Ok(()),
                }
            })
        })?;
        Ok(keys)
    }

    /// The keys in their order; a list of nobody has none that could be missing.
    fn headings(&self) -> Vec<&str> {
        if self.last_line == 0 {
            return EMPTY.map(Field::key).to_vec();
        }
        let mut headings = vec![""; self.columns.len()];
        self.columns.iter().for_each(|(key, &at)| headings[at] = key);
        headings
    }
}

fn text_of_key(key: &RawValue, line: u32) -> Result<Cow<'_, str>, FileError> {
    let key = refuse_long(key, line)?;
    match key.contains('\\') {
        true => serde_json::from_str(key).map(Cow::Owned).map_err(|error| malformed(&error, line)),
        false => Ok(key.trim_matches('"').into()),
    }
}

/// A value's text; a number's as it stands, which is no less than what a spreadsheet may have made of an ID.
fn cell(value: &str, line: u32) -> Result<String, FileError> {
    if value.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return Ok(value.to_owned());
    }
    let mut cell = String::new();
    let read: Result<(), Error> = Text::new(&mut cell).deserialize(&mut Deserializer::from_str(value));
    read.map_err(|error| malformed(&error, line))?;
    Ok(cell)
}

fn refuse_long(text: &RawValue, line: u32) -> Result<&str, FileError> {
    let text = text.get();
    if text.len() > LONGEST_TEXT { Err(FileError::FieldTooLong { line }) } else { Ok(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(json: &str) -> Result<String, FileError> {
        read(json.as_bytes()).map(|list| String::from_utf8(list.text).expect("text"))
    }

    #[test]
    fn json_is_told_from_a_heading_line() {
        for json in ["[{\"a\":1}]", " \n{ \"a\": 1}", "\u{feff}[\n{}]", "[]", "[ ]\n"] {
            assert!(is_json(json.as_bytes()), "{json}");
        }
        for list in ["Company ID,Name\n", "[x],y\n", "{x},y\n", "", "[1]"] {
            assert!(!is_json(list.as_bytes()), "{list}");
        }
    }

    #[test]
    fn objects_are_rows_under_all_their_keys() {
        let json =
            "[{\"id\":\"007\",\"tags\":[\"a\",\"b\"]},\n{\"name\":\"Bond, \\\"J\\\"\\nor so\",\"id\":null}]";
        assert_eq!(text(json).unwrap(), "id,tags,name\n007,a;b,\n,,\"Bond, \"\"J\"\"\nor so\"\n");
        assert_eq!(text("{\"id\":1}\n{\"\\u0069d\":2}").unwrap(), "id\n1\n2\n");
        assert_eq!(text("[{}]").unwrap(), "\n\n");
        assert_eq!(text("[]").unwrap(), "company_id,display_name,client_number\n");
    }

    #[test]
    fn numbers_are_taken_as_they_stand() {
        for number in ["9.13035E+15", "1.50", "-0", "9130350330917851.0", "99999999999999999999", "1e999"] {
            assert_eq!(text(&format!("[{{\"id\":{number} }}]")).unwrap(), format!("id\n{number}\n"));
        }
    }

    #[test]
    fn rows_know_the_lines_of_their_objects() {
        let list = read(b"[\n{\"a\":\"x\\ny\"},\n\n{\"a\":1},\n{\"a\":2}]").unwrap();
        assert_eq!(list.text, b"a\n\"x\ny\"\n1\n2\n");
        assert_eq!(list.lines, [2, 2, 4, 4, 5]);
    }

    #[test]
    fn objects_that_share_a_line_have_numbers() {
        assert_eq!(read(b"\n[{\"a\":1},{\"a\":2},\n{\"a\":3}]").unwrap().lines, [2, 3, 4]);
    }

    #[test]
    fn a_list_may_be_as_large_as_its_limit_and_no_larger() {
        let text = |limit| read_within(b"{\"a\":\"b\"}", limit).map(|list| list.text);
        assert_eq!(text(4), Ok(b"a\nb\n".to_vec()));
        assert_eq!(text(3), Err(FileError::ContentTooLarge { limit: 3 }));
    }

    #[test]
    fn many_keys_are_refused_before_they_fill_the_memory() {
        let keys = |count: usize| (0..count).map(|key| format!("{{\"a{key}\":1}}\n")).collect::<String>();
        let line = 16_385;
        assert_eq!(text(&keys(20_000)), Err(FileError::TooManyColumns { line, limit: MOST_COLUMNS }));
        assert!(matches!(text(&keys(16_000)), Err(FileError::ContentTooLarge { .. })));
    }

    #[test]
    fn what_is_malformed_is_refused_with_its_line() {
        for (json, line) in [
            ("[{\"a\":1},\n{\"a\":}]", 2),
            ("\n[\n{\"a\":1},\n{\"a\":1} 8]", 4),
            ("{\"a\":1}\n{\"a\":1,\"a\":2}", 2),
            ("[{\"a\":1},\n7]", 2),
        ] {
            assert_eq!(text(json), Err(FileError::JsonMalformed { line }), "{json}");
        }
    }
}
