//! Which rule about firms and their teams refuses a command.

use super::{Context, Wording};
use crate::messages::Joined;

fn known_firms(known: &[String], context: Context<'_>) -> String {
    match known {
        [] => add_firm(context),
        _ => context.messages.hint_known_firms(Joined(known)),
    }
}

fn add_firm(Context { messages, typed }: Context<'_>) -> String {
    messages.hint_add_firm(&typed.command(&["firm", "add", &messages.name_placeholder()]))
}

fn known_members(known: &[String], Context { messages, typed }: Context<'_>) -> String {
    match known {
        [] => messages.hint_add_member(&typed.command(&["team", "add", &messages.name_placeholder()])),
        _ => messages.hint_known_members(Joined(known)),
    }
}

pub(super) fn firm_not_found(asked: &str, known: &[String], context: Context<'_>) -> Wording {
    (context.messages.firm_not_found(asked), Some(known_firms(known, context)))
}

pub(super) fn no_firm(context: Context<'_>) -> Wording {
    (context.messages.no_firm(), Some(add_firm(context)))
}

pub(super) fn firm_ambiguous(known: &[String], context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let command = typed.command(&["firm", "use", &messages.name_placeholder()]);
    (messages.firm_ambiguous(), Some(messages.hint_choose_firm(&command, Joined(known))))
}

pub(super) fn firm_exists(name: &str, Context { messages, typed }: Context<'_>) -> Wording {
    let hint = messages.hint_firm_exists(&typed.command(&["firm", "list"]));
    (messages.firm_exists(name), Some(hint))
}

pub(super) fn firm_not_empty(name: &str, clients: usize, context: Context<'_>) -> Wording {
    let hint = context.messages.hint_firm_not_empty(&transfer(name, context));
    (context.messages.firm_not_empty(clients, name), Some(hint))
}

/// What moves clients out of a firm.
fn transfer(firm: &str, Context { messages, typed }: Context<'_>) -> String {
    typed.in_firm(firm).command(&["transfer", "CLIENT", "--to", &messages.firm_placeholder()])
}

pub(super) fn firm_full(firm: &str, room: usize, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let message = match room {
        0 => messages.firm_is_full(firm),
        _ => messages.firm_has_room_for(room, firm),
    };
    let add = typed.command(&["firm", "add", &messages.firm_placeholder()]);
    (message, Some(messages.hint_firm_full(&add, &transfer(firm, context))))
}

pub(super) fn member_not_found(asked: &str, firm: &str, known: &[String], context: Context<'_>) -> Wording {
    (context.messages.member_not_found(firm, asked), Some(known_members(known, context)))
}

pub(super) fn member_inactive(member: &str, acts: bool, Context { messages, typed }: Context<'_>) -> Wording {
    let words = ["team", "activate", member];
    // Who is inactive makes nobody active.
    let command = if acts { typed.command_as_login(&words) } else { typed.command(&words) };
    let hint = messages.hint_member_inactive(&command);
    (messages.member_inactive(member), Some(hint))
}

pub(super) fn member_exists(handle: &str, name: &str, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_member_exists(&typed.command(&["team", "edit", handle]));
    (messages.member_exists(name, handle), Some(hint))
}

pub(super) fn member_unnamed(name: &str, Context { messages, .. }: Context<'_>) -> Wording {
    (messages.member_unnamed(name), Some(messages.hint_member_unnamed()))
}

pub(super) fn is_primary_admin(member: &str, Context { messages, typed }: Context<'_>) -> Wording {
    let command = typed.command(&["team", "hand-over", &messages.member_placeholder()]);
    (messages.is_primary_admin(member), Some(messages.hint_hand_over(&command)))
}

pub(super) fn has_clients(member: &str, clients: usize, Context { messages, .. }: Context<'_>) -> Wording {
    (messages.has_clients(clients, member), Some(messages.hint_reassign()))
}

pub(super) fn actor_unknown(firm: &str, login: &str, Context { messages, typed }: Context<'_>) -> Wording {
    let words = ["team", "edit", &messages.member_placeholder(), "--login", login];
    let command = typed.in_firm(firm).command(&words);
    (messages.actor_unknown(firm, login), Some(messages.hint_actor_unknown(&command)))
}

pub(super) fn not_admin(member: &str, admins: &[String], Context { messages, .. }: Context<'_>) -> Wording {
    (messages.not_admin(member), Some(messages.hint_admins(Joined(admins))))
}

pub(super) fn not_primary_admin(member: &str, holder: &str, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let hint = messages.hint_primary_admin(&typed.again_as(holder));
    (messages.not_primary_admin(member), Some(hint))
}

pub(super) fn lead_unknown(asked: &str, known: &[String], context: Context<'_>) -> Wording {
    let messages = context.messages;
    let hint = match known {
        [] => known_members(known, context),
        _ => messages.hint_leads(Joined(known)),
    };
    (messages.lead_unknown(asked), Some(hint))
}
