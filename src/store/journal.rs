//! The journal: operations, the firms they stand in, and what each changed.

use rusqlite::Row;
use rusqlite::types::Type;

use super::Tables;
use crate::client::ClientId;
use crate::error::Result;
use crate::firm::{FirmId, MemberId, TeamMember};
use crate::journal::{Action, Change, Image, Operation, OperationId, Subject};
use crate::text::clock::Moment;

impl Tables<'_> {
    /// Writes that an operation begins, and gives its number.
    pub fn insert_operation(self, action: Action, at: Moment, login: &str) -> Result<OperationId> {
        let statement = "INSERT INTO operations (at, action, login) VALUES (?1, ?2, ?3)";
        let id = self.0.prepare_cached(statement)?.insert((at.0, action.words(), login))?;
        Ok(OperationId(id))
    }

    /// Writes which operation another takes back or does again.
    pub fn set_undoes(self, operation: OperationId, undone: OperationId) -> Result<()> {
        let statement = "UPDATE operations SET undoes = ?2 WHERE id = ?1";
        self.0.prepare_cached(statement)?.execute((operation.0, undone.0))?;
        Ok(())
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
}

/// The number of an operation's first change, as schema step 4 has it.
pub(super) const fn first_of(operation: OperationId) -> i64 {
    operation.0 << 32
}

impl Tables<'_> {
    /// The operations of a firm, or of the registry, the latest first.
    pub fn operations(self, firm: Option<FirmId>) -> Result<Vec<Operation>> {
        let statement = match firm {
            Some(_) => {
                "SELECT id, at, action, login, undoes FROM operations WHERE id IN
                 (SELECT operation FROM operation_firms WHERE firm = ?1) ORDER BY id DESC"
            }
            None => "SELECT id, at, action, login, undoes FROM operations WHERE ?1 IS NULL ORDER BY id DESC",
        };
        let mut statement = self.0.prepare_cached(statement)?;
        let operations = statement.query_map([firm.map(|firm| firm.0)], operation_of)?;
        Ok(operations.collect::<rusqlite::Result<_>>()?)
    }

    /// The firms in whose history an operation stands, with who acted there, by number and handle.
    pub fn operation_firms(self, operation: OperationId) -> Result<Vec<OperationFirm>> {
        let mut statement = self.0.prepare_cached(
            "SELECT firm, member, member_handle FROM operation_firms WHERE operation = ?1 ORDER BY firm",
        )?;
        let firms = statement.query_map([operation.0], |row| {
            Ok(OperationFirm {
                firm: FirmId(row.get("firm")?),
                member: row.get::<_, Option<i64>>("member")?.map(MemberId),
                handle: row.get("member_handle")?,
            })
        })?;
        Ok(firms.collect::<rusqlite::Result<_>>()?)
    }

    /// What an operation changed, in the order in which it did.
    pub fn changes(self, operation: OperationId) -> Result<Vec<Change>> {
        self.changes_in(operation, None, |_| true)
    }

    /// What an operation changed in one firm, or in all, where `is_wanted` says so of the subject. What left the firm is
    /// found by the text of its change, and some more may be.
    pub fn changes_in(
        self,
        operation: OperationId,
        firm: Option<FirmId>,
        is_wanted: impl Fn(Subject) -> bool,
    ) -> Result<Vec<Change>> {
        let mut statement = self.0.prepare_cached(
            r#"SELECT subject, id, firm, before, after FROM changes WHERE number >= ?1 AND number < ?2
             AND (?3 IS NULL OR firm = ?3 OR instr(before, '"firm":"' || ?3 || '"') > 0) ORDER BY number"#,
        )?;
        let next = OperationId(operation.0 + 1);
        let mut rows = statement.query((first_of(operation), first_of(next), firm.map(|firm| firm.0)))?;
        let mut changes = Vec::new();
        while let Some(row) = rows.next()? {
            if is_wanted(subject_of(row)?) {
                changes.push(change_of(row)?);
            }
        }
        Ok(changes)
    }

    /// The subjects of all later operations, each with its operation.
    pub fn subjects_after(self, operation: OperationId) -> Result<Vec<(OperationId, Subject)>> {
        let mut statement =
            self.0.prepare_cached("SELECT operation, subject, id FROM changes WHERE number >= ?1")?;
        let next = OperationId(operation.0 + 1);
        let subjects = statement
            .query_map([first_of(next)], |row| Ok((OperationId(row.get("operation")?), subject_of(row)?)))?;
        Ok(subjects.collect::<rusqlite::Result<_>>()?)
    }
}

/// A firm in whose history an operation stands.
pub(crate) struct OperationFirm {
    pub firm: FirmId,
    pub member: Option<MemberId>,
    pub handle: Option<String>,
}

fn operation_of(row: &Row<'_>) -> rusqlite::Result<Operation> {
    let words: String = row.get("action")?;
    Ok(Operation {
        id: OperationId(row.get("id")?),
        at: Moment(row.get("at")?),
        action: Action::with_words(&words).ok_or_else(|| damaged("action", words))?,
        login: row.get("login")?,
        undoes: row.get::<_, Option<i64>>("undoes")?.map(OperationId),
    })
}

fn change_of(row: &Row<'_>) -> rusqlite::Result<Change> {
    let image = |column: &str| -> rusqlite::Result<Option<Image>> {
        let json: Option<String> = row.get(column)?;
        json.map(|json| Image::from_json(&json).ok_or_else(|| damaged(column, json))).transpose()
    };
    Ok(Change {
        subject: subject_of(row)?,
        firm: FirmId(row.get("firm")?),
        before: image("before")?,
        after: image("after")?,
    })
}

fn subject_of(row: &Row<'_>) -> rusqlite::Result<Subject> {
    let id = row.get("id")?;
    match row.get_ref("subject")?.as_str()? {
        "firm" => Ok(Subject::Firm(FirmId(id))),
        "member" => Ok(Subject::Member(MemberId(id))),
        "client" => Ok(Subject::Client(ClientId(id))),
        word => Err(damaged("subject", word.to_owned())),
    }
}

/// A value of the journal that this program never writes.
fn damaged(column: &str, value: String) -> rusqlite::Error {
    rusqlite::Error::InvalidColumnType(0, format!("{column}: {value}"), Type::Text)
}
