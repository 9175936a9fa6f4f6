//! What makes a match sure, and what makes it a question.

use carnet::client::Field::{BusinessNumber, ClientNumber, CompanyId, DisplayName, Email, References};
use carnet::exchange::matching::{MatchedBy, read_review, review_path, write_matches};
use carnet::exchange::place::Existing;
use carnet::exchange::reading::ReadingOptions;
use carnet::text::language::Language;

use super::support::Desk;

fn office() -> Desk {
    Desk::of(&[
        &[(CompanyId, "1"), (DisplayName, "Plomberie Côté inc."), (BusinessNumber, "123456782RT0001")],
        &[
            (CompanyId, "2"),
            (DisplayName, "James Bond"),
            (Email, "james@bond.example"),
            (References, "xero=77"),
        ],
        &[(CompanyId, "3"), (DisplayName, "9123-4567 Québec inc.")],
        &[(CompanyId, "4"), (DisplayName, "Boulangerie Roy"), (ClientNumber, "B-4")],
        &[(CompanyId, "5"), (DisplayName, "Twin Ltd.")],
        &[(CompanyId, "6"), (DisplayName, "twin ltd")],
    ])
}

/// The company ID and the way of a sure match, or nothing.
fn sure(row: [&str; 5]) -> Option<(String, MatchedBy)> {
    let matched = office().matched(&[row]);
    let found = matched.sure.first()?;
    Some((found.candidate.client.company_id.clone(), found.candidate.by))
}

#[test]
fn identifiers_and_the_whole_name_make_a_match_sure() {
    for (row, company_id, by) in [
        (["Any name", "N-1", "", "", "77"], "2", MatchedBy::Reference),
        (["Cote Plumbing", "N-1", "", "123 456 782", ""], "1", MatchedBy::BusinessNumber),
        (["Bond, James", "N-1", "JAMES@bond.example", "", ""], "2", MatchedBy::Email),
        (["PLOMBERIE COTE INC.", "N-1", "", "", ""], "1", MatchedBy::Name),
        (["Boulangerie Roy", "B-4", "", "", ""], "4", MatchedBy::Name),
    ] {
        assert_eq!(sure(row), Some((company_id.to_owned(), by)), "{row:?}");
    }
}

#[test]
fn whatever_leaves_a_doubt_is_left_to_a_person() {
    for row in [
        ["Plomberie Cote", "N-1", "", "", ""],
        ["Plomberie Côté inc.", "N-1", "", "987654324", ""],
        ["James Bond", "N-1", "", "", "78"],
        ["Somebody else", "N-1", "james@bond.example", "", ""],
        ["Boulangerie Roy", "N-1", "", "", ""],
        ["James Bond", "B-4", "", "", ""],
        ["Twin Ltd.", "N-1", "", "", ""],
        ["James Bond", "", "", "", ""],
        ["James Bond", "#N/A", "", "", ""],
    ] {
        assert_eq!(sure(row), None, "{row:?}");
    }
    let matched = office().matched(&[["James Bond", "N-1", "", "", ""], ["Bond James", "N-2", "", "", ""]]);
    assert_eq!(matched.sure, [], "two rows for one client");
    let matched = office().matched(&[["James Bond", "N-1", "", "", ""], ["Nobody", "N-1", "", "", ""]]);
    assert_eq!(matched.sure, [], "one number for two rows");
}

#[test]
fn a_numbered_company_is_found_by_its_number_alone() {
    let offered = |name: &str| {
        let matched = office().matched(&[[name, "N-1", "", "", ""]]);
        matched.unsure[0].candidates.first().map(|candidate| candidate.client.company_id.clone())
    };
    assert_eq!(offered("91234567 Quebec"), Some("3".to_owned()));
    assert_eq!(offered("9123-4568 Québec inc."), None);
}

#[test]
fn a_review_is_taken_back_with_the_choices_that_were_made() {
    let desk = office();
    let matched = desk.matched(&[
        ["Plomberie Cote", "N-1", "", "", ""],
        ["Bond J.", "N-2", "", "", ""],
        ["Boulangrie Roi", "N-3", "", "", ""],
        ["Nobody at all", "N-4", "", "", ""],
    ]);
    let output = desk.folder.path().join("numbers.csv");
    write_matches(&matched, &output, Language::French, Existing::Refuse).unwrap();
    let review = review_path(&output);
    let text = std::fs::read_to_string(&review).unwrap();
    let chosen = text
        .replace("Plomberie Cote,N-1,,", "Plomberie Cote,N-1,,1")
        .replace("Bond J.,N-2,,", "Bond J.,N-2,,2")
        .replace("Nobody at all,N-4,,", "Nobody at all,N-4,,aucun");
    assert_ne!(text, chosen);
    std::fs::write(&review, chosen).unwrap();
    let taken = read_review(&desk.registry, &desk.firm(), &review, &ReadingOptions::default()).unwrap();
    let numbers: Vec<&str> = taken.matched.sure.iter().map(|each| each.number.as_str()).collect();
    assert_eq!(numbers[0], "N-1");
    assert!(taken.matched.unsure.iter().any(|unsure| unsure.row.number == "N-3"));
    assert!(!taken.matched.unsure.iter().any(|unsure| unsure.row.number == "N-4"));
    let refused = write_matches(&taken.matched, &output, Language::French, Existing::Refuse);
    assert_eq!(refused.unwrap_err().code(), "file-exists");
}
