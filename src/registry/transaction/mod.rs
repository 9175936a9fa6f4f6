//! The funnel: every write goes through a `Tx`, which journals it.

mod clients;

pub(super) use clients::with_values;

use hashbrown::HashSet;

use super::{Done, Session};
use crate::client::ClientId;
use crate::error::{Result, Warning};
use crate::firm::{Firm, FirmId, MemberId, TeamMember};
use crate::journal::{Action, Change, OperationId, Searched, Written};
use crate::progress::Progress;
use crate::store::{StaleTexts, Tables, Writing};
use crate::text::clock::Moment;

/// How many clients may wait for the texts that they are found by: those of a firm.
const CLIENTS_KEPT: usize = 2_048;

/// An operation while it runs.
pub(crate) struct Tx<'t> {
    pub tables: Tables<'t>,
    pub(super) writing: Writing<'t>,
    pub now: Moment,
    pub(super) session: &'t Session,
    pub progress: &'t Progress,
    action: Action,
    operation: Option<OperationId>,
    changes: i64,
    last_client: Option<ClientId>,
    reserved: HashSet<String>,
    pub(super) actors: Vec<(FirmId, TeamMember)>,
    firms: Vec<FirmId>,
    stale: StaleTexts,
    pub(super) warnings: Vec<Warning>,
}

impl<'t> Tx<'t> {
    pub(super) fn new(
        tables: Tables<'t>,
        session: &'t Session,
        progress: &'t Progress,
        action: Action,
    ) -> Self {
        Self {
            tables,
            writing: Writing::new(tables),
            now: session.clock.now(),
            session,
            progress,
            action,
            operation: None,
            changes: 0,
            last_client: None,
            reserved: HashSet::new(),
            actors: Vec::new(),
            firms: Vec::new(),
            stale: StaleTexts::default(),
            warnings: Vec::new(),
        }
    }

    pub(super) fn finish<T>(mut self, output: T) -> Result<Done<T>> {
        self.progress.begin_saving();
        if let Some(client) = self.last_client {
            self.tables.set_last_client(client)?;
        }
        self.record_actors()?;
        self.tables.refresh_texts(&mut self.stale)?;
        Ok(Done { output, operation: self.operation, warnings: self.warnings })
    }

    /// The operation's number, once it has changed something.
    pub fn operation(&self) -> Option<OperationId> {
        self.operation
    }

    /// The operating system's name for the person who acts.
    pub fn login(&self) -> &'t str {
        self.session.login.as_str()
    }

    /// Says what deserves a look.
    pub fn warn(&mut self, warning: Warning) {
        self.warnings.push(warning);
    }

    /// Journals a change; the first one begins the operation.
    fn record(&mut self, change: &Written<'_>) -> Result<()> {
        let operation = match self.operation {
            Some(operation) => operation,
            None => self.tables.insert_operation(self.action, self.now, self.login())?,
        };
        self.operation = Some(operation);
        self.stand_in(change.firm());
        self.writing.insert_change(operation, self.changes, change)?;
        self.changes += 1;
        Ok(())
    }

    /// Remembers what searches will have to know, and tells them before it is forgotten by SQLite's cache.
    fn make_stale(&mut self, firm: FirmId, client: ClientId, searched: Searched) -> Result<()> {
        self.stale.insert(firm, client, searched);
        match self.stale.clients() {
            ..CLIENTS_KEPT => Ok(()),
            _ => self.tables.refresh_texts(&mut self.stale),
        }
    }

    /// Begins an operation that changes nothing but the journal itself.
    pub fn begin_baseline(&mut self, firm: FirmId) -> Result<OperationId> {
        let operation = self.tables.insert_operation(self.action, self.now, self.login())?;
        self.operation = Some(operation);
        self.stand_in(firm);
        Ok(operation)
    }

    /// Puts the operation into a firm's history.
    fn stand_in(&mut self, firm: FirmId) {
        if !self.firms.contains(&firm) {
            self.firms.push(firm);
        }
    }

    /// Journals who acted in each firm, last of all: a new firm's admin is only known by then.
    fn record_actors(&self) -> Result<()> {
        let Some(operation) = self.operation else { return Ok(()) };
        for firm in &self.firms {
            let actor = self.actors.iter().find(|(acted_in, _)| acted_in == firm);
            let actor = actor.map(|(_, member)| member);
            self.tables.insert_operation_firm(operation, *firm, actor)?;
        }
        Ok(())
    }

    /// Adds a firm.
    pub fn add_firm(&mut self, name: String) -> Result<Firm> {
        let firm = Firm { id: self.tables.next_firm()?, name, created_at: self.now };
        self.tables.insert_firm(&firm)?;
        self.record_some(Change::firm(None, Some(&firm)))?;
        Ok(firm)
    }

    /// Renames a firm.
    pub fn rename_firm(&mut self, before: &Firm, name: String) -> Result<Firm> {
        let after = Firm { name, ..before.clone() };
        if after != *before {
            self.tables.update_firm(&after)?;
            self.record_some(Change::firm(Some(before), Some(&after)))?;
        }
        Ok(after)
    }

    /// Removes a firm without clients, and its team.
    pub fn delete_firm(&mut self, firm: &Firm) -> Result<()> {
        for member in self.tables.members(Some(firm.id))? {
            self.tables.delete_member(member.id)?;
            self.record_some(Change::member(Some(&member), None))?;
        }
        self.tables.delete_firm(firm.id)?;
        self.record_some(Change::firm(Some(firm), None))
    }

    /// Adds a team member.
    pub fn add_member(&mut self, member: TeamMember) -> Result<TeamMember> {
        let member = TeamMember { id: self.tables.next_member()?, ..member };
        self.tables.insert_member(&member)?;
        self.record_some(Change::member(None, Some(&member)))?;
        Ok(member)
    }

    /// Changes a team member.
    pub fn edit_member(&mut self, before: &TeamMember, after: TeamMember) -> Result<TeamMember> {
        if after != *before {
            self.tables.update_member(&after)?;
            self.record_some(Change::member(Some(before), Some(&after)))?;
        }
        Ok(after)
    }

    /// Removes a team member.
    pub fn remove_member(&mut self, id: MemberId, firm: FirmId) -> Result<()> {
        let members = self.tables.members(Some(firm))?;
        let Some(member) = members.into_iter().find(|member| member.id == id) else { return Ok(()) };
        self.tables.delete_member(id)?;
        self.record_some(Change::member(Some(&member), None))
    }

    /// Says which operation this one takes back or does again.
    pub fn set_undoes(&mut self, undone: OperationId) -> Result<()> {
        match self.operation {
            Some(operation) => self.tables.set_undoes(operation, undone),
            None => Ok(()),
        }
    }

    pub(super) fn record_some(&mut self, change: Option<Change>) -> Result<()> {
        change.map_or(Ok(()), |change| self.record(&Written::Other(&change)))
    }
}
