//! Sorts what SQLite and the operating system say into the faults that a person can act upon.

use std::io::{self, Seek, SeekFrom, Write};
use std::path::Path;

use rusqlite::ffi;

use super::file;
use crate::error::{Error, OutputFault, RegistryFault};

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let fault = match &error {
            rusqlite::Error::SqliteFailure(code, _) => sort(code, &error),
            // Not the statement, which tells nobody anything.
            rusqlite::Error::SqlInputError { msg, .. } => RegistryFault::Damaged(msg.clone()),
            // A column that is missing or of another type contradicts the schema.
            _ => RegistryFault::Damaged(error.to_string()),
        };
        Self::Registry(fault)
    }
}

fn sort(code: &ffi::Error, error: &rusqlite::Error) -> RegistryFault {
    match (code.extended_code, code.extended_code & 0xff) {
        (ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY, _) => RegistryFault::NeedsRecovery,
        (ffi::SQLITE_BUSY_RECOVERY, _) => RegistryFault::Busy,
        (_, ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED) => RegistryFault::Busy,
        (ffi::SQLITE_READONLY_DBMOVED, _) => RegistryFault::Moved,
        (_, ffi::SQLITE_INTERRUPT) => RegistryFault::Interrupted,
        (_, ffi::SQLITE_FULL) => RegistryFault::Full,
        (_, ffi::SQLITE_READONLY | ffi::SQLITE_PERM | ffi::SQLITE_AUTH) => RegistryFault::NotPermitted,
        (_, ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB | ffi::SQLITE_ERROR) => {
            RegistryFault::Damaged(error.to_string())
        }
        (_, ffi::SQLITE_CONSTRAINT | ffi::SQLITE_MISMATCH | ffi::SQLITE_MISUSE | ffi::SQLITE_RANGE) => {
            RegistryFault::Unforeseen(error.to_string())
        }
        _ => RegistryFault::Io(error.to_string()),
    }
}

/// Sorts what the operating system says of the registry's file or folder.
pub(super) fn from_io(error: &io::Error) -> Error {
    Error::Registry(match OutputFault::from_io(error) {
        OutputFault::NotPermitted => RegistryFault::NotPermitted,
        OutputFault::Full => RegistryFault::Full,
        _ => RegistryFault::Io(error.to_string()),
    })
}

/// Puts a plainer reason in the place of SQLite's, which keeps the system's to itself: the one for which another
/// file beside the registry cannot be written either.
pub(super) fn diagnosed(error: Error, path: &Path) -> Error {
    match error {
        Error::Registry(RegistryFault::Io(_)) => match try_folder_of(path) {
            Err(reason) => from_io(&reason),
            Ok(()) => error,
        },
        _ => error,
    }
}

/// Writes what a new registry takes into a file without a name, where a file as large as the registry would grow.
fn try_folder_of(path: &Path) -> io::Result<()> {
    let size = std::fs::metadata(path).map_or(0, |metadata| metadata.len());
    let mut file = tempfile::tempfile_in(file::folder_of(path))?;
    file.seek(SeekFrom::Start(size))?;
    file.write_all(&[0; 512 * 1024])?;
    file.sync_all()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_constraint_that_fails_is_the_programs_fault_and_not_the_disks() {
        let connection = rusqlite::Connection::open_in_memory().expect("a connection");
        let twice = "CREATE TABLE once (id INTEGER PRIMARY KEY); INSERT INTO once VALUES (1), (1)";
        let error = Error::from(connection.execute_batch(twice).expect_err("a constraint fails"));
        assert!(matches!(error, Error::Registry(RegistryFault::Unforeseen(_))), "{error:?}");
    }
}
