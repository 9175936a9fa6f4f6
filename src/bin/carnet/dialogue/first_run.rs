//! The very first command: there is no registry yet, and the firm is asked for.

use std::io::ErrorKind;

use anyhow::Result;
use carnet::registry::NewAdmin;
use carnet::{Error, RegistryFault};

use crate::console::{Answer, Console, Escape};
use crate::environment::Environment;

/// Offers to make the registry with a first firm, where there is none and somebody can answer.
///
/// Without an answer all stays as it is, and the command finds no registry.
pub fn offer_firm(environment: &Environment, console: &Console) -> Result<()> {
    let is_missing =
        environment.store.symlink_metadata().is_err_and(|error| error.kind() == ErrorKind::NotFound);
    if !is_missing || !console.can_converse() {
        return Ok(());
    }
    let messages = console.messages;
    let mut made = None;
    let mut dialogue = console.dialogue("")?;
    dialogue
        .set_above(vec![messages.no_registry_yet(environment.store.display()), messages.ask_first_firm()]);
    dialogue.set_escape(Escape::Leave);
    let answer = dialogue.text(&messages.question_firm(), "", |name| {
        if name.is_empty() {
            return Ok(None);
        }
        match environment.open_or_create(|registry| registry.add_firm(name, &NewAdmin::default())) {
            Ok((_, added)) => made = Some(added.output),
            Err(error @ (Error::Refused(_) | Error::Field(_))) => return Ok(Some(error.into())),
            Err(error) => return Err(error.into()),
        }
        Ok(None)
    })?;
    drop(dialogue);
    match (answer, made) {
        (Answer::Given(_), Some(firm)) => console.done(messages.firm_added(&firm.name)),
        _ => Err(Error::from(RegistryFault::Missing).into()),
    }
}
