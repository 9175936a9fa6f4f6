//! The journal as people read it: who did what, when, and each field before and after.

mod names;

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use super::{Registry, Scope};
use crate::client::{ClientId, Field};
use crate::error::Result;
use crate::firm::FirmId;
use crate::journal::{Action, Change, Operation, OperationId, Subject};
use crate::store::{RememberedRow, Tables};
use crate::text::clock::Moment;
use crate::text::fold::fold;
use names::Names;

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
    pub company_id: Option<Arc<str>>,
    /// The client's display name, as it is or last was.
    pub display_name: Option<Arc<str>>,
    /// The member, by email or login; only where it is about one.
    pub member: Option<Arc<str>>,
    /// The field's key.
    pub field: &'static str,
    /// As it was; none where there was nothing.
    pub before: Option<Arc<str>>,
    /// As it became; none where there is nothing.
    pub after: Option<Arc<str>>,
}

impl Registry {
    /// Tells the history of a firm, or of all firms, the latest operation first. A client that came from another firm
    /// has brought its own along, which is told where the filter asks for that client.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn history(&self, scope: &Scope, filter: &HistoryFilter) -> Result<Vec<Entry>> {
        self.reading(|tables| {
            tables.refuse_damaged_journal()?;
            let mut names = Names::read(tables)?;
            let mut found = Vec::new();
            let mut asked = vec![(scope.firm(), None)];
            // Up to which operation a firm was looked through; a client may have gone to and fro.
            let mut reached: HashMap<FirmId, OperationId> = HashMap::new();
            while let Some((firm, before)) = asked.pop() {
                for (origin, at) in find(tables, (firm, before), filter, &mut names, &mut found)? {
                    let is_new = reached.get(&origin).is_none_or(|reached| *reached < at);
                    if is_new && scope.firm() != Some(origin) {
                        reached.insert(origin, at);
                        asked.push((Some(origin), Some(at)));
                    }
                }
            }
            // An operation on two firms is told as it stands in the one that is asked for.
            found.sort_by_key(|found| (Reverse(found.operation.id), found.firm != scope.firm()));
            found.dedup_by_key(|found| found.operation.id);
            names.learn_missing(tables, found.iter().flat_map(|found| &found.changes))?;
            let mut entries = Vec::new();
            for found in &found {
                entries.extend(entries_of(tables, found, filter, &names)?);
            }
            Ok(entries)
        })
    }

    /// The clients of a firm, or of all, there or deleted, that this text named when it was last changed: by number, company ID or name.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn former_clients(&self, scope: &Scope, text: &str) -> Result<Vec<ClientId>> {
        let wanted = fold(text.split_once(':').map_or(text, |(_, rest)| rest));
        let is_meant = |value: Option<&str>| value.is_some_and(|value| fold(value) == wanted);
        self.reading(|tables| {
            tables.refuse_damaged_journal()?;
            let mut found = Vec::new();
            for operation in tables.operations(scope.firm())? {
                let is_client = |subject| matches!(subject, Subject::Client(_));
                for change in tables.changes_in(operation.id, scope.firm(), is_client)? {
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

/// An operation with what it changed in a firm, or in all.
struct Found {
    firm: Option<FirmId>,
    operation: Operation,
    changes: Vec<Change>,
}

/// Finds the operations of a firm, or of all, that fit; in a firm also where clients that are asked for came from, and
/// with which operation.
fn find(
    tables: Tables<'_>,
    (firm, before): (Option<FirmId>, Option<OperationId>),
    filter: &HistoryFilter,
    names: &mut Names,
    found: &mut Vec<Found>,
) -> Result<Vec<(FirmId, OperationId)>> {
    let mut origins = Vec::new();
    for operation in tables.operations(firm)? {
        if before.is_some_and(|before| operation.id >= before) {
            continue;
        }
        let changes = tables.changes_in(operation.id, firm, |subject| filter.fits_subject(subject))?;
        names.learn(tables, &changes)?;
        if filter.clients.is_some() {
            let came = changes.iter().filter(|change| Some(change.firm) == firm).filter_map(Change::left);
            let came = came.filter(|origin| Some(*origin) != firm);
            origins.extend(came.map(|origin| (origin, operation.id)));
        }
        if filter.fits(&operation) {
            found.push(Found { firm, operation, changes });
        }
    }
    Ok(origins)
}

fn entries_of(
    tables: Tables<'_>,
    Found { firm, operation, changes }: &Found,
    filter: &HistoryFilter,
    names: &Names,
) -> Result<Vec<Entry>> {
    let mut entries = Vec::new();
    let stood = tables.operation_firms(operation.id)?;
    let firms: Vec<FirmId> = stood.iter().map(|stood| stood.firm).collect();
    for stood in stood {
        let is_asked = firm.is_none_or(|firm| firm == stood.firm);
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
                repaired: repaired(tables, operation, (stood.firm, &firms), filter)?,
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

/// The rows of an import whose company IDs were mended, of one of its firms: those whose client is there, and those
/// whose client is in none of them any more.
fn repaired(
    tables: Tables<'_>,
    operation: &Operation,
    (firm, firms): (FirmId, &[FirmId]),
    filter: &HistoryFilter,
) -> Result<Vec<ImportedRow>> {
    let mut repaired = Vec::new();
    if operation.action != Action::Import || filter.clients.is_some() {
        return Ok(repaired);
    }
    for row in tables.repairs_of(operation.id)? {
        let company_id = row.cells.concat();
        let has_client = |firm: &FirmId| tables.holder_of_company_id(*firm, &company_id);
        let mut others = firms.iter().filter(|other| **other != firm).map(has_client);
        if has_client(&firm)?.is_some() || !others.any(|client| matches!(client, Ok(Some(_)))) {
            repaired.push(row.into());
        }
    }
    Ok(repaired)
}

/// Whether a change is about something of a firm, or something that left it.
fn is_in(change: &Change, firm: FirmId) -> bool {
    change.firm == firm || change.left() == Some(firm)
}
