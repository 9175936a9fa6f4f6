//! What a signal rings while keys are waited for.

use std::io::{self, Read};
use std::os::fd::{AsFd, BorrowedFd};
use std::os::unix::net::UnixStream;

use signal_hook::SigId;
use signal_hook::low_level::{pipe, unregister};

/// Rings for a signal, for as long as this lives.
#[derive(Debug)]
pub struct Bell {
    ring: UnixStream,
    signal: SigId,
}

impl Bell {
    pub fn of(signal: i32) -> io::Result<Self> {
        let (ring, rope) = UnixStream::pair()?;
        ring.set_nonblocking(true)?;
        Ok(Self { ring, signal: pipe::register(signal, rope)? })
    }

    /// Whether it has rung since it was asked last.
    pub fn has_rung(&self) -> bool {
        let mut rings = [0; 16];
        let mut has_rung = false;
        while matches!((&self.ring).read(&mut rings), Ok(1..)) {
            has_rung = true;
        }
        has_rung
    }
}

impl AsFd for Bell {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.ring.as_fd()
    }
}

impl Drop for Bell {
    fn drop(&mut self) {
        unregister(self.signal);
    }
}
