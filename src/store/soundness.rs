//! What SQLite itself finds wrong with the file.

use rusqlite::OptionalExtension;
use rusqlite::types::ValueRef;

use super::Tables;
use crate::error::{Error, RegistryFault, Result};
use crate::firm::FirmId;

impl Tables<'_> {
    /// Everything that SQLite's own checks find; nothing where the file is sound.
    pub fn damage(self) -> Result<Vec<String>> {
        self.found_by("PRAGMA integrity_check")
    }

    /// Refuses a file in which SQLite finds anything wrong.
    pub fn refuse_damaged(self) -> Result<()> {
        refuse(self.damage()?)
    }

    /// Refuses a journal whose pages contradict each other: what can still be read would pass for the whole.
    pub fn refuse_damaged_journal(self) -> Result<()> {
        self.refuse_damaged_tables(&["operations", "operation_firms", "changes"])
    }

    /// Refuses firms and teams whose pages contradict each other.
    pub fn refuse_damaged_people(self) -> Result<()> {
        self.refuse_damaged_tables(&["firms", "team_members"])
    }

    /// Refuses fewer or more clients of one firm, or of all, than an index has that they were not read by: a damaged
    /// page may hide some of them.
    pub fn refuse_other_than_all(self, firm: Option<FirmId>, clients: usize) -> Result<()> {
        let expected = self.count_clients(firm)?;
        if clients == expected { Ok(()) } else { Err(incomplete(clients, expected)) }
    }

    /// Refuses fewer clients than there are, as [`Tables::refuse_other_than_all`] does.
    pub fn refuse_fewer_than_all(self, firm: Option<FirmId>, clients: usize) -> Result<()> {
        let expected = self.count_clients(firm)?;
        if clients >= expected { Ok(()) } else { Err(incomplete(clients, expected)) }
    }

    fn refuse_damaged_tables(self, tables: &[&str]) -> Result<()> {
        tables.iter().try_for_each(|table| refuse(self.found_by(&format!("PRAGMA quick_check({table})"))?))
    }

    /// The tables with texts that are none, and so make every command fail that reads them.
    pub fn unreadable_tables(self) -> Result<Vec<String>> {
        let mut statement =
            self.0.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL")?;
        let names = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut unreadable = Vec::new();
        for name in names {
            let name = name?;
            if !self.is_readable(&name)? {
                unreadable.push(name);
            }
        }
        Ok(unreadable)
    }

    fn is_readable(self, table: &str) -> Result<bool> {
        let mut statement = self.0.prepare(&format!("SELECT * FROM \"{}\"", table.replace('"', "\"\"")))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                if let ValueRef::Text(text) = row.get_ref(column)?
                    && std::str::from_utf8(text).is_err()
                {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// The registry's own numbers that cannot be right: each counts up with what was added, and was never smaller.
    pub fn wrong_counters(self) -> Result<Vec<String>> {
        let statement = "SELECT last_firm, last_member, last_client,
             (SELECT coalesce(max(id), 0) FROM firms), (SELECT coalesce(max(id), 0) FROM team_members),
             (SELECT coalesce(max(id), 0) FROM clients) FROM registry";
        let counters = self.0.query_row(statement, [], |row| row.try_into()).optional()?;
        let Some(counters) = counters else { return Ok(vec!["registry".to_owned()]) };
        let (firm, member, client, firms, members, clients): (i64, i64, i64, i64, i64, i64) = counters;
        let each =
            [("last_firm", firm, firms), ("last_member", member, members), ("last_client", client, clients)];
        let wrong = each.into_iter().filter(|(_, last, highest)| last < highest || *last < 0);
        Ok(wrong.map(|(name, ..)| format!("registry {name}")).collect())
    }

    fn found_by(self, check: &str) -> Result<Vec<String>> {
        let mut statement = self.0.prepare(check)?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut damage: Vec<String> = lines.collect::<rusqlite::Result<_>>()?;
        damage.retain(|line| line != "ok");
        Ok(damage)
    }

    /// The tables, each with how many of its rows point at nothing.
    pub fn dangling_rows(self) -> Result<Vec<(String, usize)>> {
        let mut statement = self.0.prepare("PRAGMA foreign_key_check")?;
        let tables = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut counts: Vec<(String, usize)> = Vec::new();
        for table in tables {
            let table = table?;
            match counts.iter_mut().find(|(other, _)| *other == table) {
                Some((_, count)) => *count += 1,
                None => counts.push((table, 1)),
            }
        }
        let of_nobody = self.texts_of_nobody()?;
        counts.extend((of_nobody > 0).then(|| ("search_texts".to_owned(), of_nobody)));
        Ok(counts)
    }
}

fn incomplete(clients: usize, expected: usize) -> Error {
    RegistryFault::Damaged(format!("{clients} / {expected} clients")).into()
}

fn refuse(damage: Vec<String>) -> Result<()> {
    damage.into_iter().next().map_or(Ok(()), |first| Err(RegistryFault::Damaged(first).into()))
}
