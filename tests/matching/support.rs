//! A registry with a firm, and lists of other systems.

use std::fmt::Write;
use std::time::Duration;

use carnet::client::Field::{
    BusinessNumber, ClientNumber, CompanyId, DisplayName, Email, References, Status,
};
use carnet::client::{Checked, ClientDraft, Field};
use carnet::demo::{Demo, fill};
use carnet::exchange::matching::{ListColumns, ListRow, Matched, MatchedBy, match_list, read_list};
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
        login: "ana".into(),
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
        let mut text = String::new();
        for row in rows {
            let cells = row.map(|cell| format!("\"{}\"", cell.replace('"', "\"\"")));
            write!(text, "{}\r\n", cells.join(";")).unwrap();
        }
        self.matched_text(&text)
    }

    /// Matches lines below those headings.
    pub fn matched_text(&self, lines: &str) -> Matched {
        self.matched_list(&format!("Name;Number;Email;BN;Xero\r\n{lines}"), &[("xero", "Xero")])
    }

    /// Matches a list that has those columns, and one of references for each of these systems.
    pub fn matched_list(&self, list: &str, references: &[(&str, &str)]) -> Matched {
        let path = self.folder.path().join("list.csv");
        std::fs::write(&path, list).unwrap();
        let references = references.iter().map(|(system, column)| (system.to_string(), column.to_string()));
        let columns = ListColumns {
            name: "name".to_owned(),
            number: "Number".to_owned(),
            email: Some("Email".to_owned()),
            business_number: Some("BN".to_owned()),
            references: references.collect(),
        };
        let rows: Vec<ListRow> = read_list(&path, &columns, &ReadingOptions::default()).unwrap();
        match_list(&self.registry, &self.firm(), rows).unwrap()
    }

    /// The company ID and the way of the first row's sure match, or nothing.
    pub fn sure(&self, rows: &[[&str; 5]]) -> Option<(String, MatchedBy)> {
        let matched = self.matched(rows);
        let first = matched.sure.first().filter(|sure| sure.line == 2)?;
        Some((first.candidate.client.company_id.clone(), first.candidate.by))
    }

    /// The company IDs that are offered for a row that is not sure.
    pub fn offered(&self, row: [&str; 5]) -> Vec<String> {
        let matched = self.matched(&[row]);
        let candidates = matched.unsure.first().map(|unsure| unsure.candidates.clone()).unwrap_or_default();
        candidates.into_iter().map(|candidate| candidate.client.company_id).collect()
    }
}

/// A small firm with a client for each rule.
pub fn office() -> Desk {
    Desk::of(&[
        &[(CompanyId, "11"), (DisplayName, "Plomberie Côté inc."), (BusinessNumber, "123456782RT0001")],
        &[
            (CompanyId, "12"),
            (DisplayName, "James Bond"),
            (Email, "james@bond.example"),
            (References, "xero=77"),
        ],
        &[(CompanyId, "13"), (DisplayName, "9999-0001 Québec inc."), (BusinessNumber, "987654324")],
        &[(CompanyId, "14"), (DisplayName, "Boulangerie Roy"), (ClientNumber, "B-4")],
        &[(CompanyId, "15"), (DisplayName, "Twin Ltd.")],
        &[(CompanyId, "16"), (DisplayName, "twin ltd"), (Status, "inactive")],
        &[(CompanyId, "17"), (DisplayName, "Toitures Saint-Pierre & fils ltée"), (Status, "inactive")],
        &[(CompanyId, "18"), (DisplayName, "Michel Fortin"), (Email, "fortin@home.example")],
        &[(CompanyId, "19"), (DisplayName, "Gestion Lavoie inc."), (Email, "lavoie@home.example")],
        &[(CompanyId, "20"), (DisplayName, "1234567 Canada inc.")],
    ])
}
