//! `inactivate` and `activate`: the status alone.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn inactive_is_not_cancelled() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 007 --plan preferred --subscription plus --subscription-status current");
    assert_snapshot!(sandbox.run("inactivate 007"), @"
    --- stderr
    1 client made inactive.
    ");
    let columns = "--status all --columns status,plan,subscription,subscription_status --format csv";
    assert_snapshot!(sandbox.run(&format!("find {columns}")), @"
    Status,Pricing plan,Subscription,Subscription status
    Inactive,Preferred pricing,Plus,Current
    ");
    assert_snapshot!(sandbox.run("activate 007"), @"
    --- stderr
    1 client made active.
    ");
    assert_snapshot!(sandbox.run("activate 007"), @"
    --- stderr
    Nothing to change: all of it is so already.
    ");
}

#[test]
fn all_of_several_or_none() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("inactivate 007 99"), @"
    --- stderr
    error: No client has this number, company ID or name: 99
    hint: Look for it, among inactive clients too, with `carnet find WORDS --status all`.
    --- exit 1
    ");
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
    assert_snapshot!(sandbox.run("inactivate 007 8 007"), @"
    --- stderr
    2 clients made inactive.
    ");
}

#[test]
fn it_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr inactivate 007 8"), @"
    --- stderr
    2 clients rendus inactifs.
    ");
    assert_snapshot!(sandbox.run("--lang fr activate 8"), @"
    --- stderr
    1 client rendu actif.
    ");
    assert_snapshot!(sandbox.run("--lang fr activate 99"), @"
    --- stderr
    erreur : Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : 99
    conseil : Cherchez-le, y compris parmi les clients inactifs, avec `carnet find MOTS --status all`.
    --- exit 1
    ");
}
