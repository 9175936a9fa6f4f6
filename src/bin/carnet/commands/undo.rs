//! `undo` and `redo`: whole operations taken back, or done again.

use anyhow::Result;
use carnet::Refusal;
use carnet::firm::Firm;
use carnet::journal::OperationId;
use carnet::registry::{Registry, Reversal};
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Joined;
use crate::view::history::ReversalView;

/// Take back the latest operation, or the one that is named
#[derive(Debug, Args)]
pub struct Undo {
    /// The operation's number in `history`
    #[arg(long, value_name = "NUMBER")]
    operation: Option<i64>,
    /// Tell what would be taken back, and change nothing
    #[arg(long)]
    dry_run: bool,
}

/// Do the operation again that was taken back last
#[derive(Debug, Args)]
pub struct Redo {}

impl Undo {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open_for_long()?;
        let firm = firm(&registry, environment)?;
        let named = self.operation.map(OperationId);
        let messages = console.messages;
        if self.dry_run {
            let reversal = registry.rehearse_undo(firm.as_ref(), named)?;
            console.done(worded(&reversal, |id, action, [restored, removed, changed]| {
                messages.would_undo(id, action, restored, removed, changed)
            }))?;
            return show(&registry, None, &reversal, console);
        }
        let done = registry.undo(firm.as_ref(), named)?;
        console.done(worded(&done.output, |id, action, [restored, removed, changed]| {
            messages.undone(id, action, restored, removed, changed)
        }))?;
        show(&registry, done.operation, &done.output, console)
    }
}

impl Redo {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open_for_long()?;
        let firm = firm(&registry, environment)?;
        let done = registry.redo(firm.as_ref())?;
        console.done(worded(&done.output, |id, action, [restored, removed, changed]| {
            console.messages.redone(id, action, restored, removed, changed)
        }))?;
        show(&registry, done.operation, &done.output, console)
    }
}

/// Says of an operation how many clients came back, went and changed.
fn worded(reversal: &Reversal, say: impl Fn(i64, &str, [usize; 3]) -> String) -> String {
    let changed = reversal.clients.len() - reversal.restored - reversal.removed;
    let counts = [reversal.restored, reversal.removed, changed];
    say(reversal.operation.id.0, reversal.operation.action.words(), counts)
}

/// The firm whose latest operation is meant; where none is left or chosen, it is the registry's.
fn firm(registry: &Registry, environment: &Environment) -> Result<Option<Firm>> {
    match registry.firm(environment.firm.as_deref()) {
        Ok(firm) => Ok(Some(firm)),
        Err(carnet::Error::Refused(Refusal::NoFirm | Refusal::FirmAmbiguous { .. })) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

/// Names the firms that an operation was about, and shows programs the whole.
fn show(
    registry: &Registry,
    operation: Option<OperationId>,
    reversal: &Reversal,
    console: &Console,
) -> Result<()> {
    if reversal.is_of_several_firms {
        let firms: Vec<String> = reversal.firms.iter().map(|(_, name)| name.clone()).collect();
        console.say(console.messages.firms_concerned(firms.len(), Joined(&firms)))?;
    }
    let team = registry.team(None)?;
    console.for_programs(|| ReversalView::new(operation, reversal, &team))
}
