//! A registry with a firm, and lists of other systems.

use std::fmt::Write;
use std::time::Duration;

use carnet::client::{Checked, ClientDraft, Field};
use carnet::demo::{Demo, fill};
use carnet::exchange::matching::{ListColumns, ListRow, Matched, match_list, read_list};
use carnet::exchange::reading::ReadingOptions;
use carnet::firm::Firm;
use carnet::registry::{NewAdmin, Registry, Session};
use carnet::text::clock::{Clock, Moment};

pub struct Desk {
    pub registry: Registry,
    pub folder: tempfile::TempDir,
}

fn session() -> Session {
    Session {
        login: "ana".to_owned(),
        acting: None,
        clock: Clock::Fixed(Moment(0)),
        seed: Some(42),
        wait: Duration::ZERO,
    }
}

impl Desk {
    /// A firm of invented clients.
    pub fn demo(clients: usize, seed: u64) -> Self {
        let mut registry = Registry::in_memory(session()).unwrap();
        fill(&mut registry, Demo { firms: 1, clients, seed }).unwrap();
        Self { registry, folder: tempfile::tempdir().unwrap() }
    }

    /// A firm of these clients, each by the fields that are given.
    pub fn of(clients: &[&[(Field, &str)]]) -> Self {
        let mut registry = Registry::in_memory(session()).unwrap();
        let firm = registry.add_firm("Côté", &NewAdmin::default()).unwrap().output;
        for fields in clients {
            let values = fields.iter().map(|(field, text)| Checked::new(*field, text).unwrap()).collect();
            registry.add_client(&firm, &ClientDraft { values, lead: None }).unwrap();
        }
        Self { registry, folder: tempfile::tempdir().unwrap() }
    }

    pub fn firm(&self) -> Firm {
        self.registry.firm(None).unwrap()
    }

    /// Matches a list whose columns are Name, Number, Email, BN and Xero.
    pub fn matched(&self, rows: &[[&str; 5]]) -> Matched {
        let mut text = "Name;Number;Email;BN;Xero\r\n".to_owned();
        for row in rows {
            let cells = row.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            write!(text, "{}\r\n", cells.join(";")).unwrap();
        }
        let path = self.folder.path().join("list.csv");
        std::fs::write(&path, text).unwrap();
        let columns = ListColumns {
            name: "name".to_owned(),
            number: "Number".to_owned(),
            email: Some("Email".to_owned()),
            business_number: Some("BN".to_owned()),
            references: vec![("xero".to_owned(), "Xero".to_owned())],
        };
        let rows: Vec<ListRow> = read_list(&path, &columns, &ReadingOptions::default()).unwrap();
        match_list(&self.registry, &self.firm(), rows).unwrap()
    }
}
