//! `edit`: fields changed, cleared and shared.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn fields_are_changed_and_an_empty_value_clears_one() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("edit 007 --number 0007 --city Laval"), @"
    --- stderr
    1 client edited.
    ");
    sandbox.done("edit 0007 --city ''");
    assert_eq!(sandbox.json("show 0007")["city"], serde_json::Value::Null);
    assert_snapshot!(sandbox.run("edit 0007 --city ''"), @"
    --- stderr
    Nothing to change: all of it is so already.
    ");
}

#[test]
fn several_clients_share_what_may_be_shared() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("edit 007 8 --lead bo@cote.example --add-tag VIP --add-tag paie"), @"
    --- stderr
    2 clients edited.
    ");
    assert_snapshot!(sandbox.run("edit 007 8 --number 9"), @"
    --- stderr
    error: Several clients cannot share this field: Client number
    hint: Name one client only.
    --- exit 2
    ");
    sandbox.done("edit 007 --remove-tag vip");
    assert_snapshot!(sandbox.run("find --columns number,lead,tags"), @"
    Client number  Lead accountant  Tags
    8              Bo               VIP;paie
    007            Bo               paie
    ");
}

#[test]
fn a_given_company_id_never_changes_and_a_generated_one_once() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add Largo --number 9");
    sandbox.done("edit 9 --company-id 99");
    assert_snapshot!(sandbox.run("edit 9 --company-id 98"), @"
    --- stderr
    error: A company ID that was given never changes, and this client has one: Largo
    hint: Only a company ID that carnet generated can be replaced, and only once. More: `carnet explain company-id-fixed`.
    --- exit 1
    ");
    assert_eq!(sandbox.refusal("edit 007 --company-id 70"), ("company-id-fixed".to_owned(), 1));
}

#[test]
fn a_bare_text_that_fits_two_clients_is_ambiguous_and_a_prefix_decides() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add Largo --number 7 --company-id 9");
    assert_snapshot!(sandbox.run("edit 7 --city Laval"), @"
    --- stderr
    error: Several clients fit: 7
    hint: Say which one is meant, by `id:`: Largo (id:9, number:7), Bond (id:7, number:007)
    --- exit 1
    ");
    sandbox.done("edit number:7 --city Laval");
    assert_eq!(sandbox.json("show id:9")["city"], "Laval");
}

#[test]
fn a_client_that_is_none_brings_the_nearest_ones() {
    assert_snapshot!(Sandbox::with_clients().run("edit Blofelt --city Laval"), @"
    --- stderr
    error: No client has this number, company ID or name: Blofelt
    hint: These are near: Blofeld (id:8, number:8)
    --- exit 1
    ");
}

#[test]
fn leaving_the_plan_while_billed_to_the_firm_is_warned_of() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --plan preferred --billed-to firm");
    assert_snapshot!(sandbox.run("edit 007 --plan none"), @"
    --- stderr
    warning: This client left the preferred plan while it is billed to the firm; update its billing: Bond
    1 client edited.
    ");
    sandbox.done("inactivate 007");
    assert_snapshot!(sandbox.run("edit 007 --plan preferred"), @"
    --- stderr
    error: A client joins or leaves the preferred plan only while active, and this one is inactive: Bond
    hint: Make it active first, with `carnet activate id:7`. More: `carnet explain inactive-in-plan`.
    --- exit 1
    ");
}

#[test]
fn editing_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr edit 007 8 --city Laval"), @"
    --- stderr
    2 clients modifiés.
    ");
    assert_snapshot!(sandbox.run("--lang fr edit 007 8 --city Laval"), @"
    --- stderr
    Rien à changer : c’est déjà le cas.
    ");
    assert_snapshot!(sandbox.run("--lang fr edit 007 --number 8"), @"
    --- stderr
    erreur : Le numéro de client 8 appartient à un autre client : Blofeld
    conseil : Modifiez cet autre client avec `carnet edit number:8`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr edit 007 8 --number 9"), @"
    --- stderr
    erreur : Ce champ ne peut pas être modifié pour plusieurs clients à la fois : Numéro de client
    conseil : Indiquez un seul client.
    --- exit 2
    ");
}

#[test]
fn nobody_on_standard_input_is_nothing_to_change() {
    let sandbox = Sandbox::with_clients();
    let output = sandbox.run_with_input("edit - --type individual", "");
    assert_eq!((output.code, output.stdout.as_str()), (0, ""), "{output}");
    assert!(output.stderr.contains("Nothing to change"), "{output}");
}

#[test]
fn no_clients_at_all_are_told_to_programs_as_none() {
    let sandbox = Sandbox::with_clients();
    let told = sandbox.run_with_input("edit - --city Laval --format json", "\n").json();
    assert_eq!(told, serde_json::json!({"operation": null, "clients": []}));
}
