//! Which two clients become one: first the one that stays, then the one that goes, and what is taken from which.

use anyhow::Result;
use carnet::client::{Client, ClientRef, Field};
use carnet::firm::Team;
use carnet::registry::{Side, Takes};

use super::choose::choose;
use super::pick::{Offered, Picker};
use crate::console::{Answer, Console, Dialogue, Escape};

/// Lets the client be picked that goes, and before that the one that stays, unless it was typed.
pub fn pick_pair(typed: Option<&ClientRef>, mut picker: Picker<'_, '_>) -> Result<[Client; 2]> {
    let messages = picker.console.messages;
    loop {
        picker.dialogue.set_above(Vec::new());
        let stays = match typed {
            Some(typed) => picker.registry.client(picker.firm.id, typed)?,
            None => picker.pick(&messages.question_client_kept(), Offered::All)?,
        };
        picker.dialogue.set_above(vec![messages.client_stays(stays.display_name(), stays.company_id())]);
        let (question, others) = (messages.question_client_merged(), Offered::Except(stays.company_id()));
        let goes = match typed {
            Some(_) => Answer::Given(picker.pick(&question, others)?),
            None => picker.pick_or_go_back(&question, others)?,
        };
        if let Answer::Given(goes) = goes {
            return Ok([stays, goes]);
        }
    }
}

/// Lets the value be chosen, field by field, that one client is to have out of two.
pub fn choose_values(
    fields: &[Field],
    pair: &[Client; 2],
    team: &Team,
    dialogue: &mut Dialogue<'_>,
    console: &Console,
) -> Result<Answer<Takes>> {
    let messages = console.messages;
    let [stays, goes] = pair.each_ref().map(|client| (client.display_name(), client.company_id()));
    dialogue.set_escape(Escape::Back);
    let mut takes = Takes::new();
    while let Some(field) = fields.get(takes.len()) {
        let text = |client: &Client| client.worded(*field, team, messages.language).into_owned();
        dialogue
            .set_above(vec![messages.client_stays(stays.0, stays.1), messages.client_goes(goes.0, goes.1)]);
        let question = messages.question(field.heading(messages.language));
        match choose(&question, &pair.each_ref().map(text), 0, dialogue, |_| Ok(None))? {
            Answer::Given(0) => takes.push((*field, Side::Keep)),
            Answer::Given(_) => takes.push((*field, Side::Duplicate)),
            Answer::Back if takes.pop().is_none() => return Ok(Answer::Back),
            Answer::Back => {}
        }
    }
    Ok(Answer::Given(takes))
}
