//! Clients in parts that QuickBooks takes: `NAME-1.csv`, `NAME-2.csv`…, each within its two limits.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::csv::{CsvStyle, CsvWriter, UploadCounts};
use super::{FirmNames, Selection};
use crate::client::Field;
use crate::error::{Error, Result};
use crate::exchange::place::{self, Existing, PlacedFile, Synced};
use crate::exchange::reading::FileError;
use crate::firm::Team;
use crate::registry::Registry;
use crate::store::{ClientRow, begins_as_sqlite};
use crate::text::language::Language;

/// The rows of a part at the most.
const PART_ROWS: usize = 1_000;
/// The bytes of a part at the most, headings included: a little less than QuickBooks takes.
const PART_BYTES: usize = 100_000;
/// Bytes enough for the headings of an upload in any language.
const HEADINGS_BYTES: u64 = 1_000;

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
/// The registry cannot be read, or a part not be written; then none appears where none may be replaced.
pub fn write_parts(
    registry: &Registry,
    selection: &Selection<'_>,
    style: CsvStyle,
    path: &Path,
    existing: Existing,
) -> Result<(Vec<Part>, UploadCounts)> {
    let selection = selection.of_upload();
    let mut counts = UploadCounts::default();
    let table = Table { selection: &selection, style, has_firm: false };
    let mut parts = Parts::begin(&table, path, existing)?;
    registry.each_row(selection.scope, selection.filter, |client, team| match counts.count(client)? {
        true => parts.add(&table.line(client, team, None)?),
        false => Ok(()),
    })?;
    Ok((parts.publish()?, counts))
}

/// Writes all selected clients in parts, as [`write_parts`] does an upload.
///
/// # Errors
/// As [`write_parts`], and `TooLarge` where one client alone is longer than a part may be.
pub fn write_list_parts(
    registry: &Registry,
    selection: &Selection<'_>,
    style: CsvStyle,
    path: &Path,
    existing: Existing,
) -> Result<Vec<Part>> {
    let table = Table { selection, style, has_firm: selection.has_firm() };
    let mut firms = FirmNames::new(registry, selection);
    let mut parts = Parts::begin(&table, path, existing)?;
    registry.each_row(selection.scope, selection.filter, |client, team| {
        parts.add(&table.line(client, team, firms.of(client.firm()?)?)?)
    })?;
    parts.publish()
}

/// The lines of which parts are made.
struct Table<'t> {
    selection: &'t Selection<'t>,
    style: CsvStyle,
    has_firm: bool,
}

impl Table<'_> {
    fn headings(&self) -> Result<Vec<u8>> {
        let mut line = Vec::new();
        CsvWriter::begin(&mut line, self.selection, self.style, self.has_firm)?.end()?;
        Ok(line)
    }

    fn line(&self, client: &ClientRow<'_>, team: &Team, firm: Option<&str>) -> Result<Vec<u8>> {
        let mut line = Vec::new();
        let mut csv = CsvWriter::new(&mut line, self.selection, self.style);
        csv.client(client, team, firm)?;
        csv.end()?;
        Ok(line)
    }
}

/// The parts on their way.
struct Parts<'p> {
    path: &'p Path,
    existing: Existing,
    headings: Vec<u8>,
    delimiter: u8,
    done: Vec<(Part, Synced)>,
    open: OpenPart,
}

struct OpenPart {
    file: PlacedFile,
    part: Part,
    bytes: usize,
}

impl<'p> Parts<'p> {
    fn begin(table: &Table<'_>, path: &'p Path, existing: Existing) -> Result<Self> {
        place::name_of(path)?;
        let headings = table.headings()?;
        let open = OpenPart::begin(part_path(path, 1), existing, &headings)?;
        Ok(Self { path, existing, headings, delimiter: table.style.delimiter, done: Vec::new(), open })
    }

    fn add(&mut self, line: &[u8]) -> Result<()> {
        let is_full = self.open.part.clients == PART_ROWS || self.open.bytes + line.len() > PART_BYTES;
        if is_full && self.open.part.clients > 0 {
            let path = part_path(self.path, self.done.len() + 2);
            let next = OpenPart::begin(path, self.existing, &self.headings)?;
            let full = std::mem::replace(&mut self.open, next);
            self.done.push((full.part, full.file.finish()?));
        }
        self.open.write(line)?;
        self.open.part.clients += 1;
        Ok(())
    }

    /// Lets all parts appear, and removes those of an earlier export behind them.
    fn publish(mut self) -> Result<Vec<Part>> {
        self.done.push((self.open.part, self.open.file.finish()?));
        let mut parts = Vec::with_capacity(self.done.len());
        for (part, synced) in self.done {
            if let Err(refused) = synced.publish() {
                take_back(&parts, self.existing)?;
                return Err(refused);
            }
            parts.push(part);
        }
        if self.existing == Existing::Replace {
            remove_stale(self.path, parts.len() + 1, self.delimiter)?;
        }
        Ok(parts)
    }
}

impl OpenPart {
    /// Begins a part; one whose numbered name happens to be a registry's takes its place in no case.
    fn begin(path: PathBuf, existing: Existing, headings: &[u8]) -> Result<Self> {
        let existing = if begins_as_sqlite(&path) { Existing::Refuse } else { existing };
        let file = PlacedFile::create(&path, existing, None)?;
        let mut open = Self { file, part: Part { path, clients: 0 }, bytes: 0 };
        open.write(headings)?;
        Ok(open)
    }

    fn write(&mut self, line: &[u8]) -> Result<()> {
        self.bytes += line.len();
        let path = &self.part.path;
        if self.bytes > PART_BYTES {
            let fault = FileError::TooLarge { size: Some(self.bytes as u64), limit: PART_BYTES as u64 };
            return Err(Error::Input { path: path.clone(), fault });
        }
        self.file.write_all(line).map_err(|error| place::output_error(path, &error))
    }
}

/// `list.csv` → `list-1.csv`, `list-2.csv`…; a name without an ending gets one.
fn part_path(path: &Path, number: usize) -> PathBuf {
    let mut name = path.file_stem().map(OsString::from).unwrap_or_default();
    name.push(format!("-{number}."));
    name.push(path.extension().unwrap_or("csv".as_ref()));
    path.with_file_name(name)
}

/// Removes the parts that appeared before one was refused; those that replaced something stay.
fn take_back(parts: &[Part], existing: Existing) -> Result<()> {
    match existing {
        Existing::Refuse => parts.iter().try_for_each(|part| place::remove(&part.path)),
        Existing::Replace => Ok(()),
    }
}

/// Removes files that follow the last part without a gap and begin as a part does.
fn remove_stale(path: &Path, from: usize, delimiter: u8) -> Result<()> {
    for number in from.. {
        let stale = part_path(path, number);
        match place::beginning(&stale, HEADINGS_BYTES) {
            Ok(Some(bytes)) if begins_as_upload(&bytes, delimiter) => place::remove(&stale)?,
            Ok(_) | Err(_) => break,
        }
    }
    Ok(())
}

/// Whether the first line begins with the three headings, in either language and with any usual delimiter or `own`.
fn begins_as_upload(bytes: &[u8], own: u8) -> bool {
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    [b',', b';', b'\t', b'|', own].iter().any(|&delimiter| {
        Language::ALL.iter().any(|&language| {
            let headings =
                Field::UPLOAD.map(|field| field.heading(language)).join(&*char::from(delimiter).to_string());
            let rest = bytes.strip_prefix(headings.as_bytes());
            rest.is_some_and(|rest| rest.first().is_none_or(|next| [delimiter, b'\n', b'\r'].contains(next)))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_numbered_before_the_ending() {
        assert_eq!(part_path(Path::new("a/list.csv"), 1), Path::new("a/list-1.csv"));
        assert_eq!(part_path(Path::new("a.b/list"), 12), Path::new("a.b/list-12.csv"));
        assert_eq!(part_path(Path::new("list.2026.TXT"), 2), Path::new("list.2026-2.TXT"));
        assert_eq!(part_path(Path::new(".csv"), 1), Path::new(".csv-1.csv"));
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_text_is_kept() {
        use std::os::unix::ffi::OsStrExt;
        let name = |bytes: &[u8]| PathBuf::from(std::ffi::OsStr::from_bytes(bytes));
        assert_eq!(part_path(&name(b"caf\xe9.csv"), 1), name(b"caf\xe9-1.csv"));
    }

    #[test]
    fn a_part_of_an_earlier_export_is_known_by_its_headings() {
        let is_known = |text: &str| begins_as_upload(text.as_bytes(), b':');
        for text in [
            "\u{feff}Company ID;Display name;Client number\n",
            "Company ID:Display name:Client number\r\n",
            "Company ID\tDisplay name\tClient number\tStatus\n",
            "Company ID|Display name|Client number",
            "Numéro d’identification de l’entreprise,Nom d’affichage,Numéro de client\n",
        ] {
            assert!(is_known(text), "{text}");
        }
        for text in [
            "",
            "Name,Number\n",
            "Company ID,Display name,Client numbers\n",
            "Company ID,Display name;Client number\n",
            "\nCompany ID,Display name,Client number\n",
            "Firm,Company ID,Display name,Client number\n",
        ] {
            assert!(!is_known(text), "{text}");
        }
    }

    #[test]
    fn parts_that_appeared_are_taken_back_where_another_is_refused_at_the_last_moment() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("list.csv");
        let (existing, headings) = (Existing::Refuse, b"Notes\n".to_vec());
        let open = OpenPart::begin(part_path(&path, 1), existing, &headings).expect("a part");
        let mut parts = Parts { path: &path, existing, headings, delimiter: b',', done: Vec::new(), open };
        for _ in 0..=PART_ROWS {
            parts.add(b"x\n").expect("room");
        }
        std::fs::write(part_path(&path, 2), "theirs").expect("a file");
        assert_eq!(parts.publish().expect_err("it appeared").code(), "file-exists");
        let names = std::fs::read_dir(&folder).expect("the folder").map(|entry| entry.expect("one").path());
        assert_eq!(names.collect::<Vec<_>>(), [part_path(&path, 2)]);
    }
}
