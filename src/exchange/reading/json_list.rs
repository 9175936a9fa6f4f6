//! JSON, an array of objects or one behind another, as the text of a CSV: the keys are the headings.

use std::collections::HashMap;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer as _, Error as _, MapAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Error};

use super::FileError;
use super::converted::Converted;
use super::records::MOST_COLUMNS;
use crate::client::Field;
use crate::exchange::json_text::Text;

/// How much longer than the JSON its text may be: keys that few objects have are blank cells in all others.
const ROOM: usize = 64 * 1024 * 1024;

/// The headings of a list without objects: those that every list must have.
const EMPTY: [Field; 3] = [Field::CompanyId, Field::DisplayName, Field::ClientNumber];

/// One object: keys and cells, in its order.
type Object = Vec<(String, String)>;

/// Whether the bytes begin as JSON of this kind does, and no heading line would.
pub(super) fn is_json(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    match bytes.split_first() {
        Some((b'[', rest)) => rest.trim_ascii_start().starts_with(b"{") || rest.trim_ascii() == b"]",
        Some((b'{', rest)) => rest.trim_ascii_start().starts_with(b"\""),
        _ => false,
    }
}

/// Reads the objects.
pub(super) fn read(bytes: &[u8]) -> Result<Converted, FileError> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let malformed = |error: &Error, before: u32| {
        let line = u32::try_from(error.line()).unwrap_or(u32::MAX).saturating_add(before);
        FileError::JsonMalformed { line }
    };
    let mut objects: Vec<(u32, Object)> = Vec::new();
    let mut lines = Lines::new(bytes);
    for raw in raw_objects(bytes).map_err(|error| malformed(&error, 0))? {
        let line = lines.of(raw);
        objects.push((line, object(raw).map_err(|error| malformed(&error, line - 1))?));
    }
    number(&mut objects);
    converted(&objects, bytes.len().saturating_add(ROOM))
}

/// Rows must be told apart by their lines: where objects share one, each is called by its number.
fn number(objects: &mut [(u32, Object)]) {
    if objects.windows(2).any(|pair| pair[0].0 == pair[1].0) {
        objects.iter_mut().zip(1..).for_each(|((line, _), number)| *line = number);
    }
}

fn raw_objects(bytes: &[u8]) -> Result<Vec<&RawValue>, Error> {
    let mut objects = Vec::new();
    for raw in Deserializer::from_slice(bytes).into_iter::<&RawValue>() {
        let raw = raw?;
        match raw.get().starts_with('[') {
            true => objects.extend(serde_json::from_str::<Vec<&RawValue>>(raw.get())?),
            false => objects.push(raw),
        }
    }
    Ok(objects)
}

/// The lines of parts of a text, in the order of the text.
struct Lines<'t> {
    text: &'t [u8],
    counted: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    const fn new(text: &'t [u8]) -> Self {
        Self { text, counted: 0, line: 1 }
    }

    fn of(&mut self, part: &'t RawValue) -> u32 {
        let start = part.get().as_ptr() as usize - self.text.as_ptr() as usize;
        let ends = memchr::memchr_iter(b'\n', &self.text[self.counted..start]).count();
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.counted = start;
        self.line
    }
}

fn object(raw: &RawValue) -> Result<Object, Error> {
    Deserializer::from_str(raw.get()).deserialize_map(Cells)
}

struct Cells;

impl<'de> Visitor<'de> for Cells {
    type Value = Object;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Object, A::Error> {
        let mut object = Object::new();
        while let Some(key) = map.next_key::<String>()? {
            let raw: &RawValue = map.next_value()?;
            object.push((key, cell(raw.get()).map_err(A::Error::custom)?));
        }
        Ok(object)
    }
}

/// A value's text; a number's as it stands, which is no less than what a spreadsheet may have made of an ID.
fn cell(raw: &str) -> Result<String, Error> {
    if raw.starts_with(|first: char| first == '-' || first.is_ascii_digit()) {
        return Ok(raw.to_owned());
    }
    let mut cell = String::new();
    Text::new(&mut cell).deserialize(&mut Deserializer::from_str(raw))?;
    Ok(cell)
}

fn converted(objects: &[(u32, Object)], limit: usize) -> Result<Converted, FileError> {
    let columns = columns(objects)?;
    let mut headings = vec![""; columns.len()];
    columns.iter().for_each(|(key, &at)| headings[at] = key);
    if objects.is_empty() {
        // A list of nobody has no keys that could be missing.
        headings.extend(EMPTY.map(Field::key));
    }
    let mut list = Converted::default();
    list.row(headings.iter().copied(), 0);
    for (line, object) in objects {
        while list.lines.len() < *line as usize {
            list.lines.push(list.line());
        }
        let mut cells: Vec<Option<&str>> = vec![None; columns.len()];
        for (key, cell) in object {
            if cells[columns[key.as_str()]].replace(cell).is_some() {
                return Err(FileError::JsonMalformed { line: *line });
            }
        }
        list.row(cells.into_iter().map(Option::unwrap_or_default), 0);
        if list.text.len() > limit {
            return Err(FileError::TooLarge { size: None, limit: limit as u64 });
        }
    }
    Ok(list)
}

/// Where the cells of each key stand: in the order in which the keys first appear.
fn columns(objects: &[(u32, Object)]) -> Result<HashMap<&str, usize>, FileError> {
    let mut columns = HashMap::new();
    for (line, object) in objects {
        for (key, _) in object {
            let next = columns.len();
            columns.entry(key.as_str()).or_insert(next);
        }
        if columns.len() > MOST_COLUMNS {
            return Err(FileError::TooManyColumns { line: *line, limit: MOST_COLUMNS });
        }
    }
    Ok(columns)
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
        assert_eq!(text("{\"id\":1}\n{\"id\":2}").unwrap(), "id\n1\n2\n");
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
        let raw: &RawValue = serde_json::from_str("{\"a\":\"b\"}").expect("an object");
        let objects = [(1, object(raw).expect("a row"))];
        let text = |limit| converted(&objects, limit).map(|list| list.text);
        assert_eq!(text(4), Ok(b"a\nb\n".to_vec()));
        assert_eq!(text(3), Err(FileError::TooLarge { size: None, limit: 3 }));
    }

    #[test]
    fn many_keys_are_refused_before_they_fill_the_memory() {
        let keys = |count: usize| (0..count).map(|key| format!("{{\"a{key}\":1}}\n")).collect::<String>();
        let line = 16_385;
        assert_eq!(text(&keys(20_000)), Err(FileError::TooManyColumns { line, limit: MOST_COLUMNS }));
        assert!(matches!(text(&keys(16_000)), Err(FileError::TooLarge { .. })));
    }

    #[test]
    fn what_is_malformed_is_refused_with_its_line() {
        for (json, line) in
            [("[{\"a\":1},\n{\"a\":}]", 2), ("{\"a\":1}\n{\"a\":1,\"a\":2}", 2), ("[{\"a\":1},\n7]", 2)]
        {
            assert_eq!(text(json), Err(FileError::JsonMalformed { line }), "{json}");
        }
    }
}
