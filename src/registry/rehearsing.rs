//! What would be refused or warned of, told before it is done; nothing here changes anything.

use super::Registry;
use super::actor::{Power, is_admin};
use crate::client::{ClientDraft, ClientEdit, ClientRef};
use crate::error::{Result, Warning};
use crate::firm::{Firm, TeamMember};
use crate::journal::Action;

impl Registry {
    /// Tells whether one more client could be added by whoever acts.
    ///
    /// # Errors
    /// `ActorUnknown` and the like, `FirmFull`.
    pub fn check_room(&mut self, firm: &Firm) -> Result<()> {
        self.rehearse(Action::Add, |tx| {
            tx.act_in(firm, Power::Member)?;
            tx.refuse_overflow(firm, 1)
        })
    }

    /// Tells what adding a client would warn of.
    ///
    /// # Errors
    /// What [`Registry::add_client`] would refuse.
    pub fn rehearse_add(&mut self, firm: &Firm, draft: &ClientDraft) -> Result<Vec<Warning>> {
        self.rehearse(Action::Add, |tx| {
            tx.new_client(firm, draft)?;
            Ok(std::mem::take(&mut tx.warnings))
        })
    }

    /// Tells what an edit would warn of.
    ///
    /// # Errors
    /// What [`Registry::edit_clients`] would refuse.
    pub fn rehearse_edit(
        &mut self,
        firm: &Firm,
        named: &[ClientRef],
        edit: &ClientEdit,
    ) -> Result<Vec<Warning>> {
        self.rehearse(Action::Edit, |tx| {
            tx.new_edits(firm, named, edit)?;
            Ok(std::mem::take(&mut tx.warnings))
        })
    }

    /// The team members whom the one who acts may make a client's lead; none where that takes an admin.
    ///
    /// # Errors
    /// `ActorUnknown` and the like.
    pub fn possible_leads(&mut self, firm: &Firm) -> Result<Vec<TeamMember>> {
        self.rehearse(Action::Edit, |tx| {
            let actor = tx.act_in(firm, Power::Member)?;
            let members = tx.tables.members(Some(firm.id))?.into_iter();
            Ok(members.filter(|member| is_admin(&actor) && member.is_active()).collect())
        })
    }
}
