//! An export as JSON: an array of clients, or one client behind another. It is read as it comes, never whole.

use std::cell::Cell;
use std::collections::BTreeSet;
use std::fmt;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::Path;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::draft::Draft;
use super::side::Side;
use crate::client::Field;
use crate::error::Error;
use crate::exchange::json_text::{Key, Text};
use crate::exchange::reading::FileError;

/// Reads the clients of a file from where it stands.
pub(super) fn read(path: &Path, file: File) -> Result<Side, Error> {
    let line = Cell::new(1);
    let mut clients = Clients::new(path, &line);
    let reader = Counted { inner: BufReader::with_capacity(1 << 16, file), line: &line };
    let mut json = serde_json::Deserializer::from_reader(reader);
    while json.end().is_err() {
        clients.deserialize(&mut json).map_err(|error| refused(path, &error))?;
    }
    Ok(clients.finish())
}

fn refused(path: &Path, error: &serde_json::Error) -> Error {
    let path = path.to_owned();
    match error.is_io() {
        true => Error::Input { path, fault: FileError::Io { reason: error.to_string() } },
        false => {
            let line = u32::try_from(error.line()).unwrap_or(u32::MAX);
            Error::Input { path, fault: FileError::JsonMalformed { line } }
        }
    }
}

/// Counts the lines that were read.
struct Counted<'l, R> {
    inner: R,
    line: &'l Cell<u32>,
}

impl<R: Read> Read for Counted<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let ends = buffer[..read].iter().filter(|&&byte| byte == b'\n').count();
        self.line.set(self.line.get().saturating_add(u32::try_from(ends).unwrap_or(u32::MAX)));
        Ok(read)
    }
}

/// The clients that were read so far.
struct Clients<'l> {
    side: Side,
    draft: Draft,
    /// The room for one value, used again and again.
    text: String,
    firm: String,
    fields: BTreeSet<Field>,
    unknown: BTreeSet<String>,
    line: &'l Cell<u32>,
}

impl<'l> Clients<'l> {
    fn new(path: &Path, line: &'l Cell<u32>) -> Self {
        Self {
            side: Side::new(path),
            draft: Draft::default(),
            text: String::new(),
            firm: String::new(),
            fields: BTreeSet::new(),
            unknown: BTreeSet::new(),
            line,
        }
    }

    /// The side; without a client it lacks no field.
    fn finish(mut self) -> Side {
        let keys = self.fields.iter().map(|field| field.key().to_owned());
        self.side.headings = keys.chain(self.unknown.iter().cloned()).collect();
        self.side.unknown = self.unknown.into_iter().collect();
        self.side.fields = match self.side.is_empty() {
            true => Field::ALL.to_vec(),
            false => self.fields.into_iter().collect(),
        };
        self.side
    }

    fn read_client<'de, A: MapAccess<'de>>(&mut self, mut map: A) -> Result<(), A::Error> {
        let line = self.line.get();
        self.draft.clear();
        self.firm.clear();
        while let Some(key) = map.next_key()? {
            match key {
                Key::Field(field) => {
                    self.text.clear();
                    map.next_value_seed(Text::new(&mut self.text))?;
                    self.draft.set(field, &self.text);
                    self.fields.insert(field);
                }
                Key::Firm => {
                    self.firm.clear();
                    map.next_value_seed(Text::new(&mut self.firm))?;
                }
                Key::Unknown(key) => {
                    map.next_value::<IgnoredAny>()?;
                    self.unknown.insert(key);
                }
            }
        }
        let firm = self.side.firm_number(&self.firm);
        self.side.push(firm, line, &self.draft);
        Ok(())
    }
}

impl<'de> DeserializeSeed<'de> for &mut Clients<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for &mut Clients<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("clients")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        while seq.next_element_seed(One(&mut *self))?.is_some() {}
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.read_client(map)
    }
}

/// One client of an array, which holds no arrays.
struct One<'c, 'l>(&'c mut Clients<'l>);

impl<'de> DeserializeSeed<'de> for One<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for One<'_, '_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a client")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.0.read_client(map)
    }
}
