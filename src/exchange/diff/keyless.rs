//! Clients without a key: one of each side is the same where all that is compared is equal.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::keys::Entry;
use super::side::{Row, Side};
use super::{Found, Pair};
use crate::client::Field;

/// The clients of a side that have no key.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keyless {
    /// How many there are.
    pub clients: usize,
    /// The lines where they begin; a registry has none.
    pub lines: Vec<u32>,
}

impl Keyless {
    pub(super) fn of(side: &Side, entries: &[Entry]) -> Self {
        let lines = entries.iter().map(|entry| side.row(entry.row).line());
        Self { clients: entries.len(), lines: lines.filter(|&line| line > 0).collect() }
    }
}

/// Pairs the clients that are equal; the others are removed and added.
pub(super) fn join(older: Vec<Entry>, newer: Vec<Entry>, pair: &Pair<'_>, found: &mut Found) {
    let mut held: HashMap<u64, Vec<Entry>> = HashMap::new();
    // The last one is the first to be taken.
    for old in older.into_iter().rev() {
        let digest = digest(old.firm, pair.old.row(old.row), pair.compared);
        held.entry(digest).or_default().push(old);
    }
    for new in newer {
        let same = held.get_mut(&digest(new.firm, pair.new.row(new.row), pair.compared));
        let is_same = |old: &Entry| old.firm == new.firm && pair.differing(old.row, new.row).next().is_none();
        let taken = same.and_then(|same| Some(same.remove(same.iter().rposition(is_same)?)));
        if taken.is_none() {
            found.added.push(new);
        }
    }
    found.removed.extend(held.into_values().flatten());
}

fn digest(firm: u32, row: Row<'_>, compared: &[Field]) -> u64 {
    let values = row.values();
    let mut hasher = DefaultHasher::new();
    firm.hash(&mut hasher);
    compared.iter().for_each(|&field| values[field as usize].hash(&mut hasher));
    hasher.finish()
}
