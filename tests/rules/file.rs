//! The registry's file: when it appears, who may read it, and two programs at once.

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use carnet::client::Field;
use carnet::registry::{NewAdmin, Registry, Session};
use rusqlite::Connection;
use tempfile::TempDir;

use crate::support::{NOW, Office, code, names, session};

fn place() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet").join("carnet.db");
    (folder, path)
}

fn entries(path: &Path) -> usize {
    std::fs::read_dir(path.parent().unwrap()).unwrap().count()
}

fn create(path: &Path) -> Office {
    Office::in_registry(Registry::open_or_create(path, session()).unwrap())
}

/// Another program that has the registry open.
fn reopen(office: &Office, path: &Path) -> Office {
    Office { registry: Registry::open(path, session()).unwrap(), firm: office.firm.clone() }
}

#[test]
fn the_file_appears_with_the_first_operation_and_not_with_a_refused_one() {
    let (_folder, path) = place();
    let mut registry = Registry::open_or_create(&path, session()).unwrap();
    assert_eq!(code(&registry.add_firm(" ", &NewAdmin::default())), "name-missing");
    registry.set_columns(None).unwrap();
    assert!(!path.exists());
    registry.add_firm("Roy", &NewAdmin::default()).unwrap();
    assert_eq!(entries(&path), 1, "the registry alone");
}

#[test]
fn a_registry_that_never_had_an_operation_leaves_nothing_behind() {
    let (_folder, path) = place();
    drop(Registry::open_or_create(&path, session()).unwrap());
    assert!(!path.exists());
    assert!(!path.parent().unwrap().exists() || entries(&path) == 0);
}

#[cfg(unix)]
#[test]
fn file_and_folder_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = place();
    let mut office = create(&path);
    office.add("Bond", &[]);
    let mode = |path: &Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(path.parent().unwrap())), (0o600, 0o700));
}

#[test]
fn no_registry_is_opened_where_there_is_none() {
    let (_folder, path) = place();
    assert_eq!(code(&Registry::read(&path, session())), "no-registry");
    assert_eq!(code(&Registry::open(&path, session())), "no-registry");
    assert!(!path.parent().unwrap().exists());
}

#[test]
fn what_was_done_is_there_when_the_file_is_opened_again() {
    let (_folder, path) = place();
    let mut office = create(&path);
    let bond = office.add("Bond", &[(Field::ClientNumber, "007"), (Field::Notes, "a\nb")]);
    let firm = office.firm.clone();
    drop(office);
    let registry = Registry::read(&path, session()).unwrap();
    let office = Office { registry, firm };
    assert_eq!(office.client("007").unwrap(), bond);
    assert_eq!(office.registry.firm(None).unwrap(), office.firm);
}

#[test]
fn the_same_seed_clock_and_commands_make_the_same_clients() {
    let clients = || {
        let (_folder, path) = place();
        let mut office = create(&path);
        office.add("Bond", &[]);
        office.add("Q", &[]);
        ["Bond", "Q"].map(|name| office.client(name).unwrap())
    };
    assert_eq!(clients(), clients());
    assert_eq!(clients()[0].created_at, NOW);
}

#[test]
fn without_a_seed_a_generated_company_id_has_15_digits_all_the_same() {
    let unseeded = Session { seed: None, ..session() };
    let mut office = Office::in_registry(Registry::in_memory(unseeded).unwrap());
    let id = office.add("Bond", &[]).company_id().to_owned();
    assert_eq!((id.len(), &id[..1], &id[6..]), (15, "1", "000000001"));
}

#[test]
fn two_programs_see_what_each_other_does() {
    let (_folder, path) = place();
    let mut one = create(&path);
    let mut other = reopen(&one, &path);
    one.add("Bond", &[(Field::ClientNumber, "007")]);
    assert_eq!(code(&other.try_add("Other", &[(Field::ClientNumber, "007")])), "number-taken");
    assert_eq!(other.add("Q", &[]).company_id(), "100042000000002");
    assert_eq!(names(&one.delete(&["Q", "007"]).unwrap().output), ["Q", "Bond"]);
    assert_eq!(code(&other.try_edit("Q", &[(Field::City, "Laval")])), "client-not-found");
    one.registry.delete_firm(&one.firm).unwrap();
    assert_eq!(code(&other.try_add("Late", &[])), "firm-not-found");
}

#[test]
fn of_two_programs_that_make_a_registry_the_second_is_refused_and_can_run_again() {
    let (_folder, path) = place();
    let mut one = Registry::open_or_create(&path, session()).unwrap();
    let mut other = Registry::open_or_create(&path, session()).unwrap();
    one.add_firm("Roy", &NewAdmin::default()).unwrap();
    assert_eq!(code(&other.add_firm("Côté", &NewAdmin::default())), "registry-busy");
    let mut again = Registry::open_or_create(&path, session()).unwrap();
    again.add_firm("Côté", &NewAdmin::default()).unwrap();
    assert_eq!(again.firms().unwrap().len(), 2);
}

#[test]
fn a_second_writer_is_refused_after_its_wait_and_a_reader_is_not() {
    let (_folder, path) = place();
    let firm = create(&path).firm;
    let holder = Connection::open(&path).unwrap();
    holder.execute_batch("BEGIN IMMEDIATE").unwrap();
    let wait = Duration::from_millis(200);
    let registry = Registry::open(&path, Session { wait, ..session() }).unwrap();
    let mut office = Office { registry, firm };
    let begun = Instant::now();
    assert_eq!(code(&office.try_add("Bond", &[])), "registry-busy");
    assert!(begun.elapsed() >= wait / 2 && begun.elapsed() < wait * 20, "{:?}", begun.elapsed());
    assert!(office.found(&[]).is_empty());
    assert!(Registry::read(&path, session()).unwrap().firm(None).is_ok());
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(code(&office.try_add("Bond", &[])), "done");
}

#[test]
fn a_registry_that_is_only_read_takes_no_operation() {
    let (_folder, path) = place();
    let firm = create(&path).firm;
    let mut office = Office { registry: Registry::read(&path, session()).unwrap(), firm };
    assert_eq!(code(&office.try_add("Bond", &[])), "not-permitted");
    assert_eq!(office.count(), 0);
}

#[test]
fn what_is_read_at_one_moment_is_of_one_moment() {
    let (_folder, path) = place();
    let mut office = create(&path);
    let looking = Registry::glance(&path, session()).unwrap();
    let firm = office.firm.id;
    let clients = || looking.counts(firm).map(|counts| counts.clients());
    let mut other = reopen(&office, &path);
    let seen: carnet::Result<_> =
        looking.at_one_moment(|| Ok((clients()?, code(&other.try_add("Bond", &[])), clients()?)));
    assert_eq!(seen.ok(), Some((0, "registry-busy", 0)));
    other.add("Bond", &[]);
    assert_eq!(clients().ok(), Some(1));
    office.add("Moneypenny", &[]);
    assert_eq!(looking.at_one_moment(clients).ok(), Some(2));
}
