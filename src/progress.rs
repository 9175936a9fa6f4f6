//! How far a long operation has come, for somebody who looks on from another thread.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// Counts what is done; all copies are one count. A step costs an addition, whether anybody looks or not.
#[derive(Debug, Clone, Default)]
pub struct Progress(Arc<Counts>);

#[derive(Debug, Default)]
struct Counts {
    done: AtomicUsize,
    all: AtomicUsize,
    is_saving: AtomicBool,
}

impl Progress {
    /// Begins anew with `all` that is to be done; 0 where nobody knows.
    pub fn begin(&self, all: usize) {
        self.0.done.store(0, Ordering::Relaxed);
        self.0.all.store(all, Ordering::Relaxed);
        self.0.is_saving.store(false, Ordering::Relaxed);
    }

    /// Says that all is done, and has only to be made to last.
    pub fn begin_saving(&self) {
        self.0.is_saving.store(true, Ordering::Relaxed);
    }

    /// Whether what was done is being made to last.
    pub fn is_saving(&self) -> bool {
        self.0.is_saving.load(Ordering::Relaxed)
    }

    /// Says that so much more is done.
    pub fn advance(&self, more: usize) {
        self.0.done.fetch_add(more, Ordering::Relaxed);
    }

    /// How much is done, and of how much; 0 where nobody knows.
    pub fn counts(&self) -> (usize, usize) {
        (self.0.done.load(Ordering::Relaxed), self.0.all.load(Ordering::Relaxed))
    }
}
