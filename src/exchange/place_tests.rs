//! What stands at a place survives until the new file is whole, and strangers are never written through.

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};

use super::*;

fn write(path: &Path, existing: Existing, mode: Option<u32>) -> Result<()> {
    let mut file = PlacedFile::create(path, existing, mode)?;
    file.write_all(b"new").expect("room");
    file.finish()?.publish()
}

fn fault<T>(result: Result<T>) -> OutputFault {
    match result {
        Err(Error::Output { fault, .. }) => fault,
        _ => panic!("a file was written"),
    }
}

/// A folder with one file, `list.csv`, that holds `old`.
fn folder() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.csv");
    fs::write(&path, "old").expect("a file");
    (folder, path)
}

fn names(folder: &tempfile::TempDir) -> Vec<String> {
    let names = fs::read_dir(folder)
        .expect("the folder")
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("a name"));
    names.collect()
}

fn mode(path: &Path) -> u32 {
    mode_of(&fs::metadata(path).expect("the file"))
}

#[test]
fn a_file_appears_only_when_it_is_published() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.csv");
    let mut file = PlacedFile::create(&path, Existing::Refuse, None).expect("a file");
    file.write_all(b"new").expect("room");
    let [hidden] = &names(&folder)[..] else { panic!("one file") };
    assert!(hidden.starts_with(".list.csv.") && hidden.ends_with(".carnet-part"), "{hidden}");
    let synced = file.finish().expect("a whole file");
    assert!(!path.exists());
    synced.publish().expect("a place");
    assert_eq!(names(&folder), ["list.csv"]);
    assert_eq!(fs::read(&path).expect("the file"), b"new");
}

#[test]
fn what_is_flushed_stands_under_the_hidden_name() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut file =
        PlacedFile::create(&folder.path().join("list.csv"), Existing::Refuse, None).expect("a file");
    file.write_all(b"new").expect("room");
    file.flush().expect("room");
    assert_eq!(fs::read(file.hidden_path()).expect("the file"), b"new");
}

#[test]
fn what_is_dropped_leaves_nothing_behind() {
    let (folder, path) = folder();
    drop(PlacedFile::create(&path, Existing::Replace, None).expect("a file"));
    let file = PlacedFile::create(&path, Existing::Replace, None).expect("a file");
    drop(file.finish().expect("a whole file"));
    assert_eq!(names(&folder), ["list.csv"]);
    assert_eq!(fs::read(&path).expect("the file"), b"old");
}

#[test]
fn a_file_that_exists_is_refused_or_replaced() {
    let (_folder, path) = folder();
    assert_eq!(fault(write(&path, Existing::Refuse, None)), OutputFault::Exists);
    assert_eq!(fs::read(&path).expect("the file"), b"old");
    write(&path, Existing::Replace, None).expect("a place");
    assert_eq!(fs::read(&path).expect("the file"), b"new");
}

#[test]
fn a_file_that_appears_meanwhile_is_refused_at_the_last_moment() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.csv");
    let file = PlacedFile::create(&path, Existing::Refuse, None).expect("a file");
    let synced = file.finish().expect("a whole file");
    fs::write(&path, "theirs").expect("a file");
    assert_eq!(fault(synced.publish()), OutputFault::Exists);
    assert_eq!(fs::read(&path).expect("the file"), b"theirs");
    assert_eq!(names(&folder), ["list.csv"]);
}

#[test]
fn a_link_is_refused_and_its_target_untouched() {
    let (folder, target) = folder();
    let links = [("link.csv", target.clone()), ("dangling.csv", folder.path().join("none"))];
    for (name, points_to) in links {
        let link = folder.path().join(name);
        symlink(points_to, &link).expect("a link");
        for existing in [Existing::Refuse, Existing::Replace] {
            assert_eq!(fault(write(&link, existing, None)), OutputFault::NotAFile);
        }
        assert_eq!(fault(current(&link)), OutputFault::NotAFile);
        assert_eq!(fault(remove(&link)), OutputFault::NotAFile);
    }
    assert_eq!(fs::read(&target).expect("the file"), b"old");
    assert!(!folder.path().join("none").exists());
}

#[test]
fn a_link_that_appears_meanwhile_is_refused() {
    let (folder, target) = folder();
    let path = folder.path().join("new.csv");
    let synced =
        PlacedFile::create(&path, Existing::Replace, None).expect("a file").finish().expect("a file");
    symlink(&target, &path).expect("a link");
    assert_eq!(fault(synced.publish()), OutputFault::NotAFile);
    assert_eq!(fs::read(&target).expect("the file"), b"old");
    assert_eq!(names(&folder).len(), 2);
}

#[test]
fn of_a_hard_link_only_the_name_is_replaced() {
    let (folder, path) = folder();
    let other = folder.path().join("other.csv");
    fs::hard_link(&path, &other).expect("a link");
    write(&path, Existing::Replace, None).expect("a place");
    assert_eq!(fs::read(&other).expect("the file"), b"old");
    assert_eq!(fs::metadata(&path).expect("the file").nlink(), 1);
    fs::hard_link(&path, folder.path().join("third.csv")).expect("a link");
    remove(&path).expect("a file");
    assert_eq!(names(&folder).len(), 2);
}

#[test]
fn a_folder_a_pipe_and_a_device_are_no_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let pipe = folder.path().join("pipe");
    nix::unistd::mkfifo(&pipe, nix::sys::stat::Mode::S_IRWXU).expect("a pipe");
    for path in [folder.path(), &pipe, Path::new("/dev/null"), Path::new("/"), Path::new("..")] {
        for existing in [Existing::Refuse, Existing::Replace] {
            assert_eq!(fault(write(path, existing, None)), OutputFault::NotAFile, "{}", path.display());
        }
        assert_eq!(fault(current(path)), OutputFault::NotAFile);
        assert_eq!(fault(remove(path)), OutputFault::NotAFile);
    }
}

#[test]
fn a_missing_folder_is_told() {
    let (folder, file) = folder();
    let missing = [
        folder.path().join("none/list.csv"),
        folder.path().join("none/"),
        folder.path().join("none/."),
        file.join("list.csv"),
        PathBuf::new(),
    ];
    for path in missing {
        let refused = fault(write(&path, Existing::Replace, None));
        assert_eq!(refused, OutputFault::FolderMissing, "{}", path.display());
    }
    assert_eq!(names(&folder), ["list.csv"]);
}

#[cfg(target_os = "linux")]
#[test]
fn a_folder_that_takes_no_files_is_told() {
    let path = Path::new("/sys/kernel/list.csv");
    assert_eq!(fault(PlacedFile::create(path, Existing::Refuse, None)), OutputFault::NotPermitted);
}

#[test]
fn a_name_as_long_as_a_folder_takes_finds_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    write(&folder.path().join("é".repeat(127)), Existing::Refuse, None).expect("a place");
    let too_long = folder.path().join("x".repeat(256));
    assert!(matches!(fault(write(&too_long, Existing::Refuse, None)), OutputFault::Io(_)));
}

#[test]
fn the_permission_bits_are_those_given_or_those_of_the_file_replaced() {
    let (folder, path) = folder();
    fs::set_permissions(&path, Permissions::from_mode(0o640)).expect("the file");
    write(&path, Existing::Replace, None).expect("a place");
    assert_eq!(mode(&path), 0o640);
    write(&path, Existing::Replace, Some(0o100_606)).expect("a place");
    assert_eq!(mode(&path), 0o606);
    let (ours, theirs) = (folder.path().join("ours"), folder.path().join("theirs"));
    write(&ours, Existing::Refuse, None).expect("a place");
    fs::write(&theirs, "").expect("a file");
    assert_eq!(mode(&ours), mode(&theirs));
}

#[test]
fn what_stands_there_is_read_whole_or_is_absent() {
    let (folder, path) = folder();
    assert_eq!(current(&path).expect("a file"), Some(b"old".to_vec()));
    assert_eq!(beginning(&path, 2).expect("a file"), Some(b"ol".to_vec()));
    assert_eq!(current(&folder.path().join("none")).expect("nothing"), None);
    remove(&path).expect("a file");
    remove(&path).expect("nothing");
    assert!(names(&folder).is_empty());
}

#[test]
fn a_full_disk_is_told_with_the_place_and_not_the_hidden_name() {
    let error = output_error(Path::new("list.csv"), &ErrorKind::StorageFull.into());
    assert_eq!((error.code(), error.to_string()), ("storage-full", "list.csv: storage full".to_owned()));
}

#[test]
fn a_link_that_takes_the_place_at_the_last_moment_is_not_followed() {
    let (folder, path) = folder();
    let link = folder.path().join("link.csv");
    symlink(&path, &link).expect("a link");
    assert!(open_unfollowed(&path).is_ok());
    assert!(open_unfollowed(&link).is_err());
}
