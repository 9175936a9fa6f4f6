//! `history`: the journal of all that was done.

mod prune;

use anyhow::Result;
use carnet::client::{ClientId, ClientRef};
use carnet::firm::Firm;
use carnet::journal::Action;
use carnet::registry::{HistoryFilter, Registry, Scope};
use carnet::text::clock::Moment;
use carnet::text::fold::fold;
use carnet::{Error, Refusal};
use clap::{Args, Subcommand};

use super::choice::invalid;
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Joined;
use crate::program_error::ProgramError;
use crate::view::history::{EntryView, entry_rows};

/// The seconds of a day.
const DAY: i64 = 86_400;

/// Show who did what, when, and each field before and after
#[derive(Debug, Args)]
#[command(subcommand_precedence_over_arg = true)]
pub struct History {
    #[command(subcommand)]
    action: Option<HistoryAction>,
    #[command(flatten)]
    query: HistoryQuery,
}

/// What to do with the journal besides reading it.
#[derive(Debug, Subcommand)]
enum HistoryAction {
    Prune(prune::Prune),
}

/// Which operations to show.
#[derive(Debug, Args)]
struct HistoryQuery {
    /// Only what was done to this client, even if it is deleted
    #[arg(value_name = "CLIENT")]
    client: Option<String>,
    /// Only from this day on (UTC), `2026-01-31`
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    since: Option<String>,
    /// Only up to this day (UTC), included
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    until: Option<String>,
    /// Only what this team member did
    #[arg(long, value_name = "MEMBER", allow_hyphen_values = true)]
    member: Option<String>,
    /// Only what this command did, `team add`
    #[arg(long, value_name = "COMMAND", allow_hyphen_values = true)]
    action: Option<String>,
    /// The history of all firms
    #[arg(long)]
    all_firms: bool,
}

impl History {
    pub const fn is_of_all_firms(&self) -> bool {
        self.query.all_firms
    }

    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        match self.action {
            Some(HistoryAction::Prune(prune)) => {
                self.query.refuse_beside("prune", console)?;
                prune.run(environment, console)
            }
            None => self.query.run(environment, console),
        }
    }
}

impl HistoryQuery {
    /// Refuses what was typed for the history in front of a command that shows none.
    fn refuse_beside(&self, command: &str, console: &Console) -> Result<()> {
        let given = [
            self.client.as_deref(),
            self.since.as_ref().map(|_| "--since"),
            self.until.as_ref().map(|_| "--until"),
            self.member.as_ref().map(|_| "--member"),
            self.action.as_ref().map(|_| "--action"),
            self.all_firms.then_some("--all-firms"),
        ];
        let given: Vec<String> = given.into_iter().flatten().map(str::to_owned).collect();
        match given.is_empty() {
            true => Ok(()),
            false => {
                let message = console.messages.conflicting_options(command, Joined(&given));
                let hint = Some(console.messages.hint_leave_one_out());
                Err(ProgramError::Usage { message, hint }.into())
            }
        }
    }

    fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut filter = self.filter(console)?;
        let registry = environment.read()?;
        let scope = match self.all_firms {
            true => Scope::AllFirms,
            false => Scope::Firm(registry.firm(environment.firm.as_deref())?),
        };
        if let Some(text) = &self.client {
            filter.clients = Some(clients(&registry, &scope, text)?);
        }
        let entries = registry.history(&scope, &filter)?;
        if let (true, Scope::Firm(firm), Some(called)) = (entries.is_empty(), &scope, &self.member) {
            refuse_unknown(&registry, firm, called)?;
        }
        if entries.is_empty() {
            let is_of_days = self.since.is_some() || self.until.is_some();
            console.say(match is_of_days {
                true => console.messages.no_operation_found_in_days(),
                false => console.messages.no_operation_found(),
            })?;
        }
        let is_elsewhere = |firm: &Firm| entries.iter().any(|entry| entry.firm != firm.name);
        let with_firm = match &scope {
            Scope::Firm(firm) => self.client.is_some() && is_elsewhere(firm),
            Scope::AllFirms => true,
        };
        let views = || entries.iter().map(|entry| EntryView::new(entry, with_firm));
        console.list(|| entry_rows(&entries, with_firm, console), views)
    }

    fn filter(&self, console: &Console) -> Result<HistoryFilter> {
        let since = self.since.as_deref().map(|text| moment("--since", text, false, console)).transpose()?;
        let until = self.until.as_deref().map(|text| moment("--until", text, true, console)).transpose()?;
        let action = self.action.as_deref().map(|text| action(text, console)).transpose()?;
        Ok(HistoryFilter { clients: None, since, until, member: self.member.clone(), action })
    }
}

/// The client that is meant, of all firms every one, or those, deleted since, that were called so.
fn clients(registry: &Registry, scope: &Scope, text: &str) -> Result<Vec<ClientId>> {
    let named = ClientRef::parse(text);
    let found = match scope {
        Scope::Firm(firm) => registry.client(firm.id, &named).map(|client| vec![client]),
        Scope::AllFirms => registry.clients_anywhere(&named),
    };
    let nearest = match found {
        Ok(clients) if !clients.is_empty() => return Ok(clients.iter().map(|client| client.id).collect()),
        Ok(_) => Vec::new(),
        Err(Error::Refused(Refusal::ClientNotFound { nearest, .. })) => nearest,
        Err(error) => return Err(error.into()),
    };
    match registry.former_clients(scope, text)? {
        former if former.is_empty() => {
            let asked = named.text().to_owned();
            Err(Error::Refused(Refusal::ClientNotFound { asked, nearest }).into())
        }
        former => Ok(former),
    }
}

/// Refuses a name that no member of the firm has or ever acted by.
fn refuse_unknown(registry: &Registry, firm: &Firm, called: &str) -> Result<()> {
    let Err(unknown) = registry.member(firm, called) else { return Ok(()) };
    let by_member = HistoryFilter { member: Some(called.to_owned()), ..HistoryFilter::default() };
    match registry.history(&Scope::Firm(firm.clone()), &by_member)?.is_empty() {
        true => Err(unknown.into()),
        false => Ok(()),
    }
}

/// Reads when a day begins, `2026-01-31`, or a second, `2026-01-31T12:00:00Z`; or when it is over.
fn moment(option: &str, text: &str, is_over: bool, console: &Console) -> Result<Moment> {
    let text = text.trim();
    let day = format!("{text}T00:00:00Z").parse::<Moment>().map(|midnight| (midnight, DAY));
    let read = day.or_else(|_| text.parse::<Moment>().map(|second| (second, 1)));
    let (begins, length) = read.map_err(|_| ProgramError::Usage {
        message: console.messages.invalid_value(option, text),
        hint: Some(console.messages.hint_date()),
    })?;
    Ok(Moment(begins.0 + if is_over { length } else { 0 }))
}

fn action(text: &str, console: &Console) -> Result<Action> {
    let named = Action::ALL.iter().find(|action| fold(action.words()) == fold(text));
    named.copied().ok_or_else(|| {
        let words = Action::ALL.iter().map(|action| action.words()).collect();
        invalid("--action", text, words, console).into()
    })
}
