//! Questions: asked only where somebody sees them and can answer.

use std::io::{self, BufRead, Read};

use anyhow::Result;

use super::Console;
use crate::program_error::ProgramError;

impl Console {
    /// Asks whether to go on: no, or the end of the input, is `NotConfirmed`.
    pub fn confirm(&self, question: String) -> Result<()> {
        if self.says_yes {
            return Ok(());
        }
        self.check_may_ask("--yes")?;
        loop {
            match answer_of(&self.read_answer(&self.messages.yes_or_no(&question))?) {
                Some(true) => return Ok(()),
                Some(false) => return Err(ProgramError::NotConfirmed.into()),
                None => {}
            }
        }
    }

    /// Reads the lines of standard input that are not blank; nothing can be asked afterwards.
    pub fn stdin_lines(&self) -> Result<Vec<String>> {
        self.is_stdin_taken.set(true);
        let mut text = String::new();
        io::stdin().lock().read_to_string(&mut text).map_err(|error| input_lost(&error))?;
        let lines = text.trim_start_matches('\u{feff}').lines().map(str::trim);
        Ok(lines.filter(|line| !line.is_empty()).map(str::to_owned).collect())
    }

    pub(super) fn check_may_ask(&self, option: &str) -> Result<()> {
        match self.may_ask && !self.is_stdin_taken.get() {
            true => Ok(()),
            false => Err(ProgramError::InputNeeded { option: option.to_owned() }.into()),
        }
    }

    /// Reads one line; no line at all is `NotConfirmed`.
    fn read_answer(&self, prompt: &str) -> Result<String> {
        let mut line = Vec::new();
        let ask = || {
            self.write_stderr(prompt)?;
            let read = io::stdin().lock().read_until(b'\n', &mut line);
            read.map_err(|error| anyhow::Error::from(input_lost(&error)))
        };
        #[cfg(unix)]
        crate::signals::watch_questions();
        #[cfg(unix)]
        let ask = || crate::signals::asking(ask);
        let length = ask()?;
        if length == 0 {
            self.write_stderr("\n")?;
            return Err(ProgramError::NotConfirmed.into());
        }
        Ok(String::from_utf8_lossy(&line).trim().to_owned())
    }
}

pub(super) fn input_lost(error: &io::Error) -> ProgramError {
    #[cfg(unix)]
    crate::signals::wait_for_hang_up();
    ProgramError::InputLost { reason: error.to_string() }
}

/// Yes and no in both languages, whatever the language of the question.
pub(super) fn answer_of(text: &str) -> Option<bool> {
    match text.to_lowercase().as_str() {
        "y" | "yes" | "o" | "oui" => Some(true),
        "n" | "no" | "non" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Globals;
    use crate::messages::Messages;
    use carnet::text::language::Language;

    fn confirmed(globals: Globals) -> Result<()> {
        Console::new(&globals, Messages::new(Language::English)).confirm("Delete?".to_owned())
    }

    #[test]
    fn both_languages_answer() {
        for text in ["y", "YES", "o", "Oui"] {
            assert_eq!(answer_of(text), Some(true), "{text}");
        }
        for text in ["n", "No", "non"] {
            assert_eq!(answer_of(text), Some(false), "{text}");
        }
        assert_eq!(answer_of(""), None);
        assert_eq!(answer_of("yesterday"), None);
    }

    #[test]
    fn without_anybody_to_ask_the_option_is_named() {
        let error = confirmed(Globals { no_input: true, ..Globals::default() }).unwrap_err();
        let expected = ProgramError::InputNeeded { option: "--yes".to_owned() };
        assert_eq!(error.downcast_ref(), Some(&expected));
        assert!(confirmed(Globals { no_input: true, yes: true, ..Globals::default() }).is_ok());
    }
}
