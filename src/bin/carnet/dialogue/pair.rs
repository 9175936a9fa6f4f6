//! Which two clients become one: first the one that stays, then the one that goes.

use anyhow::Result;
use carnet::client::{Client, ClientRef};

use super::pick::{Offered, Picker};
use crate::console::Answer;

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
