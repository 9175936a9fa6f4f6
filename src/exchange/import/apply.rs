//! What was judged, applied: first what changes in a firm, then what is added, clients in the order of the files.

use std::collections::BTreeMap;

use super::firm_state::{FirmState, UNNUMBERED};
use super::grouping::RowAt;
use super::judge::{Addition, Judgement};
use crate::error::Result;
use crate::firm::FirmId;
use crate::registry::{NewAdmin, Tx, add_firm};

/// Applies what was judged firm by firm.
#[derive(Default)]
pub(super) struct Applying {
    /// Clients that wait for those of rows further up, which are for firms still to come.
    waiting: BTreeMap<RowAt, (FirmId, Addition)>,
}

impl Applying {
    /// Applies one firm's judgement as far as no other firm has rows further up, the next of which is at `next`, and
    /// gives the firm. One is made for rows that do something there, or where `is_wanted`.
    pub fn apply(
        &mut self,
        tx: &mut Tx<'_>,
        state: &FirmState,
        judgement: &mut Judgement<'_>,
        is_wanted: bool,
        next: Option<RowAt>,
    ) -> Result<Option<FirmId>> {
        let is_idle = judgement.edits.is_empty() && judgement.additions.is_empty();
        let firm = match &state.firm {
            Some(firm) => firm.id,
            None if is_wanted || !is_idle => make_firm(tx, &state.name, judgement)?,
            None => return Ok(None),
        };
        tx.edit_clients(std::mem::take(&mut judgement.edits))?;
        let mut additions = std::mem::take(&mut judgement.additions).into_iter().peekable();
        while let Some(addition) =
            additions.next_if(|addition| self.waiting.is_empty() && is_above(addition.row, next))
        {
            add(tx, firm, addition)?;
        }
        self.waiting.extend(additions.map(|addition| (addition.row, (firm, addition))));
        Ok(Some(firm))
    }

    /// Adds the clients of the rows above the first of the firms still to come; all where none comes any more.
    pub fn add_until(&mut self, tx: &mut Tx<'_>, first: Option<RowAt>) -> Result<()> {
        while let Some(entry) = self.waiting.first_entry().filter(|entry| is_above(*entry.key(), first)) {
            let (firm, addition) = entry.remove();
            add(tx, firm, addition)?;
        }
        Ok(())
    }
}

/// Whether a row stands above the first of those that are still to come.
fn is_above(row: RowAt, first: Option<RowAt>) -> bool {
    first.is_none_or(|first| row < first)
}

fn add(tx: &mut Tx<'_>, firm: FirmId, addition: Addition) -> Result<()> {
    tx.add_folded_client(firm, addition.values, &addition.folded)?;
    tx.progress.advance(1);
    Ok(())
}

/// Makes the firm of these rows, and gives its primary admin a number where they lead.
fn make_firm(tx: &mut Tx<'_>, name: &str, judgement: &mut Judgement<'_>) -> Result<FirmId> {
    let firm = add_firm(tx, name, &NewAdmin::default())?.id;
    let admin = tx.tables.members(Some(firm))?.first().map(|member| member.id);
    for Addition { values, .. } in &mut judgement.additions {
        if values.lead() == Some(UNNUMBERED) {
            values.set_lead(admin);
        }
    }
    Ok(firm)
}
