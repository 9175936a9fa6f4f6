//! A search finds what clients are now, whatever was done to them and wherever they stand in the registry.

use carnet::client::{Client, ClientRef, Field};
use carnet::firm::{Firm, Team};
use carnet::registry::{Filter, NewAdmin, Query, Scope};

use crate::support::{Office, names};

/// The clients of all firms in which the words occur.
fn anywhere(office: &Office, word: &str) -> Vec<String> {
    let query = Query { words: vec![word.to_owned()], ..Query::default() };
    names(&office.registry.find(&Scope::AllFirms, &query).unwrap().clients)
}

fn assert_sound(office: &Office) {
    assert_eq!(office.registry.check().unwrap().problems, []);
}

#[test]
fn each_of_many_clients_is_found_by_its_own_number() {
    let mut office = Office::new();
    let numbers: Vec<String> = (0..100).map(|at| format!("N{at:03}-x")).collect();
    for number in &numbers {
        office.add(&format!("Client {number}"), &[(Field::ClientNumber, number)]);
    }
    for number in &numbers {
        assert_eq!(office.found(&[number]), [format!("Client {number}")]);
    }
    assert_eq!(office.found(&["n0", "5-x"]).len(), 10);
    assert_sound(&office);
}

#[test]
fn a_search_follows_each_change_and_its_undoing() {
    let mut office = Office::new();
    for at in 0..40 {
        office.add(&format!("Filler {at}"), &[]);
    }
    office.add("Bond", &[(Field::ClientNumber, "X-9"), (Field::Email, "james@mi6.example")]);
    office.edit("X-9", &[(Field::DisplayName, "Moore"), (Field::Email, "roger@mi6.example")]);
    assert_eq!((office.found(&["bond"]), office.found(&["james"])), (vec![], vec![]));
    assert_eq!(
        (office.found(&["moore"]), office.found(&["roger"])),
        (vec!["Moore".to_owned()], vec!["Moore".to_owned()])
    );
    office.edit("X-9", &[(Field::ClientNumber, ""), (Field::Tags, "Été")]);
    assert_eq!((office.found(&["x-9"]), office.found(&["ete"])), (vec![], vec!["Moore".to_owned()]));
    office.registry.undo(Some(&office.firm), None).unwrap();
    assert_eq!((office.found(&["x-9"]), office.found(&["ete"])), (vec!["Moore".to_owned()], vec![]));
    office.delete(&["X-9"]).unwrap();
    assert_eq!(anywhere(&office, "moore"), [""; 0]);
    office.registry.undo(Some(&office.firm), None).unwrap();
    assert_eq!(anywhere(&office, "moore"), ["Moore"]);
    assert_sound(&office);
}

#[test]
fn a_number_alone_that_changes_is_found_and_the_former_one_no_more() {
    let mut office = Office::new();
    for at in 0..70 {
        office.add(&format!("Filler {at}"), &[(Field::ClientNumber, &format!("F-{at}"))]);
    }
    office.add("Bond", &[(Field::Tags, "Été"), (Field::Email, "james@mi6.example")]);
    for (named, number) in [("Bond", "Q-1"), ("Bond", "ZZ-2"), ("F-33", "q–1")] {
        office.edit(named, &[(Field::ClientNumber, number)]);
    }
    assert_eq!(office.found(&["zz-2", "ete", "james"]), ["Bond"]);
    assert_eq!((office.found(&["q-1"]), office.found(&["f-33"])), (vec!["Filler 33".to_owned()], vec![]));
    office.edit("Bond", &[(Field::ClientNumber, "")]);
    assert_eq!((office.found(&["zz-2"]), office.found(&["ete"])), (vec![], vec!["Bond".to_owned()]));
    assert_sound(&office);
    office.registry.undo(Some(&office.firm), None).unwrap();
    assert_eq!(office.found(&["zz-2", "james"]), ["Bond"]);
    assert_sound(&office);
}

#[test]
fn the_clients_of_a_firm_come_oldest_first_whoever_stands_between_them() {
    let mut office = Office::new();
    for name in ["A", "B", "C", "D", "E", "F", "G", "H"] {
        office.add(name, &[]);
    }
    let second = office.registry.add_firm("Second", &NewAdmin::default()).unwrap().output;
    let gone = ["A", "D", "H"].map(ClientRef::parse);
    office.registry.transfer_clients(&office.firm, &gone, &second).unwrap();
    let of = |firm: &Firm| {
        let mut shown = String::new();
        let look = |client: &Client, _: &Team| {
            shown.push_str(client.display_name());
            Ok(())
        };
        office.registry.each_client(&Scope::Firm(firm.clone()), &Filter::default(), look).unwrap();
        shown
    };
    assert_eq!((of(&office.firm).as_str(), of(&second).as_str()), ("BCEFG", "ADH"));
}

#[test]
fn a_client_that_goes_to_another_firm_is_found_there_alone() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.add("Blofeld", &[]);
    let second = office.registry.add_firm("Second", &NewAdmin::default()).unwrap().output;
    office.registry.transfer_clients(&office.firm, &[ClientRef::parse("Bond")], &second).unwrap();
    assert_eq!(office.found(&["b"]), ["Blofeld"]);
    assert_eq!(anywhere(&office, "b"), ["Blofeld", "Bond"]);
    office.registry.transfer_clients(&office.firm, &[ClientRef::parse("Blofeld")], &second).unwrap();
    assert_eq!(office.found(&["b"]), [""; 0]);
    office.registry.delete_firm(&office.firm).unwrap();
    assert_eq!(anywhere(&office, "b"), ["Blofeld", "Bond"]);
    assert_sound(&office);
}
