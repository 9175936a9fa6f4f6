//! `demo`: a new registry with firms as they might be.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn a_new_registry_is_filled_and_an_old_one_left_alone() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("demo --clients 12 --firms 2"), @"
    --- stderr
    Made a registry. Firms: 2; clients: 24
    ");
    assert_snapshot!(sandbox.run("demo"), @"
    --- stderr
    error: A file of this name exists: [folder]/carnet.db
    hint: That is the registry’s own file, which is never replaced. Name another file, or another registry with `--store FILE`.
    --- exit 1
    ");
    sandbox.done("check");
    assert_eq!(sandbox.done("find --all-firms --status all --ids").stdout.lines().count(), 24);
}

#[test]
fn a_registry_without_a_firm_is_not_made() {
    let sandbox = Sandbox::empty();
    assert_eq!(sandbox.refusal("demo --firms 0"), ("usage".to_owned(), 2));
    assert_eq!(sandbox.entries(), [""; 0]);
}

#[test]
fn one_seed_makes_one_registry() {
    let sandbox = Sandbox::empty();
    for (store, seed) in [("a.db", 1), ("b.db", 1), ("c.db", 2)] {
        sandbox.done(&format!("demo --clients 30 --seed {seed} --store {store}"));
    }
    let exported = |store: &str| sandbox.done(&format!("export --store {store}")).stdout;
    assert_eq!(exported("a.db"), exported("b.db"));
    assert_ne!(exported("a.db"), exported("c.db"));
}

#[test]
fn a_demonstration_speaks_french() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("--lang fr demo --clients 1"), @"
    --- stderr
    Registre créé. Cabinets : 1; clients : 1
    ");
    assert_snapshot!(sandbox.run("--lang fr demo"), @"
    --- stderr
    erreur : Ce fichier existe déjà : [folder]/carnet.db
    conseil : C’est le fichier du registre lui-même, que carnet ne remplace jamais. Indiquez un autre fichier, ou un autre registre avec `--store FICHIER`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr demo --clients 2001"), @"
    --- stderr
    erreur : Valeur non valide pour `--clients <NOMBRE>` : 2001
    conseil : Pour la liste des options, exécutez `carnet demo --help`.
    --- exit 2
    ");
}
