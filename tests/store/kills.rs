//! A kill at any moment leaves the state before or after, never between; the same command run again ends as if
//! nothing had happened.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use carnet::demo::{Demo, fill};
use carnet::registry::Registry;

use super::support::{everything, old_registry, session};

/// The program in a folder of its own, on a registry of its own.
struct Bench {
    folder: tempfile::TempDir,
    before: Vec<u8>,
}

impl Bench {
    fn new(before: Vec<u8>) -> Self {
        let bench = Self { folder: tempfile::tempdir().unwrap(), before };
        let rows: String = (0..400).map(|at| format!("77{at},Client {at},{}\n", at % 390)).collect();
        fs::write(bench.path("list.csv"), format!("Company ID,Display name,Client number\n{rows}")).unwrap();
        bench
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts everything back as it was.
    fn reset(&self) {
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            let path = entry.unwrap().path();
            if !path.ends_with("list.csv") {
                fs::remove_file(path).unwrap();
            }
        }
        fs::write(self.path("carnet.db"), &self.before).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
        command.args(arguments).current_dir(self.folder.path()).env_clear();
        command.env("CARNET_STORE", "carnet.db").env("CARNET_SEED", "42");
        command.env("SOURCE_DATE_EPOCH", "1767225600");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command
    }

    fn run(&self, arguments: &[&str]) {
        self.command(arguments).status().unwrap();
    }

    /// Runs a command and kills it after a while; tells whether it was still running.
    fn kill(&self, arguments: &[&str], after: Duration) -> bool {
        let mut child = self.command(arguments).spawn().unwrap();
        thread::sleep(after);
        let was_running = child.try_wait().unwrap().is_none();
        child.kill().unwrap();
        child.wait().unwrap();
        was_running
    }

    fn state(&self) -> String {
        let registry = Registry::read(&self.path("carnet.db"), session("ana")).unwrap();
        assert_eq!(registry.check().unwrap().problems, []);
        everything(&registry)
    }

    fn error_file(&self) -> Option<Vec<u8>> {
        fs::read(self.path("list.errors.csv")).ok()
    }

    /// Kills a command at `kills` moments spread over its run, and holds what is left against the promise.
    fn assert_whole(&self, arguments: &[&str], kills: u32) {
        self.reset();
        let before = self.state();
        let started = std::time::Instant::now();
        self.run(arguments);
        let length = started.elapsed() + Duration::from_millis(2);
        let (after, error_file) = (self.state(), self.error_file());
        let mut interrupted = 0;
        for kill in 0..kills {
            self.reset();
            interrupted += u32::from(self.kill(arguments, length * kill / kills));
            let state = self.state();
            assert!(state == before || state == after, "{arguments:?}: a state between, at kill {kill}");
            if arguments[0] == "import" {
                self.run(arguments);
                assert_eq!(self.state(), after, "{arguments:?}: run again, after kill {kill}");
                assert_eq!(self.error_file(), error_file, "{arguments:?}: the error CSV, after kill {kill}");
            }
        }
        assert!(interrupted > 0, "{arguments:?}: no kill came in time");
    }
}

fn demo_registry() -> Vec<u8> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet.db");
    let mut registry = Registry::create(&path, session("ana")).unwrap();
    fill(&mut registry, Demo { firms: 2, clients: 60, seed: 3 }).unwrap();
    fs::read(path).unwrap()
}

const FIRM: &str = "Tremblay et associés";

fn arguments<'a>(command: &[&'a str]) -> Vec<&'a str> {
    // Demo firms know the login that made them; the tests' own may be anybody's.
    let options = ["--firm", FIRM, "--yes", "--as", "ana"];
    command.iter().copied().chain(options).collect()
}

fn assert_all_whole(kills: u32) {
    let bench = Bench::new(demo_registry());
    for command in [
        &["add", "Bond", "--number", "B-7"][..],
        &["import", "list.csv", "--add"],
        &["inactivate", "00001", "00002", "00003"],
        &["undo"],
        &["transfer", "00002", "00003", "--to", "Maple & Birch CPA"],
    ] {
        bench.assert_whole(&arguments(command), kills);
    }
    let old = tempfile::tempdir().unwrap();
    let bench = Bench::new(fs::read(old_registry(Path::new(old.path()), "v1")).unwrap());
    bench.assert_whole(&arguments(&["add", "Bond", "--number", "B-7"]), kills);
}

#[test]
fn a_killed_command_leaves_the_state_before_or_after() {
    assert_all_whole(12);
}

#[test]
#[ignore = "a thousand kills take minutes; run with `cargo test --test store -- --ignored`"]
fn a_thousand_killed_commands_leave_the_state_before_or_after() {
    assert_all_whole(167);
}
