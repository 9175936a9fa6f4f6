//! A flag for each field of a client, from the library's table of fields.

use anyhow::Result;
use carnet::client::kinds::Choice;
use carnet::client::{Checked, ClientDraft, ClientEdit, Field, Kind, LeadChange};
use carnet::text::language::Language;
use clap::{Arg, ArgMatches, Args, Command, FromArgMatches};

use crate::messages::{Joined, Messages};

/// What was typed for the fields of a client.
#[derive(Debug, Clone, Default)]
pub struct FieldFlags(Vec<(Field, String)>);

impl FieldFlags {
    /// What was typed for a field.
    pub fn get(&self, field: Field) -> Option<&str> {
        self.0.iter().find(|(other, _)| *other == field).map(|(_, text)| text.as_str())
    }

    /// Adds what was typed elsewhere.
    pub fn with(mut self, field: Field, text: String) -> Self {
        self.set(field, text);
        self
    }

    /// Puts a text in the place of what was typed for a field.
    pub fn set(&mut self, field: Field, text: String) {
        self.0.retain(|(other, _)| *other != field);
        self.0.push((field, text));
    }

    /// The fields for which something was typed.
    pub fn fields(&self) -> impl Iterator<Item = Field> {
        self.0.iter().map(|(field, _)| *field)
    }

    /// The options that would give the same values.
    pub fn options(&self) -> impl Iterator<Item = String> {
        let option = |field: Field| format!("--{}", field.short_flag().unwrap_or(field.flag()));
        self.0.iter().flat_map(move |(field, text)| [option(*field), text.clone()])
    }

    /// The client to be added.
    pub fn draft(&self) -> Result<ClientDraft> {
        let lead = match self.get(Field::LeadAccountant).map(LeadChange::named) {
            Some(LeadChange::To(called)) => Some(called),
            Some(LeadChange::None) | None => None,
        };
        Ok(ClientDraft { values: self.checked()?, lead })
    }

    /// What is to change.
    pub fn edit(&self) -> Result<ClientEdit> {
        let lead = self.get(Field::LeadAccountant).map(LeadChange::named);
        Ok(ClientEdit { values: self.checked()?, lead, ..ClientEdit::default() })
    }

    fn checked(&self) -> Result<Vec<Checked>> {
        let typed = self.0.iter().filter(|(field, _)| *field != Field::LeadAccountant);
        typed.map(|(field, text)| Ok(Checked::new(*field, text)?)).collect()
    }
}

impl FromArgMatches for FieldFlags {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, clap::Error> {
        let typed = |field: Field| Some((field, matches.get_one::<String>(id(field))?.clone()));
        Ok(Self(Field::writable().filter_map(typed).collect()))
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), clap::Error> {
        *self = Self::from_arg_matches(matches)?;
        Ok(())
    }
}

impl Args for FieldFlags {
    fn augment_args(command: Command) -> Command {
        Field::writable().fold(command, |command, field| command.arg(flag(field)))
    }

    fn augment_args_for_update(command: Command) -> Command {
        Self::augment_args(command)
    }
}

/// The name under which clap keeps a field's value.
fn id(field: Field) -> &'static str {
    field.key()
}

fn flag(field: Field) -> Arg {
    let long = field.short_flag().unwrap_or(field.flag());
    let arg = Arg::new(id(field)).long(long).value_name(value_name(field)).allow_hyphen_values(true);
    let arg = arg.help_heading("Fields");
    if long == field.flag() { arg } else { arg.alias(field.flag()) }
}

const fn value_name(field: Field) -> &'static str {
    match field.kind() {
        Kind::CompanyId => "DIGITS",
        Kind::Name => "NAME",
        Kind::Number | Kind::BusinessNumber => "NUMBER",
        Kind::Choice(_) => "CHOICE",
        Kind::Member => "MEMBER",
        Kind::Email => "EMAIL",
        Kind::MonthDay => "MM-DD",
        Kind::Tags => "TAG;TAG",
        Kind::References => "SYSTEM=ID;SYSTEM=ID",
        Kind::Text | Kind::Moment => "TEXT",
    }
}

/// A value of a closed set as people type it: its key, or its French word.
pub fn typed_choice(choice: &Choice, language: Language) -> String {
    match language {
        Language::English => choice.key.to_owned(),
        Language::French => choice.words.fr.to_lowercase(),
    }
}

/// What the help says of a field's flag: its heading, and what can be given.
pub fn help(field: Field, messages: Messages) -> String {
    let heading = field.heading(messages.language);
    match field.kind() {
        Kind::Choice(choices) => {
            let words: Vec<String> =
                choices.iter().map(|choice| typed_choice(choice, messages.language)).collect();
            messages.help_with_values(heading, Joined(&words))
        }
        Kind::Member => messages.help_member_field(heading),
        _ => heading.to_owned(),
    }
}
