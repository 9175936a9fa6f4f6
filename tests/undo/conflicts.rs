//! What can no longer be taken back is refused with the reason, and what can comes back whole.

use carnet::client::{ClientRef, Field};
use carnet::journal::OperationId;
use carnet::registry::{HistoryFilter, NewAdmin, Scope, Session};

use super::office::Office;

fn code<T: std::fmt::Debug>(result: carnet::Result<T>) -> &'static str {
    result.unwrap_err().code()
}

#[test]
fn a_deleted_client_comes_back_with_its_tags_number_and_age() {
    let mut office = Office::with_firm();
    office.add("Bond", "007").unwrap();
    office.add("Other", "8").unwrap();
    office.edit("number:007", Field::References, "xero=1").unwrap();
    let before = office.state();
    office.delete("number:007").unwrap();
    let firm = office.firm();
    office.registry.undo(Some(&firm), None).unwrap();
    assert_eq!(office.state(), before);
    let id = office.registry.client(firm.id, &ClientRef::parse("007")).unwrap().id;
    let filter = HistoryFilter { clients: Some(vec![id]), ..HistoryFilter::default() };
    let history = office.registry.history(&Scope::Firm(firm), &filter).unwrap();
    let actions: Vec<&str> = history.iter().map(|entry| entry.operation.action.words()).collect();
    assert_eq!(actions, ["undo", "delete", "edit", "add"]);
}

#[test]
fn a_number_that_was_given_to_another_since_is_not_taken_away() {
    let mut office = Office::with_firm();
    office.add("Bond", "007").unwrap();
    office.delete("number:007").unwrap();
    office.add("Other", "007").unwrap();
    let firm = office.firm();
    let before = office.state();
    assert_eq!(code(office.registry.undo(Some(&firm), Some(OperationId(3)))), "undo-conflict");
    assert_eq!(office.state(), before);
}

#[test]
fn an_operation_that_a_later_one_stands_on_is_not_taken_back_alone() {
    let mut office = Office::with_firm();
    office.add("Bond", "007").unwrap();
    office.edit("number:007", Field::City, "Laval").unwrap();
    let firm = office.firm();
    assert_eq!(code(office.registry.undo(Some(&firm), Some(OperationId(2)))), "undo-conflict");
    office.registry.undo(Some(&firm), Some(OperationId(3))).unwrap();
    office.registry.undo(Some(&firm), Some(OperationId(2))).unwrap();
    assert_eq!(code(office.registry.undo(Some(&firm), Some(OperationId(2)))), "undo-conflict");
}

#[test]
fn a_new_operation_ends_redo() {
    let mut office = Office::with_firm();
    office.add("Bond", "007").unwrap();
    let firm = office.firm();
    office.registry.undo(Some(&firm), None).unwrap();
    office.add("Other", "8").unwrap();
    assert_eq!(code(office.registry.redo(Some(&firm))), "nothing-to-redo");
}

#[test]
fn undo_again_goes_further_back_and_redo_comes_forward_in_turn() {
    let mut office = Office::with_firm();
    let firm = office.firm();
    let mut states = vec![office.state()];
    for number in ["1", "2", "3"] {
        office.add(number, number).unwrap();
        states.push(office.state());
    }
    for state in states[..3].iter().rev() {
        office.registry.undo(Some(&firm), None).unwrap();
        assert_eq!(office.state(), *state);
    }
    for state in &states[1..] {
        office.registry.redo(Some(&firm)).unwrap();
        assert_eq!(office.state(), *state);
    }
}

#[test]
fn a_trial_run_tells_what_would_change_and_changes_nothing() {
    let mut office = Office::with_firm();
    office.add("Bond", "007").unwrap();
    let firm = office.firm();
    let before = office.state();
    let reversal = office.registry.rehearse_undo(Some(&firm), None).unwrap();
    assert_eq!(reversal.operation.action.words(), "add");
    assert_eq!(reversal.clients.len(), 1);
    assert_eq!(office.state(), before);
    assert_eq!(office.registry.history(&Scope::Firm(firm), &HistoryFilter::default()).unwrap().len(), 2);
}

#[test]
fn anothers_operation_takes_an_admin_to_take_back() {
    let mut office = Office::with_firm();
    office.add("Bond", "007").unwrap();
    let firm = office.firm();
    office.add_member("bo").unwrap();
    let person = carnet::firm::Person::parse("Cy <cy@cote.example>");
    let new = carnet::registry::NewMember { person, role: carnet::client::kinds::Role::Member, login: None };
    office.registry.add_member(&firm, &new).unwrap();
    let as_member = |office: &mut Office, handle: &str| {
        let session = office.registry.session().clone();
        let acting = Some(handle.to_owned());
        office.registry.set_session(carnet::registry::Session { acting, ..session });
    };
    as_member(&mut office, "cy@cote.example");
    assert_eq!(code(office.registry.undo(Some(&firm), Some(OperationId(2)))), "not-admin");
    office.add("Own", "9").unwrap();
    office.registry.undo(Some(&firm), None).unwrap();
    as_member(&mut office, "bo@cote.example");
    office.registry.undo(Some(&firm), Some(OperationId(2))).unwrap();
}

#[test]
fn what_is_the_registrys_own_is_taken_back_from_another_firm_by_the_login_that_did_it() {
    let mut office = Office::with_firm();
    let firm = office.firm();
    let done = office.registry.add_firm("Gamma", &NewAdmin::default()).unwrap();
    let (gamma, added) = (done.output, done.operation);
    let deleted = office.registry.delete_firm(&gamma).unwrap().operation;
    let names =
        |office: &Office| office.registry.firms().unwrap().into_iter().map(|firm| firm.name).collect();
    let stranger = |session: Session| Session { login: "someone".into(), ..session };
    let own = office.registry.session().clone();
    office.registry.set_session(stranger(own.clone()));
    assert_eq!(code(office.registry.undo(Some(&firm), deleted)), "actor-unknown");
    office.registry.set_session(own.clone());
    office.registry.undo(Some(&firm), deleted).unwrap();
    office.registry.undo(Some(&firm), added).unwrap();
    let expected: Vec<String> = names(&office);
    assert_eq!(expected, [firm.name.as_str()]);
    office.registry.set_session(stranger(own.clone()));
    assert_eq!(code(office.registry.redo(Some(&firm))), "actor-unknown");
    office.registry.set_session(own);
    assert_eq!(office.registry.redo(Some(&firm)).unwrap().output.operation.id, added.unwrap());
    let expected: Vec<String> = names(&office);
    assert_eq!(expected.len(), 2);
    // What another firm's people did there is none of this firm's.
    let gamma = office.registry.firm(Some("Gamma")).unwrap();
    let renamed = office.registry.rename_firm(&gamma, "Delta").unwrap().operation;
    assert_eq!(code(office.registry.undo(Some(&firm), renamed)), "nothing-to-undo");
    assert_eq!(code(office.registry.redo(Some(&firm))), "nothing-to-redo");
}
