//! Rows that add: who they stand for where they bear no company ID, and that none is added twice.

use carnet::exchange::import::{ImportOptions, RowError};

use super::support::{HEADINGS, Office, add, both, warnings};

fn namesakes(options: &mut ImportOptions) {
    options.add = true;
    options.add_namesakes = true;
}

#[test]
fn a_row_without_id_stands_for_the_client_of_its_name_and_number() {
    let mut office = Office::with(&[["1", "Côté", "7"], ["2", "Cote", "8"]]);
    assert_eq!(office.upload(",COTE,8\n,cote,7\n", add), "updated 0 added 0 unchanged 2");
    assert_eq!(office.upload(",Coté,\u{ff17}\n", add), "updated 1 added 0 unchanged 0");
    assert_eq!(office.clients(), "1 Côté \u{ff17} / 2 Cote 8");
}

#[test]
fn numberless_rows_stand_for_the_oldest_of_their_name_that_no_other_row_stands_for() {
    let mut office =
        Office::with(&[["1", "Bond", "n1"], ["2", "Bond", ""], ["3", "Bond", "n3"], ["4", "Bond", ""]]);
    let list = format!("{HEADINGS},Notes\n,Bond,,first\n,Bond,,second\n2,Bond,,by id\n,Bond,n1,by number\n");
    assert_eq!(office.upload_as(&list, both), "updated 4 added 0 unchanged 0");
    let note = |id: &str| {
        let named = carnet::client::ClientRef::CompanyId(id.to_owned());
        let client = office.registry.client(office.firm().id, &named).unwrap();
        client.values.get(carnet::client::Field::Notes).unwrap_or("-").to_owned()
    };
    assert_eq!(["1", "2", "3", "4"].map(note), ["by number", "by id", "first", "second"]);
}

#[test]
fn what_no_client_stands_for_is_added_with_generated_ids_in_file_order_and_only_once() {
    let mut office = Office::with(&[["1", "Bond", ""]]);
    let rows = ",Bond,\n,Bond,\n,New,5\n,Bond,\n30,Given,\n";
    assert_eq!(office.upload(rows, add), "updated 0 added 4 unchanged 1");
    let added = "100042000000002 Bond - / 100042000000003 New 5 / 100042000000004 Bond - / 30 Given -";
    assert_eq!(office.clients(), format!("1 Bond - / {added}"));
    assert_eq!(office.upload(rows, add), "updated 0 added 0 unchanged 5");
}

#[test]
fn no_id_is_generated_that_a_row_of_the_file_bears_refused_or_not() {
    let mut office = Office::new();
    let rows = ",A,\n100042000000001,B,\n,C,\n100042000000003,D,,too long\n,E,\n";
    office.write("list.csv", format!("{HEADINGS}\n{rows}"));
    office.assert_settled("list.csv", add);
    let added = ["100042000000002 A -", "100042000000001 B -", "100042000000004 C -", "100042000000005 E -"];
    assert_eq!(office.clients(), added.join(" / "));
}

#[test]
fn a_refused_row_does_not_stand_for_the_client_that_another_row_added() {
    let mut office = Office::new();
    office.write("list.csv", format!("{HEADINGS}\n,Bond,,too long\n,Bond,\n"));
    office.assert_settled("list.csv", add);
    assert_eq!(office.clients(), "100042000000001 Bond -");
}

#[test]
fn a_row_whose_lead_a_member_may_not_give_does_not_either() {
    let mut office = Office::new();
    office.act_as_member();
    office.write("list.csv", format!("{HEADINGS},Lead accountant\n,Bond,,pat\n,Bond,,\n"));
    office.assert_settled("list.csv", both);
    assert_eq!(office.clients(), "100042000000001 Bond -");
}

#[test]
fn where_there_are_clients_enough_a_refused_row_keeps_its_own() {
    let mut office = Office::with(&[["1", "Bond", ""], ["2", "Bond", ""]]);
    let list = format!("{HEADINGS},Notes\n,Bond,,first,too long\n,Bond,,second\n");
    assert_eq!(office.upload_as(&list, both), "updated 1 added 0 unchanged 0 / 2 row-length");
    office.write("corrected.csv", format!("{HEADINGS},Notes\n,Bond,,first\n"));
    office.import("corrected.csv", both).unwrap();
    let notes = carnet::client::Field::Notes;
    let named = carnet::client::ClientRef::CompanyId("2".to_owned());
    let second = office.registry.client(office.firm().id, &named).unwrap();
    assert_eq!(second.values.get(notes), Some("second"));
}

#[test]
fn a_name_that_is_registered_with_another_number_or_none_is_in_use_unless_namesakes_are_wished() {
    let mut office = Office::with(&[["1", "Bond", "7"], ["2", "Largo", ""]]);
    let rows = ",bond,9\n,LARGO,10\n,New,11\n";
    assert_eq!(office.judge(rows, add), "updated 0 added 1 unchanged 0 / 2 name-in-use / 3 name-in-use");
    assert_eq!(office.upload(rows, namesakes), "updated 0 added 3 unchanged 0");
    assert_eq!(office.upload(rows, namesakes), "updated 0 added 0 unchanged 3");
}

#[test]
fn a_number_that_its_client_gives_up_by_id_is_anothers_of_the_name() {
    let mut office = Office::with(&[["1", "Bond", "7"]]);
    let rows = "1,Bond,8\n,Bond,7\n";
    assert_eq!(office.judge(rows, add), "updated 1 added 0 unchanged 0 / 3 name-in-use");
    assert_eq!(office.upload(rows, namesakes), "updated 1 added 1 unchanged 0");
    assert_eq!(office.upload(rows, namesakes), "updated 0 added 0 unchanged 2");
}

#[test]
fn a_client_that_two_rows_stand_for_is_repeated_whichever_way_they_name_it() {
    let both = |codes: &str| format!("updated 0 added 0 unchanged 0 / 2 {codes} / 3 {codes}");
    let (repeated, with_number) = ("company-id-repeated", "company-id-repeated number-repeated");
    for (rows, codes) in [
        (",Bond,007\n,BOND,007\n", with_number),
        ("1,Bond,007\n,Bond,007\n", with_number),
        ("1,Bond,008\n,Bond,008\n", with_number),
        ("1,Bond,\n,Bond,007\n", repeated),
    ] {
        for terms in [add as fn(&mut ImportOptions), namesakes] {
            let mut office = Office::with(&[["1", "Bond", "007"]]);
            assert_eq!(office.upload(rows, terms), both(codes), "{rows}");
            assert_eq!(office.clients(), "1 Bond 007");
        }
    }
    let mut office = Office::new();
    assert_eq!(office.upload(",Bond,007\n,Bond,007\n", add), both("number-repeated"));
}

#[test]
fn a_name_is_in_use_with_the_number_that_the_list_leaves_its_client() {
    let in_use = |rows: &str| {
        let mut office = Office::with(&[["1", "Bond", "7"]]);
        office.write("list.csv", format!("{HEADINGS}\n{rows}"));
        let report = office.import("list.csv", add).unwrap().output;
        match &report.rejections.last().unwrap().errors[..] {
            [RowError::NameInUse { registered }] => registered.client_number.clone(),
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(in_use("1,Bond,8\n,Bond,7\n").as_deref(), Some("8"));
    assert_eq!(in_use("1,Bond,8,too long\n,Bond,9\n").as_deref(), Some("7"));
    let mut office = Office::with(&[["1", "Bond", "7"]]);
    let told = office.judge("1,Bond,8,too long\n,Bond,7\n", add);
    assert_eq!(told, "updated 0 added 0 unchanged 0 / 2 row-length / 3 number-taken");
}

#[test]
fn the_same_name_twice_in_one_list_is_added_twice_with_a_warning() {
    let mut office = Office::new();
    office.write("list.csv", format!("{HEADINGS}\n,Bond,1\n,BOND,2\n,\"A \"\"B\"\" C\",\n"));
    let report = office.import("list.csv", add).unwrap().output;
    assert_eq!(report.added, 3);
    assert_eq!(warnings(&report), ["name-duplicate", "name-unusual"]);
    assert!(warnings(&office.import("list.csv", add).unwrap().output).is_empty());
}

#[test]
fn a_list_needs_no_number_column_and_a_blank_number_clears_none() {
    let mut office = Office::with(&[["1", "Bond", "7"]]);
    let told = office.upload_as("Company ID,Display name\n1,Bond\n2,Largo\n,Drax\n", add);
    assert_eq!(told, "updated 0 added 2 unchanged 1");
    assert_eq!(office.upload("1,Bond,\n", add), "updated 0 added 0 unchanged 1");
    assert_eq!(office.clients(), "1 Bond 7 / 2 Largo - / 100042000000003 Drax -");
}

#[test]
fn when_room_is_short_rows_that_add_are_accepted_in_file_order() {
    let mut office = Office::filled(1_998);
    let rows = "91,A:B,\n92,First,n1\n50000,Client 0,n0\n,Second,\n,Third,n3\n50001,Client 1,n2\n";
    let told = office.upload(rows, add);
    assert_eq!(told, "updated 2 added 2 unchanged 0 / 2 name-character / 6 firm-full");
    assert_eq!(office.judge(rows, add), "updated 0 added 0 unchanged 4 / 2 name-character / 6 firm-full");
}

#[test]
fn a_full_firm_passes_numbers_on_but_adds_nobody() {
    let mut office = Office::filled(2_000);
    assert_eq!(office.upload("50000,Client 0,n0\n", add), "updated 1 added 0 unchanged 0");
    let rows = "50000,Client 0,n1\n9,New,n0\n50001,Client 1,n2\n";
    assert_eq!(office.upload(rows, add), "updated 2 added 0 unchanged 0 / 3 firm-full");
}
