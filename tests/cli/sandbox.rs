//! A folder of one's own, and the program run in it with nothing else around.

use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

/// A folder, gone with the test that made it.
pub struct Sandbox {
    folder: tempfile::TempDir,
}

/// What a run printed, and how it ended.
#[derive(Debug, Clone)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
    folder: PathBuf,
}

impl Output {
    /// Standard output as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// The error object that ends standard error with `--format json`.
    pub fn error(&self) -> Value {
        let last = self.stderr.lines().last().unwrap_or_default();
        let object: Value = serde_json::from_str(last).unwrap_or_else(|error| panic!("{error}: {self}"));
        object["error"].clone()
    }

    /// The code of that error, and the exit code.
    pub fn refusal(&self) -> (String, i32) {
        (self.error()["code"].as_str().unwrap().to_owned(), self.code)
    }
}

/// Standard output, standard error and exit code, whatever the folder and whoever runs the tests.
impl fmt::Display for Output {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let folder = self.folder.to_string_lossy();
        let shown = |text: &str| without_login(&text.replace(&*folder, "[folder]"));
        formatter.write_str(&shown(&self.stdout))?;
        if !self.stderr.is_empty() {
            write!(formatter, "--- stderr\n{}", shown(&self.stderr))?;
        }
        if self.code != 0 {
            writeln!(formatter, "--- exit {}", self.code)?;
        }
        Ok(())
    }
}

impl Sandbox {
    /// A folder without a registry.
    pub fn empty() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A firm whose primary admin runs the tests, with an admin and a member.
    pub fn with_firm() -> Self {
        let sandbox = Self::empty();
        for line in [
            "firm add 'Côté & Fils' --admin 'Ana <ana@cote.example>'",
            "team add 'Bo <bo@cote.example>' --role admin",
            "team add 'Cy <cy@cote.example>'",
        ] {
            sandbox.done(line);
        }
        sandbox
    }

    /// That firm with two clients, whose company IDs were given.
    pub fn with_clients() -> Self {
        let sandbox = Self::with_firm();
        sandbox.done("add Bond --number 007 --company-id 7");
        sandbox.done("add Blofeld --number 8 --company-id 8");
        sandbox
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder().join(name)
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

    pub fn exists(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// Everything that the folder holds, by name.
    pub fn entries(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program, to be run in the folder with nothing else around.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command.args(words(line)).current_dir(self.folder()).env_clear();
        command
            .env("CARNET_STORE", self.path("carnet.db"))
            .env("CARNET_SEED", "42")
            .env("SOURCE_DATE_EPOCH", "1767225600")
            .env("HOME", self.folder())
            .env("LANG", "C");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    /// Runs a line that is split as a shell does.
    pub fn run(&self, line: &str) -> Output {
        self.finish(self.command(line))
    }

    /// Runs a line that must end well.
    pub fn done(&self, line: &str) -> Output {
        let output = self.run(line);
        assert_eq!(output.code, 0, "carnet {line}: {output}");
        output
    }

    pub fn run_with_input(&self, line: &str, input: &str) -> Output {
        let mut child = self.command(line).stdin(Stdio::piped()).spawn().unwrap();
        // A program that reads nothing may be gone by now.
        let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
        self.output(child.wait_with_output().unwrap())
    }

    /// Runs a command that was made ready with `command`.
    pub fn finish(&self, mut command: Command) -> Output {
        self.output(command.output().unwrap())
    }

    /// What a line prints as JSON.
    pub fn json(&self, line: &str) -> Value {
        self.run(&format!("{line} --format json")).json()
    }

    /// The code of the error with which a line is refused, and its exit code.
    pub fn refusal(&self, line: &str) -> (String, i32) {
        self.run(&format!("{line} --format json")).refusal()
    }

    fn output(&self, output: std::process::Output) -> Output {
        Output {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap_or(-1),
            folder: self.folder().to_owned(),
        }
    }
}

/// An upload in the words of QuickBooks.
pub fn upload(rows: &str) -> String {
    format!("Company ID,Display name,Client number\n{rows}")
}

/// Splits a line as a shell does: at blanks outside quotes, with `\` for the next character outside `'`.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote) = (Vec::new(), None::<String>, None);
    let mut characters = line.chars();
    while let Some(each) = characters.next() {
        match (quote, each) {
            (None, ' ') => words.extend(word.take()),
            (None, '\'' | '"') => {
                quote = Some(each);
                word.get_or_insert_default();
            }
            (Some(open), _) if open == each => quote = None,
            (None | Some('"'), '\\') => word.get_or_insert_default().extend(characters.next()),
            _ => word.get_or_insert_default().push(each),
        }
    }
    words.extend(word);
    words
}

/// Puts `[login]` where the login of whoever runs the tests stands as a word of its own.
fn without_login(text: &str) -> String {
    let login = login();
    let is_part = |each: char| each.is_alphanumeric() || "-_.@".contains(each);
    let mut shown = String::new();
    let mut rest = text;
    while let Some(at) = rest.find(&login) {
        let (before, after) = (&rest[..at], &rest[at + login.len()..]);
        let is_word = !before.ends_with(is_part) && !after.starts_with(is_part);
        shown.push_str(before);
        shown.push_str(if is_word { "[login]" } else { &login });
        rest = after;
    }
    shown + rest
}

#[cfg(unix)]
fn login() -> String {
    let uid = nix::unistd::getuid();
    nix::unistd::User::from_uid(uid).unwrap().map_or_else(|| format!("uid:{uid}"), |user| user.name)
}

#[cfg(not(unix))]
fn login() -> String {
    std::env::var("USERNAME").unwrap_or_else(|_| "uid:0".to_owned())
}

#[test]
fn a_line_is_split_as_a_shell_does() {
    assert_eq!(words(r"add  'L'\''Oréal' --tags ''"), ["add", "L'Oréal", "--tags", ""]);
    assert_eq!(words(r#"a "b \"c\"" d\ e"#), ["a", r#"b "c""#, "d e"]);
}
