//! Comparing two registries or exports client by client, which proves that a migration lost nothing.

mod client_json;
mod draft;
mod firms;
mod json;
mod keyless;
mod keys;
mod read;
mod sheet;
mod side;

pub use client_json::RowJson;
pub use keyless::Keyless;
pub use read::read_side;
pub use side::{Row, Side};

use crate::client::{Field, Kind};
use crate::error::{Error, Result, UploadRefusal};
use firms::FirmPairs;
use keys::{Entry, Keyed};

/// On what terms two sides are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiffOptions {
    /// The field by which a client of one side is found on the other.
    pub key: Field,
    /// Fields that may differ.
    pub ignored: Vec<Field>,
    /// The only firm to be compared.
    pub firm: Option<String>,
}

impl Default for DiffOptions {
    fn default() -> Self {
        Self { key: Field::CompanyId, ignored: Vec::new(), firm: None }
    }
}

/// How two sides differ, each list by firm, key and field.
#[derive(Debug)]
pub struct Difference {
    /// The old side.
    pub old: Side,
    /// The new side.
    pub new: Side,
    /// The field by which clients were found again.
    pub key: Field,
    /// Clients that only the new side has, by their positions there.
    pub added: Vec<u32>,
    /// Clients that only the old side has, by their positions there.
    pub removed: Vec<u32>,
    /// Fields that differ, client by client.
    pub changed: Vec<FieldDifference>,
    /// Fields that were not compared because one side lacks them.
    pub left_out: Vec<Field>,
    /// Clients of each side that have no key, and were found again only where all that is compared is equal.
    pub keyless: [Keyless; 2],
    /// The names of the only firms of both sides, where they differ.
    pub firm_renamed: Option<(String, String)>,
    /// Whether more than one firm is meant.
    pub has_firms: bool,
}

/// A field of a client that both sides have, with two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldDifference {
    /// The position of the client on the old side.
    pub old: u32,
    /// Its position on the new side.
    pub new: u32,
    /// The field.
    pub field: Field,
}

impl Difference {
    /// Whether the sides are equal.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty()
    }
}

/// Compares two sides.
///
/// # Errors
/// A side lacks the key or has a value of it twice; `FirmAmbiguous` where one side names no firm and the other
/// has several; `FirmNotFound`.
pub fn compare(old: Side, new: Side, options: &DiffOptions) -> Result<Difference> {
    for side in [&old, &new] {
        refuse_without_key(side, options.key)?;
    }
    let firms = FirmPairs::find(&old, &new, options.firm.as_deref())?;
    let (compared, left_out) = fields(&old, &new, options);
    let pair = Pair { old: &old, new: &new, compared: &compared };
    let older = Keyed::of(&old, options.key, &firms.old)?;
    let newer = Keyed::of(&new, options.key, &firms.new)?;
    let keyless = [Keyless::of(&old, &older.keyless), Keyless::of(&new, &newer.keyless)];
    let mut found = Found::default();
    found.join(older.keyed, newer.keyed, &pair);
    keyless::join(older.keyless, newer.keyless, &pair, &mut found);
    let Found { added, removed, changed } = found;
    let (added, removed) = (in_order(added), in_order(removed));
    let FirmPairs { are_several: has_firms, renamed: firm_renamed, .. } = firms;
    let key = options.key;
    Ok(Difference { old, new, key, added, removed, changed, left_out, keyless, firm_renamed, has_firms })
}

/// Two sides and the fields in which they are compared.
struct Pair<'s> {
    old: &'s Side,
    new: &'s Side,
    compared: &'s [Field],
}

impl Pair<'_> {
    /// The fields in which a client of the old side differs from one of the new side.
    fn differing(&self, old: u32, new: u32) -> impl Iterator<Item = Field> {
        let (old, new) = (self.old.row(old), self.new.row(new));
        let values = (old.bytes() != new.bytes()).then(|| (old.values(), new.values()));
        let differs = move |field: &Field| {
            values.is_some_and(|(old, new)| old[*field as usize] != new[*field as usize])
        };
        self.compared.iter().copied().filter(differs)
    }
}

/// What was found so far.
#[derive(Default)]
struct Found {
    added: Vec<Entry>,
    removed: Vec<Entry>,
    changed: Vec<FieldDifference>,
}

impl Found {
    /// Goes through the clients of both sides, which are in one order.
    fn join(&mut self, older: Vec<Entry>, newer: Vec<Entry>, pair: &Pair<'_>) {
        let mut newer = newer.into_iter().peekable();
        for old in older {
            while let Some(new) = newer.next_if(|new| new.place() < old.place()) {
                self.added.push(new);
            }
            match newer.next_if(|new| new.place() == old.place()) {
                None => self.removed.push(old),
                Some(new) => {
                    let fields = pair.differing(old.row, new.row);
                    self.changed.extend(fields.map(|field| FieldDifference {
                        old: old.row,
                        new: new.row,
                        field,
                    }));
                }
            }
        }
        self.added.extend(newer);
    }
}

fn in_order(mut entries: Vec<Entry>) -> Vec<u32> {
    entries.sort_unstable();
    entries.into_iter().map(|entry| entry.row).collect()
}

fn refuse_without_key(side: &Side, key: Field) -> Result<()> {
    if side.fields.contains(&key) {
        return Ok(());
    }
    let stands_on = side.early.iter().find(|(_, fields)| fields.contains(&key));
    let refusal = UploadRefusal::HeadingMissing {
        missing: vec![key],
        found: side.headings.clone(),
        stands_on: stands_on.map(|(line, _)| *line),
        encoding: None,
    };
    Err(Error::Upload { path: side.path.clone(), refusal })
}

/// The fields that both sides have, and those that only one has. Moments are a registry's own, so that they are
/// compared only where neither side is one.
fn fields(old: &Side, new: &Side, options: &DiffOptions) -> (Vec<Field>, Vec<Field>) {
    let has_registry = old.is_registry || new.is_registry;
    let has = |side: &Side, field: &Field| side.fields.contains(field);
    let is_meant = |field: &Field| {
        !options.ignored.contains(field)
            && (field.kind() != Kind::Moment || !has_registry)
            && (has(old, field) || has(new, field))
    };
    let meant = Field::ALL.iter().copied().filter(is_meant);
    meant.partition(|field| has(old, field) && has(new, field))
}
