//! CLIENT: a number, a company ID or a name, and the nearest where none fits.

use carnet::client::{Client, Field};
use carnet::{ClientName, Refusal, Result};

use crate::support::{Office, code, names, refs, refusal};

fn candidates(result: Result<Client>) -> Vec<String> {
    match refusal(result) {
        Refusal::ClientAmbiguous { candidates, .. } => display_names(&candidates),
        other => panic!("{other:?}"),
    }
}

fn nearest(result: Result<Client>) -> Vec<String> {
    match refusal(result) {
        Refusal::ClientNotFound { nearest, .. } => display_names(&nearest),
        other => panic!("{other:?}"),
    }
}

fn display_names(clients: &[ClientName]) -> Vec<String> {
    clients.iter().map(|client| client.display_name.clone()).collect()
}

#[test]
fn a_client_is_named_by_number_company_id_or_name_folded() {
    let mut office = Office::new();
    let fields = [(Field::ClientNumber, "A-7"), (Field::CompanyId, "913058"), (Field::Status, "inactive")];
    let client = office.add("Café Léa", &fields);
    for text in
        ["a–7", " A-7 ", "913058", "９１３０５８", "cafe  lea", "number:a-7", "ID: 913058", "Name:CAFÉ LEA"]
    {
        assert_eq!(office.client(text).unwrap(), client, "{text}");
    }
    for text in ["number:913058", "id:a-7", "name:a-7", "number:Café Léa", "A-70", ""] {
        assert_eq!(code(&office.client(text)), "client-not-found", "{text}");
    }
}

#[test]
fn a_number_that_is_anothers_company_id_is_ambiguous() {
    let mut office = Office::new();
    office.add("By number", &[(Field::ClientNumber, "700")]);
    office.add("By ID", &[(Field::CompanyId, "700")]);
    assert_eq!(candidates(office.client("700")), ["By number", "By ID"]);
    assert_eq!(office.client("number:700").unwrap().display_name(), "By number");
    assert_eq!(office.client("id:700").unwrap().display_name(), "By ID");
}

#[test]
fn one_client_whose_number_is_its_company_id_is_meant_by_it() {
    let mut office = Office::new();
    office.add("Both", &[(Field::ClientNumber, "700"), (Field::CompanyId, "700")]);
    assert_eq!(office.client("700").unwrap().display_name(), "Both");
}

#[test]
fn a_name_counts_only_where_neither_number_nor_company_id_fits() {
    let mut office = Office::new();
    office.add("Numbered", &[(Field::ClientNumber, "Bond")]);
    office.add("Bond", &[]);
    assert_eq!(office.client("bond").unwrap().display_name(), "Numbered");
    assert_eq!(office.client("name:bond").unwrap().display_name(), "Bond");
}

#[test]
fn a_name_of_several_clients_is_ambiguous_and_lists_them() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.add("BOND", &[(Field::Status, "inactive")]);
    assert_eq!(candidates(office.client("bond")), ["Bond", "BOND"]);
    assert_eq!(candidates(office.client("name:bond")), ["Bond", "BOND"]);
}

#[test]
fn the_nearest_clients_are_offered_where_none_fits() {
    let mut office = Office::new();
    office.add("Boulangerie Tremblay", &[(Field::ClientNumber, "1001")]);
    office.add("Garage Gagnon", &[(Field::ClientNumber, "2002")]);
    assert_eq!(nearest(office.client("Boulangerie Trembley")), ["Boulangerie Tremblay"]);
    assert_eq!(nearest(office.client("tremblay")), ["Boulangerie Tremblay"]);
    assert_eq!(nearest(office.client("gagnom")), ["Garage Gagnon"]);
    assert_eq!(nearest(office.client("number:1010")), ["Boulangerie Tremblay"]);
    assert_eq!(nearest(office.client("agn")), ["Garage Gagnon"], "three letters of a name are enough");
    for text in ["zzzzzz", "ag"] {
        assert!(nearest(office.client(text)).is_empty(), "{text}");
    }
}

#[test]
fn a_whole_name_is_nearer_than_a_word_of_one_that_is_as_much_alike() {
    let mut office = Office::new();
    office.add("Boulangerie Tremblay", &[]);
    office.add("Tremblay", &[]);
    assert_eq!(nearest(office.client("tremblai")), ["Tremblay", "Boulangerie Tremblay"]);
}

#[test]
fn at_most_three_are_offered_the_nearest_first() {
    let mut office = Office::new();
    for name in ["Martinez", "Martine", "Martin X", "Marten", "Martins"] {
        office.add(name, &[]);
    }
    assert_eq!(nearest(office.client("Martinee")), ["Martinez", "Martine", "Martin X"]);
    let offered = nearest(office.client("Martinss"));
    assert_eq!(
        (offered.len(), offered[0].as_str()),
        (3, "Martins"),
        "the youngest and last of all: {offered:?}"
    );
}

#[test]
fn another_firms_clients_are_never_meant() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::ClientNumber, "007")]);
    office.firm = office.registry.add_firm("Roy", &Default::default()).unwrap().output;
    for text in ["007", "Bond", "100042000000001"] {
        assert!(nearest(office.client(text)).is_empty(), "{text}");
    }
}

#[test]
fn several_references_to_one_client_name_it_once() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::ClientNumber, "007")]);
    office.add("Q", &[]);
    let clients = office.registry.clients(office.firm.id, &refs(&["Q", "007", "Bond"])).unwrap();
    assert_eq!(names(&clients), ["Q", "Bond"]);
    assert_eq!(code(&office.registry.clients(office.firm.id, &refs(&["Q", "M"]))), "client-not-found");
}

#[test]
fn a_number_that_begins_like_a_word_in_front_is_named_in_full() {
    let mut office = Office::new();
    office.add("Odd", &[(Field::ClientNumber, "id:5")]);
    assert_eq!(code(&office.client("id:5")), "client-not-found");
    assert_eq!(office.client("number:id:5").unwrap().display_name(), "Odd");
    office.add("Other", &[(Field::ClientNumber, "B:7")]);
    assert_eq!(office.client("b:7").unwrap().display_name(), "Other");
}
