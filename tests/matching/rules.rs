//! What makes a match sure, and what is offered.

use carnet::exchange::matching::MatchedBy;

use super::support::office;

#[test]
fn identifiers_and_the_same_name_make_a_match_sure() {
    for (row, company_id, by) in [
        (["J. Bond", "N-1", "", "", "77"], "12", MatchedBy::Reference),
        (["Cote Plumbing", "N-1", "", "123 456 782", ""], "11", MatchedBy::BusinessNumber),
        (["Cote Plumbing", "N-1", "", "12345-6782 RC 0002", ""], "11", MatchedBy::BusinessNumber),
        (["Bond, James", "N-1", "JAMES@bond.example", "", ""], "12", MatchedBy::Email),
        (["PLOMBERIE COTE INC.", "N-1", "", "", ""], "11", MatchedBy::Name),
        (["Boulangerie Roy", "b-4", "", "", ""], "14", MatchedBy::Name),
        (["Toitures St-Pierre et fils Ltd", "N-1", "", "", ""], "17", MatchedBy::Name),
    ] {
        assert_eq!(office().sure(&[row]), Some((company_id.to_owned(), by)), "{row:?}");
    }
}

#[test]
fn a_numbered_company_is_found_by_its_number_alone() {
    for name in ["9999-0001 Québec inc.", "99990001 Quebec Inc", "9999 0001", "Québec inc., 9999-0001"] {
        let expected = Some(("13".to_owned(), MatchedBy::Name));
        assert_eq!(office().sure(&[[name, "N-1", "", "", ""]]), expected, "{name}");
    }
    for name in ["9999-0002 Québec inc.", "9999-0010 Quebec", "1234567 Ontario Inc.", "999-0001 Québec inc."]
    {
        assert_eq!(office().sure(&[[name, "N-1", "", "", ""]]), None, "{name}");
        assert_eq!(office().offered([name, "N-1", "", "", ""]), [""; 0], "{name}");
    }
    let traded = ["Garage Roy (9999-0001 Québec inc.)", "N-1", "", "", ""];
    assert_eq!(office().offered(traded), ["13"], "a trade name beside it is for a person to judge");
}

#[test]
fn near_names_are_offered_the_likeliest_first() {
    for (name, company_id) in [
        ("Plomberie Cote ltée", "11"),
        ("Plombrie Cotée", "11"),
        ("Bond James", "12"),
        ("Boulangerei Roy", "14"),
        ("St-Pierre Toitures", "17"),
        ("Fortin, M.", "18"),
    ] {
        let offered = office().offered([name, "N-1", "", "", ""]);
        assert_eq!(offered.first().map(String::as_str), Some(company_id), "{name}: {offered:?}");
    }
}

#[test]
fn no_more_than_three_clients_are_offered_with_points_and_a_reason() {
    let desk = office();
    let matched = desk.matched(&[["Twin Ltd.", "N-1", "", "", ""], ["Nobody at all", "N-2", "", "", ""]]);
    let shown: Vec<(&str, u32, &str)> = matched.unsure[0]
        .candidates
        .iter()
        .map(|each| (each.client.company_id.as_str(), each.score, each.by.key()))
        .collect();
    assert_eq!(shown, [("15", 92, "name"), ("16", 90, "name")]);
    assert_eq!((matched.rows(), matched.unmatched()), (2, 1));
}

#[test]
fn columns_are_parted_by_what_parts_the_headings_that_were_named() {
    let headings = "Name;Number;Email;BN;Street, city, province, country, planet, galaxy";
    let list = format!("{headings}\r\nPlomberie Côté inc.;N-1;x;123456782;y\r\n");
    let matched = office().matched_list(&list, &[]);
    assert_eq!((matched.sure.len(), matched.sure[0].number.as_str()), (1, "N-1"));
}

#[test]
fn headings_that_are_repeated_are_no_row_whatever_their_case() {
    let list = "Name;Number;Email;BN\r\nRoy;1;;\r\nName;Number;Email;BN\r\nNAME;NUMBER;EMAIL;BN\r\n";
    assert_eq!(office().matched_list(list, &[]).rows(), 1);
}
