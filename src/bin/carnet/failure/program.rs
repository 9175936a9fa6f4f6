//! What goes wrong in the program itself.

use super::Wording;
use crate::messages::Messages;
use crate::program_error::ProgramError;

pub(super) fn wording(error: &ProgramError, messages: Messages) -> Wording {
    let (message, hint) = match error {
        ProgramError::Usage { message, hint } => return (message.clone(), hint.clone()),
        ProgramError::InputNeeded { option } => (messages.answer_needed(), messages.hint_answer_with(option)),
        ProgramError::NotConfirmed => return (messages.not_confirmed(), None),
        ProgramError::Unanswered => return (messages.unanswered(), None),
        ProgramError::NobodyToPick { message, hint } | ProgramError::BooksUnreachable { message, hint } => {
            (message.clone(), hint.clone())
        }
        ProgramError::RowsRejected { rejected } => {
            (messages.rows_rejected(*rejected), messages.hint_rows_rejected())
        }
        ProgramError::OutputLost { done: Some(done), reason, .. } => {
            (messages.output_lost_after(done.trim_end_matches('.'), reason), messages.hint_output_lost())
        }
        ProgramError::OutputLost { done: None, reason, .. } => {
            (messages.output_lost(reason), messages.hint_output_lost())
        }
        ProgramError::InputLost { reason } => (messages.input_lost(reason), messages.hint_input_lost()),
    };
    (message, Some(hint))
}
