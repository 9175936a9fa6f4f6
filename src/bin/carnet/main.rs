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

use carnet::text::language::Language;

use crate::console::Console;
use crate::dialogue::{lacks_firm, pick_firm};
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
    ExitCode::from(answer(&arguments, language, None))
}

/// Runs the command that was typed; `picked` is the firm that it was refused for want of.
fn answer(arguments: &[OsString], language: Language, picked: Option<String>) -> u8 {
    match cli::parse(arguments, language) {
        Ok(mut cli) => {
            cli.globals.firm = picked.or(cli.globals.firm);
            run(cli, arguments, Messages::new(language))
        }
        Err(error) => {
            let console = Console::new(&Globals::beforehand(arguments), Messages::new(language));
            usage::answer(&error, arguments, &console)
        }
    }
}

fn run(cli: Cli, arguments: &[OsString], found: Messages) -> u8 {
    let messages = cli.globals.lang.map_or(found, |lang| Messages::new(lang.into()));
    let console = Console::new(&cli.globals, messages);
    let typed = Typed::new(arguments, &cli.globals);
    let environment = match Environment::from_outside(&cli.globals, messages) {
        Ok(environment) => environment,
        Err(error) => return console.fail(&Failure::new(&error, messages, &typed)),
    };
    let (is_check, is_import) =
        (matches!(cli.command, Command::Check(_)), matches!(cli.command, Command::Import(_)));
    let typed = typed.with_store(&environment.store).with_check(is_check).with_import(is_import);
    #[cfg(unix)]
    signals::survive_size_limits();
    let may_pick = cli.command.lets_firm_be_picked();
    let refused = cli.command.refuse_two_firms(&cli.globals, messages);
    let mut ended = refused.and_then(|()| cli.command.run(&environment, &console));
    if ended.as_ref().is_err_and(lacks_firm) && may_pick && console.can_converse() {
        match pick_firm(&environment, &console) {
            Ok(Some(firm)) => return answer(arguments, found.language, Some(firm)),
            Ok(None) => {}
            Err(error) => ended = Err(error),
        }
    }
    match ended {
        Ok(outcome) => Outcome::code(outcome),
        Err(error) => console.fail(&Failure::new(&error, messages, &typed).unless_interrupted()),
    }
}
