//! Sorting: by any field, either way, with what is absent last and age in the end.

use carnet::client::{ClientDraft, Field};
use carnet::registry::{MemberEdit, Query, SortKey};
use carnet::text::clock::{Clock, Moment};

use crate::support::{ADMIN, MEMBER, NOW, Office, draft, session};

fn sorted(office: &Office, keys: &[(Field, bool)]) -> Vec<String> {
    let sort = keys.iter().map(|&(field, is_descending)| SortKey { field, is_descending }).collect();
    office.queried(&Query { sort, ..Query::default() })
}

fn with_cities() -> Office {
    let mut office = Office::new();
    for (name, city) in [("None", ""), ("Old", "Québec"), ("Laval", "laval"), ("New", "QUEBEC")] {
        office.add(name, &[(Field::City, city)]);
    }
    office
}

#[test]
fn what_is_absent_comes_last_either_way() {
    let office = with_cities();
    assert_eq!(sorted(&office, &[(Field::City, false)]), ["Laval", "Old", "New", "None"]);
    assert_eq!(sorted(&office, &[(Field::City, true)]), ["Old", "New", "Laval", "None"]);
}

#[test]
fn the_next_key_decides_where_the_first_does_not() {
    let office = with_cities();
    let keys = [(Field::City, true), (Field::DisplayName, false)];
    assert_eq!(sorted(&office, &keys), ["New", "Old", "Laval", "None"]);
    let keys = [(Field::Status, false), (Field::DisplayName, true)];
    assert_eq!(sorted(&office, &keys), ["Old", "None", "New", "Laval"]);
}

#[test]
fn equal_values_come_by_age_even_descending() {
    let mut office = Office::new();
    for name in ["First", "Second", "Third"] {
        office.add(name, &[]);
    }
    for is_descending in [false, true] {
        assert_eq!(sorted(&office, &[(Field::ClientType, is_descending)]), ["First", "Second", "Third"]);
    }
}

#[test]
fn numbers_and_company_ids_are_sorted_as_people_count() {
    let mut office = Office::new();
    for (name, number, id) in [("ten", "A-10", "100"), ("none", "", "20"), ("nine", "a-9", "3")] {
        office.add(name, &[(Field::ClientNumber, number), (Field::CompanyId, id)]);
    }
    assert_eq!(sorted(&office, &[(Field::ClientNumber, false)]), ["nine", "ten", "none"]);
    assert_eq!(sorted(&office, &[(Field::ClientNumber, true)]), ["ten", "nine", "none"]);
    assert_eq!(sorted(&office, &[(Field::CompanyId, false)]), ["nine", "none", "ten"]);
}

#[test]
fn leads_are_sorted_by_name() {
    let mut office = Office::new();
    let renamed = MemberEdit { name: Some("Aaron".to_owned()), ..MemberEdit::default() };
    office.registry.edit_member(&office.firm, MEMBER, &renamed).unwrap();
    for (name, lead) in [("by Aaron", Some(MEMBER)), ("by nobody", None), ("by Ada", Some(ADMIN))] {
        let draft = ClientDraft { lead: lead.map(str::to_owned), ..draft(name, &[]) };
        office.registry.add_client(&office.firm, &draft).unwrap();
    }
    assert_eq!(sorted(&office, &[(Field::LeadAccountant, false)]), ["by Aaron", "by Ada", "by nobody"]);
    assert_eq!(sorted(&office, &[(Field::LeadAccountant, true)]), ["by Ada", "by Aaron", "by nobody"]);
}

#[test]
fn moments_are_sorted_by_time() {
    let mut office = Office::new();
    for (name, later) in [("late", 60), ("early", 0), ("latest", 3_600)] {
        let clock = Clock::Fixed(Moment(NOW.0 + later));
        office.registry.set_session(carnet::registry::Session { clock, ..session() });
        office.add(name, &[]);
    }
    assert_eq!(sorted(&office, &[(Field::CreatedAt, false)]), ["early", "late", "latest"]);
    assert_eq!(sorted(&office, &[(Field::UpdatedAt, true)]), ["latest", "late", "early"]);
}
