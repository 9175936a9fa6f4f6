//! Small firms and small files, made of few names and numbers so that they collide.

use std::time::Duration;

use carnet::client::{Checked, ClientDraft, Field};
use carnet::exchange::import::{Destination, ImportOptions, Report, RowError, Source, import};
use carnet::registry::{NewAdmin, Query, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};
use proptest::prelude::*;

/// A company ID, a display name, a client number.
pub type Cells = [String; 3];

pub struct Desk {
    pub registry: Registry,
}

impl Desk {
    /// A firm of these clients; one whose number another has already is left without.
    pub fn of(clients: &[Cells]) -> Self {
        let session = Session {
            login: "ana".into(),
            acting: None,
            clock: Clock::Fixed(Moment(0)),
            seed: Some(42),
            wait: Duration::ZERO,
        };
        let mut registry = Registry::in_memory(session).unwrap();
        let firm = registry.add_firm("Côté", &NewAdmin::default()).unwrap().output;
        for [id, name, number] in clients {
            let values = [(Field::CompanyId, id), (Field::DisplayName, name), (Field::ClientNumber, number)];
            let values = values.map(|(field, text)| Checked::new(field, text).unwrap()).to_vec();
            let draft = ClientDraft { values, lead: None };
            if registry.add_client(&firm, &draft).is_err() {
                let values = draft.values[..2].to_vec();
                registry.add_client(&firm, &ClientDraft { values, lead: None }).unwrap();
            }
        }
        Self { registry }
    }

    pub fn import(&mut self, rows: &[Cells], set: impl FnOnce(&mut ImportOptions)) -> Report {
        let text: String = rows.iter().map(|cells| cells.join(",") + "\n").collect();
        let bytes = format!("Company ID,Display name,Client number\n{text}").into_bytes();
        let mut options = ImportOptions::new(Destination::Firm(self.registry.firm(None).unwrap()));
        set(&mut options);
        let words = |error: &RowError| error.code().to_owned();
        let source = Source::Stream { name: "-".into(), bytes };
        import(&mut self.registry, &[source], &options, &words).unwrap().output
    }

    /// The clients by company ID, with their numbers.
    pub fn numbers(&self) -> Vec<(String, Option<String>)> {
        let found = self.registry.find(&Scope::AllFirms, &Query::default()).unwrap().clients;
        let mut numbers: Vec<(String, Option<String>)> = found
            .iter()
            .map(|client| (client.company_id().to_owned(), client.client_number().map(str::to_owned)))
            .collect();
        numbers.sort();
        numbers
    }
}

/// The codes of each rejected row, by its position in the file.
pub fn rejected(report: &Report) -> Vec<(usize, Vec<&'static str>)> {
    report.rejections.iter().map(|row| (row.place.line as usize - 2, row.codes())).collect()
}

fn one_of(texts: &'static [&'static str]) -> impl Strategy<Value = String> {
    prop::sample::select(texts).prop_map(str::to_owned)
}

pub fn clients() -> impl Strategy<Value = Vec<Cells>> {
    let client = (one_of(&["A", "B", "C"]), one_of(&["", "1", "2", "3", "01", "a-1"]));
    prop::collection::vec(client, 0..6).prop_map(|clients| {
        let with_id = |(at, (name, number)): (usize, (String, String))| [format!("10{at}"), name, number];
        clients.into_iter().enumerate().map(with_id).collect()
    })
}

pub fn rows() -> impl Strategy<Value = Vec<Cells>> {
    let id = one_of(&["100", "101", "102", "103", "104", "999", "x", ""]);
    let name = one_of(&["A", "B", "C", "Z", "a", ""]);
    let number = one_of(&["", "1", "2", "3", "4", "01", "A-1", "#N/A"]);
    prop::collection::vec((id, name, number).prop_map(|(id, name, number)| [id, name, number]), 0..8)
}
