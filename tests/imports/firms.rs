//! Lists for all firms, and firms that an import makes.

use carnet::client::Client;
use carnet::exchange::import::{Destination, ImportOptions};
use carnet::firm::Team;
use carnet::journal::Action;
use carnet::registry::{Filter, HistoryFilter, NewAdmin, Scope, Session};

use super::support::{HEADINGS, Office, add, all, both, list, refusal, session, told, two_firms, warnings};

fn all_or_new(options: &mut ImportOptions) {
    options.add = true;
    options.destination = Destination::AllFirms { new_firms: true };
}

fn new_firm(options: &mut ImportOptions) {
    both(options);
    options.destination = Destination::NewFirm("Cabinet Neuf".to_owned());
}

fn firms(office: &Office) -> Vec<String> {
    office.registry.firms().unwrap().into_iter().map(|firm| firm.name).collect()
}

#[test]
fn each_row_goes_to_the_firm_that_it_names() {
    let mut office = two_firms();
    // The same ID, name and number in two firms are two clients'.
    let rows = list("COTE,7,Bond,2\nroy ,7,Bond,2\nRoy,8,Largo,1\n");
    assert_eq!(office.upload_as(&rows, all), "updated 1 added 2 unchanged 0");
    assert_eq!(office.clients(), "7 Bond 2 / 7 Bond 2 / 8 Largo 1");
    assert_eq!(office.upload_as(&rows.replace("Firm", "Cabinet"), all), "updated 0 added 0 unchanged 3");
    let history = office.registry.history(&Scope::AllFirms, &HistoryFilter::default()).unwrap();
    let imports = history.iter().filter(|entry| entry.operation.action == Action::Import);
    assert_eq!(imports.map(|entry| entry.firm.as_str()).collect::<Vec<_>>(), ["Côté", "Roy"]);
}

#[test]
fn clients_of_several_firms_are_added_in_the_order_of_the_rows() {
    let mut office = two_firms();
    let firms = ["Roy", "Ouest", "Roy", "Est", "Côté", "Ouest", "Roy", "Est", "Nord", "Côté", "Nord"];
    let rows = |(at, firm): (usize, &&str)| format!("{firm},{},Client {at:02},\n", 100 + at);
    let rows: String = firms.iter().enumerate().map(rows).collect();
    assert_eq!(office.upload_as(&list(&rows), all_or_new), "updated 0 added 11 unchanged 0");
    let mut added = Vec::new();
    let mut look = |client: &Client, _: &Team| {
        added.push((client.id, client.company_id().to_owned()));
        Ok(())
    };
    office.registry.each_client(&Scope::AllFirms, &Filter::default(), &mut look).unwrap();
    added.retain(|(_, company_id)| company_id.len() == 3);
    let ids: Vec<&str> = added.iter().map(|(_, company_id)| company_id.as_str()).collect();
    assert_eq!(ids, ["100", "101", "102", "103", "104", "105", "106", "107", "108", "109", "110"]);
    assert!(added.is_sorted());
}

#[test]
fn the_rows_of_one_firm_are_that_firms_whatever_it_is_called_by_now() {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    let asked = office.firm();
    office.registry.rename_firm(&asked, "Gagnon").unwrap();
    let one = |options: &mut ImportOptions| options.destination = Destination::Firm(asked.clone());
    assert_eq!(
        office.upload("7,Bond,2\n9,Largo,3\n", one),
        "updated 1 added 0 unchanged 0 / 3 company-id-unknown"
    );
    let report = office.rehearse("list.csv", one).unwrap();
    let firms: Vec<_> = report.rejections.iter().map(|row| row.firm.as_deref()).collect();
    assert_eq!(firms, [None], "only rows of several firms say which");
}

#[test]
fn a_list_without_rows_makes_the_firm_that_was_asked_for() {
    let mut office = Office::new();
    assert_eq!(office.upload("", new_firm), "updated 0 added 0 unchanged 0");
    assert_eq!(firms(&office), ["Cabinet Neuf", "Côté"]);
}

#[test]
fn a_client_is_added_behind_those_of_earlier_rows_though_its_firm_came_first() {
    let mut office = two_firms();
    let rows = list("Côté,7,Bond,1\nRoy,31,Earlier,\nCôté,32,Later,\n");
    assert_eq!(office.upload_as(&rows, all), "updated 0 added 2 unchanged 1");
    assert_eq!(office.clients(), "7 Bond 1 / 31 Earlier - / 32 Later -");
}

#[test]
fn rows_of_two_files_go_to_the_firm_that_each_names() {
    let mut office = two_firms();
    office.write("one.csv", list("Côté,31,E,\n"));
    office.write("other.csv", list("Roy,32,F,\nCôté,33,G,\n"));
    assert_eq!(office.import_all(&["one.csv", "other.csv"], all).unwrap().output.added, 3);
    assert!(office.clients().ends_with(" / 31 E - / 32 F - / 33 G -"), "{}", office.clients());
}

#[test]
fn a_row_of_an_unknown_firm_is_refused_for_that_and_for_what_is_wrong_with_it_by_itself() {
    let mut office = two_firms();
    let rows = "Nobody,9,New,3\n,9,New,3\nNobody,12A,,#N/A,x\nRoy,9,New,3\n";
    let expected = "updated 0 added 1 unchanged 0 / 2 firm-unknown / 3 firm-unknown \
                    / 4 company-id-format firm-unknown name-missing number-spreadsheet-error row-length";
    assert_eq!(office.upload_as(&list(rows), all), expected);
    let report = office.import("list.csv", all).unwrap().output;
    let firms: Vec<_> = report.rejections.iter().map(|row| row.firm.as_deref()).collect();
    assert_eq!(firms, [Some("Nobody"), Some(""), Some("Nobody")]);
}

#[test]
fn new_firms_are_made_where_a_row_of_theirs_is_good() {
    let mut office = two_firms();
    let rows = list("Ouest,7,Bond,1\nEst,,A:B,\nOUEST,8,Largo,2\n,9,Drax,\n");
    let expected = "updated 0 added 2 unchanged 0 / 3 name-character / 5 firm-unknown";
    assert_eq!(office.upload_as(&rows, all_or_new), expected);
    assert_eq!(firms(&office), ["Côté", "Ouest", "Roy"]);
    assert_eq!(
        office.upload_as(&rows, all_or_new),
        expected.replace("added 2 unchanged 0", "added 0 unchanged 2")
    );
}

#[test]
fn a_name_that_no_firm_can_have_is_unknown_and_harms_no_other_row() {
    let mut office = two_firms();
    let rows = list("A:B,7,Bond,1\nRoy,8,Largo,2\n\u{200b},9,Drax,\n");
    assert_eq!(
        office.upload_as(&rows, all_or_new),
        "updated 0 added 1 unchanged 0 / 2 firm-unknown / 4 firm-unknown"
    );
}

#[test]
fn without_all_firms_the_firm_column_is_ignored_and_with_it_missed() {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    office.write("list.csv", list("Nobody,7,Bond,2\n"));
    let report = office.import("list.csv", add).unwrap().output;
    assert_eq!((report.updated, warnings(&report)), (1, vec!["columns-ignored"]));
    office.write("list.csv", format!("{HEADINGS}\n7,Bond,2\n"));
    assert_eq!(refusal(office.import("list.csv", all)), "heading-missing");
}

#[test]
fn who_acts_must_be_known_in_every_firm_that_has_a_row() {
    let mut office = two_firms();
    let stranger = Session { login: "eve".into(), ..session() };
    office.registry.set_session(stranger);
    office.registry.add_firm("Est", &NewAdmin::default()).unwrap();
    office.registry.set_session(session());
    let firm = office.registry.firm(Some("Est")).unwrap();
    let member = carnet::registry::NewMember {
        person: carnet::firm::Person::parse("Zoé <zoe@est.example>"),
        role: carnet::client::kinds::Role::Member,
        login: None,
    };
    office.registry.set_session(Session { login: "eve".into(), ..session() });
    office.registry.add_member(&firm, &member).unwrap();
    office.registry.set_session(session());
    let before = office.clients();
    assert_eq!(office.upload_as(&list("Roy,8,Largo,2\nEst,x,,\n"), all), "actor-unknown");
    assert_eq!(office.judge_list(list("Roy,8,Largo,2\nEst,x,,\n"), all), "actor-unknown");
    assert_eq!((office.clients(), office.files()), (before, vec!["list.csv".to_owned()]));
    assert_eq!(office.upload_as(&list("Roy,8,Largo,2\n"), all), "updated 0 added 1 unchanged 0");
}

#[test]
fn a_new_firm_and_its_registry_come_with_the_first_good_row() {
    let mut office = Office::without_firm();
    assert_eq!(office.upload("12A,Bond,\n", new_firm), "updated 0 added 0 unchanged 0 / 2 company-id-format");
    assert!(!office.path("carnet.db").exists());
    let rows = "12A,Bond,\n8,Largo,2\n,Drax,\n";
    assert_eq!(office.judge(rows, new_firm), "updated 0 added 2 unchanged 0 / 2 company-id-format");
    assert!(!office.path("carnet.db").exists());
    assert_eq!(office.upload(rows, new_firm), "updated 0 added 2 unchanged 0 / 2 company-id-format");
    assert!(office.path("carnet.db").exists());
    assert_eq!(
        (firms(&office), office.clients().as_str()),
        (vec!["Cabinet Neuf".to_owned()], "8 Largo 2 / 100042000000002 Drax -")
    );
    let team = office.registry.team(None).unwrap();
    assert_eq!(team.members().iter().map(|member| member.handle()).collect::<Vec<_>>(), ["pat"]);
}

#[test]
fn whoever_makes_a_firm_may_lead_its_clients_at_once() {
    let mut office = Office::without_firm();
    office.write(
        "list.csv",
        format!("{HEADINGS},Lead accountant\n7,Bond,1,pat\n8,Largo,2,nobody\n9,Drax,3,\n"),
    );
    office.assert_settled("list.csv", new_firm);
    let report = office.import("list.csv", new_firm).unwrap().output;
    assert_eq!(told(Ok(report)), "updated 0 added 0 unchanged 2 / 3 lead-unknown");
    let clients = office.registry.find(&Scope::AllFirms, &carnet::registry::Query::default()).unwrap();
    let leads: Vec<_> =
        clients.clients.iter().map(|client| client.lead().map(|id| clients.team.handle(id))).collect();
    assert_eq!(leads, [Some("pat"), None]);
    assert!(office.registry.check().unwrap().problems.is_empty());
}

#[test]
fn a_firm_of_that_name_is_used_with_a_warning() {
    let mut office = Office::without_firm();
    office.upload("7,Bond,1\n", new_firm);
    office.write("list.csv", format!("{HEADINGS}\n7,Bond,2\n8,Largo,1\n"));
    let named = |options: &mut ImportOptions| {
        options.add = true;
        options.destination = Destination::NewFirm("CABINET NEUF".to_owned());
    };
    let report = office.import("list.csv", named).unwrap().output;
    assert_eq!(warnings(&report), ["firm-exists-used"]);
    assert_eq!(told(Ok(report)), "updated 1 added 1 unchanged 0");
    assert_eq!(firms(&office), ["Cabinet Neuf"]);
}

#[test]
fn undo_takes_back_the_new_firm_with_its_clients() {
    let mut office = Office::new();
    office.upload("7,Bond,1\n", new_firm);
    let firm = office.registry.firm(Some("Cabinet Neuf")).unwrap();
    office.registry.undo(Some(&firm), None).unwrap();
    assert_eq!((firms(&office), office.clients().as_str()), (vec!["Côté".to_owned()], ""));
}

#[test]
fn a_name_that_no_firm_can_have_refuses_the_new_firm() {
    let mut office = Office::new();
    let named = |options: &mut ImportOptions| options.destination = Destination::NewFirm("A:B".to_owned());
    assert_eq!(office.upload("7,Bond,1\n", named), "name-character");
}
