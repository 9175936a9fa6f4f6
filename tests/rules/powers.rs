//! Who may do what: a member, an admin, the primary admin.

use carnet::client::kinds::Role;
use carnet::client::{ClientDraft, ClientEdit, Field, LeadChange};
use carnet::firm::Person;
use carnet::registry::{MemberEdit, NewMember, Reassignment};
use carnet::{Refusal, Result};

use crate::support::{ADMIN, MEMBER, Office, PRIMARY_ADMIN, code, draft, edit, refs, refusal};

/// One operation that somebody tries.
type Attempt = fn(&mut Office) -> Result<()>;

fn lead_change() -> ClientEdit {
    ClientEdit { lead: Some(LeadChange::named(MEMBER)), ..ClientEdit::default() }
}

fn led_draft() -> ClientDraft {
    ClientDraft { lead: Some(MEMBER.to_owned()), ..draft("Led", &[]) }
}

const EVE: &str = "eve@firm.example";

const MEMBERS_WORK: [(&str, Attempt); 4] = [
    ("add", |office| office.try_add("New", &[]).map(drop)),
    ("edit", |office| office.edit_all(&["Bond"], &edit(&[(Field::City, "Laval")])).map(drop)),
    ("inactivate", |office| office.registry.inactivate_clients(&office.firm, &refs(&["Bond"])).map(drop)),
    ("activate", |office| office.registry.activate_clients(&office.firm, &refs(&["Bond"])).map(drop)),
];

const ADMINS_WORK: [(&str, Attempt); 6] = [
    ("add --lead", |office| office.registry.add_client(&office.firm, &led_draft()).map(drop)),
    ("edit --lead", |office| office.edit_all(&["Bond"], &lead_change()).map(drop)),
    ("team add", |office| {
        let person = Person::parse("Zoé <zoe@firm.example>");
        let new = NewMember { person, role: Role::Member, login: None };
        office.registry.add_member(&office.firm, &new).map(drop)
    }),
    ("team edit", |office| {
        let edit = MemberEdit { role: Some(Role::Admin), ..MemberEdit::default() };
        office.registry.edit_member(&office.firm, EVE, &edit).map(drop)
    }),
    ("team inactivate", |office| {
        office.registry.inactivate_member(&office.firm, EVE, &Reassignment::Unsaid).map(drop)
    }),
    ("team activate", |office| office.registry.activate_member(&office.firm, EVE).map(drop)),
];

const PRIMARY_ADMINS_WORK: [(&str, Attempt); 4] = [
    ("delete", |office| office.delete(&["Bond"]).map(drop)),
    ("firm rename", |office| office.registry.rename_firm(&office.firm, "Roy").map(drop)),
    ("firm delete", |office| office.registry.delete_firm(&office.firm).map(drop)),
    ("team hand-over", |office| office.registry.hand_over(&office.firm, EVE).map(drop)),
];

fn office() -> Office {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.hire("Eve <eve@firm.example>", Role::Member);
    office
}

/// What each attempt comes to when `handle` makes it in a firm of its own.
fn outcomes(handle: &str, work: &[(&'static str, Attempt)]) -> Vec<(&'static str, &'static str)> {
    let outcome = |(command, attempt): &(&'static str, Attempt)| {
        let mut office = office().acting(handle);
        (*command, code(&attempt(&mut office)))
    };
    work.iter().map(outcome).collect()
}

fn all(work: &[(&'static str, Attempt)], expected: &'static str) -> Vec<(&'static str, &'static str)> {
    work.iter().map(|(command, _)| (*command, expected)).collect()
}

#[test]
fn a_member_works_for_clients_and_does_nothing_else() {
    assert_eq!(outcomes(MEMBER, &MEMBERS_WORK), all(&MEMBERS_WORK, "done"));
    assert_eq!(outcomes(MEMBER, &ADMINS_WORK), all(&ADMINS_WORK, "not-admin"));
    assert_eq!(outcomes(MEMBER, &PRIMARY_ADMINS_WORK), all(&PRIMARY_ADMINS_WORK, "not-primary-admin"));
}

#[test]
fn an_admin_also_assigns_leads_and_changes_the_team() {
    assert_eq!(outcomes(ADMIN, &MEMBERS_WORK), all(&MEMBERS_WORK, "done"));
    assert_eq!(outcomes(ADMIN, &ADMINS_WORK), all(&ADMINS_WORK, "done"));
    assert_eq!(outcomes(ADMIN, &PRIMARY_ADMINS_WORK), all(&PRIMARY_ADMINS_WORK, "not-primary-admin"));
}

#[test]
fn the_primary_admin_does_everything() {
    assert_eq!(outcomes(PRIMARY_ADMIN, &MEMBERS_WORK), all(&MEMBERS_WORK, "done"));
    assert_eq!(outcomes(PRIMARY_ADMIN, &ADMINS_WORK), all(&ADMINS_WORK, "done"));
    let expected = [
        ("delete", "done"),
        ("firm rename", "done"),
        ("firm delete", "firm-not-empty"),
        ("team hand-over", "done"),
    ];
    assert_eq!(outcomes(PRIMARY_ADMIN, &PRIMARY_ADMINS_WORK), expected);
}

#[test]
fn a_refused_person_changes_nothing() {
    let mut office = office().acting(MEMBER);
    let before = (office.client("Bond").unwrap(), office.registry.team(None).unwrap());
    for (command, attempt) in ADMINS_WORK.iter().chain(&PRIMARY_ADMINS_WORK) {
        assert!(attempt(&mut office).is_err(), "{command}");
        let after = (office.client("Bond").unwrap(), office.registry.team(None).unwrap());
        assert_eq!(after, before, "{command}");
    }
}

#[test]
fn who_is_no_admin_is_told_who_is() {
    let mut office = office().acting(MEMBER);
    let refused = refusal(office.edit_all(&["Bond"], &lead_change()));
    let admins = vec![PRIMARY_ADMIN.to_owned(), ADMIN.to_owned()];
    assert_eq!(refused, Refusal::NotAdmin { member: MEMBER.to_owned(), admins });
}

#[test]
fn a_member_may_name_the_lead_that_a_client_has_already() {
    let mut office = office();
    office.edit_all(&["Bond"], &lead_change()).unwrap();
    office.act_as(MEMBER);
    assert_eq!(office.edit_all(&["Bond"], &lead_change()).unwrap().operation, None);
    let nobody = ClientEdit { lead: Some(LeadChange::None), ..ClientEdit::default() };
    assert_eq!(code(&office.edit_all(&["Bond"], &nobody)), "not-admin");
}

#[test]
fn a_member_is_no_admin_even_where_the_lead_is_unknown() {
    let mut office = office().acting(MEMBER);
    let unknown = ClientEdit { lead: Some(LeadChange::named("zz@firm.example")), ..ClientEdit::default() };
    assert_eq!(code(&office.edit_all(&["Bond"], &unknown)), "not-admin");
    office.act_as(ADMIN);
    assert_eq!(code(&office.edit_all(&["Bond"], &unknown)), "lead-unknown");
}

#[test]
fn a_lead_is_not_a_primary_admin_and_may_be_one() {
    let mut office = office();
    let lead = ClientEdit { lead: Some(LeadChange::named(PRIMARY_ADMIN)), ..ClientEdit::default() };
    let client = office.edit_all(&["Bond"], &lead).unwrap().output.remove(0);
    assert_eq!(client.lead(), Some(office.member(PRIMARY_ADMIN).id));
    office.edit_all(&["Bond"], &lead_change()).unwrap();
    assert_eq!(office.member(MEMBER).role, Role::Member);
}
