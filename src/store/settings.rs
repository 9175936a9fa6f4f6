//! What each OS login has chosen: its firm, its columns. Settings are no operations.

use rusqlite::OptionalExtension;

use super::Tables;
use crate::error::Result;

impl Tables<'_> {
    /// Gives a setting.
    pub fn setting(self, login: &str, name: &str) -> Result<Option<String>> {
        let mut statement =
            self.0.prepare_cached("SELECT value FROM settings WHERE login = ?1 AND name = ?2")?;
        Ok(statement.query_row((login, name), |row| row.get("value")).optional()?)
    }

    /// Gives a setting of every login that has it.
    pub fn settings(self, name: &str) -> Result<Vec<(String, String)>> {
        let mut statement = self.0.prepare_cached("SELECT login, value FROM settings WHERE name = ?1")?;
        let settings = statement.query_map([name], |row| Ok((row.get("login")?, row.get("value")?)))?;
        Ok(settings.collect::<rusqlite::Result<_>>()?)
    }

    /// Writes a setting, or removes it.
    pub fn set_setting(self, login: &str, name: &str, value: Option<&str>) -> Result<()> {
        match value {
            Some(value) => self
                .0
                .prepare_cached("REPLACE INTO settings (login, name, value) VALUES (?1, ?2, ?3)")?
                .execute((login, name, value))?,
            None => self
                .0
                .prepare_cached("DELETE FROM settings WHERE login = ?1 AND name = ?2")?
                .execute((login, name))?,
        };
        Ok(())
    }
}
