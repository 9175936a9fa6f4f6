//! A look at the file before SQLite touches it: what is no registry of ours is refused byte for byte unchanged.

use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::{ErrorKind, Read};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::{APPLICATION_ID, VERSION, fault};
use crate::error::{Error, RegistryFault, Result, Stranger};
use crate::hidden::{self, Share};

const MAGIC: &[u8] = b"SQLite format 3\0";
const HEADER: usize = 100;

/// How a registry keeps what it may have to roll back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum JournalMode {
    /// In a file that goes with the operation.
    Rollback,
    /// In files that stay beside it, as another program has asked for.
    Wal,
}

/// Gives the file's journal mode, and refuses what is missing, no file, of another format, of another program or of
/// a newer version.
pub(super) fn examine(path: &Path) -> Result<JournalMode> {
    let metadata = fs::metadata(path).map_err(|error| absent(path, &error))?;
    if metadata.is_dir() {
        return Err(stranger(Stranger::Folder));
    }
    if !metadata.is_file() {
        return Err(stranger(Stranger::NotAFile));
    }
    let mut header = Vec::with_capacity(HEADER);
    File::open(path)
        .and_then(|file| file.take(HEADER as u64).read_to_end(&mut header))
        .map_err(|error| fault::from_io(&error))?;
    examine_header(&header, metadata.len())
}

fn absent(path: &Path, error: &std::io::Error) -> Error {
    match error.kind() {
        _ if path.is_symlink() => stranger(Stranger::Link),
        ErrorKind::NotFound => RegistryFault::Missing.into(),
        ErrorKind::NotADirectory => stranger(Stranger::FileOnTheWay),
        _ => fault::from_io(error),
    }
}

fn stranger(stranger: Stranger) -> Error {
    RegistryFault::NotARegistry(stranger).into()
}

fn examine_header(header: &[u8], size: u64) -> Result<JournalMode> {
    if header.is_empty() {
        return Err(stranger(Stranger::Empty));
    }
    if !header.starts_with(MAGIC) {
        return Err(stranger(Stranger::OtherFormat));
    }
    if header.len() < HEADER || size < 512 {
        return Err(RegistryFault::Damaged(format!("{size} bytes")).into());
    }
    match (number_at(header, 68), number_at(header, 60)) {
        (APPLICATION_ID, 0) => Err(RegistryFault::Damaged("version 0".to_owned()).into()),
        (APPLICATION_ID, version) if version > VERSION => {
            Err(RegistryFault::Newer { found: version, known: VERSION }.into())
        }
        (APPLICATION_ID, _) => Ok(if header[18] == 2 { JournalMode::Wal } else { JournalMode::Rollback }),
        (other, _) => Err(stranger(Stranger::OtherProgram(other))),
    }
}

fn number_at(header: &[u8], at: usize) -> u32 {
    header[at..at + 4].iter().fold(0, |number, &byte| number << 8 | u32::from(byte))
}

/// How SQLite calls what it keeps beside a file.
const SIDE_ENDINGS: [&str; 3] = ["-journal", "-wal", "-shm"];

/// Whether SQLite would take what stands at `path` for its own, since it belongs to a file of its format there.
pub(crate) fn is_side_file(path: &Path) -> bool {
    let mut owners = SIDE_ENDINGS.iter().filter_map(|ending| without_ending(path.file_name()?, ending));
    owners.any(|owner| begins_as_sqlite(&path.with_file_name(owner)))
}

/// The longest name that a folder takes, in bytes.
const LONGEST_NAME: usize = 255;

/// Whether the name is so long that its journal could have none.
pub(super) fn has_no_room_for_journal(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.len() + SIDE_ENDINGS[0].len() > LONGEST_NAME)
}

#[cfg(unix)]
fn without_ending<'n>(name: &'n OsStr, ending: &str) -> Option<&'n OsStr> {
    use std::os::unix::ffi::OsStrExt;
    name.as_bytes().strip_suffix(ending.as_bytes()).map(OsStr::from_bytes)
}

#[cfg(not(unix))]
fn without_ending<'n>(name: &'n OsStr, ending: &str) -> Option<&'n OsStr> {
    name.to_str()?.strip_suffix(ending).map(OsStr::new)
}

/// Whether a file of SQLite's stands at `path`.
pub(crate) fn begins_as_sqlite(path: &Path) -> bool {
    let mut magic = Vec::new();
    let is_file = fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    let mut read = || File::open(path)?.take(MAGIC.len() as u64).read_to_end(&mut magic);
    is_file && read().is_ok() && magic == MAGIC
}

/// What tells a file from another that takes its name.
pub(super) type Identity = (u64, u64);

/// Which file stands at a place; none where nothing does, or where the system does not tell.
pub(super) fn identity(path: &Path) -> Option<Identity> {
    fs::metadata(path).ok().and_then(|metadata| identity_of(&metadata))
}

#[cfg(unix)]
fn identity_of(metadata: &fs::Metadata) -> Option<Identity> {
    use std::os::unix::fs::MetadataExt;
    Some((metadata.dev(), metadata.ino()))
}

/// Windows lets nobody move or replace a file that is open.
#[cfg(not(unix))]
fn identity_of(_: &fs::Metadata) -> Option<Identity> {
    None
}

/// Whether a file does not stand any more where it did; where the system does not tell, it is taken to.
pub(super) fn has_moved(path: &Path, identity: Option<Identity>) -> bool {
    match fs::metadata(path) {
        Ok(metadata) => identity.is_some() && identity_of(&metadata) != identity,
        Err(error) => identity.is_some() && error.kind() == ErrorKind::NotFound,
    }
}

/// Refuses a file that is larger than the system lets this program write: what it would change there could not be taken
/// back either.
#[cfg(unix)]
pub(super) fn refuse_beyond_limit(path: &Path) -> Result<()> {
    use nix::sys::resource::{Resource, getrlimit};
    let limit = getrlimit(Resource::RLIMIT_FSIZE).map_or(u64::MAX, |(limit, _)| limit);
    match fs::metadata(path).is_ok_and(|metadata| metadata.len() > limit) {
        true => Err(RegistryFault::Full.into()),
        false => Ok(()),
    }
}

#[cfg(not(unix))]
pub(super) fn refuse_beyond_limit(_: &Path) -> Result<()> {
    Ok(())
}

/// Whether this program may write to a file and make others beside it.
#[cfg(unix)]
pub(super) fn may_be_written(path: &Path) -> bool {
    use nix::unistd::{AccessFlags, access};
    access(path, AccessFlags::W_OK).is_ok() && access(folder_of(path), AccessFlags::W_OK).is_ok()
}

#[cfg(not(unix))]
pub(super) fn may_be_written(path: &Path) -> bool {
    fs::metadata(path).is_ok_and(|metadata| !metadata.permissions().readonly())
}

/// Folders that were made for a new registry, the innermost first; they go again if nothing comes into them.
#[derive(Debug, Default)]
pub(super) struct NewFolders(Vec<PathBuf>);

impl NewFolders {
    /// Makes the folders on the way to a file, readable by their owner alone.
    pub fn on_the_way_to(path: &Path) -> Result<Self> {
        let mut made = Self(
            folder_of(path).ancestors().take_while(|folder| is_missing(folder)).map(Path::to_owned).collect(),
        );
        let wanted = std::mem::take(&mut made.0);
        let mut builder = fs::DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        for folder in wanted.into_iter().rev() {
            match builder.create(&folder) {
                Ok(()) => made.0.insert(0, folder),
                Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
                Err(error) => return Err(fault::from_io(&error)),
            }
        }
        Ok(made)
    }

    /// Lets the folders stay, and makes their names durable.
    pub fn keep(&mut self) -> std::io::Result<()> {
        std::mem::take(&mut self.0).iter().try_for_each(|folder| sync_folder_of(folder))
    }
}

impl Drop for NewFolders {
    fn drop(&mut self) {
        for folder in &self.0 {
            // One that somebody has put something into stays.
            let _ = fs::remove_dir(folder);
        }
    }
}

fn is_missing(folder: &Path) -> bool {
    !folder.as_os_str().is_empty() && !folder.exists()
}

/// Makes a hidden file beside a registry.
pub(super) fn hidden(path: &Path) -> Result<(NamedTempFile, Share)> {
    let name = path.file_name().unwrap_or_default();
    hidden::create(folder_of(path), name, None).map_err(|error| fault::from_io(&error))
}

/// The folder of a file.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Makes a new name in a folder durable.
pub(super) fn sync_folder_of(path: &Path) -> std::io::Result<()> {
    if cfg!(unix) { File::open(folder_of(path))?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(content: &[u8]) -> &'static str {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("file");
        fs::write(&path, content).expect("a file");
        let code = examine(&path).expect_err("a refusal").code();
        assert_eq!(fs::read(&path).expect("the file"), content);
        code
    }

    fn header(application: u32, version: u32) -> Vec<u8> {
        let mut bytes = vec![0; 4096];
        bytes[..MAGIC.len()].copy_from_slice(MAGIC);
        bytes[60..64].copy_from_slice(&version.to_be_bytes());
        bytes[68..72].copy_from_slice(&application.to_be_bytes());
        bytes
    }

    #[test]
    fn what_is_no_registry_is_refused_unchanged() {
        assert_eq!(refused(b""), "not-a-registry");
        assert_eq!(refused(b"Company ID,Display name\n"), "not-a-registry");
        assert_eq!(refused(&header(0, 1)), "not-a-registry");
        assert_eq!(refused(&header(APPLICATION_ID, 1)[..80]), "registry-damaged");
        assert_eq!(refused(&header(APPLICATION_ID, VERSION + 1)), "registry-newer");
    }

    #[test]
    fn a_folder_and_a_missing_file_are_told_apart() {
        let folder = tempfile::tempdir().expect("a folder");
        assert_eq!(examine(folder.path()).expect_err("a refusal").code(), "not-a-registry");
        assert_eq!(examine(&folder.path().join("none")).expect_err("a refusal").code(), "no-registry");
    }
}
