//! `edit`: other values for one client, or for several those that may be shared.

use anyhow::Result;
use carnet::client::{Client, ClientEdit, ClientRef};
use carnet::{Refusal, Warning};
use clap::Args;

use super::fields::FieldFlags;
use super::named::{MaybeNamed, client_argument};
use super::warn;
use crate::console::Console;
use crate::dialogue::{Offered, Picker, ask_for_changes, by_id};
use crate::environment::Environment;
use crate::program_error::ProgramError;
use crate::view::client::tell_changed;

/// Change fields of clients
#[derive(Debug, Args)]
pub struct Edit {
    #[command(flatten)]
    named: MaybeNamed,
    #[command(flatten)]
    fields: FieldFlags,
    /// Add a tag to those there are
    #[arg(long, value_name = "TAG", allow_hyphen_values = true, help_heading = "Fields", action = clap::ArgAction::Append)]
    add_tag: Vec<String>,
    /// Take a tag away
    #[arg(long, value_name = "TAG", allow_hyphen_values = true, help_heading = "Fields", action = clap::ArgAction::Append)]
    remove_tag: Vec<String>,
}

impl Edit {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut edit = self.fields.edit()?;
        edit.add_tags = self.add_tag;
        edit.remove_tags = self.remove_tag;
        let clients = self.named.read(console)?;
        let asked = match (clients, edit.is_empty()) {
            (Some(clients), false) => Asked::nothing(clients, edit),
            (Some(clients), true) if clients.len() != 1 => return Err(missing_field(console)),
            (clients, _) => ask(clients.unwrap_or_default(), edit, environment, console)?,
        };
        if asked.edit.is_empty() {
            return console.done(console.messages.nothing_changed());
        }
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let edited = match &asked.shown {
            None => registry.edit_clients(&firm, &asked.clients, &asked.edit)?,
            Some(shown) => {
                let edited = registry.edit_shown(&firm, shown, &asked.edit);
                edited.or_else(|error| asked.keep_answers(shown, error, console))?
            }
        };
        warn::of_news(&edited.warnings, &asked.known, console)?;
        console.done(match edited.operation {
            Some(_) => console.messages.clients_edited(edited.output.len()),
            None => console.messages.nothing_changed(),
        })?;
        tell_changed(&edited, &firm, &registry, console)
    }
}

fn missing_field(console: &Console) -> anyhow::Error {
    ProgramError::InputNeeded { option: console.messages.field_placeholder() }.into()
}

/// What was typed or answered.
struct Asked {
    clients: Vec<ClientRef>,
    edit: ClientEdit,
    /// The client whose values stood beside the questions.
    shown: Option<Client>,
    answers: FieldFlags,
    /// What the person has been warned of.
    known: Vec<Warning>,
}

impl Asked {
    fn nothing(clients: Vec<ClientRef>, edit: ClientEdit) -> Self {
        Self { clients, edit, shown: None, answers: FieldFlags::default(), known: Vec::new() }
    }

    /// Says what was answered where another program came in between, so that nothing has to be typed again.
    fn keep_answers<T>(&self, shown: &Client, error: carnet::Error, console: &Console) -> Result<T> {
        if matches!(error, carnet::Error::Refused(Refusal::ClientChanged { .. })) {
            let client = format!("id:{}", shown.company_id());
            let words: Vec<String> =
                ["edit".to_owned(), client].into_iter().chain(self.answers.options()).collect();
            let words: Vec<&str> = words.iter().map(String::as_str).collect();
            console.say(console.messages.hint_answers(&console.command(&words)))?;
        }
        Err(error.into())
    }
}

/// Asks which client is meant, and what is to change, as far as neither was typed.
fn ask(
    clients: Vec<ClientRef>,
    edit: ClientEdit,
    environment: &Environment,
    console: &Console,
) -> Result<Asked> {
    let option = match clients.is_empty() {
        true => client_argument("edit", console),
        false => console.messages.field_placeholder(),
    };
    console.check_may_converse(&option)?;
    let mut registry = environment.read()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let named = clients.first();
    let named = named.map(|named| registry.client(firm.id, named)).transpose()?;
    let mut dialogue = console.dialogue(&option)?;
    let client = match named {
        Some(client) => client,
        None => {
            let (firm, dialogue) = (&firm, &mut dialogue);
            let mut picker = Picker { registry: &registry, firm, dialogue, console };
            picker.pick(&console.messages.question_client(), Offered::All)?
        }
    };
    let picked = vec![by_id(&client)];
    if !edit.is_empty() {
        return Ok(Asked::nothing(picked, edit));
    }
    let filled = ask_for_changes(&mut registry, &firm, &client, &mut dialogue, console)?;
    let edit = filled.fields.edit()?;
    Ok(Asked { clients: picked, edit, shown: Some(client), answers: filled.fields, known: filled.warnings })
}
