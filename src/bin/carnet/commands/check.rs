//! `check`: is the registry sound, and what deserves a look.

use anyhow::Result;
use clap::Args;

use super::Outcome;
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Messages;
use crate::view::check::{CheckedView, Terms, advice_rows, finding_rows};

/// Check that the registry is sound, and see what deserves a look
#[derive(Debug, Args)]
pub struct Check {}

/// How far a check has come.
fn coming(messages: Messages, done: usize, all: usize, seconds: u64) -> String {
    match all {
        0 => messages.checking_whole(seconds),
        _ => messages.checking(done, all, seconds),
    }
}

impl Check {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<Outcome> {
        let watched = console.watched(&environment.progress, coming);
        let registry = environment.read()?;
        let mut checked = registry.check()?;
        drop(watched);
        let has_several_firms = registry.firms()?.len() > 1;
        let terms = Terms {
            console,
            store: &environment.store.to_string_lossy(),
            has_several_firms,
            with_firm: environment.firm.is_none() && has_several_firms,
        };
        if let Some(named) = &environment.firm {
            let name = registry.firm(Some(named))?.name;
            checked.advice.retain(|finding| finding.firm.as_ref() == Some(&name));
        }
        let messages = console.messages;
        console.report(|| finding_rows(&checked, terms), || CheckedView::new(&checked, terms))?;
        // Last, where it stands below a list of many pages.
        console.say(match checked.problems.len() {
            0 => messages.registry_sound(advice_rows(&checked)),
            problems => messages.problems_found(problems),
        })?;
        Ok(if checked.problems.is_empty() { Outcome::Done } else { Outcome::Partial })
    }
}
