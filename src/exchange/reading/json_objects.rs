//! The objects of a JSON file, an array of them or one behind another, shown one after the other: none is kept.

use std::fmt;

use serde::de::{Deserializer as _, Error as _, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;
use serde_json::{Deserializer, Error};

use super::FileError;

/// Shows each object, with the line on which it begins, until one is refused.
pub(super) fn each_object<'j>(
    bytes: &'j [u8],
    mut show: impl FnMut(u32, &'j RawValue) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let mut lines = Lines { text: bytes, counted: 0, line: 1 };
    for raw in Deserializer::from_slice(bytes).into_iter::<&RawValue>() {
        let raw = raw.map_err(|error| malformed(&error, 1))?;
        let line = lines.of(raw);
        if !raw.get().starts_with('[') {
            show(line, raw)?;
            continue;
        }
        let mut fault = None;
        let mut show = |raw| show(lines.of(raw), raw).map_err(|error| refuse(&mut fault, error));
        let read = Deserializer::from_str(raw.get()).deserialize_seq(Elements(&mut show));
        read.map_err(|error| fault.unwrap_or_else(|| malformed(&error, line)))?;
    }
    Ok(())
}

/// Shows each key of an object that begins on a line, as it stands there, and its value, until one is refused.
pub(super) fn each_cell<'j>(
    line: u32,
    object: &'j RawValue,
    mut show: impl FnMut(&'j RawValue, &'j RawValue) -> Result<(), FileError>,
) -> Result<(), FileError> {
    let mut fault = None;
    let mut show = |key, value| show(key, value).map_err(|error| refuse(&mut fault, error));
    let read = Deserializer::from_str(object.get()).deserialize_map(Members(&mut show));
    read.map_err(|error| fault.unwrap_or_else(|| malformed(&error, line)))
}

/// Keeps what a list is refused for; the JSON itself is then left where it is.
fn refuse(fault: &mut Option<FileError>, error: FileError) -> Error {
    *fault = Some(error);
    Error::custom("refused")
}

/// What is wrong with JSON that begins on a line.
pub(super) fn malformed(error: &Error, line: u32) -> FileError {
    let before = u32::try_from(error.line()).unwrap_or(u32::MAX).saturating_sub(1);
    FileError::JsonMalformed { line: line.saturating_add(before) }
}

/// The lines of parts of a text, in the order of the text.
struct Lines<'t> {
    text: &'t [u8],
    counted: usize,
    line: u32,
}

impl<'t> Lines<'t> {
    fn of(&mut self, part: &'t RawValue) -> u32 {
        let start = part.get().as_ptr() as usize - self.text.as_ptr() as usize;
        let ends = memchr::memchr_iter(b'\n', &self.text[self.counted..start]).count();
        self.line = self.line.saturating_add(u32::try_from(ends).unwrap_or(u32::MAX));
        self.counted = start;
        self.line
    }
}

struct Elements<F>(F);

impl<'j, F: FnMut(&'j RawValue) -> Result<(), Error>> Visitor<'j> for Elements<F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an array")
    }

    fn visit_seq<A: SeqAccess<'j>>(mut self, mut array: A) -> Result<(), A::Error> {
        while let Some(element) = array.next_element()? {
            (self.0)(element).map_err(A::Error::custom)?;
        }
        Ok(())
    }
}

struct Members<F>(F);

impl<'j, F: FnMut(&'j RawValue, &'j RawValue) -> Result<(), Error>> Visitor<'j> for Members<F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'j>>(mut self, mut object: A) -> Result<(), A::Error> {
        while let Some(key) = object.next_key()? {
            (self.0)(key, object.next_value()?).map_err(A::Error::custom)?;
        }
        Ok(())
    }
}
