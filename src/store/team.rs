//! Team members.

use rusqlite::types::Type;
use rusqlite::{Row, named_params};

use super::Tables;
use crate::client::kinds::{Role, Status};
use crate::error::{RegistryFault, Result};
use crate::firm::{FirmId, MemberId, TeamMember};
use crate::text::fold::fold;

const SELECT: &str = "SELECT id, firm, name, email, login, role, status FROM team_members";

/// Reads the columns of `SELECT`, by their places, which takes less than by their names.
fn member_of(row: &Row<'_>) -> rusqlite::Result<TeamMember> {
    Ok(TeamMember {
        id: MemberId(row.get(0)?),
        firm: FirmId(row.get(1)?),
        name: row.get(2)?,
        email: row.get(3)?,
        login: row.get(4)?,
        role: key(row, 5, Role::with_key)?,
        status: key(row, 6, Status::with_key)?,
    })
}

/// Reads a closed set's key; an unknown one is damage.
fn key<T>(row: &Row<'_>, at: usize, with_key: fn(&str) -> Option<T>) -> rusqlite::Result<T> {
    let key = row.get_ref(at)?.as_str()?;
    with_key(key).ok_or_else(|| rusqlite::Error::InvalidColumnType(at, key.to_owned(), Type::Text))
}

impl Tables<'_> {
    /// The members of one firm, or of all, the oldest first.
    pub fn members(self, firm: Option<FirmId>) -> Result<Vec<TeamMember>> {
        let statement = match firm {
            Some(_) => format!("{SELECT} INDEXED BY sqlite_autoindex_team_members_2 WHERE firm = ?1"),
            None => format!("{SELECT} WHERE ?1 IS NULL"),
        };
        let mut statement = self.0.prepare_cached(&statement)?;
        let members = statement.query_map([firm.map(|firm| firm.0)], member_of)?;
        // A sorter of SQLite's takes longer to set up than a team to sort.
        let mut members: Vec<TeamMember> = members.collect::<rusqlite::Result<_>>()?;
        members.sort_unstable_by_key(|member| member.id);
        self.refuse_other_than_all_members(firm, &members)?;
        Ok(members)
    }

    /// Refuses members other than those that an index has which they were not read by.
    fn refuse_other_than_all_members(self, firm: Option<FirmId>, members: &[TeamMember]) -> Result<()> {
        let statement = match firm {
            Some(_) => {
                "SELECT count(*) FROM team_members INDEXED BY sqlite_autoindex_team_members_1 WHERE firm = ?1"
            }
            None => "SELECT count(*) FROM team_members WHERE ?1 IS NULL",
        };
        let count: i64 =
            self.0.prepare_cached(statement)?.query_row([firm.map(|firm| firm.0)], |row| row.get(0))?;
        let is_whole = usize::try_from(count) == Ok(members.len())
            && members.is_sorted_by(|one, next| one.id < next.id)
            && members.iter().all(|member| firm.is_none_or(|firm| member.firm == firm));
        if is_whole { Ok(()) } else { Err(RegistryFault::Damaged("team_members".to_owned()).into()) }
    }

    /// Writes a member who was not there.
    pub fn insert_member(self, member: &TeamMember) -> Result<()> {
        self.write_member(
            "INSERT INTO team_members (id, firm, name, email, email_folded, login, role, status)
             VALUES (:id, :firm, :name, :email, :email_folded, :login, :role, :status)",
            member,
        )
    }

    /// Writes a member who was there.
    pub fn update_member(self, member: &TeamMember) -> Result<()> {
        self.write_member(
            "UPDATE team_members SET firm = :firm, name = :name, email = :email,
             email_folded = :email_folded, login = :login, role = :role, status = :status
             WHERE id = :id",
            member,
        )
    }

    fn write_member(self, statement: &str, member: &TeamMember) -> Result<()> {
        self.0.prepare_cached(statement)?.execute(named_params! {
            ":id": member.id.0,
            ":firm": member.firm.0,
            ":name": member.name,
            ":email": member.email,
            ":email_folded": member.email.as_deref().map(fold),
            ":login": member.login,
            ":role": member.role.key(),
            ":status": member.status.key(),
        })?;
        Ok(())
    }

    /// Removes a member.
    pub fn delete_member(self, id: MemberId) -> Result<()> {
        self.0.prepare_cached("DELETE FROM team_members WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}
