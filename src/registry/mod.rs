//! The rules. One method that changes something is one operation: one transaction, one journal entry,
//! one step of undo. Settings are no operations.

mod actor;
mod asked;
mod check;
mod choice;
mod client_rules;
mod clients;
mod deleting;
mod find;
mod firms;
mod history;
mod listing;
mod matcher;
mod merge;
mod nearest;
mod order;
mod prune;
mod rehearsing;
mod restoring;
mod reversing;
mod session;
mod settings;
mod shown;
mod standing;
mod stats;
mod suggest;
mod taken;
mod team;
mod transaction;
mod transfer;
mod undo;
mod words;

pub use crate::store::StopFlags;
pub(crate) use actor::{Power, is_admin};
pub use check::{Checked, Finding, FindingKind};
pub(crate) use client_rules::{billing_warning, check_plan_change, is_name_unusual};
pub use clients::Added;
pub use find::{Filter, Found, LeadFilter, Query, Scope, SortKey};
pub(crate) use firms::add_firm;
pub use firms::{FirmCounts, NewAdmin};
pub use history::{Entry, EntryChange, HistoryFilter, ImportedRow};
pub use listing::{Listed, Listing};
pub use merge::{Side, Takes};
pub use session::{Login, Session};
pub use stats::Stats;
pub use suggest::{InFirm, Suggestions};
pub use team::{MemberEdit, NewMember, Reassignment};
pub(crate) use transaction::Tx;
pub use undo::Reversal;

use std::path::Path;

use crate::error::{Error, RegistryFault, Result, Warning};
use crate::journal::{Action, OperationId};
use crate::progress::Progress;
use crate::store::{Store, Tables};
use crate::text::clock::Moment;

/// A registry of firms and their clients.
pub struct Registry {
    store: Store,
    session: Session,
    pub(super) progress: Progress,
}

/// What an operation did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done<T> {
    /// What came of it.
    pub output: T,
    /// Its number; none when nothing changed.
    pub operation: Option<OperationId>,
    /// What deserves a look.
    pub warnings: Vec<Warning>,
}

impl Registry {
    fn new(store: Store, session: Session) -> Self {
        Self { store, session, progress: Progress::default() }
    }

    /// Opens a registry that is only read.
    ///
    /// # Errors
    /// The file is missing, no registry, newer, damaged or not permitted.
    pub fn read(path: &Path, session: Session) -> Result<Self> {
        Ok(Self::new(Store::read(path, session.wait)?, session))
    }

    /// Opens a registry for a look that takes little memory and time, at a client or at a list.
    ///
    /// # Errors
    /// As [`Registry::read`].
    pub fn glance(path: &Path, session: Session) -> Result<Self> {
        Ok(Self::new(Store::glance(path, session.wait)?, session))
    }

    /// Opens a registry that is read and written.
    ///
    /// # Errors
    /// The file is missing, no registry, newer, damaged or not permitted.
    pub fn open(path: &Path, session: Session) -> Result<Self> {
        Ok(Self::new(Store::write(path, session.wait)?, session))
    }

    /// Opens a registry, or makes one that appears with its first operation.
    ///
    /// # Errors
    /// As [`Registry::open`]; and the first operation on a new registry is `Appeared` where another program
    /// made one meanwhile, when the command can be run again.
    pub fn open_or_create(path: &Path, session: Session) -> Result<Self> {
        match Self::open(path, session.clone()) {
            Err(Error::Registry(RegistryFault::Missing)) => Self::create(path, session),
            other => other,
        }
    }

    /// Makes a registry that is kept nowhere, for trials and tests.
    ///
    /// # Errors
    /// SQLite has no memory for it.
    pub fn in_memory(session: Session) -> Result<Self> {
        Ok(Self::new(Store::in_memory(registry_number(session.seed))?, session))
    }

    /// Makes a registry that appears with its first operation, where there is nothing yet.
    ///
    /// # Errors
    /// The folder cannot be written; and the first operation is `Appeared` where something stands there by then.
    pub fn create(path: &Path, session: Session) -> Result<Self> {
        let number = registry_number(session.seed);
        Ok(Self::new(Store::create(path, session.wait, number)?, session))
    }

    /// Runs `operation` in one transaction and journals what it changed.
    pub(crate) fn transact<T>(
        &mut self,
        action: Action,
        operation: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<Done<T>> {
        let (session, progress) = (&self.session, &self.progress);
        self.store.writing(|tables| {
            let mut tx = Tx::new(tables, session, progress, action);
            let output = operation(&mut tx)?;
            tx.finish(output)
        })
    }

    /// Runs `operation` with all that it writes, and takes it back.
    pub(crate) fn rehearse_writing<T>(
        &mut self,
        action: Action,
        operation: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let (session, progress) = (&self.session, &self.progress);
        self.store.rehearsing(|tables| operation(&mut Tx::new(tables, session, progress, action)))
    }

    /// Runs `operation` as if it were to be kept, and keeps nothing of it.
    pub(crate) fn rehearse<T>(
        &mut self,
        action: Action,
        operation: impl FnOnce(&mut Tx<'_>) -> Result<T>,
    ) -> Result<T> {
        let (session, progress) = (&self.session, &self.progress);
        self.store.reading(|tables| operation(&mut Tx::new(tables, session, progress, action)))
    }

    pub(crate) fn tables(&self) -> Tables<'_> {
        self.store.tables()
    }

    /// Runs `look`, and lets all that it reads be of one moment, whatever others write meanwhile.
    ///
    /// # Errors
    /// What `look` gives; or the registry cannot be read.
    pub fn at_one_moment<T, E: From<Error>>(&self, look: impl FnOnce() -> Result<T, E>) -> Result<T, E> {
        self.store.reading(|_| look())
    }

    pub(crate) fn reading<T>(&self, read: impl FnOnce(Tables<'_>) -> Result<T>) -> Result<T> {
        self.store.reading(read).map_err(|error| self.store.told_after(error))
    }

    /// Copies the registry into an empty file, consistent also while others write.
    ///
    /// # Errors
    /// The registry cannot be read, or the file not written.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        self.store.copy_to(path)
    }

    /// The time by the registry's clock.
    pub fn now(&self) -> Moment {
        self.session.clock.now()
    }

    /// Gives what another thread can call to stop the operation that runs; it then ends as `Interrupted`.
    pub fn interrupter(&self) -> impl Fn() + Send + 'static {
        self.store.interrupter()
    }

    /// Gives what a signal's handler can set to stop an operation before it is committed.
    pub fn stop_flags(&self) -> StopFlags {
        self.store.stop_flags()
    }

    /// Whether the registry was made for its first operation, which is still to come.
    pub fn is_unpublished(&self) -> bool {
        self.store.is_unpublished()
    }

    /// How far the operation has come that runs.
    pub fn progress(&self) -> &Progress {
        &self.progress
    }

    /// Counts what is done from now on with `progress`.
    pub fn set_progress(&mut self, progress: Progress) {
        self.progress = progress;
    }

    /// Who runs the program.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Lets somebody else use the registry from now on; how long it waits for others stays.
    pub fn set_session(&mut self, session: Session) {
        self.session = session;
    }
}

/// The five digits that a registry puts into the company IDs that it generates.
fn registry_number(seed: Option<u64>) -> u32 {
    use std::hash::{BuildHasher, Hasher};
    let seed = seed.unwrap_or_else(|| std::hash::RandomState::new().build_hasher().finish());
    u32::try_from(seed % 100_000).unwrap_or_default()
}
