//! `merge`: one client out of two that stand for the same.

use anyhow::Result;
use carnet::client::{Client, ClientRef, Field};
use carnet::registry::{Done, Side, Takes};
use carnet::text::fold::fold;
use clap::Args;

use super::choice::invalid;
use crate::console::Console;
use crate::dialogue::{Picker, by_id, pick_pair};
use crate::environment::Environment;
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
        let [keep, duplicate] = match (self.keep, self.duplicate) {
            (Some(keep), Some(duplicate)) => [keep, duplicate],
            (keep, _) => {
                let [stays, goes] = ask(keep.as_ref(), environment, console)?;
                console.confirm(console.messages.confirm_merge(&described(&goes), &described(&stays)))?;
                [stays, goes].map(|client| by_id(&client))
            }
        };
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let merged = registry.merge_clients(&firm, &keep, &duplicate, &takes)?;
        console.done(match merged.operation {
            Some(_) => console.messages.clients_merged(merged.output.display_name()),
            None => console.messages.nothing_changed(),
        })?;
        let Done { output, operation, warnings } = merged;
        let done = Done { output: vec![output], operation, warnings };
        tell_changed(&done, &firm, &registry, console)
    }
}

/// Asks which clients are meant, as far as they were not typed.
fn ask(keep: Option<&ClientRef>, environment: &Environment, console: &Console) -> Result<[Client; 2]> {
    let option = format!("carnet merge {}", console.messages.pair_placeholder());
    console.check_may_converse(&option)?;
    let registry = environment.read()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let dialogue = &mut console.dialogue(&option)?;
    pick_pair(keep, Picker { registry: &registry, firm: &firm, dialogue, console })
}

/// A client by its name and company ID, since two that stand for the same have often one name.
fn described(client: &Client) -> String {
    format!("{} ({})", client.display_name(), client.company_id())
}

/// Reads `FIELD=keep` or `FIELD=duplicate`.
fn take(text: &str, console: &Console) -> Result<(Field, Side)> {
    let read = text.split_once('=').and_then(|(field, side)| {
        let side = match fold(side).as_str() {
            "keep" => Side::Keep,
            "duplicate" => Side::Duplicate,
            _ => return None,
        };
        Some((Field::named(field)?, side))
    });
    let forms = || vec!["client_number=keep", "client_number=duplicate"];
    read.ok_or_else(|| invalid("--take", text, forms(), console).into())
}
