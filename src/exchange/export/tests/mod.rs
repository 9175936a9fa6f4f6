//! What goes out is exact in every format, and what cannot be written is told as what it is.

mod parts;

use std::io::{self, Write};
use std::time::Duration;

use super::*;
use crate::client::kinds::Status;
use crate::client::{Checked, ClientDraft, ClientRef};
use crate::exchange::reading::{ReadingOptions, Sheet};
use crate::firm::{Firm, Person};
use crate::registry::{NewAdmin, Session};
use crate::text::clock::{Clock, Moment};
use crate::text::language::Language::{self, English, French};

const NOTES: &str = " =1+1, \"quoted\";\r\nsecond\rthird\t\u{202e}bidi\u{7}é ";

/// A registry with one firm.
struct Desk {
    registry: Registry,
    firm: Firm,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let clock = Clock::Fixed(Moment(1_795_507_949));
        let (login, wait) = ("ana".into(), Duration::ZERO);
        let session = Session { login, acting: None, clock, seed: Some(42), wait };
        let mut registry = Registry::in_memory(session).expect("a registry");
        let admin = NewAdmin { person: Some(Person::parse("Ana <ana@firm.example>")), login: None };
        let firm = registry.add_firm("=Côté, CPA", &admin).expect("a firm").output;
        Self { registry, firm, folder: tempfile::tempdir().expect("a folder") }
    }

    fn add(&mut self, values: &[(Field, &str)]) {
        let checked = values.iter().map(|&(field, text)| Checked::new(field, text).expect("a value"));
        let lead = Some("ana@firm.example".to_owned());
        let draft = ClientDraft { values: checked.collect(), lead };
        self.registry.add_client(&self.firm, &draft).expect("a client");
    }

    /// A client whose values are as awkward as they may be, and a plain one without a number.
    fn with_clients() -> Self {
        let mut desk = Self::new();
        desk.add(&[
            (Field::CompanyId, "00913"),
            (Field::DisplayName, "-O’Neil, \"fils\""),
            (Field::ClientNumber, "007"),
            (Field::ClientType, "individual"),
            (Field::Tags, "TVQ;paie"),
            (Field::References, "xero=12=3;sage=A"),
            (Field::Notes, NOTES),
        ]);
        desk.add(&[(Field::DisplayName, "Bond")]);
        desk
    }

    fn with<T>(
        &self,
        fields: &[Field],
        scope: &Scope,
        write: impl FnOnce(&Selection<'_>) -> Result<T>,
    ) -> Result<T> {
        let place = PathBuf::from("list.csv");
        write(&Selection { scope, filter: &Filter::default(), fields: fields.to_vec(), place })
    }

    fn csv(&self, fields: &[Field], scope: &Scope, style: CsvStyle) -> String {
        let mut out = Vec::new();
        let count =
            self.with(fields, scope, |selection| write_csv(&self.registry, selection, style, &mut out));
        assert_eq!(count.expect("room"), 2);
        String::from_utf8(out).expect("text")
    }

    fn json(&self, fields: &[Field], scope: &Scope, shape: JsonShape) -> String {
        let mut out = Vec::new();
        self.with(fields, scope, |selection| write_json(&self.registry, selection, shape, &mut out))
            .expect("room");
        String::from_utf8(out).expect("text")
    }

    fn scope(&self) -> Scope {
        Scope::Firm(self.firm.clone())
    }
}

#[test]
fn csv_has_the_upload_headings_first_and_the_words_of_the_language() {
    let desk = Desk::with_clients();
    let fields = Selection::all_fields();
    assert_eq!((fields.len(), &fields[..3]), (Field::WRITABLE, &Field::UPLOAD[..]));
    let head = |language: Language, columns: usize| {
        let csv = desk.csv(&fields[..columns], &desk.scope(), CsvStyle::plain(language));
        csv.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(
        head(English, 6),
        [
            "Company ID,Display name,Client number,Client type,Status,Lead accountant",
            "00913,\"-O’Neil, \"\"fils\"\"\",007,Individual,Active,ana@firm.example",
            "100042000000002,Bond,,Business,Active,ana@firm.example",
        ]
    );
    assert_eq!(
        head(French, 5)[..2],
        [
            "Numéro d’identification de l’entreprise,Nom d’affichage,Numéro de client,Type de client,Statut",
            "00913,\"-O’Neil, \"\"fils\"\"\",007,Particulier,Actif",
        ]
    );
}

#[test]
fn every_cell_comes_back_exactly_whatever_the_delimiter() {
    let desk = Desk::with_clients();
    let fields = [Field::DisplayName, Field::Tags, Field::References, Field::Notes];
    for delimiter in [b',', b';', b'\t', b'|'] {
        let style = CsvStyle { delimiter, has_mark: true, ..CsvStyle::plain(English) };
        let csv = desk.csv(&fields, &desk.scope(), style);
        assert!(csv.starts_with('\u{feff}') && csv.ends_with('\n'));
        let options = ReadingOptions { delimiter: Some(delimiter), ..ReadingOptions::default() };
        let sheet = Sheet::parse(csv.into_bytes(), &options, &|_| true, &|_, _| false).expect("a sheet");
        assert_eq!(sheet.row(0).cells, ["-O’Neil, \"fils\"", "TVQ;paie", "xero=12=3;sage=A", NOTES]);
        assert_eq!((sheet.rows(), sheet.line_end()), (2, "\n"));
    }
}

#[test]
fn a_lone_cell_without_a_value_is_a_row_all_the_same() {
    let desk = Desk::with_clients();
    let csv = desk.csv(&[Field::ClientNumber], &desk.scope(), CsvStyle::plain(English));
    assert_eq!(csv, "Client number\n007\n\"\"\n");
}

#[test]
fn formulas_are_guarded_on_request_the_firm_s_name_included() {
    let desk = Desk::with_clients();
    let style = CsvStyle { is_guarded: true, ..CsvStyle::plain(English) };
    let csv = desk.csv(&[Field::DisplayName], &Scope::AllFirms, style);
    let line = "\"'=Côté, CPA\",\"'-O’Neil, \"\"fils\"\"\"\n";
    assert_eq!(csv, format!("Firm,Display name\n{line}\"'=Côté, CPA\",Bond\n"));
}

#[test]
fn of_all_firms_each_client_bears_its_firm_first() {
    let mut desk = Desk::with_clients();
    desk.firm = desk.registry.add_firm("Roy", &NewAdmin::default()).expect("a firm").output;
    let draft =
        ClientDraft { values: vec![Checked::new(Field::DisplayName, "Zoé").expect("a name")], lead: None };
    desk.registry.add_client(&desk.firm, &draft).expect("a client");
    let lines = desk.json(&[Field::DisplayName], &Scope::AllFirms, JsonShape::Lines);
    assert!(lines.starts_with("{\"firm\":\"=Côté, CPA\",\"display_name\":"), "{lines}");
    assert!(lines.ends_with("{\"firm\":\"Roy\",\"display_name\":\"Zoé\"}\n"), "{lines}");
    let one_firm = desk.json(&[Field::DisplayName], &desk.scope(), JsonShape::Lines);
    assert_eq!(one_firm, "{\"display_name\":\"Zoé\"}\n");
}

#[test]
fn json_holds_every_key_in_order_and_null_for_what_is_absent() {
    let desk = Desk::with_clients();
    let text = desk.json(Field::ALL, &desk.scope(), JsonShape::Array);
    let clients: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    let client = clients[0].as_object().expect("an object");
    let keys: Vec<&str> = client.keys().map(String::as_str).collect();
    assert_eq!(keys, Field::ALL.iter().map(|field| field.key()).collect::<Vec<_>>());
    assert_eq!(client["company_id"], "00913");
    assert_eq!(client["client_type"], "individual");
    assert_eq!(client["plan"], "none");
    assert_eq!(client["lead_accountant"], "ana@firm.example");
    assert_eq!(client["tags"], serde_json::json!(["TVQ", "paie"]));
    assert_eq!(client["references"].to_string(), r#"{"xero":"12=3","sage":"A"}"#);
    assert_eq!(client["notes"], NOTES);
    assert_eq!(client["created_at"], "2026-11-24T08:12:29Z");
    assert_eq!(clients[1]["client_number"], serde_json::Value::Null);
    assert_eq!(
        (&clients[1]["tags"], &clients[1]["references"]),
        (&serde_json::json!([]), &serde_json::json!({}))
    );
}

#[test]
fn json_is_one_client_a_line_with_or_without_an_array_around_it() {
    let mut desk = Desk::new();
    let json = |desk: &Desk, shape| desk.json(&[Field::ClientNumber], &desk.scope(), shape);
    assert_eq!(
        (json(&desk, JsonShape::Array), json(&desk, JsonShape::Lines)),
        ("[]\n".into(), String::new())
    );
    desk.add(&[(Field::DisplayName, "One"), (Field::ClientNumber, "1")]);
    desk.add(&[(Field::DisplayName, "Two")]);
    let (one, two) = (r#"{"client_number":"1"}"#, r#"{"client_number":null}"#);
    assert_eq!(json(&desk, JsonShape::Array), format!("[\n{one},\n{two}\n]\n"));
    assert_eq!(json(&desk, JsonShape::Lines), format!("{one}\n{two}\n"));
}

#[test]
fn only_clients_that_the_filter_lets_through_are_written() {
    let mut desk = Desk::with_clients();
    desk.registry.inactivate_clients(&desk.firm, &[ClientRef::parse("Bond")]).expect("a client");
    let filter = Filter { status: Some(Status::Inactive), ..Filter::default() };
    let (scope, place) = (desk.scope(), PathBuf::from("-"));
    let selection = Selection { scope: &scope, filter: &filter, fields: vec![Field::DisplayName], place };
    let mut out = Vec::new();
    write_csv(&desk.registry, &selection, CsvStyle::plain(English), &mut out).expect("room");
    assert_eq!(out, b"Display name\nBond\n");
}

/// Takes so many bytes, and then the disk is full.
struct Disk(usize);

impl Write for Disk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 = self.0.checked_sub(bytes.len()).ok_or(io::ErrorKind::StorageFull)?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_full_disk_is_told_as_one_wherever_it_fills() {
    let mut desk = Desk::new();
    for at in 0..20 {
        desk.add(&[(Field::DisplayName, &format!("Client {at}")), (Field::Notes, &"x".repeat(1_000))]);
    }
    for room in [0, 10, 8_192, 16_384, 20_000] {
        let written = [
            desk.with(&Selection::all_fields(), &desk.scope(), |selection| {
                write_csv(&desk.registry, selection, CsvStyle::plain(English), &mut Disk(room))
            }),
            desk.with(Field::ALL, &desk.scope(), |selection| {
                write_json(&desk.registry, selection, JsonShape::Array, &mut Disk(room))
            }),
        ];
        for written in written {
            let error = written.expect_err("no room");
            assert_eq!(
                (error.code(), error.to_string()),
                ("storage-full", "list.csv: storage full".to_owned())
            );
        }
    }
}
