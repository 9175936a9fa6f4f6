//! Who acts: the one who is said to, else the login's, else the only active member; else nobody.

use carnet::Refusal;
use carnet::client::kinds::Role;
use carnet::firm::Person;
use carnet::registry::{MemberEdit, NewAdmin, NewMember, Reassignment, Registry, Session};

use crate::support::{
    ADMIN, LOGIN, MEMBER, Office, PRIMARY_ADMIN, code, refusal, session, session_as, session_of,
};

fn leave(office: &mut Office, called: &str) {
    office.registry.inactivate_member(&office.firm, called, &Reassignment::ToNobody).unwrap();
}

/// Who acts, told by what a primary admin's power is refused to.
fn actor(office: &mut Office) -> String {
    match refusal(office.registry.hand_over(&office.firm, PRIMARY_ADMIN)) {
        Refusal::NotPrimaryAdmin { member, .. } => member,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_one_who_is_named_acts_by_email_or_login_whatever_the_login() {
    let mut office = Office::new();
    let new = NewMember { person: Person::parse("Eve"), role: Role::Member, login: Some("eve".to_owned()) };
    office.registry.add_member(&office.firm, &new).unwrap();
    for (acting, handle) in [("ADMIN@Firm.example ", ADMIN), (" eve", "eve"), (MEMBER, MEMBER)] {
        office.act_as(acting);
        assert_eq!(actor(&mut office), handle);
    }
}

#[test]
fn a_login_is_compared_exactly() {
    let mut office = Office::new();
    office.registry.set_session(session_of("PAT"));
    assert_eq!(code(&office.try_add("Bond", &[])), "actor-unknown");
    office.registry.set_session(session_of(LOGIN));
    assert_eq!(code(&office.try_add("Bond", &[])), "done");
}

#[test]
fn the_active_member_of_the_login_acts() {
    let mut office = Office::new();
    let login = MemberEdit { login: Some("max".to_owned()), ..MemberEdit::default() };
    office.registry.edit_member(&office.firm, MEMBER, &login).unwrap();
    office.registry.set_session(session_of("max"));
    assert_eq!(actor(&mut office), MEMBER);
}

#[test]
fn the_only_active_member_acts_for_any_login() {
    let mut office = Office::new();
    leave(&mut office, MEMBER);
    leave(&mut office, ADMIN);
    office.registry.set_session(session_of("stranger"));
    assert_eq!(code(&office.try_add("Bond", &[])), "done");
    assert_eq!(code(&office.registry.rename_firm(&office.firm, "Roy")), "done");
}

#[test]
fn a_stranger_among_several_reads_and_does_not_write() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.registry.set_session(session_of("stranger"));
    let refused = refusal(office.try_add("Other", &[]));
    let firm = office.firm.name.clone();
    assert_eq!(refused, Refusal::ActorUnknown { firm, login: "stranger".to_owned() });
    assert_eq!(office.found(&["bond"]), ["Bond"]);
    assert_eq!(office.client("Bond").unwrap().display_name(), "Bond");
}

#[test]
fn an_inactive_member_never_acts() {
    let mut office = Office::new();
    let login = MemberEdit { login: Some("max".to_owned()), ..MemberEdit::default() };
    office.registry.edit_member(&office.firm, MEMBER, &login).unwrap();
    leave(&mut office, MEMBER);
    office.act_as(MEMBER);
    let refused = refusal(office.try_add("Bond", &[]));
    assert_eq!(refused, Refusal::MemberInactive { member: MEMBER.to_owned(), acts: true });
    office.registry.set_session(session_of("max"));
    assert_eq!(code(&office.try_add("Bond", &[])), "actor-unknown");
}

#[test]
fn a_named_stranger_is_refused_even_where_the_login_is_known() {
    let mut office = Office::new();
    let session = Session { acting: Some("zz@firm.example".to_owned()), ..session() };
    office.registry.set_session(session);
    assert_eq!(code(&office.try_add("Bond", &[])), "member-not-found");
}

#[test]
fn who_acts_is_settled_in_each_firm_anew() {
    let mut office = Office::new();
    let admin = NewAdmin { person: Some(Person::parse("Zoé <zoe@roy.example>")), login: None };
    let roy = office.registry.add_firm("Roy", &admin).unwrap().output;
    office.registry.set_session(session_as("zoe@roy.example"));
    assert_eq!(code(&office.try_add("Bond", &[])), "member-not-found");
    office.firm = roy;
    assert_eq!(code(&office.try_add("Bond", &[])), "done");
}

#[test]
fn the_login_that_adds_a_firm_acts_in_it_at_once() {
    let mut registry = Registry::in_memory(session_of("uid:7")).unwrap();
    let login = Some("zoe".to_owned());
    let admin = NewAdmin { person: Some(Person::parse("Zoé <zoe@roy.example>")), login };
    let firm = registry.add_firm("Roy", &admin).unwrap().output;
    assert_eq!(registry.member(&firm, "zoe").unwrap().handle(), "zoe@roy.example");
    registry.set_session(session_of("zoe"));
    assert_eq!(code(&registry.rename_firm(&firm, "Roy inc.")), "done");
}
