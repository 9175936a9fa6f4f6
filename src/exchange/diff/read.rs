//! A side of a comparison: a registry, or an export as CSV, workbook, JSON or JSON lines; told by its content.

use std::path::{Path, PathBuf};

use serde_json::{Map, Value};

use super::row::Row;
use crate::client::Field;
use crate::error::UploadRefusal;
use crate::error::{Error, Result};
use crate::exchange::import::FIRM_HEADING;
use crate::exchange::reading::{FileError, ReadingOptions, Sheet, read_file};
use crate::registry::{Filter, Registry, Scope, Session};
use crate::text::fold::fold;
use crate::text::language::Language;

/// What every SQLite file begins with.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// The clients of one side, and the fields that it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Side {
    /// Where they come from.
    pub path: PathBuf,
    /// The fields, in the order of the table.
    pub fields: Vec<Field>,
    /// The clients.
    pub rows: Vec<Row>,
    /// Headings of columns that carnet does not know.
    pub ignored: Vec<String>,
}

/// Reads a side, changing nothing.
///
/// # Errors
/// The file cannot be read, is no registry or export, or lacks the company ID's heading.
pub fn read_side(path: &Path, session: Session, options: &ReadingOptions) -> Result<Side> {
    if is_registry(path) {
        return read_registry(path, session);
    }
    let refuse = |fault| Error::Input { path: path.to_owned(), fault };
    let bytes = read_file(path, None).map_err(refuse)?;
    let text = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(&bytes).trim_ascii_start();
    match text.first() {
        Some(b'[' | b'{') => read_json(path, text),
        _ => read_sheet(path, bytes, options),
    }
}

fn is_registry(path: &Path) -> bool {
    use std::io::Read;
    let mut header = [0; SQLITE.len()];
    let is_file = std::fs::metadata(path).is_ok_and(|metadata| metadata.is_file());
    let mut read = || std::fs::File::open(path).and_then(|mut file| file.read_exact(&mut header));
    is_file && read().is_ok() && header == SQLITE
}

fn read_registry(path: &Path, session: Session) -> Result<Side> {
    let registry = Registry::read(path, session)?;
    let firms = registry.firms()?;
    let mut rows = Vec::new();
    registry.each_client(&Scope::AllFirms, &Filter::default(), |client, team| {
        let firm = firms.iter().find(|firm| firm.id == client.firm).map(|firm| firm.name.clone());
        let mut row = Row::new(firm);
        for &field in Field::ALL {
            if let Some(text) = client.text(field, team) {
                row.set(field, &text);
            }
        }
        rows.push(row);
        Ok(())
    })?;
    Ok(Side { path: path.to_owned(), fields: Field::ALL.to_vec(), rows, ignored: Vec::new() })
}

fn is_firm(heading: &str) -> bool {
    Language::ALL.iter().any(|&language| fold(FIRM_HEADING.in_language(language)) == fold(heading))
}

fn read_sheet(path: &Path, bytes: Vec<u8>, options: &ReadingOptions) -> Result<Side> {
    let is_known = |cell: &str| Field::named(cell).is_some() || is_firm(cell);
    let is_same = |one: &str, other: &str| one == other || fold(one) == fold(other);
    let sheet = Sheet::parse(bytes, options, &is_known, &is_same)
        .map_err(|fault| Error::Input { path: path.to_owned(), fault })?;
    let headings = sheet.headings();
    let columns: Vec<Option<Field>> = headings.iter().map(|heading| Field::named(heading)).collect();
    let firm = headings.iter().position(|heading| is_firm(heading));
    let fields = found(columns.iter().flatten().copied(), path, headings)?;
    let ignored = (0..headings.len()).filter(|&at| columns[at].is_none() && firm != Some(at));
    let ignored = ignored.map(|at| headings[at].clone()).filter(|heading| !heading.is_empty()).collect();
    let mut rows = Vec::with_capacity(sheet.rows());
    for index in 0..sheet.rows() {
        let cells = sheet.row(index).cells;
        let cell = |at: usize| cells.get(at).map(|cell| cell.as_ref()).unwrap_or_default();
        let mut row = Row::new(firm.map(|at| cell(at).to_owned()));
        for (at, field) in columns.iter().enumerate() {
            if let Some(field) = field {
                row.set(*field, cell(at));
            }
        }
        rows.push(row);
    }
    Ok(Side { path: path.to_owned(), fields, rows, ignored })
}

/// The fields that a side has, in the order of the table; without any it is no list of clients.
fn found(fields: impl Iterator<Item = Field>, path: &Path, headings: &[String]) -> Result<Vec<Field>> {
    let mut fields: Vec<Field> = fields.collect();
    fields.sort_unstable();
    fields.dedup();
    match fields.is_empty() {
        false => Ok(fields),
        true => Err(Error::Upload {
            path: path.to_owned(),
            refusal: UploadRefusal::HeadingMissing {
                missing: Field::UPLOAD.to_vec(),
                found: headings.to_vec(),
                stands_on: None,
            },
        }),
    }
}

fn read_json(path: &Path, text: &[u8]) -> Result<Side> {
    let refuse = |error: serde_json::Error| Error::Input {
        path: path.to_owned(),
        fault: FileError::Io { reason: error.to_string() },
    };
    let objects: Vec<Map<String, Value>> = match text.first() {
        Some(b'[') => serde_json::from_slice(text).map_err(refuse)?,
        _ => serde_json::Deserializer::from_slice(text)
            .into_iter()
            .collect::<serde_json::Result<_>>()
            .map_err(refuse)?,
    };
    let keys: std::collections::BTreeSet<&String> = objects.iter().flat_map(Map::keys).collect();
    let known = keys.iter().filter_map(|key| Field::with_key(key));
    let headings: Vec<String> = keys.iter().map(|&key| key.clone()).collect();
    let fields = if objects.is_empty() { Field::ALL.to_vec() } else { found(known, path, &headings)? };
    let ignored = headings.iter().filter(|key| *key != "firm" && Field::with_key(key).is_none()).cloned();
    let ignored = ignored.collect();
    let rows = objects.iter().map(|object| row_of(object, &fields)).collect();
    Ok(Side { path: path.to_owned(), fields, rows, ignored })
}

fn row_of(object: &Map<String, Value>, fields: &[Field]) -> Row {
    let mut row = Row::new(object.get("firm").and_then(Value::as_str).map(str::to_owned));
    for &field in fields {
        row.set(field, &text_of(object.get(field.key()).unwrap_or(&Value::Null)));
    }
    row
}

/// A JSON value as a cell would hold it.
fn text_of(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(parts) => parts.iter().map(text_of).collect::<Vec<_>>().join(";"),
        Value::Object(pairs) => {
            let pair = |(key, value): (&String, &Value)| format!("{key}={}", text_of(value));
            pairs.iter().map(pair).collect::<Vec<_>>().join(";")
        }
        other => other.to_string(),
    }
}
