//! What stands where the registry should, and is none: refused, named, and left as it is.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

const COMMANDS: [&str; 7] = [
    "find",
    "add Bond",
    "firm add Côté",
    "import list.csv --add --new-firm X",
    "check",
    "undo",
    "columns set name",
];

fn assert_refused(sandbox: &Sandbox, store: &str, code: &str) {
    for line in COMMANDS {
        let refusal = sandbox.refusal(&format!("{line} --store '{store}'"));
        assert_eq!(refusal, (code.to_owned(), 4), "carnet {line} --store {store}");
    }
}

/// A registry's bytes, of another application or version where that is wished.
fn registry(sandbox: &Sandbox, application: Option<u32>, version: Option<u32>) -> Vec<u8> {
    let mut bytes = sandbox.bytes("carnet.db");
    let mut put = |at: usize, value: u32| bytes[at..at + 4].copy_from_slice(&value.to_be_bytes());
    application.into_iter().for_each(|id| put(68, id));
    version.into_iter().for_each(|version| put(60, version));
    bytes
}

#[test]
fn what_is_no_registry_is_refused_by_every_command_and_stays_byte_for_byte() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("list.csv", upload("7,Bond,007\n"));
    for (name, content, code) in [
        ("empty.db", Vec::new(), "not-a-registry"),
        ("text.db", upload("").into_bytes(), "not-a-registry"),
        ("stranger.db", registry(&sandbox, Some(0), None), "not-a-registry"),
        ("other.db", registry(&sandbox, Some(7), None), "not-a-registry"),
        ("newer.db", registry(&sandbox, None, Some(99)), "registry-newer"),
        ("short.db", registry(&sandbox, None, None)[..300].to_vec(), "registry-damaged"),
    ] {
        sandbox.write(name, &content);
        let entries = sandbox.entries();
        assert_refused(&sandbox, name, code);
        assert_eq!((sandbox.bytes(name), sandbox.entries()), (content, entries), "{name}");
    }
    std::fs::create_dir(sandbox.path("folder.db")).unwrap();
    assert_refused(&sandbox, "folder.db", "not-a-registry");
}

#[test]
fn the_message_says_what_stands_there() {
    let sandbox = Sandbox::with_firm();
    std::fs::create_dir(sandbox.path("folder.db")).unwrap();
    sandbox.write("empty.db", "");
    sandbox.write("text.db", "hello");
    sandbox.write("other.db", registry(&sandbox, Some(7), None));
    sandbox.write("newer.db", registry(&sandbox, None, Some(99)));
    assert_snapshot!(sandbox.run("find --store folder.db"), @"
    --- stderr
    error: A folder stands where the registry should be: [folder]/folder.db
    hint: Name the file of the registry with `--store FILE`; this one was left as it is.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("find --store empty.db"), @"
    --- stderr
    error: The file is empty, and so is not a registry: [folder]/empty.db
    hint: Name the file of the registry with `--store FILE`; this one was left as it is.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("find --store text.db"), @"
    --- stderr
    error: The file is not a registry: [folder]/text.db
    hint: Name the file of the registry with `--store FILE`; this one was left as it is.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("find --store other.db --lang fr"), @"
    --- stderr
    erreur : Le fichier appartient à un autre programme (identifiant d’application SQLite 7) : [folder]/other.db
    conseil : Indiquez le fichier du registre avec `--store FICHIER`; celui-ci n’a pas été modifié.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("find --store newer.db"), @"
    --- stderr
    error: A newer carnet wrote the registry (version 99, and this one knows 4): [folder]/newer.db
    hint: Install the newest carnet; the registry was left as it is.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("find --store newer.db --lang fr"), @"
    --- stderr
    erreur : Le registre vient d’un carnet plus récent (version 99; celui-ci connaît la version 4) : [folder]/newer.db
    conseil : Installez la version la plus récente de carnet; le registre n’a pas été modifié.
    --- exit 4
    ");
}

#[test]
fn a_command_that_makes_no_registry_says_that_there_is_none() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("find"), @"
    --- stderr
    error: There is no registry yet: [folder]/carnet.db
    hint: Begin with `carnet firm add NAME`, or from a list with `carnet import LIST.csv --add --new-firm NAME`.
    To look around first, fill one with `carnet demo`; `--store FILE` names another file.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("add Bond --lang fr"), @"
    --- stderr
    erreur : Il n’y a pas encore de registre : [folder]/carnet.db
    conseil : Commencez par `carnet firm add NOM`, ou à partir d’une liste avec `carnet import LISTE.csv --add --new-firm NOM`.
    Pour essayer d’abord, remplissez-en un avec `carnet demo`; `--store FICHIER` indique un autre fichier.
    --- exit 4
    ");
    for line in
        ["edit 7 --city Laval", "export", "history", "check", "stats", "team list", "undo", "firm list"]
    {
        assert_eq!(sandbox.refusal(line), ("no-registry".to_owned(), 4), "carnet {line}");
    }
    assert_eq!(sandbox.entries(), [""; 0]);
}

#[test]
fn names_that_sqlite_would_take_for_something_else_are_plain_files() {
    for name in [":memory:", "file:x?mode=memory", "%41.db"] {
        let sandbox = Sandbox::empty();
        sandbox.done(&format!("firm add Côté --store '{name}'"));
        assert_eq!(sandbox.entries(), [name]);
        sandbox.done(&format!("firm show --store '{name}'"));
    }
    assert_snapshot!(Sandbox::empty().run("firm add Côté --store ''"), @"
    --- stderr
    error: A value must follow `--store <FILE>`.
    hint: See what can be typed with `carnet firm add --help`.
    --- exit 2
    ");
    assert_snapshot!(Sandbox::empty().run("firm add Côté --store '' --lang fr"), @"
    --- stderr
    erreur : Indiquez une valeur après `--store <FICHIER>`.
    conseil : Pour la liste des options, exécutez `carnet firm add --help`.
    --- exit 2
    ");
}

#[test]
fn an_empty_variable_counts_as_unset() {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command("firm add Côté");
    command.env("CARNET_STORE", "").env("XDG_DATA_HOME", sandbox.path("data"));
    assert_eq!(sandbox.finish(command).code, 0);
    assert!(!sandbox.exists("carnet.db"));
}

#[cfg(unix)]
#[test]
fn a_new_registry_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::empty();
    sandbox.done("firm add Côté --store deep/carnet.db");
    let mode = |name: &str| std::fs::metadata(sandbox.path(name)).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode("deep"), mode("deep/carnet.db")), (0o700, 0o600));
}

#[test]
fn a_refused_command_leaves_no_folder_that_was_made_for_a_new_registry() {
    let sandbox = Sandbox::empty();
    assert_eq!(sandbox.run("firm add '' --store deep/er/carnet.db").code, 1);
    assert_eq!(sandbox.entries(), [""; 0]);
    sandbox.done("firm add Côté --store deep/er/carnet.db");
    assert_eq!(sandbox.entries(), ["deep"]);
}
