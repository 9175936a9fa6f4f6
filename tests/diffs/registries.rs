//! Registry against registry: what was done to one of them, and nothing else.

use carnet::exchange::diff::{DiffOptions, compare, read_side};
use carnet::exchange::reading::ReadingOptions;
use carnet::registry::{Registry, Session};
use carnet::text::clock::{Clock, Moment};

use super::sandbox::Sandbox;
use super::support::{changes, difference, ids};

fn session() -> Session {
    Session {
        login: "ana".into(),
        acting: None,
        clock: Clock::Fixed(Moment(0)),
        seed: Some(42),
        wait: std::time::Duration::ZERO,
    }
}

#[test]
fn demos_of_one_seed_are_equal_and_of_two_seeds_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let side = |name: &str, seed| {
        let path = folder.path().join(name);
        if !path.exists() {
            let mut registry = Registry::create(&path, session()).unwrap();
            let demo = carnet::demo::Demo { firms: 2, clients: 40, seed };
            carnet::demo::fill(&mut registry, demo).unwrap();
        }
        read_side(&path, session(), &ReadingOptions::default()).unwrap()
    };
    let difference = |old, new| compare(old, new, &DiffOptions::default()).unwrap();
    assert!(difference(side("a.db", 1), side("b.db", 1)).is_empty());
    let other = difference(side("a.db", 1), side("c.db", 2));
    assert!(!other.is_empty());
    assert!(other.changed.iter().all(|change| {
        other.old.row(change.old).get(change.field) != other.new.row(change.new).get(change.field)
    }));
}

#[test]
fn what_was_done_since_is_found_exactly() {
    let sandbox = Sandbox::with_firm();
    for line in ["add Bond --number 007 --tags 'b;a'", "add Côté --number A-1", "add Ames --city Laval"] {
        sandbox.done(line);
    }
    sandbox.done("backup before.db");
    for line in [
        "edit number:007 --lead bo@cote.example --tags a --province QC",
        "inactivate number:A-1",
        "delete name:Ames --yes",
        "add Zola --number Z",
    ] {
        sandbox.done(line);
    }
    let found = difference(&sandbox, "before.db carnet.db", 3);
    let [bond, cote, ames, zola] = [1, 2, 3, 4].map(|sequence| format!("100042{sequence:09}"));
    assert_eq!((ids(&found, "added"), ids(&found, "removed")), (vec![zola], vec![ames]));
    assert_eq!(
        changes(&found),
        [
            format!("{bond} lead_accountant  bo@cote.example"),
            format!("{bond} province  QC"),
            format!("{bond} tags a;b a"),
            format!("{cote} status active inactive"),
        ]
    );
    assert_eq!(found["changed"][0]["old"], serde_json::Value::Null);
    assert_eq!(difference(&sandbox, "before.db before.db", 0)["changed"], serde_json::json!([]));
}

#[test]
fn clients_that_one_side_has_are_whole() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("backup before.db");
    sandbox.done("add Bond --number 007 --tags 'b;a' --references 'sage=1;qb=2'");
    let client = sandbox.done("find --format json").json()[0].clone();
    let mut added = difference(&sandbox, "before.db carnet.db", 3)["added"][0].clone();
    assert_eq!(added["tags"], serde_json::json!(["a", "b"]));
    added["tags"] = client["tags"].clone();
    assert_eq!(added, client);
    let keys = |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    assert_eq!(keys(&added), keys(&client));
}

#[test]
fn the_moments_of_a_registry_are_its_own() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond");
    sandbox.done("backup before.db");
    sandbox.done("edit name:Bond --city Laval");
    let mut back = sandbox.command("edit name:Bond --city ''");
    assert!(back.env("SOURCE_DATE_EPOCH", "1767225999").status().unwrap().success());
    difference(&sandbox, "before.db carnet.db", 0);
    for (store, file) in [("before.db", "old.json"), ("carnet.db", "new.json")] {
        sandbox.done(&format!("--store {store} export {file}"));
    }
    difference(&sandbox, "before.db new.json", 0);
    let found = difference(&sandbox, "old.json new.json", 3);
    assert_eq!(found["changed"][0]["field"], "updated_at");
    difference(&sandbox, "old.json new.json --ignore updated_at", 0);
}

#[cfg(unix)]
#[test]
fn registries_in_a_folder_that_may_only_be_read_are_compared_and_left_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond");
    std::fs::create_dir(sandbox.path("kept")).unwrap();
    sandbox.done("backup kept/old.db");
    sandbox.done("export kept/list.csv");
    let mode =
        |mode| std::fs::set_permissions(sandbox.path("kept"), PermissionsExt::from_mode(mode)).unwrap();
    let before = sandbox_bytes(&sandbox);
    mode(0o500);
    let equal = sandbox.run("diff kept/old.db kept/list.csv");
    let other = sandbox.run("diff carnet.db kept/old.db");
    mode(0o700);
    assert_eq!((equal.code, other.code), (0, 0), "{equal}{other}");
    assert_eq!(sandbox_bytes(&sandbox), before);
    assert_eq!(std::fs::read_dir(sandbox.path("kept")).unwrap().count(), 2);
}

#[cfg(unix)]
fn sandbox_bytes(sandbox: &Sandbox) -> Vec<Vec<u8>> {
    ["carnet.db", "kept/old.db", "kept/list.csv"]
        .iter()
        .map(|name| std::fs::read(sandbox.path(name)).unwrap())
        .collect()
}
