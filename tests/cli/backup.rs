//! `backup`: a copy that is a registry of its own.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn a_copy_holds_the_same_and_is_not_written_over() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("backup copy.db"), @"
    --- stderr
    Copied the registry to: copy.db
    ");
    assert_snapshot!(sandbox.run("backup copy.db"), @"
    --- stderr
    error: A file of this name exists: copy.db
    hint: Give another name, or replace the file with `--force`.
    --- exit 1
    ");
    sandbox.done("backup copy.db --force");
    let list = |store: &str| sandbox.done(&format!("find --format json --store {store}")).stdout;
    assert_eq!(list("copy.db"), list("carnet.db"));
}

#[test]
fn backing_up_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr backup copie.db"), @"
    --- stderr
    Registre copié dans : copie.db
    ");
    assert_snapshot!(sandbox.run("--lang fr backup copie.db"), @"
    --- stderr
    erreur : Ce fichier existe déjà : copie.db
    conseil : Choisissez un autre nom, ou remplacez le fichier avec `--force`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr backup rien/copie.db"), @"
    --- stderr
    erreur : Le dossier de ce fichier n’existe pas : rien/copie.db
    conseil : Créez le dossier, ou choisissez un autre nom.
    --- exit 4
    ");
}

#[test]
fn a_copy_is_a_file() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("backup -"), @"
    --- stderr
    error: `backup` needs the name of a file, and standard output is none.
    hint: Name a file; one that is really called `-` is `./-`.
    --- exit 2
    ");
    assert!(!sandbox.exists("-"));
}
