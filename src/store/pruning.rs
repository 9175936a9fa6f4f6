//! Forgetting for good: what is deleted here leaves no bytes behind.

use super::{Store, Tables, fault};
use crate::client::ClientId;
use crate::error::{RegistryFault, Result};
use crate::firm::FirmId;
use crate::journal::OperationId;

impl Tables<'_> {
    /// Forgets what operations did to a client, and that they can be taken back.
    pub fn forget_changes(self, client: ClientId, baseline: OperationId) -> Result<()> {
        self.0
            .prepare_cached(
                "INSERT OR IGNORE INTO pruned_operations (operation, baseline)
                 SELECT DISTINCT operation, ?2 FROM changes WHERE subject = 'client' AND id = ?1",
            )?
            .execute((client.0, baseline.0))?;
        self.0
            .prepare_cached("DELETE FROM changes WHERE subject = 'client' AND id = ?1")?
            .execute([client.0])?;
        Ok(())
    }

    /// Forgets the rejected rows of a firm, or of none, whose cells `is_about` recognises.
    pub fn forget_rejected_rows(self, firm: FirmId, is_about: impl Fn(&[String]) -> bool) -> Result<()> {
        let mut statement = self.0.prepare_cached(
            "SELECT import, file, line, cells FROM rejected_rows WHERE firm = ?1 OR firm IS NULL",
        )?;
        let rows = statement.query_map([firm.0], |row| {
            let key: (i64, i64, i64) = (row.get("import")?, row.get("file")?, row.get("line")?);
            Ok((key, row.get::<_, String>("cells")?))
        })?;
        let rows: Vec<((i64, i64, i64), String)> = rows.collect::<rusqlite::Result<_>>()?;
        for (key, cells) in rows {
            let cells: Vec<String> =
                serde_json::from_str(&cells).map_err(|error| RegistryFault::Damaged(error.to_string()))?;
            if is_about(&cells) {
                let statement = "DELETE FROM rejected_rows WHERE import = ?1 AND file = ?2 AND line = ?3";
                self.0.prepare_cached(statement)?.execute(key)?;
            }
        }
        Ok(())
    }

    /// The operations of which nothing is left to be known.
    pub fn forgotten_operations(self) -> Result<Vec<OperationId>> {
        let mut statement = self.0.prepare_cached(
            "SELECT operation FROM pruned_operations
             WHERE operation NOT IN (SELECT operation FROM changes)",
        )?;
        let operations = statement.query_map([], |row| Ok(OperationId(row.get("operation")?)))?;
        Ok(operations.collect::<rusqlite::Result<_>>()?)
    }

    /// The operations that cannot be taken back, because some of what they did was forgotten.
    pub fn pruned_operations(self) -> Result<Vec<OperationId>> {
        let mut statement = self.0.prepare_cached("SELECT operation FROM pruned_operations")?;
        let operations = statement.query_map([], |row| Ok(OperationId(row.get("operation")?)))?;
        Ok(operations.collect::<rusqlite::Result<_>>()?)
    }
}

impl Store {
    /// Overwrites whatever is deleted from now on.
    pub fn overwrite_deleted(&self) -> Result<()> {
        Ok(self.connection.execute_batch("PRAGMA secure_delete = ON")?)
    }

    /// Writes the file anew without its free pages, which may hold what was deleted earlier.
    pub fn drop_free_pages(&self) -> Result<()> {
        let vacuumed = self.connection.execute_batch("VACUUM");
        vacuumed.map_err(|error| fault::diagnosed(error.into(), &self.path))
    }
}
