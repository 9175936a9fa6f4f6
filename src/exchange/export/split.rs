//! An upload in parts that QuickBooks takes: `NAME-1.csv`, `NAME-2.csv`…, each within its two limits.

use std::io::Write;
use std::path::{Path, PathBuf};

use super::Selection;
use super::csv::{CsvStyle, CsvWriter, UploadCounts};
use crate::client::{Client, Field};
use crate::error::Result;
use crate::exchange::place::{self, Existing, PlacedFile, Synced};
use crate::firm::Team;
use crate::registry::Registry;
use crate::text::language::Language;

/// The rows of a part at the most.
const PART_ROWS: usize = 1_000;
/// The bytes of a part at the most, headings included: a little less than QuickBooks takes.
const PART_BYTES: usize = 100_000;

/// A part that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its file.
    pub path: PathBuf,
    /// How many clients it holds.
    pub clients: usize,
}

/// Writes an upload in parts, even a single one numbered; all are complete before the first appears. Where
/// existing files are replaced, parts of an earlier export that follow the last one are removed.
///
/// # Errors
/// The registry cannot be read, or a part not be written.
pub fn write_parts(
    registry: &Registry,
    selection: &Selection<'_>,
    style: CsvStyle,
    path: &Path,
    existing: Existing,
) -> Result<(Vec<Part>, UploadCounts)> {
    let selection = Selection { fields: Field::UPLOAD.to_vec(), ..selection.clone() };
    let mut parts = Parts::begin(&selection, style, path, existing)?;
    let mut counts = UploadCounts::default();
    registry.each_client(selection.scope, selection.filter, |client, team| match counts.count(client) {
        true => parts.add(&row(client, team, &selection, style)?),
        false => Ok(()),
    })?;
    Ok((parts.publish()?, counts))
}

/// A client's line, as it will stand in its part.
fn row(client: &Client, team: &Team, selection: &Selection<'_>, style: CsvStyle) -> Result<Vec<u8>> {
    let mut line = Vec::new();
    let mut csv = CsvWriter::new(&mut line, selection, style);
    csv.client(client, team, None)?;
    csv.end()?;
    Ok(line)
}

/// The parts on their way.
struct Parts<'p> {
    selection: &'p Selection<'p>,
    style: CsvStyle,
    path: &'p Path,
    existing: Existing,
    done: Vec<(Part, Synced)>,
    open: OpenPart,
}

struct OpenPart {
    file: PlacedFile,
    part: Part,
    bytes: usize,
}

impl<'p> Parts<'p> {
    fn begin(
        selection: &'p Selection<'p>,
        style: CsvStyle,
        path: &'p Path,
        existing: Existing,
    ) -> Result<Self> {
        let open = OpenPart::begin(selection, style, part_path(path, 1), existing)?;
        Ok(Self { selection, style, path, existing, done: Vec::new(), open })
    }

    fn add(&mut self, line: &[u8]) -> Result<()> {
        let is_full = self.open.part.clients == PART_ROWS || self.open.bytes + line.len() > PART_BYTES;
        if is_full {
            let path = part_path(self.path, self.done.len() + 2);
            let next = OpenPart::begin(self.selection, self.style, path, self.existing)?;
            let full = std::mem::replace(&mut self.open, next);
            self.done.push((full.part, full.file.finish()?));
        }
        self.open.write(line, self.selection)?;
        self.open.part.clients += 1;
        Ok(())
    }

    /// Lets all parts appear, and removes those of an earlier export behind them.
    fn publish(mut self) -> Result<Vec<Part>> {
        self.done.push((self.open.part, self.open.file.finish()?));
        let mut parts = Vec::with_capacity(self.done.len());
        for (part, synced) in self.done {
            synced.publish()?;
            parts.push(part);
        }
        if self.existing == Existing::Replace {
            remove_stale(self.path, parts.len() + 1)?;
        }
        Ok(parts)
    }
}

impl OpenPart {
    fn begin(selection: &Selection<'_>, style: CsvStyle, path: PathBuf, existing: Existing) -> Result<Self> {
        let file = PlacedFile::create(&path, existing, None)?;
        let mut headings = Vec::new();
        CsvWriter::begin(&mut headings, selection, style, false)?.end()?;
        let mut open = Self { file, part: Part { path, clients: 0 }, bytes: 0 };
        open.write(&headings, selection)?;
        Ok(open)
    }

    fn write(&mut self, line: &[u8], selection: &Selection<'_>) -> Result<()> {
        self.bytes += line.len();
        let place = Selection { place: self.part.path.clone(), ..selection.clone() };
        place.written(self.file.write_all(line))
    }
}

/// `list.csv` → `list-1.csv`, `list-2.csv`…
fn part_path(path: &Path, number: usize) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(match name.rsplit_once('.') {
        Some((stem, ending)) => format!("{stem}-{number}.{ending}"),
        None => format!("{name}-{number}"),
    })
}

/// Removes files that follow the last part without a gap and begin as a part does.
fn remove_stale(path: &Path, from: usize) -> Result<()> {
    for number in from.. {
        let stale = part_path(path, number);
        match place::current(&stale) {
            Ok(Some(bytes)) if begins_as_upload(&bytes) => place::remove(&stale)?,
            Ok(_) | Err(_) => break,
        }
    }
    Ok(())
}

fn begins_as_upload(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    Language::ALL.iter().any(|&language| {
        [",", ";", "\t", "|"].iter().any(|delimiter| {
            let headings = Field::UPLOAD.map(|field| field.heading(language)).join(delimiter);
            bytes.starts_with(headings.as_bytes())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_numbered_before_the_ending() {
        assert_eq!(part_path(Path::new("a/list.csv"), 1), Path::new("a/list-1.csv"));
        assert_eq!(part_path(Path::new("list"), 12), Path::new("list-12"));
    }

    #[test]
    fn a_part_of_an_earlier_export_is_known_by_its_headings() {
        assert!(begins_as_upload("\u{feff}Company ID;Display name;Client number\n".as_bytes()));
        assert!(begins_as_upload(
            "Numéro d’identification de l’entreprise,Nom d’affichage,Numéro de client\n".as_bytes()
        ));
        assert!(!begins_as_upload(b"Name,Number\n"));
    }
}
