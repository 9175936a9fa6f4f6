//! Sorts what SQLite and the operating system say into the faults that a person can act upon.

use rusqlite::ffi;

use crate::error::{Error, OutputFault, RegistryFault};

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        let fault = match &error {
            rusqlite::Error::SqliteFailure(code, _) => sort(code, &error),
            // A column that is missing or of another type contradicts the schema.
            _ => RegistryFault::Damaged(error.to_string()),
        };
        Self::Registry(fault)
    }
}

fn sort(code: &ffi::Error, error: &rusqlite::Error) -> RegistryFault {
    match (code.extended_code, code.extended_code & 0xff) {
        (ffi::SQLITE_READONLY_ROLLBACK | ffi::SQLITE_READONLY_RECOVERY, _) => RegistryFault::NeedsRecovery,
        (ffi::SQLITE_BUSY_RECOVERY | ffi::SQLITE_IOERR_LOCK, _) => RegistryFault::Busy,
        (_, ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED) => RegistryFault::Busy,
        (_, ffi::SQLITE_INTERRUPT) => RegistryFault::Interrupted,
        (_, ffi::SQLITE_FULL) => RegistryFault::Full,
        (_, ffi::SQLITE_READONLY | ffi::SQLITE_PERM | ffi::SQLITE_AUTH | ffi::SQLITE_CANTOPEN) => {
            RegistryFault::NotPermitted
        }
        (_, ffi::SQLITE_CORRUPT | ffi::SQLITE_NOTADB | ffi::SQLITE_ERROR) => {
            RegistryFault::Damaged(error.to_string())
        }
        _ => RegistryFault::Io(error.to_string()),
    }
}

/// Sorts what the operating system says of the registry's file or folder.
pub(super) fn from_io(error: &std::io::Error) -> Error {
    Error::Registry(match OutputFault::from_io(error) {
        OutputFault::NotPermitted => RegistryFault::NotPermitted,
        OutputFault::Full => RegistryFault::Full,
        _ => RegistryFault::Io(error.to_string()),
    })
}
