//! A side of a comparison: a registry, or an export as CSV, workbook, JSON or JSON lines; told by its content.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::draft::Draft;
use super::side::Side;
use super::{json, sheet};
use crate::client::Field;
use crate::error::{Error, Result};
use crate::exchange::reading::{FileError, ReadingOptions, open_file};
use crate::firm::FirmId;
use crate::registry::{Filter, Registry, Scope, Session};

/// What every SQLite file begins with.
const SQLITE: &[u8] = b"SQLite format 3\0";
const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();
/// How much of a file is looked at to tell what it is.
const FIRST_LOOK: u64 = 4096;

/// What a file holds.
enum Content {
    Registry,
    /// JSON that begins behind so many bytes.
    Json(u64),
    Sheet,
}

/// Reads a side, changing nothing.
///
/// # Errors
/// The file cannot be read, or is no registry or export.
pub fn read_side(path: &Path, session: Session, options: &ReadingOptions) -> Result<Side> {
    let refuse = |fault| Error::Input { path: path.to_owned(), fault };
    let failed = |error: io::Error| refuse(FileError::Io { reason: error.to_string() });
    let mut file = open_file(path).map_err(refuse)?;
    match told(&mut file).map_err(failed)? {
        Content::Registry => read_registry(path, session),
        Content::Json(start) => {
            file.seek(SeekFrom::Start(start)).map_err(failed)?;
            json::read(path, file)
        }
        Content::Sheet => sheet::read(path, options),
    }
}

fn told(file: &mut File) -> io::Result<Content> {
    let mut first = Vec::new();
    file.take(FIRST_LOOK).read_to_end(&mut first)?;
    if first.starts_with(SQLITE) {
        return Ok(Content::Registry);
    }
    let text = first.strip_prefix(BYTE_ORDER_MARK).unwrap_or(&first);
    Ok(match text.trim_ascii_start().first() {
        Some(b'[' | b'{') => Content::Json((first.len() - text.len()) as u64),
        _ => Content::Sheet,
    })
}

/// Reads a registry, whose faults are told by its own name.
fn read_registry(path: &Path, session: Session) -> Result<Side> {
    fill_from_registry(path, session).map_err(|error| match error {
        Error::Registry(fault) => Error::OtherRegistry { path: path.to_owned(), fault },
        other => other,
    })
}

fn fill_from_registry(path: &Path, session: Session) -> Result<Side> {
    // SQLite takes some relative names for something else than files.
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let registry = Registry::read(&absolute, session)?;
    let mut side = Side::new(path);
    side.is_registry = true;
    side.fields = Field::ALL.to_vec();
    let mut firms = HashMap::new();
    let mut draft = Draft::default();
    registry.each_client(&Scope::AllFirms, &Filter::default(), |client, team| {
        if firms.is_empty() {
            // Read with the first client, so that both are of one state of the registry.
            firms = add_firms(&mut side, &registry)?;
        }
        draft.clear();
        for &field in Field::ALL {
            if let Some(text) = client.text(field, team) {
                draft.set(field, &text);
            }
        }
        side.push(firms.get(&client.firm).copied().unwrap_or(u32::MAX), 0, &draft);
        Ok(())
    })?;
    if side.is_empty() {
        add_firms(&mut side, &registry)?;
    }
    Ok(side)
}

/// Adds all firms of a registry, those without clients included.
fn add_firms(side: &mut Side, registry: &Registry) -> Result<HashMap<FirmId, u32>> {
    let firms = registry.firms()?;
    Ok(firms.into_iter().map(|firm| (firm.id, side.firm_number(&firm.name))).collect())
}
