//! Ctrl-C, termination and hang-up, at a question and in an import, at a terminal: nothing is changed, the terminal is
//! as before, and the exit code tells the signal.

use std::io::{Read, Write};
use std::process::Child;

use pty_process::blocking::{Command, Pty, open};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::tcgetattr;

use super::case::{Case, Found, each_case};
use super::desk::{Desk, JOURNAL, upload};
use super::shim::{Action, Fault, Kind};

/// Each signal with the code of a program that it ends.
const SIGNALS: [(Signal, i32); 3] = [(Signal::INT, 130), (Signal::TERM, 143), (Signal::HUP, 129)];

/// A command at a terminal of its own.
struct Session {
    terminal: Pty,
    child: Child,
    settings: String,
    shown: String,
}

impl Session {
    fn begin(desk: &Desk, arguments: &[&str], fault: Option<Fault>) -> Self {
        let (terminal, end) = open().unwrap();
        terminal.resize(pty_process::Size::new(24, 80)).unwrap();
        let settings = settings(&terminal);
        let command = Command::new(env!("CARGO_BIN_EXE_carnet")).args(arguments).env_clear();
        let command = command.current_dir(desk.folder()).envs(desk.variables()).env("TERM", "xterm");
        let faults = fault.map(|fault| fault.variables(desk.folder())).unwrap_or_default();
        let child = command.envs(faults).spawn(end).unwrap();
        Self { terminal, child, settings, shown: String::new() }
    }

    /// Reads until a text is shown.
    fn wait_for(&mut self, text: &str) {
        while !self.shown.contains(text) {
            assert!(self.read(), "{text} is shown: {}", self.shown);
        }
    }

    /// Reads what is there; tells whether more can come.
    fn read(&mut self) -> bool {
        let mut bytes = [0; 4096];
        // The terminal of a program that is gone is an error to read.
        let length = self.terminal.read(&mut bytes).unwrap_or(0);
        self.shown.push_str(&String::from_utf8_lossy(&bytes[..length]));
        length > 0
    }

    fn send(&self, signal: Signal) {
        match signal {
            // As whoever sits at the terminal sends it.
            Signal::INT => (&self.terminal).write_all(b"\x03").unwrap(),
            _ => kill_process(Pid::from_child(&self.child), signal).unwrap(),
        }
    }

    /// The exit code, once the terminal is found as it was.
    fn end(mut self) -> i32 {
        self.ends()
    }

    fn ends(&mut self) -> i32 {
        while self.read() {}
        let status = self.child.wait().unwrap();
        assert_eq!(settings(&self.terminal), self.settings);
        let hidden = self.shown.rfind("\u{1b}[?25l");
        let is_cursor_back = hidden <= self.shown.rfind("\u{1b}[?25h");
        assert!(is_cursor_back, "the cursor is shown again: {:?}", self.shown);
        status.code().unwrap_or_else(|| panic!("{status}: {}", self.shown))
    }
}

fn settings(terminal: &Pty) -> String {
    format!("{:?}", tcgetattr(terminal).unwrap())
}

#[test]
fn a_signal_at_a_question_changes_nothing_and_leaves_the_terminal_as_it_was() {
    let desk = Desk::with_office();
    let before = desk.state();
    for (signal, code) in SIGNALS {
        let mut session = Session::begin(&desk, &["delete", "N-3"], None);
        session.wait_for("[y/n]");
        session.send(signal);
        assert_eq!(session.ends(), code);
        assert!(session.shown.ends_with('\n'), "a new line is begun: {:?}", session.shown);
        assert_eq!(desk.state(), before);
    }
    let mut session = Session::begin(&desk, &["delete", "N-3"], None);
    session.wait_for("[y/n]");
    session.terminal.write_all(b"y\n").unwrap();
    assert_eq!(session.end(), 0);
    assert_ne!(desk.state(), before);
}

fn with_list() -> Desk {
    let desk = Desk::with_office();
    let rows: String = (0..300).map(|at| format!("88{at},New {at},M-{}\n", at % 290)).collect();
    desk.write("list.csv", upload(&rows));
    desk
}

#[test]
fn a_signal_in_an_import_takes_all_of_it_back_or_comes_too_late() {
    const IMPORT: [&str; 4] = ["import", "list.csv", "--add", "--no-pager"];
    let desk = with_list();
    let image = desk.image();
    let before = (desk.state(), desk.beside());
    let (done, calls) = desk.recorded(desk.command(&IMPORT));
    assert_eq!(done.code, Some(3));
    let after = (desk.state(), desk.beside());
    let writes = calls.iter().filter(|call| call.kind == Kind::Write).count();
    for ((signal, code), at) in SIGNALS.iter().cycle().zip([1, 3, writes / 4, writes / 2, writes - 2, writes])
    {
        desk.reset(&image);
        let fault = Fault::once(Kind::Write, at, Action::Signal(signal.as_raw()));
        let ended = Session::begin(&desk, &IMPORT, Some(fault)).end();
        let found = (desk.state(), desk.beside());
        match ended {
            3 => assert!(found == after && at > 1, "{fault:?}: done in spite of a signal in time"),
            _ => assert!(ended == *code && found == before, "{fault:?}: exit {ended}"),
        }
        assert!(!desk.image().keys().any(|name| name.starts_with('.')), "{fault:?}: left behind");
    }
}

#[test]
fn a_signal_in_a_change_takes_all_of_it_back_or_comes_too_late() {
    const EDIT: [&str; 5] = ["edit", "N-1", "N-3", "--city", "Laval"];
    let desk = Desk::with_office();
    let (image, before) = (desk.image(), desk.state());
    let (_, calls) = desk.recorded(desk.command(&EDIT));
    let after = desk.state();
    assert_ne!(before, after);
    let writes = calls.iter().filter(|call| call.kind == Kind::Write).count();
    for (signal, code) in SIGNALS {
        for at in [1, writes / 4, writes - 1, writes] {
            desk.reset(&image);
            let fault = Fault::once(Kind::Write, at, Action::Signal(signal.as_raw()));
            match Session::begin(&desk, &EDIT, Some(fault)).end() {
                0 => assert!(at > 1 && desk.state() == after, "{fault:?}: done in spite of a signal in time"),
                ended => {
                    assert!(ended == code && at < writes && desk.state() == before, "{fault:?}: {ended}")
                }
            }
            assert_eq!(desk.image().len(), 1, "{fault:?}: left behind");
        }
        desk.reset(&image);
        let fault = Fault::once(Kind::Write, 2, Action::Signal(signal.as_raw())).lasting();
        assert_eq!(Session::begin(&desk, &EDIT, Some(fault)).end(), code);
        assert!(desk.image().contains_key(JOURNAL), "a second signal waits for nothing to be taken back");
        assert_eq!(desk.state(), before);
    }
}

/// Lets one in `stride` of a command's calls bring a signal: all of it is taken back, or comes to its end; nothing is
/// left behind.
fn assert_all_or_nothing(case: &Case, stride: usize) {
    let calls = case.count(Kind::Any);
    for at in (1..=calls).skip(case.name.len() % stride).step_by(stride) {
        case.reset();
        let fault = Fault::once(Kind::Any, at, Action::Signal(Signal::TERM.as_raw()));
        let outcome = case.desk.disturbed(case.desk.command(&case.arguments), fault);
        let hidden = case.desk.hidden();
        let mut found = Found::on(&case.desk);
        // A registry that was brought up to date stays so.
        if outcome.code != Some(case.code) {
            found.beside.retain(|name, _| !name.ends_with(".bak"));
        }
        let what = format!("{}, {fault:?} of {calls}: {outcome:?}", case.name);
        match outcome.code {
            Some(143) => assert_eq!(found, case.before, "{what}"),
            // Before it is heeded, a signal ends the program as a kill does.
            None => drop(case.assert_before_or_after(&what)),
            code => assert!(code == Some(case.code) && found == case.after, "{what}"),
        }
        assert!(outcome.code.is_none() || hidden.is_empty(), "{what}: left behind: {hidden:?}");
        case.assert_runs_again(&what);
        assert_eq!(case.desk.hidden(), [""; 0], "{what}");
    }
}

#[test]
fn a_signal_at_a_call_takes_all_of_it_back_or_comes_too_late() {
    each_case(|case| assert_all_or_nothing(case, 40));
}

#[test]
#[ignore = "every twentieth call of every command; run with `cargo test --test faults -- --ignored`"]
fn a_signal_at_many_a_call_takes_all_of_it_back_or_comes_too_late() {
    each_case(|case| assert_all_or_nothing(case, 20));
}

#[test]
fn a_signal_ends_a_list_that_nobody_reads_on() {
    let desk = with_list();
    desk.run(&["import", "list.csv", "--add"]);
    for (signal, code) in SIGNALS {
        let mut command = desk.command(&["export", "--format", "json"]);
        let mut child = command.stdout(std::process::Stdio::piped()).spawn().unwrap();
        // The pipe takes less than the list; the program stands at it from now on.
        let mut first = [0; 1];
        child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
        kill_process(Pid::from_child(&child), signal).unwrap();
        assert_eq!(child.wait().unwrap().code(), Some(code));
    }
}

#[test]
fn who_starts_the_program_may_have_a_hang_up_ignored() {
    let desk = Desk::with_office();
    for arguments in [["edit", "N-1", "--city", "Laval"], ["undo", "--yes", "--format", "json"]] {
        let mut command = std::process::Command::new("sh");
        command.args(["-c", "trap '' HUP; exec \"$0\" \"$@\"", env!("CARGO_BIN_EXE_carnet")]).args(arguments);
        command.current_dir(desk.folder()).env_clear().envs(desk.variables());
        let fault = Fault::once(Kind::Write, 1, Action::Signal(Signal::HUP.as_raw()));
        assert_eq!(desk.disturbed(command, fault).code, Some(0), "{arguments:?}");
    }
}

#[test]
fn a_signal_ends_a_program_that_waits_for_another_at_once() {
    let desk = Desk::with_office();
    for (signal, code) in SIGNALS {
        let name = format!("Client {code}");
        let (holder, waiter) = desk
            .halted(desk.command(&["add", &name]), (Kind::Write, 1), || {
                let fault = Fault::once(Kind::Lock, 40, Action::Signal(signal.as_raw()));
                desk.disturbed(desk.command(&["add", "Other", "--wait", "600"]), fault)
            })
            .unwrap();
        assert_eq!((holder.code, waiter.code), (Some(0), Some(code)), "{waiter:?}");
        assert!(desk.state().contains(&name) && !desk.state().contains("Other"));
    }
}

#[test]
fn a_signal_too_late_for_the_import_leaves_its_report_in_the_pager() {
    let desk = with_list();
    let writes = {
        let image = desk.image();
        let (_, calls) = desk.recorded(desk.command(&["import", "list.csv", "--add"]));
        desk.reset(&image);
        calls.iter().filter(|call| call.kind == Kind::Write).count()
    };
    let fault = Fault::once(Kind::Write, writes, Action::Signal(Signal::TERM.as_raw()));
    let session = Session::begin(&desk, &["import", "list.csv", "--add"], Some(fault));
    // The signal ends the pager, which puts the terminal back; without one on this machine the report is printed.
    assert!([3, 143].contains(&session.end()));
    assert!(desk.path("list.errors.csv").exists());
}
