//! The data that all tools work on, made once, and the command lines that work on it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::Command;

const CARNET: &str = env!("CARGO_BIN_EXE_carnet");

/// The firm that takes a client over, so that another firm has room for one.
const OVERFLOW: &str = "Overflow";

/// A folder with a registry and with files to be imported into it.
pub struct Data {
    pub folder: PathBuf,
    /// A firm in the middle of the registry, one client's number, and a word of that client's name.
    pub firm: String,
    pub number: String,
    pub word: String,
}

/// A tool's command line, and what it needs.
pub struct Line {
    pub tool: &'static str,
    pub words: Vec<String>,
    /// Whether it changes the registry, a copy of which it is then given.
    pub writes: bool,
    /// What shows that the tool is installed.
    pub probe: Vec<String>,
}

impl Line {
    pub fn is_installed(&self) -> bool {
        let mut command = Command::new(&self.probe[0]);
        command.args(&self.probe[1..]).output().is_ok_and(|output| output.status.success())
    }

    /// Takes away what an earlier run has made.
    pub fn make_ready(&self, data: &Data) -> io::Result<()> {
        for made in ["new.db", "new.duckdb", "out.csv"] {
            let _ = fs::remove_file(data.path(made));
        }
        if self.writes {
            fs::copy(data.path("registry.db"), data.path("copy.db"))?;
        }
        Ok(())
    }
}

impl Data {
    /// Makes the registry and the files, where an earlier run has not.
    pub fn prepare(firms: usize, clients: usize) -> io::Result<Self> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("jobs-{firms}x{clients}"));
        fs::create_dir_all(&folder)?;
        let mut data = Self { folder, firm: String::new(), number: String::new(), word: String::new() };
        // As an installation does: the linker leaves a file in pieces in memory, which takes longer to start, and so does
        // one that the system had to read again.
        fs::copy(CARNET, data.program())?;
        if !data.path("registry.db").exists() {
            let numbers = [firms.to_string(), clients.to_string()];
            data.carnet(&["demo", "--firms", &numbers[0], "--clients", &numbers[1], "--seed", "1"])?;
        }
        let names = data.carnet(&["firm", "list", "--format", "csv"])?;
        let names = names.lines().skip(1).filter_map(|line| line.split(',').next());
        let names: Vec<&str> = names.filter(|&name| name != OVERFLOW).collect();
        data.firm = names[names.len() / 2].to_owned();
        if !data.path("night.csv").exists() {
            data.make_room()?;
            data.write_files()?;
        }
        let night = fs::read_to_string(data.path("night.csv"))?;
        let middle = night.lines().nth(clients.min(1_000) / 2).unwrap_or_default().to_owned();
        let found = data.carnet(&[
            "find",
            middle.split(',').next().unwrap_or_default(),
            "--firm",
            &data.firm.clone(),
            "--status",
            "all",
            "--format",
            "csv",
            "--columns",
            "client_number,display_name",
        ])?;
        let found = found.lines().nth(1).unwrap_or_default();
        let (number, name) = found.split_once(',').unwrap_or_default();
        data.number = number.to_owned();
        let words = name.split(|each: char| !each.is_ascii_alphabetic());
        data.word = words.max_by_key(|word| word.len()).unwrap_or_default().to_ascii_lowercase();
        Ok(data)
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    pub fn text(&self, name: &str) -> String {
        self.path(name).to_string_lossy().into_owned()
    }

    /// The program under measure.
    pub fn program(&self) -> String {
        concat!(env!("CARGO_TARGET_TMPDIR"), "/carnet").to_owned()
    }

    /// Runs the program on the registry, and gives what it prints.
    fn carnet(&self, words: &[&str]) -> io::Result<String> {
        let mut command = Command::new(self.program());
        command.args(words).arg("--store").arg(self.path("registry.db")).args(["--lang", "en"]);
        let output = command.env("CARNET_SEED", "1").env("SOURCE_DATE_EPOCH", "1767225600").output()?;
        match output.status.success() {
            true => Ok(String::from_utf8_lossy(&output.stdout).into_owned()),
            false => Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned())),
        }
    }

    /// Moves a client out of the firm, so that one can be added.
    fn make_room(&self) -> io::Result<()> {
        let found = ["find", "--firm", &self.firm, "--status", "all", "--limit", "1", "--ids"];
        let client = self.carnet(&found)?;
        if !self.carnet(&["firm", "list", "--format", "csv"])?.contains(&format!("\n{OVERFLOW},")) {
            self.carnet(&["firm", "add", OVERFLOW])?;
        }
        self.carnet(&["transfer", client.trim(), "--firm", &self.firm, "--to", OVERFLOW])?;
        Ok(())
    }

    /// Writes the whole list, new numbers for nine clients of ten, and those of one firm's first 1,000.
    fn write_files(&self) -> io::Result<()> {
        self.carnet(&["export", &self.text("all.csv"), "--all-firms", "--force"])?;
        let mut all = csv::Reader::from_path(self.path("all.csv"))?;
        // A firm that an import makes has no team as yet that could lead anybody.
        let headings = all.headers()?.clone();
        let is_kept = |at: usize| &headings[at] != "Lead accountant";
        let mut list = csv::Writer::from_path(self.path("list.csv"))?;
        let kept = |row: &csv::StringRecord| -> csv::StringRecord {
            row.iter().enumerate().filter(|(at, _)| is_kept(*at)).map(|(_, cell)| cell).collect()
        };
        list.write_record(&kept(&headings))?;
        let mut numbers = csv::Writer::from_path(self.path("numbers.csv"))?;
        let mut night = csv::Writer::from_path(self.path("night.csv"))?;
        numbers.write_record(["Firm", "Company ID", "Display name", "Client number"])?;
        night.write_record(["Company ID", "Display name", "Client number"])?;
        let mut of_firm = 0;
        for (at, row) in (1_usize..).zip(all.records()) {
            let row = row?;
            list.write_record(&kept(&row))?;
            let number = match (&row[3], at % 10) {
                ("", 0) => format!("Z{at}"),
                (number, 0) => number.to_owned(),
                (number, _) => format!("N{at}-{number}"),
            };
            numbers.write_record([&row[0], &row[1], &row[2], &number])?;
            if row[0] == self.firm && of_firm < 1_000 {
                of_firm += 1;
                night.write_record([&row[1], &row[2], &number])?;
            }
        }
        list.flush()?;
        numbers.flush()?;
        night.flush()
    }
}
