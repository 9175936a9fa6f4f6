//! Files that appear whole or not at all: written under a hidden name beside their place, synced, then renamed.
//!
//! Nothing is ever written through what stands there: a link, pipe, device or folder refuses, and of a file with
//! several hard links only the one name is replaced.

use std::ffi::OsStr;
use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, BufWriter, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempPath};

use crate::error::{Error, OutputFault, Result};
use crate::hidden::{self, Share};
use crate::store::is_side_file;

/// The bits of a file that any program makes, before the umask takes its part.
const ORDINARY_MODE: u32 = 0o666;

/// What happens to a file that stands at the place already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Existing {
    /// It stays, and the new one is refused.
    Refuse,
    /// The new one takes its name.
    Replace,
}

/// A file under a hidden name beside its place; dropped before it is published, it leaves nothing behind.
#[derive(Debug)]
pub struct PlacedFile {
    place: Place,
    mode: Option<u32>,
    file: BufWriter<NamedTempFile>,
    share: Share,
}

/// A file that is complete and on the disk, still under its hidden name; dropped, it leaves nothing behind.
#[derive(Debug)]
pub struct Synced {
    place: Place,
    hidden: TempPath,
    /// Kept until the file has its name.
    _share: Share,
}

/// Where a file is to appear.
#[derive(Debug)]
struct Place {
    path: PathBuf,
    existing: Existing,
}

impl PlacedFile {
    /// Begins a file that is to appear at `path`.
    ///
    /// `mode` gives the permission bits of the finished file (Unix). Without it a replaced file's bits are kept,
    /// and a new file has those that any program's have: `0o666` less the umask. Until it is finished it is
    /// readable by its owner alone, unless it is to be an ordinary new file.
    ///
    /// # Errors
    /// `Output`: `Exists` where a file stands and is to stay, `NotAFile` where anything but a file stands, `SideFile`,
    /// `FolderMissing`, `NotPermitted`, `Full`, `Io`.
    pub fn create(path: &Path, existing: Existing, mode: Option<u32>) -> Result<Self> {
        let place = Place { path: path.to_owned(), existing };
        let standing = place.check()?;
        let name = name_of(path)?;
        let mode = mode.or_else(|| standing.as_ref().map(mode_of));
        let bits = if mode.is_none() { Some(ORDINARY_MODE) } else { None };
        let (hidden, share) =
            hidden::create(folder_of(path), name, bits).map_err(|error| output_error(path, &error))?;
        Ok(Self { place, mode, file: BufWriter::new(hidden), share })
    }

    /// The place at which the file is to appear.
    pub fn path(&self) -> &Path {
        &self.place.path
    }

    /// The hidden name under which the file is written until it is published.
    pub fn hidden_path(&self) -> &Path {
        self.file.get_ref().path()
    }

    /// Writes what is left and syncs the file; nothing can be seen of it yet.
    ///
    /// # Errors
    /// `Output`: `NotPermitted`, `Full`, `Io`.
    pub fn finish(self) -> Result<Synced> {
        let Self { place, mode, file, share } = self;
        let hidden = file
            .into_inner()
            .map_err(io::IntoInnerError::into_error)
            .and_then(|hidden| {
                set_mode(hidden.as_file(), mode)?;
                hidden.as_file().sync_all()?;
                Ok(hidden.into_temp_path())
            })
            .map_err(|error| output_error(&place.path, &error))?;
        Ok(Synced { place, hidden, _share: share })
    }
}

impl Write for PlacedFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Synced {
    /// The place at which the file is to appear.
    pub fn path(&self) -> &Path {
        &self.place.path
    }

    /// Makes the file appear at its place, at once, and syncs the folder. Where that cannot be synced, a file that
    /// replaced none is taken away again, and one that replaced another stays.
    ///
    /// # Errors
    /// As [`PlacedFile::create`], for what has come to stand there meanwhile; `AfterDone` where the file stays.
    pub fn publish(self) -> Result<()> {
        let Self { place, hidden, _share } = self;
        place.check()?;
        let renamed = match place.existing {
            Existing::Refuse => hidden.persist_noclobber(&place.path),
            Existing::Replace => hidden.persist(&place.path),
        };
        renamed.map_err(|refused| output_error(&place.path, &refused.error))?;
        sync_folder_of(&place.path).map_err(|error| {
            let error = output_error(&place.path, &error);
            match place.existing {
                Existing::Refuse => {
                    // On the way out of another error.
                    let _ = fs::remove_file(&place.path);
                    error
                }
                Existing::Replace => error.after_done(),
            }
        })
    }
}

impl Place {
    /// Refuses what may not be replaced, and gives what may.
    fn check(&self) -> Result<Option<Metadata>> {
        if is_side_file(&self.path) {
            return Err(output(&self.path, OutputFault::SideFile));
        }
        let standing = standing(&self.path)?;
        if standing.is_some() && self.existing == Existing::Refuse {
            return Err(output(&self.path, OutputFault::Exists));
        }
        Ok(standing)
    }
}

/// Reads the file that stands at `path`, without following a link or waiting for a pipe; none where nothing stands.
///
/// # Errors
/// `Output`: `NotAFile` where anything but a file stands, `NotPermitted`, `Io`.
pub fn current(path: &Path) -> Result<Option<Vec<u8>>> {
    beginning(path, u64::MAX)
}

/// Reads at most `length` bytes of the file that stands at `path`, as [`current`] does.
///
/// # Errors
/// As [`current`].
pub fn beginning(path: &Path, length: u64) -> Result<Option<Vec<u8>>> {
    if standing(path)?.is_none() {
        return Ok(None);
    }
    let file = match open_unfollowed(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(output_error(path, &error)),
    };
    let metadata = file.metadata().map_err(|error| output_error(path, &error))?;
    if !metadata.is_file() {
        return Err(output(path, OutputFault::NotAFile));
    }
    let mut content = Vec::new();
    file.take(length).read_to_end(&mut content).map_err(|error| output_error(path, &error))?;
    Ok(Some(content))
}

/// Removes the file that stands at `path`, if one does, and syncs the folder.
///
/// # Errors
/// `Output`: `NotAFile` where anything but a file stands, `NotPermitted`, `Io`.
pub fn remove(path: &Path) -> Result<()> {
    if standing(path)?.is_none() {
        return Ok(());
    }
    match fs::remove_file(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        removed => removed.and_then(|()| sync_folder_of(path)).map_err(|error| output_error(path, &error)),
    }
}

/// Sorts why a file could not be written, and names it.
pub fn output_error(path: &Path, error: &io::Error) -> Error {
    output(path, OutputFault::from_io(error))
}

fn output(path: &Path, fault: OutputFault) -> Error {
    Error::Output { path: path.to_owned(), fault }
}

/// What stands at `path`: a file, or nothing.
fn standing(path: &Path) -> Result<Option<Metadata>> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_file() => Ok(Some(metadata)),
        Ok(_) => Err(output(path, OutputFault::NotAFile)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(output_error(path, &error)),
    }
}

/// The name of a file; a path that ends in a separator, `.` or `..` has none and can only be a folder's.
pub(super) fn name_of(path: &Path) -> Result<&OsStr> {
    let text = path.as_os_str().as_encoded_bytes();
    path.file_name()
        .filter(|name| text.ends_with(name.as_encoded_bytes()))
        .ok_or_else(|| output(path, OutputFault::FolderMissing))
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a name in a folder durable, as far as the folder can be opened and its kind can be synced.
fn sync_folder_of(path: &Path) -> io::Result<()> {
    if !cfg!(unix) {
        return Ok(());
    }
    match File::open(folder_of(path)).and_then(|folder| folder.sync_all()) {
        Err(error) if is_beyond_us(error.kind()) => Ok(()),
        synced => synced,
    }
}

fn is_beyond_us(kind: ErrorKind) -> bool {
    matches!(kind, ErrorKind::PermissionDenied | ErrorKind::InvalidInput | ErrorKind::Unsupported)
}

#[cfg(unix)]
fn open_unfollowed(path: &Path) -> io::Result<File> {
    use nix::fcntl::OFlag;
    use std::os::unix::fs::OpenOptionsExt;
    let flags = OFlag::O_NOFOLLOW | OFlag::O_NONBLOCK;
    OpenOptions::new().read(true).custom_flags(flags.bits()).open(path)
}

#[cfg(not(unix))]
fn open_unfollowed(path: &Path) -> io::Result<File> {
    OpenOptions::new().read(true).open(path)
}

#[cfg(unix)]
fn mode_of(metadata: &Metadata) -> u32 {
    std::os::unix::fs::PermissionsExt::mode(&metadata.permissions()) & 0o777
}

#[cfg(not(unix))]
fn mode_of(_: &Metadata) -> u32 {
    ORDINARY_MODE
}

/// Sets the permission bits where they differ: a file system without any refuses to.
#[cfg(unix)]
fn set_mode(file: &File, mode: Option<u32>) -> io::Result<()> {
    let Some(mode) = mode.map(|mode| mode & 0o777) else { return Ok(()) };
    if mode_of(&file.metadata()?) == mode {
        return Ok(());
    }
    file.set_permissions(std::os::unix::fs::PermissionsExt::from_mode(mode))
}

#[cfg(not(unix))]
fn set_mode(_: &File, _: Option<u32>) -> io::Result<()> {
    Ok(())
}

#[cfg(all(test, unix))]
#[path = "place_tests.rs"]
mod tests;
