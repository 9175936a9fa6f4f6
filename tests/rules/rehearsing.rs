//! What is told before it is done: the same refusals and warnings, and nothing changed.

use carnet::client::kinds::Status;
use carnet::client::{ClientDraft, ClientEdit, ClientRef, Field, LeadChange};
use carnet::{Error, Refusal, Warning};

use crate::support::{ADMIN, MEMBER, Office, PRIMARY_ADMIN, code, draft, edit};

#[test]
fn an_addition_is_judged_as_it_would_be_done_and_not_done() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::ClientNumber, "007")]);
    let firm = office.firm.clone();
    let namesake = draft("BOND", &[(Field::ClientNumber, "8")]);
    let warnings = office.registry.rehearse_add(&firm, &namesake).unwrap();
    assert!(matches!(&warnings[..], [Warning::NameDuplicate { .. }]), "{warnings:?}");
    let taken = draft("Blofeld", &[(Field::ClientNumber, "007")]);
    assert_eq!(code(&office.registry.rehearse_add(&firm, &taken)), "number-taken");
    let nameless = ClientDraft::default();
    assert_eq!(code(&office.registry.rehearse_add(&firm, &nameless)), "name-missing");
    assert_eq!(office.found(&[]), ["Bond"]);
    assert!(office.registry.add_client(&firm, &namesake).is_ok());
}

#[test]
fn an_edit_is_judged_as_it_would_be_done_and_not_done() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::ClientNumber, "007")]);
    office.add("Blofeld", &[(Field::ClientNumber, "8")]);
    let firm = office.firm.clone();
    let named = [ClientRef::parse("007")];
    assert_eq!(
        code(&office.registry.rehearse_edit(&firm, &named, &edit(&[(Field::ClientNumber, "8")]))),
        "number-taken"
    );
    assert_eq!(
        office.registry.rehearse_edit(&firm, &named, &edit(&[(Field::ClientNumber, "9")])).unwrap(),
        []
    );
    assert!(office.registry.client(firm.id, &named[0]).is_ok());
    let lead = ClientEdit { lead: Some(LeadChange::To(ADMIN.to_owned())), ..ClientEdit::default() };
    let mut office = office.acting(MEMBER);
    assert_eq!(code(&office.registry.rehearse_edit(&firm, &named, &lead)), "not-admin");
}

#[test]
fn room_and_leads_are_told_to_who_may_use_them() {
    let mut office = Office::new();
    let firm = office.firm.clone();
    assert!(office.registry.check_room(&firm).is_ok());
    let leads = office.registry.possible_leads(&firm).unwrap();
    let handles: Vec<&str> = leads.iter().map(|member| member.handle()).collect();
    assert_eq!(handles, [PRIMARY_ADMIN, ADMIN, MEMBER]);
    let mut office = office.acting(MEMBER);
    assert_eq!(office.registry.possible_leads(&firm).unwrap(), []);
    let mut office = office.acting("nobody@firm.example");
    let refused = office.registry.check_room(&firm).unwrap_err();
    assert!(matches!(refused, Error::Refused(Refusal::MemberNotFound { .. })), "{refused:?}");
}

#[test]
fn a_listing_is_looked_through_by_number_name_and_company_id() {
    let mut office = Office::new();
    office.add("Éric Côté", &[(Field::ClientNumber, "12"), (Field::CompanyId, "5550")]);
    office.add("Erica", &[(Field::ClientNumber, "C-12"), (Field::Email, "cote@e.example")]);
    office.add("12 Oaks", &[]);
    let firm = office.firm.clone();
    office.inactivate("name:Erica");
    let listing = office.registry.listing(firm.id).unwrap();
    let names = |text: &str| -> Vec<&str> {
        listing
            .fitting(text)
            .into_iter()
            .map(|at| listing.clients()[at].client.display_name.as_str())
            .collect()
    };
    assert_eq!(names(""), ["12 Oaks", "Éric Côté", "Erica"]);
    assert_eq!(names("COTE eric"), ["Éric Côté"]);
    assert_eq!(names("12"), ["Éric Côté", "12 Oaks", "Erica"]);
    assert_eq!(names("555"), ["Éric Côté"]);
    assert_eq!(names("zzz"), [""; 0]);
    let statuses = listing.clients().iter().map(|each| each.status);
    assert!(statuses.eq([Status::Active, Status::Active, Status::Inactive]));
}
