//! How firms, members and clients are called that the journal knows by number.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::EntryChange;
use crate::client::{ClientId, Field};
use crate::error::Result;
use crate::firm::{Firm, FirmId, MemberId, Team};
use crate::journal::{Change, Image, Subject};
use crate::store::Tables;

/// What names firms, members and clients, also those that are gone.
pub(super) struct Names {
    team: Team,
    firms: HashMap<FirmId, String>,
    members: HashMap<MemberId, Arc<str>>,
    /// Company ID and display name.
    clients: HashMap<ClientId, (Arc<str>, Arc<str>)>,
}

impl Names {
    pub fn read(tables: Tables<'_>) -> Result<Self> {
        let team = Team::new(tables.members(None)?);
        let members = team.members().iter().map(|each| (each.id, each.handle().into())).collect();
        let firms = tables.firms()?.into_iter().map(|Firm { id, name, .. }| (id, name)).collect();
        Ok(Self { team, firms, members, clients: HashMap::new() })
    }

    /// Learns the names of clients, and the last ones of what is gone; the latest operation comes first.
    pub fn learn(&mut self, tables: Tables<'_>, changes: &[Change]) -> Result<()> {
        for change in changes {
            let images = || change.after.iter().chain(&change.before);
            let value = |key: &str| images().find_map(|image| image.get(key)).map(str::to_owned);
            match change.subject {
                Subject::Firm(id) => {
                    if let Some(name) = value("name") {
                        self.firms.entry(id).or_insert(name);
                    }
                }
                Subject::Member(id) => {
                    if let Some(handle) = value("email").or_else(|| value("login")) {
                        self.members.entry(id).or_insert(handle.into());
                    }
                }
                Subject::Client(id) if self.clients.contains_key(&id) => {}
                Subject::Client(id) => {
                    let names = tables.client_names(id)?.or_else(|| {
                        let display_name = value(Field::DisplayName.key()).unwrap_or_default();
                        Some((value(Field::CompanyId.key())?, display_name))
                    });
                    self.clients
                        .extend(names.map(|(company_id, name)| (id, (company_id.into(), name.into()))));
                }
            }
        }
        Ok(())
    }

    /// Learns the names that these changes need and that the operations of their firms did not tell: of what went to
    /// another firm, or is gone with one.
    pub fn learn_missing<'c>(
        &mut self,
        tables: Tables<'_>,
        changes: impl Iterator<Item = &'c Change>,
    ) -> Result<()> {
        let missing: HashSet<Subject> = changes.flat_map(|change| self.missing(change)).collect();
        if missing.is_empty() {
            return Ok(());
        }
        for operation in tables.operations(None)? {
            let told = tables.changes_in(operation.id, None, |subject| missing.contains(&subject))?;
            self.learn(tables, &told)?;
        }
        Ok(())
    }

    /// What a change tells of without a name being known.
    fn missing(&self, change: &Change) -> Vec<Subject> {
        let images = change.before.iter().chain(&change.after);
        let told = images.flat_map(Image::values).filter_map(|(key, value)| match key {
            "firm" => Some(Subject::Firm(FirmId(value.parse().ok()?))),
            "lead_accountant" => Some(Subject::Member(MemberId(value.parse().ok()?))),
            _ => None,
        });
        std::iter::once(change.subject).chain(told).filter(|subject| !self.is_known(*subject)).collect()
    }

    fn is_known(&self, subject: Subject) -> bool {
        match subject {
            Subject::Firm(id) => self.firms.contains_key(&id),
            Subject::Member(id) => self.members.contains_key(&id),
            Subject::Client(id) => self.clients.contains_key(&id),
        }
    }

    pub fn is_called(&self, id: MemberId, called: &str) -> bool {
        self.team.member(id).is_some_and(|member| member.is_called(called))
    }

    pub fn firm(&self, id: FirmId) -> String {
        self.firms.get(&id).cloned().unwrap_or_default()
    }

    pub fn changes(&self, change: &Change) -> Vec<EntryChange> {
        let (client, member) = match change.subject {
            Subject::Client(id) => (self.clients.get(&id), None),
            Subject::Member(id) => (None, self.members.get(&id).cloned()),
            Subject::Firm(_) => (None, None),
        };
        let (company_id, display_name) = client.cloned().unzip();
        let shown = |field: &'static str| EntryChange {
            company_id: company_id.clone(),
            display_name: display_name.clone(),
            member: member.clone(),
            field,
            before: self.value(field, change.before.as_ref().map(|image| image.shared(field).cloned())),
            after: self.value(field, change.after.as_ref().map(|image| image.shared(field).cloned())),
        };
        let is_shown = |field: &&'static str| !matches!(*field, "created_at" | "is_id_generated");
        // A lead who follows a client to another firm is another member by the same name.
        let is_none = |shown: &EntryChange| shown.before.is_some() && shown.before == shown.after;
        change.keys().into_iter().filter(is_shown).map(shown).filter(|shown| !is_none(shown)).collect()
    }

    /// A value as people know it: a lead by email or login, a default by its key.
    fn value(&self, field: &str, image: Option<Option<Arc<str>>>) -> Option<Arc<str>> {
        let value = match (image?, Field::with_key(field)) {
            (Some(value), _) => value,
            (None, Some(field)) => field.default_key()?.into(),
            (None, None) => return None,
        };
        match field {
            "lead_accountant" => {
                let id = value.parse().ok().map(MemberId)?;
                Some(self.members.get(&id).cloned().unwrap_or(value))
            }
            "firm" => Some(self.firm(FirmId(value.parse().ok()?)).into()),
            _ => Some(value),
        }
    }
}
