//! A query held against the rows of clients: who fits, how near, and who is only kept out by the status.

use super::find::{Filter, LeadFilter, Query, Scope};
use super::words::{Rank, Words};
use crate::client::kinds::{ClientType, Plan, Status, Subscription};
use crate::client::{Client, ClientId, Field};
use crate::error::{Refusal, Result};
use crate::firm::{FirmId, MemberId, Team};
use crate::store::{ClientRow, Tables};
use crate::text::fold::fold;

/// A client that fits.
pub(super) struct Near {
    rank: Rank,
    name_folded: String,
    pub id: ClientId,
    /// The client, where it was read whole to see whether it fits.
    pub client: Option<Client>,
}

impl Near {
    fn new(rank: Rank, row: &ClientRow<'_>, client: Option<Client>) -> Result<Self> {
        Ok(Self { rank, name_folded: row.name_folded()?.to_owned(), id: row.id()?, client })
    }

    /// What is compared to put the nearest first.
    pub fn order(&self) -> (Rank, &str, ClientId) {
        (self.rank, &self.name_folded, self.id)
    }
}

/// A query, ready to be held against rows.
pub(super) struct Matcher<'q> {
    words: Words,
    filter: &'q Filter,
    leads: Option<Vec<MemberId>>,
    tag: Option<String>,
}

impl<'q> Matcher<'q> {
    pub fn new(team: &Team, scope: &Scope, query: &'q Query) -> Result<Self> {
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

    /// The clients that fit, and how many only their status keeps out that have exactly the number that was typed.
    /// Those in whose search text the words occur are read whole, since few others will be.
    /// Whether a damaged page hides some is asked where nobody has just this number.
    pub fn near(&self, tables: Tables<'_>, firm: Option<FirmId>) -> Result<(Vec<Near>, usize)> {
        let (mut near, mut hidden) = (Vec::new(), 0);
        if self.words.is_empty() {
            tables.each_key(firm, |row| {
                near.extend(self.rank(row)?.map(|rank| Near::new(rank, row, None)).transpose()?);
                Ok(())
            })?;
            return Ok((near, hidden));
        }
        let hits = tables.searched(firm, self.words.words())?;
        let mut gone = 0;
        for id in hits.clients {
            let found = tables.one_client(id, |row| {
                match self.rank(row)? {
                    Some(rank) => near.push(Near::new(rank, row, Some(row.client()?))?),
                    None if self.hides_number(row)? => hidden += 1,
                    None => {}
                }
                Ok(())
            })?;
            gone += usize::from(found.is_none());
        }
        let has_number = near.iter().any(|near| near.rank == Rank::ExactNumber);
        match firm {
            _ if gone > 0 || near.is_empty() => tables.refuse_fewer_than_all(firm, hits.lines - gone)?,
            _ if has_number => {}
            Some(firm) => tables.refuse_hidden_texts(firm, &hits.texts)?,
            None => tables.refuse_fewer_than_all(None, hits.lines)?,
        }
        Ok((near, hidden))
    }

    /// Tells how near a client is to the words; none where it does not fit.
    pub fn rank(&self, row: &ClientRow<'_>) -> Result<Option<Rank>> {
        if !self.fits(row)? {
            return Ok(None);
        }
        if self.words.is_empty() {
            return Ok(Some(Rank::Occurs));
        }
        let others = [row.value(Field::CompanyId)?, row.search_folded()?];
        Ok(self.words.rank(row.name_folded()?, row.number_folded()?, &others))
    }

    /// Whether a client has exactly the number that was typed, and would fit but for its status.
    fn hides_number(&self, row: &ClientRow<'_>) -> Result<bool> {
        Ok(row.number_folded()? == Some(self.words.phrase()) && self.fits_but_for_status(row)?)
    }

    fn fits(&self, row: &ClientRow<'_>) -> Result<bool> {
        Ok(holds(row, Field::Status, self.filter.status.map(Status::key))?
            && self.fits_but_for_status(row)?)
    }

    /// Whether every filter fits but, perhaps, that of the status.
    pub fn fits_but_for_status(&self, row: &ClientRow<'_>) -> Result<bool> {
        let filter = self.filter;
        let holds = |field: Field, key: Option<&str>| holds(row, field, key);
        Ok(holds(Field::ClientType, filter.client_type.map(ClientType::key))?
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

/// Whether a field has the value that a filter names.
fn holds(row: &ClientRow<'_>, field: Field, key: Option<&str>) -> Result<bool> {
    let Some(key) = key else { return Ok(true) };
    Ok(row.value(field)?.or_else(|| field.default_key()) == Some(key))
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
