//! What a shell is told when somebody presses Tab: commands, options, and what the registry holds.
//!
//! The registry is only read here, and whatever goes wrong is silence.

mod candidates;
mod offers;
mod powershell;
mod words;

use std::ffi::{OsStr, OsString};
use std::sync::Arc;

use anyhow::Result;
use carnet::text::language::Language;
use clap_complete::CompletionCandidate;
use clap_complete::engine::complete;
use clap_complete::env::{EnvCompleter, Shells};

use crate::cli::{self, Globals};
use crate::console::Console;
use crate::environment::Environment;
use crate::language::{option_value, spoken};
use crate::messages::Messages;
use candidates::Candidates;
use powershell::Typed;
use words::{Line, unquoted};

/// The variable by which a shell's script asks; its value names the shell.
const VARIABLE: &str = "CARNET_COMPLETE";
/// The variable in which PowerShell gives the line up to the cursor.
const LINE: &str = "CARNET_COMPLETE_LINE";

/// The shell that asks, if one does.
pub fn asking_shell() -> Option<OsString> {
    std::env::var_os(VARIABLE).filter(|shell| !shell.is_empty())
}

/// Gives the shell its candidates; they stand on standard output, and nothing else does.
pub fn answer(shell: &OsStr, arguments: &[OsString]) -> u8 {
    let console = Console::new(&Globals::default(), Messages::new(Language::English));
    let asked: Vec<OsString> = arguments.iter().skip_while(|word| *word != "--").skip(1).cloned().collect();
    let answer = match shell.to_str() {
        Some("bash") => for_bash(&asked),
        Some("powershell") => for_powershell(),
        Some(name) => for_others(name, asked),
        None => None,
    };
    let answered = console.stream(|stdout| Ok(stdout.write_all(&answer.unwrap_or_default())?));
    u8::from(answered.is_err())
}

/// Writes the script that makes a shell ask; empty for a shell that is not known.
pub fn registration(shell: &str) -> Result<Vec<u8>> {
    match shell {
        "bash" => return Ok(include_bytes!("registration.bash").to_vec()),
        "powershell" => return Ok(include_bytes!("registration.ps1").to_vec()),
        _ => {}
    }
    let mut script = Vec::new();
    if let Some(adapter) = Shells::builtins().completer(shell) {
        adapter.write_registration(VARIABLE, "carnet", "carnet", "carnet", &mut script)?;
    }
    Ok(script)
}

/// Bash gives the line up to the cursor and the part that it will replace; candidates go back quoted, one a line.
fn for_bash(asked: &[OsString]) -> Option<Vec<u8>> {
    let [line, replaced] = asked else { return None };
    let line = Line::read(line.to_str()?);
    let found = candidates(&line.words)?;
    let values: Vec<_> = found.iter().map(|candidate| candidate.get_value().to_string_lossy()).collect();
    let typed = line.words.last().map_or("", String::as_str);
    let has_exact = values.iter().any(|value| value.starts_with(typed));
    let kept = line.kept(replaced.to_str()?);
    // Bash would shorten what was typed to what all candidates begin with.
    let offered = values.iter().filter(|value| !has_exact || value.starts_with(typed));
    let lines = offered.filter_map(|value| Some(kept.quoted(value)? + "\n"));
    Some(lines.collect::<String>().into_bytes())
}

/// PowerShell gives the line in a variable; candidates go back quoted, each with what is shown of it.
fn for_powershell() -> Option<Vec<u8>> {
    let typed = Typed::read(&std::env::var(LINE).ok()?);
    let lines = candidates(&typed.words)?;
    let lines = lines.iter().filter_map(|candidate| Some(typed.line(candidate)? + "\n"));
    Some(lines.collect::<String>().into_bytes())
}

/// What can stand in the place of the last word.
fn candidates(words: &[String]) -> Option<Vec<CompletionCandidate>> {
    let words: Vec<OsString> = words.iter().map(OsString::from).collect();
    let index = words.len().checked_sub(1)?;
    let folder = std::env::current_dir().ok();
    complete(&mut command(&words[..index]), words, index, folder.as_deref()).ok()
}

/// Other shells quote candidates themselves; fish and zsh give words as they were typed.
fn for_others(shell: &str, mut words: Vec<OsString>) -> Option<Vec<u8>> {
    let shells = Shells::builtins();
    let adapter: &dyn EnvCompleter = shells.completer(shell)?;
    match shell {
        "zsh" => words.iter_mut().for_each(|word| *word = unquoted(word)),
        _ => words.iter_mut().next_back().into_iter().for_each(|word| *word = unquoted(word)),
    }
    let before = words.len().saturating_sub(1);
    let mut command = command(&words[..before]);
    let folder = std::env::current_dir().ok();
    let mut answer = Vec::new();
    adapter.write_complete(&mut command, words, folder.as_deref(), &mut answer).ok()?;
    Some(answer)
}

/// The whole command line; its arguments know where to look for candidates.
fn command(words: &[OsString]) -> clap::Command {
    let messages = Messages::new(spoken(words, |name| std::env::var_os(name)));
    let text = |option| option_value(words, option).map(|value| value.to_string_lossy().into_owned());
    let globals = Globals {
        store: option_value(words, "--store").map(Into::into),
        firm: text("--firm"),
        acting: text("--as"),
        ..Globals::default()
    };
    let environment = Environment::from_outside(&globals, messages).ok();
    let keeps_marks = asking_shell().is_none_or(|shell| shell != "powershell");
    let candidates = Arc::new(Candidates::new(environment, messages, keeps_marks));
    cli::laid_over(offers::attached(cli::bare(), "", &candidates), messages)
}
