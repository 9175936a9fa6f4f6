//! `add`: a new client.

use anyhow::Result;
use carnet::Warning;
use carnet::client::Field;
use clap::Args;

use super::fields::FieldFlags;
use super::warn;
use crate::console::Console;
use crate::dialogue::{ask_for_new, offer_firm};
use crate::environment::Environment;
use crate::view::client::tell_added;

/// Add a client
#[derive(Debug, Args)]
pub struct Add {
    /// The display name (on a terminal you are asked for it and the rest)
    #[arg(conflicts_with = "display_name")]
    name: Option<String>,
    #[command(flatten)]
    fields: FieldFlags,
}

impl Add {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let fields = match self.name {
            Some(name) => self.fields.with(Field::DisplayName, name),
            None => self.fields,
        };
        match fields.get(Field::DisplayName) {
            Some(_) => offer_firm(environment, console)?,
            None => return ask(fields, environment, console),
        }
        add(&fields, &[], environment, console)
    }
}

/// Asks for what is missing, then adds the client.
fn ask(fields: FieldFlags, environment: &Environment, console: &Console) -> Result<()> {
    let option = name(console);
    console.check_may_converse(&option)?;
    fields.draft()?;
    offer_firm(environment, console)?;
    let mut registry = environment.read()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let mut dialogue = console.dialogue(&option)?;
    let filled = ask_for_new(&mut registry, &firm, fields, &mut dialogue, console)?;
    drop((dialogue, registry));
    add(&filled.fields, &filled.warnings, environment, console)
}

/// Adds the client; what the person was warned of before is not said again.
fn add(fields: &FieldFlags, known: &[Warning], environment: &Environment, console: &Console) -> Result<()> {
    let draft = fields.draft()?;
    let mut registry = environment.open()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let added = registry.add_client(&firm, &draft)?;
    let client = &added.output;
    warn::of_news(&added.warnings, known, console)?;
    console.done(match client.client_number() {
        Some(number) => console.messages.client_with_number_added(number, client.display_name()),
        None => console.messages.client_added(client.display_name()),
    })?;
    tell_added(&added, &registry, console)
}

fn name(console: &Console) -> String {
    format!("carnet add {}", console.messages.name_placeholder())
}
