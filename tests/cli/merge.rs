//! `merge`: one client out of two.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn one_client_is_made_of_two_once_every_difference_is_settled() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 8 --city Laval --tags VIP");
    assert_snapshot!(sandbox.run("merge 007 8"), @"
    --- stderr
    error: The two clients differ, and it was not said which value to take: Client number
    hint: Add `--take client_number=keep`, with `duplicate` in place of `keep` where the other value is meant. More: `carnet explain merge-conflict`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("merge 007 8 --take client_number=duplicate --as bo@cote.example"), @"
    --- stderr
    error: This needs the primary admin of the firm, which this team member is not: bo@cote.example
    hint: The primary admin can run `carnet merge 007 8 --take client_number=duplicate --as ana@cote.example`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("merge 007 8 --take client_number=duplicate"), @"
    --- stderr
    The two are one client now: Bond
    ");
    assert_snapshot!(sandbox.run("find --columns company_id,number,name,city,tags --format csv"), @"
    Company ID,Client number,Display name,City,Tags
    7,8,Bond,Laval,VIP
    ");
}

#[test]
fn merging_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr merge 007 8"), @"
    --- stderr
    erreur : Les deux clients diffèrent, et la valeur à garder n’est pas précisée : Numéro de client
    conseil : Ajoutez `--take client_number=keep`, en remplaçant `keep` par `duplicate` pour garder l’autre valeur. Pour en savoir plus : `carnet explain merge-conflict`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr merge 007 8 --take number=keep"), @"
    --- stderr
    Clients fusionnés : Bond
    ");
}

#[test]
fn what_stands_in_the_way_of_the_one_that_goes_keeps_both() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 8 --primary-admin firm");
    assert_snapshot!(sandbox.run("merge 007 8 --take number=keep"), @"
    --- stderr
    error: Nothing was merged, for 1 thing stands in the way.
      1. For Blofeld, the firm is the primary admin. Run `carnet edit id:8 --primary-admin client`.
    hint: Once that is cleared, run `carnet merge 007 8 --take number=keep`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("merge 007 8 --take number=keep --lang fr"), @"
    --- stderr
    erreur : Rien n’a été fusionné, car 1 obstacle s’y oppose.
      1. Pour Blofeld, le cabinet est l’administrateur principal. Exécutez `carnet edit id:8 --primary-admin client`.
    conseil : Ensuite, exécutez `carnet merge 007 8 --take number=keep --lang fr`.
    --- exit 1
    ");
}

#[test]
fn the_sides_of_the_field_that_was_typed_are_offered() {
    let sandbox = Sandbox::with_clients();
    for (take, offered) in [
        ("email=x", "email=keep, email=duplicate"),
        ("courriel", "email=keep, email=duplicate"),
        ("emial=keep", "email"),
    ] {
        let refused = sandbox.run(&format!("merge 007 8 --take {take} --format json"));
        assert_eq!(refused.code, 2, "{take}");
        assert_eq!(refused.error()["hint"], format!("One of these values is meant: {offered}"), "{take}");
    }
}
