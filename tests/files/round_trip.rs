//! What `export` writes, `import --add --details` reads: a round trip is byte-identical.

use carnet::client::{Checked, ClientDraft, Field};
use carnet::exchange::export::{CsvStyle, JsonShape};
use carnet::text::language::Language;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;

use super::support::Desk;

/// Text with everything that a file may stumble over.
fn nasty() -> impl Strategy<Value = String> {
    let pieces = prop::sample::select(vec![
        "a",
        "É",
        "ß",
        " ",
        "\u{a0}",
        "\"",
        "'",
        ",",
        ";",
        "|",
        "\t",
        "\n",
        "\r",
        "\r\n",
        "=",
        "+",
        "-",
        "@",
        "#N/A",
        "=\"1\"",
        "1E+5",
        "00",
        "\u{202e}",
        "\u{200b}",
        "\u{feff}",
        "😀",
        "e\u{301}",
        "sep=;",
        "%",
        "_",
        "--",
        "\u{1b}[31m",
        "Company ID",
    ]);
    prop::collection::vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

fn draft(texts: Vec<String>, position: usize) -> ClientDraft {
    let fields = Field::writable().filter(|&field| field != Field::LeadAccountant);
    let values = fields.zip(texts).filter_map(|(field, text)| match field {
        Field::CompanyId => Checked::new(field, &format!("91{position:07}")).ok(),
        Field::DisplayName => {
            Checked::new(field, &text).or_else(|_| Checked::new(field, &format!("Client {position}"))).ok()
        }
        Field::Tags => Checked::new(field, &format!("t;{text}")).ok(),
        Field::References => Checked::new(field, &format!("xero={position};sage={text}")).ok(),
        Field::Email => Checked::new(field, &format!("é{position}@client.example")).ok(),
        Field::Status if position.is_multiple_of(2) => Checked::new(field, "inactive").ok(),
        Field::Plan => Checked::new(field, "preferred").ok(),
        Field::FiscalYearEnd => Checked::new(field, "02-29").ok(),
        _ => Checked::new(field, &text).ok(),
    });
    ClientDraft { values: values.collect(), lead: None }
}

fn styles() -> Vec<CsvStyle> {
    let plain = CsvStyle::plain(Language::English);
    let french = CsvStyle::plain(Language::French);
    vec![
        plain,
        CsvStyle { delimiter: b';', has_mark: true, ..french },
        CsvStyle { delimiter: b'\t', is_guarded: true, ..plain },
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

    #[test]
    fn an_export_that_is_imported_is_exported_the_same(
        clients in prop::collection::vec(prop::collection::vec(nasty(), 23), 1..5)
    ) {
        let mut desk = Desk::new();
        let firm = desk.registry.firm(None).unwrap();
        for (position, texts) in clients.into_iter().enumerate() {
            // A number that looks like another's is refused; there is enough left without it.
            let _ = desk.registry.add_client(&firm, &draft(texts, position));
        }
        for style in styles() {
            let exported = desk.export_as(style);
            let mut other = Desk::new();
            let path = other.write("list.csv", &exported);
            let report = other.import(&path, |options| {
                options.add = true;
                options.details = true;
                options.spreadsheet_safe = style.is_guarded;
                options.reading.delimiter = Some(style.delimiter);
            });
            prop_assert_eq!(report.rejected(), 0, "{:?}", report.rejections);
            prop_assert_eq!(other.export_as(style), exported.clone());
            let again = other.load_again(&path, style);
            prop_assert_eq!(again, (0, 0));
        }
        for shape in [JsonShape::Array, JsonShape::Lines] {
            let exported = desk.export_json(shape);
            let mut other = Desk::new();
            let path = other.write("list.json", &exported);
            let report = other.load(&path);
            prop_assert_eq!(report.rejected(), 0, "{:?}", report.rejections);
            prop_assert_eq!(other.export_json(shape), exported);
        }
    }
}

impl Desk {
    /// Imports the same file once more, and tells what it updated and added.
    fn load_again(&mut self, path: &std::path::Path, style: CsvStyle) -> (usize, usize) {
        let report = self.import(path, |options| {
            options.add = true;
            options.details = true;
            options.spreadsheet_safe = style.is_guarded;
            options.reading.delimiter = Some(style.delimiter);
        });
        (report.updated, report.added)
    }
}

#[test]
fn dialects_of_spreadsheets_are_told_without_being_named() {
    let mut desk = Desk::new();
    let firm = desk.registry.firm(None).unwrap();
    let texts = vec!["Éric; \"Côté\", inc.".to_owned(); 23];
    desk.registry.add_client(&firm, &draft(texts, 1)).unwrap();
    for style in styles() {
        let mut other = Desk::new();
        let path = other.write("list.csv", &desk.export_as(style));
        assert_eq!(other.load(&path).added, 1, "{style:?}");
        assert_eq!(other.export_as(style), desk.export_as(style));
    }
}
