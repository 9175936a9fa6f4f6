//! Finding clients: every word must occur, folded, and every filter must fit.

use super::Registry;
use super::order::sorted;
use super::words::{Rank, Words};
use crate::client::kinds::{ClientType, Plan, Status, Subscription};
use crate::client::{Client, ClientId, Field};
use crate::error::{Refusal, Result};
use crate::firm::{Firm, FirmId, MemberId, Team};
use crate::store::{ClientRow, Tables};
use crate::text::fold::fold;

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
            let mut near = matcher.near(tables, scope.firm())?;
            if query.sort.is_empty() {
                near.sort_unstable_by(|one, other| one.order().cmp(&other.order()));
                near.truncate(query.limit.unwrap_or(usize::MAX));
            }
            let mut clients = near
                .into_iter()
                .filter_map(|near| {
                    near.client.map_or_else(|| tables.client(near.id).transpose(), |one| Some(Ok(one)))
                })
                .collect::<Result<Vec<Client>>>()?;
            if !query.sort.is_empty() {
                clients = sorted(clients, &query.sort, &team);
                clients.truncate(query.limit.unwrap_or(usize::MAX));
            }
            Ok(Found { clients, team })
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

/// A client that fits.
struct Near {
    rank: Rank,
    name_folded: String,
    id: ClientId,
    /// The client, where it was read whole to see whether it fits.
    client: Option<Client>,
}

impl Near {
    fn new(rank: Rank, row: &ClientRow<'_>, client: Option<Client>) -> Result<Self> {
        Ok(Self { rank, name_folded: row.name_folded()?.to_owned(), id: row.id()?, client })
    }

    fn order(&self) -> (Rank, &str, ClientId) {
        (self.rank, &self.name_folded, self.id)
    }
}

/// A query, ready to be held against rows.
struct Matcher<'q> {
    words: Words,
    filter: &'q Filter,
    leads: Option<Vec<MemberId>>,
    tag: Option<String>,
}

impl<'q> Matcher<'q> {
    fn new(team: &Team, scope: &Scope, query: &'q Query) -> Result<Self> {
        let leads = match &query.filter.lead {
            Some(LeadFilter::Member(called)) => Some(leads(team, scope, called)?),
            _ => None,
        };
        Ok(Self {
            words: Words::new(&query.words.join(" ")),
            filter: &query.filter,
            leads,
            tag: query.filter.tag.as_deref().map(fold),
        })
    }

    /// The clients that fit. Those in whose search text the words occur are read whole, since few others will be. Only
    /// where the one that has just this number is alone it is not asked whether a damaged page hides others.
    fn near(&self, tables: Tables<'_>, firm: Option<FirmId>) -> Result<Vec<Near>> {
        let mut near = Vec::new();
        if self.words.is_empty() {
            tables.each_key(firm, |row| {
                near.extend(self.rank(row)?.map(|rank| Near::new(rank, row, None)).transpose()?);
                Ok(())
            })?;
            return Ok(near);
        }
        let (found, mut lines) = tables.searched(firm, self.words.words())?;
        for id in found {
            let found = tables.one_client(id, |row| {
                if let Some(rank) = self.rank(row)? {
                    near.push(Near::new(rank, row, Some(row.client()?))?);
                }
                Ok(())
            })?;
            lines -= usize::from(found.is_none());
        }
        match &*near {
            [Near { rank: Rank::ExactNumber, .. }] => {}
            _ => tables.refuse_fewer_than_all(firm, lines)?,
        }
        Ok(near)
    }

    /// Tells how near a client is to the words; none where it does not fit.
    fn rank(&self, row: &ClientRow<'_>) -> Result<Option<Rank>> {
        if !self.fits(row)? {
            return Ok(None);
        }
        if self.words.is_empty() {
            return Ok(Some(Rank::Occurs));
        }
        let others = [row.value(Field::CompanyId)?, row.search_folded()?];
        Ok(self.words.rank(row.name_folded()?, row.number_folded()?, &others))
    }

    fn fits(&self, row: &ClientRow<'_>) -> Result<bool> {
        let filter = self.filter;
        let holds = |field: Field, key: Option<&str>| -> Result<bool> {
            let Some(key) = key else { return Ok(true) };
            Ok(row.value(field)?.or_else(|| field.default_key()) == Some(key))
        };
        Ok(holds(Field::Status, filter.status.map(Status::key))?
            && holds(Field::ClientType, filter.client_type.map(ClientType::key))?
            && holds(Field::Subscription, filter.subscription.map(Subscription::key))?
            && holds(Field::Plan, filter.plan.map(Plan::key))?
            && (!filter.no_number || row.number_folded()?.is_none())
            && self.fits_lead(row)?
            && self.fits_tag(row)?)
    }

    fn fits_lead(&self, row: &ClientRow<'_>) -> Result<bool> {
        Ok(match (&self.filter.lead, &self.leads) {
            (None, _) => true,
            (Some(LeadFilter::None), _) => row.lead()?.is_none(),
            (Some(_), leads) => match (row.lead()?, leads) {
                (Some(lead), Some(leads)) => leads.contains(&lead),
                _ => false,
            },
        })
    }

    fn fits_tag(&self, row: &ClientRow<'_>) -> Result<bool> {
        let Some(tag) = &self.tag else { return Ok(true) };
        let tags = row.value(Field::Tags)?.unwrap_or_default();
        Ok(tags.split(';').any(|each| fold(each) == *tag))
    }
}

/// Finds the members, one a firm, with this email or login.
fn leads(team: &Team, scope: &Scope, called: &str) -> Result<Vec<MemberId>> {
    let leads: Vec<MemberId> =
        team.members().iter().filter(|member| member.is_called(called)).map(|member| member.id).collect();
    if !leads.is_empty() {
        return Ok(leads);
    }
    let firm = match scope {
        Scope::Firm(firm) => firm.name.clone(),
        Scope::AllFirms => String::new(),
    };
    let known = team.members().iter().map(|member| member.handle().to_owned()).collect();
    Err(Refusal::MemberNotFound { asked: called.to_owned(), firm, known }.into())
}
