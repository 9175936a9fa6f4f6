//! Taking back needs what the operation needed, and a team comes back as it was.

use carnet::client::kinds::Role;
use carnet::client::{ClientRef, Field};
use carnet::firm::{Person, TeamMember};
use carnet::journal::OperationId;
use carnet::registry::{HistoryFilter, MemberEdit, NewAdmin, NewMember, Reassignment, Scope, Session};
use carnet::{Refusal, Result, UndoConflict};

use crate::support::{
    ADMIN, LOGIN, MEMBER, Office, PRIMARY_ADMIN, code, refs, refusal, session, session_as, session_of,
};

type Step = fn(&mut Office) -> Result<()>;

fn latest(office: &Office) -> OperationId {
    let scope = Scope::Firm(office.firm.clone());
    office.registry.history(&scope, &HistoryFilter::default()).unwrap()[0].operation.id
}

fn undo(office: &mut Office, operation: Option<OperationId>) -> Result<()> {
    let firm = office.firm.clone();
    office.registry.undo(Some(&firm), operation).map(drop)
}

fn hand_over(office: &mut Office, to: &str) -> Result<()> {
    office.registry.hand_over(&office.firm, to).map(drop)
}

fn make_member(office: &mut Office, handle: &str) -> Result<()> {
    let edit = MemberEdit { role: Some(Role::Member), ..MemberEdit::default() };
    office.registry.edit_member(&office.firm, handle, &edit).map(drop)
}

fn team(office: &Office) -> Vec<TeamMember> {
    office.registry.team(Some(office.firm.id)).unwrap().members().to_vec()
}

/// What it comes to when the primary admin does `step`, is made a member, and takes it back.
fn taken_back_by_a_member(step: Step) -> &'static str {
    let mut office = Office::new();
    office.add("Bond", &[]);
    step(&mut office).unwrap();
    let operation = latest(&office);
    if office.member(PRIMARY_ADMIN).role == Role::PrimaryAdmin {
        hand_over(&mut office, ADMIN).unwrap();
    }
    office.act_as(ADMIN);
    make_member(&mut office, PRIMARY_ADMIN).unwrap();
    office.act_as(PRIMARY_ADMIN);
    code(&undo(&mut office, Some(operation)))
}

#[test]
fn who_takes_back_an_operation_of_their_own_needs_what_it_needed() {
    let steps: [(&str, Step, &str); 8] = [
        ("add", |office| office.try_add("New", &[]).map(drop), "done"),
        ("edit", |office| office.try_edit("Bond", &[(Field::City, "Laval")]).map(drop), "done"),
        (
            "team add",
            |office| {
                let person = Person::parse("Zoé <zoe@firm.example>");
                let new = NewMember { person, role: Role::Member, login: None };
                office.registry.add_member(&office.firm, &new).map(drop)
            },
            "not-admin",
        ),
        (
            "team inactivate",
            |office| {
                let nobody = Reassignment::ToNobody;
                office.registry.inactivate_member(&office.firm, MEMBER, &nobody).map(drop)
            },
            "not-admin",
        ),
        (
            "transfer",
            |office| {
                let second = office.registry.add_firm("Second", &NewAdmin::default())?.output;
                office.registry.transfer_clients(&office.firm, &refs(&["Bond"]), &second).map(drop)
            },
            "not-admin",
        ),
        ("delete", |office| office.delete(&["Bond"]).map(drop), "not-primary-admin"),
        (
            "firm rename",
            |office| office.registry.rename_firm(&office.firm, "Roy").map(drop),
            "not-primary-admin",
        ),
        ("team hand-over", |office| hand_over(office, ADMIN), "not-primary-admin"),
    ];
    for (command, step, expected) in steps {
        assert_eq!(taken_back_by_a_member(step), expected, "{command}");
    }
}

fn zoe() -> NewAdmin {
    NewAdmin { person: Some(Person::parse("Zoé <zoe@roy.example>")), login: Some("zoe".to_owned()) }
}

#[test]
fn the_admin_of_a_firm_takes_back_its_beginning_whoever_added_it() {
    let mut office = Office::new();
    let added = office.registry.add_firm("Roy", &zoe()).unwrap();
    office.firm = added.output;
    office.registry.set_session(session_of("zoe"));
    undo(&mut office, added.operation).unwrap();
    assert_eq!(code(&office.registry.firm(Some("Roy"))), "firm-not-found");
}

#[test]
fn a_firm_that_is_added_for_somebody_else_is_its_logins_own() {
    let mut office = Office::new();
    let added = office.registry.add_firm("Roy", &zoe()).unwrap();
    office.firm = added.output;
    office.registry.set_session(session_of("zoe"));
    let pat = NewMember { person: Person::parse("Pat"), role: Role::Member, login: Some(LOGIN.to_owned()) };
    office.registry.add_member(&office.firm, &pat).unwrap();
    office.registry.set_session(session());
    assert_eq!(code(&undo(&mut office, added.operation)), "undo-conflict");
    office.registry.set_session(Session { login: "stranger".into(), ..session_as(LOGIN) });
    assert_eq!(code(&undo(&mut office, added.operation)), "not-admin");
}

#[test]
fn who_is_a_stranger_in_one_of_several_firms_is_nobody_who_could_act() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.act_as("nobody@firm.example");
    assert!(matches!(refusal(undo(&mut office, None)), Refusal::MemberNotFound { .. }));
    office.registry.set_session(session());
    let second = office.registry.add_firm("Second", &NewAdmin::default()).unwrap().output;
    let bond = [ClientRef::parse("Bond")];
    office.registry.transfer_clients(&office.firm, &bond, &second).unwrap();
    office.act_as(ADMIN);
    assert!(matches!(refusal(undo(&mut office, None)), Refusal::ActorNotFound { .. }));
}

#[test]
fn a_later_operation_that_stands_in_the_firm_as_well_is_no_other_firms() {
    let mut office = Office::new();
    let first = office.firm.clone();
    office.firm = office.registry.add_firm("Second", &NewAdmin::default()).unwrap().output;
    office.add("Bond", &[]);
    let added = Some(latest(&office));
    office.registry.transfer_clients(&office.firm, &refs(&["Bond"]), &first).unwrap();
    assert!(matches!(refusal(undo(&mut office, added)), Refusal::UndoConflict { .. }));
}

#[test]
fn what_was_done_to_a_team_is_taken_back_and_done_again() {
    let mut office = Office::new();
    let mut teams = vec![team(&office)];
    let renamed = MemberEdit { name: Some("Maxime".to_owned()), ..MemberEdit::default() };
    office.registry.edit_member(&office.firm, MEMBER, &renamed).unwrap();
    teams.push(team(&office));
    office.registry.inactivate_member(&office.firm, MEMBER, &Reassignment::ToNobody).unwrap();
    teams.push(team(&office));
    hand_over(&mut office, ADMIN).unwrap();
    teams.push(team(&office));
    office.act_as(ADMIN);
    for before in teams[..3].iter().rev() {
        undo(&mut office, None).unwrap();
        assert_eq!(team(&office), *before);
    }
    for after in &teams[1..] {
        let firm = office.firm.clone();
        office.registry.redo(Some(&firm)).unwrap();
        assert_eq!(team(&office), *after);
    }
    assert_eq!(office.registry.check().unwrap().problems, []);
}

#[test]
fn an_operation_of_which_a_part_is_forgotten_is_not_taken_back() {
    let mut office = Office::new();
    for (name, id) in [("Bond", "7"), ("Blofeld", "8")] {
        office.add(name, &[(Field::CompanyId, id)]);
    }
    office.delete(&["Bond", "Blofeld"]).unwrap();
    let deletion = latest(&office);
    office.registry.prune_history(&office.firm, "7").unwrap();
    let refused = refusal(undo(&mut office, Some(deletion)));
    assert!(matches!(refused, Refusal::UndoConflict { reason: UndoConflict::Pruned, .. }), "{refused:?}");
    assert_eq!(office.count(), 0);
}
