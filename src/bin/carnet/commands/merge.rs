//! `merge`: one client out of two that stand for the same.

use anyhow::Result;
use carnet::client::{Client, ClientRef, Field};
use carnet::firm::Firm;
use carnet::registry::{Done, Registry, Side, Takes};
use carnet::text::fold::fold;
use carnet::{Error, Refusal};
use clap::Args;

use super::choice::{field, invalid};
use crate::console::{Answer, Console};
use crate::dialogue::{Picker, by_id, choose_values, pick_pair};
use crate::environment::Environment;
use crate::program_error::ProgramError;
use crate::view::client::tell_changed;

/// Make one client out of two
#[derive(Debug, Args)]
pub struct Merge {
    /// The client that stays (on a terminal you are asked)
    keep: Option<ClientRef>,
    /// The client that goes (on a terminal you are asked)
    duplicate: Option<ClientRef>,
    /// Whose value to take where both differ: FIELD=keep or FIELD=duplicate
    #[arg(long, value_name = "FIELD=SIDE", action = clap::ArgAction::Append)]
    take: Vec<String>,
}

impl Merge {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let takes: Takes = self.take.iter().map(|text| take(text, console)).collect::<Result<_>>()?;
        let Settled { pair, takes } = match (self.keep, self.duplicate) {
            (Some(keep), Some(duplicate)) => settle([keep, duplicate], takes, environment, console)?,
            (keep, _) => ask(keep, takes, environment, console)?,
        };
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let merged = match &pair {
            Pair::Typed(pair) => registry.merge_clients(&firm, pair, &takes)?,
            Pair::Shown(pair) => registry.merge_shown(&firm, pair, &takes)?,
        };
        console.done(match merged.operation {
            Some(_) => console.messages.clients_merged(merged.output.display_name()),
            None => console.messages.nothing_changed(),
        })?;
        let Done { output, operation, warnings } = merged;
        let done = Done { output: vec![output], operation, warnings };
        tell_changed(&done, &firm, &registry, console)
    }
}

/// Which two clients, and whose values where they differ.
struct Settled {
    pair: Pair,
    takes: Takes,
}

/// The client that stays and the one that goes.
enum Pair {
    Typed([ClientRef; 2]),
    /// As they were when somebody was asked about them.
    Shown(Box<[Client; 2]>),
}

impl Settled {
    fn shown(clients: [Client; 2], typed: Takes, chosen: Takes) -> Self {
        Self { pair: Pair::Shown(Box::new(clients)), takes: [typed, chosen].concat() }
    }
}

/// Asks whose values are taken of two clients that differ, where somebody is there to be asked.
fn settle(
    pair: [ClientRef; 2],
    takes: Takes,
    environment: &Environment,
    console: &Console,
) -> Result<Settled> {
    if !console.can_converse() {
        return Ok(Settled { pair: Pair::Typed(pair), takes });
    }
    let mut registry = environment.read()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let undecided = undecided(&mut registry, &firm, &pair, &takes)?;
    if undecided.is_empty() {
        return Ok(Settled { pair: Pair::Typed(pair), takes });
    }
    let [keep, duplicate] = pair.each_ref().map(|client| registry.client(firm.id, client));
    let (clients, team) = ([keep?, duplicate?], registry.team(Some(firm.id))?);
    let mut dialogue = console.dialogue("--take")?;
    match choose_values(&undecided, &clients, &team, &mut dialogue, console)? {
        Answer::Given(chosen) => Ok(Settled::shown(clients, takes, chosen)),
        Answer::Back => Err(ProgramError::Unanswered.into()),
    }
}

/// Asks which clients are meant, as far as they were not typed, and whose values are taken where they differ.
fn ask(
    keep: Option<ClientRef>,
    takes: Takes,
    environment: &Environment,
    console: &Console,
) -> Result<Settled> {
    let option = format!("carnet merge {}", console.messages.pair_placeholder());
    console.check_may_converse(&option)?;
    let mut registry = environment.read()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let team = registry.team(Some(firm.id))?;
    let mut dialogue = console.dialogue(&option)?;
    let mut keep = keep;
    loop {
        let picker = Picker { registry: &registry, firm: &firm, dialogue: &mut dialogue, console };
        let clients = pick_pair(keep.as_ref(), picker)?;
        let pair = clients.each_ref().map(by_id);
        let undecided = undecided(&mut registry, &firm, &pair, &takes)?;
        match choose_values(&undecided, &clients, &team, &mut dialogue, console)? {
            Answer::Given(chosen) => {
                drop(dialogue);
                let [stays, goes] = &clients;
                console.confirm(console.messages.confirm_merge(&described(goes), &described(stays)))?;
                return Ok(Settled::shown(clients, takes, chosen));
            }
            Answer::Back => keep = pair.into_iter().next(),
        }
    }
}

/// The fields of which nobody has said yet whose value is taken.
fn undecided(
    registry: &mut Registry,
    firm: &Firm,
    pair: &[ClientRef; 2],
    takes: &Takes,
) -> Result<Vec<Field>> {
    match registry.rehearse_merge(firm, pair, takes) {
        Ok(()) => Ok(Vec::new()),
        Err(Error::Refused(Refusal::MergeConflict { fields })) => Ok(fields),
        Err(error) => Err(error.into()),
    }
}

/// A client by its name and company ID, since two that stand for the same have often one name.
fn described(client: &Client) -> String {
    format!("{} ({})", client.display_name(), client.company_id())
}

/// Reads `FIELD=keep` or `FIELD=duplicate`.
fn take(text: &str, console: &Console) -> Result<(Field, Side)> {
    let (named, side) = text.split_once('=').unwrap_or((text, ""));
    let taken = field("--take", named, console)?;
    let side = match fold(side).as_str() {
        "keep" => Side::Keep,
        "duplicate" => Side::Duplicate,
        _ => {
            let forms = ["keep", "duplicate"].map(|side| format!("{}={side}", taken.key()));
            return Err(invalid("--take", text, forms.to_vec(), console).into());
        }
    };
    Ok((taken, side))
}
