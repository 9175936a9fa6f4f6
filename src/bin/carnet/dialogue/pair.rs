//! Which two clients become one: first the one that stays, then the one that goes.

use anyhow::Result;
use carnet::client::ClientRef;
use carnet::firm::Firm;
use carnet::registry::{Listed, Registry};

use super::pick::{Wanted, pick_client};
use crate::console::{Answer, Console, Dialogue, Escape};

/// Lets the client be picked that goes, and before that the one that stays, unless it was typed.
pub fn pick_pair(
    registry: &Registry,
    firm: &Firm,
    typed: Option<&ClientRef>,
    dialogue: &mut Dialogue<'_>,
    console: &Console,
) -> Result<[ClientRef; 2]> {
    let offer = |question, escape, is_offered: &dyn Fn(&Listed) -> bool, dialogue: &mut Dialogue<'_>| {
        pick_client(registry, firm.id, &Wanted { question, escape, is_offered }, dialogue, console)
    };
    loop {
        dialogue.set_above(Vec::new());
        let kept = match typed {
            Some(typed) => Answer::Given(typed.clone()),
            None => offer(console.messages.question_client_kept(), Escape::Leave, &|_| true, dialogue)?,
        };
        let Answer::Given(kept) = kept else { continue };
        let stays = registry.client(firm.id, &kept)?;
        dialogue.set_above(vec![console.messages.client_stays(stays.display_name(), stays.company_id())]);
        let is_other = |other: &Listed| other.client.company_id != stays.company_id();
        let escape = if typed.is_some() { Escape::Leave } else { Escape::Back };
        let goes = offer(console.messages.question_client_merged(), escape, &is_other, dialogue)?;
        if let Answer::Given(goes) = goes {
            return Ok([kept, goes]);
        }
    }
}
