//! The people of a firm: names, roles, leaving, and the one primary admin.

use carnet::client::kinds::{Role, Status};
use carnet::client::{ClientDraft, ClientEdit, LeadChange};
use carnet::firm::Person;
use carnet::registry::{MemberEdit, NewMember, Reassignment};
use carnet::{Refusal, Result};

use crate::support::{ADMIN, LOGIN, MEMBER, Office, PRIMARY_ADMIN, code, draft, refusal};

fn new_member(person: &str, role: Role, login: Option<&str>) -> NewMember {
    NewMember { person: Person::parse(person), role, login: login.map(str::to_owned) }
}

fn add(office: &mut Office, person: &str, login: Option<&str>) -> Result<()> {
    office.registry.add_member(&office.firm, &new_member(person, Role::Member, login)).map(|_| ())
}

fn change(office: &mut Office, called: &str, edit: MemberEdit) -> Result<()> {
    office.registry.edit_member(&office.firm, called, &edit).map(|_| ())
}

fn role(role: Role) -> MemberEdit {
    MemberEdit { role: Some(role), ..MemberEdit::default() }
}

fn leave(office: &mut Office, called: &str, to: &Reassignment) -> Result<()> {
    office.registry.inactivate_member(&office.firm, called, to).map(|_| ())
}

fn holders(office: &Office) -> Vec<String> {
    let team = office.registry.team(Some(office.firm.id)).unwrap();
    let holders = team.members().iter().filter(|member| member.role == Role::PrimaryAdmin);
    holders.map(|member| member.handle().to_owned()).collect()
}

#[test]
fn an_email_is_unique_in_the_firm_whatever_its_case() {
    let mut office = Office::new();
    assert_eq!(code(&add(&mut office, "Maxine <MEMBER@firm.example>", None)), "member-exists");
    assert_eq!(code(&add(&mut office, "Maxine <maxine@firm.example>", Some(LOGIN))), "member-exists");
    assert_eq!(code(&add(&mut office, "Maxine <maxine@firm.example>", Some("maxine"))), "done");
}

#[test]
fn no_email_is_the_login_of_another() {
    let mut office = Office::new();
    add(&mut office, "Eve", Some("eve@firm.example")).unwrap();
    assert_eq!(code(&add(&mut office, "Eva <EVE@firm.example>", None)), "member-exists");
    assert_eq!(code(&add(&mut office, "Eva", Some("Member@Firm.example"))), "member-exists");
}

#[test]
fn an_inactive_members_email_stays_taken() {
    let mut office = Office::new();
    leave(&mut office, MEMBER, &Reassignment::Unsaid).unwrap();
    assert_eq!(code(&add(&mut office, "Max II <member@firm.example>", None)), "member-exists");
}

#[test]
fn a_member_needs_an_email_or_a_login() {
    let mut office = Office::new();
    assert_eq!(
        refusal(add(&mut office, "Eve", Some(" "))),
        Refusal::MemberUnnamed { name: "Eve".to_owned() }
    );
    assert_eq!(code(&add(&mut office, "Eve", Some("eve"))), "done");
    let no_login = MemberEdit { login: Some(String::new()), ..MemberEdit::default() };
    assert_eq!(code(&change(&mut office, "eve", no_login.clone())), "input-needed");
    assert_eq!(code(&change(&mut office, PRIMARY_ADMIN, no_login)), "done", "an email is left");
}

#[test]
fn an_email_that_is_none_is_refused() {
    let mut office = Office::new();
    assert_eq!(code(&add(&mut office, "Eve <eve@firm>", None)), "email-format");
    assert_eq!(code(&add(&mut office, "<>", None)), "email-format");
}

#[test]
fn nobody_is_made_primary_admin_but_by_its_holder() {
    let mut office = Office::new();
    let second = new_member("Eve <eve@firm.example>", Role::PrimaryAdmin, None);
    let refused = office.registry.add_member(&office.firm, &second);
    assert_eq!(refusal(refused), Refusal::IsPrimaryAdmin { member: PRIMARY_ADMIN.to_owned() });
    assert_eq!(code(&change(&mut office, ADMIN, role(Role::PrimaryAdmin))), "is-primary-admin");
    assert_eq!(code(&change(&mut office, PRIMARY_ADMIN, role(Role::Admin))), "is-primary-admin");
    assert_eq!(code(&leave(&mut office, PRIMARY_ADMIN, &Reassignment::ToNobody)), "is-primary-admin");
    assert_eq!(holders(&office), [PRIMARY_ADMIN]);
    office.act_as(ADMIN);
    let refused = refusal(office.registry.hand_over(&office.firm, ADMIN));
    let (member, holder) = (ADMIN.to_owned(), PRIMARY_ADMIN.to_owned());
    assert_eq!(refused, Refusal::NotPrimaryAdmin { member, holder });
}

#[test]
fn the_holder_hands_the_role_on_and_stays_an_admin() {
    let mut office = Office::new();
    let done = office.registry.hand_over(&office.firm, MEMBER).unwrap();
    assert_eq!((done.output.role, done.output.handle()), (Role::PrimaryAdmin, MEMBER));
    assert_eq!(office.member(PRIMARY_ADMIN).role, Role::Admin);
    assert_eq!(holders(&office), [MEMBER]);
    assert_eq!(code(&office.registry.hand_over(&office.firm, PRIMARY_ADMIN)), "not-primary-admin");
}

#[test]
fn the_role_is_handed_to_no_inactive_member_and_to_oneself_without_effect() {
    let mut office = Office::new();
    leave(&mut office, MEMBER, &Reassignment::Unsaid).unwrap();
    let refused = refusal(office.registry.hand_over(&office.firm, MEMBER));
    assert_eq!(refused, Refusal::MemberInactive { member: MEMBER.to_owned(), acts: false });
    assert_eq!(office.registry.hand_over(&office.firm, PRIMARY_ADMIN).unwrap().operation, None);
    assert_eq!(holders(&office), [PRIMARY_ADMIN]);
}

fn led(name: &str) -> ClientDraft {
    ClientDraft { lead: Some(MEMBER.to_owned()), ..draft(name, &[]) }
}

#[test]
fn who_leads_clients_leaves_only_when_somebody_or_nobody_takes_them() {
    let mut office = Office::new();
    for name in ["Bond", "Moneypenny"] {
        office.registry.add_client(&office.firm, &led(name)).unwrap();
    }
    office.inactivate("Bond");
    let refused = refusal(leave(&mut office, MEMBER, &Reassignment::Unsaid));
    assert_eq!(refused, Refusal::HasClients { member: MEMBER.to_owned(), clients: 2 });
    let to = |handle: &str| Reassignment::To(handle.to_owned());
    assert_eq!(code(&leave(&mut office, MEMBER, &to(MEMBER))), "has-clients");
    assert_eq!(code(&leave(&mut office, MEMBER, &to("nobody@firm.example"))), "lead-unknown");
    assert!(office.member(MEMBER).is_active());
    let done = office.registry.inactivate_member(&office.firm, MEMBER, &to(ADMIN)).unwrap();
    assert_eq!(done.output.status, Status::Inactive);
    let admin = office.member(ADMIN).id;
    assert!(["Bond", "Moneypenny"].iter().all(|name| office.client(name).unwrap().lead() == Some(admin)));
    assert_eq!(code(&leave(&mut office, ADMIN, &Reassignment::ToNobody)), "done");
    assert_eq!(office.client("Bond").unwrap().lead(), None);
}

#[test]
fn who_has_left_leads_no_client_until_made_active_again() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    leave(&mut office, MEMBER, &Reassignment::Unsaid).unwrap();
    let lead = ClientEdit { lead: Some(LeadChange::named(MEMBER)), ..ClientEdit::default() };
    let known = vec![PRIMARY_ADMIN.to_owned(), ADMIN.to_owned()];
    let refused = refusal(office.edit_all(&["Bond"], &lead));
    assert_eq!(refused, Refusal::LeadUnknown { asked: MEMBER.to_owned(), known });
    office.registry.activate_member(&office.firm, MEMBER).unwrap();
    assert_eq!(code(&office.edit_all(&["Bond"], &lead)), "done");
}

#[test]
fn what_changes_nobody_is_no_operation() {
    let mut office = Office::new();
    let registry = &mut office.registry;
    assert_eq!(registry.activate_member(&office.firm, MEMBER).unwrap().operation, None);
    let same = MemberEdit { name: Some("Max".to_owned()), ..role(Role::Member) };
    assert_eq!(registry.edit_member(&office.firm, MEMBER, &same).unwrap().operation, None);
    registry.inactivate_member(&office.firm, MEMBER, &Reassignment::Unsaid).unwrap();
    let again = registry.inactivate_member(&office.firm, MEMBER, &Reassignment::Unsaid).unwrap();
    assert_eq!(again.operation, None);
}

#[test]
fn an_unknown_member_is_refused_with_those_there_are() {
    let mut office = Office::new();
    let refused = refusal(change(&mut office, "eve", role(Role::Admin)));
    let known = [PRIMARY_ADMIN, ADMIN, MEMBER].map(str::to_owned).to_vec();
    let firm = office.firm.name.clone();
    assert_eq!(refused, Refusal::MemberNotFound { asked: "eve".to_owned(), firm, known });
}
