//! A firm at a glance: a bar for each kind of client, and the counts for programs.

use carnet::client::Field;
use carnet::client::kinds::Choice;
use carnet::firm::{MemberId, Team};
use carnet::registry::Stats;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::console::{Console, Format, Rows};

/// How long the bar of all clients is.
const BAR: usize = 30;
/// The shortest bar of all clients that still tells something.
const LEAST_BAR: usize = 5;

/// The counts as programs see them.
#[derive(serde::Serialize)]
pub struct StatsView<'s> {
    firm: &'s str,
    clients: usize,
    room: usize,
    status: Counts<'s>,
    client_type: Counts<'s>,
    plan: Counts<'s>,
    lead_accountant: Vec<LeadView<'s>>,
}

#[derive(serde::Serialize)]
struct LeadView<'s> {
    lead_accountant: Option<&'s str>,
    clients: usize,
}

/// Counts by key.
struct Counts<'s>(&'s [(&'static Choice, usize)]);

impl Serialize for Counts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (choice, clients) in self.0 {
            map.serialize_entry(choice.key, clients)?;
        }
        map.end()
    }
}

impl<'s> StatsView<'s> {
    pub fn new(firm: &'s str, stats: &'s Stats) -> Self {
        let lead = |&(lead, clients): &(Option<MemberId>, usize)| LeadView {
            lead_accountant: lead.map(|lead| stats.team.handle(lead)),
            clients,
        };
        Self {
            firm,
            clients: stats.clients,
            room: stats.room(),
            status: Counts(&stats.by_status),
            client_type: Counts(&stats.by_type),
            plan: Counts(&stats.by_plan),
            lead_accountant: stats.by_lead.iter().map(lead).collect(),
        }
    }
}

/// One row for each kind of client; a table has bars, CSV has not.
pub fn stats_rows(stats: &Stats, console: &Console) -> Rows {
    let counts = counts(stats, console);
    let messages = console.messages;
    let headings = [messages.heading_group(), messages.heading_value(), messages.heading_clients()];
    let mut rows = Rows::new(headings);
    for (group, value, clients) in &counts {
        rows.push([group, value, &clients.to_string()].map(String::as_str));
    }
    rows.push([messages.heading_firm(), messages.heading_room(), stats.room().to_string()]);
    let bar = match console.format {
        Format::Table => console.room_beside(&rows).map_or(BAR, |room| room.min(BAR)),
        _ => 0,
    };
    if bar >= LEAST_BAR {
        let length = |clients: usize| (clients * bar).div_ceil(stats.clients.max(1));
        let bars = counts.iter().map(|(_, _, clients)| "█".repeat(length(*clients)));
        rows.append(String::new(), bars.chain([String::new()]));
    }
    rows
}

/// How many clients there are of each kind: the kind, the value, the count.
fn counts(stats: &Stats, console: &Console) -> Vec<(String, String, usize)> {
    let language = console.messages.language;
    let mut counts = Vec::new();
    let sets = [
        (Field::Status, &stats.by_status),
        (Field::ClientType, &stats.by_type),
        (Field::Plan, &stats.by_plan),
    ];
    for (field, choices) in sets {
        for (choice, clients) in choices {
            let value = choice.words.in_language(language).to_owned();
            counts.push((field.heading(language).to_owned(), value, *clients));
        }
    }
    for (lead, clients) in &stats.by_lead {
        let value = lead.map_or_else(|| console.messages.without_lead(), |lead| name(&stats.team, lead));
        counts.push((Field::LeadAccountant.heading(language).to_owned(), value, *clients));
    }
    counts
}

fn name(team: &Team, lead: MemberId) -> String {
    team.name(lead).to_owned()
}
