//! A review goes out, a person chooses, and it comes back.

use carnet::exchange::matching::{ChoiceFault, MatchedBy, Review, read_review, review_path, write_matches};
use carnet::exchange::place::Existing;
use carnet::exchange::reading::ReadingOptions;
use carnet::text::language::Language;

use super::support::{Desk, office};

fn taken(desk: &Desk, text: &str) -> Review {
    let path = desk.folder.path().join("taken.csv");
    std::fs::write(&path, text).unwrap();
    read_review(&desk.registry, &desk.firm(), &path, &ReadingOptions::default(), Language::English).unwrap()
}

/// The review of some rows, as it is written.
fn review(desk: &Desk, rows: &[[&str; 5]], language: Language) -> String {
    let output = desk.folder.path().join("numbers.csv");
    write_matches(&desk.matched(rows), &output, language, Existing::Replace).unwrap();
    std::fs::read_to_string(review_path(&output)).unwrap()
}

const ROWS: [[&str; 5]; 4] = [
    ["Plomberie Cote", "N-1", "a@b.example", "", ""],
    ["Bond J.", "007", "", "", "5"],
    ["Boulangrie Roi", "N-3", "", "", ""],
    ["Nobody at all", "N-4", "", "", ""],
];

#[test]
fn a_review_holds_the_row_and_what_speaks_for_each_client() {
    let text = review(&office(), &ROWS, Language::English);
    insta::assert_snapshot!(text.trim_start_matches('\u{feff}').lines().take(3).collect::<Vec<_>>().join("\n"), @r#"
    Line,Name,Number,Email,Business number,References,Choice,Company ID 1,Display name 1,Client number 1,Score 1,Reason 1,Company ID 2,Display name 2,Client number 2,Score 2,Reason 2,Company ID 3,Display name 3,Client number 3,Score 3,Reason 3
    2,Plomberie Cote,N-1,a@b.example,,,,11,Plomberie Côté inc.,,89,near name,,,,,,,,,,
    3,Bond J.,"=""007""",,,xero=5,,12,James Bond,,51,near name,,,,,,,,,,
    "#);
}

#[test]
fn choices_are_taken_back_and_the_rest_stays_open() {
    let desk = office();
    let text = review(&desk, &ROWS, Language::French);
    let chosen = text
        .replace("Plomberie Cote,N-1,a@b.example,,,", "Plomberie Cote,N-1,a@b.example,,,1")
        .replace("xero=5,", "xero=5,id:12")
        .replace("Nobody at all,N-4,,,,", "Nobody at all,N-4,,,,aucun");
    let taken = taken(&desk, &chosen);
    let sure: Vec<(u32, &str, &str, MatchedBy)> = taken
        .matched
        .sure
        .iter()
        .map(|each| (each.line, each.number.as_str(), &*each.candidate.client.company_id, each.candidate.by))
        .collect();
    assert_eq!(sure, [(2, "N-1", "11", MatchedBy::Choice), (3, "007", "12", MatchedBy::Choice)]);
    let open: Vec<u32> = taken.matched.unsure.iter().map(|unsure| unsure.row.line).collect();
    assert_eq!((open, taken.matched.set_aside, taken.unclear), (vec![4], 1, vec![]));
}

#[test]
fn a_review_without_choices_comes_back_as_it_went() {
    let desk = office();
    let by_reference = ["Universal Exports", "N-5", "", "", "77"];
    let text = review(&desk, &[&ROWS[..], &[by_reference]].concat(), Language::French);
    let output = desk.folder.path().join("again.csv");
    write_matches(&taken(&desk, &text).matched, &output, Language::French, Existing::Refuse).unwrap();
    assert_eq!(std::fs::read_to_string(review_path(&output)).unwrap(), text);
}

#[test]
fn a_choice_that_cannot_stand_leaves_its_row_open() {
    let head = "Name,Number,Choice,Company ID 1,Display name 1\n";
    let rows = "A,N-1,2,11,Plomberie Côté inc.\nB,N-2,99,,\nC,N-3,12,,\nD,N-4,12,,\nE,N-5,13,,\nF,n-5,14,,\nG,,18,,\n\
        H,N-8,17,,,moved\nI,N-9,19,,\n";
    let taken = taken(&office(), &format!("{head}{rows}"));
    let faults: Vec<(u32, &str)> = taken
        .unclear
        .iter()
        .map(|(line, fault)| {
            let fault = match fault {
                ChoiceFault::Unknown(_) => "unknown",
                ChoiceFault::Ambiguous(_) => "ambiguous",
                ChoiceFault::ClientRepeated(_) => "client",
                ChoiceFault::NumberRepeated(_) => "number",
                ChoiceFault::NumberUnusable => "unusable",
            };
            (*line, fault)
        })
        .collect();
    let expected = [
        (2, "unknown"),
        (3, "unknown"),
        (4, "client"),
        (5, "client"),
        (6, "number"),
        (7, "number"),
        (8, "unusable"),
        (9, "unusable"),
    ];
    assert_eq!(faults, expected);
    assert_eq!(taken.matched.sure[0].candidate.client.company_id, "19");
    assert_eq!(taken.matched.unsure.len(), expected.len());
}

#[test]
fn a_candidates_number_that_is_another_clients_id_is_ambiguous() {
    use carnet::client::Field::{CompanyId, DisplayName};
    let desk =
        Desk::of(&[&[(CompanyId, "1"), (DisplayName, "Bond")], &[(CompanyId, "2"), (DisplayName, "Roy")]]);
    let head = "Name,Number,Choice,Company ID 1,Display name 1\n";
    let review = taken(&desk, &format!("{head}R,N-1,1,2,Roy\nR,N-2,id:2,2,Roy\nB,N-3,1,1,Bond\n"));
    assert_eq!(review.unclear, [(2, ChoiceFault::Ambiguous("1".to_owned()))]);
    let chosen: Vec<&str> =
        review.matched.sure.iter().map(|sure| sure.candidate.client.company_id.as_str()).collect();
    assert_eq!(chosen, ["2", "1"], "both readings may be one client");
}

#[test]
fn what_a_spreadsheet_did_to_company_ids_is_mended_by_the_name() {
    use carnet::client::Field::{CompanyId, DisplayName};
    let desk = Desk::of(&[
        &[(CompanyId, "9130350000000017"), (DisplayName, "Bond")],
        &[(CompanyId, "9130350000000018"), (DisplayName, "Twin")],
        &[(CompanyId, "9130350000000019"), (DisplayName, "twin")],
    ]);
    let chosen = |id: &str, name: &str| {
        let head = "Nom;Numéro;Choix;Numéro d’identification de l’entreprise 1;Nom d’affichage 1\r\n";
        let review = taken(&desk, &format!("{head}B;N-1;1;{id};{name}\r\n"));
        review.matched.sure.first().map(|sure| sure.candidate.client.company_id.clone())
    };
    let bond = Some("9130350000000017".to_owned());
    for id in ["9130350000000017", "=\"9130350000000017\"", "9,13035E+15", "9130350000000010"] {
        assert_eq!(chosen(id, "BOND"), bond, "{id}");
    }
    for (id, name) in [("9130350000000017", "Twin"), ("9,13035E+15", "Twin"), ("9130360000000010", "Bond")] {
        assert_eq!(chosen(id, name), None, "{id} {name}");
    }
}

#[test]
fn neither_file_appears_where_one_of_them_stands() {
    let desk = office();
    let output = desk.folder.path().join("numbers.csv");
    let matched = desk.matched(&[["James Bond", "N-1", "", "", ""], ["Nobody", "N-2", "", "", ""]]);
    std::fs::write(review_path(&output), "mine").unwrap();
    let refused = write_matches(&matched, &output, Language::English, Existing::Refuse);
    assert_eq!(refused.unwrap_err().code(), "file-exists");
    assert!(!output.exists());
    assert_eq!(std::fs::read_to_string(review_path(&output)).unwrap(), "mine");
    let entries = std::fs::read_dir(desk.folder.path()).unwrap().count();
    assert_eq!(entries, 2, "the list and the review, nothing hidden");
    write_matches(&matched, &output, Language::English, Existing::Replace).unwrap();
    assert!(output.exists());
}

#[test]
fn a_review_that_is_replaced_keeps_no_row_of_another_list() {
    let desk = office();
    let rows = review(&desk, &ROWS, Language::English).lines().count();
    assert_eq!(rows, 5);
    let text = review(&desk, &[["James Bond", "N-1", "", "", ""]], Language::English);
    assert_eq!(text.lines().count(), 1);
}

#[test]
fn there_is_a_review_only_where_a_row_is_left_or_an_old_one_would_pass_for_it() {
    let desk = office();
    let output = desk.folder.path().join("numbers.csv");
    let review = review_path(&output);
    let sure = [["Boulangerie Roy", "b-4", "", "", ""]];
    let write = |rows: &[[&str; 5]], existing| {
        write_matches(&desk.matched(rows), &output, Language::English, existing).unwrap()
    };
    assert_eq!(write(&sure, Existing::Replace).review, None);
    assert!(!review.exists());
    assert_eq!(write(&ROWS, Existing::Replace).review, Some(review.clone()));
    assert_eq!(write(&sure, Existing::Replace).review, None);
    assert_eq!(std::fs::read_to_string(&review).unwrap().lines().count(), 1, "the headings alone");
}
