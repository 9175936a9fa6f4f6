//! A registry that another program has put into WAL mode.

use std::fs;
use std::path::{Path, PathBuf};

use carnet::registry::{NewAdmin, Registry};

use super::support::session;

fn in_wal_mode(folder: &Path) -> PathBuf {
    let path = folder.join("carnet.db");
    let mut registry = Registry::open_or_create(&path, session("ana")).unwrap();
    registry.add_firm("Côté", &NewAdmin::default()).unwrap();
    drop(registry);
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "journal_mode", "wal").unwrap();
    connection.execute_batch("CREATE TABLE extra (id INTEGER); DROP TABLE extra").unwrap();
    path
}

fn entries(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn the_mode_is_taken_back_by_whoever_reads_or_writes_and_nothing_is_left_behind() {
    for open in [Registry::read, Registry::open] {
        let folder = tempfile::tempdir().unwrap();
        let path = in_wal_mode(folder.path());
        let registry = open(&path, session("ana")).unwrap();
        assert_eq!(registry.firms().unwrap().len(), 1);
        drop(registry);
        assert_eq!(fs::read(&path).unwrap()[18..20], [1, 1]);
        assert_eq!(entries(folder.path()), 1);
    }
}

#[test]
fn one_that_another_program_has_open_is_read_and_written_as_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = in_wal_mode(folder.path());
    let other = rusqlite::Connection::open(&path).unwrap();
    let count = || other.query_row("SELECT count(*) FROM firms", [], |row| row.get::<_, i64>(0)).unwrap();
    assert_eq!(count(), 1);
    let impatient = || carnet::registry::Session { wait: std::time::Duration::ZERO, ..session("ana") };
    assert_eq!(Registry::read(&path, impatient()).unwrap().firms().unwrap().len(), 1);
    Registry::open(&path, impatient()).unwrap().add_firm("Roy", &NewAdmin::default()).unwrap();
    assert_eq!(count(), 2);
}
