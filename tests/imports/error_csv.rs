//! What an error CSV holds: each rejected row just as it stood, and why.

use carnet::exchange::import::ImportOptions;
use carnet::text::language::Language;

use super::support::{HEADINGS, Office, plain};

fn office() -> Office {
    Office::with(&[["7", "Bond", "1"]])
}

/// The error CSV of this list.
fn errors_of(list: impl AsRef<[u8]>, set: impl Fn(&mut ImportOptions)) -> String {
    let mut office = office();
    office.write("list.csv", list);
    office.import("list.csv", set).unwrap();
    office.read("list.errors.csv")
}

#[test]
fn it_holds_the_rejected_rows_alone_with_code_reason_and_line() {
    let errors = errors_of(format!("{HEADINGS}\n7,Bond,2\n\n8,Largo,3\n9,,#N/A\n"), plain);
    let expected = "Company ID,Display name,Client number,Error code,Error,Line\n\
                    8,Largo,3,company-id-unknown,company-id-unknown,4\n\
                    9,,#N/A,company-id-unknown name-missing number-spreadsheet-error,\
                    company-id-unknown name-missing number-spreadsheet-error,5\n";
    assert_eq!(errors, expected);
}

#[test]
fn columns_and_values_stay_as_they_stood_whatever_was_read_into_them() {
    let list = "No,numero de client, Company ID,Display name\n\
                x,=\"007\", 8 ,\"say \"\"no\"\", twice\"\n\
                '=1,007,8,\"two\nlines\"\n";
    let expected = "No,numero de client, Company ID,Display name,Error code,Error,Line\n\
                    x,\"=\"\"007\"\"\", 8 ,\"say \"\"no\"\", twice\",\
                    company-id-unknown company-id-repeated number-repeated,\
                    company-id-unknown company-id-repeated number-repeated,2\n\
                    '=1,007,8,\"two\nlines\",company-id-unknown company-id-repeated number-repeated,\
                    company-id-unknown company-id-repeated number-repeated,3\n";
    assert_eq!(errors_of(list, plain), expected);
    assert_eq!(errors_of(list, |options| options.spreadsheet_safe = true), expected);
}

#[test]
fn a_row_has_as_many_cells_as_the_widest() {
    let errors = errors_of(format!("{HEADINGS}\n8\n7,Bond,2,,,\n9,A,3,x\n"), plain);
    let expected = "Company ID,Display name,Client number,,,,Error code,Error,Line\n\
                    8,,,,,,company-id-unknown name-missing number-missing,\
                    company-id-unknown name-missing number-missing,2\n\
                    9,A,3,x,,,company-id-unknown row-length,company-id-unknown row-length,4\n";
    assert_eq!(errors, expected);
}

#[test]
fn delimiter_sep_line_and_line_ends_are_the_lists() {
    for end in ["\n", "\r\n", "\r"] {
        for (sep, delimiter) in [("", ";"), ("sep=|", "|"), ("\"SEP=\t\"", "\t"), ("", ",")] {
            let sep = if sep.is_empty() { String::new() } else { format!("{sep}{end}") };
            let headings = HEADINGS.replace(',', delimiter);
            let list = format!("{sep}{headings}{end}8{delimiter}A,B;C|D{delimiter}2{end}")
                .replace("A,B;C|D", "\"A,B;C|D\"");
            let errors = errors_of(&list, plain);
            let line = if sep.is_empty() { 2 } else { 3 };
            let name = if delimiter == "\t" { "A,B;C|D" } else { "\"A,B;C|D\"" };
            let row = ["8", name, "2", "company-id-unknown", "company-id-unknown", &line.to_string()]
                .join(delimiter);
            let own = ["Error code", "Error", "Line"].join(delimiter);
            assert_eq!(errors, format!("{sep}{headings}{delimiter}{own}{end}{row}{end}"), "{list:?}");
        }
    }
}

#[test]
fn lines_are_physical_sep_line_headings_and_broken_cells_counted() {
    let errors = errors_of(format!("sep=,\r\n\r\n{HEADINGS}\r\n7,\"B\r\no\rn\nd\",2\r\n8,A,2\r\n"), plain);
    let lines: Vec<&str> = errors.split("\r\n").filter_map(|row| row.rsplit(',').next()).collect();
    assert!(errors.ends_with(",8\r\n"), "{lines:?}");
}

#[test]
fn a_byte_order_mark_stands_before_more_than_ascii_and_never_before_ascii() {
    let french = "Numéro d’identification de l’entreprise;Nom d’affichage;Numéro de client";
    let language = |options: &mut ImportOptions| options.language = Language::French;
    let errors = errors_of(format!("{french}\n8;A;2\n"), language);
    assert_eq!(
        errors,
        format!(
            "\u{feff}{french};Code d’erreur;Erreur;Ligne\n8;A;2;company-id-unknown;company-id-unknown;2\n"
        )
    );
    let errors = errors_of(format!("\u{feff}{HEADINGS}\n8,A,2\n"), plain);
    assert!(errors.starts_with("Company ID"));
    assert!(errors_of(format!("{HEADINGS}\n8,A,2\n"), language).starts_with("\u{feff}Company ID"));
    let errors = errors_of(format!("\u{feff}sep=;\n{}\n8;é;2\n", HEADINGS.replace(',', ";")), plain);
    assert!(errors.starts_with("\u{feff}sep=;\nCompany ID;"));
}

#[test]
fn it_is_utf_8_whatever_the_list_and_shows_what_could_not_be_decoded() {
    let utf_16: Vec<u8> =
        format!("{HEADINGS}\n8,Éric,2\n").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(errors_of(utf_16, plain).contains("\n8,Éric,2,company-id-unknown"));
    let latin = [HEADINGS.as_bytes(), b"\n8,caf\xe9,2\n"].concat();
    assert!(errors_of(latin, plain).contains("\n8,café,2,company-id-unknown"));
    let broken = [HEADINGS.as_bytes(), b"\n8,caf\xe9,2\n7,\xc3\xa9,2\n"].concat();
    assert!(errors_of(broken, plain).contains("\n8,caf\u{fffd},2,bad-encoding,bad-encoding,2\n"));
}

#[test]
fn corrected_it_is_imported_as_it_is_and_its_own_has_the_columns_once() {
    let mut office = office();
    office.write("list.csv", format!("{HEADINGS}\n7,Wrong,2\n7,Wrong,2\n"));
    office.import("list.csv", plain).unwrap();
    office.write(
        "list.errors.csv",
        office.read("list.errors.csv").replacen("7,Wrong,2", "7,Bond,2", 1).replacen("7,Wrong", "8,Wrong", 1),
    );
    let report = office.import("list.errors.csv", plain).unwrap().output;
    assert_eq!((report.updated, report.rejected(), report.warnings), (0, 2, vec![]));
    let expected = "Company ID,Display name,Client number,Error code,Error,Line\n\
                    7,Bond,2,number-repeated,number-repeated,2\n\
                    8,Wrong,2,company-id-unknown number-repeated,company-id-unknown number-repeated,3\n";
    assert_eq!(office.read("list.errors-2.csv"), expected);
}

#[test]
fn several_lists_have_one_each_and_good_ones_none() {
    let mut office = office();
    for (name, row) in [("one.csv", "7,Bond,2"), ("two.csv", "8,A,3"), ("three.csv", "9,B,4")] {
        office.write(name, format!("{HEADINGS}\n{row}\n"));
    }
    let report = office.import_all(&["one.csv", "two.csv", "three.csv"], plain).unwrap().output;
    let expected = vec![(1, office.path("two.errors.csv")), (2, office.path("three.errors.csv"))];
    assert_eq!(report.error_files, expected);
    assert_eq!(office.files(), ["one.csv", "three.csv", "three.errors.csv", "two.csv", "two.errors.csv"]);
    assert!(office.read("three.errors.csv").contains("\n9,B,4,"));
}

#[cfg(unix)]
#[test]
fn it_has_the_lists_permission_bits() {
    use std::os::unix::fs::PermissionsExt;
    for mode in [0o600, 0o640, 0o644, 0o444] {
        let mut office = office();
        office.write("list.csv", format!("{HEADINGS}\n8,A,2\n"));
        let bits = |name: &str| std::fs::metadata(office.path(name)).unwrap().permissions().mode() & 0o7777;
        std::fs::set_permissions(office.path("list.csv"), PermissionsExt::from_mode(mode)).unwrap();
        let list = bits("list.csv");
        office.import("list.csv", plain).unwrap();
        let bits = |name: &str| std::fs::metadata(office.path(name)).unwrap().permissions().mode() & 0o7777;
        assert_eq!((list, bits("list.errors.csv")), (mode, mode));
    }
}

#[test]
fn a_row_with_a_cell_too_many_stays_refused_until_it_is_corrected() {
    let mut office = Office::with(&[["7", "Bond, Jr", "1"], ["8", "Zoé", "2"]]);
    let list = format!("{HEADINGS}\n7,Bond, Jr,6\n8,Zoé,3\n");
    office.write("list.csv", &list);
    office.import("list.csv", plain).unwrap();
    let rejected = office.read("list.errors.csv");
    let again = office.import("list.errors.csv", plain).unwrap().output;
    assert_eq!(again.rejections[0].codes(), ["name-mismatch", "row-length"]);
    let corrected = rejected.replace("7,Bond, Jr,6,", "7,\"Bond, Jr\",6,,");
    office.write("list.errors.csv", corrected);
    assert_eq!(office.import("list.errors.csv", plain).unwrap().output.updated, 1);
    assert_eq!(office.clients(), "7 Bond, Jr 6 / 8 Zoé 3");
}

#[test]
fn a_column_without_heading_that_the_list_had_does_not_refuse_its_corrected_rows() {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    office.write("list.csv", format!("{HEADINGS},\n7,Bond,#N/A,a note\n"));
    office.import("list.csv", plain).unwrap();
    let corrected = office.read("list.errors.csv").replace("#N/A,a note", "6,a note");
    office.write("list.errors.csv", corrected);
    assert_eq!(office.import("list.errors.csv", plain).unwrap().output.updated, 1);
}
