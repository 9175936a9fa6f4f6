//! What SQLite itself finds wrong with the file.

use super::Tables;
use crate::error::Result;

impl Tables<'_> {
    /// Everything that SQLite's own checks find; nothing where the file is sound.
    pub fn damage(self) -> Result<Vec<String>> {
        let mut statement = self.0.prepare("PRAGMA integrity_check")?;
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
