//! `undo` and `redo` that meet what somebody else has since, or what stands in another firm.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

fn with_two_firms() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("firm add Gamma --admin 'Ana <ana@gamma.example>'");
    sandbox
}

#[test]
fn a_firms_name_that_another_has_since_is_not_taken_away() {
    let sandbox = with_two_firms();
    sandbox.done("firm rename Gamma Delta");
    sandbox.done("firm add GAMMA");
    assert_snapshot!(sandbox.run("--firm Delta undo"), @"
    --- stderr
    error: Operation 5 cannot be reversed, for another firm has this name since: GAMMA
    hint: Rename that firm first, with `carnet firm rename NAME --firm GAMMA`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--firm Delta undo --lang fr"), @"
    --- stderr
    erreur : L’opération 5 ne peut être ni annulée ni rétablie, car un autre cabinet porte maintenant ce nom : GAMMA
    conseil : Renommez d’abord cet autre cabinet avec `carnet firm rename NOM --firm GAMMA`. Pour en savoir plus : `carnet explain undo-conflict`.
    --- exit 1
    ");
    sandbox.done("firm rename GAMMA Epsilon");
    sandbox.done("--firm Delta undo");
    sandbox.done("firm rename Epsilon delta");
    assert_eq!(sandbox.refusal("--firm Gamma redo"), ("undo-conflict".to_owned(), 1));
    sandbox.done("firm rename delta Epsilon");
    sandbox.done("--firm Gamma redo");
}

#[test]
fn a_deleted_firm_does_not_come_back_under_a_name_that_is_in_use_again() {
    let sandbox = with_two_firms();
    sandbox.done("firm delete --firm Gamma --yes");
    sandbox.done("firm add Gamma");
    assert_snapshot!(sandbox.run("undo --operation 5 --firm 'Côté & Fils'"), @"
    --- stderr
    error: Operation 5 cannot be reversed, for another firm has this name since: Gamma
    hint: Rename that firm first, with `carnet firm rename NAME --firm Gamma`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    sandbox.done("firm rename Gamma Delta");
    sandbox.done("undo --operation 5 --firm 'Côté & Fils'");
}

#[test]
fn an_email_or_login_that_another_member_has_since_is_not_taken_away() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("team edit bo@cote.example --email bo2@cote.example");
    sandbox.done("team add 'Bob <BO@cote.example>'");
    assert_snapshot!(sandbox.run("undo --operation 4"), @"
    --- stderr
    error: Operation 4 cannot be reversed, for the email or login bo@cote.example belongs to another team member since: Bob
    hint: Give that member another one first, with `carnet team edit bo@cote.example`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("undo --operation 4 --lang fr"), @"
    --- stderr
    erreur : L’opération 4 ne peut être ni annulée ni rétablie, car le courriel ou le nom d’utilisateur bo@cote.example appartient maintenant à un autre membre de l’équipe : Bob
    conseil : Donnez-en d’abord un autre à ce membre avec `carnet team edit bo@cote.example`. Pour en savoir plus : `carnet explain undo-conflict`.
    --- exit 1
    ");
    sandbox.done("team edit cy@cote.example --login cy");
    sandbox.done("team edit cy@cote.example --login ''");
    sandbox.done("team edit bo2@cote.example --login cy");
    assert_snapshot!(sandbox.run("undo --operation 7"), @"
    --- stderr
    error: Operation 7 cannot be reversed, for the email or login cy belongs to another team member since: Bo
    hint: Give that member another one first, with `carnet team edit cy`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
}

#[test]
fn a_later_operation_is_named_with_the_firm_in_which_it_is_taken_back() {
    let sandbox = with_two_firms();
    sandbox.done("add Bond --company-id 7 --firm 'Côté & Fils'");
    sandbox.done("transfer id:7 --to Gamma --firm 'Côté & Fils'");
    sandbox.done("edit id:7 --city Laval --firm Gamma");
    assert_snapshot!(sandbox.run("undo --operation 6 --firm 'Côté & Fils'"), @"
    --- stderr
    error: Operation 6 cannot be taken back, for a later one depends on it: 7
    hint: Take that one back first, with `carnet undo --operation 7 --firm Gamma`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("undo --operation 6 --firm Gamma"), @"
    --- stderr
    error: Operation 6 cannot be taken back, for a later one depends on it: 7
    hint: Take that one back first, with `carnet undo --operation 7 --firm Gamma`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
    sandbox.done("undo --operation 7 --firm Gamma");
    sandbox.done("add Other --number 7 --company-id 7 --firm 'Côté & Fils'");
    assert_snapshot!(sandbox.run("undo --operation 6 --firm Gamma"), @"
    --- stderr
    error: Operation 6 cannot be reversed, for company ID 7 belongs to another client since: Other
    hint: See that one with `carnet show id:7 --firm 'Côté & Fils'`. More: `carnet explain undo-conflict`.
    --- exit 1
    ");
}
