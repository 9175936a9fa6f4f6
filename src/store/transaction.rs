//! Writing: one transaction that is kept or taken back, and what makes it last.

use std::fs::OpenOptions;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use rusqlite::{Connection, Transaction, TransactionBehavior, ffi};
use tempfile::TempPath;

use super::file::{self, Identity};
use super::{Store, Tables, fault};
use crate::error::{Error, OutputFault, RegistryFault, Result};

impl Store {
    /// Runs `write` in one transaction that is durable when this returns; an error undoes all of it, unless it is
    /// `AfterDone` or `MovedWhenDone`.
    pub fn writing<T>(&mut self, write: impl FnOnce(Tables<'_>) -> Result<T>) -> Result<T> {
        let before = self.connection.total_changes();
        let is_interrupted = Arc::clone(&self.is_interrupted);
        let (place, identity) = (self.path.clone(), self.identity);
        let written = self.transaction(|transaction| {
            let output = write(Tables(&transaction))?;
            if is_interrupted.load(Ordering::SeqCst) {
                return Err(RegistryFault::Interrupted.into());
            }
            refuse_moved(&place, identity, RegistryFault::Moved)?;
            commit(transaction)?;
            refuse_moved(&place, identity, RegistryFault::MovedWhenDone)?;
            Ok(output)
        });
        let place = self.unpublished.as_deref().unwrap_or(&self.path);
        let output = written.map_err(|error| fault::diagnosed(error, place))?;
        if self.connection.total_changes() != before {
            self.is_done.store(!self.is_unpublished(), Ordering::SeqCst);
            self.publish()?;
        }
        Ok(output)
    }

    /// Runs `write` in one transaction and takes all of it back.
    pub fn rehearsing<T>(&mut self, write: impl FnOnce(Tables<'_>) -> Result<T>) -> Result<T> {
        let rehearsed = self.transaction(|transaction| {
            let output = write(Tables(&transaction))?;
            transaction.rollback()?;
            Ok(output)
        });
        rehearsed.map_err(|error| fault::diagnosed(error, &self.path))
    }

    fn transaction<T>(&mut self, run: impl FnOnce(Transaction<'_>) -> Result<T>) -> Result<T> {
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        self.is_untouched.store(false, Ordering::SeqCst);
        run(transaction)
    }

    /// Puts a new registry in its place; another one that appeared there meanwhile stays.
    fn publish(&mut self) -> Result<()> {
        let Some(temporary) = self.unpublished.take() else { return Ok(()) };
        self.close()?;
        self.give_name(temporary)?;
        let synced = file::sync_folder_of(&self.path).and_then(|()| self.new_folders.keep());
        synced.map_err(|error| fault::from_io(&error).after_done())?;
        *self = Self::write(&self.path, self.wait).map_err(Error::after_done)?;
        self.is_done.store(true, Ordering::SeqCst);
        Ok(())
    }

    /// Lets go of the file, which Windows renames for nobody while it is open.
    fn close(&mut self) -> Result<()> {
        let file = std::mem::replace(&mut self.connection, Connection::open_in_memory()?);
        file.close().map_err(|(_, error)| error.into())
    }

    fn give_name(&self, temporary: TempPath) -> Result<()> {
        // Windows syncs through a handle that writes, and no other.
        let synced = OpenOptions::new().write(true).open(&temporary).and_then(|file| file.sync_all());
        synced.map_err(|error| fault::from_io(&error))?;
        temporary.persist_noclobber(&self.path).map_err(|failed| match OutputFault::from_io(&failed.error) {
            OutputFault::Exists => RegistryFault::Appeared.into(),
            _ => fault::from_io(&failed.error),
        })
    }
}

/// Refuses to go on where what stands at the registry's place is not the file that was opened: what is written would
/// be lost with it.
fn refuse_moved(place: &Path, identity: Option<Identity>, fault: RegistryFault) -> Result<()> {
    if file::has_moved(place, identity) { Err(fault.into()) } else { Ok(()) }
}

/// Commits, which removes the rollback journal. Once that is gone the transaction stands, though its folder may not be on
/// the disk yet; a lock that cannot be given back then goes with the program.
pub(super) fn commit(transaction: Transaction<'_>) -> Result<()> {
    let Err(error) = transaction.commit() else { return Ok(()) };
    match error.sqlite_error().map(|code| code.extended_code) {
        Some(ffi::SQLITE_IOERR_DIR_FSYNC) => Err(Error::from(error).after_done()),
        Some(ffi::SQLITE_IOERR_UNLOCK | ffi::SQLITE_IOERR_RDLOCK) => Ok(()),
        _ => Err(error.into()),
    }
}
