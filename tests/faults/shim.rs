//! The shim before the C library: built once, and told which call goes wrong and how.

use std::ffi::OsString;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

/// The shim, built; gone with the tests.
static SHIM: LazyLock<PathBuf> = LazyLock::new(|| {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/faults/shim.c");
    let built = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("shim-{}.so", std::process::id()));
    let mut compiler = Command::new("cc");
    compiler.args(["-shared", "-fPIC", "-O1", "-Wall", "-Wextra", "-Werror", "-o"]).arg(&built).arg(source);
    assert!(compiler.status().unwrap().success(), "the C compiler builds the shim");
    built
});

/// A kind of call, as the shim names and numbers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    Open,
    Write,
    Sync,
    Rename,
    Unlink,
    Truncate,
    /// Any of these.
    Any,
    /// A lock that is taken or given back.
    Lock,
    /// A file, or a folder that was listed, is closed.
    Close,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::Open, Self::Write, Self::Sync, Self::Rename, Self::Unlink, Self::Truncate];

    fn name(self) -> &'static str {
        ["open", "write", "sync", "rename", "unlink", "truncate", "any", "lock", "close"][self as usize]
    }
}

/// What goes wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// The call fails for this reason.
    Fail(rustix::io::Errno),
    /// Half is written.
    Short,
    /// The program dies before the call.
    Kill,
    /// The program dies after half of the write.
    Tear,
    /// The program gets this signal.
    Signal(i32),
    /// The program stands still before the call until it is told to go on.
    Stop,
}

impl fmt::Display for Action {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fail(reason) => write!(formatter, "{}", reason.raw_os_error()),
            Self::Short => formatter.write_str("short"),
            Self::Kill => formatter.write_str("kill"),
            Self::Tear => formatter.write_str("tear"),
            Self::Signal(number) => write!(formatter, "signal {number}"),
            Self::Stop => formatter.write_str("stop"),
        }
    }
}

/// The call that goes wrong, counted from 1, or the first of many that do.
#[derive(Debug, Clone, Copy)]
pub struct Fault {
    pub kind: Kind,
    pub at: usize,
    pub action: Action,
    pub lasts: bool,
}

impl Fault {
    pub fn once(kind: Kind, at: usize, action: Action) -> Self {
        Self { kind, at, action, lasts: false }
    }

    pub fn lasting(self) -> Self {
        Self { lasts: true, ..self }
    }

    /// Puts the fault in the way of a command.
    pub fn put_into(self, command: &mut Command, folder: &Path) {
        command.envs(self.variables(folder));
    }

    /// What the shim has to find around it for the fault to happen.
    pub fn variables(self, folder: &Path) -> Vec<(&'static str, OsString)> {
        let mut variables = watching(folder).to_vec();
        variables.push(("FAULT_KIND", self.kind.name().into()));
        variables.push(("FAULT_AT", self.at.to_string().into()));
        variables.push(("FAULT_ACTION", self.action.to_string().into()));
        variables.extend(self.lasts.then(|| ("FAULT_LASTS", "1".into())));
        variables
    }
}

/// Lets the shim write down what a command does to the files of a folder.
pub fn record(command: &mut Command, folder: &Path, log: &Path) {
    command.envs(watching(folder)).env("FAULT_LOG", log);
}

/// Lets a command start no thread.
pub fn refuse_threads(command: &mut Command, folder: &Path) {
    command.envs(watching(folder)).env("FAULT_THREADS", "1");
}

fn watching(folder: &Path) -> [(&'static str, OsString); 2] {
    [("LD_PRELOAD", SHIM.as_os_str().to_owned()), ("FAULT_FOLDER", folder.as_os_str().to_owned())]
}

/// One call, as the shim wrote it down.
#[derive(Debug, Clone)]
pub struct Call {
    pub kind: Kind,
    /// What came of it; `-` where the system refused.
    pub what: u8,
    /// The file's inode.
    pub inode: u64,
    /// The offset or size; of an `open`, whether the file was emptied.
    pub number: u64,
    /// The bytes written, or the path.
    pub first: Vec<u8>,
    /// The second path.
    pub second: Vec<u8>,
}

impl Call {
    /// The name of the file in its folder.
    pub fn name(&self) -> String {
        name_in_folder(&self.first)
    }

    /// The name that the file was given.
    pub fn new_name(&self) -> String {
        name_in_folder(&self.second)
    }
}

fn name_in_folder(path: &[u8]) -> String {
    let path = PathBuf::from(String::from_utf8(path.to_vec()).unwrap());
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

/// Reads what the shim wrote down.
pub fn calls(mut log: &[u8]) -> Vec<Call> {
    let mut calls = Vec::new();
    while !log.is_empty() {
        let [kind, what] = [take(&mut log, 1)[0], take(&mut log, 1)[0]];
        let (inode, number) = (number_of(&mut log, 8), number_of(&mut log, 8));
        let first = text_of(&mut log);
        let second = text_of(&mut log);
        calls.push(Call { kind: Kind::ALL[usize::from(kind)], what, inode, number, first, second });
    }
    calls
}

fn take<'l>(log: &mut &'l [u8], size: usize) -> &'l [u8] {
    let (taken, rest) = log.split_at(size);
    *log = rest;
    taken
}

fn number_of(log: &mut &[u8], size: usize) -> u64 {
    take(log, size).iter().rev().fold(0, |number, &byte| number << 8 | u64::from(byte))
}

fn text_of(log: &mut &[u8]) -> Vec<u8> {
    let size = usize::try_from(number_of(log, 4)).unwrap();
    take(log, size).to_vec()
}
