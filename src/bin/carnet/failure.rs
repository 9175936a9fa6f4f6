//! Turns each error into a message (what is so), a hint (what to do) and an exit code, leaving none out.

mod client;
mod delete;
mod field;
mod file;
mod program;
mod refusal;
mod registry;
mod team;
mod undo;

#[cfg(test)]
mod tests;

use carnet::Error;
use carnet::client::FieldError;
use serde::Serialize;

use crate::messages::{Messages, closed};
use crate::program_error::ProgramError;
use crate::typed::Typed;

pub use field::{field_hint, field_message};

/// Refused, and nothing was changed.
pub const REFUSED: u8 = 1;
/// The command line is wrong, or an answer is needed.
pub const MISUSED: u8 = 2;
/// The registry or a file cannot be used.
pub const UNUSABLE: u8 = 4;

/// The code of an operation that a signal has stopped.
const INTERRUPTED: &str = "interrupted";

/// The codes whose reason takes more than a line.
const EXPLAINED: [&str; 8] = [
    "actor-unknown",
    "company-id-fixed",
    "error-file-exists",
    "inactive-in-plan",
    "merge-conflict",
    "number-look-alike",
    "registry-needs-recovery",
    "undo-conflict",
];

/// An error as people and programs are told of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    pub code: &'static str,
    pub message: String,
    pub hint: Option<String>,
    pub exit: u8,
    pub obstacles: Vec<ObstacleView>,
}

/// One thing in the way of a delete, with the command that clears it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ObstacleView {
    pub company_id: String,
    pub code: &'static str,
    pub message: String,
    pub command: String,
}

/// What an error says to people: what is so, and what to do.
type Wording = (String, Option<String>);

/// What wording an error takes: the language, and what was typed.
#[derive(Debug, Clone, Copy)]
struct Context<'c> {
    messages: Messages,
    typed: &'c Typed,
}

impl Failure {
    /// Words whatever stopped a command.
    pub fn new(error: &anyhow::Error, messages: Messages, typed: &Typed) -> Self {
        Self::worded(error, Context { messages, typed }).with_explanation(messages)
    }

    fn worded(error: &anyhow::Error, context: Context<'_>) -> Self {
        if let Some(error) = error.downcast_ref::<Error>() {
            return of_library(error, context);
        }
        if let Some(error) = error.downcast_ref::<FieldError>() {
            return of_field(error, context);
        }
        match error.downcast_ref::<ProgramError>() {
            Some(error) => of_program(error, context),
            None => simple("io-error", UNUSABLE, (context.messages.unforeseen(&format!("{error:#}")), None)),
        }
    }
}

impl Failure {
    /// Names `explain` in the hint of a failure whose reason takes more than a line.
    fn with_explanation(self, messages: Messages) -> Self {
        let is_long = EXPLAINED.contains(&self.code);
        let command = format!("carnet explain {}", self.code);
        let hint = self
            .hint
            .map(|hint| if is_long { messages.hint_explained(&closed(&hint), &command) } else { hint });
        Self { hint, ..self }
    }

    /// The failure with the exit code of the signal that caused it, if one did.
    pub fn unless_interrupted(self) -> Self {
        #[cfg(unix)]
        if let (INTERRUPTED, Some(exit)) = (self.code, crate::signals::exit_code()) {
            return Self { exit, ..self };
        }
        self
    }
}

fn simple(code: &'static str, exit: u8, (message, hint): Wording) -> Failure {
    Failure { code, message, hint, exit, obstacles: Vec::new() }
}

fn of_library(error: &Error, context: Context<'_>) -> Failure {
    let code = error.code();
    match error {
        Error::Registry(fault) => simple(code, UNUSABLE, registry::wording(fault, context)),
        Error::OtherRegistry { path, fault } => {
            let typed = Typed::of_registry(path);
            let context = Context { typed: &typed, ..context };
            simple(code, UNUSABLE, registry::wording(fault, context))
        }
        Error::Refused(refusal) => refusal::failure(refusal, context),
        Error::Field(error) => of_field(error, context),
        Error::Input { path, fault } => {
            simple(code, file::input_exit(fault), file::input(path, fault, context))
        }
        Error::Output { path, fault } => {
            simple(code, file::output_exit(fault), file::output(path, fault, context))
        }
        Error::AfterDone(error) => simple(code, UNUSABLE, after_done(error, context)),
        Error::Upload { path, refusal } => simple(code, REFUSED, file::upload(path, refusal, context)),
    }
}

/// What was done stands whatever came after it; only an import brings the rest when it is run again.
fn after_done(error: &Error, context: Context<'_>) -> Wording {
    let messages = context.messages;
    let hint = match error {
        _ if context.typed.is_import() => messages.hint_after_import(),
        // What replaced a file stands, and can be written again.
        Error::Output { .. } => messages.hint_check_disk(),
        _ => messages.hint_after_done(&context.typed.command(&["history"])),
    };
    (messages.after_done(&of_library(error, context).message), Some(hint))
}

/// A value outside a closed set, or no day of the year, is a wrong command line; other texts are refused.
fn of_field(error: &FieldError, context: Context<'_>) -> Failure {
    let wording = (field_message(error, context.messages), Some(field_hint(error, context.messages)));
    match field::is_misuse(error) {
        true => simple("usage", MISUSED, wording),
        false => simple(error.code(), REFUSED, wording),
    }
}

fn of_program(error: &ProgramError, context: Context<'_>) -> Failure {
    let exit = match error {
        ProgramError::Usage { .. } | ProgramError::InputNeeded { .. } => MISUSED,
        ProgramError::NotConfirmed
        | ProgramError::Unanswered
        | ProgramError::NobodyToPick { .. }
        | ProgramError::RowsRejected { .. }
        | ProgramError::BooksUnreachable { .. } => REFUSED,
        ProgramError::OutputLost { .. } | ProgramError::InputLost { .. } => UNUSABLE,
    };
    simple(error.code(), exit, program::wording(error, context.messages))
}
