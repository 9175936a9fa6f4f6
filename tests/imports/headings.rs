//! Which column is which: words, order, languages, and what is said when they are not exact.

use carnet::client::Field;
use carnet::exchange::import::{Destination, FileNotice, ImportOptions, ImportWarning, Report};
use carnet::text::language::Language;
use carnet::{Error, UploadRefusal};

use super::support::{HEADINGS, Office, details, plain, refusal, warnings};

const FRENCH: &str = "Numéro d’identification de l’entreprise,Nom d’affichage,Numéro de client";
const UPDATED: &str = "updated 1 added 0 unchanged 0";

fn office() -> Office {
    Office::with(&[["7", "Bond", "1"]])
}

fn strict(options: &mut ImportOptions) {
    options.strict = true;
}

fn report(office: &mut Office, list: &str) -> Report {
    office.write("list.csv", list);
    office.rehearse("list.csv", plain).unwrap()
}

#[test]
fn headings_are_read_in_either_language_in_any_order() {
    let mut office = office();
    for list in [
        format!("{HEADINGS}\n7,Bond,2\n"),
        format!("{FRENCH}\n7,Bond,2\n"),
        "Client number,Nom d’affichage,Company ID\n2,Bond,7\n".to_owned(),
    ] {
        assert_eq!(office.judge_list(&list, strict), UPDATED, "{list}");
        assert!(warnings(&report(&mut office, &list)).is_empty(), "{list}");
    }
}

#[test]
fn what_is_not_exact_is_said_and_refused_by_strict() {
    let mut office = office();
    let list = "COMPANY  ID, display NAME,numero de client\n7,Bond,2\n";
    let report = report(&mut office, list);
    let folded = report.warnings.iter().filter_map(|warning| match warning {
        ImportWarning::File { notice: FileNotice::HeadingFolded { heading, field }, .. } => {
            Some((heading.as_str(), *field))
        }
        _ => None,
    });
    let folded: Vec<_> = folded.collect();
    let expected = [
        ("COMPANY  ID", Field::CompanyId),
        (" display NAME", Field::DisplayName),
        ("numero de client", Field::ClientNumber),
    ];
    assert_eq!((folded, report.updated), (expected.to_vec(), 1));
    assert_eq!(office.judge_list(list, strict), "heading-missing");
    let keys = "company_id,display_name,client_number\n7,Bond,2\n";
    assert_eq!(office.judge_list(keys, plain), UPDATED);
    assert_eq!(office.judge_list(keys, strict), "heading-missing");
}

#[test]
fn columns_are_parted_by_what_parts_the_headings_that_are_known() {
    let mut office = office();
    for known in [HEADINGS, FRENCH] {
        let headings = known.replace(',', ";");
        let list = format!("{headings};Street, town, province, country, planet\n7;Bond;2;x\n");
        assert_eq!(office.judge_list(&list, plain), UPDATED, "{list}");
    }
}

#[test]
fn strict_holds_for_the_firm_column_too() {
    let mut office = office();
    let all = |options: &mut ImportOptions| {
        options.strict = true;
        options.destination = Destination::AllFirms { new_firms: false };
    };
    assert_eq!(office.judge_list(format!("Cabinet,{HEADINGS}\nCôté,7,Bond,2\n"), all), UPDATED);
    assert_eq!(office.judge_list(format!("FIRM,{HEADINGS}\nCôté,7,Bond,2\n"), all), "heading-missing");
}

fn missing(office: &mut Office, list: &str, set: impl Fn(&mut ImportOptions)) -> (Vec<Field>, Option<u32>) {
    office.write("list.csv", list);
    match office.rehearse("list.csv", set) {
        Err(Error::Upload { refusal: UploadRefusal::HeadingMissing { missing, stands_on, .. }, .. }) => {
            (missing, stands_on)
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn headings_of_an_old_mac_are_known_by_their_encoding() {
    let mut office = office();
    let list =
        format!("{}\r7,Bond,2\r", Field::UPLOAD.map(|field| field.heading(Language::French)).join(","));
    let list = encoding_rs::MACINTOSH.encode(&list).0.into_owned();
    let told = |office: &mut Office, bytes: &[u8]| {
        office.write("list.csv", bytes);
        match office.rehearse("list.csv", plain) {
            Err(Error::Upload { refusal: UploadRefusal::HeadingMissing { encoding, .. }, .. }) => encoding,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(told(&mut office, &list), Some("macintosh"));
    assert_eq!(told(&mut office, &[&list[1..], b"\x8e"].concat()), None);
    let as_told = |options: &mut ImportOptions| options.reading.encoding = Some("macintosh".to_owned());
    office.write("list.csv", &list);
    assert_eq!(office.rehearse("list.csv", as_told).unwrap().updated, 1);
}

#[test]
fn missing_headings_are_named_with_the_line_further_down_where_they_stand() {
    let mut office = office();
    let list = "Company ID,Name of client\n7,Bond\n";
    assert_eq!(missing(&mut office, list, plain), (vec![Field::DisplayName, Field::ClientNumber], None));
    assert_eq!(missing(&mut office, "Company ID,Display name\n7,Bond\n", plain).0, [Field::ClientNumber]);
    let list = format!("Clients,of 2026,\n\n\"two\nlines\",\n{HEADINGS}\n7,Bond,2\n");
    assert_eq!(missing(&mut office, &list, plain).1, Some(5));
    assert_eq!(office.judge_list(&list, |options| options.reading.header_row = Some(5)), UPDATED);
    let tenth = format!("Clients,,\n{}{HEADINGS}\n", "\n".repeat(8));
    assert_eq!(missing(&mut office, &tenth, plain).1, Some(10));
    assert_eq!(missing(&mut office, &format!("\n{tenth}"), plain).1, None);
    let folded = format!("Clients,,\n{}\n", HEADINGS.to_uppercase());
    assert_eq!(missing(&mut office, &folded, plain).1, Some(2));
    assert_eq!(missing(&mut office, &folded, strict).1, None);
}

#[test]
fn an_empty_file_has_no_headings() {
    let mut office = office();
    for list in ["", "\n\n", " , \n", "sep=;\n"] {
        assert_eq!(office.judge_list(list, plain), "heading-missing", "{list:?}");
    }
}

#[test]
fn two_columns_of_one_field_are_refused_where_the_field_is_read() {
    let mut office = office();
    let list = format!("{HEADINGS},Nom d’affichage\n7,Bond,2,Bond\n");
    assert_eq!(office.judge_list(&list, plain), "heading-duplicate");
    let list = format!("{HEADINGS},City,Ville\n7,Bond,2,London,Londres\n");
    assert_eq!(office.judge_list(&list, plain), UPDATED);
    assert_eq!(office.judge_list(&list, details), "heading-duplicate");
}

#[test]
fn other_columns_are_ignored_and_said_to_be_but_not_those_without_heading() {
    let mut office = office();
    let report = report(&mut office, &format!("No,{HEADINGS},,City\n1,7,Bond,2,x,London\n"));
    let ImportWarning::File { notice: FileNotice::ColumnsIgnored { headings }, .. } = &report.warnings[0]
    else {
        panic!("{report:?}");
    };
    assert_eq!((headings.as_slice(), report.updated), (["No".to_owned(), "City".to_owned()].as_slice(), 1));
}

#[test]
fn blank_rows_and_repeated_headings_are_skipped_and_said_to_be() {
    let mut office = office();
    let list = format!("\n{HEADINGS}\n,,\n7,Bond,2\n \n{}\n,\u{a0},\"\"\n", HEADINGS.to_uppercase());
    let report = report(&mut office, &list);
    assert_eq!((report.rows, report.updated, report.skipped), (1, 1, 4));
    assert_eq!(warnings(&report), ["heading-repeated", "rows-blank"]);
    let notice = |at: usize| match &report.warnings[at] {
        ImportWarning::File { notice, .. } => notice.clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(notice(0), FileNotice::HeadingRepeated { line: 6 });
    assert_eq!(notice(1), FileNotice::RowsBlank { rows: 3 });
}

#[test]
fn the_columns_of_an_error_csv_are_dropped_without_a_word() {
    let mut office = office();
    for columns in ["Error code,Error,Line", "Code d’erreur,Erreur,Ligne"] {
        let report =
            report(&mut office, &format!("{HEADINGS},{columns}\n7,Bond,2,name-mismatch,Other name.,9\n"));
        assert_eq!((report.updated, warnings(&report)), (1, Vec::new()), "{columns}");
    }
    let told = report(&mut office, &format!("{HEADINGS},Line,Error\n7,Bond,2,3,x\n"));
    assert_eq!(warnings(&told), ["columns-ignored"]);
    let told = report(&mut office, &format!("{HEADINGS},Error code,Error,Line,Remark\n7,Bond,2,,,,x\n"));
    assert_eq!(warnings(&told), ["columns-ignored"], "what a person adds behind them is said");
}

#[test]
fn a_row_may_miss_its_last_cells_and_overhang_with_blanks() {
    let mut office = office();
    let told = office.judge("7,Bond,2, ,\n7\n", plain);
    let expected = "updated 0 added 0 unchanged 0 / 2 company-id-repeated / 3 company-id-repeated name-missing number-missing";
    assert_eq!(told, expected);
}

#[test]
fn a_delimiter_is_told_from_the_headings_or_a_sep_line() {
    let mut office = office();
    for delimiter in [";", "\t", "|"] {
        let list = format!("{}\n7{delimiter}Bond{delimiter}2\n", HEADINGS.replace(',', delimiter));
        assert_eq!(office.judge_list(&list, plain), UPDATED, "{delimiter}");
        assert_eq!(office.judge_list(format!("sep={delimiter}\n{list}"), plain), UPDATED, "{delimiter}");
    }
}

#[test]
fn a_file_that_is_no_sound_csv_is_refused_with_its_fault() {
    let mut office = office();
    for (rows, code) in [
        ("7,\"Bond,2\n", "quote-unclosed"),
        ("7,\"Bond\" ,2\n", "quote-malformed"),
        ("7,Bo\0nd,2\n", "nul-character"),
    ] {
        office.write("list.csv", format!("{HEADINGS}\n{rows}"));
        assert_eq!(refusal(office.import("list.csv", plain)), code);
    }
    office.write("list.csv", format!("{HEADINGS}\n7,{},2\n", "x".repeat((1 << 20) + 1)));
    assert_eq!(refusal(office.import("list.csv", |options| options.no_limit = true)), "field-too-long");
}

#[test]
fn a_short_name_is_read_where_the_whole_one_does_not_stand_beside_it() {
    let mut office = office();
    for list in
        ["Company ID,Nom,Numéro\n7,Bond,2\n", "Number,Company ID,Display name,Client number\n99,7,Bond,2\n"]
    {
        assert_eq!(office.judge_list(list, plain), UPDATED, "{list}");
    }
}
