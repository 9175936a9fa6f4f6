//! Which clients a list holds, as `find` and `export` are told.

use anyhow::Result;
use carnet::client::LeadChange;
use carnet::client::kinds::{ClientType, Plan, Status, Subscription};
use carnet::registry::{Filter, LeadFilter, Registry, Scope};
use carnet::text::fold::fold;
use clap::Args;

use super::choice::{chosen, invalid};
use super::typed_choice;
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Messages;

/// The filters of a list.
#[derive(Debug, Args)]
#[command(next_help_heading = "Filters")]
pub struct Filters {
    /// Only clients of this type: business, individual
    #[arg(long = "type", value_name = "TYPE", allow_hyphen_values = true)]
    client_type: Option<String>,
    /// Only clients of this lead accountant, or of none
    #[arg(long, value_name = "MEMBER|none", allow_hyphen_values = true)]
    lead: Option<String>,
    /// active, inactive or all
    #[arg(long, value_name = "STATUS", allow_hyphen_values = true)]
    pub status: Option<String>,
    /// Only clients with this tag
    #[arg(long, value_name = "TAG", allow_hyphen_values = true)]
    tag: Option<String>,
    /// Only clients with this subscription
    #[arg(long, value_name = "SUBSCRIPTION", allow_hyphen_values = true)]
    subscription: Option<String>,
    /// Only clients with this pricing plan
    #[arg(long, value_name = "PLAN", allow_hyphen_values = true)]
    plan: Option<String>,
    /// Only clients without a client number
    #[arg(long)]
    no_number: bool,
    /// Clients of all firms
    #[arg(long)]
    pub all_firms: bool,
}

impl Filters {
    /// Reads the filters; `status` is meant where none was typed.
    pub fn read(&self, status: Option<Status>, console: &Console) -> Result<Filter> {
        Ok(Filter {
            client_type: self.one("--type", &self.client_type, ClientType::named, console)?,
            lead: self.lead.as_deref().map(lead),
            status: self.status.as_deref().map_or(Ok(status), |text| read_status(text, console))?,
            tag: self.tag.clone(),
            subscription: self.one("--subscription", &self.subscription, Subscription::named, console)?,
            plan: self.one("--plan", &self.plan, Plan::named, console)?,
            no_number: self.no_number,
        })
    }

    fn one<T>(
        &self,
        option: &str,
        text: &Option<String>,
        named: impl Fn(&str) -> Option<T>,
        console: &Console,
    ) -> Result<Option<T>> {
        let choices = match option {
            "--type" => ClientType::CHOICES,
            "--plan" => Plan::CHOICES,
            _ => Subscription::CHOICES,
        };
        text.as_deref().map(|text| chosen(option, text, choices, &named, console)).transpose()
    }

    /// The filters as they are typed again, but for the status.
    pub fn words(&self) -> Vec<&str> {
        let texts = [
            ("--type", &self.client_type),
            ("--lead", &self.lead),
            ("--tag", &self.tag),
            ("--subscription", &self.subscription),
            ("--plan", &self.plan),
        ];
        let texts = texts.into_iter().filter_map(|(option, text)| Some([option, text.as_deref()?]));
        texts.flatten().chain(self.no_number.then_some("--no-number")).collect()
    }

    /// The firm that is meant, or all.
    pub fn scope(&self, registry: &Registry, environment: &Environment) -> Result<Scope> {
        match self.all_firms {
            true => Ok(Scope::AllFirms),
            false => Ok(Scope::Firm(registry.firm(environment.firm.as_deref())?)),
        }
    }
}

fn lead(text: &str) -> LeadFilter {
    match LeadChange::named(text) {
        LeadChange::None => LeadFilter::None,
        LeadChange::To(called) => LeadFilter::Member(called),
    }
}

fn read_status(text: &str, console: &Console) -> Result<Option<Status>> {
    match fold(text).as_str() {
        "all" | "tous" => Ok(None),
        _ => match Status::named(text) {
            Some(status) => Ok(Some(status)),
            None => Err(invalid("--status", text, statuses(console.messages), console).into()),
        },
    }
}

/// What `--status` can be: the statuses, and all of them.
fn statuses(messages: Messages) -> Vec<String> {
    let statuses = Status::CHOICES.iter().map(|choice| typed_choice(choice, messages.language));
    statuses.chain([messages.value_all()]).collect()
}
