//! `add`: a new client.

use anyhow::Result;
use carnet::client::Field;
use clap::Args;

use super::fields::FieldFlags;
use super::warn;
use crate::console::Console;
use crate::environment::Environment;
use crate::program_error::ProgramError;
use crate::view::client::AddedView;

/// Add a client
#[derive(Debug, Args)]
pub struct Add {
    /// The display name
    name: Option<String>,
    #[command(flatten)]
    fields: FieldFlags,
}

impl Add {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let fields = match (self.name, self.fields.get(Field::DisplayName)) {
            (Some(name), _) => self.fields.with(Field::DisplayName, name),
            (None, Some(_)) => self.fields,
            (None, None) => return Err(ProgramError::InputNeeded { option: name(console) }.into()),
        };
        let draft = fields.draft()?;
        let mut registry = environment.open()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let added = registry.add_client(&firm, &draft)?;
        let client = &added.output;
        warn::of_operation(&added.warnings, console)?;
        console.done(match client.client_number() {
            Some(number) => console.messages.client_with_number_added(number, client.display_name()),
            None => console.messages.client_added(client.display_name()),
        })?;
        let team = registry.team(Some(firm.id))?;
        console.plain(|| client.company_id().to_owned(), || AddedView::new(&added, &team))
    }
}

fn name(console: &Console) -> String {
    format!("carnet add {}", console.messages.name_placeholder())
}
