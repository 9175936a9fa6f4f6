//! Firms, and the registry's own numbers.

use rusqlite::{OptionalExtension, Row, named_params};

use super::Tables;
use crate::client::ClientId;
use crate::error::{RegistryFault, Result};
use crate::firm::{Firm, FirmId, MemberId};
use crate::text::clock::Moment;
use crate::text::fold::fold;

const SELECT: &str = "SELECT id, name, created_at FROM firms";

fn firm_of(row: &Row<'_>) -> rusqlite::Result<Firm> {
    Ok(Firm {
        id: FirmId(row.get("id")?),
        name: row.get("name")?,
        created_at: Moment(row.get("created_at")?),
    })
}

impl Tables<'_> {
    /// The registry's own five-digit number.
    pub fn number(self) -> Result<u32> {
        Ok(self.0.query_row("SELECT number FROM registry", [], |row| row.get("number"))?)
    }

    /// Takes the next number of a firm.
    pub fn next_firm(self) -> Result<FirmId> {
        let statement = "UPDATE registry SET last_firm = last_firm + 1 RETURNING last_firm";
        Ok(FirmId(self.0.prepare_cached(statement)?.query_row([], |row| row.get("last_firm"))?))
    }

    /// Takes the next number of a team member.
    pub fn next_member(self) -> Result<MemberId> {
        let statement = "UPDATE registry SET last_member = last_member + 1 RETURNING last_member";
        Ok(MemberId(self.0.prepare_cached(statement)?.query_row([], |row| row.get("last_member"))?))
    }

    /// The number of the client that was added last.
    pub fn last_client(self) -> Result<ClientId> {
        let statement = "SELECT last_client FROM registry";
        let last: i64 = self.0.prepare_cached(statement)?.query_row([], |row| row.get("last_client"))?;
        // It only ever counts up.
        if last < 0 {
            Err(RegistryFault::Damaged("last_client".to_owned()).into())
        } else {
            Ok(ClientId(last))
        }
    }

    /// Remembers the number of the client that was added last.
    pub fn set_last_client(self, client: ClientId) -> Result<()> {
        let statement = "UPDATE registry SET last_client = ?1";
        self.0.prepare_cached(statement)?.execute([client.0])?;
        Ok(())
    }

    /// All firms, by folded name.
    pub fn firms(self) -> Result<Vec<Firm>> {
        let mut statement = self.0.prepare_cached(&format!("{SELECT} ORDER BY name_folded"))?;
        let firms = statement.query_map([], firm_of)?;
        Ok(firms.collect::<rusqlite::Result<_>>()?)
    }

    /// Whether a firm is found by its name: its key may be another's.
    pub fn is_found_by_name(self, firm: &Firm) -> Result<bool> {
        Ok(self.firm_named(&firm.name)?.is_some_and(|found| found.id == firm.id))
    }

    /// The firm with this number.
    pub fn firm(self, id: FirmId) -> Result<Option<Firm>> {
        let mut statement = self.0.prepare_cached(&format!("{SELECT} WHERE id = ?1"))?;
        Ok(statement.query_row([id.0], firm_of).optional()?)
    }

    /// The firm with this name, folded.
    pub fn firm_named(self, name: &str) -> Result<Option<Firm>> {
        let mut statement = self.0.prepare_cached(&format!("{SELECT} WHERE name_folded = ?1"))?;
        Ok(statement.query_row([fold(name)], firm_of).optional()?)
    }

    /// The only firm, where there is exactly one; else how many there are: none or several.
    pub fn only_firm(self) -> Result<Option<Firm>> {
        let mut statement = self.0.prepare_cached(&format!("{SELECT} LIMIT 2"))?;
        let mut firms = statement.query_map([], firm_of)?.collect::<rusqlite::Result<Vec<Firm>>>()?;
        Ok(if firms.len() == 1 { firms.pop() } else { None })
    }

    /// Writes a firm that was not there.
    pub fn insert_firm(self, firm: &Firm) -> Result<()> {
        let mut statement = self.0.prepare_cached(
            "INSERT INTO firms (id, name, name_folded, created_at)
             VALUES (:id, :name, :name_folded, :created_at)",
        )?;
        statement.execute(named_params! {
            ":id": firm.id.0,
            ":name": firm.name,
            ":name_folded": fold(&firm.name),
            ":created_at": firm.created_at.0,
        })?;
        Ok(())
    }

    /// Writes a firm's name.
    pub fn update_firm(self, firm: &Firm) -> Result<()> {
        let statement = "UPDATE firms SET name = ?2, name_folded = ?3 WHERE id = ?1";
        self.0.prepare_cached(statement)?.execute((firm.id.0, &firm.name, fold(&firm.name)))?;
        Ok(())
    }

    /// Removes a firm.
    pub fn delete_firm(self, id: FirmId) -> Result<()> {
        self.0.prepare_cached("DELETE FROM firms WHERE id = ?1")?.execute([id.0])?;
        Ok(())
    }
}
