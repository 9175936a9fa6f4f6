//! What stands where the registry should, and is none: refused, named, and left as it is.

use std::fs;

use insta::assert_snapshot;

use super::sandbox::Sandbox;

fn refused(sandbox: &Sandbox, store: &str, code: &str) {
    for line in ["find", "add Bond", "firm add Côté", "import list.csv --add --new-firm X", "check"] {
        let output = sandbox.run(&format!("{line} --store '{store}' --format json"));
        assert_eq!(output.code, 4, "carnet {line}: {output}");
        assert_eq!(output.error()["code"], code, "carnet {line}");
    }
}

#[test]
fn what_is_no_registry_is_refused_by_every_command_byte_for_byte_unchanged() {
    let sandbox = Sandbox::empty();
    sandbox.write("list.csv", "Company ID,Display name,Client number\n7,Bond,007\n");
    let mut newer = fs::read({
        sandbox.done("firm add Côté");
        sandbox.path("carnet.db")
    })
    .unwrap();
    let truncated = newer[..300].to_vec();
    newer[60..64].copy_from_slice(&99_u32.to_be_bytes());
    let mut stranger = newer.clone();
    stranger[68..72].copy_from_slice(&[0; 4]);
    for (name, content, code) in [
        ("empty.db", Vec::new(), "not-a-registry"),
        ("text.db", b"Company ID,Display name\n".to_vec(), "not-a-registry"),
        ("stranger.db", stranger, "not-a-registry"),
        ("newer.db", newer, "registry-newer"),
        ("truncated.db", truncated, "registry-damaged"),
    ] {
        sandbox.write(name, &content);
        refused(&sandbox, name, code);
        assert_eq!(fs::read(sandbox.path(name)).unwrap(), content, "{name}");
    }
    fs::create_dir(sandbox.path("folder.db")).unwrap();
    refused(&sandbox, "folder.db", "not-a-registry");
    refused(&sandbox, "/dev/null", "not-a-registry");
    #[cfg(unix)]
    {
        std::os::unix::fs::symlink("nowhere", sandbox.path("dangling.db")).unwrap();
        refused(&sandbox, "dangling.db", "not-a-registry");
        assert!(!sandbox.exists("nowhere"));
    }
}

#[test]
fn a_command_that_makes_none_says_that_there_is_none() {
    let sandbox = Sandbox::empty();
    for line in ["find", "add Bond", "export", "history", "check", "stats", "team list", "undo"] {
        let output = sandbox.run(&format!("{line} --format json"));
        assert_eq!((output.code, output.error()["code"].as_str()), (4, Some("no-registry")), "carnet {line}");
    }
    assert_eq!(sandbox.entries(), [""; 0]);
}

#[test]
fn names_that_sqlite_would_take_for_something_else_are_plain_files() {
    for name in [":memory:", "file:x?mode=memory"] {
        let sandbox = Sandbox::empty();
        sandbox.done(&format!("firm add Côté --store '{name}'"));
        assert_eq!(sandbox.entries(), [name]);
    }
    let output = Sandbox::empty().run("firm add Côté --store ''");
    assert_eq!(output.code, 2, "{output}");
}

#[cfg(unix)]
#[test]
fn a_new_registry_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::empty();
    sandbox.done("firm add Côté --store deep/carnet.db");
    let mode = |name: &str| fs::metadata(sandbox.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("deep"), mode("deep/carnet.db")), (0o700, 0o600));
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_and_a_file_on_the_way_are_called_what_they_are() {
    let sandbox = Sandbox::empty();
    std::os::unix::fs::symlink("nowhere", sandbox.path("dangling.db")).unwrap();
    sandbox.write("list.csv", "x");
    assert_snapshot!(sandbox.run("demo --store dangling.db"), @"
    --- stderr
    error: A link that leads nowhere stands where the registry should be: [folder]/dangling.db
    hint: Name the file of the registry with `--store FILE`; this one was left as it is.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("find --store list.csv/carnet.db"), @"
    --- stderr
    error: A part of this path is a file and not a folder: [folder]/list.csv/carnet.db
    hint: Name the file of the registry with `--store FILE`; this one was left as it is.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("firm add Roy --store list.csv/deep/carnet.db --lang fr"), @"
    --- stderr
    erreur : Une partie de ce chemin est un fichier et non un dossier : [folder]/list.csv/deep/carnet.db
    conseil : Indiquez le fichier du registre avec `--store FICHIER`; celui-ci n’a pas été modifié.
    --- exit 4
    ");
    assert_eq!(sandbox.refusal("demo --store list.csv/carnet.db"), ("not-a-registry".to_owned(), 4));
    assert_eq!(sandbox.entries(), ["dangling.db", "list.csv"]);
}

#[test]
fn no_file_takes_the_name_of_what_sqlite_keeps_beside_a_registry() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", "Company ID,Display name,Client number\n99,Nobody,1\n");
    let before = sandbox.entries();
    for name in ["carnet.db-journal", "carnet.db-wal", "carnet.db-shm"] {
        for line in ["export", "backup", "export --force", "import list.csv --errors"] {
            let line = format!("{line} {name}");
            assert_eq!(sandbox.refusal(&line), ("file-exists".to_owned(), 1), "{line}");
        }
        for line in ["firm add Côté", "demo", "import list.csv --add --new-firm X"] {
            let line = format!("{line} --store {name}");
            assert_eq!(sandbox.refusal(&line), ("not-a-registry".to_owned(), 4), "{line}");
        }
    }
    assert_eq!(sandbox.entries(), before);
    assert_snapshot!(sandbox.run("export carnet.db-wal"), @"
    --- stderr
    error: The registry beside it keeps its own working files under this name: carnet.db-wal
    hint: Give another name.
    --- exit 1
    ");
    // Without a registry beside it, a name is a name.
    sandbox.done("export other.db-wal");
}

#[test]
fn a_registry_is_made_only_under_a_name_that_leaves_room_for_its_journal() {
    let sandbox = Sandbox::empty();
    let too_long = "x".repeat(248);
    assert_eq!(sandbox.refusal(&format!("firm add Côté --store {too_long}")), ("io-error".to_owned(), 4));
    assert_eq!(sandbox.entries(), [""; 0]);
    let longest = &too_long[1..];
    sandbox.done(&format!("firm add Côté --store {longest}"));
    sandbox.done(&format!("add Bond --store {longest}"));
}
