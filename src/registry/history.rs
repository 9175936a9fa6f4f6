//! The journal as people read it: who did what, when, and each field before and after.

use std::collections::HashMap;

use super::{Registry, Scope};
use crate::client::{ClientId, Field};
use crate::error::Result;
use crate::firm::{Firm, FirmId, MemberId, Team};
use crate::journal::{Action, Change, Operation, Subject};
use crate::store::{RememberedRow, Tables};
use crate::text::clock::Moment;
use crate::text::fold::fold;

/// Which operations to tell of; what is absent fits all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HistoryFilter {
    /// Only operations that changed one of these clients, and of them only what they changed there.
    pub clients: Option<Vec<ClientId>>,
    /// Only operations from this moment on.
    pub since: Option<Moment>,
    /// Only operations before this moment.
    pub until: Option<Moment>,
    /// Only operations of the member with this email or login.
    pub member: Option<String>,
    /// Only operations of this command.
    pub action: Option<Action>,
}

/// An operation in the history of one firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The operation.
    pub operation: Operation,
    /// The firm's name, or its last one where it is gone.
    pub firm: String,
    /// Who acted, by email or login.
    pub member: Option<String>,
    /// What it changed in this firm.
    pub changes: Vec<EntryChange>,
    /// The rows that an import rejected.
    pub rejected: Vec<ImportedRow>,
    /// The rows of an import whose damaged company IDs were mended.
    pub repaired: Vec<ImportedRow>,
}

/// A row of an import that was not taken as it stood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedRow {
    /// The full path of its file.
    pub path: String,
    /// The physical line.
    pub line: u32,
    /// Why it was rejected, by codes; or the company ID as it stood.
    pub what: String,
    /// Its cells as they stood; or the company ID that it was taken for.
    pub cells: Vec<String>,
}

impl From<RememberedRow> for ImportedRow {
    fn from(RememberedRow { path, line, what, cells, .. }: RememberedRow) -> Self {
        Self { path, line, what, cells }
    }
}

/// One field of one subject, before and after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryChange {
    /// The client's company ID; none where it is about a firm or a member.
    pub company_id: Option<String>,
    /// The client's display name, as it is or last was.
    pub display_name: Option<String>,
    /// The member, by email or login; only where it is about one.
    pub member: Option<String>,
    /// The field's key.
    pub field: &'static str,
    /// As it was; none where there was nothing.
    pub before: Option<String>,
    /// As it became; none where there is nothing.
    pub after: Option<String>,
}

impl Registry {
    /// Tells the history of a firm, or of all firms, the latest operation first.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn history(&self, scope: &Scope, filter: &HistoryFilter) -> Result<Vec<Entry>> {
        self.reading(|tables| {
            let mut names = Names::read(tables)?;
            let mut entries = Vec::new();
            for operation in tables.operations(scope.firm())? {
                let is_wanted =
                    |subject| filter.fits_subject(subject) || !matches!(subject, Subject::Client(_));
                let changes = tables.changes_in(operation.id, scope.firm(), is_wanted)?;
                names.learn(tables, &changes)?;
                if filter.fits(&operation) {
                    entries.extend(entries_of(tables, &operation, &changes, scope, filter, &names)?);
                }
            }
            Ok(entries)
        })
    }

    /// The clients, there or deleted, that this text named when it was last changed: by number, company ID or name.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn former_clients(&self, firm: FirmId, text: &str) -> Result<Vec<ClientId>> {
        let wanted = fold(text.split_once(':').map_or(text, |(_, rest)| rest));
        let is_meant = |value: Option<&str>| value.is_some_and(|value| fold(value) == wanted);
        self.reading(|tables| {
            let mut found = Vec::new();
            for operation in tables.operations(Some(firm))? {
                let is_client = |subject| matches!(subject, Subject::Client(_));
                for change in tables.changes_in(operation.id, Some(firm), is_client)? {
                    let Subject::Client(id) = change.subject else { continue };
                    let images = change.before.iter().chain(&change.after);
                    let keys = [Field::CompanyId, Field::DisplayName, Field::ClientNumber];
                    let names = images.flat_map(|image| keys.map(|field| image.get(field.key())));
                    if names.into_iter().any(is_meant) && !found.contains(&id) {
                        found.push(id);
                    }
                }
            }
            Ok(found)
        })
    }
}

impl HistoryFilter {
    fn fits(&self, operation: &Operation) -> bool {
        self.since.is_none_or(|since| operation.at >= since)
            && self.until.is_none_or(|until| operation.at < until)
            && self.action.is_none_or(|action| operation.action == action)
    }

    fn fits_subject(&self, subject: Subject) -> bool {
        match (&self.clients, subject) {
            (None, _) => true,
            (Some(clients), Subject::Client(id)) => clients.contains(&id),
            (Some(_), _) => false,
        }
    }
}

fn entries_of(
    tables: Tables<'_>,
    operation: &Operation,
    changes: &[Change],
    scope: &Scope,
    filter: &HistoryFilter,
    names: &Names,
) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    for stood in tables.operation_firms(operation.id)? {
        let is_asked = scope.firm().is_none_or(|firm| firm == stood.firm);
        let is_by = filter.member.as_ref().is_none_or(|called| {
            let handle = stood.handle.as_deref().is_some_and(|handle| fold(handle) == fold(called));
            handle || stood.member.is_some_and(|id| names.is_called(id, called))
        });
        let own: Vec<&Change> = changes
            .iter()
            .filter(|change| is_in(change, stood.firm) && filter.fits_subject(change.subject))
            .collect();
        if is_asked && is_by && (filter.clients.is_none() || !own.is_empty()) {
            entries.push(Entry {
                operation: operation.clone(),
                firm: names.firm(stood.firm),
                member: stood.handle,
                changes: own.into_iter().flat_map(|change| names.changes(change)).collect(),
                rejected: rejected(tables, operation, stood.firm, filter)?,
                repaired: repaired(tables, operation, filter)?,
            });
        }
    }
    Ok(entries)
}

/// The rows that an import rejected of a firm; what was done to one client does not tell of them.
fn rejected(
    tables: Tables<'_>,
    operation: &Operation,
    firm: FirmId,
    filter: &HistoryFilter,
) -> Result<Vec<ImportedRow>> {
    if operation.action != Action::Import || filter.clients.is_some() {
        return Ok(Vec::new());
    }
    let rows = tables.rejected_rows_of(operation.id)?.into_iter();
    Ok(rows.filter(|row| row.firm.is_none_or(|other| other == firm)).map(ImportedRow::from).collect())
}

fn repaired(tables: Tables<'_>, operation: &Operation, filter: &HistoryFilter) -> Result<Vec<ImportedRow>> {
    if operation.action != Action::Import || filter.clients.is_some() {
        return Ok(Vec::new());
    }
    Ok(tables.repairs_of(operation.id)?.into_iter().map(ImportedRow::from).collect())
}

/// Whether a change is about something of a firm, or something that left it.
fn is_in(change: &Change, firm: FirmId) -> bool {
    let left = || change.before.as_ref().and_then(|image| image.get("firm"));
    change.firm == firm || left() == Some(firm.0.to_string().as_str())
}

/// What names firms, members and clients, also those that are gone.
struct Names {
    team: Team,
    firms: HashMap<FirmId, String>,
    members: HashMap<MemberId, String>,
    /// Company ID and display name.
    clients: HashMap<ClientId, (String, String)>,
}

impl Names {
    fn read(tables: Tables<'_>) -> Result<Self> {
        let team = Team::new(tables.members(None)?);
        let members = team.members().iter().map(|each| (each.id, each.handle().to_owned())).collect();
        let firms = tables.firms()?.into_iter().map(|Firm { id, name, .. }| (id, name)).collect();
        Ok(Self { team, firms, members, clients: HashMap::new() })
    }

    /// Learns the names of clients, and the last ones of what is gone; the latest operation comes first.
    fn learn(&mut self, tables: Tables<'_>, changes: &[Change]) -> Result<()> {
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
                        self.members.entry(id).or_insert(handle);
                    }
                }
                Subject::Client(id) if self.clients.contains_key(&id) => {}
                Subject::Client(id) => {
                    let last = |field: Field| value(field.key());
                    let last =
                        last(Field::CompanyId).map(|id| (id, last(Field::DisplayName).unwrap_or_default()));
                    self.clients.extend(tables.client_names(id)?.or(last).map(|names| (id, names)));
                }
            }
        }
        Ok(())
    }

    fn is_called(&self, id: MemberId, called: &str) -> bool {
        self.team.member(id).is_some_and(|member| member.is_called(called))
    }

    fn firm(&self, id: FirmId) -> String {
        self.firms.get(&id).cloned().unwrap_or_default()
    }

    fn changes(&self, change: &Change) -> Vec<EntryChange> {
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
            before: self.value(field, change.before.as_ref().map(|image| image.get(field))),
            after: self.value(field, change.after.as_ref().map(|image| image.get(field))),
        };
        let is_shown = |field: &&'static str| !matches!(*field, "created_at" | "is_id_generated");
        // A lead who follows a client to another firm is another member by the same name.
        let is_none = |shown: &EntryChange| shown.before.is_some() && shown.before == shown.after;
        change.keys().into_iter().filter(is_shown).map(shown).filter(|shown| !is_none(shown)).collect()
    }

    /// A value as people know it: a lead by email or login, a default by its key.
    fn value(&self, field: &str, image: Option<Option<&str>>) -> Option<String> {
        let value = match (image?, Field::with_key(field)) {
            (Some(value), _) => value,
            (None, Some(field)) => field.default_key()?,
            (None, None) => return None,
        };
        match field {
            "lead_accountant" => {
                let id = value.parse().ok().map(MemberId)?;
                Some(self.members.get(&id).cloned().unwrap_or_else(|| value.to_owned()))
            }
            "firm" => Some(self.firm(FirmId(value.parse().ok()?))),
            _ => Some(value.to_owned()),
        }
    }
}
