//! Which rule about clients refuses a command.

use carnet::ClientName;
use carnet::client::Field;

use super::{Context, Wording};
use crate::messages::Joined;

/// Names a client so that a person recognises it and can type it.
fn described(client: &ClientName) -> String {
    let ClientName { company_id, display_name, client_number } = client;
    match client_number {
        Some(number) => format!("{display_name} (id:{company_id}, number:{number})"),
        None => format!("{display_name} (id:{company_id})"),
    }
}

fn described_all(clients: &[ClientName]) -> Vec<String> {
    clients.iter().map(described).collect()
}

/// The reference that names a client whatever its number and name are.
pub(super) fn by_id(client: &ClientName) -> String {
    format!("id:{}", client.company_id)
}

pub(super) fn not_found(asked: &str, nearest: &[ClientName], context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let words = messages.words_placeholder();
    let hint = match nearest {
        [] => messages.hint_find_client(&typed.command(&["find", &words, "--status", "all"])),
        _ => messages.hint_nearest_clients(Joined(&described_all(nearest))),
    };
    (messages.client_not_found(asked), Some(hint))
}

pub(super) fn ambiguous(asked: &str, candidates: &[ClientName], context: Context<'_>) -> Wording {
    let messages = context.messages;
    let hint = messages.hint_candidates(Joined(&described_all(candidates)));
    (messages.client_ambiguous(asked), Some(hint))
}

pub(super) fn company_id_taken(company_id: &str, holder: &ClientName, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_show_holder(&typed.command(&["show", &by_id(holder)]));
    (messages.company_id_taken(company_id, &holder.display_name), Some(hint))
}

pub(super) fn company_id_fixed(client: &ClientName, context: Context<'_>) -> Wording {
    let messages = context.messages;
    (messages.company_id_fixed(&client.display_name), Some(messages.hint_company_id_fixed()))
}

pub(super) fn number_taken(number: &str, holder: &ClientName, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let held = holder.client_number.as_deref().unwrap_or(number);
    let hint = messages.hint_change_holder(&typed.command(&["edit", &format!("number:{held}")]));
    (messages.number_taken(number, &holder.display_name), Some(hint))
}

pub(super) fn number_look_alike(number: &str, holder: &ClientName, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_number_look_alike(&typed.command(&["edit", &by_id(holder)]));
    (messages.number_look_alike(number, &holder.display_name), Some(hint))
}

pub(super) fn inactive_in_plan(client: &ClientName, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_activate(&typed.command(&["activate", &by_id(client)]));
    (messages.inactive_in_plan(&client.display_name), Some(hint))
}

pub(super) fn field_not_shared(field: Field, context: Context<'_>) -> Wording {
    let messages = context.messages;
    let heading = field.heading(messages.language);
    (messages.field_not_shared(heading), Some(messages.hint_one_client()))
}

pub(super) fn merge_conflict(fields: &[Field], context: Context<'_>) -> Wording {
    let messages = context.messages;
    let headings: Vec<&str> = fields.iter().map(|field| field.heading(messages.language)).collect();
    let keys: Vec<String> = fields.iter().map(|field| format!("--take {}=keep", field.key())).collect();
    (messages.merge_conflict(Joined(&headings)), Some(messages.hint_merge_conflict(&keys.join(" "))))
}

pub(super) fn changed(client: &ClientName, field: Field, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_client_changed(&typed.command(&["show", &by_id(client)]));
    (messages.client_changed(field.heading(messages.language), &client.display_name), Some(hint))
}

pub(super) fn not_deleted(client: &ClientName, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_delete_first(&typed.command(&["delete", &by_id(client)]));
    (messages.client_not_deleted(&client.display_name), Some(hint))
}
