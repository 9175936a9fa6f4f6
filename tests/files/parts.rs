//! Uploads in parts that QuickBooks takes: within 1,000 rows and 100,000 bytes each, and back unchanged.

use std::path::PathBuf;

use carnet::exchange::export::{CsvStyle, Part, Selection, UploadCounts, write_parts};
use carnet::exchange::place::Existing;
use carnet::registry::Filter;
use carnet::text::language::Language;

use super::support::Desk;

/// A firm of `clients` clients whose numbers have `length` characters, of two bytes each where they are long.
fn firm_of(clients: usize, length: usize) -> Desk {
    let mut desk = Desk::new();
    let mut text = "Company ID,Display name,Client number\n".to_owned();
    for at in 0..clients {
        text += &format!("9130350{at:09},Client {at},{at:é>length$}\n");
    }
    let path = desk.write("load.csv", text.as_bytes());
    assert_eq!(desk.load(&path).added, clients);
    desk
}

fn split(desk: &Desk, existing: Existing) -> carnet::Result<(Vec<Part>, UploadCounts)> {
    let (scope, filter) = (desk.scope(), Filter::default());
    let selection =
        Selection { scope: &scope, filter: &filter, fields: Vec::new(), place: PathBuf::from("-") };
    let style = CsvStyle::plain(Language::English);
    write_parts(&desk.registry, &selection, style, &desk.path("up.csv"), existing)
}

fn assert_within_limits(desk: &mut Desk, parts: &[Part]) {
    for part in parts {
        let size = std::fs::metadata(&part.path).unwrap().len();
        assert!(part.clients <= 1_000 && size <= 100_000, "{part:?}: {size} bytes");
        // The plain upload has the limits of QuickBooks itself.
        let report = desk.import(&part.path, |_| {});
        assert_eq!((report.unchanged, report.rows), (part.clients, part.clients));
    }
}

#[test]
fn a_firm_of_1500_clients_goes_up_in_two_parts_that_import_back_unchanged() {
    let mut desk = firm_of(1_500, 6);
    let (parts, counts) = split(&desk, Existing::Refuse).unwrap();
    assert_eq!(parts.iter().map(|part| part.clients).collect::<Vec<_>>(), [1_000, 500]);
    assert_eq!(counts, UploadCounts { clients: 1_500, generated: 0, numberless: 0 });
    assert_within_limits(&mut desk, &parts);
}

#[test]
fn long_numbers_make_more_parts() {
    let mut desk = firm_of(1_500, 100);
    let (parts, _) = split(&desk, Existing::Refuse).unwrap();
    assert_eq!(parts.len(), 4);
    assert_within_limits(&mut desk, &parts);
}

#[test]
fn a_single_part_is_numbered_too_even_without_clients() {
    let desk = Desk::new();
    let (parts, _) = split(&desk, Existing::Refuse).unwrap();
    assert_eq!(parts, [Part { path: desk.path("up-1.csv"), clients: 0 }]);
    assert_eq!(std::fs::read_to_string(&parts[0].path).unwrap(), "Company ID,Display name,Client number\n");
}

#[test]
fn existing_parts_are_refused_and_nothing_is_written() {
    let desk = firm_of(1_500, 6);
    desk.write("up-2.csv", b"mine");
    assert_eq!(split(&desk, Existing::Refuse).unwrap_err().code(), "file-exists");
    assert!(!desk.path("up-1.csv").exists());
    assert_eq!(std::fs::read(desk.path("up-2.csv")).unwrap(), b"mine");
}

#[test]
fn stale_parts_that_follow_the_last_one_are_removed_and_others_stay() {
    let desk = firm_of(10, 6);
    let upload = "\u{feff}Numéro d’identification de l’entreprise;Nom d’affichage;Numéro de client\r\n";
    for name in ["up-1.csv", "up-2.csv", "up-3.csv", "up-5.csv"] {
        desk.write(name, upload.as_bytes());
    }
    desk.write("up-4.csv", b"a list of somebody's own");
    split(&desk, Existing::Replace).unwrap();
    let exists = |name: &str| desk.path(name).exists();
    assert_eq!([2, 3, 4, 5].map(|number| exists(&format!("up-{number}.csv"))), [false, false, true, true]);
}

#[test]
fn clients_that_quickbooks_does_not_know_are_left_out_and_counted() {
    let mut desk = firm_of(3, 6);
    let text = b"Company ID,Display name,Client number\n,Generated,G-1\n77,Numberless,\n";
    let path = desk.write("more.csv", text);
    assert_eq!(desk.load(&path).added, 2);
    let (_, counts) = split(&desk, Existing::Refuse).unwrap();
    assert_eq!(counts, UploadCounts { clients: 3, generated: 1, numberless: 1 });
}
