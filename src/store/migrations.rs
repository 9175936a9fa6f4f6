//! The schema, one step a version. An older registry is backed up beside itself, then brought up to date in
//! one transaction by the first command that writes; one that is only read is brought up to date in a copy.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::backup::Backup;
use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use tempfile::NamedTempFile;

use super::copying::PAGES_A_STEP;
use super::opening::WRITING_UNSEEN;
use super::transaction::commit;
use super::{APPLICATION_ID, fault, file};
use crate::error::{Error, Result};

const STEPS: [&str; 4] = [
    include_str!("schema/0001_registry.sql"),
    include_str!("schema/0002_forgetting_and_repairs.sql"),
    include_str!("schema/0003_search.sql"),
    include_str!("schema/0004_larger_pieces.sql"),
];

/// The version of the registries that this program writes.
pub(crate) const VERSION: u32 = STEPS.len() as u32;

/// Fills an empty file with an empty registry.
pub(super) fn create(connection: &mut Connection, number: u32) -> Result<()> {
    connection.execute_batch("PRAGMA page_size = 8192")?;
    let transaction = connection.transaction()?;
    take_steps(&transaction, 0)?;
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.execute("INSERT INTO registry (id, number) VALUES (1, ?1)", [number])?;
    Ok(transaction.commit()?)
}

/// Brings a registry up to date, behind a backup; another program may have done so meanwhile.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version = version(&transaction)?;
    if version == VERSION {
        return Ok(transaction.commit()?);
    }
    let backup = back_up(path, version)?;
    match take_steps(&transaction, version).and_then(|()| commit(transaction)) {
        // The registry is up to date; what the command itself was to do is not done.
        Err(Error::AfterDone(error)) => Err(*error),
        Err(error) => {
            // What is as it was needs no copy; on the way out of another error.
            let _ = fs::remove_file(backup);
            Err(error)
        }
        migrated => migrated,
    }
}

/// Copies a registry that is only read into a database of SQLite's own, and brings the copy up to date.
pub(super) fn migrated_copy(connection: &Connection) -> Result<Connection> {
    let mut copy = Connection::open_with_flags("", writing_flags())?;
    Backup::new(connection, &mut copy)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    let transaction = copy.transaction()?;
    take_steps(&transaction, version(&transaction)?)?;
    transaction.commit()?;
    Ok(copy)
}

fn take_steps(connection: &Connection, version: u32) -> Result<()> {
    for step in STEPS.iter().skip(version as usize) {
        connection.execute_batch(step)?;
    }
    Ok(connection.pragma_update(None, "user_version", VERSION)?)
}

/// The version of a registry, as SQLite tells it.
pub(super) fn version(connection: &Connection) -> Result<u32> {
    Ok(connection.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

fn writing_flags() -> OpenFlags {
    OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE | OpenFlags::SQLITE_OPEN_NO_MUTEX
}

/// Copies the registry as it is to the first free name beside it, which it gives; the caller keeps others from writing.
fn back_up(path: &Path, version: u32) -> Result<PathBuf> {
    let reading = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let original = Connection::open_with_flags(path, reading)?;
    let (hidden, _share) = file::hidden(path)?;
    let mut copy = Connection::open_with_flags(hidden.path(), writing_flags())?;
    copy.execute_batch(WRITING_UNSEEN)?;
    Backup::new(&original, &mut copy)?.run_to_completion(PAGES_A_STEP, Duration::ZERO, None)?;
    drop(copy);
    hidden.as_file().sync_all().map_err(|error| fault::from_io(&error))?;
    let backup = persist(hidden, path, version)?;
    file::sync_folder_of(path).map_err(|error| fault::from_io(&error))?;
    Ok(backup)
}

fn persist(mut hidden: NamedTempFile, path: &Path, version: u32) -> Result<PathBuf> {
    let mut count = 1;
    loop {
        let backup = backup_path(path, version, count);
        match hidden.persist_noclobber(&backup) {
            Ok(_) => return Ok(backup),
            Err(failed) if failed.error.kind() == ErrorKind::AlreadyExists => hidden = failed.file,
            Err(failed) => return Err(fault::from_io(&failed.error)),
        }
        count += 1;
    }
}

/// `carnet.db.v1.bak`, then `carnet.db.v1-2.bak`…
fn backup_path(path: &Path, version: u32, count: u32) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(match count {
        1 => format!(".v{version}.bak"),
        _ => format!(".v{version}-{count}.bak"),
    });
    path.with_file_name(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registry_of_every_older_version_becomes_like_a_new_one() {
        let schema = |connection: &Connection| -> Vec<String> {
            let mut statement = connection
                .prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name")
                .expect("a statement");
            let rows = statement.query_map([], |row| row.get(0)).expect("rows");
            rows.collect::<rusqlite::Result<_>>().expect("texts")
        };
        let mut new = Connection::open_in_memory().expect("memory");
        create(&mut new, 42).expect("a registry");
        for older in 1..VERSION {
            let connection = Connection::open_in_memory().expect("memory");
            for step in &STEPS[..older as usize] {
                connection.execute_batch(step).expect("a step");
            }
            take_steps(&connection, older).expect("steps");
            assert_eq!(schema(&connection), schema(&new), "from version {older}");
            assert_eq!(version(&connection).expect("a version"), VERSION);
        }
    }
}
