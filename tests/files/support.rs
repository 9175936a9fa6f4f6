//! A registry in memory, files in a folder, and the short way from one to the other.

use std::path::{Path, PathBuf};
use std::time::Duration;

use carnet::Result;
use carnet::exchange::export::{CsvStyle, JsonShape, Selection, write_csv, write_json};
use carnet::exchange::import::{Destination, ImportOptions, Report, Source, import};
use carnet::registry::{Filter, NewAdmin, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};
use carnet::text::language::Language;

/// A registry with one firm, and a folder for its files.
pub struct Desk {
    pub registry: Registry,
    pub folder: tempfile::TempDir,
}

impl Desk {
    pub fn new() -> Self {
        let session = Session {
            login: "ana".into(),
            acting: None,
            clock: Clock::Fixed(Moment(0)),
            seed: Some(42),
            wait: Duration::ZERO,
        };
        let mut registry = Registry::in_memory(session).unwrap();
        registry.add_firm("Côté", &NewAdmin::default()).unwrap();
        Self { registry, folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: &[u8]) -> PathBuf {
        std::fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    pub fn scope(&self) -> Scope {
        Scope::Firm(self.registry.firm(None).unwrap())
    }

    /// Imports a file with details, adding what is not there.
    pub fn load(&mut self, path: &Path) -> Report {
        self.import(path, |options| {
            options.add = true;
            options.details = true;
        })
    }

    pub fn import(&mut self, path: &Path, set: impl FnOnce(&mut ImportOptions)) -> Report {
        self.try_import(path, set).unwrap()
    }

    pub fn try_import(&mut self, path: &Path, set: impl FnOnce(&mut ImportOptions)) -> Result<Report> {
        let mut options = ImportOptions::new(Destination::Firm(self.registry.firm(None).unwrap()));
        set(&mut options);
        let words = |error: &carnet::exchange::import::RowError| error.code().to_owned();
        import(&mut self.registry, &[Source::File(path.to_owned())], &options, &words).map(|done| done.output)
    }

    /// The whole list as CSV.
    pub fn export(&self, language: Language) -> Vec<u8> {
        self.export_as(CsvStyle::plain(language))
    }

    pub fn export_as(&self, style: CsvStyle) -> Vec<u8> {
        self.exported(|selection, bytes| write_csv(&self.registry, selection, style, bytes))
    }

    pub fn export_json(&self, shape: JsonShape) -> Vec<u8> {
        self.exported(|selection, bytes| write_json(&self.registry, selection, shape, bytes))
    }

    fn exported(&self, write: impl Fn(&Selection<'_>, &mut Vec<u8>) -> Result<usize>) -> Vec<u8> {
        let (scope, filter) = (self.scope(), Filter::default());
        let selection = Selection {
            scope: &scope,
            filter: &filter,
            fields: Selection::all_fields(),
            place: PathBuf::from("-"),
        };
        let mut bytes = Vec::new();
        write(&selection, &mut bytes).unwrap();
        bytes
    }
}
