//! The journal: operations, the firms they stand in, and what each changed.

use super::Tables;
use crate::error::{RegistryFault, Result};
use crate::firm::{FirmId, TeamMember};
use crate::journal::{Action, Change, Image, OperationId};
use crate::text::clock::Moment;

impl Tables<'_> {
    /// Writes that an operation begins, and gives its number.
    pub fn insert_operation(self, action: Action, at: Moment, login: &str) -> Result<OperationId> {
        let mut statement = self.0.prepare_cached(
            "INSERT INTO operations (id, at, action, login)
             SELECT coalesce(max(id), 0) + 1, ?1, ?2, ?3 FROM operations RETURNING id",
        )?;
        let id = statement.query_row((at.0, action.words(), login), |row| row.get("id"))?;
        Ok(OperationId(id))
    }

    /// Writes that an operation stands in a firm's history, and who acted there.
    pub fn insert_operation_firm(
        self,
        operation: OperationId,
        firm: FirmId,
        member: Option<&TeamMember>,
    ) -> Result<()> {
        let mut statement = self.0.prepare_cached(
            "INSERT INTO operation_firms (firm, operation, member, member_handle)
             VALUES (?1, ?2, ?3, ?4)",
        )?;
        let id = member.map(|member| member.id.0);
        statement.execute((firm.0, operation.0, id, member.map(TeamMember::handle)))?;
        Ok(())
    }

    /// Writes one change of an operation.
    pub fn insert_change(self, operation: OperationId, position: i64, change: &Change) -> Result<()> {
        let mut statement = self.0.prepare_cached(
            "INSERT INTO changes (operation, position, subject, id, firm, before, after)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        statement.execute((
            operation.0,
            position,
            change.subject.word(),
            change.subject.id(),
            change.firm.0,
            change.before.as_ref().map(json).transpose()?,
            change.after.as_ref().map(json).transpose()?,
        ))?;
        Ok(())
    }
}

fn json(image: &Image) -> Result<String> {
    serde_json::to_string(image).map_err(|error| RegistryFault::Io(error.to_string()).into())
}
