//! A registry file in a folder of its own, lists beside it, and what an import said in a few words.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::PathBuf;
use std::time::Duration;

use carnet::client::kinds::Role;
use carnet::client::{Checked, Client, ClientDraft, Field};
use carnet::exchange::import::{Destination, ImportOptions, Report, RowError, Source, import, rehearse};
use carnet::firm::{Firm, Person};
use carnet::registry::{Done, NewAdmin, NewMember, Query, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};
use carnet::{Error, Result};
use tempfile::TempDir;

pub const HEADINGS: &str = "Company ID,Display name,Client number";
pub const MEMBER: &str = "max@firm.example";

pub fn session() -> Session {
    let clock = Clock::Fixed(Moment(1_795_507_949));
    Session { login: "pat".into(), acting: None, clock, seed: Some(42), wait: Duration::ZERO }
}

/// A folder with a registry, `carnet.db`, and with the lists that are imported into it.
pub struct Office {
    pub folder: TempDir,
    pub registry: Registry,
}

impl Office {
    /// A firm without clients, its primary admin acting.
    pub fn new() -> Self {
        let mut office = Self::without_firm();
        office.registry.add_firm("Côté", &NewAdmin::default()).unwrap();
        office
    }

    /// A registry that appears with its first operation.
    pub fn without_firm() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registry = Registry::create(&folder.path().join("carnet.db"), session()).unwrap();
        Self { folder, registry }
    }

    /// A firm with these clients: company ID, display name, client number.
    pub fn with(clients: &[[&str; 3]]) -> Self {
        let mut office = Self::new();
        for cells in clients {
            office.add(*cells, &[]);
        }
        office
    }

    pub fn firm(&self) -> Firm {
        self.registry.firm(None).unwrap()
    }

    pub fn add(&mut self, [id, name, number]: [&str; 3], details: &[(Field, &str)]) -> Client {
        let upload = [(Field::CompanyId, id), (Field::DisplayName, name), (Field::ClientNumber, number)];
        let given = upload.iter().chain(details).filter(|(_, text)| !text.is_empty());
        let values = given.map(|(field, text)| Checked::new(*field, text).unwrap()).collect();
        let firm = self.firm();
        self.registry.add_client(&firm, &ClientDraft { values, lead: None }).unwrap().output
    }

    /// Makes a firm of so many clients, `Client 0` and so on, with company IDs from 50000.
    pub fn filled(clients: usize) -> Self {
        let mut office = Self::new();
        let rows: String = (0..clients).map(|at| format!("{},Client {at},\n", 50_000 + at)).collect();
        office.write("fill.csv", format!("{HEADINGS}\n{rows}"));
        assert_eq!(office.import("fill.csv", |options| options.add = true).unwrap().output.added, clients);
        office
    }

    /// Lets a member act who is no admin.
    pub fn act_as_member(&mut self) {
        let new =
            NewMember { person: Person::parse("Max <max@firm.example>"), role: Role::Member, login: None };
        let firm = self.firm();
        self.registry.add_member(&firm, &new).unwrap();
        self.registry.set_session(Session { acting: Some(MEMBER.to_owned()), ..session() });
    }
}

impl Office {
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        String::from_utf8(self.bytes(name)).unwrap()
    }

    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// The names in the folder but the registry's.
    pub fn files(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with("carnet.db")).collect();
        names.sort();
        names
    }

    /// Every file of the folder with its size and the digest of its bytes.
    pub fn snapshot(&self) -> Vec<(String, usize, u64)> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let paths = entries.map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        let file = |path: PathBuf| {
            let bytes = std::fs::read(&path).unwrap();
            let mut hasher = DefaultHasher::new();
            bytes.hash(&mut hasher);
            (path.display().to_string(), bytes.len(), hasher.finish())
        };
        let mut files: Vec<_> = paths.map(file).collect();
        files.sort();
        files
    }

    pub fn import(&mut self, name: &str, set: impl Fn(&mut ImportOptions)) -> Result<Done<Report>> {
        let (sources, options) = (self.sources(&[name]), self.options(set));
        import(&mut self.registry, &sources, &options, &words)
    }

    pub fn rehearse(&mut self, name: &str, set: impl Fn(&mut ImportOptions)) -> Result<Report> {
        let (sources, options) = (self.sources(&[name]), self.options(set));
        rehearse(&mut self.registry, &sources, &options, &words)
    }

    /// Imports several files at once.
    pub fn import_all(&mut self, names: &[&str], set: impl Fn(&mut ImportOptions)) -> Result<Done<Report>> {
        let (sources, options) = (self.sources(names), self.options(set));
        import(&mut self.registry, &sources, &options, &words)
    }

    fn sources(&self, names: &[&str]) -> Vec<Source> {
        names.iter().map(|name| Source::File(self.path(name))).collect()
    }

    fn options(&self, set: impl Fn(&mut ImportOptions)) -> ImportOptions {
        let one = self.registry.firm(None).map(Destination::Firm);
        let mut options = ImportOptions::new(one.unwrap_or(Destination::AllFirms { new_firms: false }));
        set(&mut options);
        options
    }

    /// Writes rows under the three headings into `list.csv`, imports them, and tells what came of it.
    pub fn upload(&mut self, rows: &str, set: impl Fn(&mut ImportOptions)) -> String {
        self.upload_as(&format!("{HEADINGS}\n{rows}"), set)
    }

    /// Writes `list.csv`, imports it, and tells what came of it.
    pub fn upload_as(&mut self, list: &str, set: impl Fn(&mut ImportOptions)) -> String {
        self.write("list.csv", list);
        told(self.import("list.csv", set).map(|done| done.output))
    }

    /// Tells what would come of these rows under the three headings.
    pub fn judge(&mut self, rows: &str, set: impl Fn(&mut ImportOptions)) -> String {
        self.judge_list(format!("{HEADINGS}\n{rows}"), set)
    }

    /// Tells what would come of this list.
    pub fn judge_list(&mut self, list: impl AsRef<[u8]>, set: impl Fn(&mut ImportOptions)) -> String {
        self.write("list.csv", list);
        told(self.rehearse("list.csv", set))
    }

    /// The same file again: the counts change, the rejections do not, and not one byte of the registry.
    pub fn assert_settled(&mut self, name: &str, set: impl Fn(&mut ImportOptions)) {
        let first = self.import(name, &set).unwrap().output;
        let before = (self.snapshot(), self.clients());
        let second = self.import(name, &set).unwrap();
        assert_eq!((second.output.updated, second.output.added, second.operation), (0, 0, None));
        assert_eq!(second.output.rejections, first.rejections);
        assert_eq!((self.snapshot(), self.clients()), before);
    }

    /// Every client's company ID, name and number, the oldest first.
    pub fn clients(&self) -> String {
        let mut clients = self.registry.find(&Scope::AllFirms, &Query::default()).unwrap().clients;
        clients.sort_by_key(|client| client.id);
        let cells = |client: &Client| {
            [client.company_id(), client.display_name(), client.client_number().unwrap_or("-")].join(" ")
        };
        clients.iter().map(cells).collect::<Vec<_>>().join(" / ")
    }
}

/// The words of an error CSV: the code.
pub fn words(error: &RowError) -> String {
    error.code().to_owned()
}

/// `updated 2 added 0 unchanged 1 / 3 name-mismatch / 5 number-taken number-repeated`, or the code of the refusal.
pub fn told(report: Result<Report>) -> String {
    let report = match report {
        Ok(report) => report,
        Err(error) => return error.code().to_owned(),
    };
    let counts = format!("updated {} added {} unchanged {}", report.updated, report.added, report.unchanged);
    let rejected = report.rejections.iter();
    let rejected = rejected.map(|row| format!("{} {}", row.place.line, row.codes().join(" ")));
    std::iter::once(counts).chain(rejected).collect::<Vec<_>>().join(" / ")
}

/// The codes of what deserves a look.
pub fn warnings(report: &Report) -> Vec<&'static str> {
    report.warnings.iter().map(|warning| warning.code()).collect()
}

/// The code of a refusal of all.
pub fn refusal(result: Result<Done<Report>>) -> &'static str {
    result.as_ref().err().map_or("done", Error::code)
}

pub fn plain(_: &mut ImportOptions) {}

pub fn add(options: &mut ImportOptions) {
    options.add = true;
}

pub fn details(options: &mut ImportOptions) {
    options.details = true;
}

pub fn both(options: &mut ImportOptions) {
    options.add = true;
    options.details = true;
}

/// For all firms that are there, with additions.
pub fn all(options: &mut ImportOptions) {
    options.add = true;
    options.destination = Destination::AllFirms { new_firms: false };
}

/// An office whose second firm has no clients.
pub fn two_firms() -> Office {
    let mut office = Office::with(&[["7", "Bond", "1"]]);
    office.registry.add_firm("Roy", &NewAdmin::default()).unwrap();
    office
}

/// A list with a firm in front of each row.
pub fn list(rows: &str) -> String {
    format!("Firm,{HEADINGS}\n{rows}")
}
