//! One side of a comparison in little room: the texts of its clients one behind another, defaults left out.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::draft::Draft;
use crate::client::Field;

/// The fields of the table.
pub(super) const FIELDS: usize = Field::ALL.len();
/// What stands before a client's texts: a bit for each field that has one.
const MASK: usize = 4;

/// The clients of one side, and the fields that it has.
#[derive(Debug, Default)]
pub struct Side {
    /// Where they come from.
    pub path: PathBuf,
    /// Whether that is a registry.
    pub is_registry: bool,
    /// The fields, in the order of the table.
    pub fields: Vec<Field>,
    /// Headings or keys that carnet does not know.
    pub unknown: Vec<String>,
    /// The encoding, where nothing but a guess told it.
    pub encoding_guessed: Option<&'static str>,
    /// The lines of rows with more cells than there are headings.
    pub overlong: Vec<u32>,
    /// All headings or keys.
    pub(super) headings: Vec<String>,
    /// The fields that other early lines name, where headings may stand.
    pub(super) early: Vec<(u32, Vec<Field>)>,
    /// The firms; none stands for clients whose firm is not named.
    pub(super) firms: Vec<Option<String>>,
    firm_numbers: HashMap<String, u32>,
    places: Vec<Place>,
    texts: Vec<u8>,
}

/// Where a client's texts begin, and where it comes from.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: usize,
    line: u32,
    firm: u32,
}

impl Side {
    /// A side without clients.
    pub(super) fn new(path: &Path) -> Self {
        Self { path: path.to_owned(), ..Self::default() }
    }

    /// How many clients it has.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Whether it has no clients.
    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    /// One client, counted from 0; panics at or beyond [`Side::len`].
    pub fn row(&self, index: u32) -> Row<'_> {
        Row { side: self, index: index as usize }
    }

    /// Gives the number of a firm; a blank name is none.
    pub(super) fn firm_number(&mut self, name: &str) -> u32 {
        if let Some(&number) = self.firm_numbers.get(name) {
            return number;
        }
        let number = u32::try_from(self.firms.len()).unwrap_or(u32::MAX);
        self.firms.push(Some(name).filter(|name| !name.trim().is_empty()).map(str::to_owned));
        self.firm_numbers.insert(name.to_owned(), number);
        number
    }

    /// Adds a client; a registry has no lines.
    pub(super) fn push(&mut self, firm: u32, line: u32, draft: &Draft) {
        self.places.push(Place { start: self.texts.len(), line, firm });
        self.texts.extend_from_slice(&draft.mask().to_le_bytes());
        for text in draft.texts() {
            push_length(text.len(), &mut self.texts);
            self.texts.extend_from_slice(text.as_bytes());
        }
    }
}

/// A client of one side.
#[derive(Debug, Clone, Copy)]
pub struct Row<'s> {
    side: &'s Side,
    index: usize,
}

impl<'s> Row<'s> {
    fn place(self) -> Place {
        self.side.places[self.index]
    }

    /// The number of its firm on this side.
    pub(super) fn firm_number(self) -> usize {
        self.place().firm as usize
    }

    /// The line of the file where it begins; 0 in a registry.
    pub fn line(self) -> u32 {
        self.place().line
    }

    /// Its firm, where the side names it.
    pub fn firm(self) -> Option<&'s str> {
        self.side.firms.get(self.firm_number())?.as_deref()
    }

    /// All that the side says of the client but its firm, for a first look.
    pub(super) fn bytes(self) -> &'s [u8] {
        let end = self.side.places.get(self.index + 1).map_or(self.side.texts.len(), |next| next.start);
        &self.side.texts[self.place().start..end]
    }

    /// The value of a field in its canonical form.
    pub fn get(self, field: Field) -> Option<&'s str> {
        let found = self.texts().find(|&(at, _)| at == field as usize);
        found.map(|(_, text)| text).or(field.default_key())
    }

    /// The values of all fields in their canonical forms.
    pub(super) fn values(self) -> [Option<&'s str>; FIELDS] {
        let mut values = [None; FIELDS];
        for (at, text) in self.texts() {
            values[at] = Some(text);
        }
        values
    }

    /// The texts that differ from the defaults, each with the position of its field.
    fn texts(self) -> impl Iterator<Item = (usize, &'s str)> {
        let (mask, mut bytes) = self.bytes().split_first_chunk::<MASK>().unwrap_or((&[0; MASK], &[]));
        let mut mask = u32::from_le_bytes(*mask);
        std::iter::from_fn(move || {
            let at = (mask != 0).then(|| mask.trailing_zeros() as usize)?;
            mask &= mask - 1;
            let length = take_length(&mut bytes);
            let (text, rest) = bytes.split_at_checked(length)?;
            bytes = rest;
            Some((at, str::from_utf8(text).unwrap_or_default()))
        })
    }
}

/// Writes a length, seven bits a byte, the last byte without its highest bit.
fn push_length(mut length: usize, bytes: &mut Vec<u8>) {
    while length >= 0x80 {
        bytes.push((length & 0x7f) as u8 | 0x80);
        length >>= 7;
    }
    bytes.push(length as u8);
}

fn take_length(bytes: &mut &[u8]) -> usize {
    let (mut length, mut shift) = (0, 0);
    while let Some((&byte, rest)) = bytes.split_first() {
        *bytes = rest;
        length |= usize::from(byte & 0x7f) << shift;
        shift += 7;
        if byte < 0x80 {
            break;
        }
    }
    length
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_of_any_number_of_bytes_come_back() {
        for length in [0, 1, 127, 128, 129, 255, 256, 16_383, 16_384, 16_385, 1 << 21] {
            let mut bytes = Vec::new();
            push_length(length, &mut bytes);
            bytes.push(7);
            let mut rest = &bytes[..];
            assert_eq!((take_length(&mut rest), rest), (length, &[7][..]));
        }
    }

    #[test]
    fn texts_of_any_length_come_back_and_defaults_without_being_kept() {
        let mut side = Side::new(Path::new("list.csv"));
        let firm = side.firm_number("Côté");
        let mut draft = Draft::default();
        let notes = "é".repeat(10_000);
        for (field, text) in
            [(Field::CompanyId, "007"), (Field::Status, "Actif"), (Field::Notes, &notes), (Field::City, "")]
        {
            draft.set(field, text);
        }
        side.push(firm, 2, &draft);
        draft.clear();
        draft.set(Field::Status, "Inactif");
        side.push(firm, 3, &draft);
        let [first, second] = [side.row(0), side.row(1)];
        assert_eq!((first.get(Field::CompanyId), first.get(Field::Notes)), (Some("007"), Some(&*notes)));
        assert_eq!((first.get(Field::Status), first.get(Field::City)), (Some("active"), None));
        assert_eq!((second.get(Field::CompanyId), second.get(Field::Status)), (None, Some("inactive")));
        assert_eq!((second.firm(), second.line(), side.len()), (Some("Côté"), 3, 2));
    }
}
