//! Files under a hidden name, on their way to their own; what a writer that died has left is cleared away by the next
//! one that writes into the same folder.
//!
//! Writers share a lock on the folder. Who can have it alone knows that nobody else writes there, and that every
//! hidden file is a dead one's; the lock goes with the process, however that ends.

use std::ffi::OsStr;
use std::fs::File;
use std::io;
use std::path::Path;
use std::sync::Arc;

use tempfile::{Builder, NamedTempFile};

/// How every hidden name ends, and no other program's does.
const ENDING: &str = ".carnet-part";
/// How many letters and digits stand before that, drawn by lot.
const DRAWN: usize = 8;
/// The longest name that is repeated in the hidden one; a folder takes 255 bytes.
const LONGEST_NAME: usize = 200;

/// A writer's share in a folder, as long as it has hidden files there; empty where the folder cannot be locked.
#[derive(Debug, Clone)]
pub(crate) struct Share {
    _lock: Option<Arc<File>>,
}

/// Makes an empty file in a folder for what is to be called `name`, with these permission bits less the umask, or
/// readable by its owner alone.
pub(crate) fn create(folder: &Path, name: &OsStr, mode: Option<u32>) -> io::Result<(NamedTempFile, Share)> {
    let share = Share::of(folder);
    let name = name.to_string_lossy();
    let name = if name.len() <= LONGEST_NAME { &*name } else { "carnet" };
    let prefix = format!(".{name}.");
    let mut builder = Builder::new();
    builder.prefix(&prefix).suffix(ENDING).rand_bytes(DRAWN);
    #[cfg(unix)]
    if let Some(mode) = mode {
        builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(mode));
    }
    #[cfg(not(unix))]
    let _ = mode;
    Ok((builder.tempfile_in(folder)?, share))
}

#[cfg(not(unix))]
impl Share {
    /// Only Unix locks folders; elsewhere, what a dead writer leaves stays.
    pub fn of(_: &Path) -> Self {
        Self { _lock: None }
    }
}

#[cfg(unix)]
mod unix {
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::MetadataExt;
    use std::sync::{Mutex, PoisonError, Weak};
    use std::thread;
    use std::time::Duration;

    use nix::dir::Dir;
    use nix::fcntl::OFlag;
    use nix::sys::stat::Mode;

    use super::*;

    /// How often the share is asked for while another writer clears the folder, and how long between.
    const ATTEMPTS: usize = 20;
    const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(5);

    /// A folder, by device and inode.
    type Identity = (u64, u64);

    /// The folders in which this process writes, with one lock for all files in each.
    static SHARED: Mutex<Vec<(Identity, Weak<File>)>> = Mutex::new(Vec::new());

    impl Share {
        /// Takes part in a folder; where nobody else writes there, clears away what dead writers have left.
        pub fn of(folder: &Path) -> Self {
            Self { _lock: shared(folder).ok().flatten() }
        }
    }

    fn shared(folder: &Path) -> io::Result<Option<Arc<File>>> {
        let file = File::open(folder)?;
        let metadata = file.metadata()?;
        let identity = (metadata.dev(), metadata.ino());
        let mut shared = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
        shared.retain(|(_, lock)| lock.strong_count() > 0);
        let known = shared.iter().find(|(other, _)| *other == identity);
        if let Some(lock) = known.and_then(|(_, lock)| lock.upgrade()) {
            return Ok(Some(lock));
        }
        if file.try_lock().is_ok() {
            clear(folder);
        }
        let lock = share(file).map(Arc::new);
        shared.extend(lock.iter().map(|lock| (identity, Arc::downgrade(lock))));
        Ok(lock)
    }

    /// Changes to a lock that others can have as well; a stranger who keeps one alone is not waited for.
    fn share(file: File) -> Option<File> {
        for _ in 0..ATTEMPTS {
            if file.try_lock_shared().is_ok() {
                return Some(file);
            }
            thread::sleep(BETWEEN_ATTEMPTS);
        }
        None
    }

    /// Removes the hidden files of dead writers; what cannot be removed stays for another time.
    fn clear(folder: &Path) {
        let user = nix::unistd::geteuid().as_raw();
        // The standard library's own listing panics where the folder cannot be closed.
        let flags = OFlag::O_RDONLY | OFlag::O_DIRECTORY | OFlag::O_CLOEXEC;
        let Ok(mut entries) = Dir::open(folder, flags, Mode::empty()) else { return };
        for entry in entries.iter().flatten() {
            let name = OsStr::from_bytes(entry.file_name().to_bytes());
            let path = folder.join(name);
            let is_own = || path.symlink_metadata().is_ok_and(|found| found.is_file() && found.uid() == user);
            if is_hidden_name(name) && is_own() {
                let _ = fs::remove_file(path);
            }
        }
    }

    /// `.list.csv.aB3dE6gH.carnet-part`, or the rollback journal of one that is a registry.
    fn is_hidden_name(name: &OsStr) -> bool {
        let drawn = || {
            let name = name.to_str()?.strip_prefix('.')?;
            let name = name.strip_suffix("-journal").unwrap_or(name).strip_suffix(ENDING)?;
            Some(name.rsplit_once('.')?.1)
        };
        drawn().is_some_and(|drawn| {
            drawn.len() == DRAWN && drawn.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs;
    use std::os::unix::fs::symlink;

    use super::*;

    const DEAD: [&str; 3] = [
        ".list.csv.aB3dE6gH.carnet-part",
        ".Liste d’été.csv.00000000.carnet-part",
        ".carnet.db.aB3dE6gH.carnet-part-journal",
    ];

    fn folder_with(names: &[&str]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        names.iter().for_each(|name| fs::write(folder.path().join(name), "half").expect("a file"));
        folder
    }

    fn names(folder: &tempfile::TempDir) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry"));
        let mut names: Vec<_> = entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_dead_writers_left_is_cleared_away_and_nothing_else() {
        let strangers = [
            ".carnet-part",
            ".list.csv.aB3dE6gH.part",
            ".list.csv.aB3dE6g.carnet-part",
            ".list.csv.aB3dE6g-.carnet-part",
            "list.csv.aB3dE6gH.carnet-part",
        ];
        let folder = folder_with(&strangers);
        let link = ".link.csv.aB3dE6gH.carnet-part";
        let sub_folder = ".folder.csv.aB3dE6gH.carnet-part";
        symlink(strangers[0], folder.path().join(link)).expect("a link");
        fs::create_dir(folder.path().join(sub_folder)).expect("a folder");
        let before = names(&folder);
        for dead in DEAD {
            fs::write(folder.path().join(dead), "half").expect("a file");
        }
        drop(create(folder.path(), "new.csv".as_ref(), None).expect("a file"));
        assert_eq!(names(&folder), before);
    }

    #[test]
    fn what_a_living_writer_has_there_stays() {
        let folder = folder_with(&DEAD);
        let living = File::open(folder.path()).expect("the folder");
        for lock in [File::try_lock_shared, File::try_lock] {
            lock(&living).expect("a lock");
            let made = create(folder.path(), "new.csv".as_ref(), None).expect("a file");
            assert_eq!(names(&folder).len(), DEAD.len() + 1);
            drop(made);
            assert_eq!(names(&folder).len(), DEAD.len());
        }
        drop(living);
        drop(Share::of(folder.path()));
        assert_eq!(names(&folder), [""; 0]);
    }

    #[test]
    fn one_writer_may_have_several_files_there() {
        let folder = folder_with(&[]);
        let made =
            ["one", "two", "three"].map(|name| create(folder.path(), name.as_ref(), None).expect("a file"));
        assert_eq!(names(&folder).len(), 3);
        let [(first, share), rest @ ..] = made;
        drop(first);
        drop(rest);
        let other = File::open(folder.path()).expect("the folder");
        assert!(other.try_lock().is_err(), "the last one keeps the lock");
        drop(share);
        assert!(other.try_lock().is_ok());
    }
}
