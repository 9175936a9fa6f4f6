//! Numbers are judged against the state that would result: swapped, passed on, freed, kept.

use carnet::Warning;
use carnet::exchange::import::{ImportOptions, ImportWarning, RowError};

use super::support::{Office, add, both, details, plain, warnings};

fn office() -> Office {
    Office::with(&[["1", "A", "n1"], ["2", "B", "n2"], ["3", "C", "n3"], ["4", "D", "n4"]])
}

#[test]
fn two_clients_swap_their_numbers() {
    let mut office = office();
    assert_eq!(office.upload("1,A,n2\n2,B,n1\n", plain), "updated 2 added 0 unchanged 0");
    assert_eq!(office.clients(), "1 A n2 / 2 B n1 / 3 C n3 / 4 D n4");
}

#[test]
fn three_clients_pass_their_numbers_round() {
    let mut office = office();
    assert_eq!(office.upload("1,A,N2\n2,B,n3\n3,C,n1\n4,D,n4\n", plain), "updated 3 added 0 unchanged 1");
    assert_eq!(office.clients(), "1 A N2 / 2 B n3 / 3 C n1 / 4 D n4");
}

#[test]
fn in_a_chain_only_what_depends_on_the_bad_row_is_refused() {
    let mut office = office();
    office.add(["5", "E", "n5"], &[]);
    // A waits for B, B for C, whose row is bad; D takes what E gives up.
    let rows = "1,A,n2\n2,B,n3\n3,Wrong,new\n4,D,n5\n5,E,free\n";
    let expected = "updated 2 added 0 unchanged 0 / 2 number-taken / 3 number-taken / 4 name-mismatch";
    assert_eq!(office.upload(rows, plain), expected);
    assert_eq!(office.clients(), "1 A n1 / 2 B n2 / 3 C n3 / 4 D n5 / 5 E free");
}

#[test]
fn a_circle_with_a_bad_row_stays_as_it_is() {
    let mut office = office();
    let rows = "1,A,n2\n2,B,n3\n3,C,n1,x\n4,D,free\n";
    let expected =
        "updated 1 added 0 unchanged 0 / 2 number-taken / 3 number-taken / 4 number-taken row-length";
    assert_eq!(office.upload(rows, plain), expected);
    assert_eq!(office.clients(), "1 A n1 / 2 B n2 / 3 C n3 / 4 D free");
}

#[test]
fn a_number_is_taken_by_a_client_that_has_no_row() {
    let mut office = office();
    office.write("list.csv", "Company ID,Display name,Client number\n1,A,N3\n");
    let report = office.import("list.csv", plain).unwrap().output;
    let [RowError::NumberTaken { number, holder }] = &report.rejections[0].errors[..] else {
        panic!("{report:?}");
    };
    assert_eq!((number.as_str(), holder.company_id.as_str()), ("N3", "3"));
}

#[test]
fn a_number_is_passed_on_to_a_new_client() {
    let mut office = office();
    assert_eq!(
        office.upload("9,New,n1\n1,A,free\n,Newer,n2\n2,B,n9\n", add),
        "updated 2 added 2 unchanged 0"
    );
    assert_eq!(office.clients(), "1 A free / 2 B n9 / 3 C n3 / 4 D n4 / 9 New n1 / 100042000000006 Newer n2");
}

#[test]
fn a_number_is_repeated_whoever_holds_it_and_whatever_else_is_wrong() {
    let mut office = office();
    let rows = "1,A,n1\n2,B,N1\n3,C,x\n4,Wrong,X\n99,Nobody,\u{ff38}\n";
    let expected = "updated 0 added 0 unchanged 0 / 2 number-repeated / 3 number-repeated number-taken \
                    / 4 number-repeated / 5 name-mismatch number-repeated / 6 company-id-unknown number-repeated";
    assert_eq!(office.judge(rows, plain), expected);
    let report = office.rehearse("list.csv", plain).unwrap();
    let RowError::NumberRepeated { places, .. } = &report.rejections[0].errors[0] else { panic!() };
    assert_eq!(places.iter().map(|place| place.line).collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn look_alikes_are_refused_against_who_keeps_the_number_and_between_rows() {
    let mut office = Office::with(&[["1", "A", "A-7"], ["2", "B", ""], ["3", "C", ""]]);
    let nothing = "updated 0 added 0 unchanged 0";
    assert_eq!(office.judge("2,B,\u{410}-7\n", plain), format!("{nothing} / 2 number-look-alike"));
    assert_eq!(office.judge("2,B,\u{410}-7\n1,A,B-1\n", plain), "updated 2 added 0 unchanged 0");
    assert_eq!(office.judge("1,A,\u{410}-7\n", plain), "updated 1 added 0 unchanged 0");
    let between = "2,B,P-1\n3,C,\u{420}-1\n";
    assert_eq!(
        office.judge(between, plain),
        format!("{nothing} / 2 number-look-alike / 3 number-look-alike")
    );
}

#[test]
fn of_several_look_alikes_the_oldest_is_named_every_time() {
    // Greek nu is a Latin v in small letters and an N in capitals, so that they meet under two keys.
    let mut office = Office::with(&[["1", "A", "v7"], ["2", "B", "N7"], ["3", "C", ""]]);
    for _ in 0..20 {
        assert_eq!(
            office.judge("3,C,\u{3bd}7\n", plain),
            "updated 0 added 0 unchanged 0 / 2 number-look-alike"
        );
        let report = office.rehearse("list.csv", plain).unwrap();
        let RowError::NumberLookAlike { other, .. } = &report.rejections[0].errors[0] else { panic!() };
        assert_eq!(other, "v7");
    }
}

#[test]
fn zeros_that_a_spreadsheet_dropped_are_refused_unless_accepted() {
    let mut office = Office::with(&[["1", "A", "00123"], ["2", "B", "0"], ["3", "C", "A01"]]);
    let rows = "1,A,123\n2,B,00\n3,C,A1\n";
    assert_eq!(office.judge(rows, plain), "updated 2 added 0 unchanged 0 / 2 number-zeros-lost");
    let accept = |options: &mut ImportOptions| options.accept_lost_zeros = true;
    assert_eq!(office.upload(rows, accept), "updated 3 added 0 unchanged 0");
    assert_eq!(office.clients(), "1 A 123 / 2 B 00 / 3 C A1");
    assert_eq!(office.upload("1,A,00123\n", plain), "updated 1 added 0 unchanged 0");
}

#[test]
fn a_number_in_a_formula_keeps_its_zeros() {
    let mut office = office();
    assert_eq!(
        office.upload("\"=\"\"1\"\"\",A,\"=\"\"00123\"\"\"\n2,B,=\"007\"\n", plain),
        "updated 2 added 0 unchanged 0"
    );
    assert_eq!(office.clients(), "1 A 00123 / 2 B 007 / 3 C n3 / 4 D n4");
}

#[test]
fn a_number_that_a_blank_cell_frees_goes_to_another_client() {
    let mut office = office();
    let rows = "1,A,\n2,B,n1\n";
    assert_eq!(office.judge(rows, details), "updated 0 added 0 unchanged 1 / 3 number-taken");
    let clear = |options: &mut ImportOptions| {
        both(options);
        options.clear_blanks = true;
    };
    assert_eq!(office.upload(rows, clear), "updated 2 added 0 unchanged 0");
    assert_eq!(office.clients(), "1 A - / 2 B n1 / 3 C n3 / 4 D n4");
    assert_eq!(
        office.judge("3,C,\n", |options| options.clear_blanks = true),
        "updated 0 added 0 unchanged 0 / 2 number-missing"
    );
}

#[test]
fn numbers_that_look_damaged_or_like_another_are_warned_of_once() {
    let mut office = office();
    office.write(
        "list.csv",
        "Company ID,Display name,Client number\n1,A,1.2E+05\n2,B,2024-01-05\n3,C,O1\n4,D,01\n",
    );
    let report = office.import("list.csv", plain).unwrap().output;
    let expected = ["number-scientific", "number-date", "number-similar", "number-similar"];
    assert_eq!(warnings(&report), expected);
    let ImportWarning::Row { warning: Warning::NumberSimilar { other, .. }, .. } = &report.warnings[2] else {
        panic!()
    };
    assert_eq!(other.company_id, "4");
    assert!(warnings(&office.import("list.csv", plain).unwrap().output).is_empty());
}

#[test]
fn a_similar_number_is_that_of_another_client_or_of_another_good_row() {
    let mut office = Office::with(&[["1", "A", "O7"], ["2", "B", ""], ["3", "C", ""]]);
    for (rows, holder) in [
        ("2,B,07\n", Some("1")),
        ("1,A,07\n", None),
        ("2,B,I9\n3,C,19\n", Some("3")),
        ("2,B,I9\n3,Wrong,19\n", None),
    ] {
        office.write("list.csv", format!("Company ID,Display name,Client number\n{rows}"));
        let report = office.rehearse("list.csv", plain).unwrap();
        let other = match report.warnings.first() {
            Some(ImportWarning::Row { warning: Warning::NumberSimilar { other, .. }, .. }) => {
                Some(other.company_id.as_str())
            }
            _ => None,
        };
        assert_eq!(other, holder, "{rows}");
    }
}
