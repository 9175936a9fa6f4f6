//! Copies of a registry, page by page, also while others write.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::opening::WRITING_UNSEEN;
use super::{Store, Tables, fault};
use crate::error::{RegistryFault, Result};

/// How many pages a backup copies between two looks at the lock.
pub(super) const PAGES_A_STEP: i32 = 1_000;
/// How many instructions of SQLite's run between two glances at whether the copy is still wanted.
const BETWEEN_GLANCES: i32 = 10_000;
/// How long a backup waits where another program has the lock.
const BETWEEN_LOOKS: Duration = Duration::from_millis(10);

impl Store {
    /// Copies all pages into an empty file, which is not synced, and refuses those that are damaged.
    pub fn copy_to(&self, path: &Path) -> Result<()> {
        let mut copy = Connection::open_with_flags(path, Self::writing_flags())?;
        copy.execute_batch(WRITING_UNSEEN)?;
        let is_interrupted = Arc::clone(&self.is_interrupted);
        copy.progress_handler(BETWEEN_GLANCES, Some(move || is_interrupted.load(Ordering::SeqCst)))?;
        let backup = Backup::new(&self.connection, &mut copy)?;
        loop {
            let step = backup.step(PAGES_A_STEP).map_err(|error| fault::diagnosed(error.into(), path))?;
            match step {
                _ if self.is_interrupted.load(Ordering::SeqCst) => {
                    return Err(RegistryFault::Interrupted.into());
                }
                StepResult::Done => break,
                StepResult::Busy | StepResult::Locked => std::thread::sleep(BETWEEN_LOOKS),
                _ => {}
            }
        }
        drop(backup);
        Tables(&copy).refuse_damaged()
    }
}
