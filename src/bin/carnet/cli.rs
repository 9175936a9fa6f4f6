//! The command line: global options, the commands, and where the help is laid over them.

mod help;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::PathBuf;

use carnet::text::language::Language;
use clap::error::ErrorKind;
use clap::{Arg, ArgAction, Args, CommandFactory, FromArgMatches, Parser, ValueEnum};

use crate::commands::Command;
use crate::console::{ColorChoice, Format};
use crate::language::option_value;
use crate::messages::Messages;

pub use help::laid_over;

/// A command line that was read.
#[derive(Debug)]
pub struct Cli {
    pub globals: Globals,
    pub command: Command,
}

/// Keep an accounting firm's client list
#[derive(Debug, Parser)]
#[command(name = "carnet", version, max_term_width = 100, args_override_self = true)]
#[command(disable_help_flag = true, disable_version_flag = true, disable_help_subcommand = true)]
struct Program {
    #[command(flatten)]
    globals: Globals,
}

/// The options that may stand anywhere.
#[derive(Debug, Clone, Default, Args)]
#[command(next_help_heading = "Global options")]
pub struct Globals {
    /// The registry's file (default: CARNET_STORE, else in your data folder)
    #[arg(long, global = true, value_name = "FILE", allow_hyphen_values = true)]
    pub store: Option<PathBuf>,
    /// The firm (default: CARNET_FIRM, else that of `firm use`, else the only one)
    #[arg(long, global = true, value_name = "NAME", allow_hyphen_values = true)]
    pub firm: Option<String>,
    /// The team member who acts, by email or login (default: CARNET_AS, else by your login)
    #[arg(long = "as", global = true, value_name = "MEMBER", allow_hyphen_values = true)]
    pub acting: Option<String>,
    /// The language (default: CARNET_LANG, else that of the system)
    #[arg(long, global = true, value_name = "LANGUAGE", ignore_case = true)]
    pub lang: Option<Lang>,
    /// How results are written
    #[arg(long, global = true, value_name = "FORMAT", ignore_case = true)]
    pub format: Option<Format>,
    /// Answer yes to every question
    #[arg(long, short, global = true)]
    pub yes: bool,
    /// Never ask; stop where an answer is needed
    #[arg(long, global = true)]
    pub no_input: bool,
    /// Drop notices and progress, but no warning or error
    #[arg(long, short, global = true)]
    pub quiet: bool,
    /// When to colour
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto", ignore_case = true)]
    pub color: ColorChoice,
    /// How long to wait for another program that writes
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 10)]
    pub wait: u64,
    /// Never show long lists page by page
    #[arg(long, global = true)]
    pub no_pager: bool,
}

/// The languages as `--lang` names them.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum Lang {
    En,
    Fr,
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        match lang {
            Lang::En => Language::English,
            Lang::Fr => Language::French,
        }
    }
}

impl Globals {
    /// Finds what matters for wording a command line that cannot be parsed.
    pub fn beforehand(arguments: &[OsString]) -> Self {
        Self {
            format: value_of(arguments, "--format"),
            color: value_of(arguments, "--color").unwrap_or_default(),
            ..Self::default()
        }
    }
}

fn value_of<V: ValueEnum>(arguments: &[OsString], option: &str) -> Option<V> {
    let value = option_value(arguments, option)?;
    V::from_str(value.to_str()?, true).ok()
}

/// Reads the command line; what clap says of a wrong one is worded by `usage`.
///
/// To build all commands and their help takes longer than most of them run, so that only a line which is wrong is
/// read once more with them.
pub fn parse(arguments: &[OsString], language: Language) -> Result<Cli, clap::Error> {
    if let Some(cli) = read_flat(arguments) {
        return Ok(cli);
    }
    let program = program();
    let asked = with_help_option(arguments, &program);
    let arguments = asked.as_deref().unwrap_or(arguments);
    let named = named(arguments, &program);
    let named = named.as_deref().and_then(Command::grammar);
    let is_help = asks_for_help(arguments);
    let narrow = match (is_help, named) {
        (false, named) => program.subcommands(named),
        (true, Some(named)) => laid_over(program.subcommand(named), Messages::new(language)),
        (true, None) => laid_over(program.subcommands(Command::outlines()), Messages::new(language)),
    };
    read(narrow, arguments).or_else(|error| match error.kind() {
        ErrorKind::DisplayVersion => Err(error),
        ErrorKind::DisplayHelp if is_help => Err(error),
        _ => read(command(language), arguments),
    })
}

fn read(mut command: clap::Command, arguments: &[OsString]) -> Result<Cli, clap::Error> {
    let matches = command.try_get_matches_from_mut(arguments);
    // The system takes it back sooner than its many parts are given up one by one.
    std::mem::forget(command);
    let mut matches = matches?;
    let Program { globals } = Program::from_arg_matches_mut(&mut matches)?;
    let (name, mut matches) = matches.remove_subcommand().unwrap_or_default();
    Ok(Cli { globals, command: Command::read(&name, &mut matches)? })
}

/// Reads a line as if there were no command but the one that it names, so that clap has no options to hand down from
/// the program to its commands, which takes it as long as the rest. None where that is not all that the line needs.
fn read_flat(arguments: &[OsString]) -> Option<Cli> {
    let program = program();
    let at = name_at(arguments, &program)?;
    let name = arguments[at].to_str()?;
    if !are_options(&arguments[1..at], &program) {
        return None;
    }
    let mut grammar = Command::add_grammar(name, program.subcommand_required(false))?;
    if grammar.has_subcommands() {
        return None; // to which options have to be handed down in any case
    }
    let words = arguments.iter().enumerate().filter(|(other, _)| *other != at);
    let matches = grammar.try_get_matches_from_mut(words.map(|(_, word)| word));
    std::mem::forget(grammar);
    let mut matches = matches.ok()?;
    let Program { globals } = Program::from_arg_matches_mut(&mut matches).ok()?;
    Some(Cli { globals, command: Command::read(name, &mut matches).ok()? })
}

const HELP: [&str; 2] = ["--help", "-h"];

/// Words that ask for help where a command is named, in each language.
const HELP_WORDS: [&str; 2] = ["help", "aide"];

/// Puts `carnet find --help` for `carnet help find`.
fn with_help_option(arguments: &[OsString], program: &clap::Command) -> Option<Vec<OsString>> {
    let at =
        name_at(arguments, program).filter(|at| HELP_WORDS.iter().any(|word| arguments[*at] == *word))?;
    let others = arguments.iter().enumerate().filter(|(other, _)| *other != at);
    Some(others.map(|(_, word)| word.clone()).chain([HELP[0].into()]).collect())
}

fn asks_for_help(arguments: &[OsString]) -> bool {
    arguments.iter().skip(1).any(|word| HELP.iter().any(|help| word == help))
}

/// The first word that is neither an option nor an option's value: where there is a command of that name, a line is
/// read with that one as it is with all, or not at all.
fn named<'a>(arguments: &'a [OsString], program: &clap::Command) -> Option<Cow<'a, str>> {
    name_at(arguments, program).map(|at| arguments[at].to_string_lossy())
}

fn name_at(arguments: &[OsString], program: &clap::Command) -> Option<usize> {
    let mut at = 1;
    loop {
        let word = arguments.get(at)?.to_string_lossy();
        match takes_value(&word, program) {
            true => at += 2,
            false if HELP.contains(&&*word) => return None,
            false if word.starts_with('-') => at += 1,
            false => return Some(at),
        }
    }
}

/// Whether words are options of `command`, each by itself, and their values.
fn are_options(words: &[OsString], command: &clap::Command) -> bool {
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        let name = word.split('=').next();
        let is_named = |argument: &Arg| {
            argument
                .get_long()
                .is_some_and(|long| name.and_then(|name| name.strip_prefix("--")) == Some(long))
                || argument
                    .get_short()
                    .is_some_and(|short| word.strip_prefix('-') == Some(short.encode_utf8(&mut [0; 4])))
        };
        match takes_value(&word, command) {
            true => drop(words.next()),
            false if command.get_arguments().any(is_named) => {}
            false => return false,
        }
    }
    true
}

/// Gives the whole command line, with its help in `language`.
fn command(language: Language) -> clap::Command {
    laid_over(bare(), Messages::new(language))
}

/// The command line with no more help than the commands' own words.
pub fn bare() -> clap::Command {
    program().subcommands(Command::grammars())
}

fn program() -> clap::Command {
    Program::command().subcommand_required(true).arg(help()).arg(version())
}

/// The words of the command that a line means, wrong as it may be: `carnet team add`.
pub fn command_words(arguments: &[OsString]) -> String {
    let program = bare();
    let mut command = &program;
    let mut found = vec![program.get_name()];
    let mut words = arguments.iter().skip(1).map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        match command.find_subcommand(&*word) {
            _ if takes_value(&word, &program) || takes_value(&word, command) => drop(words.next()),
            Some(subcommand) => {
                command = subcommand;
                found.push(subcommand.get_name());
            }
            None => {}
        }
    }
    found.join(" ")
}

/// Whether a word is an option of `command` whose value is the next word.
fn takes_value(word: &str, command: &clap::Command) -> bool {
    let long = word.strip_prefix("--");
    let mut options = command.get_arguments().filter(|argument| argument.get_action().takes_values());
    long.is_some_and(|long| options.any(|option| option.get_long() == Some(long)))
}

fn help() -> Arg {
    let help = Arg::new("help").short('h').long("help").action(ArgAction::Help);
    help.global(true).help("Print help").help_heading("Global options")
}

fn version() -> Arg {
    let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
    version.help("Print the version").help_heading("Global options")
}
