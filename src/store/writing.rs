//! What an operation writes row after row, through statements that are looked up once.

use rusqlite::CachedStatement;

use super::Tables;
use crate::client::FieldSet;
use crate::error::Result;

/// The tables of a registry while one operation writes clients and its journal.
pub(crate) struct Writing<'c> {
    pub(super) tables: Tables<'c>,
    pub(super) insert_client: Kept<'c>,
    /// The fields that the client had which was written last.
    pub(super) inserted: FieldSet,
    pub(super) update_client: Kept<'c>,
    pub(super) insert_change: Kept<'c>,
    /// Room for the JSON of a change, before and after.
    pub(super) images: [String; 2],
}

impl<'c> Writing<'c> {
    /// Begins with no statement.
    pub fn new(tables: Tables<'c>) -> Self {
        Self {
            tables,
            insert_client: Kept(None),
            inserted: FieldSet::default(),
            update_client: Kept(None),
            insert_change: Kept(None),
            images: Default::default(),
        }
    }
}

/// The statement that was run last, with what tells it from others of its kind.
pub(super) struct Kept<'c>(Option<(Vec<&'static str>, CachedStatement<'c>)>);

impl<'c> Kept<'c> {
    /// Gives the statement that is told by `columns`, which `text` writes where another was run last.
    pub fn of_columns(
        &mut self,
        tables: Tables<'c>,
        columns: impl Iterator<Item = &'static str> + Clone,
        text: impl FnOnce() -> String,
    ) -> Result<&mut CachedStatement<'c>> {
        if self.0.as_ref().is_some_and(|(kept, _)| !columns.clone().eq(kept.iter().copied())) {
            self.0 = None;
        }
        match &mut self.0 {
            Some((_, statement)) => Ok(statement),
            none => {
                let statement = tables.0.prepare_cached(&text())?;
                Ok(&mut none.insert((columns.collect(), statement)).1)
            }
        }
    }

    /// Gives the only statement of its kind.
    pub fn only(&mut self, tables: Tables<'c>, text: &str) -> Result<&mut CachedStatement<'c>> {
        self.of_columns(tables, std::iter::empty(), || text.to_owned())
    }
}
