//! What was judged, applied: first what changes in a firm, then what is added, clients in the order of the files.

use super::firm_state::{FirmState, UNNUMBERED};
use super::judge::Judgement;
use super::row_error::RowPlace;
use crate::client::Values;
use crate::error::Result;
use crate::firm::FirmId;
use crate::registry::{NewAdmin, Tx, add_firm};

/// A client that is to be added to a firm, with the place of its row.
type Addition = (RowPlace, FirmId, Values);

/// Applies what was judged firm by firm.
pub(super) struct Applying {
    /// Clients that wait for those of rows further up, which are for firms still to come.
    waiting: Vec<Addition>,
    may_add_at_once: bool,
}

impl Applying {
    /// Clients can be added at once where the rows stand firm by firm; else they are held until the end.
    pub fn new(may_add_at_once: bool) -> Self {
        Self { waiting: Vec::new(), may_add_at_once }
    }

    /// Applies one firm's judgement, and gives the firm. One is made for rows that do something there, or where
    /// `is_wanted`.
    pub fn apply(
        &mut self,
        tx: &mut Tx<'_>,
        state: &FirmState,
        judgement: &mut Judgement,
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
        self.waiting.extend(added.map(|(place, values)| (place, firm, values)));
        if self.may_add_at_once {
            self.add_waiting(tx)?;
        }
        Ok(Some(firm))
    }

    /// Adds the clients that still wait.
    pub fn finish(mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.add_waiting(tx)
    }

    fn add_waiting(&mut self, tx: &mut Tx<'_>) -> Result<()> {
        self.waiting.sort_by_key(|(place, _, _)| *place);
        for (_, firm, values) in self.waiting.drain(..) {
            tx.add_client(firm, values)?;
            tx.progress.advance(1);
        }
        Ok(())
    }
}

/// Makes the firm of these rows, and gives its primary admin a number where they lead.
fn make_firm(tx: &mut Tx<'_>, name: &str, judgement: &mut Judgement) -> Result<FirmId> {
    let firm = add_firm(tx, name, &NewAdmin::default())?.id;
    let admin = tx.tables.members(Some(firm))?.first().map(|member| member.id);
    for (_, values) in &mut judgement.additions {
        if values.lead() == Some(UNNUMBERED) {
            values.set_lead(admin);
        }
    }
    Ok(firm)
}
