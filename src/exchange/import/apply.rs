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
    /// Applies one firm's judgement, and gives the firm. One is made for rows that do something there, or where
    /// `is_wanted`.
    pub fn apply(
        &mut self,
        tx: &mut Tx<'_>,
        state: &FirmState,
        judgement: &mut Judgement<'_>,
        is_wanted: bool,
    ) -> Result<Option<FirmId>> {
        let is_idle = judgement.edits.is_empty() && judgement.additions.is_empty();
        let firm = match &state.firm {
            Some(firm) => firm.id,
            None if is_wanted || !is_idle => make_firm(tx, &state.name, judgement)?,
            None => return Ok(None),
        };
        tx.edit_clients(std::mem::take(&mut judgement.edits))?;
        let added = std::mem::take(&mut judgement.additions).into_iter();
        self.waiting.extend(added.map(|added| (added.row, (firm, added))));
        Ok(Some(firm))
    }

    /// Adds the clients of the rows above the first of the firms still to come; all where none comes any more.
    pub fn add_until(&mut self, tx: &mut Tx<'_>, first: Option<RowAt>) -> Result<()> {
        let is_above = |row: &RowAt| first.is_none_or(|first| *row < first);
        while let Some(entry) = self.waiting.first_entry().filter(|entry| is_above(entry.key())) {
            let (firm, Addition { values, folded, .. }) = entry.remove();
            tx.add_folded_client(firm, values, &folded)?;
            tx.progress.advance(1);
        }
        Ok(())
    }
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
