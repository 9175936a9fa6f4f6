//! A folder with a registry, and the program run in it, disturbed or not.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use carnet::client::Field;
use carnet::exchange::export::{JsonShape, Selection, write_json};
use carnet::registry::{Filter, HistoryFilter, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};
use rustix::process::{Pid, Signal, WaitId, WaitIdOptions, kill_process, waitid};
use serde_json::Value;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::flag;

use super::shim::{self, Action, Call, Fault, Kind};

/// The files of a folder, by name.
pub type Image = BTreeMap<String, Vec<u8>>;

/// The registry's file.
pub const STORE: &str = "carnet.db";
pub const JOURNAL: &str = "carnet.db-journal";

/// A folder, gone with the test that made it.
pub struct Desk {
    folder: tempfile::TempDir,
}

/// How a run ended.
#[derive(Debug)]
pub struct Outcome {
    /// The exit code; none where the program was killed.
    pub code: Option<i32>,
    pub stdout: String,
    pub stderr: String,
}

impl Outcome {
    /// The code of the error that ends standard error, where it was asked for as JSON, and its message.
    pub fn error(&self) -> (Option<String>, String) {
        let last = self.stderr.lines().last().unwrap_or_default();
        match serde_json::from_str::<Value>(last) {
            Ok(object) => {
                let text = |key: &str| object["error"][key].as_str().unwrap().to_owned();
                (Some(text("code")), text("message"))
            }
            Err(_) => (None, self.stderr.clone()),
        }
    }
}

/// A signal that whoever started the tests ignores, as `nohup` does, is ignored by all that they start, unless somebody
/// heeds it here.
static HEEDED: LazyLock<()> = LazyLock::new(|| {
    for signal in [SIGHUP, SIGINT, SIGTERM] {
        flag::register_conditional_default(signal, Arc::new(AtomicBool::new(true))).unwrap();
    }
});

impl Desk {
    pub fn empty() -> Self {
        LazyLock::force(&HEEDED);
        Self { folder: tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap() }
    }

    /// Two firms of one person; the first has 12 clients.
    pub fn with_office() -> Self {
        let desk = Self::empty();
        let rows: String = (1..=12).map(|at| format!("77{at},Client {at},N-{at}\n")).collect();
        desk.write("first.csv", upload(&rows));
        desk.done(&["firm", "add", "Côté", "--admin", "Ana <ana@cote.example>"]);
        desk.done(&["firm", "add", "Roy", "--admin", "Ana <ana@cote.example>"]);
        desk.done(&["import", "first.csv", "--add"]);
        fs::remove_file(desk.path("first.csv")).unwrap();
        desk
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).unwrap();
    }

    /// The program, to be run in the folder with nothing else around.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command.args(arguments).current_dir(self.folder()).env_clear().envs(self.variables());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// What the program finds around it.
    pub fn variables(&self) -> [(&'static str, String); 5] {
        [
            ("CARNET_STORE", STORE.to_owned()),
            ("CARNET_SEED", "42".to_owned()),
            ("SOURCE_DATE_EPOCH", "1767225600".to_owned()),
            ("CARNET_FIRM", "Côté".to_owned()),
            ("HOME", self.folder().to_str().unwrap().to_owned()),
        ]
    }

    pub fn run(&self, arguments: &[&str]) -> Outcome {
        finish(self.command(arguments))
    }

    /// Runs a command that must end well.
    pub fn done(&self, arguments: &[&str]) -> Outcome {
        let outcome = self.run(arguments);
        assert_eq!(outcome.code, Some(0), "{arguments:?}: {outcome:?}");
        outcome
    }

    /// Runs a command with a fault in its way.
    pub fn disturbed(&self, mut command: Command, fault: Fault) -> Outcome {
        fault.put_into(&mut command, self.folder());
        finish(command)
    }

    /// Runs a command and does something else at one of its calls, before which it stands still; none where it makes
    /// no so many.
    pub fn halted<T>(
        &self,
        mut command: Command,
        (kind, at): (Kind, usize),
        meanwhile: impl FnOnce() -> T,
    ) -> Option<(Outcome, T)> {
        Fault::once(kind, at, Action::Stop).put_into(&mut command, self.folder());
        let child = command.spawn().unwrap();
        let id = Pid::from_child(&child);
        let ways = WaitIdOptions::STOPPED | WaitIdOptions::EXITED | WaitIdOptions::NOWAIT;
        let status = waitid(WaitId::Pid(id), ways).unwrap().unwrap();
        let done = status.stopped().then(meanwhile);
        if done.is_some() {
            kill_process(id, Signal::CONT).unwrap();
        }
        let outcome = outcome(child.wait_with_output().unwrap());
        Some((outcome, done?))
    }

    /// Runs a command and tells what it did to the folder, call by call.
    pub fn recorded(&self, mut command: Command) -> (Outcome, Vec<Call>) {
        let log = tempfile::NamedTempFile::new_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        shim::record(&mut command, self.folder(), log.path());
        let outcome = finish(command);
        (outcome, shim::calls(&fs::read(log.path()).unwrap()))
    }

    /// All files of the folder.
    pub fn image(&self) -> Image {
        let entries = fs::read_dir(self.folder()).unwrap().map(|entry| entry.unwrap());
        let files = entries.filter(|entry| entry.file_type().unwrap().is_file());
        let named =
            files.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap()));
        named.collect()
    }

    /// Puts the folder into a state.
    pub fn reset(&self, image: &Image) {
        for name in self.image().keys() {
            fs::remove_file(self.path(name)).unwrap();
        }
        image.iter().for_each(|(name, content)| self.write(name, content));
    }

    /// The hidden files, which a program leaves only when it dies.
    pub fn hidden(&self) -> Vec<String> {
        self.image().into_keys().filter(|name| name.starts_with('.')).collect()
    }

    /// All that the registry tells: nothing where there is none. Rolls back what a dead writer has left.
    pub fn state(&self) -> String {
        match self.path(STORE).exists() {
            true => everything(&self.path(STORE)),
            false => String::new(),
        }
    }

    /// The files beside the registry, without the hidden ones that a program leaves when it dies.
    pub fn beside(&self) -> Image {
        let mut files = self.image();
        files.retain(|name, _| name != STORE && name != JOURNAL && !name.starts_with('.'));
        for (name, content) in &mut files {
            // Two copies of one registry need not agree in every byte.
            if content.starts_with(b"SQLite format 3\0") {
                *content = everything(&self.path(name)).into_bytes();
            }
        }
        files
    }
}

pub fn finish(mut command: Command) -> Outcome {
    outcome(command.output().unwrap())
}

fn outcome(output: Output) -> Outcome {
    Outcome {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// An upload in the words of QuickBooks.
pub fn upload(rows: &str) -> String {
    format!("Company ID,Display name,Client number\n{rows}")
}

fn session() -> Session {
    let clock = Clock::Fixed(Moment(1_767_225_600));
    let wait = Duration::from_secs(10);
    Session { login: "ana".into(), acting: None, clock, seed: Some(42), wait }
}

/// Every client of every firm and the whole history of a registry that is sound.
pub fn everything(path: &Path) -> String {
    let registry = Registry::read(path, session()).unwrap();
    assert_eq!(registry.check().unwrap().problems, [], "{}", path.display());
    let (scope, filter) = (Scope::AllFirms, Filter::default());
    let fields = Field::ALL.to_vec();
    let selection = Selection { scope: &scope, filter: &filter, fields, place: PathBuf::from("-") };
    let mut clients = Vec::new();
    write_json(&registry, &selection, JsonShape::Lines, &mut clients).unwrap();
    let history = registry.history(&Scope::AllFirms, &HistoryFilter::default()).unwrap();
    format!("{}{:?}{history:#?}", String::from_utf8(clients).unwrap(), registry.firms().unwrap())
}
