//! What leaves a doubt is never sure, however much speaks for it.

use carnet::client::Field::{BusinessNumber, CompanyId, DisplayName, Email, References};

use super::support::{Desk, office};

#[test]
fn an_identifier_that_differs_leaves_a_doubt() {
    for row in [
        ["Plomberie Côté inc.", "N-1", "", "987654324", ""],
        ["James Bond", "N-1", "james@bond.example", "", "78"],
        ["James Bond", "N-1", "other@bond.example", "", ""],
        ["9999-0002 Québec inc.", "N-1", "", "987654324", ""],
    ] {
        assert_eq!(office().sure(&[row]), None, "{row:?}");
    }
    let outweighed = ["James Bond", "N-1", "other@bond.example", "", "77"];
    assert!(office().sure(&[outweighed]).is_some(), "people have several emails");
}

#[test]
fn a_reference_that_differs_outweighs_another_that_agrees() {
    let references = (References, "xero=77;sage=8");
    let desk = Desk::of(&[&[(CompanyId, "11"), (DisplayName, "James Bond"), references]]);
    let columns = [("xero", "Xero"), ("sage", "Sage")];
    for (xero, sage, is_sure) in [("77", "8", true), ("77", "", true), ("77", "9", false), ("78", "8", false)]
    {
        let list = format!("Name;Number;Email;BN;Xero;Sage\r\nJames Bond;N-1;;;{xero};{sage}\r\n");
        assert_eq!(desk.matched_list(&list, &columns).sure.len() == 1, is_sure, "{xero} {sage}");
    }
}

#[test]
fn an_identifier_beside_an_unlike_name_leaves_a_doubt() {
    for row in [
        ["Universal Exports", "N-1", "", "", "77"],
        ["Somebody else", "N-1", "james@bond.example", "", ""],
        ["Garage Tremblay", "N-1", "", "123456782", ""],
        ["James Bond", "N-1", "", "123456782", ""],
    ] {
        assert_eq!(office().sure(&[row]), None, "{row:?}");
        assert!(!office().offered(row).is_empty(), "{row:?}");
    }
}

#[test]
fn people_who_share_an_email_are_told_apart() {
    for name in ["Michèle Fortin", "Michel Fortin inc.", "Placements Lavoie inc.", "Gestion Lavoie ltée"] {
        for email in ["fortin@home.example", "lavoie@home.example"] {
            assert_eq!(office().sure(&[[name, "N-1", email, "", ""]]), None, "{name} {email}");
        }
    }
}

#[test]
fn legal_forms_order_abbreviations_and_typing_errors_leave_a_doubt() {
    for name in
        ["Plomberie Côté", "Plomberie Côté ltée", "Bond James", "Jmaes Bond", "1234567", "James Bonde"]
    {
        assert_eq!(office().sure(&[[name, "N-1", "", "", ""]]), None, "{name}");
    }
}

#[test]
fn two_clients_for_one_row_leave_a_doubt() {
    assert_eq!(office().sure(&[["Twin Ltd.", "N-1", "", "", ""]]), None);
    let desk = Desk::of(&[
        &[(CompanyId, "11"), (DisplayName, "Mia Chen")],
        &[(CompanyId, "12"), (DisplayName, "Mia Cheng")],
        &[(CompanyId, "13"), (DisplayName, "Roy inc."), (BusinessNumber, "123456782")],
        &[(CompanyId, "14"), (DisplayName, "Roy Construction inc."), (BusinessNumber, "123456782RC0001")],
        &[(CompanyId, "15"), (DisplayName, "Nora Patel"), (Email, "patel@home.example")],
        &[(CompanyId, "16"), (DisplayName, "Patel Consulting"), (Email, "patel@home.example")],
    ]);
    assert_eq!(desk.sure(&[["Mia Chen", "N-1", "", "", ""]]), None, "one typing error away");
    assert_eq!(desk.sure(&[["Roy inc.", "N-1", "", "123456782", ""]]), None, "two of one business number");
    let named = desk.sure(&[["Nora Patel", "N-1", "patel@home.example", "", ""]]);
    assert_eq!(named.map(|(company_id, _)| company_id), Some("15".to_owned()));
}

#[test]
fn names_one_error_away_or_very_near_leave_a_doubt_and_others_none() {
    for (other, is_sure) in
        [("Jean Ray", false), ("Boulangerie artisanale Trambley", false), ("Garage Moreau", true)]
    {
        for name in ["Jean Roy", "Boulangerie artisanale Tremblay", "Garage Morin"] {
            let desk = Desk::of(&[
                &[(CompanyId, "11"), (DisplayName, name)],
                &[(CompanyId, "12"), (DisplayName, other)],
            ]);
            let is_near = name[..2] == other[..2];
            let matched = desk.matched(&[[name, "N-1", "", "", ""]]);
            assert_eq!(matched.sure.len() == 1, is_sure || !is_near, "{name} {other}");
        }
    }
    let desk = Desk::of(&[&[(CompanyId, "12"), (DisplayName, "Garage Moreau")]]);
    assert_eq!(desk.offered(["Garage Morin", "N-1", "", "", ""]), ["12"]);
}

#[test]
fn two_rows_for_one_client_or_number_leave_a_doubt() {
    let bond = ["James Bond", "N-1", "", "", ""];
    for other in [
        ["Bond James", "N-2", "", "", ""],
        ["Jmaes Bond", "N-2", "", "", ""],
        ["Somebody", "N-2", "", "", "77"],
        ["Bond", "", "james@bond.example", "", ""],
        ["Nobody", "n-1", "", "", ""],
        ["Nobody", "N-\u{406}", "", "", ""],
    ] {
        let desk = office();
        let look_alike = ["James Bond", "N-I", "", "", ""];
        let first = if other[1].is_ascii() { bond } else { look_alike };
        assert_eq!(desk.sure(&[first, other]), None, "{other:?}");
    }
    assert!(office().sure(&[bond, ["Nobody", "N-2", "", "", ""]]).is_some());
}

#[test]
fn a_number_that_an_import_would_refuse_leaves_a_doubt() {
    for (name, number) in [
        ("Boulangerie Roy", "N-1"),
        ("James Bond", "b–4"),
        ("James Bond", "\u{412}-4"),
        ("James Bond", ""),
        ("James Bond", "#N/A"),
    ] {
        assert_eq!(office().sure(&[[name, number, "", "", ""]]), None, "{name} {number}");
    }
}

#[test]
fn a_row_whose_cells_have_moved_or_cannot_be_read_leaves_a_doubt() {
    let desk = office();
    for line in ["James Bond;Agent;N-1;;;;x\r\n", "James Bond;;;;77;N-1\r\n"] {
        assert_eq!(desk.matched_text(line).sure, [], "{line}");
    }
    assert_eq!(desk.matched_text("James Bond;=\"007\";;;;;\r\n").sure[0].number, "007");
    let path = desk.folder.path().join("bytes.csv");
    std::fs::write(&path, b"Name,Number\nJames Bond,N\xff1\nC\xc3\xb4t\xc3\xa9,2\n").unwrap();
    let columns = carnet::exchange::matching::ListColumns {
        name: "Name".to_owned(),
        number: "Number".to_owned(),
        ..Default::default()
    };
    let rows = carnet::exchange::matching::read_list(&path, &columns, &Default::default()).unwrap();
    let matched = carnet::exchange::matching::match_list(&desk.registry, &desk.firm(), rows).unwrap();
    assert_eq!(matched.sure, []);
}
