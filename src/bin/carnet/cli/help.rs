//! The help as people see it: the commands' own words, or the French laid over them, with values, defaults and examples.

use carnet::client::Field;
use carnet::text::language::Language;
use clap::{Arg, Command};

use crate::commands::field_help;
use crate::messages::examples;
use crate::messages::help_fr::{self, VALUE_NAMES};
use crate::messages::{Joined, Messages};

/// Lays the help over a command line that has only the commands' own words.
pub fn laid_over(command: Command, messages: Messages) -> Command {
    over_command(command, "", messages)
}

fn over_command(command: Command, words: &str, messages: Messages) -> Command {
    let mut position = 0;
    let command = command.mut_args(|argument| {
        position += 1;
        over_argument(argument, words, position, messages)
    });
    let command = command.mut_subcommands(|subcommand| {
        let words = format!("{words} {}", subcommand.get_name());
        over_command(subcommand, words.trim_start(), messages)
    });
    let command = match messages.language {
        Language::English => command,
        Language::French => command.about(french_about(words).unwrap_or_default()),
    };
    command
        .help_template(messages.help_template())
        .subcommand_help_heading(messages.help_commands())
        .subcommand_value_name(messages.help_command_placeholder())
        .after_help(examples_of(words, messages))
}

fn over_argument(argument: Arg, words: &str, position: usize, messages: Messages) -> Arg {
    let help = help(&argument, words, messages);
    let argument = match argument.get_action().takes_values() {
        true => {
            let help = with_default(with_values(help, &argument, messages), &argument, messages);
            argument.help(help).hide_possible_values(true).hide_default_value(true)
        }
        false => argument.help(help),
    };
    match messages.language {
        Language::English => argument,
        Language::French => in_french(argument, position, messages),
    }
}

fn help(argument: &Arg, words: &str, messages: Messages) -> String {
    if let Some(field) = field(argument) {
        return field_help(field, messages);
    }
    let english = own_help(argument);
    match messages.language {
        Language::English => english,
        Language::French => french_help(argument, words).map_or(english, str::to_owned),
    }
}

/// The field whose flag an argument is.
fn field(argument: &Arg) -> Option<Field> {
    let is_flag = argument.get_help_heading() == Some("Fields");
    Field::with_key(argument.get_id().as_str()).filter(|_| is_flag)
}

/// What the command itself says of an argument.
fn own_help(argument: &Arg) -> String {
    argument.get_help().map(ToString::to_string).unwrap_or_default()
}

fn french_about(words: &str) -> Option<&'static str> {
    help_fr::commands().find(|help| help.command == words).map(|help| help.about)
}

/// The French help of an argument: the command's own, else one that commands share.
fn french_help(argument: &Arg, words: &str) -> Option<&'static str> {
    let id = argument.get_id().as_str();
    let own = help_fr::commands().filter(|help| help.command == words).flat_map(|help| help.arguments);
    let own = own.filter(|(other, _)| *other == id).map(|(_, french)| *french).next();
    own.or_else(|| {
        let english = own_help(argument);
        let shared = help_fr::SHARED.iter().find(|(other, own, _)| *other == id && *own == english);
        shared.map(|(_, _, french)| *french)
    })
}

fn with_values(help: String, argument: &Arg, messages: Messages) -> String {
    let shown = argument.get_possible_values().into_iter().filter(|value| !value.is_hide_set());
    let values: Vec<String> = shown.map(|value| value.get_name().to_owned()).collect();
    if values.is_empty() { help } else { messages.help_with_values(&help, Joined(&values)) }
}

fn with_default(help: String, argument: &Arg, messages: Messages) -> String {
    match argument.get_default_values().first() {
        Some(default) => messages.help_with_default(&help, &default.to_string_lossy()),
        None => help,
    }
}

/// Names the argument's value and the heading that it stands under; clap would say both in English.
fn in_french(argument: Arg, position: usize, messages: Messages) -> Arg {
    let heading = match argument.get_help_heading() {
        Some("Fields") => messages.help_fields(),
        Some("Filters") => messages.help_filters(),
        Some("Global options") => messages.help_global_options(),
        _ if argument.is_positional() => messages.help_arguments(),
        _ => messages.help_options(),
    };
    let names: Vec<String> = argument
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| french_name(name).to_owned())
        .collect();
    // Under a heading of ours, clap would put arguments in the order of their names.
    let argument = if argument.is_positional() { argument.display_order(position) } else { argument };
    let argument = argument.help_heading(heading);
    if names.is_empty() { argument } else { argument.value_names(names) }
}

fn french_name(english: &str) -> &str {
    VALUE_NAMES.iter().find(|(name, _)| *name == english).map_or(english, |(_, french)| french)
}

/// The examples of a command, each on its line.
fn examples_of(words: &str, messages: Messages) -> String {
    let Some((_, english, french)) = examples::all().find(|(command, ..)| *command == words) else {
        return String::new();
    };
    let lines = match messages.language {
        Language::English => english,
        Language::French => french,
    };
    let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
    format!("{}\n{}", messages.help_examples(), lines.join("\n"))
}

#[cfg(test)]
mod tests;
