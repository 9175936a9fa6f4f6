//! The clients of a side by firm and key, and those that have none.

use super::side::Side;
use crate::client::Field;
use crate::error::{Error, Result, UploadRefusal};
use crate::text::fold::fold;

/// Where a client stands in the order of a comparison: clients without a key come first in their firm.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Entry {
    pub firm: u32,
    pub key: Option<Box<str>>,
    pub row: u32,
}

impl Entry {
    /// What the entry of the same client on the other side has, too.
    pub fn place(&self) -> (u32, Option<&str>) {
        (self.firm, self.key.as_deref())
    }
}

/// The clients of a side that are compared.
#[derive(Debug)]
pub(super) struct Keyed {
    /// Those with a key, in order.
    pub keyed: Vec<Entry>,
    /// Those without, in order.
    pub keyless: Vec<Entry>,
}

impl Keyed {
    /// Orders the clients of a side; `firms` gives each of its firms its place.
    pub fn of(side: &Side, field: Field, firms: &[Option<u32>]) -> Result<Self> {
        let rows = 0..u32::try_from(side.len()).unwrap_or(u32::MAX);
        let entry = |row| {
            let client = side.row(row);
            let firm = firms.get(client.firm_number()).copied().flatten()?;
            let key = client.get(field).map(fold).filter(|key| !key.is_empty());
            Some(Entry { firm, key: key.map(String::into_boxed_str), row })
        };
        let (mut keyed, keyless): (Vec<Entry>, Vec<Entry>) =
            rows.filter_map(entry).partition(|entry| entry.key.is_some());
        keyed.sort_unstable();
        refuse_repeated(side, field, &keyed)?;
        Ok(Self { keyed, keyless })
    }
}

/// Refuses a side on which a key stands twice, naming where.
fn refuse_repeated(side: &Side, field: Field, keyed: &[Entry]) -> Result<()> {
    let runs = keyed.chunk_by(|one, other| one.place() == other.place());
    let Some(run) = runs.into_iter().find(|run| run.len() > 1) else { return Ok(()) };
    let rows = run.iter().map(|entry| side.row(entry.row));
    let text = |field| rows.clone().filter_map(move |row| row.get(field)).map(str::to_owned);
    let mut lines: Vec<u32> = rows.clone().map(|row| row.line()).filter(|&line| line > 0).collect();
    lines.sort_unstable();
    let refusal = UploadRefusal::KeyRepeated {
        field,
        key: text(field).next().unwrap_or_default(),
        company_ids: text(Field::CompanyId).collect(),
        lines,
    };
    Err(Error::Upload { path: side.path.clone(), refusal })
}
