//! What `check` says to have a look at: likely duplicates, what is missing, and damaged company IDs.

use carnet::client::{ClientEdit, Field, LeadChange};

use crate::support::{ADMIN, Office};

/// Each client that deserves a look, by company ID, and why.
fn advice(office: &Office) -> Vec<(String, &'static str)> {
    let checked = office.registry.check().unwrap();
    assert_eq!(checked.problems, []);
    let about =
        |finding: carnet::registry::Finding| (finding.client.unwrap().company_id, finding.kind.code());
    checked.advice.into_iter().map(about).collect()
}

/// A client of this company ID, name and number that somebody leads.
fn add(office: &mut Office, id: &str, name: &str, number: &str) {
    office.add(name, &[(Field::CompanyId, id), (Field::ClientNumber, number)]);
    let lead = ClientEdit { lead: Some(LeadChange::To(ADMIN.to_owned())), ..ClientEdit::default() };
    office.edit_all(&[id], &lead).unwrap();
}

#[test]
fn clients_of_one_name_or_of_similar_numbers_deserve_a_look_at_the_younger() {
    let mut office = Office::new();
    for (id, name, number) in [
        ("7", "Bond", "A-O1"),
        ("8", "Largo", "A-7"),
        ("9", "bond", "9"),
        ("10", "Drax", "A-01"),
        ("11", "BOND", "11"),
    ] {
        add(&mut office, id, name, number);
    }
    let expected = [("9", "name-duplicate"), ("10", "number-similar"), ("11", "name-duplicate")];
    assert_eq!(advice(&office), expected.map(|(id, code)| (id.to_owned(), code)));
}

#[test]
fn active_clients_without_number_or_lead_deserve_a_look() {
    let mut office = Office::new();
    add(&mut office, "7", "Bond", "007");
    office.add("Largo", &[(Field::CompanyId, "8"), (Field::ClientNumber, "8")]);
    add(&mut office, "9", "Drax", "");
    office.add("Goldfinger", &[(Field::CompanyId, "10"), (Field::Status, "inactive")]);
    let expected = [("8", "lead-missing"), ("9", "number-missing")];
    assert_eq!(advice(&office), expected.map(|(id, code)| (id.to_owned(), code)));
}

#[test]
fn company_ids_of_which_two_digits_or_more_may_be_lost_deserve_a_look() {
    let mut office = Office::new();
    let sound = ["100000000000000", "1234567890123450", "12345678901234560", "12345678901234567"];
    let damaged = ["12345678901234500", "12345678901234500000"];
    for id in sound.iter().chain(&damaged) {
        add(&mut office, id, &format!("Client {id}"), &format!("N{id}"));
    }
    assert_eq!(advice(&office), damaged.map(|id| (id.to_owned(), "company-id-rounded")));
}
