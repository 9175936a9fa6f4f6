//! A folder with a registry of its own, and the program run in it with nothing else around.

use std::fmt;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// A folder of one's own.
pub struct Sandbox {
    folder: tempfile::TempDir,
}

/// What a run printed, and how it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Output {
    pub stdout: String,
    pub stderr: String,
    pub code: i32,
}

impl Output {
    /// Standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.stdout).unwrap_or_else(|error| panic!("{error}: {self}"))
    }

    /// The error object that ends standard error with `--format json`.
    pub fn error(&self) -> serde_json::Value {
        let last = self.stderr.lines().last().unwrap_or_default();
        let object: serde_json::Value = serde_json::from_str(last).unwrap_or_else(|_| panic!("{self}"));
        object["error"].clone()
    }
}

impl fmt::Display for Output {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.stdout)?;
        if !self.stderr.is_empty() {
            write!(formatter, "--- stderr\n{}", self.stderr)?;
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

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        std::fs::write(self.path(name), content).unwrap();
    }

    pub fn read(&self, name: &str) -> String {
        std::fs::read_to_string(self.path(name)).unwrap()
    }

    pub fn exists(&self, name: &str) -> bool {
        self.path(name).exists()
    }

    /// Everything that the folder holds, by name.
    pub fn entries(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// The program, to be run in the folder with nothing else around.
    pub fn command(&self, line: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command.args(words(line)).current_dir(self.folder.path()).env_clear();
        command
            .env("CARNET_STORE", "carnet.db")
            .env("CARNET_SEED", "42")
            .env("SOURCE_DATE_EPOCH", "1767225600")
            .env("HOME", self.folder.path())
            .env("LANG", "C");
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }

    pub fn run(&self, line: &str) -> Output {
        Self::output(self.command(line).output().unwrap())
    }

    /// Runs a line that must end well.
    pub fn done(&self, line: &str) -> Output {
        let output = self.run(line);
        assert_eq!(output.code, 0, "carnet {line}: {output}");
        output
    }

    pub fn run_with_input(&self, line: &str, input: &str) -> Output {
        let mut child = self.command(line).stdin(Stdio::piped()).spawn().unwrap();
        child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
        Self::output(child.wait_with_output().unwrap())
    }

    fn output(output: std::process::Output) -> Output {
        Output {
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
            code: output.status.code().unwrap_or(-1),
        }
    }
}

/// Splits a line as a shell does: at blanks outside quotes.
pub fn words(line: &str) -> Vec<String> {
    let (mut words, mut word, mut quote, mut is_begun) = (Vec::new(), String::new(), None, false);
    for each in line.chars() {
        match (quote, each) {
            (None, '\'' | '"') => (quote, is_begun) = (Some(each), true),
            (Some(open), _) if open == each => quote = None,
            (None, ' ') => {
                if is_begun {
                    words.push(std::mem::take(&mut word));
                }
                is_begun = false;
            }
            _ => {
                word.push(each);
                is_begun = true;
            }
        }
    }
    if is_begun {
        words.push(word);
    }
    words
}
