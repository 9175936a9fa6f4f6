//! The schema, one step a version.

use rusqlite::Connection;

use super::APPLICATION_ID;
use crate::error::Result;

const STEPS: [&str; 1] = [include_str!("schema/0001_registry.sql")];

/// The version of the registries that this program writes.
pub(crate) const VERSION: u32 = STEPS.len() as u32;

/// Fills an empty file with an empty registry.
pub(super) fn create(connection: &mut Connection, number: u32) -> Result<()> {
    connection.execute_batch("PRAGMA page_size = 8192")?;
    let transaction = connection.transaction()?;
    for step in STEPS {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", VERSION)?;
    transaction.execute("INSERT INTO registry (id, number) VALUES (1, ?1)", [number])?;
    Ok(transaction.commit()?)
}
