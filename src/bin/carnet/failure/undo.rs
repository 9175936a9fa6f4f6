//! Why an operation cannot be taken back or done again.

use carnet::UndoConflict;
use carnet::journal::OperationId;

use super::{Context, Wording};

pub(super) fn nothing_to_undo(context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    (messages.nothing_to_undo(), Some(messages.hint_history(&typed.command(&["history"]))))
}

pub(super) fn operation_unknown(operation: OperationId, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_history(&typed.command(&["history"]));
    (messages.operation_unknown(operation.0), Some(hint))
}

pub(super) fn nothing_to_redo(context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    (messages.nothing_to_redo(), Some(messages.hint_history(&typed.command(&["history"]))))
}

pub(super) fn other_login(did: &str, login: &str, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_history(&typed.command(&["history", "--all-firms"]));
    (messages.other_login(did, login), Some(hint))
}

pub(super) fn conflict(operation: OperationId, reason: &UndoConflict, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let id = operation.0;
    let (message, hint) = match reason {
        UndoConflict::Undone => {
            (messages.undo_conflict_undone(id), messages.hint_redo(&typed.command(&["redo"])))
        }
        UndoConflict::Pruned => {
            (messages.undo_conflict_pruned(id), messages.hint_history(&typed.command(&["history"])))
        }
        UndoConflict::Later { operation: later } => {
            let command = typed.command(&["undo", "--operation", &later.0.to_string()]);
            (messages.undo_conflict_later(id, later.0), messages.hint_undo_first(&command))
        }
        UndoConflict::NumberTaken { number, holder } => {
            let command = typed.command(&["edit", &format!("id:{}", holder.company_id)]);
            let message = messages.undo_conflict_number(id, number, &holder.display_name);
            (message, messages.hint_change_holder(&command))
        }
        UndoConflict::CompanyIdTaken { company_id, holder } => {
            let command = typed.command(&["show", &format!("id:{company_id}")]);
            let message = messages.undo_conflict_company_id(id, company_id, &holder.display_name);
            (message, messages.hint_show_holder(&command))
        }
        UndoConflict::FirmNameTaken { name } => {
            let command = typed.in_firm(name).command(&["firm", "rename", &messages.name_placeholder()]);
            (messages.undo_conflict_firm_name(id, name), messages.hint_rename_firm(&command))
        }
        UndoConflict::HandleTaken { handle, holder } => {
            let command = typed.command(&["team", "edit", handle]);
            (messages.undo_conflict_handle(id, handle, holder), messages.hint_change_member(&command))
        }
        UndoConflict::FirmFull => (messages.undo_conflict_full(id), messages.hint_make_firm_room()),
    };
    (message, Some(hint))
}
