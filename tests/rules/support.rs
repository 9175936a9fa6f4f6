//! A registry with one firm, its primary admin, an admin and a member, and who acts in it.

use std::time::Duration;

use carnet::client::kinds::Role;
use carnet::client::{Checked, Client, ClientDraft, ClientEdit, ClientRef, Field};
use carnet::firm::{Firm, Person, TeamMember};
use carnet::registry::{Done, Filter, NewAdmin, NewMember, Query, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};
use carnet::{Error, Refusal, Result, Warning};

pub const PRIMARY_ADMIN: &str = "pa@firm.example";
pub const ADMIN: &str = "admin@firm.example";
pub const MEMBER: &str = "member@firm.example";
/// The login of whoever runs the tests, which is the primary admin's.
pub const LOGIN: &str = "pat";
pub const NOW: Moment = Moment(1_795_507_949);

pub fn session() -> Session {
    let clock = Clock::Fixed(NOW);
    Session { login: LOGIN.into(), acting: None, clock, seed: Some(42), wait: Duration::ZERO }
}

pub fn session_as(acting: &str) -> Session {
    Session { acting: Some(acting.to_owned()), ..session() }
}

pub fn session_of(login: &str) -> Session {
    Session { login: login.into(), ..session() }
}

/// A registry and its firm.
pub struct Office {
    pub registry: Registry,
    pub firm: Firm,
}

impl Office {
    /// A firm with its team in memory; the primary admin runs the program.
    pub fn new() -> Self {
        Self::in_registry(Registry::in_memory(session()).unwrap())
    }

    /// A firm with its team in a registry that is still empty.
    pub fn in_registry(mut registry: Registry) -> Self {
        let admin = NewAdmin { person: Some(Person::parse("Pat <pa@firm.example>")), login: None };
        let firm = registry.add_firm("Cabinet Côté", &admin).unwrap().output;
        let mut office = Self { registry, firm };
        office.hire("Ada <admin@firm.example>", Role::Admin);
        office.hire("Max <member@firm.example>", Role::Member);
        office
    }

    pub fn hire(&mut self, person: &str, role: Role) -> TeamMember {
        let new = NewMember { person: Person::parse(person), role, login: None };
        self.registry.add_member(&self.firm, &new).unwrap().output
    }

    /// Lets another member act from now on.
    pub fn acting(mut self, handle: &str) -> Self {
        self.act_as(handle);
        self
    }

    pub fn act_as(&mut self, handle: &str) {
        self.registry.set_session(session_as(handle));
    }

    pub fn try_add(&mut self, name: &str, fields: &[(Field, &str)]) -> Result<Done<Client>> {
        self.registry.add_client(&self.firm, &draft(name, fields))
    }

    pub fn add(&mut self, name: &str, fields: &[(Field, &str)]) -> Client {
        self.try_add(name, fields).unwrap().output
    }
}

impl Office {
    pub fn try_edit(&mut self, named: &str, fields: &[(Field, &str)]) -> Result<Done<Vec<Client>>> {
        self.edit_all(&[named], &edit(fields))
    }

    pub fn edit_all(&mut self, named: &[&str], edit: &ClientEdit) -> Result<Done<Vec<Client>>> {
        self.registry.edit_clients(&self.firm, &refs(named), edit)
    }

    pub fn edit(&mut self, named: &str, fields: &[(Field, &str)]) -> Client {
        self.try_edit(named, fields).unwrap().output.remove(0)
    }

    pub fn inactivate(&mut self, named: &str) -> Client {
        self.registry.inactivate_clients(&self.firm, &refs(&[named])).unwrap().output.remove(0)
    }

    pub fn delete(&mut self, named: &[&str]) -> Result<Done<Vec<Client>>> {
        self.registry.delete_clients(&self.firm, &refs(named))
    }

    pub fn client(&self, named: &str) -> Result<Client> {
        self.registry.client(self.firm.id, &ClientRef::parse(named))
    }

    pub fn count(&self) -> usize {
        self.registry.counts(self.firm.id).unwrap().clients()
    }

    pub fn member(&self, handle: &str) -> TeamMember {
        self.registry.member(&self.firm, handle).unwrap()
    }

    /// The names of what `words` find, in their order.
    pub fn found(&self, words: &[&str]) -> Vec<String> {
        let words = words.iter().map(|word| (*word).to_owned()).collect();
        self.queried(&Query { words, ..Query::default() })
    }

    pub fn filtered(&self, filter: Filter) -> Vec<String> {
        self.queried(&Query { filter, ..Query::default() })
    }

    pub fn queried(&self, query: &Query) -> Vec<String> {
        names(&self.registry.find(&Scope::Firm(self.firm.clone()), query).unwrap().clients)
    }
}

pub fn names(clients: &[Client]) -> Vec<String> {
    clients.iter().map(|client| client.display_name().to_owned()).collect()
}

pub fn checked(fields: &[(Field, &str)]) -> Vec<Checked> {
    fields.iter().map(|(field, text)| Checked::new(*field, text).unwrap()).collect()
}

pub fn draft(name: &str, fields: &[(Field, &str)]) -> ClientDraft {
    let mut values = checked(&[(Field::DisplayName, name)]);
    values.extend(checked(fields));
    ClientDraft { values, lead: None }
}

pub fn edit(fields: &[(Field, &str)]) -> ClientEdit {
    ClientEdit { values: checked(fields), ..ClientEdit::default() }
}

pub fn refs(named: &[&str]) -> Vec<ClientRef> {
    named.iter().map(|text| ClientRef::parse(text)).collect()
}

/// The code of a refusal, or `done`.
pub fn code<T>(result: &Result<T>) -> &'static str {
    result.as_ref().err().map_or("done", Error::code)
}

/// Which rule refused.
pub fn refusal<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusal)) => refusal,
        other => panic!("no refusal: {other:?}"),
    }
}

pub fn warnings<T>(done: &Done<T>) -> Vec<&'static str> {
    done.warnings.iter().map(Warning::code).collect()
}
