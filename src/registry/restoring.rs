//! Writing what was there before, as undo does.

use super::Tx;
use crate::client::Client;
use crate::error::Result;
use crate::firm::{Firm, TeamMember};
use crate::journal::Change;
use crate::store::Folded;

impl Tx<'_> {
    /// Puts a client back that was there before.
    pub fn restore_client(&mut self, client: &Client) -> Result<()> {
        self.insert_client(client, &Folded::of(&client.values))
    }

    /// Puts a firm back that was there before.
    pub fn restore_firm(&mut self, firm: Firm) -> Result<()> {
        self.tables.insert_firm(&firm)?;
        self.record_some(Change::firm(None, Some(&firm)))
    }

    /// Puts a team member back who was there before.
    pub fn restore_member(&mut self, member: TeamMember) -> Result<()> {
        self.tables.insert_member(&member)?;
        self.record_some(Change::member(None, Some(&member)))
    }
}
