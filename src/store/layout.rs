//! What a registry is made of, held against a new one: tables, indexes, and what is no part of any registry.

use std::collections::BTreeMap;

use super::{Store, Tables};
use crate::error::Result;

/// A table, index, trigger or view, `index clients_by_number`, with the text that made it.
type Objects = BTreeMap<String, String>;

/// Where a registry is not made as a new one is.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct LayoutDifferences {
    /// What is missing, or made otherwise.
    pub lacking: Vec<String>,
    /// What something else made.
    pub foreign: Vec<String>,
}

/// The indexes that clients are read and counted by.
const NEEDED: [&str; 2] = ["index clients_by_name", "index clients_by_company_id"];

impl LayoutDifferences {
    /// Whether the tables can be read all the same.
    pub fn leave_it_readable(&self) -> bool {
        let is_needed = |object: &str| object.starts_with("table ") || NEEDED.contains(&object);
        !self.lacking.iter().any(|object| is_needed(object))
    }
}

impl Tables<'_> {
    /// Where the registry is not made as a new one is.
    pub fn layout_differences(self) -> Result<LayoutDifferences> {
        let expected = Store::in_memory(0)?.tables().objects()?;
        let mut found = self.objects()?;
        let mut differences = LayoutDifferences::default();
        for (object, made_by) in expected {
            if found.remove(&object) != Some(made_by) {
                differences.lacking.push(object);
            }
        }
        differences.foreign = found.into_keys().collect();
        Ok(differences)
    }

    /// All but what SQLite keeps for itself.
    fn objects(self) -> Result<Objects> {
        let mut statement = self.0.prepare(
            "SELECT type || ' ' || name, sql FROM sqlite_schema
             WHERE sql IS NOT NULL AND substr(name, 1, 7) <> 'sqlite_'",
        )?;
        let objects = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(objects.collect::<rusqlite::Result<_>>()?)
    }
}
