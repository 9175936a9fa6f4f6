//! A registry in memory with two firms, and the short way to what is done in them.

use std::path::PathBuf;
use std::time::Duration;

use carnet::client::kinds::Role;
use carnet::client::{Checked, ClientDraft, ClientEdit, ClientRef, Field, LeadChange};
use carnet::exchange::export::{JsonShape, Selection, write_json};
use carnet::firm::{Firm, Person};
use carnet::registry::{Filter, NewAdmin, NewMember, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};

pub struct Office {
    pub registry: Registry,
}

impl Office {
    pub fn empty() -> Self {
        let session = Session {
            login: "ana".into(),
            acting: None,
            clock: Clock::Fixed(Moment(0)),
            seed: Some(42),
            wait: Duration::ZERO,
        };
        Self { registry: Registry::in_memory(session).unwrap() }
    }

    pub fn with_firm() -> Self {
        let mut office = Self::empty();
        office.registry.add_firm("Côté", &NewAdmin::default()).unwrap();
        office
    }

    pub fn firm(&self) -> Firm {
        self.registry.firms().unwrap().into_iter().next().unwrap()
    }

    pub fn add(&mut self, name: &str, number: &str) -> carnet::Result<()> {
        let firm = self.firm();
        self.registry.add_client(&firm, &draft(name, number)).map(drop)
    }

    pub fn edit(&mut self, client: &str, field: Field, text: &str) -> carnet::Result<()> {
        let firm = self.firm();
        let mut edit = ClientEdit::default();
        match field {
            Field::LeadAccountant => edit.lead = Some(LeadChange::named(text)),
            _ => edit.values.push(Checked::new(field, text)?),
        }
        self.registry.edit_clients(&firm, &[ClientRef::parse(client)], &edit).map(drop)
    }

    pub fn delete(&mut self, client: &str) -> carnet::Result<()> {
        let firm = self.firm();
        self.registry.delete_clients(&firm, &[ClientRef::parse(client)]).map(drop)
    }

    pub fn add_member(&mut self, name: &str) -> carnet::Result<()> {
        let firm = self.firm();
        let person = Person { name: name.to_owned(), email: Some(format!("{name}@cote.example")) };
        let new = NewMember { person, role: Role::Admin, login: None };
        self.registry.add_member(&firm, &new).map(drop)
    }

    /// All clients of all firms, but for the moments that an undo does not bring back.
    pub fn state(&self) -> String {
        let (scope, filter) = (Scope::AllFirms, Filter::default());
        let fields = Field::writable().collect();
        let selection = Selection { scope: &scope, filter: &filter, fields, place: PathBuf::from("-") };
        let mut bytes = Vec::new();
        write_json(&self.registry, &selection, JsonShape::Lines, &mut bytes).unwrap();
        let team = format!("{:?}", self.registry.team(None).unwrap());
        let firms = format!("{:?}", self.registry.firms().unwrap());
        format!("{firms}\n{team}\n{}", String::from_utf8(bytes).unwrap())
    }

    pub fn assert_sound(&self) {
        assert_eq!(self.registry.check().unwrap().problems, []);
    }
}

pub fn draft(name: &str, number: &str) -> ClientDraft {
    let values = [(Field::DisplayName, name), (Field::ClientNumber, number), (Field::Tags, "a;b")];
    let values = values.map(|(field, text)| Checked::new(field, text).unwrap());
    ClientDraft { values: values.to_vec(), lead: None }
}
