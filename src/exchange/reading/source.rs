//! Takes the bytes of a file or stream, whole or not at all: never more than the limit,
//! and never waiting on a FIFO, whatever stands at the path.

use std::fs::{File, OpenOptions};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use super::FileError;

/// Reads a regular file whole; `limit` in bytes.
///
/// A larger one is `TooLarge` and left unread; a folder, FIFO, socket or device is `NotAFile`.
pub fn read_file(path: &Path, limit: Option<u64>) -> Result<Vec<u8>, FileError> {
    let file = open_file(path)?;
    let size = file.metadata().map_err(sort)?.len();
    match limit {
        Some(limit) if size > limit => Err(FileError::TooLarge { size: Some(size), limit }),
        _ => read_expecting(file, limit, size),
    }
}

/// Opens a regular file, to be read as it comes; anything else is `NotAFile`.
pub fn open_file(path: &Path) -> Result<File, FileError> {
    let file = open(path).map_err(sort)?;
    match file.metadata().map_err(sort)?.is_file() {
        true => Ok(file),
        false => Err(FileError::NotAFile),
    }
}

/// Reads a stream to its end; one byte beyond `limit` it stops and is `TooLarge`.
pub fn read_stream(reader: impl Read, limit: Option<u64>) -> Result<Vec<u8>, FileError> {
    read_expecting(reader, limit, 0)
}

fn read_expecting(reader: impl Read, limit: Option<u64>, expected: u64) -> Result<Vec<u8>, FileError> {
    let mut bytes = Vec::new();
    let room = usize::try_from(expected).unwrap_or(usize::MAX);
    bytes.try_reserve_exact(room).map_err(|error| FileError::Io { reason: error.to_string() })?;
    let most = limit.map_or(u64::MAX, |limit| limit.saturating_add(1));
    reader.take(most).read_to_end(&mut bytes).map_err(sort)?;
    match limit {
        Some(limit) if bytes.len() as u64 > limit => Err(FileError::TooLarge { size: None, limit }),
        _ => Ok(bytes),
    }
}

#[cfg(unix)]
fn open(path: &Path) -> io::Result<File> {
    use nix::fcntl::OFlag;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlag::O_NONBLOCK | OFlag::O_NOCTTY;
    OpenOptions::new().read(true).custom_flags(flags.bits()).open(path)
}

#[cfg(not(unix))]
fn open(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

fn sort(error: io::Error) -> FileError {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => FileError::NotFound,
        ErrorKind::PermissionDenied => FileError::NotPermitted,
        ErrorKind::IsADirectory => FileError::NotAFile,
        _ => FileError::Io { reason: error.to_string() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::write;

    #[test]
    fn a_file_of_just_the_limit_is_read_and_one_byte_more_is_refused_with_its_size() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("list.csv");
        write(&path, b"12345").expect("a file");
        assert_eq!(read_file(&path, Some(5)), Ok(b"12345".to_vec()));
        assert_eq!(read_file(&path, Some(4)), Err(FileError::TooLarge { size: Some(5), limit: 4 }));
        assert_eq!(read_file(&path, None), Ok(b"12345".to_vec()));
    }

    #[test]
    fn an_endless_stream_is_left_behind_the_limit() {
        assert_eq!(read_stream(io::repeat(b'a'), Some(9)), Err(FileError::TooLarge { size: None, limit: 9 }));
        assert_eq!(read_stream(&b"123456789"[..], Some(9)), Ok(b"123456789".to_vec()));
    }

    #[test]
    fn a_missing_name_and_a_folder_are_told_apart() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("list.csv");
        assert_eq!(read_file(&path, None), Err(FileError::NotFound));
        assert_eq!(read_file(folder.path(), None), Err(FileError::NotAFile));
        write(&path, b"a").expect("a file");
        assert_eq!(read_file(&path.join("b.csv"), None), Err(FileError::NotFound));
    }

    #[test]
    fn a_name_that_the_system_refuses_is_an_error_with_its_reason() {
        let reason = match read_file(Path::new("a\0b"), None) {
            Err(FileError::Io { reason }) => reason,
            other => format!("{other:?}"),
        };
        assert!(reason.contains("file name contained an unexpected NUL byte"), "{reason}");
    }

    #[cfg(unix)]
    #[test]
    fn a_fifo_and_a_device_are_refused_without_waiting() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("pipe.csv");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.expect("mkfifo runs").success());
        assert_eq!(read_file(&path, None), Err(FileError::NotAFile));
        assert_eq!(read_file(Path::new("/dev/zero"), None), Err(FileError::NotAFile));
    }
}
