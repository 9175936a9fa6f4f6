//! Which firm is meant, where there are several and none is chosen.

use anyhow::Result;
use carnet::firm::Firm;
use carnet::{Error, Refusal};

use super::choose::fitting;
use crate::console::{Answer, Console, Escape, Options, padded, text_width};
use crate::environment::Environment;
use crate::program_error::ProgramError;

/// The widest column of names.
const NAMES: usize = 40;

/// Whether a command was refused for want of a firm.
pub fn lacks_firm(error: &anyhow::Error) -> bool {
    matches!(error.downcast_ref(), Some(Error::Refused(Refusal::FirmAmbiguous { .. })))
}

/// Lets the firm be picked that a command is about, and says how to choose one for good; none where it is left.
pub fn pick_firm(environment: &Environment, console: &Console) -> Result<Option<String>> {
    let messages = console.messages;
    let registry = environment.read()?;
    let firms: Vec<Firm> = registry.firms()?;
    let names: Vec<String> = firms.iter().map(|firm| firm.name.clone()).collect();
    let width = names.iter().map(|name| text_width(name)).max().unwrap_or_default().min(NAMES);
    let counted = |firm: &Firm| Ok(messages.clients_counted(registry.counts(firm.id)?.clients()));
    let counts: Vec<String> = firms.iter().map(counted).collect::<Result<_>>()?;
    let options = Options {
        count: names.len(),
        shown: &|firm, _| format!("{}  {}", padded(&names[firm], width), counts[firm]),
        fitting: &|text| fitting(&names, text),
        marked: 0,
    };
    let mut dialogue = console.dialogue("--firm")?;
    dialogue.set_escape(Escape::Leave);
    let firm = match dialogue.choice(&messages.question_which_firm(), &options, |_| Ok(None)) {
        Ok(Answer::Given(firm)) => firm,
        Ok(Answer::Back) => return Ok(None),
        Err(error) if error.downcast_ref() == Some(&ProgramError::Unanswered) => return Ok(None),
        Err(error) => return Err(error),
    };
    drop(dialogue);
    let name = &names[firm];
    console.say(messages.firm_picked(name, &console.command(&["firm", "use", name])))?;
    Ok(Some(name.clone()))
}
