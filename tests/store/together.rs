//! Programs that write at once: one winner for one number, all stored for different ones, and readers all along.

use std::path::Path;
use std::process::{Child, Command, Stdio};

use carnet::registry::{NewAdmin, Query, Registry, Scope};

use super::support::session;

fn spawn(store: &Path, arguments: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
    command.args(arguments).args(["--wait", "60"]).env_clear().env("CARNET_STORE", store);
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
}

fn exit_codes(children: Vec<Child>) -> Vec<i32> {
    let codes = children.into_iter().map(|mut child| child.wait().unwrap().code().unwrap());
    let mut codes: Vec<i32> = codes.collect();
    codes.sort_unstable();
    codes
}

/// A registry with a firm in which whoever runs the tests acts.
fn registry_with_firm(folder: &Path) -> std::path::PathBuf {
    let path = folder.join("carnet.db");
    let mut registry = Registry::open_or_create(&path, session("nobody")).unwrap();
    registry.add_firm("Côté", &NewAdmin::default()).unwrap();
    path
}

fn count(path: &Path) -> usize {
    let registry = Registry::read(path, session("nobody")).unwrap();
    assert_eq!(registry.check().unwrap().problems, []);
    registry.find(&Scope::AllFirms, &Query::default()).unwrap().clients.len()
}

fn assert_one_winner(processes: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = registry_with_firm(folder.path());
    let adds = (0..processes).map(|_| spawn(&path, &["add", "Bond", "--number", "007"])).collect();
    let mut expected = vec![1; processes];
    expected[0] = 0;
    assert_eq!(exit_codes(adds), expected);
    assert_eq!(count(&path), 1);
}

fn assert_all_stored(processes: usize) {
    let folder = tempfile::tempdir().unwrap();
    let path = registry_with_firm(folder.path());
    let numbers: Vec<String> = (0..processes).map(|at| format!("N-{at}")).collect();
    let mut children = Vec::new();
    for number in &numbers {
        children.push(spawn(&path, &["add", number, "--number", number]));
        children.push(spawn(&path, &["find"]));
    }
    assert_eq!(exit_codes(children), vec![0; 2 * processes]);
    assert_eq!(count(&path), processes);
}

#[test]
fn of_several_programs_that_add_one_number_one_wins() {
    assert_one_winner(12);
}

#[test]
fn programs_that_add_different_numbers_are_all_heard_while_others_read() {
    assert_all_stored(12);
}

#[test]
fn programs_that_make_the_registry_at_once_make_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet.db");
    let names: Vec<String> = (0..12).map(|at| format!("Firm {at}")).collect();
    let adds = names.iter().map(|name| spawn(&path, &["firm", "add", name])).collect();
    assert_eq!(exit_codes(adds), vec![0; 12]);
    assert_eq!(Registry::read(&path, session("nobody")).unwrap().firms().unwrap().len(), 12);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
#[ignore = "twenty rounds of fifty programs take minutes; run with `cargo test --test store -- --ignored`"]
fn fifty_programs_at_once_are_kept_apart_in_every_round() {
    for _ in 0..20 {
        assert_one_winner(50);
    }
    assert_all_stored(50);
}
