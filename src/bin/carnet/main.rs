//! `carnet`: a client registry for accounting firms. Language, parse, run, exit code.

#![forbid(unsafe_code)]
mod cli;
mod commands;
mod completion;
mod console;
mod dialogue;
mod environment;
mod failure;
mod language;
mod likest;
mod messages;
mod program_error;
#[cfg(unix)]
mod signals;
mod synonyms;
mod typed;
mod usage;
mod view;

use std::ffi::OsString;
use std::process::ExitCode;

use crate::console::Console;
use cli::{Cli, Globals};
use commands::{Command, Outcome};
use environment::Environment;
use failure::Failure;
use messages::Messages;
use typed::Typed;

fn main() -> ExitCode {
    let arguments: Vec<OsString> = std::env::args_os().collect();
    if let Some(shell) = completion::asking_shell() {
        return ExitCode::from(completion::answer(&shell, &arguments));
    }
    let language = language::spoken(&arguments, |name| std::env::var_os(name));
    let code = match cli::parse(&arguments, language) {
        Ok(cli) => run(cli, &arguments, Messages::new(language)),
        Err(error) => {
            let console = Console::new(&Globals::beforehand(&arguments), Messages::new(language));
            usage::answer(&error, &arguments, &console)
        }
    };
    ExitCode::from(code)
}

fn run(cli: Cli, arguments: &[OsString], found: Messages) -> u8 {
    let messages = cli.globals.lang.map_or(found, |lang| Messages::new(lang.into()));
    let console = Console::new(&cli.globals, messages);
    let typed = Typed::new(arguments, &cli.globals);
    let environment = match Environment::from_outside(&cli.globals, messages) {
        Ok(environment) => environment,
        Err(error) => return console.fail(&Failure::new(&error, messages, &typed)),
    };
    let is_check = matches!(cli.command, Command::Check(_));
    let typed = typed.with_store(&environment.store).with_check(is_check);
    #[cfg(unix)]
    signals::survive_size_limits();
    match cli.command.run(&environment, &console) {
        Ok(outcome) => Outcome::code(outcome),
        Err(error) => console.fail(&Failure::new(&error, messages, &typed).unless_interrupted()),
    }
}
