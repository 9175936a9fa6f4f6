//! Standard output, buffered: a reader who has gone is no error, anything else is kept for `OutputLost`.

use std::io::{self, BufWriter, ErrorKind, Write};

use crate::program_error::ProgramError;

/// Writes to a reader as long as there is one, and remembers the first error.
pub struct Stdout<W: Write> {
    inner: BufWriter<W>,
    fault: Option<io::Error>,
}

impl<W: Write> Stdout<W> {
    pub fn new(inner: W) -> Self {
        Self { inner: BufWriter::with_capacity(64 * 1024, inner), fault: None }
    }

    /// Writes what is left, and tells whether all of it could be written.
    pub fn finish(mut self) -> io::Result<()> {
        let _ = self.flush();
        let (_, unwritten) = self.inner.into_parts();
        drop(unwritten);
        match self.fault {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => Err(error),
            _ => Ok(()),
        }
    }

    /// Does one step; after a fault, nothing more is written.
    fn attempt<T>(
        &mut self,
        idle: T,
        step: impl FnOnce(&mut BufWriter<W>) -> io::Result<T>,
    ) -> io::Result<T> {
        if self.is_gone() {
            return Ok(idle);
        }
        match step(&mut self.inner) {
            Ok(output) => Ok(output),
            Err(error) if error.kind() == ErrorKind::Interrupted => Err(error),
            Err(error) => self.keep(error, idle),
        }
    }

    fn keep<T>(&mut self, error: io::Error, idle: T) -> io::Result<T> {
        let kind = error.kind();
        self.fault.get_or_insert(error);
        match kind {
            ErrorKind::BrokenPipe => Ok(idle),
            _ => Err(kind.into()),
        }
    }

    fn is_gone(&self) -> bool {
        self.fault.as_ref().is_some_and(|fault| fault.kind() == ErrorKind::BrokenPipe)
    }
}

impl<W: Write> Write for Stdout<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.attempt(bytes.len(), |inner| inner.write(bytes))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.attempt((), Write::flush)
    }
}

/// A stream that refuses what a descriptor does not take: Rust's own counts as written what is lost there.
pub struct Descriptor<W: Write> {
    inner: W,
    is_read_only: bool,
}

impl Descriptor<io::StdoutLock<'static>> {
    /// The standard output of the program.
    pub fn of_program() -> Self {
        let stdout = io::stdout();
        Self { is_read_only: is_read_only(&stdout), inner: stdout.lock() }
    }
}

impl<W: Write> Write for Descriptor<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match self.is_read_only {
            true => Err(bad_descriptor()),
            false => self.inner.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.inner.flush()
    }
}

#[cfg(unix)]
fn is_read_only(stdout: &io::Stdout) -> bool {
    use nix::fcntl::{FcntlArg, OFlag, fcntl};
    let flags = fcntl(stdout, FcntlArg::F_GETFL).map(OFlag::from_bits_retain);
    flags.is_ok_and(|flags| flags & OFlag::O_ACCMODE == OFlag::O_RDONLY)
}

#[cfg(unix)]
fn bad_descriptor() -> io::Error {
    nix::errno::Errno::EBADF.into()
}

#[cfg(not(unix))]
const fn is_read_only(_: &io::Stdout) -> bool {
    false
}

#[cfg(not(unix))]
fn bad_descriptor() -> io::Error {
    ErrorKind::PermissionDenied.into()
}

/// Sorts why output was lost, after what was `done`.
pub fn lost(error: &io::Error, done: Option<String>) -> ProgramError {
    let is_full =
        matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge);
    ProgramError::OutputLost { done, reason: error.to_string(), is_full }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader that has something against everything.
    struct Broken(ErrorKind);

    impl Write for Broken {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Err(self.0.into())
        }
    }

    fn written_to(kind: ErrorKind) -> (io::Result<()>, io::Result<()>) {
        let mut stdout = Stdout::new(Broken(kind));
        let large = vec![b'x'; 100_000];
        (stdout.write_all(&large), stdout.finish())
    }

    #[test]
    fn a_reader_who_has_gone_is_no_error() {
        let (written, finished) = written_to(ErrorKind::BrokenPipe);
        assert!(written.is_ok() && finished.is_ok());
    }

    #[test]
    fn a_full_disk_is_found_at_the_latest_at_the_end() {
        let (written, finished) = written_to(ErrorKind::StorageFull);
        assert!(written.is_err());
        assert_eq!(finished.unwrap_err().kind(), ErrorKind::StorageFull);
        let mut stdout = Stdout::new(Broken(ErrorKind::StorageFull));
        assert!(stdout.write_all(b"short").is_ok());
        assert!(stdout.finish().is_err());
    }

    #[test]
    fn a_full_disk_is_told_from_other_losses() {
        assert_eq!(lost(&ErrorKind::StorageFull.into(), None).code(), "storage-full");
        assert_eq!(lost(&ErrorKind::PermissionDenied.into(), None).code(), "io-error");
    }
}
