//! Finding clients: every word must occur, folded, and every filter must fit.

use super::Registry;
use super::matcher::Matcher;
use super::order::sorted;
use crate::client::kinds::{ClientType, Plan, Status, Subscription};
use crate::client::{Client, Field};
use crate::error::Result;
use crate::firm::{Firm, FirmId, Team};
use crate::store::ClientRow;

/// Where to look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// In one firm.
    Firm(Firm),
    /// In all firms.
    AllFirms,
}

impl Scope {
    /// The firm, where it is one.
    pub fn firm(&self) -> Option<FirmId> {
        match self {
            Self::Firm(firm) => Some(firm.id),
            Self::AllFirms => None,
        }
    }
}

/// Whom the clients are to be led by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum LeadFilter {
    /// Nobody.
    None,
    /// The team member with this email or login.
    Member(String),
}

/// Which clients are meant; what is absent fits all.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Filter {
    /// Only clients of this type.
    pub client_type: Option<ClientType>,
    /// Only clients led by this member, or by nobody.
    pub lead: Option<LeadFilter>,
    /// Only active or only inactive clients.
    pub status: Option<Status>,
    /// Only clients with this tag, folded.
    pub tag: Option<String>,
    /// Only clients with this subscription.
    pub subscription: Option<Subscription>,
    /// Only clients with this plan.
    pub plan: Option<Plan>,
    /// Only clients without a number.
    pub no_number: bool,
}

/// A field to sort by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SortKey {
    /// The field.
    pub field: Field,
    /// Whether the last comes first.
    pub is_descending: bool,
}

/// What to find, and in which order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Words that must all occur in name, number, company ID, email, tags or references.
    pub words: Vec<String>,
    /// Which clients are meant.
    pub filter: Filter,
    /// The order; where it is empty, the nearest to the words come first, each by folded name.
    pub sort: Vec<SortKey>,
    /// How many clients to give at the most.
    pub limit: Option<usize>,
}

/// The clients that were found, and the team members who lead them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The clients, in the order that was asked for.
    pub clients: Vec<Client>,
    /// The team of the firm, or of all firms.
    pub team: Team,
    /// How many clients have exactly the number that was typed, and are not of the status that was asked for.
    pub hidden: usize,
}

impl Registry {
    /// Finds clients.
    ///
    /// # Errors
    /// `MemberNotFound` where the lead is nobody in the firm, or in any firm.
    pub fn find(&self, scope: &Scope, query: &Query) -> Result<Found> {
        self.reading(|tables| {
            let team = Team::new(tables.members(scope.firm())?);
            let matcher = Matcher::new(&team, scope, query)?;
            let (mut near, hidden) = matcher.near(tables, scope.firm())?;
            if query.sort.is_empty() {
                near.sort_unstable_by(|one, other| one.order().cmp(&other.order()));
                near.truncate(query.limit.unwrap_or(usize::MAX));
            }
            let mut clients = near
                .into_iter()
                .map(|near| near.client.map_or_else(|| tables.client_there(near.id), Ok))
                .collect::<Result<Vec<Client>>>()?;
            if !query.sort.is_empty() {
                clients = sorted(clients, &query.sort, &team);
                clients.truncate(query.limit.unwrap_or(usize::MAX));
            }
            Ok(Found { clients, team, hidden })
        })
    }

    /// Shows each client that fits to `look`, the oldest first, without holding them all.
    ///
    /// # Errors
    /// As [`Registry::find`], and what `look` gives.
    pub fn each_client(
        &self,
        scope: &Scope,
        filter: &Filter,
        mut look: impl FnMut(&Client, &Team) -> Result<()>,
    ) -> Result<()> {
        self.each_row(scope, filter, |row, team| look(&row.client()?, team))
    }

    /// Shows the row of each client that fits to `look`, the oldest first.
    pub(crate) fn each_row(
        &self,
        scope: &Scope,
        filter: &Filter,
        mut look: impl FnMut(&ClientRow<'_>, &Team) -> Result<()>,
    ) -> Result<()> {
        let query = Query { filter: filter.clone(), ..Query::default() };
        self.reading(|tables| {
            let team = Team::new(tables.members(scope.firm())?);
            let matcher = Matcher::new(&team, scope, &query)?;
            tables.each_client(scope.firm(), |row| match matcher.rank(row)? {
                Some(_) => {
                    self.progress.advance(1);
                    look(row, &team)
                }
                None => Ok(()),
            })
        })
    }
}
