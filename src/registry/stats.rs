//! A firm at a glance: how many clients of each kind.

use super::Registry;
use crate::client::Field;
use crate::client::kinds::{Choice, ClientType, Plan, Status};
use crate::error::Result;
use crate::firm::{FIRM_LIMIT, Firm, MemberId, Team};
use crate::store::ClientRow;

/// How many clients a firm has of each kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// All clients.
    pub clients: usize,
    /// By status, in the order of the set.
    pub by_status: Vec<(&'static Choice, usize)>,
    /// By type, in the order of the set.
    pub by_type: Vec<(&'static Choice, usize)>,
    /// By plan, in the order of the set.
    pub by_plan: Vec<(&'static Choice, usize)>,
    /// By lead, those with most clients first; those without a lead last.
    pub by_lead: Vec<(Option<MemberId>, usize)>,
    /// The team.
    pub team: Team,
}

impl Stats {
    /// How many clients more the firm can take.
    pub const fn room(&self) -> usize {
        FIRM_LIMIT.saturating_sub(self.clients)
    }
}

impl Registry {
    /// Counts a firm's clients.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn stats(&self, firm: &Firm) -> Result<Stats> {
        self.reading(|tables| {
            let zeros = |choices: &'static [Choice]| choices.iter().map(|choice| (choice, 0)).collect();
            let mut stats = Stats {
                clients: 0,
                by_status: zeros(Status::CHOICES),
                by_type: zeros(ClientType::CHOICES),
                by_plan: zeros(Plan::CHOICES),
                by_lead: Vec::new(),
                team: Team::new(tables.members(Some(firm.id))?),
            };
            tables.each_client(Some(firm.id), |row| count(&mut stats, row))?;
            let name = |lead: Option<MemberId>| lead.map(|lead| stats.team.name(lead).to_owned());
            let mut by_lead = std::mem::take(&mut stats.by_lead);
            by_lead.sort_by_cached_key(|&(lead, clients)| {
                (lead.is_none(), std::cmp::Reverse(clients), name(lead))
            });
            stats.by_lead = by_lead;
            Ok(stats)
        })
    }
}

fn count(stats: &mut Stats, row: &ClientRow<'_>) -> Result<()> {
    stats.clients += 1;
    count_choice(&mut stats.by_status, row.value(Field::Status)?);
    count_choice(&mut stats.by_type, row.value(Field::ClientType)?);
    count_choice(&mut stats.by_plan, row.value(Field::Plan)?);
    let lead = row.lead()?;
    match stats.by_lead.iter_mut().find(|(other, _)| *other == lead) {
        Some((_, clients)) => *clients += 1,
        None => stats.by_lead.push((lead, 1)),
    }
    Ok(())
}

/// Counts a value; none is the first of the set.
fn count_choice(counts: &mut [(&'static Choice, usize)], key: Option<&str>) {
    let at = key.and_then(|key| counts.iter().position(|(choice, _)| choice.key == key)).unwrap_or(0);
    if let Some((_, clients)) = counts.get_mut(at) {
        *clients += 1;
    }
}
