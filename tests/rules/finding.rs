//! Finding: every word, folded, in each searched field; ranking and filters.

use carnet::client::kinds::{ClientType, Plan, Status, Subscription};
use carnet::client::{ClientDraft, Field};
use carnet::registry::{Filter, LeadFilter, NewAdmin, Query, Scope};

use crate::support::{MEMBER, Office, PRIMARY_ADMIN, code, draft, names};

fn filter() -> Filter {
    Filter::default()
}

#[test]
fn every_word_must_occur_folded_in_some_searched_field() {
    let mut office = Office::new();
    let fields = [
        (Field::ClientNumber, "A-7"),
        (Field::CompanyId, "913058"),
        (Field::Email, "Lea@Cafe.example"),
        (Field::Tags, "Été;TVQ"),
        (Field::References, "xero=ZZ12"),
    ];
    office.add("Café Léa", &fields);
    office.add("Café Bond", &[]);
    for words in [
        &["LEA", "cafe"][..],
        &["fé lé"],
        &["a–7"],
        &["3058", "caf"],
        &["lea@cafe"],
        &["ete", "tvq"],
        &["zz12"],
        &["XERO=zz"],
    ] {
        assert_eq!(office.found(words), ["Café Léa"], "{words:?}");
    }
    assert_eq!(office.found(&["cafe"]), ["Café Bond", "Café Léa"]);
    assert!(office.found(&["cafe", "lea", "bond"]).is_empty());
}

#[test]
fn other_fields_are_not_searched() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::City, "Laval"), (Field::Notes, "laval"), (Field::Phone, "514 555")]);
    assert!(office.found(&["laval"]).is_empty());
    assert!(office.found(&["514"]).is_empty());
}

#[test]
fn a_word_does_not_reach_from_one_field_into_the_next() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::ClientNumber, "007"), (Field::Tags, "ab;cd")]);
    assert!(office.found(&["bond007"]).is_empty());
    assert!(office.found(&["abcd"]).is_empty());
}

#[test]
fn the_exact_number_comes_first_then_names_that_start_with_the_words_then_the_rest() {
    let mut office = Office::new();
    office.add("The seven dwarfs", &[]);
    office.add("Seven Up", &[]);
    office.add("Zed", &[(Field::ClientNumber, "SEVEN")]);
    office.add("Agent", &[(Field::ClientNumber, "seven-2")]);
    office.add("Séven Eleven", &[]);
    let expected = ["Zed", "Séven Eleven", "Seven Up", "Agent", "The seven dwarfs"];
    assert_eq!(office.found(&["seven"]), expected);
    assert_eq!(office.found(&["seven", "up"]), ["Seven Up"]);
}

#[test]
fn without_words_all_come_by_folded_name_then_age() {
    let mut office = Office::new();
    for (name, number) in [("éclair", "1"), ("Zoo", "2"), ("Eclair", "3"), ("agent", "4")] {
        office.add(name, &[(Field::ClientNumber, number)]);
    }
    assert_eq!(office.found(&[]), ["agent", "éclair", "Eclair", "Zoo"]);
    assert_eq!(office.found(&[" ", ""]), office.found(&[]));
}

#[test]
fn filters_fit_together_and_hold_for_defaults_too() {
    let mut office = Office::new();
    let individual = [
        (Field::ClientType, "individual"),
        (Field::Subscription, "plus"),
        (Field::Plan, "preferred"),
        (Field::Tags, "Été;paie"),
        (Field::ClientNumber, "7"),
    ];
    office.add("Léa", &individual);
    office.add("Inc.", &[]);
    office.add("Old", &[(Field::Status, "inactive")]);
    let one = |filter: Filter| office.filtered(filter);
    assert_eq!(one(Filter { client_type: Some(ClientType::Individual), ..filter() }), ["Léa"]);
    assert_eq!(one(Filter { client_type: Some(ClientType::Business), ..filter() }), ["Inc.", "Old"]);
    assert_eq!(one(Filter { status: Some(Status::Active), ..filter() }), ["Inc.", "Léa"]);
    assert_eq!(one(Filter { status: Some(Status::Inactive), ..filter() }), ["Old"]);
    assert_eq!(one(Filter { subscription: Some(Subscription::Plus), ..filter() }), ["Léa"]);
    assert_eq!(one(Filter { subscription: Some(Subscription::None), ..filter() }), ["Inc.", "Old"]);
    assert_eq!(one(Filter { plan: Some(Plan::Preferred), ..filter() }), ["Léa"]);
    assert_eq!(one(Filter { tag: Some("ETE".to_owned()), ..filter() }), ["Léa"]);
    assert_eq!(one(Filter { tag: Some("et".to_owned()), ..filter() }), [""; 0], "a whole tag");
    assert_eq!(one(Filter { no_number: true, ..filter() }), ["Inc.", "Old"]);
    let both = Filter { no_number: true, status: Some(Status::Active), ..filter() };
    assert_eq!(one(both), ["Inc."]);
}

#[test]
fn a_filter_by_lead_takes_a_member_or_nobody() {
    let mut office = Office::new();
    let led = ClientDraft { lead: Some(MEMBER.to_owned()), ..draft("Led", &[]) };
    office.registry.add_client(&office.firm, &led).unwrap();
    office.add("Alone", &[]);
    let by = |called: &str| Filter { lead: Some(LeadFilter::Member(called.to_owned())), ..filter() };
    assert_eq!(office.filtered(by("MEMBER@firm.example")), ["Led"]);
    assert_eq!(office.filtered(by(PRIMARY_ADMIN)), [""; 0]);
    assert_eq!(office.filtered(Filter { lead: Some(LeadFilter::None), ..filter() }), ["Alone"]);
    let unknown = Query { filter: by("zz@firm.example"), ..Query::default() };
    let scope = Scope::Firm(office.firm.clone());
    assert_eq!(code(&office.registry.find(&scope, &unknown)), "member-not-found");
}

#[test]
fn a_limit_keeps_the_first() {
    let mut office = Office::new();
    for name in ["C", "A", "B"] {
        office.add(name, &[]);
    }
    let limited = |limit| Query { limit: Some(limit), ..Query::default() };
    assert_eq!(office.queried(&limited(2)), ["A", "B"]);
    assert_eq!(office.queried(&limited(9)), ["A", "B", "C"]);
    assert_eq!(office.queried(&limited(0)), [""; 0]);
}

#[test]
fn one_firm_is_searched_or_all() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.firm = office.registry.add_firm("Roy", &NewAdmin::default()).unwrap().output;
    office.add("Bonbon", &[]);
    assert_eq!(office.found(&["bon"]), ["Bonbon"]);
    let query = Query { words: vec!["bon".to_owned()], ..Query::default() };
    let found = office.registry.find(&Scope::AllFirms, &query).unwrap();
    assert_eq!(names(&found.clients), ["Bonbon", "Bond"]);
    assert_eq!(found.team.members().len(), 4, "whoever may lead one of them");
}

#[test]
fn a_list_streams_the_oldest_first_and_filtered() {
    let mut office = Office::new();
    for name in ["C", "A", "B"] {
        office.add(name, &[]);
    }
    office.inactivate("A");
    let mut seen = Vec::new();
    let active = Filter { status: Some(Status::Active), ..filter() };
    let scope = Scope::Firm(office.firm.clone());
    let look = |client: &carnet::client::Client, _: &carnet::firm::Team| {
        seen.push(client.display_name().to_owned());
        Ok(())
    };
    office.registry.each_client(&scope, &active, look).unwrap();
    assert_eq!(seen, ["C", "B"]);
}

#[test]
fn where_nothing_is_found_what_may_be_meant_is_told_and_nothing_else() {
    let mut office = Office::new();
    for (name, number) in [("Bond", "1"), ("Blofeld", "2"), ("Drax", "3")] {
        office.add(name, &[(Field::ClientNumber, number)]);
    }
    office.inactivate("Bond");
    for named in ["Blofeld", "Drax"] {
        office.delete(&[named]).unwrap();
    }
    let suggested = |office: &Office, words: &[&str]| {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        let query = Query { words, filter: filter(), ..Query::default() };
        let query =
            Query { filter: Filter { status: Some(Status::Active), ..query.filter.clone() }, ..query };
        let told = |scope: &Scope| {
            let told = office.registry.suggest(scope, &query).unwrap();
            let deleted = told.deleted.into_iter().map(|(found, _)| found.client.display_name);
            (told.other_status, deleted.collect::<Vec<String>>())
        };
        let in_firm = told(&Scope::Firm(office.firm.clone()));
        assert_eq!(told(&Scope::AllFirms), in_firm);
        in_firm
    };
    assert_eq!(suggested(&office, &[]), (1, vec![]));
    assert_eq!(suggested(&office, &["bond"]), (1, vec![]));
    assert_eq!(suggested(&office, &["blofeld"]), (0, vec!["Blofeld".to_owned()]));
    let firm = office.firm.clone();
    office.registry.undo(Some(&firm), None).unwrap();
    assert_eq!(suggested(&office, &["drax"]).1, [""; 0]);
}
