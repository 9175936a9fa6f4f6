//! What clap says of a command line, worded in both languages.

use std::ffi::OsString;

use carnet::client::FieldError;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::cli::command_words;
use crate::console::Console;
use crate::failure::Failure;
use crate::messages::{Joined, Messages};
use crate::program_error::ProgramError;
use crate::synonyms::command_meant;
use crate::typed::{Typed, shell_word};

/// Prints the help or version that was asked for, or says what is wrong; gives the exit code.
pub fn answer(error: &clap::Error, arguments: &[OsString], console: &Console) -> u8 {
    let answered = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            console.print(&help_text(error, console.messages))
        }
        _ => Err(fault(error, arguments, console.messages)),
    };
    match answered {
        Ok(()) => 0,
        Err(error) => console.fail(&Failure::new(&error, console.messages, &Typed::default())),
    }
}

/// The help, with a second form of the command below the first.
fn help_text(error: &clap::Error, messages: Messages) -> String {
    let text = error.render().to_string();
    text.replace("\n       carnet ", &format!("\n{}carnet ", messages.help_usage_indent()))
}

/// Words a wrong command line; a value that its field refuses stays the field's error.
fn fault(error: &clap::Error, arguments: &[OsString], messages: Messages) -> anyhow::Error {
    let source = std::error::Error::source(error);
    if let Some(field_error) = source.and_then(|source| source.downcast_ref::<FieldError>()) {
        return field_error.clone().into();
    }
    let hint = hint(error, arguments, messages);
    ProgramError::Usage { message: message(error, messages), hint: Some(hint) }.into()
}

fn message(error: &clap::Error, messages: Messages) -> String {
    let option = text(error, ContextKind::InvalidArg);
    let value = text(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::UnknownArgument => messages.unknown_option(&option),
        ErrorKind::InvalidSubcommand => {
            messages.unknown_command(&text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingSubcommand => {
            messages.missing_command(&text(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::MissingRequiredArgument => {
            messages.missing_arguments(Joined(&texts(error, ContextKind::InvalidArg)))
        }
        ErrorKind::ArgumentConflict => conflict(error, messages),
        ErrorKind::InvalidValue if value.is_empty() => messages.missing_value(&option),
        ErrorKind::TooManyValues => messages.unneeded_value(&option, &value),
        ErrorKind::NoEquals | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            messages.missing_value(&option)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => messages.invalid_value(&option, &value),
        ErrorKind::InvalidUtf8 => messages.text_not_unicode(),
        _ => messages.command_line_wrong(),
    }
}

fn conflict(error: &clap::Error, messages: Messages) -> String {
    let option = match text(error, ContextKind::InvalidArg) {
        option if option.is_empty() => text(error, ContextKind::InvalidSubcommand),
        option => option,
    };
    match texts(error, ContextKind::PriorArg) {
        others if others.is_empty() || others == [option.as_str()] => messages.repeated_option(&option),
        others => messages.conflicting_options(&option, Joined(&others)),
    }
}

fn hint(error: &clap::Error, arguments: &[OsString], messages: Messages) -> String {
    let word = text(error, ContextKind::InvalidArg);
    let help = || messages.hint_help(&format!("{} --help", command_words(arguments)));
    match error.kind() {
        ErrorKind::InvalidSubcommand => unknown_command_hint(error, messages).unwrap_or_else(help),
        ErrorKind::UnknownArgument if !word.starts_with('-') => match unquoted(&word, arguments) {
            Some(text) => messages.hint_quotation_marks(&text),
            None => help(),
        },
        ErrorKind::UnknownArgument if word[1..].starts_with(|first: char| first.is_ascii_digit()) => {
            dash_hint(&whole_word(&word, arguments), arguments, messages).unwrap_or_else(help)
        }
        _ => listed(error, messages).unwrap_or_else(help),
    }
}

/// How to write what begins with a dash and is no option; an option's value cannot begin so.
fn dash_hint(word: &str, arguments: &[OsString], messages: Messages) -> Option<String> {
    let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
    let at = words.iter().rposition(|other| other == word)?;
    let before = words.get(at.checked_sub(1)?)?;
    let command = command_words(arguments);
    match command.as_str() {
        _ if before.starts_with('-') => None,
        "carnet add" | "carnet find" => {
            Some(messages.hint_dashes(&format!("{command} -- {}", shell_word(word))))
        }
        _ => Some(messages.hint_leading_dash(word)),
    }
}

/// What clap suggests, or else lists as possible.
fn listed(error: &clap::Error, messages: Messages) -> Option<String> {
    let suggested = [ContextKind::SuggestedArg, ContextKind::SuggestedValue];
    let suggestions: Vec<String> = suggested.iter().flat_map(|kind| texts(error, *kind)).collect();
    let values = texts(error, ContextKind::ValidValue);
    let commands = texts(error, ContextKind::ValidSubcommand);
    match (suggestions.is_empty(), values.is_empty(), commands.is_empty()) {
        (_, false, _) => Some(messages.hint_values(Joined(&values))),
        (false, ..) => Some(messages.hint_did_you_mean(Joined(&suggestions))),
        (_, _, false) => Some(messages.hint_commands(Joined(&commands))),
        _ => None,
    }
}

/// The command that an unknown one stands for, else those that are spelt nearly so.
fn unknown_command_hint(error: &clap::Error, messages: Messages) -> Option<String> {
    let meant = command_meant(&text(error, ContextKind::InvalidSubcommand));
    // The nearest is the last that clap gives.
    let near = texts(error, ContextKind::SuggestedSubcommand).into_iter().rev().collect();
    let suggestions = meant.map_or(near, |command| vec![command.to_owned()]);
    (!suggestions.is_empty()).then(|| messages.hint_did_you_mean(Joined(&suggestions)))
}

/// The word that is too many with the one in front of it, as a shell takes them for one text: 'Maple Foods'.
fn unquoted(word: &str, arguments: &[OsString]) -> Option<String> {
    let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
    let at = words.iter().rposition(|other| other == word)?;
    let before = words.get(at.checked_sub(1)?)?;
    let is_command = command_words(arguments).split(' ').any(|command| command == before);
    (!before.starts_with('-') && !is_command).then(|| shell_word(&format!("{before} {word}")).into_owned())
}

/// The word as it was typed of which clap names but the beginning, as it would that of several short options.
fn whole_word(beginning: &str, arguments: &[OsString]) -> String {
    let words = arguments.iter().map(|word| word.to_string_lossy().into_owned());
    words.into_iter().find(|word| word.starts_with(beginning)).unwrap_or_else(|| beginning.to_owned())
}

/// One value of the error's context; nothing where there is none.
fn text(error: &clap::Error, kind: ContextKind) -> String {
    texts(error, kind).join(", ")
}

fn texts(error: &clap::Error, kind: ContextKind) -> Vec<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        Some(ContextValue::StyledStr(text)) => vec![text.to_string()],
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect(),
        Some(ContextValue::Number(number)) => vec![number.to_string()],
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use carnet::text::language::Language;

    fn worded(line: &[&str], language: Language) -> (String, String) {
        let arguments: Vec<OsString> = ["carnet"].iter().chain(line).map(OsString::from).collect();
        let error = crate::cli::parse(&arguments, language).unwrap_err();
        let messages = Messages::new(language);
        (message(&error, messages), hint(&error, &arguments, messages))
    }

    fn assert_worded(line: &[&str], expected: (&str, &str)) {
        let (message, hint) = worded(line, Language::English);
        assert_eq!((message.as_str(), hint.as_str()), expected);
        let (message, hint) = worded(line, Language::French);
        assert!(!message.is_empty() && !hint.is_empty());
    }

    #[test]
    fn an_unknown_option_brings_the_nearest_one() {
        assert_worded(
            &["find", "--quiett"],
            ("There is no such option or argument here: --quiett", "One of these may be meant: --quiet"),
        );
    }

    #[test]
    fn a_value_outside_the_set_brings_the_set() {
        assert_worded(
            &["find", "--format", "xml"],
            (
                "This cannot be the value of `--format <FORMAT>`: xml",
                "One of these values is meant: table, csv, tsv, json, jsonl",
            ),
        );
    }

    #[test]
    fn a_missing_or_unknown_command_is_said() {
        let (message, hint) = worded(&[], Language::English);
        assert_eq!(message, "A command must follow `carnet`.");
        assert!(hint.starts_with("These commands can follow: add, edit,"), "{hint}");
        assert_worded(&["fnid"], ("There is no such command: fnid", "One of these may be meant: find"));
    }

    #[test]
    fn a_word_too_many_is_put_between_quotation_marks_with_the_one_before() {
        for line in [&["add", "Maple", "Foods", "--number", "8"][..], &["firm", "use", "Maple", "Foods"]] {
            let (_, hint) = worded(line, Language::English);
            assert!(hint.contains("'Maple Foods'"), "{line:?}: {hint}");
        }
        let (_, hint) = worded(&["add", "L'Oréal", "Canada"], Language::English);
        assert!(hint.ends_with(r": `'L'\''Oréal Canada'`"), "{hint}");
        let (_, hint) = worded(&["undo", "40"], Language::English);
        assert_eq!(hint, "See what can be typed with `carnet undo --help`.");
    }

    #[test]
    fn a_number_that_begins_with_a_dash_is_told_from_an_option() {
        let (_, hint) = worded(&["inactivate", "-016"], Language::English);
        assert!(hint.contains("`number:-016`"), "{hint}");
        for (line, command) in
            [(["find", "-7b"], "carnet find -- -7b"), (["add", "-7 inc."], "carnet add -- '-7 inc.'")]
        {
            let (_, hint) = worded(&line, Language::English);
            assert!(hint.contains(command), "{hint}");
        }
        let (_, hint) = worded(&["find", "--limit", "-1"], Language::English);
        assert!(hint.contains("carnet find --help"), "{hint}");
    }

    #[test]
    fn words_that_people_try_bring_the_command() {
        for (word, command) in [("remove", "delete"), ("list", "find"), ("fnid", "find")] {
            let (_, hint) = worded(&[word], Language::English);
            assert_eq!(hint, format!("One of these may be meant: {command}"));
        }
    }

    #[test]
    fn a_group_of_commands_alone_lists_them() {
        let (message, hint) = worded(&["firm"], Language::English);
        assert_eq!(message, "A command must follow `carnet firm`.");
        assert!(hint.starts_with("These commands can follow: add, list,"), "{hint}");
    }

    #[test]
    fn a_missing_value_is_said() {
        let help = "See what can be typed with `carnet find --help`.";
        assert_worded(&["find", "--store"], ("A value must follow `--store <FILE>`.", help));
        assert_worded(
            &["find", "--wait", "soon"],
            ("This cannot be the value of `--wait <SECONDS>`: soon", help),
        );
    }
}
