//! Holds the French help to the commands: nothing is missing, nothing is left over, nothing stays English.

use std::collections::BTreeSet;
use std::ffi::OsString;

use super::*;

/// Every command with its words, `team add`, as the program itself words them.
fn commands() -> Vec<(String, Command)> {
    let mut found = vec![(String::new(), crate::cli::bare())];
    let mut at = 0;
    while at < found.len() {
        let (words, command) = found[at].clone();
        for subcommand in command.get_subcommands() {
            let words = format!("{words} {}", subcommand.get_name()).trim_start().to_owned();
            found.push((words, subcommand.clone()));
        }
        at += 1;
    }
    found
}

/// A key of the French help as its table has it.
fn key(words: &str, id: &str) -> String {
    format!("`{}` / `{id}`", if words.is_empty() { "carnet" } else { words })
}

#[test]
fn every_command_and_argument_has_its_french_help() {
    let mut missing = Vec::new();
    for (words, command) in commands() {
        if french_about(&words).is_none() {
            missing.push(key(&words, "about"));
        }
        let arguments = command.get_arguments().filter(|argument| field(argument).is_none());
        for argument in arguments {
            assert!(
                !own_help(argument).is_empty(),
                "no English help: {}",
                key(&words, argument.get_id().as_str())
            );
            if french_help(argument, &words).is_none() {
                missing.push(key(&words, argument.get_id().as_str()));
            }
        }
    }
    assert_eq!(missing, [""; 0], "add these to src/bin/carnet/messages/help_fr");
}

#[test]
fn the_french_help_has_no_key_that_no_command_has() {
    let mut known = BTreeSet::new();
    let mut shared = BTreeSet::new();
    for (words, command) in commands() {
        known.insert(key(&words, "about"));
        for argument in command.get_arguments() {
            let id = argument.get_id().as_str();
            known.insert(key(&words, id));
            let has_own = help_fr::commands()
                .any(|help| help.command == words && help.arguments.iter().any(|(other, _)| *other == id));
            if !has_own {
                shared.insert((id.to_owned(), own_help(argument)));
            }
        }
    }
    let own = help_fr::commands().flat_map(|help| {
        let arguments = help.arguments.iter().map(|(id, _)| key(help.command, id));
        arguments.chain([key(help.command, "about")])
    });
    let superfluous: Vec<String> = own.filter(|key| !known.contains(key)).collect();
    assert_eq!(superfluous, [""; 0], "remove these from src/bin/carnet/messages/help_fr");
    for (id, english, _) in help_fr::SHARED {
        let is_used = shared.contains(&((*id).to_owned(), (*english).to_owned()));
        assert!(is_used, "remove this from SHARED in src/bin/carnet/messages/help_fr.rs: {id}: {english}");
    }
}

#[test]
fn every_name_of_a_value_has_its_french_name() {
    let mut used = BTreeSet::new();
    for (_, command) in commands() {
        for argument in command.get_arguments().filter(|argument| argument.get_action().takes_values()) {
            used.extend(argument.get_value_names().into_iter().flatten().map(ToString::to_string));
        }
    }
    let known: BTreeSet<String> = VALUE_NAMES.iter().map(|(english, _)| (*english).to_owned()).collect();
    assert_eq!(used, known, "each name has its entry in VALUE_NAMES, and there is no other");
}

#[test]
fn every_command_has_examples_and_all_of_them_can_be_typed() {
    let known: BTreeSet<String> = commands().into_iter().map(|(words, _)| words).collect();
    let with_examples: BTreeSet<String> = examples::all().map(|(words, ..)| (*words).to_owned()).collect();
    assert_eq!(
        with_examples, known,
        "each command has its entry in messages/examples, and there is no other"
    );
    for (words, english, french) in examples::all() {
        assert_eq!(english.len(), french.len(), "{words}");
        for (line, language) in english
            .iter()
            .map(|line| (line, Language::English))
            .chain(french.iter().map(|line| (line, Language::French)))
        {
            assert!(line.starts_with("carnet ") && line.contains(words), "{line}");
            for command in line.split(" | ") {
                let typed = command.split(" > ").next().unwrap_or_default();
                let parsed = crate::cli::parse(&split(typed), language);
                assert!(parsed.is_ok(), "{command}: {:?}", parsed.err());
            }
        }
    }
}

/// Splits a line at blanks outside `'`.
fn split(line: &str) -> Vec<OsString> {
    let parts = line.split('\'').enumerate().map(|(index, part)| match index % 2 {
        0 => part.to_owned(),
        _ if part.is_empty() => "\u{2}".to_owned(),
        _ => part.replace(' ', "\u{1}"),
    });
    let line: String = parts.collect();
    line.split_whitespace()
        .map(|word| OsString::from(word.replace('\u{1}', " ").replace('\u{2}', "")))
        .collect()
}

/// The help of a command in French.
fn french(words: &str) -> String {
    let line: Vec<OsString> =
        format!("carnet {words} --help").split_whitespace().map(OsString::from).collect();
    crate::cli::parse(&line, Language::French).expect_err("the help").render().to_string()
}

#[test]
fn no_english_is_left_in_the_french_help() {
    let english = [
        "Usage",
        "Commands",
        "Options:",
        "Arguments:",
        "Fields",
        "Filters",
        "Global",
        "[default",
        "[possible",
        "[alias",
        "Print",
        "COMMAND>",
        " the ",
        " of ",
        " is ",
        "FILE",
        "NAME",
    ];
    for (words, _) in commands() {
        let help = french(&words);
        for word in english {
            assert!(!help.contains(word), "carnet {words} --help: {word}\n{help}");
        }
    }
}

#[test]
fn defaults_and_values_are_told_in_our_own_words_in_both_languages() {
    let line = ["carnet", "find", "--help"].map(OsString::from);
    let help = crate::cli::parse(&line, Language::English).expect_err("the help").render().to_string();
    assert!(help.contains("When to colour: auto, always, never (default: auto)"), "{help}");
    assert!(!help.contains("[default") && !help.contains("[possible"), "{help}");
    assert!(
        french("find")
            .contains("Quand utiliser la couleur\u{a0}: auto, always, never (par défaut\u{a0}: auto)")
    );
}
