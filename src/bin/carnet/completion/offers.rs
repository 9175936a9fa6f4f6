//! Which argument is offered which candidates, by the names of its values.

use std::ffi::OsStr;
use std::sync::Arc;

use carnet::client::kinds::{Choice, ClientType, Plan, Role, Status, Subscription};
use carnet::client::{Field, Kind};
use clap::{Arg, Command};
use clap_complete::engine::ArgValueCompleter;

use super::candidates::Candidates;

/// What can be offered for a value.
#[derive(Debug, Clone, Copy)]
pub enum Offer {
    Clients,
    Members { or_none: bool },
    Firms,
    Tags,
    Fields,
    Sides,
    Codes,
    Actions,
    Choices(&'static [Choice]),
    Statuses,
}

/// Lets each argument of a command and of those under it know its candidates.
pub fn attached(command: Command, words: &str, candidates: &Arc<Candidates>) -> Command {
    let command = command.mut_args(|argument| match offer(&argument, words) {
        Some(offer) => {
            let candidates = Arc::clone(candidates);
            argument.add(ArgValueCompleter::new(move |typed: &OsStr| {
                candidates.offered(offer, &typed.to_string_lossy())
            }))
        }
        None => argument,
    });
    command.mut_subcommands(|subcommand| {
        let words = format!("{words} {}", subcommand.get_name());
        attached(subcommand, &words, candidates)
    })
}

fn offer(argument: &Arg, words: &str) -> Option<Offer> {
    let id = argument.get_id().as_str();
    let name = argument.get_value_names()?.first()?.as_str();
    Some(match (name, id) {
        ("CLIENT" | "KEEP" | "DUPLICATE", _) => Offer::Clients,
        ("MEMBER", "lead_accountant") | ("MEMBER|none", _) => Offer::Members { or_none: true },
        ("MEMBER", _) => Offer::Members { or_none: false },
        (_, "firm" | "to") => Offer::Firms,
        ("NAME", "name") if matches!(words, " firm show" | " firm use" | " firm rename" | " firm delete") => {
            Offer::Firms
        }
        ("TAG", _) => Offer::Tags,
        ("KEYS" | "FIELD", _) => Offer::Fields,
        ("FIELD=SIDE", _) => Offer::Sides,
        ("CODE", _) => Offer::Codes,
        ("COMMAND", "action") => Offer::Actions,
        ("TYPE", _) => Offer::Choices(ClientType::CHOICES),
        ("PLAN", _) => Offer::Choices(Plan::CHOICES),
        ("SUBSCRIPTION", _) => Offer::Choices(Subscription::CHOICES),
        ("ROLE", _) => Offer::Choices(Role::ASSIGNABLE),
        ("STATUS", _) => Offer::Statuses,
        ("CHOICE", _) => Offer::Choices(choices(Field::with_key(id)?)?),
        _ => return None,
    })
}

fn choices(field: Field) -> Option<&'static [Choice]> {
    match field.kind() {
        Kind::Choice(choices) => Some(choices),
        _ => None,
    }
}

impl Offer {
    /// The values of the list's status, besides all.
    pub const STATUSES: &'static [Choice] = Status::CHOICES;
}
