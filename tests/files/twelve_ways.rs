//! The same fifteen clients, saved in twelve ways, make the same registry.

use carnet::exchange::import::ImportOptions;
use carnet::text::language::Language;
use unicode_normalization::UnicodeNormalization;

use super::support::Desk;

const NAMES: [&str; 15] = [
    "Éric Côté",
    "L’Été doré inc.",
    "Bond, James",
    "9123-4567 Québec inc.",
    "Zoé Lévesque",
    "Œuvres du Cœur",
    "Maple & Birch",
    "O’Neill Ltd.",
    "Boulangerie Noël",
    "Ça va ltée",
    "Garage Gagné",
    "Hébert et Fils",
    "Café \"Le Bon\"",
    "Toitures Thériault",
    "Ünal Design",
];
const HEADINGS: [&str; 3] =
    ["Numéro d’identification de l’entreprise", "Nom d’affichage", "Numéro de client"];

/// The list as text, with the company ID written by `id`.
fn list(delimiter: &str, line_end: &str, id: impl Fn(usize) -> String) -> String {
    let quoted = |cell: &str| format!("\"{}\"", cell.replace('"', "\"\""));
    let row =
        |at: usize| [id(at), quoted(NAMES[at]), quoted(&format!("{:05}", at + 7))].join(delimiter) + line_end;
    HEADINGS.join(delimiter) + line_end + &(0..NAMES.len()).map(row).collect::<String>()
}

fn plain(at: usize) -> String {
    format!("91303500000{at:05}")
}

fn windows_1252(text: &str) -> Vec<u8> {
    let (bytes, _, has_lost) = encoding_rs::WINDOWS_1252.encode(text);
    assert!(!has_lost, "every character is in Windows-1252");
    bytes.into_owned()
}

fn utf_16(text: &str, mark: &[u8], to_bytes: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.iter().copied().chain(text.encode_utf16().flat_map(to_bytes)).collect()
}

fn workbook() -> Vec<u8> {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, heading).unwrap();
    }
    for (row, name) in (1..).zip(NAMES) {
        let at = row as usize - 1;
        sheet.write_string(row, 0, plain(at)).unwrap();
        sheet.write_string(row, 1, name).unwrap();
        sheet.write_string(row, 2, format!("{:05}", at + 7)).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

#[test]
fn fifteen_clients_saved_in_twelve_ways_make_the_same_registry() {
    let comma = list(",", "\n", plain);
    let semicolon = list(";", "\r\n", plain);
    let ways: Vec<(&str, Vec<u8>)> = vec![
        ("utf-8.csv", comma.clone().into_bytes()),
        ("utf-8-mark.csv", format!("\u{feff}{comma}").into_bytes()),
        ("crlf-semicolon.csv", semicolon.clone().into_bytes()),
        ("cr.csv", list(",", "\r", plain).into_bytes()),
        ("tab.csv", list("\t", "\n", plain).into_bytes()),
        ("pipe.csv", list("|", "\n", plain).into_bytes()),
        ("sep.csv", format!("sep=;\r\n{semicolon}").into_bytes()),
        ("windows-1252.csv", windows_1252(&semicolon)),
        ("utf-16le.csv", utf_16(&semicolon, &[0xff, 0xfe], u16::to_le_bytes)),
        ("utf-16be-no-mark.csv", utf_16(&semicolon, &[], u16::to_be_bytes)),
        ("formula.csv", list(",", "\n", |at| format!("\"=\"\"{}\"\"\"", plain(at))).into_bytes()),
        ("nfd.csv", comma.nfd().collect::<String>().into_bytes()),
        ("workbook.xlsx", workbook()),
    ];
    let mut expected: Option<Vec<u8>> = None;
    for (name, bytes) in ways {
        let mut desk = Desk::new();
        let path = desk.write(name, &bytes);
        let report = desk.load(&path);
        assert_eq!((report.added, report.rejected()), (15, 0), "{name}: {:?}", report.rejections);
        let registry = desk.export(Language::French);
        assert_eq!(*expected.get_or_insert(registry.clone()), registry, "{name}");
    }
}

#[test]
fn mac_roman_is_read_where_it_is_named() {
    let mut desk = Desk::new();
    // `É` and `’` as a Macintosh of old wrote them.
    let text = b"Company ID,Display name,Client number\n1,\x83ric d\xd5Amours,007\n";
    let path = desk.write("mac.csv", text);
    let report = desk.import(&path, |options| {
        options.add = true;
        options.reading.encoding = Some("macintosh".to_owned());
    });
    assert_eq!(report.added, 1);
    assert!(String::from_utf8(desk.export(Language::English)).unwrap().contains("Éric d’Amours"));
}

#[test]
fn headings_further_down_in_a_workbook_are_found_by_their_row() {
    let mut desk = Desk::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write_string(0, 0, "Clients\nof 2026").unwrap();
    for (row, cells) in [(3, HEADINGS), (4, ["1", "Bond", "007"]), (5, ["x", "Other", "8"])] {
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).unwrap();
        }
    }
    let path = desk.write("list.xlsx", &workbook.save_to_buffer().unwrap());
    let under = |row: u32| {
        move |options: &mut ImportOptions| {
            options.add = true;
            options.reading.header_row = Some(row);
        }
    };
    for row in [0, 1, 3, 5, 99] {
        assert_eq!(desk.try_import(&path, under(row)).unwrap_err().code(), "heading-missing", "{row}");
    }
    let report = desk.import(&path, under(4));
    assert_eq!((report.added, report.rejections[0].place.line), (1, 6));
}

#[test]
fn a_workbook_of_one_cell_is_a_list_without_headings() {
    let mut desk = Desk::new();
    let mut workbook = rust_xlsxwriter::Workbook::new();
    workbook.add_worksheet().write_string(3, 7, "Clients").unwrap();
    let path = desk.write("list.xlsx", &workbook.save_to_buffer().unwrap());
    assert_eq!(desk.try_import(&path, |_| {}).unwrap_err().code(), "heading-missing");
}
