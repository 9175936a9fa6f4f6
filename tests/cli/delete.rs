//! `delete`: everything in the way at once, and commands that work as they are printed.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

/// A client with all that can stand in the way, and a member who would delete it.
fn obstructed() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add \"L'Oréal & Cie\" --number 007 --company-id 7 --plan preferred --primary-admin firm");
    sandbox.done("inactivate 007");
    sandbox
}

#[test]
fn a_client_is_deleted_for_good_and_its_number_is_free() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("delete 007 --yes"), @"
    --- stderr
    1 client deleted for good.
    ");
    sandbox.done("add Other --number 007 --company-id 7");
}

#[test]
fn all_four_obstacles_are_listed_in_the_order_in_which_they_are_cleared() {
    assert_snapshot!(obstructed().run("delete 007 --yes --as cy@cote.example"), @"
    --- stderr
    error: Nothing was deleted, for 4 things stand in the way.
      1. L'Oréal & Cie is inactive, and so cannot leave the preferred plan. Run `carnet activate id:7 --as cy@cote.example`.
      2. For L'Oréal & Cie, the firm is the primary admin. Run `carnet edit id:7 --primary-admin client --as cy@cote.example`.
      3. L'Oréal & Cie is in the preferred plan. Run `carnet edit id:7 --plan none --as cy@cote.example`.
      4. Only the primary admin of the firm deletes clients, and cy@cote.example is not. Run `carnet delete id:7 --yes --as ana@cote.example`.
    --- exit 1
    ");
}

#[test]
fn the_commands_that_clear_the_obstacles_work_exactly_as_printed() {
    let sandbox = obstructed();
    let refused = sandbox.run("delete 007 --yes --as cy@cote.example --format json");
    assert_eq!(refused.refusal(), ("not-primary-admin".to_owned(), 1));
    let obstacles = refused.error()["obstacles"].as_array().unwrap().clone();
    let code = |at: usize| obstacles[at]["code"].as_str().unwrap();
    assert_eq!(
        [code(0), code(1), code(2), code(3)],
        ["inactive-in-plan", "firm-is-primary-admin", "in-preferred-plan", "not-primary-admin"]
    );
    for obstacle in &obstacles {
        assert_eq!(obstacle["company_id"], "7");
        assert_ne!(sandbox.done("find --status all --ids").stdout, "");
        let command = obstacle["command"].as_str().unwrap();
        sandbox.done(command.strip_prefix("carnet ").unwrap());
    }
    assert_eq!(sandbox.done("find --status all --ids").stdout, "");
}

#[test]
fn the_commands_are_for_the_same_registry_and_firm() {
    let sandbox = obstructed();
    let line = "delete 007 --yes --as cy@cote.example --store ./carnet.db --firm 'cote & fils' --format json";
    let mut command = sandbox.command(line);
    command.env_remove("CARNET_STORE");
    for obstacle in sandbox.finish(command).error()["obstacles"].as_array().unwrap() {
        let command = obstacle["command"].as_str().unwrap();
        let mut run = sandbox.command(command.strip_prefix("carnet ").unwrap());
        run.env_remove("CARNET_STORE");
        let output = sandbox.finish(run);
        assert_eq!(output.code, 0, "{command}: {output}");
    }
    assert_eq!(sandbox.done("find --status all --ids").stdout, "");
}

#[test]
fn several_are_deleted_all_or_none() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 8 --plan preferred");
    assert_snapshot!(sandbox.run("delete 007 8 --yes"), @"
    --- stderr
    error: Nothing was deleted, for 1 thing stands in the way.
      1. Blofeld is in the preferred plan. Run `carnet edit id:8 --plan none`.
    hint: Once that is cleared, run `carnet delete 007 8 --yes`.
    --- exit 1
    ");
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
    sandbox.done("edit 8 --plan none");
    assert_snapshot!(sandbox.run("delete 007 8 --yes"), @"
    --- stderr
    2 clients deleted for good.
    ");
}

#[test]
fn deleting_speaks_french() {
    let sandbox = obstructed();
    assert_snapshot!(sandbox.run("--lang fr delete 007 --yes --as cy@cote.example"), @"
    --- stderr
    erreur : Rien n’a été supprimé : 4 conditions empêchent la suppression.
      1. L'Oréal & Cie est inactif; rendez-le actif avant de le retirer de la tarification préférentielle. Exécutez `carnet activate id:7 --as cy@cote.example`.
      2. Pour L'Oréal & Cie, le cabinet est l’administrateur principal. Exécutez `carnet edit id:7 --primary-admin client --as cy@cote.example`.
      3. L'Oréal & Cie bénéficie de la tarification préférentielle. Exécutez `carnet edit id:7 --plan none --as cy@cote.example`.
      4. Seul l’administrateur principal du cabinet peut supprimer définitivement des clients, et cy@cote.example ne l’est pas. Exécutez `carnet delete id:7 --yes --as ana@cote.example`.
    --- exit 1
    ");
    sandbox.done("add Bond --number 1");
    assert_snapshot!(sandbox.run("--lang fr delete 1 --yes"), @"
    --- stderr
    1 client supprimé définitivement.
    ");
    assert_snapshot!(sandbox.run("--lang fr delete 1 --yes"), @"
    --- stderr
    erreur : Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : 1
    conseil : Cherchez-le, y compris parmi les clients inactifs, avec `carnet find MOTS --status all`.
    --- exit 1
    ");
}
