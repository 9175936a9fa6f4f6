//! Firms: adding, renaming, deleting, choosing.

use carnet::Refusal;
use carnet::client::Field;
use carnet::client::kinds::Role;
use carnet::firm::Person;
use carnet::registry::{NewAdmin, Registry};

use crate::support::{ADMIN, LOGIN, Office, PRIMARY_ADMIN, code, refusal, session, session_of};

#[test]
fn a_firm_has_the_person_who_adds_it_as_primary_admin() {
    let mut registry = Registry::in_memory(session()).unwrap();
    let firm = registry.add_firm("Cabinet Roy", &NewAdmin::default()).unwrap().output;
    let team = registry.team(Some(firm.id)).unwrap();
    let [admin] = team.members() else { panic!("one member") };
    assert_eq!((admin.name.as_str(), admin.login.as_deref()), (LOGIN, Some(LOGIN)));
    assert_eq!((admin.role, admin.email.as_deref(), admin.is_active()), (Role::PrimaryAdmin, None, true));
}

#[test]
fn a_named_admin_is_tied_to_the_login_of_who_adds_the_firm_unless_another_is_given() {
    let mut registry = Registry::in_memory(session()).unwrap();
    let person = Some(Person::parse("Zoé <zoe@roy.example>"));
    let own = NewAdmin { person: person.clone(), login: None };
    let firm = registry.add_firm("Roy", &own).unwrap().output;
    assert_eq!(registry.member(&firm, "zoe@roy.example").unwrap().login.as_deref(), Some(LOGIN));
    let others = NewAdmin { person, login: Some("zoe".to_owned()) };
    let firm = registry.add_firm("Roy et fils", &others).unwrap().output;
    assert_eq!(registry.member(&firm, "zoe@roy.example").unwrap().login.as_deref(), Some("zoe"));
}

#[test]
fn a_person_without_a_password_entry_can_add_a_firm() {
    let mut registry = Registry::in_memory(session_of("uid:1000")).unwrap();
    let firm = registry.add_firm("Roy", &NewAdmin::default()).unwrap().output;
    assert_eq!(registry.member(&firm, "uid:1000").unwrap().role, Role::PrimaryAdmin);
    let login = registry.rename_firm(&firm, "Roy inc.");
    assert_eq!(code(&login), "done", "the login acts");
}

#[test]
fn a_firm_name_is_taken_whatever_its_case_and_accents() {
    let mut office = Office::new();
    let refused = office.registry.add_firm("CABINET  cote", &NewAdmin::default());
    assert_eq!(refusal(refused), Refusal::FirmExists { name: "Cabinet Côté".to_owned() });
    assert_eq!(office.registry.firms().unwrap().len(), 1);
}

#[test]
fn a_firm_name_is_refused_where_a_client_name_would_be() {
    let mut registry = Registry::in_memory(session()).unwrap();
    for (name, expected) in [(" ", "name-missing"), ("A\tB", "name-character")] {
        assert_eq!(code(&registry.add_firm(name, &NewAdmin::default())), expected);
    }
    assert!(registry.firms().unwrap().is_empty());
}

#[test]
fn a_firm_is_renamed_to_what_no_other_firm_is_called() {
    let mut office = Office::new();
    office.registry.add_firm("Roy", &NewAdmin::default()).unwrap();
    let firm = office.firm.clone();
    assert_eq!(code(&office.registry.rename_firm(&firm, "ROY")), "firm-exists");
    let renamed = office.registry.rename_firm(&firm, "cabinet COTE").unwrap();
    assert_eq!(renamed.output.name, "cabinet COTE");
    assert!(renamed.operation.is_some());
    assert_eq!(office.registry.firm(Some("Cabinet Côté")).unwrap().name, "cabinet COTE");
}

#[test]
fn a_firm_that_keeps_its_name_is_no_operation() {
    let mut office = Office::new();
    let renamed = office.registry.rename_firm(&office.firm.clone(), " Cabinet Côté ").unwrap();
    assert_eq!(renamed.operation, None);
}

#[test]
fn a_firm_that_has_clients_active_or_not_is_not_deleted() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Status, "inactive")]);
    let refused = refusal(office.registry.delete_firm(&office.firm));
    assert_eq!(refused, Refusal::FirmNotEmpty { name: office.firm.name.clone(), clients: 1 });
    office.delete(&["Bond"]).unwrap();
    office.registry.delete_firm(&office.firm).unwrap();
    assert!(office.registry.firms().unwrap().is_empty());
    assert!(office.registry.team(None).unwrap().members().is_empty());
}

#[test]
fn a_deleted_firm_is_not_found_by_who_still_thinks_of_it() {
    let mut office = Office::new();
    office.registry.delete_firm(&office.firm).unwrap();
    assert_eq!(code(&office.try_add("Bond", &[])), "firm-not-found");
    assert_eq!(code(&office.registry.rename_firm(&office.firm, "Roy")), "firm-not-found");
    assert_eq!(code(&office.registry.delete_firm(&office.firm)), "firm-not-found");
}

#[test]
fn a_rename_starts_from_the_name_that_the_firm_has_now() {
    let mut office = Office::new();
    let read_before = office.firm.clone();
    office.registry.rename_firm(&office.firm, "Roy").unwrap();
    let back = office.registry.rename_firm(&read_before, &read_before.name).unwrap();
    assert!(back.operation.is_some(), "it was called Roy meanwhile");
    assert_eq!(office.registry.firms().unwrap()[0].name, read_before.name);
}

#[test]
fn the_only_firm_needs_no_name_and_several_do() {
    let mut registry = Registry::in_memory(session()).unwrap();
    assert_eq!(refusal(registry.firm(None)), Refusal::NoFirm);
    let first = registry.add_firm("Roy", &NewAdmin::default()).unwrap().output;
    assert_eq!(registry.firm(None).unwrap(), first);
    registry.add_firm("Côté", &NewAdmin::default()).unwrap();
    let known = vec!["Côté".to_owned(), "Roy".to_owned()];
    assert_eq!(refusal(registry.firm(None)), Refusal::FirmAmbiguous { known: known.clone() });
    let asked = "Bouchard".to_owned();
    assert_eq!(refusal(registry.firm(Some("Bouchard"))), Refusal::FirmNotFound { asked, known });
    assert_eq!(registry.firm(Some(" ROY ")).unwrap(), first);
}

#[test]
fn the_firm_that_a_login_uses_is_chosen_unless_another_is_named() {
    let mut registry = Registry::in_memory(session()).unwrap();
    let roy = registry.add_firm("Roy", &NewAdmin::default()).unwrap().output;
    let cote = registry.add_firm("Côté", &NewAdmin::default()).unwrap().output;
    registry.use_firm(roy.id).unwrap();
    assert_eq!(registry.firm(None).unwrap(), roy);
    assert_eq!(registry.firm(Some("cote")).unwrap(), cote);
    registry.set_session(session_of("somebody"));
    assert_eq!(code(&registry.firm(None)), "firm-ambiguous", "a setting is one login's own");
}

#[test]
fn a_used_firm_that_is_gone_is_chosen_no_more() {
    let mut registry = Registry::in_memory(session()).unwrap();
    let names = ["Roy", "Côté", "Hébert"];
    let firms = names.map(|name| registry.add_firm(name, &NewAdmin::default()).unwrap().output);
    registry.use_firm(firms[0].id).unwrap();
    registry.delete_firm(&firms[0]).unwrap();
    assert_eq!(code(&registry.firm(None)), "firm-ambiguous");
    registry.delete_firm(&firms[1]).unwrap();
    assert_eq!(registry.firm(None).unwrap(), firms[2]);
}

#[test]
fn two_firms_may_share_people_numbers_and_company_ids() {
    let mut office = Office::new();
    let bond = office.add("Bond", &[(Field::ClientNumber, "007"), (Field::CompanyId, "7")]);
    let admin = NewAdmin { person: Some(Person::parse("Pat <pa@firm.example>")), login: None };
    office.firm = office.registry.add_firm("Roy", &admin).unwrap().output;
    let twin = office.try_add("Bond", &[(Field::ClientNumber, "007"), (Field::CompanyId, "7")]).unwrap();
    assert!(twin.warnings.is_empty());
    assert_ne!(twin.output.id, bond.id);
    assert_eq!(office.member(PRIMARY_ADMIN).firm, office.firm.id);
    assert_eq!(code(&office.registry.member(&office.firm, ADMIN)), "member-not-found");
}
