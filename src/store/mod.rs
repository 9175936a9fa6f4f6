//! The registry's file: opening, creating, transactions. SQL lives in this folder and nowhere else.

mod clients;
mod copying;
mod fault;
mod file;
mod firms;
mod imports;
mod journal;
mod journaling;
mod layout;
mod migrations;
mod opening;
mod pruning;
mod search;
mod settings;
mod soundness;
mod team;
mod transaction;
mod writing;

pub(crate) use clients::{ClientRow, Folded, search_key};
pub(crate) use file::{begins_as_sqlite, is_side_file};
pub(crate) use imports::{ImportRecord, ImportedFile, RejectedRow, RememberedRow, RepairedRow};
pub(crate) use migrations::VERSION;
pub(crate) use search::StaleTexts;
pub(crate) use writing::Writing;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use rusqlite::Connection;
use tempfile::TempPath;

use file::{Identity, NewFolders};

use crate::error::{Error, Result};
use crate::hidden::Share;

/// `crnt`, at byte 68 of every registry.
pub(crate) const APPLICATION_ID: u32 = 0x6372_6e74;

/// An open registry file.
pub(crate) struct Store {
    connection: Connection,
    path: PathBuf,
    /// Which file stood there; none for one that has no place yet.
    identity: Option<Identity>,
    wait: Duration,
    /// Whether somebody wants the operation stopped, also where no statement runs that could be.
    is_interrupted: Arc<AtomicBool>,
    /// Whether nothing has been written as yet.
    is_untouched: Arc<AtomicBool>,
    /// Whether an operation was done, which stands whatever comes after it.
    is_done: Arc<AtomicBool>,
    /// The temporary file that holds a registry until its first operation is done.
    unpublished: Option<TempPath>,
    /// The journal of that file, which SQLite leaves where it could not roll back; gone in any case.
    _journal: Option<TempPath>,
    /// What keeps others from clearing these two away.
    _share: Option<Share>,
    /// The folders that were made for it, which go with it if nothing is done; behind it, since they must be empty.
    new_folders: NewFolders,
}

/// How a signal's handler stops what a registry is being told to do, without another thread.
#[derive(Debug, Clone)]
pub struct StopFlags {
    /// Set, it lets an operation end as `Interrupted` instead of being committed.
    pub is_wanted: Arc<AtomicBool>,
    /// Whether no operation has begun to write, so that the program may end at any instant.
    pub is_untouched: Arc<AtomicBool>,
}

/// The tables of a registry, to be read or, within a transaction, written.
#[derive(Clone, Copy)]
pub(crate) struct Tables<'c>(&'c Connection);

impl Store {
    /// The tables as they are now.
    pub fn tables(&self) -> Tables<'_> {
        Tables(&self.connection)
    }

    /// Runs `read` on one consistent state of the tables, and keeps nothing that it may write. What reads within it
    /// reads the same state.
    pub fn reading<T, E: From<Error>>(&self, read: impl FnOnce(Tables<'_>) -> Result<T, E>) -> Result<T, E> {
        if !self.connection.is_autocommit() {
            return read(self.tables());
        }
        let transaction = self.connection.unchecked_transaction().map_err(Error::from)?;
        let output = read(Tables(&transaction))?;
        transaction.rollback().map_err(Error::from)?;
        Ok(output)
    }

    /// Gives an error of reading what else is known by then: that an operation was done before it.
    pub fn told_after(&self, error: Error) -> Error {
        match error {
            Error::Registry(_) if self.is_done.load(Ordering::SeqCst) => error.after_done(),
            _ => error,
        }
    }

    /// Gives what another thread can call to stop the statement that runs, and what is not yet committed. What follows
    /// an operation that is done, so that it can be told, goes on.
    pub fn interrupter(&self) -> impl Fn() + Send + 'static {
        let handle = self.connection.get_interrupt_handle();
        let is_interrupted = Arc::clone(&self.is_interrupted);
        let is_done = Arc::clone(&self.is_done);
        move || {
            is_interrupted.store(true, Ordering::SeqCst);
            if !is_done.load(Ordering::SeqCst) {
                handle.interrupt();
            }
        }
    }

    /// Gives what a signal's handler can set and look at.
    pub fn stop_flags(&self) -> StopFlags {
        let (is_wanted, is_untouched) = (Arc::clone(&self.is_interrupted), Arc::clone(&self.is_untouched));
        StopFlags { is_wanted, is_untouched }
    }

    /// Whether the registry is still under its temporary name.
    pub fn is_unpublished(&self) -> bool {
        self.unpublished.is_some()
    }
}

/// Where SQLite keeps the pages of a file as they were before a transaction.
fn journal_of(path: &Path) -> PathBuf {
    let mut journal = path.as_os_str().to_owned();
    journal.push("-journal");
    PathBuf::from(journal)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registry_appears_with_its_first_transaction_and_not_before() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("deep").join("carnet.db");
        let mut store = Store::create(&path, Duration::ZERO, 42).expect("a store");
        assert!(!path.exists());
        store.writing(|tables| tables.next_firm()).expect("a transaction");
        assert!(path.exists());
        assert_eq!(std::fs::read_dir(path.parent().expect("a parent")).expect("entries").count(), 1);
        assert_eq!(Store::read(&path, Duration::ZERO).expect("a store").tables().number().ok(), Some(42));
    }

    #[test]
    fn what_is_written_while_reading_is_not_kept() {
        let mut store = Store::in_memory(42).expect("a store");
        let first = store.reading(|tables| tables.next_firm()).expect("a number");
        assert_eq!(store.writing(|tables| tables.next_firm()).ok(), Some(first));
    }

    #[test]
    fn a_new_registry_never_takes_the_place_of_another() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("carnet.db");
        let mut one = Store::create(&path, Duration::ZERO, 1).expect("a store");
        let mut other = Store::create(&path, Duration::ZERO, 2).expect("a store");
        one.writing(|tables| tables.next_firm()).expect("a transaction");
        let refused = other.writing(|tables| tables.next_firm()).expect_err("it appeared");
        assert!(matches!(refused, Error::Registry(crate::RegistryFault::Appeared)));
        assert_eq!(Store::read(&path, Duration::ZERO).expect("a store").tables().number().ok(), Some(1));
    }
}
