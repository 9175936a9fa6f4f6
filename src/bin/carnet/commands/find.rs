//! `find`: the list of clients, or those that fit.

use std::mem::ManuallyDrop;

use anyhow::Result;
use carnet::client::Field;
use carnet::client::kinds::Status;
use carnet::registry::{Found, InFirm, Query, Registry, Scope};
use clap::Args;

use super::choice::{columns, sort_keys};
use super::filters::Filters;
use crate::console::{Console, Format};
use crate::dialogue::offer_firm;
use crate::environment::Environment;
use crate::view::client::{Firms, client_rows};
use carnet::exchange::export::ClientJson;

/// List clients, or find those in which every word occurs
#[derive(Debug, Args)]
pub struct Find {
    /// Words of name, client number, company ID, email, tags or references
    words: Vec<String>,
    /// The columns and their order, separated by commas
    #[arg(long, value_name = "KEYS", allow_hyphen_values = true)]
    columns: Option<String>,
    /// The fields to sort by, separated by commas; `-` in front reverses one
    #[arg(long, value_name = "KEYS", allow_hyphen_values = true)]
    sort: Option<String>,
    /// How many clients to list at the most
    #[arg(long, value_name = "COUNT")]
    limit: Option<usize>,
    /// Print `id:…`, one a line, for commands that read `-`
    #[arg(long)]
    ids: bool,
    #[command(flatten)]
    filters: Filters,
}

impl Find {
    pub const fn is_of_all_firms(&self) -> bool {
        self.filters.all_firms
    }

    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let typed = self.columns.as_deref().map(|text| columns("--columns", text, console)).transpose()?;
        let query = self.query(console)?;
        if self.words.is_empty() {
            offer_firm(environment, console)?;
        }
        let registry = match self.words.is_empty() {
            true => ManuallyDrop::new(environment.read()?),
            false => environment.glance()?,
        };
        let (scope, found, firms, columns) = registry.at_one_moment(|| {
            let scope = self.filters.scope(&registry, environment)?;
            let found = registry.find(&scope, &query)?;
            let firms = Firms::read(&registry, &scope)?;
            anyhow::Ok((scope, found, firms, shown_columns(typed, &registry, console)?))
        })?;
        match found.clients.is_empty() {
            true if self.limit == Some(0) => say_how_many_fit(&registry, &scope, query, console)?,
            true => self.say_what_might_be_meant(&registry, &scope, &query, console)?,
            false => self.say_who_is_hidden(&scope, &found, &query, console)?,
        }
        match self.ids {
            true => print_ids(&found, console),
            false => list(&found, &firms, columns, console),
        }
    }

    fn query(&self, console: &Console) -> Result<Query> {
        Ok(Query {
            words: self.words.clone(),
            filter: self.filters.read(Some(Status::Active), console)?,
            sort: self.sort.as_deref().map_or(Ok(Vec::new()), |text| sort_keys(text, console))?,
            limit: self.limit,
        })
    }

    /// Says what may be meant, which is why people look at an empty list.
    fn say_what_might_be_meant(
        &self,
        registry: &Registry,
        scope: &Scope,
        query: &Query,
        console: &Console,
    ) -> Result<()> {
        let messages = console.messages;
        console.say(messages.nothing_found())?;
        let suggestions = registry.suggest(scope, query)?;
        let words = self.typed_words();
        // Where one firm was asked, it is the one that a command is about.
        let command_in = |words: &[&str], firm: &str| match scope {
            Scope::Firm(_) => console.command(words),
            Scope::AllFirms => console.command(&[words, &["--firm", firm]].concat()),
        };
        if suggestions.other_status > 0 {
            let command = self.of_all_statuses(scope, console);
            let count = suggestions.other_status;
            console.say(match query.filter.status {
                Some(Status::Inactive) => messages.active_found(count, &command),
                _ => messages.inactive_found(count, &command),
            })?;
        }
        for (firm, count) in &suggestions.other_firms {
            let command = console.command(&[&words[..], &["--status", "all", "--firm", firm]].concat());
            console.say(messages.found_in_firm(*count, firm, &command))?;
        }
        for (InFirm { client, firm }, operation) in &suggestions.deleted {
            let command = command_in(&["undo", "--operation", &operation.0.to_string()], firm);
            console.say(messages.deleted_lately(&client.display_name, &command))?;
        }
        let is_unknown = suggestions.other_status == 0 && suggestions.deleted.is_empty();
        for (InFirm { client, firm }, status) in suggestions.nearest.iter().filter(|_| is_unknown) {
            let command = command_in(&["show", &format!("id:{}", client.company_id)], firm);
            let is_hidden = query.filter.status.is_some_and(|wanted| wanted != *status);
            console.say(match (is_hidden, status) {
                (false, _) => messages.near_spelling(&client.display_name, &command),
                (true, Status::Inactive) => messages.near_spelling_inactive(&client.display_name, &command),
                (true, Status::Active) => messages.near_spelling_active(&client.display_name, &command),
            })?;
        }
        Ok(())
    }

    /// Says that a client which is not of the status of the list has exactly the number that was typed.
    fn say_who_is_hidden(
        &self,
        scope: &Scope,
        found: &Found,
        query: &Query,
        console: &Console,
    ) -> Result<()> {
        if found.hidden == 0 {
            return Ok(());
        }
        let command = self.of_all_statuses(scope, console);
        console.say(match query.filter.status {
            Some(Status::Inactive) => console.messages.active_hidden(found.hidden, &command),
            _ => console.messages.inactive_hidden(found.hidden, &command),
        })
    }

    fn typed_words(&self) -> Vec<&str> {
        ["find"].into_iter().chain(self.words.iter().map(String::as_str)).collect()
    }

    /// The command that looks for the same among active and inactive clients.
    fn of_all_statuses(&self, scope: &Scope, console: &Console) -> String {
        let (words, filters) = (self.typed_words(), self.filters.words());
        let all_firms: &[&str] = if scope.firm().is_none() { &["--all-firms"] } else { &[] };
        console.command(&[&words, &filters[..], all_firms, &["--status", "all"]].concat())
    }
}

/// Says how many clients fit where a list of none was asked for.
fn say_how_many_fit(registry: &Registry, scope: &Scope, query: Query, console: &Console) -> Result<()> {
    let fitting = registry.find(scope, &Query { limit: None, ..query })?.clients.len();
    console.say(console.messages.none_listed(fitting))
}

/// The columns that were typed; else those of the list's format.
fn shown_columns(
    typed: Option<Vec<Field>>,
    registry: &Registry,
    console: &Console,
) -> Result<Option<Vec<Field>>> {
    let shaped = match (&typed, console.format) {
        (None, Format::Table) => registry.columns()?,
        _ => None,
    };
    Ok(match console.format {
        Format::Json | Format::Jsonl => typed,
        _ => typed.or(shaped).or_else(|| Some(Field::DEFAULT_COLUMNS.to_vec())),
    })
}

fn list(found: &Found, firms: &Firms, columns: Option<Vec<Field>>, console: &Console) -> Result<()> {
    let fields = columns.as_deref().unwrap_or(Field::ALL);
    console.list(
        || client_rows(&found.clients, &found.team, firms, fields, console),
        || {
            found.clients.iter().map(|client| {
                ClientJson::new(client, &found.team).with_fields(fields).with_firm(firms.name(client.firm))
            })
        },
    )
}

fn print_ids(found: &Found, console: &Console) -> Result<()> {
    let id = |client: &carnet::client::Client| format!("id:{}", client.company_id());
    console.stream(|stdout| {
        for client in &found.clients {
            writeln!(stdout, "{}", id(client))?;
        }
        Ok(())
    })
}
