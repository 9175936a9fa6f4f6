//! Opening and making registries.

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use tempfile::TempPath;

use super::file::{self, JournalMode, NewFolders, is_side_file};
use super::{Store, VERSION, fault, journal_of, migrations};
use crate::error::{Error, RegistryFault, Result, Stranger};

/// What a connection that writes is set to.
const WRITING: &str = "PRAGMA synchronous = EXTRA; PRAGMA cache_size = -16000";

/// What a connection is set to that writes a file which nobody sees yet: it is synced before it gets its name.
pub(super) const WRITING_UNSEEN: &str =
    "PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000";

/// SQLite counts the milliseconds that it waits in 31 bits.
const LONGEST_WAIT: Duration = Duration::from_millis(i32::MAX as u64);

impl Store {
    /// Opens a registry that is only read; of an older one, a copy that is up to date.
    pub fn read(path: &Path, wait: Duration) -> Result<Self> {
        if file::examine(path)? == JournalMode::Wal {
            Self::leave_wal(path, wait)?;
        }
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut store = Self::connect(path, flags, wait)?;
        // The header of a file that a writer left half done may have told another version.
        let version = match migrations::version(&store.connection) {
            Err(Error::Registry(RegistryFault::NeedsRecovery)) => {
                drop(store);
                Self::recover(path, wait)?;
                store = Self::connect(path, flags, wait)?;
                migrations::version(&store.connection)?
            }
            version => version?,
        };
        if version < VERSION {
            store.connection = migrations::migrated_copy(&store.connection)?;
        }
        Ok(store)
    }

    /// Opens a registry for a look at a few of its pages, each of which then takes the memory of one before: memory that
    /// was never used yet costs more time than the page that is read into it.
    pub fn glance(path: &Path, wait: Duration) -> Result<Self> {
        let store = Self::read(path, wait)?;
        store.connection.execute_batch("PRAGMA cache_size = 6")?;
        Ok(store)
    }

    /// Opens a registry that is read and written; an older one is brought up to date behind a backup.
    pub fn write(path: &Path, wait: Duration) -> Result<Self> {
        let identity = file::identity(path);
        file::refuse_beyond_limit(path)?;
        if file::examine(path)? == JournalMode::Wal {
            Self::leave_wal(path, wait)?;
        }
        let mut store = Self::connect(path, Self::writing_flags(), wait)?;
        store.identity = identity;
        store.connection.execute_batch(WRITING)?;
        if migrations::version(&store.connection)? < VERSION {
            let migrated = migrations::migrate(&mut store.connection, path);
            migrated.map_err(|error| fault::diagnosed(error, path))?;
        }
        Ok(store)
    }

    /// Makes a registry that becomes visible under `path` with its first operation.
    pub fn create(path: &Path, wait: Duration, number: u32) -> Result<Self> {
        if is_side_file(path) {
            return Err(RegistryFault::NotARegistry(Stranger::SideFile).into());
        }
        if file::has_no_room_for_journal(path) {
            return Err(fault::from_io(&ErrorKind::InvalidFilename.into()));
        }
        let new_folders = NewFolders::on_the_way_to(path)?;
        let (temporary, share) = file::hidden(path)?;
        let temporary = temporary.into_temp_path();
        let mut store = Self::connect(&temporary, Self::writing_flags(), wait)?;
        store.connection.execute_batch(WRITING_UNSEEN)?;
        let created = migrations::create(&mut store.connection, number);
        created.map_err(|error| fault::diagnosed(error, &temporary))?;
        path.clone_into(&mut store.path);
        store._journal = TempPath::try_from_path(journal_of(&temporary)).ok();
        store.unpublished = Some(temporary);
        store._share = Some(share);
        store.new_folders = new_folders;
        Ok(store)
    }

    /// Makes a registry that lives as long as this store does.
    pub fn in_memory(number: u32) -> Result<Self> {
        let path = Path::new(":memory:");
        let mut store = Self::connect(path, Self::writing_flags(), Duration::ZERO)?;
        migrations::create(&mut store.connection, number)?;
        Ok(store)
    }

    pub(super) fn writing_flags() -> OpenFlags {
        OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX
    }

    fn connect(path: &Path, flags: OpenFlags, wait: Duration) -> Result<Self> {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(wait.min(LONGEST_WAIT))?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
        connection.execute_batch("PRAGMA cell_size_check = ON")?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(Self {
            connection,
            path: path.to_owned(),
            identity: None,
            wait,
            is_interrupted: Arc::default(),
            is_untouched: Arc::new(AtomicBool::new(true)),
            is_done: Arc::default(),
            unpublished: None,
            _journal: None,
            _share: None,
            new_folders: NewFolders::default(),
        })
    }

    /// Rolls back what a writer that died has left, which takes a connection that may write.
    fn recover(path: &Path, wait: Duration) -> Result<()> {
        let needs_recovery = |_| Error::from(RegistryFault::NeedsRecovery);
        let store = Self::connect(path, Self::writing_flags(), wait).map_err(needs_recovery)?;
        // Reading one page is enough.
        migrations::version(&store.connection).map(drop).map_err(needs_recovery)
    }

    /// Takes back what another program has asked for, which leaves files behind and cannot be read in a folder that
    /// cannot be written; where that program still has the registry, for another time.
    fn leave_wal(path: &Path, wait: Duration) -> Result<()> {
        if !file::may_be_written(path) {
            // Even who only reads would leave files there, which are nobody else's to remove.
            return Err(RegistryFault::NeedsRecovery.into());
        }
        let store = Self::connect(path, Self::writing_flags(), wait)?;
        match store.connection.execute_batch("PRAGMA journal_mode = DELETE").map_err(Error::from) {
            Err(Error::Registry(RegistryFault::NotPermitted | RegistryFault::Io(_))) => {
                Err(RegistryFault::NeedsRecovery.into())
            }
            Err(Error::Registry(RegistryFault::Busy)) => Ok(()),
            other => other,
        }
    }
}
