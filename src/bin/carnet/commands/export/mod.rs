//! `export`: the list of clients as a file, or on standard output.

mod shape;

use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use carnet::exchange::export::{
    CsvStyle, Selection, UploadCounts, write_csv, write_json, write_list_parts, write_parts, write_upload,
};
use carnet::exchange::place::{Existing, PlacedFile};
use carnet::registry::Registry;
use clap::Args;
use serde::Serialize;

use super::choice::columns;
use super::filters::Filters;
use crate::console::{Console, Watched};
use crate::environment::Environment;
use shape::Shape;

/// What is kept in memory of an export to standard output; the rest goes to a file without a name.
const SPOOLED: usize = 8 * 1024 * 1024;

/// Write the list of clients to a file, or to standard output
#[derive(Debug, Args)]
pub struct Export {
    /// The file; its ending says the format: csv, tsv, json, jsonl, xlsx; `-` is standard output
    file: Option<PathBuf>,
    /// The columns and their order, separated by commas
    #[arg(long, value_name = "KEYS", allow_hyphen_values = true)]
    columns: Option<String>,
    /// Only what QuickBooks takes as an upload: three columns, clients with a number
    #[arg(long, conflicts_with_all = ["columns", "all_firms"])]
    for_upload: bool,
    /// Write parts of 1,000 rows and 100,000 bytes at the most: NAME-1.csv, NAME-2.csv…
    #[arg(long)]
    split: bool,
    /// Put a `'` before cells that a spreadsheet would run
    #[arg(long)]
    spreadsheet_safe: bool,
    /// Begin with a byte-order mark, by which spreadsheets know UTF-8
    #[arg(long)]
    bom: bool,
    /// What separates the columns
    #[arg(long, value_name = "CHARACTER", allow_hyphen_values = true)]
    delimiter: Option<String>,
    /// Replace files that exist
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    filters: Filters,
}

#[derive(Serialize)]
struct ExportView {
    files: Vec<FileView>,
    clients: usize,
}

#[derive(Serialize)]
struct FileView {
    file: String,
    clients: usize,
}

impl Export {
    pub const fn is_of_all_firms(&self) -> bool {
        self.filters.all_firms
    }

    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let shape = self.shape(console)?;
        self.check(shape, console)?;
        let filter = self.filters.read(None, console)?;
        let fields = match &self.columns {
            Some(text) => columns("--columns", text, console)?,
            None => self.fields(shape),
        };
        let registry = environment.read_into_file()?;
        let scope = self.filters.scope(&registry, environment)?;
        let file = self.file.as_ref().filter(|_| !self.is_printed());
        let place = file.cloned().unwrap_or_else(|| PathBuf::from("-"));
        let existing = environment.existing(&place, self.force);
        let selection = Selection { scope: &scope, filter: &filter, fields, place };
        match (file, shape) {
            (Some(path), Shape::Csv(style)) if self.split => {
                self.write_parts(&registry, &selection, style, path, existing, console)
            }
            (Some(path), _) => self.write_file(&registry, &selection, shape, path, existing, console),
            (None, _) => self.print(registry, &selection, shape, console),
        }
    }

    /// Whether the list goes to standard output.
    fn is_printed(&self) -> bool {
        self.file.as_ref().is_none_or(|file| file.as_os_str() == "-")
    }

    /// JSON holds everything, CSV what a person can give.
    fn fields(&self, shape: Shape) -> Vec<carnet::client::Field> {
        match shape {
            Shape::Json(_) => carnet::client::Field::ALL.to_vec(),
            _ => Selection::all_fields(),
        }
    }

    fn write(
        &self,
        registry: &Registry,
        selection: &Selection<'_>,
        shape: Shape,
        out: &mut dyn Write,
    ) -> Result<UploadCounts> {
        let all = |clients| UploadCounts { clients, ..UploadCounts::default() };
        Ok(match shape {
            Shape::Csv(style) if self.for_upload => write_upload(registry, selection, style, out)?,
            Shape::Csv(style) => all(write_csv(registry, selection, style, out)?),
            Shape::Json(shape) => all(write_json(registry, selection, shape, out)?),
            #[cfg(feature = "xlsx")]
            Shape::Xlsx(style) => all(carnet::exchange::export::write_xlsx(registry, selection, style, out)?),
        })
    }

    fn write_file(
        &self,
        registry: &Registry,
        selection: &Selection<'_>,
        shape: Shape,
        path: &Path,
        existing: Existing,
        console: &Console,
    ) -> Result<()> {
        let mut file = PlacedFile::create(path, existing, None)?;
        let watched = watched(registry, console);
        let counts = self.write(registry, selection, shape, &mut file)?;
        file.finish()?.publish()?;
        drop(watched);
        warn_of_left_out(counts, console)?;
        console.done(console.messages.clients_exported(counts.clients, path.display()))?;
        tell(vec![(path, counts.clients)], console)
    }

    fn write_parts(
        &self,
        registry: &Registry,
        selection: &Selection<'_>,
        style: CsvStyle,
        path: &Path,
        existing: Existing,
        console: &Console,
    ) -> Result<()> {
        let watched = watched(registry, console);
        let (parts, counts) = match self.for_upload {
            true => write_parts(registry, selection, style, path, existing)?,
            false => {
                let parts = write_list_parts(registry, selection, style, path, existing)?;
                (parts, UploadCounts::default())
            }
        };
        drop(watched);
        warn_of_left_out(counts, console)?;
        for part in &parts {
            console.done(console.messages.clients_exported(part.clients, part.path.display()))?;
        }
        tell(parts.iter().map(|part| (part.path.as_path(), part.clients)).collect(), console)
    }

    /// Prints what was read whole before, so that no reader of our output holds the registry.
    fn print(
        &self,
        registry: Registry,
        selection: &Selection<'_>,
        shape: Shape,
        console: &Console,
    ) -> Result<()> {
        let mut spool = tempfile::SpooledTempFile::new(SPOOLED);
        let watched = watched(&registry, console);
        let counts = self.write(&registry, selection, shape, &mut spool)?;
        drop(watched);
        drop(registry);
        #[cfg(unix)]
        crate::signals::let_go();
        spool.rewind()?;
        warn_of_left_out(counts, console)?;
        console.stream(|stdout| Ok(copy(&mut spool, stdout)?))
    }
}

fn watched(registry: &Registry, console: &Console) -> Watched {
    console.watched(registry.progress(), |messages, done, _, seconds| messages.exporting(done, seconds))
}

fn copy(from: &mut impl Read, to: &mut dyn Write) -> io::Result<()> {
    io::copy(from, to).map(drop)
}

fn warn_of_left_out(counts: UploadCounts, console: &Console) -> Result<()> {
    if counts.generated > 0 {
        let message = console.messages.generated_left_out(counts.generated);
        console.warn("company-id-generated", message)?;
    }
    if counts.numberless > 0 {
        console.say(console.messages.numberless_left_out(counts.numberless))?;
    }
    Ok(())
}

fn tell(files: Vec<(&Path, usize)>, console: &Console) -> Result<()> {
    console.for_programs(|| ExportView {
        clients: files.iter().map(|(_, clients)| clients).sum(),
        files: files
            .into_iter()
            .map(|(path, clients)| FileView { file: path.to_string_lossy().into_owned(), clients })
            .collect(),
    })
}
