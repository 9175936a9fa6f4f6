//! Every released version's file opens, loses nothing, and is backed up before it is changed.

use std::fs;
use std::path::Path;

use carnet::client::{Checked, ClientDraft, Field};
use carnet::exchange::diff::{DiffOptions, compare, read_side};
use carnet::exchange::reading::ReadingOptions;
use carnet::registry::{HistoryFilter, Query, Registry, Scope};

use super::support::{everything, fixture, old_registry, session};

/// The versions of which there is a fixture.
const VERSIONS: [&str; 3] = ["v1", "v2", "v3"];

fn bond() -> ClientDraft {
    let values = vec![Checked::new(Field::DisplayName, "Bond").unwrap()];
    ClientDraft { values, lead: None }
}

fn entries(folder: &Path) -> Vec<String> {
    let names = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn reading_an_old_registry_shows_all_of_it_and_changes_not_one_byte() {
    for version in VERSIONS {
        let folder = tempfile::tempdir().unwrap();
        let path = old_registry(folder.path(), version);
        let before = fs::read(&path).unwrap();
        let registry = Registry::read(&path, session("ana")).unwrap();
        let expected = fs::read_to_string(fixture(&format!("{version}.jsonl"))).unwrap();
        assert_eq!(everything(&registry), expected, "{version}");
        assert_eq!(registry.check().unwrap().problems, [], "{version}");
        let history = registry.history(&Scope::AllFirms, &HistoryFilter::default()).unwrap();
        assert!(history.len() >= 9, "{version}");
        drop(registry);
        assert_eq!(fs::read(&path).unwrap(), before, "{version}");
        assert_eq!(entries(folder.path()), ["carnet.db"], "{version}");
    }
}

#[test]
fn the_first_write_backs_an_old_registry_up_and_brings_it_up_to_date() {
    for version in VERSIONS {
        let folder = tempfile::tempdir().unwrap();
        let path = old_registry(folder.path(), version);
        let mut registry = Registry::open(&path, session("ana")).unwrap();
        let backup = format!("carnet.db.{version}.bak");
        assert_eq!(entries(folder.path()), ["carnet.db".to_owned(), backup.clone()]);
        let expected = fs::read_to_string(fixture(&format!("{version}.jsonl"))).unwrap();
        assert_eq!(everything(&registry), expected, "{version}");
        let firm = registry.firm(Some("Tremblay et associés")).unwrap();
        let added = registry.add_client(&firm, &bond()).unwrap();
        assert!(added.operation.is_some());
        assert_eq!(registry.check().unwrap().problems, []);
        let copy = Registry::read(&folder.path().join(backup), session("ana")).unwrap();
        assert_eq!(everything(&copy), expected, "{version}");
    }
}

#[test]
fn what_an_old_registry_holds_is_searched_before_it_is_written_and_after() {
    for version in VERSIONS {
        let folder = tempfile::tempdir().unwrap();
        let path = old_registry(folder.path(), version);
        let words = ["9258-5944", "quebec"].map(str::to_owned).to_vec();
        let query = Query { words, ..Query::default() };
        for open in [Registry::read, Registry::open] {
            let found = open(&path, session("ana")).unwrap().find(&Scope::AllFirms, &query).unwrap();
            let names: Vec<&str> = found.clients.iter().map(|client| client.display_name()).collect();
            assert_eq!(names, ["9258-5944 Québec inc."], "{version}");
        }
    }
}

#[test]
fn a_registry_of_version_1_with_2000_clients_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = old_registry(folder.path(), "v1");
    let clients = "WITH RECURSIVE rows (at) AS (SELECT 1 UNION ALL SELECT at + 1 FROM rows WHERE at < 1879)
        INSERT INTO clients (id, firm, is_id_generated, created_at, updated_at, name_folded, number_folded,
            company_id, display_name, client_number, notes)
        SELECT 10000 + at, 1, 0, at, at, 'client ' || at, 'n-' || at, '88' || at, 'Client ' || at, 'N-' || at,
            'Note ' || at FROM rows;
        UPDATE registry SET last_client = 20000";
    rusqlite::Connection::open(&path).unwrap().execute_batch(clients).unwrap();
    let original = folder.path().join("original.db");
    fs::copy(&path, &original).unwrap();
    drop(Registry::open(&path, session("ana")).unwrap());
    let backup = folder.path().join("carnet.db.v1.bak");
    let side = |path: &Path| read_side(path, session("ana"), &ReadingOptions::default()).unwrap();
    for (old, new) in [(&original, &path), (&original, &backup), (&backup, &path)] {
        let difference = compare(side(old), side(new), &DiffOptions::default()).unwrap();
        assert!(difference.is_empty(), "{difference:?}");
    }
    let registry = Registry::read(&path, session("ana")).unwrap();
    let firm = registry.firm(Some("Tremblay et associés")).unwrap();
    assert_eq!(registry.counts(firm.id).unwrap().clients(), 2_000);
    assert_eq!(everything(&registry), everything(&Registry::read(&original, session("ana")).unwrap()));
}

#[test]
fn a_backup_never_takes_the_place_of_an_earlier_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = old_registry(folder.path(), "v1");
    fs::write(folder.path().join("carnet.db.v1.bak"), "mine").unwrap();
    Registry::open(&path, session("ana")).unwrap();
    assert_eq!(entries(folder.path()), ["carnet.db", "carnet.db.v1-2.bak", "carnet.db.v1.bak"]);
    assert_eq!(fs::read(folder.path().join("carnet.db.v1.bak")).unwrap(), b"mine");
}

#[test]
fn one_that_cannot_be_brought_up_to_date_is_left_as_it_is_without_a_backup() {
    let folder = tempfile::tempdir().unwrap();
    let path = old_registry(folder.path(), "v3");
    let taken = "CREATE TABLE former_changes (id INTEGER)";
    rusqlite::Connection::open(&path).unwrap().execute_batch(taken).unwrap();
    let before = fs::read(&path).unwrap();
    for open in [Registry::open, Registry::read] {
        let error = open(&path, session("ana")).err().unwrap();
        assert_eq!(error.code(), "registry-damaged");
        assert!(!error.to_string().contains("ALTER"), "the statement is told: {error}");
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(entries(folder.path()), ["carnet.db"]);
}

#[test]
fn what_was_done_by_an_old_version_is_taken_back_by_the_new_one() {
    let actions = [
        ("v1", ["delete", "add", "inactivate", "import", "edit", "add"]),
        ("v3", ["inactivate", "transfer", "import", "edit", "add", "edit"]),
    ];
    for (version, actions) in actions {
        let folder = tempfile::tempdir().unwrap();
        let path = old_registry(folder.path(), version);
        let mut registry = Registry::open(&path, session("ana")).unwrap();
        let firm = registry.firm(Some("Tremblay et associés")).unwrap();
        for action in actions {
            let undone = registry.undo(Some(&firm), None).unwrap();
            assert_eq!(undone.output.operation.action.words(), action, "{version}");
            assert_eq!(registry.check().unwrap().problems, [], "{version} {action}");
        }
    }
}

#[test]
fn a_newer_registry_is_refused_untouched() {
    let folder = tempfile::tempdir().unwrap();
    let path = old_registry(folder.path(), "v1");
    let connection = rusqlite::Connection::open(&path).unwrap();
    connection.pragma_update(None, "user_version", 99).unwrap();
    drop(connection);
    let before = fs::read(&path).unwrap();
    for opened in [Registry::read(&path, session("ana")), Registry::open(&path, session("ana"))] {
        assert_eq!(opened.err().unwrap().code(), "registry-newer");
    }
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(entries(folder.path()), ["carnet.db"]);
}
