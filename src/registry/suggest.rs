//! What a person may have meant who found nothing: inactive clients, other firms', near spellings, deleted ones.

use std::collections::HashMap;

use super::matcher::Matcher;
use super::nearest::nearest_clients;
use super::{Query, Registry, Scope};
use crate::client::kinds::Status;
use crate::client::{Client, Field};
use crate::error::{ClientName, Result};
use crate::firm::{Firm, FirmId, Team};
use crate::journal::{Action, OperationId, Subject};
use crate::store::Tables;
use crate::text::fold::fold;

/// How many operations back a deleted client is still offered.
const LATELY: usize = 200;
/// Up to how many clients of all firms are compared with what was looked for: a second's work.
const COMPARED: i64 = 40_000;

/// What would have been found elsewhere, or otherwise spelt.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suggestions {
    /// How many clients fit that are not of the status that was asked for.
    pub other_status: usize,
    /// Other firms in which clients fit, with how many.
    pub other_firms: Vec<(String, usize)>,
    /// The clients that are spelt most like it and that the filters would list, whatever their status, which is told.
    pub nearest: Vec<(InFirm, Status)>,
    /// Clients deleted lately, the last one first, with the operation that deleted them.
    pub deleted: Vec<(InFirm, OperationId)>,
}

/// A client with the name of its firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InFirm {
    /// The client.
    pub client: ClientName,
    /// The firm's name.
    pub firm: String,
}

impl Registry {
    /// Looks for what may have been meant by a query that finds nothing.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn suggest(&self, scope: &Scope, query: &Query) -> Result<Suggestions> {
        let mut wider = query.clone();
        wider.filter.status = None;
        wider.limit = None;
        let other_status = self.find(scope, &wider)?.clients.len();
        let text = query.words.join(" ");
        if text.trim().is_empty() {
            return Ok(Suggestions { other_status, ..Suggestions::default() });
        }
        let other_firms = match scope {
            Scope::Firm(firm) => self.in_other_firms(firm, query)?,
            Scope::AllFirms => Vec::new(),
        };
        self.reading(|tables| {
            let names: HashMap<FirmId, String> =
                tables.firms()?.into_iter().map(|firm| (firm.id, firm.name)).collect();
            let in_firm = |(client, firm)| Some(InFirm { client, firm: names.get(&firm)?.clone() });
            let is_compared = scope.firm().is_some() || tables.last_client()?.0 <= COMPARED;
            let nearest = match is_compared {
                true => {
                    let team = Team::new(tables.members(scope.firm())?);
                    let matcher = Matcher::new(&team, scope, query)?;
                    nearest_clients(tables, scope.firm(), &text, |row| matcher.fits_but_for_status(row))?
                }
                false => Vec::new(),
            };
            let near =
                |client: &Client| Some((in_firm((ClientName::from(client), client.firm))?, client.status()));
            let deleted = deleted_lately(tables, scope.firm(), &fold(&text))?.into_iter();
            Ok(Suggestions {
                other_status,
                other_firms,
                nearest: nearest.iter().filter_map(near).collect(),
                deleted: deleted
                    .filter_map(|(found, operation)| Some((in_firm(found)?, operation)))
                    .collect(),
            })
        })
    }

    fn in_other_firms(&self, firm: &Firm, query: &Query) -> Result<Vec<(String, usize)>> {
        // A lead or a choice of columns is the firm's own; the words are what is looked for elsewhere.
        let words = Query { words: query.words.clone(), ..Query::default() };
        let found = self.find(&Scope::AllFirms, &words)?;
        let mut counts = Vec::new();
        for other in self.firms()?.into_iter().filter(|other| other.id != firm.id) {
            match found.clients.iter().filter(|client| client.firm == other.id).count() {
                0 => {}
                count => counts.push((other.name, count)),
            }
        }
        Ok(counts)
    }
}

fn deleted_lately(
    tables: Tables<'_>,
    firm: Option<FirmId>,
    phrase: &str,
) -> Result<Vec<((ClientName, FirmId), OperationId)>> {
    let mut deleted = Vec::new();
    let lately = tables.operations(firm)?.into_iter().take(LATELY);
    for operation in lately.filter(|operation| matches!(operation.action, Action::Delete | Action::Merge)) {
        for change in tables.changes(operation.id)? {
            let (Subject::Client(id), Some(before), None) = (change.subject, &change.before, &change.after)
            else {
                continue;
            };
            let text = |field: Field| before.get(field.key()).map(str::to_owned);
            let name = ClientName {
                company_id: text(Field::CompanyId).unwrap_or_default(),
                display_name: text(Field::DisplayName).unwrap_or_default(),
                client_number: text(Field::ClientNumber),
            };
            let places = [Some(&name.company_id), Some(&name.display_name), name.client_number.as_ref()];
            let is_meant =
                phrase.split(' ').all(|word| places.iter().flatten().any(|place| fold(place).contains(word)));
            if is_meant && tables.client(id)?.is_none() {
                deleted.push(((name, change.firm), operation.id));
            }
        }
    }
    Ok(deleted)
}
