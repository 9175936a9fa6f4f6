//! Writing clients out: CSV, JSON, uploads for QuickBooks, in one file or in parts. Clients stream; a file
//! appears whole or not at all.

mod csv;
mod json;
mod split;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use csv::{CsvStyle, UploadCounts, write_csv, write_upload};
pub use json::{ClientJson, JsonShape, write_json};
pub use split::{Part, write_list_parts, write_parts};
#[cfg(feature = "xlsx")]
pub use xlsx::{XlsxStyle, write_xlsx};

use std::collections::HashMap;
use std::io;
use std::path::PathBuf;

use crate::client::Field;
use crate::error::{Error, OutputFault, Result};
use crate::firm::FirmId;
use crate::registry::{Filter, Registry, Scope};

/// Which clients are written, with which fields, and whereto.
#[derive(Debug, Clone)]
pub struct Selection<'s> {
    /// Of which firm, or of all.
    pub scope: &'s Scope,
    /// Which clients.
    pub filter: &'s Filter,
    /// The fields and their order.
    pub fields: Vec<Field>,
    /// What an error names as the place that could not be written.
    pub place: PathBuf,
}

impl Selection<'_> {
    /// The fields that are written where none were chosen: those of an upload first, then all others but the
    /// two moments.
    pub fn all_fields() -> Vec<Field> {
        let others = Field::writable().filter(|field| !Field::UPLOAD.contains(field));
        Field::UPLOAD.into_iter().chain(others).collect()
    }

    /// Whether each client's firm is written, since more than one is meant.
    fn has_firm(&self) -> bool {
        *self.scope == Scope::AllFirms
    }

    /// The same clients with the three fields of an upload.
    fn of_upload(&self) -> Self {
        Self { fields: Field::UPLOAD.to_vec(), ..self.clone() }
    }

    /// Gives an error of writing the name of its place.
    fn written(&self, written: io::Result<()>) -> Result<()> {
        written
            .map_err(|error| Error::Output { path: self.place.clone(), fault: OutputFault::from_io(&error) })
    }
}

/// The names of the firms, where they are written: read with the first client, of the same state of the registry.
struct FirmNames<'r> {
    registry: &'r Registry,
    are_written: bool,
    names: HashMap<FirmId, String>,
}

impl<'r> FirmNames<'r> {
    fn new(registry: &'r Registry, selection: &Selection<'_>) -> Self {
        Self { registry, are_written: selection.has_firm(), names: HashMap::new() }
    }

    fn of(&mut self, firm: FirmId) -> Result<Option<&str>> {
        if !self.are_written {
            return Ok(None);
        }
        if self.names.is_empty() {
            self.names = self.registry.firms()?.into_iter().map(|firm| (firm.id, firm.name)).collect();
        }
        Ok(Some(self.names.get(&firm).map_or("", String::as_str)))
    }
}

#[cfg(test)]
mod tests;
