//! The error CSV beside an input: each rejected row just as it stood, and why, to be corrected and
//! imported again. A file that is not this program's own is never written over.

use std::collections::HashSet;
use std::ffi::{OsStr, OsString};
use std::io::Write;
use std::path::{Path, PathBuf};

use super::headings::ERROR_HEADINGS;
use super::input::{Input, digest};
use super::options::ImportOptions;
use super::report::Rejection;
use super::row_error::RowError;
use crate::error::UploadRefusal;
use crate::error::{Error, OutputFault, Result};
use crate::exchange::place::{Existing, PlacedFile, Synced, current, folder_of};
use crate::hidden::Share;
use crate::store::Tables;

const BYTE_ORDER_MARK: &[u8] = "\u{feff}".as_bytes();

/// What is to become of the error CSV of one input.
pub(super) enum ErrorFile {
    /// There is none and none is needed.
    None,
    /// A new one, which may take the place of an earlier one.
    Write { path: PathBuf, content: Vec<u8>, existing: Existing },
    /// An earlier one that is no longer needed.
    Remove { path: PathBuf },
    /// Somebody else's file, which stays.
    Leave { path: PathBuf },
}

/// An error CSV that is complete but not yet visible.
pub(super) struct Prepared {
    pub synced: Synced,
    pub path: String,
    pub digest: String,
}

impl Prepared {
    /// Lets the error CSV appear. Another program that imports the same list at the same moment has written the same.
    pub fn publish(self) -> Result<()> {
        let path = self.synced.path().to_owned();
        let published = self.synced.publish();
        match &published {
            Err(Error::Output { fault: OutputFault::Exists, .. }) => match current(&path)? {
                Some(standing) if digest(&standing) == self.digest => Ok(()),
                _ => published,
            },
            _ => published,
        }
    }
}

/// Judges the place of an input's error CSV. `rejections` are those of this input, with the rows' positions.
pub(super) fn plan(
    tables: Tables<'_>,
    input: &Input,
    rejections: &[(usize, &Rejection)],
    options: &ImportOptions,
    words: &dyn Fn(&RowError) -> String,
) -> Result<ErrorFile> {
    let Some(path) = error_path(input, options) else { return Ok(ErrorFile::None) };
    let content = match rejections {
        [] => None,
        _ => Some(render(input, rejections, options, words)),
    };
    let standing = match (current(&path), &content) {
        (Ok(standing), _) => standing,
        (Err(Error::Output { fault: OutputFault::NotAFile, .. }), None) => {
            return Ok(ErrorFile::Leave { path });
        }
        (Err(Error::Output { fault: OutputFault::NotAFile, .. }), Some(_)) => {
            return Err(exists(input, path));
        }
        (Err(error), _) => return Err(error),
    };
    let is_own = match &standing {
        Some(bytes) => {
            content.as_ref() == Some(bytes)
                || tables.is_error_file_known(&full_path(&path), &digest(bytes))?
        }
        None => false,
    };
    Ok(match (standing, content) {
        (None, None) => ErrorFile::None,
        (None, Some(content)) => ErrorFile::Write { path, content, existing: Existing::Refuse },
        (Some(_), Some(content)) if is_own => ErrorFile::Write { path, content, existing: Existing::Replace },
        (Some(_), Some(_)) => return Err(exists(input, path)),
        (Some(_), None) if is_own => ErrorFile::Remove { path },
        (Some(_), None) => ErrorFile::Leave { path },
    })
}

/// Sees to it that no error CSV takes the place of an input of the same import, or of another's error CSV.
pub(super) fn keep_inputs(inputs: &[Input], files: &mut [ErrorFile]) -> Result<()> {
    let read: HashSet<PathBuf> =
        inputs.iter().filter(|input| input.is_file).map(|input| real_path(&input.path)).collect();
    let mut written = HashSet::new();
    for (input, file) in inputs.iter().zip(&*files) {
        let ErrorFile::Write { path, .. } = file else { continue };
        if read.contains(&real_path(path)) {
            return Err(exists(input, path.clone()));
        }
        if !written.insert(real_path(path)) {
            let refusal = UploadRefusal::ErrorFileShared { error_file: path.clone() };
            return Err(Error::Upload { path: input.path.clone(), refusal });
        }
    }
    for file in files {
        match file {
            ErrorFile::Remove { path } if read.contains(&real_path(path)) => {
                *file = ErrorFile::Leave { path: path.clone() };
            }
            ErrorFile::Remove { path } if written.contains(&real_path(path)) => *file = ErrorFile::None,
            _ => {}
        }
    }
    Ok(())
}

fn exists(input: &Input, error_file: PathBuf) -> Error {
    Error::Upload { path: input.path.clone(), refusal: UploadRefusal::ErrorFileExists { error_file } }
}

/// Takes part in the folders where error CSVs go, and so clears away what a dead import has left there.
pub(super) fn share_folders(inputs: &[Input], options: &ImportOptions) -> Vec<Share> {
    let paths = inputs.iter().filter_map(|input| error_path(input, options));
    paths.map(|path| Share::of(folder_of(&path))).collect()
}

/// Writes an error CSV under its hidden name and syncs it.
pub(super) fn prepare(
    path: &Path,
    content: &[u8],
    existing: Existing,
    mode: Option<u32>,
) -> Result<Prepared> {
    let mut file = PlacedFile::create(path, existing, mode)?;
    let written = file.write_all(content);
    written.map_err(|error| Error::Output { path: path.to_owned(), fault: OutputFault::from_io(&error) })?;
    Ok(Prepared { synced: file.finish()?, path: full_path(path), digest: digest(content) })
}

/// The path under which the registry knows a file: that of its folder, links resolved, and its name.
pub(super) fn full_path(path: &Path) -> String {
    real_path(path).to_string_lossy().into_owned()
}

fn real_path(path: &Path) -> PathBuf {
    let folder = folder_of(path);
    let folder = folder.canonicalize().unwrap_or_else(|_| folder.to_owned());
    folder.join(path.file_name().unwrap_or_default())
}

/// Where an input's error CSV goes; nowhere for a stream without `--errors`.
fn error_path(input: &Input, options: &ImportOptions) -> Option<PathBuf> {
    match &options.errors {
        Some(path) => Some(path.clone()),
        None if !input.is_file => None,
        None => {
            let name = input.path.file_name()?;
            let error_name = name.to_str().map_or_else(|| longer(name), |name| error_name(name).into());
            Some(input.path.with_file_name(error_name))
        }
    }
}

/// `list.csv` → `list.errors.csv` → `list.errors-2.csv` → `list.errors-3.csv`; `list.txt` → `list.txt.errors.csv`.
fn error_name(name: &str) -> String {
    let Some((stem, ending)) = name.rsplit_once('.').filter(|(_, end)| end.eq_ignore_ascii_case("csv"))
    else {
        return format!("{name}.errors.csv");
    };
    match stem.rsplit_once(".errors") {
        Some((list, "")) => format!("{list}.errors-2.{ending}"),
        Some((list, count)) if next(count).is_some() => {
            format!("{list}.errors-{}.{ending}", next(count).unwrap_or(2))
        }
        _ => format!("{stem}.errors.{ending}"),
    }
}

/// The name of the error CSV of a file whose own is no text.
fn longer(name: &OsStr) -> OsString {
    let mut longer = name.to_owned();
    longer.push(".errors.csv");
    longer
}

/// `-2` → 3
fn next(count: &str) -> Option<u32> {
    count.strip_prefix('-')?.parse::<u32>().ok()?.checked_add(1)
}

/// The error CSV's bytes: UTF-8, with a byte-order mark whenever there is more than ASCII.
fn render(
    input: &Input,
    rejections: &[(usize, &Rejection)],
    options: &ImportOptions,
    words: &dyn Fn(&RowError) -> String,
) -> Vec<u8> {
    let sheet = &input.sheet;
    let mut text = match sheet.sep_line() {
        Some(line) => format!("{line}{}", sheet.line_end()).into_bytes(),
        None => Vec::new(),
    };
    {
        let mut writer = writer(sheet.delimiter(), sheet.line_end(), &mut text);
        let mut write = |cells: &[String]| {
            writer.write_record(cells).expect("a Vec takes all that is written");
        };
        let own = ERROR_HEADINGS.map(|words| words.in_language(options.language).to_owned());
        write(&padded(input, sheet.headings().to_vec(), own));
        for (row, rejection) in rejections {
            let cells = sheet.row(*row).cells.iter().map(|cell| cell.to_string()).collect();
            let reasons: Vec<String> = rejection.errors.iter().map(words).collect();
            let own = [rejection.codes().join(" "), reasons.join(" "), rejection.place.line.to_string()];
            write(&padded(input, cells, own));
        }
        writer.flush().expect("a Vec takes all that is written");
    }
    if text.is_ascii() { text } else { [BYTE_ORDER_MARK, &text].concat() }
}

fn writer<'t>(delimiter: u8, line_end: &str, text: &'t mut Vec<u8>) -> csv::Writer<&'t mut Vec<u8>> {
    let terminator = match line_end {
        "\r\n" => csv::Terminator::CRLF,
        "\r" => csv::Terminator::Any(b'\r'),
        _ => csv::Terminator::Any(b'\n'),
    };
    csv::WriterBuilder::new().delimiter(delimiter).terminator(terminator).flexible(true).from_writer(text)
}

/// A row as wide as the widest, without what an earlier error CSV added, and with what this one adds.
fn padded(input: &Input, mut cells: Vec<String>, own: [String; 3]) -> Vec<String> {
    cells.resize(input.sheet.width(), String::new());
    if let Some(first) = input.columns.error_columns {
        cells.drain(first..first + 3);
    }
    cells.extend(own);
    cells
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_error_csv_has_its_own_name() {
        for (name, expected) in [
            ("list.csv", "list.errors.csv"),
            ("list.errors.csv", "list.errors-2.csv"),
            ("list.errors-2.csv", "list.errors-3.csv"),
            ("list.errors-x.csv", "list.errors-x.errors.csv"),
            ("LIST.CSV", "LIST.errors.CSV"),
            ("list.xlsx", "list.xlsx.errors.csv"),
            ("list", "list.errors.csv"),
        ] {
            assert_eq!(error_name(name), expected, "{name}");
        }
    }
}
