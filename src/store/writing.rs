//! What an operation writes row after row, through statements that are looked up once.

use rusqlite::CachedStatement;

use super::Tables;
use crate::client::FieldSet;
use crate::error::Result;
use crate::firm::FirmId;
use crate::text::clock::Moment;

/// A client's firm, whether its company ID was generated, and when it was added and changed.
pub(super) type Origin = (FirmId, bool, Moment, Moment);

/// The tables of a registry while one operation writes clients and its journal.
pub(crate) struct Writing<'c> {
    pub(super) tables: Tables<'c>,
    pub(super) insert_client: Kept<'c>,
    /// Where the client came from which was written last, and the fields that it had.
    pub(super) inserted: (Option<Origin>, FieldSet),
    pub(super) update_client: Kept<'c>,
    pub(super) insert_change: Kept<'c>,
    /// What kind of subject the change had which was written last, and in which firm.
    pub(super) changed: Option<(&'static str, FirmId)>,
    /// Room for the JSON of a change, before and after.
    pub(super) images: [String; 2],
}

impl<'c> Writing<'c> {
    /// Begins with no statement.
    pub fn new(tables: Tables<'c>) -> Self {
        Self {
            tables,
            insert_client: Kept(None),
            inserted: (None, FieldSet::default()),
            update_client: Kept(None),
            insert_change: Kept(None),
            changed: None,
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
