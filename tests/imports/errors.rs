//! Every reason for which a row of a CSV is rejected, and the order in which several are told.

use carnet::exchange::import::{ImportOptions, Report, RowError};

use super::support::{HEADINGS, Office, add, both, plain};

const NOTHING: &str = "updated 0 added 0 unchanged 0 / 2 ";
/// A Latin A, and a Cyrillic one.
const LOOK_ALIKES: [&str; 2] = ["A-7", "\u{410}-7"];

fn office() -> Office {
    Office::with(&[
        ["7", "Bond", "007"],
        ["8", "Blofeld", "8"],
        ["1234567890123456", "Largo", ""],
        ["10", "Moneypenny", LOOK_ALIKES[0]],
    ])
}

/// The codes of the one row, and how many rows were accepted.
fn codes(told: &str) -> &str {
    told.strip_prefix(NOTHING).unwrap_or(told)
}

#[test]
fn each_reason_of_a_plain_upload_has_its_code() {
    let mut office = office();
    for (row, code) in [
        (",Bond,1", "company-id-missing"),
        (",A:B,1", "company-id-missing"),
        ("9.13E+15,Bond,1", "company-id-scientific"),
        ("\"9,13E+15\",Bond,1", "company-id-scientific"),
        ("12A,Bond,1", "company-id-format"),
        ("123456789012345678901,Bond,1", "company-id-format"),
        ("1234567890123450,Largo,1", "company-id-rounded"),
        ("1234567890123450,Anybody,1", "company-id-rounded"),
        ("1234567890123460,Largo,1", "company-id-unknown"),
        ("1234567890123451,Largo,1", "company-id-unknown"),
        ("123456789012345,Largo,1", "company-id-unknown"),
        ("99,Bond,1", "company-id-unknown"),
        ("7,,1", "name-missing"),
        ("7,\u{200b},1", "name-missing"),
        ("7,Blofeld,1", "name-mismatch"),
        ("7,A:B,1", "name-mismatch"),
        ("7,Bond,", "number-missing"),
        ("7,Bond", "number-missing"),
        ("7,Bond,\"=\"\"\"\"\"", "number-missing"),
        ("7,Bond,#N/A", "number-spreadsheet-error"),
        ("7,Bond,#valeur!", "number-spreadsheet-error"),
        ("7,Bond,\"a\tb\"", "number-character"),
        ("7,Bond,7", "number-zeros-lost"),
        ("7,Bond,8", "number-taken"),
        ("7,Bond,8 ", "number-taken"),
        ("7,Bond,a\u{2013}7", "number-taken"),
        ("7,Bond,1,x", "row-length"),
    ] {
        assert_eq!(codes(&office.judge(row, plain)), code, "{row}");
    }
}

#[test]
fn a_number_has_100_characters_and_a_name_500() {
    let mut office = office();
    let number = |length| format!("7,Bond,{}", "é".repeat(length));
    assert_eq!(office.judge(&number(100), plain), "updated 1 added 0 unchanged 0");
    assert_eq!(codes(&office.judge(&number(101), plain)), "number-too-long");
    let name = |length| format!("9,{},", "é".repeat(length));
    assert_eq!(office.judge(&name(500), add), "updated 0 added 1 unchanged 0");
    assert_eq!(codes(&office.judge(&name(501), add)), "name-too-long");
}

#[test]
fn letters_of_another_alphabet_are_a_look_alike_and_zeros_and_ones_are_not() {
    let mut office = office();
    let row = format!("7,Bond,{}", LOOK_ALIKES[1]);
    assert_eq!(codes(&office.judge(&row, plain)), "number-look-alike");
    office.add(["11", "Leiter", "O1"], &[]);
    assert_eq!(office.judge("7,Bond,01", plain), "updated 1 added 0 unchanged 0");
    office.add(["12", "Scaramanga", "\u{411}O1"], &[]);
    assert_eq!(office.judge("7,Bond,\u{411}01", plain), "updated 1 added 0 unchanged 0", "of one alphabet");
}

#[test]
fn each_reason_of_a_list_that_adds_has_its_code() {
    let mut office = office();
    for (row, code) in [
        ("9,,", "name-missing"),
        ("9,A:B,", "name-character"),
        ("9,\"A\nB\",", "name-character"),
        (",Bond,9", "name-in-use"),
        (",Largo,9", "name-in-use"),
        (",New,8", "number-taken"),
        ("9,New,8", "number-taken"),
        ("1234567890123450,LARGO,1", "company-id-rounded"),
        ("12A,New,", "company-id-format"),
        ("12A,A:B,", "company-id-format"),
        (",A:B,#N/A", "name-character number-spreadsheet-error"),
        ("8,Bond,", "name-mismatch"),
    ] {
        assert_eq!(codes(&office.judge(row, add)), code, "{row}");
    }
    assert_eq!(office.judge("1234567890123450,New,1", add), "updated 0 added 1 unchanged 0");
}

#[test]
fn an_id_rounded_from_a_registered_clients_and_from_an_added_ones_is_said_to_be_once() {
    let rows = "1234567890123450,Largo,1\n1234567890123457,Largo,2\n";
    let mut office = office();
    assert_eq!(office.judge(rows, add), "updated 0 added 1 unchanged 0 / 2 company-id-rounded");
    let [row] = &office.rehearse("list.csv", add).unwrap().rejections[..] else { panic!("one row") };
    let [RowError::CompanyIdRounded { registered, .. }] = &row.errors[..] else { panic!("{row:?}") };
    assert_eq!(registered.company_id, "1234567890123456");
}

#[test]
fn an_unknown_id_is_said_with_the_only_client_of_the_rows_name() {
    let mut office = office();
    office.add(["11", "BLOFELD", ""], &[]);
    office.write("list.csv", format!("{HEADINGS}\n99,bond,1\n98,Blofeld,2\n97,Nobody,3\n"));
    let report = office.rehearse("list.csv", plain).unwrap();
    let namesakes = report.rejections.iter().flat_map(|row| &row.errors).map(|error| match error {
        RowError::CompanyIdUnknown { namesake, .. } => namesake.as_ref().map(|name| name.company_id.as_str()),
        other => panic!("{other:?}"),
    });
    assert_eq!(namesakes.collect::<Vec<_>>(), [Some("7"), None, None]);
}

#[test]
fn a_row_that_is_too_long_says_how_many_cells_it_has_in_the_error_csv_too() {
    let mut office = office();
    office.upload("7,Bond,1,,x\n8,Blofeld,2,y,\n10,Moneypenny,3\n", plain);
    let cells = |report: Report| {
        report.rejections.into_iter().flat_map(|row| row.errors).map(|error| match error {
            RowError::RowLength { cells, headings } => (cells, headings),
            other => panic!("{other:?}"),
        })
    };
    for name in ["list.csv", "list.errors.csv"] {
        let report = office.rehearse(name, plain).unwrap();
        assert_eq!(cells(report).collect::<Vec<_>>(), [(5, 3), (4, 3)], "{name}");
    }
}

#[test]
fn every_row_of_a_repeated_id_or_number_is_rejected() {
    let mut office = office();
    let ids = "7,Bond,1\n8,Blofeld,2\n7,Bond,3\n7,Wrong,4\n";
    let expected = "updated 1 added 0 unchanged 0 / 2 company-id-repeated / 4 company-id-repeated \
                    / 5 company-id-repeated name-mismatch";
    assert_eq!(office.judge(ids, plain), expected);
    let numbers = "7,Bond,a-1\n8,Blofeld,A\u{2013}1\n99,Nobody,A-1\n";
    let expected = "updated 0 added 0 unchanged 0 / 2 number-repeated / 3 number-repeated \
                    / 4 company-id-unknown number-repeated";
    assert_eq!(office.judge(numbers, plain), expected);
}

#[test]
fn ids_that_are_no_ids_are_not_repeated() {
    let told = office().judge("12A,Bond,1\n12A,Bond,2\n,Bond,3\n,Bond,4\n", plain);
    let expected = "updated 0 added 0 unchanged 0 / 2 company-id-format / 3 company-id-format \
                    / 4 company-id-missing / 5 company-id-missing";
    assert_eq!(told, expected);
}

#[test]
fn several_reasons_stand_in_the_order_of_the_contract() {
    let mut office = office();
    for (row, told) in [
        (",,,x", "company-id-missing name-missing number-missing row-length"),
        ("9.1E+15,,#N/A,x", "company-id-scientific name-missing number-spreadsheet-error row-length"),
        ("7,Blofeld,7,x", "name-mismatch number-zeros-lost row-length"),
        ("7,Blofeld,8,x", "name-mismatch number-taken row-length"),
    ] {
        assert_eq!(codes(&office.judge(row, plain)), told, "{row}");
    }
    assert_eq!(codes(&office.judge(",A:B,#N/A", add)), "name-character number-spreadsheet-error");
    assert_eq!(codes(&office.judge(",Bond,8", add)), "name-in-use number-taken");
    let twice = "7,Blofeld,8,x\n7,Blofeld,8,x\n";
    let all = "company-id-repeated name-mismatch number-repeated number-taken row-length";
    assert_eq!(office.judge(twice, plain), format!("{NOTHING}{all} / 3 {all}"));
}

#[test]
fn reasons_of_other_fields_stand_behind_all_others_in_the_order_of_the_fields() {
    let mut office = office();
    let list = format!("Email,Status,{HEADINGS},Lead accountant\nx,asleep,7,Blofeld,7,nobody,y\n");
    let expected = "name-mismatch number-zeros-lost row-length lead-unknown status-format email-format";
    assert_eq!(codes(&office.judge_list(list, both)), expected);
}

#[test]
fn of_a_row_that_cannot_be_decoded_nothing_else_is_said() {
    let mut office = office();
    let list = [HEADINGS.as_bytes(), b"\n12A,caf\xe9,#N/A,x\n8,Blofeld,\xc3\xa9\n"].concat();
    assert_eq!(office.judge_list(list, plain), "updated 1 added 0 unchanged 0 / 2 bad-encoding");
}

#[test]
fn without_any_good_character_beyond_ascii_the_file_is_windows_1252() {
    let mut office = office();
    let list = [HEADINGS.as_bytes(), b"\n8,Blofeld,caf\xe9\n"].concat();
    assert_eq!(office.judge_list(list, plain), "updated 1 added 0 unchanged 0");
    let report = office.rehearse("list.csv", plain).unwrap();
    assert_eq!(super::support::warnings(&report), ["encoding-guessed"]);
}

#[test]
fn an_id_is_rounded_from_one_of_its_own_length_alone() {
    let mut office = Office::with(&[["913034771882509412", "Beta", "1"]]);
    let repair = |options: &mut ImportOptions| options.repair_ids = true;
    for (id, code, repaired) in [
        ("9130347718825090", "company-id-unknown", "updated 0 added 0 unchanged 0 / 2 company-id-unknown"),
        ("913034771882509000", "company-id-rounded", "updated 1 added 0 unchanged 0"),
    ] {
        let row = format!("{id},Beta,2\n");
        assert_eq!(office.judge(&row, plain), format!("updated 0 added 0 unchanged 0 / 2 {code}"));
        assert_eq!(office.judge(&row, repair), repaired);
    }
}
