//! What each login has chosen: its firm and its columns. No operations, and no power is needed.

use super::Registry;
use crate::client::Field;
use crate::error::Result;
use crate::firm::{Firm, FirmId};

const FIRM: &str = "firm";
const COLUMNS: &str = "columns";

impl Registry {
    /// The firm that this login uses, if it has chosen one that is still there.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn used_firm(&self) -> Result<Option<Firm>> {
        let tables = self.tables();
        let setting = tables.setting(self.session.login.as_str(), FIRM)?;
        match setting.and_then(|id| id.parse().ok()) {
            Some(id) => tables.firm(FirmId(id)),
            None => Ok(None),
        }
    }

    /// Says which firm this login uses.
    ///
    /// # Errors
    /// The registry cannot be written.
    pub fn use_firm(&mut self, firm: FirmId) -> Result<()> {
        self.set(FIRM, Some(&firm.0.to_string()))
    }

    /// The columns of this login's list.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn columns(&self) -> Result<Option<Vec<Field>>> {
        let mut chosen = self.tables().settings(COLUMNS)?.into_iter();
        let own = chosen.find(|(login, _)| *login == self.session.login.as_str());
        Ok(own.map(|(_, keys)| keys.split(',').filter_map(Field::with_key).collect()))
    }

    /// Shapes this login's list, or gives it its default columns again.
    ///
    /// # Errors
    /// The registry cannot be written.
    pub fn set_columns(&mut self, columns: Option<&[Field]>) -> Result<()> {
        let keys =
            columns.map(|columns| columns.iter().map(|field| field.key()).collect::<Vec<_>>().join(","));
        self.set(COLUMNS, keys.as_deref())
    }

    fn set(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        let login = self.session.login.as_str();
        self.store.writing(|tables| {
            if tables.setting(login, name)?.as_deref() == value {
                return Ok(());
            }
            tables.set_setting(login, name, value)
        })
    }
}
