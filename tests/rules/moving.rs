//! Clients that go to another firm, and two that become one.

use carnet::client::Field::{City, ClientNumber, CompanyId, CreatedAt, Notes, Plan, References, Tags};
use carnet::client::{Client, ClientRef, Field};
use carnet::firm::Firm;
use carnet::registry::{HistoryFilter, NewAdmin, Scope, Session, Side};
use carnet::text::clock::{Clock, Moment};
use carnet::{Refusal, Warning};

use super::support::{LOGIN, NOW, Office, PRIMARY_ADMIN, session};

fn with_second_firm() -> (Office, Firm) {
    let mut office = Office::new();
    let second = office.registry.add_firm("Second", &NewAdmin::default()).unwrap().output;
    (office, second)
}

fn named(text: &str) -> ClientRef {
    ClientRef::parse(text)
}

fn pair(keep: &str, duplicate: &str) -> [ClientRef; 2] {
    [keep, duplicate].map(named)
}

#[test]
fn a_client_goes_to_another_firm_with_number_details_and_history() {
    let (mut office, second) = with_second_firm();
    let client = office.add("Bond", &[(ClientNumber, "007"), (City, "Laval"), (Tags, "a;b")]);
    let moved = office.registry.transfer_clients(&office.firm, &[named("007")], &second).unwrap();
    let after = &moved.output[0];
    assert_eq!((after.id, after.firm, &after.values), (client.id, second.id, &client.values));
    for firm in [&office.firm, &second] {
        let scope = Scope::Firm(firm.clone());
        let history = office.registry.history(&scope, &HistoryFilter::default()).unwrap();
        assert_eq!(history[0].operation.action.words(), "transfer", "{}", firm.name);
        let acted = if firm.id == second.id { LOGIN } else { PRIMARY_ADMIN };
        assert_eq!(history[0].member.as_deref(), Some(acted));
        let change = &history[0].changes[0];
        let names = (change.before.as_deref(), change.after.as_deref());
        assert_eq!((change.field, names), ("firm", (Some("Cabinet Côté"), Some("Second"))));
    }
    let undone = office.registry.undo(Some(&second), None).unwrap().output;
    assert_eq!((undone.clients[0].firm, &undone.clients[0].values), (office.firm.id, &client.values));
    assert_eq!(office.registry.check().unwrap().problems, []);
}

#[test]
fn who_asks_for_a_client_is_told_what_was_done_to_it_in_the_firms_that_it_came_from() {
    let (mut office, second) = with_second_firm();
    let first = office.firm.clone();
    let bond = office.add("Bond", &[(ClientNumber, "007")]).id;
    office.add("Other", &[]);
    office.edit("007", &[(City, "Laval")]);
    let transfer = |office: &mut Office, from: &Firm, to: &Firm| {
        office.registry.transfer_clients(from, &[named("007")], to).unwrap();
    };
    let told = |office: &Office, firm: &Firm| -> Vec<String> {
        let filter = HistoryFilter { clients: Some(vec![bond]), ..HistoryFilter::default() };
        let entries = office.registry.history(&Scope::Firm(firm.clone()), &filter).unwrap();
        entries.iter().map(|entry| format!("{} {}", entry.operation.action.words(), entry.firm)).collect()
    };
    transfer(&mut office, &first, &second);
    assert_eq!(told(&office, &second), ["transfer Second", "edit Cabinet Côté", "add Cabinet Côté"]);
    assert_eq!(told(&office, &first), ["transfer Cabinet Côté", "edit Cabinet Côté", "add Cabinet Côté"]);
    transfer(&mut office, &second, &first);
    transfer(&mut office, &first, &second);
    let all = ["transfer", "transfer", "transfer", "edit", "add"];
    let actions = |told: Vec<String>| -> Vec<String> {
        told.iter().map(|told| told.split(' ').next().unwrap().to_owned()).collect()
    };
    for firm in [&first, &second] {
        let told = told(&office, firm);
        let mut own: Vec<String> = told.iter().filter(|told| told.ends_with(&firm.name)).cloned().collect();
        own.retain(|told| told.starts_with("transfer"));
        assert_eq!((own.len(), actions(told)), (3, all.map(str::to_owned).to_vec()), "{}", firm.name);
    }
}

#[test]
fn a_client_that_went_to_and_fro_has_each_of_its_moves_told_once() {
    let (mut office, second) = with_second_firm();
    let admin = NewAdmin { person: None, login: Some(LOGIN.into()) };
    let third = office.registry.add_firm("Third", &admin).unwrap().output;
    let first = office.firm.clone();
    let bond = office.add("Bond", &[(ClientNumber, "007")]).id;
    let there_and_back = [&first, &second].into_iter().cycle().take(41);
    let moves: Vec<&Firm> = there_and_back.chain([&third]).collect();
    for pair in moves.windows(2) {
        office.registry.transfer_clients(pair[0], &[named("007")], pair[1]).unwrap();
    }
    let filter = HistoryFilter { clients: Some(vec![bond]), ..HistoryFilter::default() };
    assert_eq!(office.registry.history(&Scope::Firm(third), &filter).unwrap().len(), 41 + 1);
}

#[test]
fn what_was_done_to_a_client_in_a_firm_is_told_by_whatever_way_it_came_from_there() {
    let (mut office, second) = with_second_firm();
    let admin = || NewAdmin { person: None, login: Some(LOGIN.into()) };
    let third = office.registry.add_firm("Third", &admin()).unwrap().output;
    let fourth = office.registry.add_firm("Fourth", &admin()).unwrap().output;
    let first = office.firm.clone();
    let bond = office.add("Bond", &[(ClientNumber, "007")]).id;
    let go = |office: &mut Office, from: &Firm, to: &Firm| {
        office.registry.transfer_clients(from, &[named("007")], to).unwrap();
    };
    // The last firm is reached twice by the client, and its first firm by two ways.
    go(&mut office, &first, &second);
    go(&mut office, &second, &fourth);
    go(&mut office, &fourth, &first);
    office.edit("007", &[(City, "Laval")]);
    go(&mut office, &first, &third);
    go(&mut office, &third, &fourth);
    let filter = HistoryFilter { clients: Some(vec![bond]), ..HistoryFilter::default() };
    let told = office.registry.history(&Scope::Firm(fourth), &filter).unwrap();
    let told = told.iter().map(|entry| entry.operation.action.words()).collect::<Vec<_>>();
    assert_eq!(told, ["transfer", "transfer", "edit", "transfer", "transfer", "transfer", "add"]);
}

#[test]
fn the_history_of_a_firm_names_a_client_that_was_deleted_in_another() {
    let (mut office, second) = with_second_firm();
    office.add("Bond", &[(ClientNumber, "007")]);
    office.registry.transfer_clients(&office.firm, &[named("007")], &second).unwrap();
    office.registry.delete_clients(&second, &[named("007")]).unwrap();
    let scope = Scope::Firm(office.firm.clone());
    let history = office.registry.history(&scope, &HistoryFilter::default()).unwrap();
    let moved = &history[0].changes[0];
    assert_eq!((moved.field, moved.display_name.as_deref()), ("firm", Some("Bond")));
    assert!(moved.company_id.is_some());
}

#[test]
fn the_history_names_a_client_that_is_gone_as_it_last_was_called() {
    let mut office = Office::new();
    office.add("Bond", &[(ClientNumber, "007")]);
    office.edit("007", &[(Field::DisplayName, "Bond inc.")]);
    office.delete(&["007"]).unwrap();
    let history = office.registry.history(&Scope::AllFirms, &HistoryFilter::default()).unwrap();
    let names: Vec<_> =
        history.iter().flat_map(|entry| &entry.changes).map(|change| &change.display_name).collect();
    assert!(names.iter().filter(|name| name.is_some()).all(|name| name.as_deref() == Some("Bond inc.")));
    assert!(names.iter().any(|name| name.is_some()));
}

#[test]
fn the_history_of_a_client_names_the_firm_and_the_lead_that_it_left_though_they_are_gone() {
    let (mut office, second) = with_second_firm();
    office.add("Bond", &[(ClientNumber, "007")]);
    let lead = Some(carnet::client::LeadChange::named(super::support::ADMIN));
    let led = carnet::client::ClientEdit { lead, ..Default::default() };
    office.registry.edit_clients(&office.firm, &[named("007")], &led).unwrap();
    office.registry.transfer_clients(&office.firm, &[named("007")], &second).unwrap();
    office.registry.delete_firm(&office.firm).unwrap();
    let history = office.registry.history(&Scope::Firm(second), &HistoryFilter::default()).unwrap();
    let moved = history.iter().find(|entry| entry.operation.action.words() == "transfer").unwrap();
    let told: Vec<_> = moved.changes.iter().map(|change| (change.field, change.before.as_deref())).collect();
    let lead = ("lead_accountant", Some(super::support::ADMIN));
    assert_eq!(told, [lead, ("firm", Some(office.firm.name.as_str()))]);
}

#[test]
fn a_transfer_is_whole_or_not_at_all() {
    let (mut office, second) = with_second_firm();
    office.add("Bond", &[(ClientNumber, "1")]);
    office.add("Blofeld", &[(ClientNumber, "2")]);
    office.registry.transfer_clients(&office.firm, &[named("1")], &second).unwrap();
    office.add("Another", &[(ClientNumber, "1")]);
    let both = [named("2"), named("1")];
    let refused = office.registry.transfer_clients(&office.firm, &both, &second).unwrap_err();
    assert_eq!(refused.code(), "number-taken");
    assert_eq!(office.registry.counts(office.firm.id).unwrap().clients(), 2);
}

#[test]
fn a_lead_follows_by_email_or_stays_behind_with_a_warning() {
    let (mut office, second) = with_second_firm();
    let lead = ClientRef::parse("1");
    office.add("Bond", &[(ClientNumber, "1")]);
    let led = carnet::client::ClientEdit {
        lead: Some(carnet::client::LeadChange::named(super::support::ADMIN)),
        ..Default::default()
    };
    office.registry.edit_clients(&office.firm, std::slice::from_ref(&lead), &led).unwrap();
    let moved = office.registry.transfer_clients(&office.firm, &[lead], &second).unwrap();
    assert_eq!(moved.output[0].lead(), None);
    assert!(matches!(moved.warnings[..], [Warning::LeadDropped { .. }]));
}

#[test]
fn two_clients_become_one_that_has_what_either_had() {
    let mut office = Office::new();
    office.add("Bond", &[(ClientNumber, "007"), (Tags, "a"), (Notes, "One."), (References, "xero=1")]);
    office.add("James Bond", &[(City, "Laval"), (Tags, "b;A"), (Notes, "Two."), (References, "sage=2")]);
    let merge = |office: &mut Office, takes| {
        office.registry.merge_clients(&office.firm, &pair("007", "James Bond"), &takes)
    };
    let merged = merge(&mut office, Vec::new()).unwrap().output;
    let text = |field: Field| merged.values.get(field).unwrap_or_default().to_owned();
    assert_eq!((merged.display_name(), text(City)), ("Bond", "Laval".to_owned()));
    assert_eq!((text(Tags), text(Notes)), ("a;b".to_owned(), "One.\n\nTwo.".to_owned()));
    assert_eq!(text(References), "xero=1;sage=2");
    assert_eq!(office.registry.counts(office.firm.id).unwrap().clients(), 1);
    let firm = office.firm.clone();
    office.registry.undo(Some(&firm), None).unwrap();
    assert_eq!(office.registry.counts(firm.id).unwrap().clients(), 2);
    assert_eq!(office.registry.check().unwrap().problems, []);
}

#[test]
fn what_differs_is_decided_by_a_person() {
    let mut office = Office::new();
    office.add("Bond", &[(ClientNumber, "007"), (City, "Laval")]);
    office.add("James Bond", &[(ClientNumber, "7"), (City, "Québec")]);
    let both = pair("007", "name:James Bond");
    let refused = office.registry.merge_clients(&office.firm, &both, &Vec::new()).unwrap_err();
    match refused {
        carnet::Error::Refused(Refusal::MergeConflict { fields }) => assert_eq!(fields, [ClientNumber, City]),
        other => panic!("{other}"),
    }
    let takes = vec![(ClientNumber, Side::Duplicate), (City, Side::Keep)];
    let merged = office.registry.merge_clients(&office.firm, &both, &takes).unwrap().output;
    assert_eq!((merged.client_number(), merged.values.get(City)), (Some("7"), Some("Laval")));
}

#[test]
fn who_takes_the_company_id_and_the_age_of_another_gets_its_own_back() {
    let mut office = Office::new();
    office.add("Bond", &[(CompanyId, "70")]);
    let later = Clock::Fixed(Moment(NOW.0 + 60));
    office.registry.set_session(Session { clock: later, ..session() });
    office.add("James Bond", &[]);
    let clients = |office: &Office| {
        let client = |name| office.registry.client(office.firm.id, &named(name)).ok();
        ["name:Bond", "name:James Bond"].map(client)
    };
    let before = clients(&office);
    let [Some(bond), Some(james)] = &before else { panic!("{before:?}") };
    let takes = vec![(CompanyId, Side::Duplicate), (CreatedAt, Side::Duplicate)];
    let both = pair("name:Bond", "name:James Bond");
    let merged = office.registry.merge_clients(&office.firm, &both, &takes).unwrap().output;
    assert_eq!((merged.company_id(), merged.created_at), (james.company_id(), james.created_at));
    assert_eq!((bond.is_id_generated, merged.is_id_generated), (false, true));
    assert_eq!(clients(&office), [Some(merged), None]);
    office.registry.undo(Some(&office.firm), None).unwrap();
    let again = clients(&office).map(|client| client.map(|client| Client { updated_at: NOW, ..client }));
    assert_eq!(again, before.map(|client| client.map(|client| Client { updated_at: NOW, ..client })));
    assert_eq!(office.registry.check().unwrap().problems, []);
}

#[test]
fn a_client_that_cannot_be_deleted_cannot_go_into_another() {
    let mut office = Office::new();
    office.add("Bond", &[(ClientNumber, "1")]);
    office.add("Blofeld", &[(ClientNumber, "2"), (Plan, "preferred")]);
    let refused = office.registry.merge_clients(&office.firm, &pair("1", "2"), &Vec::new()).unwrap_err();
    assert_eq!(refused.code(), "in-preferred-plan");
}
