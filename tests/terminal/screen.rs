//! A terminal with somebody before it: keys go in, and what is seen is waited for, up to a deadline.

use std::io::{Read, Write};
use std::num::NonZero;
use std::os::fd::AsFd;
use std::process::{Child, ChildStdin, Stdio};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use nix::sys::termios::{LocalFlags, tcgetattr};
use pty_process::Size;
use pty_process::blocking::{Command, Pty};

use super::sandbox::{Sandbox, words};

/// After how long what is not on the screen will not come any more.
const DEADLINE: Duration = Duration::from_secs(60);

const PROGRAM: &str = env!("CARGO_BIN_EXE_carnet");

pub const ENTER: &str = "\r";
pub const ESCAPE: &str = "\u{1b}";
pub const UP: &str = "\u{1b}[A";
pub const DOWN: &str = "\u{1b}[B";
pub const SHIFT_TAB: &str = "\u{1b}[Z";
pub const PAGE_DOWN: &str = "\u{1b}[6~";
pub const CTRL_C: &str = "\u{3}";
pub const CTRL_D: &str = "\u{4}";
pub const CTRL_Z: &str = "\u{1a}";
pub const ERASE_LINE: &str = "\u{15}";

/// What stands on the terminal, and whether more can come.
struct Seen {
    parser: vt100::Parser,
    is_over: bool,
}

/// The program, run on a terminal of its own.
pub struct Screen {
    pty: Arc<Pty>,
    child: Child,
    seen: Arc<(Mutex<Seen>, Condvar)>,
    before: LocalFlags,
}

impl Screen {
    /// Runs a line on a terminal of 80 columns and 24 lines.
    pub fn run(sandbox: &Sandbox, line: &str) -> Self {
        Self::sized(sandbox, line, (24, 80), &[])
    }

    /// Runs a line on a terminal of so many lines and columns, with these environment variables.
    pub fn sized(sandbox: &Sandbox, line: &str, size: (u16, u16), set: &[(&str, &str)]) -> Self {
        Self::start(sandbox, line, size, set, |command| command)
    }

    /// Runs a line that reads from a pipe, and gives the pipe.
    pub fn reading(sandbox: &Sandbox, line: &str, set: &[(&str, &str)]) -> (Self, ChildStdin) {
        let mut screen = Self::start(sandbox, line, (24, 80), set, |command| command.stdin(Stdio::piped()));
        let pipe = screen.child.stdin.take().unwrap();
        (screen, pipe)
    }

    /// Runs a shell in which lines are typed, where there is one.
    #[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
    pub fn shell(sandbox: &Sandbox) -> Option<Self> {
        let bash = ["/bin/bash", "/usr/bin/bash", "/usr/local/bin/bash"];
        let Some(bash) = bash.iter().find(|path| std::path::Path::new(path).exists()) else {
            eprintln!("bash is not there: stopping and going on was not tried");
            return None;
        };
        let folder = std::path::Path::new(PROGRAM).parent().unwrap().to_string_lossy();
        let set = [("PS1", "$ "), ("PATH", &*folder)];
        Some(Self::program(sandbox, bash, "--norc --noprofile --noediting -i", (24, 80), &set, |command| {
            command
        }))
    }

    fn start(
        sandbox: &Sandbox,
        line: &str,
        size: (u16, u16),
        set: &[(&str, &str)],
        shape: impl FnOnce(Command) -> Command,
    ) -> Self {
        Self::program(sandbox, PROGRAM, line, size, set, shape)
    }

    fn program(
        sandbox: &Sandbox,
        program: &str,
        line: &str,
        (lines, columns): (u16, u16),
        set: &[(&str, &str)],
        shape: impl FnOnce(Command) -> Command,
    ) -> Self {
        let (pty, pts) = pty_process::blocking::open().unwrap();
        pty.resize(Size::new(lines, columns)).unwrap();
        let before = local_flags(&pty);
        let command = Command::new(program).args(words(line)).env_clear();
        let command = command.current_dir(sandbox.folder()).envs(surroundings(sandbox));
        let command = command.env("TERM", "xterm").env("PAGER", "cat").envs(set.iter().copied());
        let child = shape(command).spawn(pts).unwrap();
        let parser = vt100::Parser::new(size(lines), size(columns), 1_000);
        let seen = Arc::new((Mutex::new(Seen { parser, is_over: false }), Condvar::new()));
        let pty = Arc::new(pty);
        thread::spawn({
            let (pty, seen) = (Arc::clone(&pty), Arc::clone(&seen));
            move || watch(&pty, &seen)
        });
        Self { pty, child, seen, before }
    }

    /// Gives the terminal another size.
    pub fn resize(&self, lines: u16, columns: u16) -> &Self {
        self.seen.0.lock().unwrap().parser.screen_mut().set_size(size(lines), size(columns));
        self.pty.resize(Size::new(lines, columns)).unwrap();
        self
    }

    /// Waits until keys are echoed, or are not.
    pub fn echoes(&self, is_so: bool) -> &Self {
        let end = Instant::now() + DEADLINE;
        while local_flags(&self.pty).contains(LocalFlags::ECHO) != is_so {
            assert!(Instant::now() < end, "waiting for an echo: {is_so}");
            thread::yield_now();
        }
        self
    }

    /// Presses keys.
    pub fn press(&self, keys: &str) -> &Self {
        (&*self.pty).write_all(keys.as_bytes()).unwrap();
        self
    }

    /// Types a text and Enter.
    pub fn answer(&self, text: &str) -> &Self {
        self.press(text).press(ENTER)
    }

    /// Waits until a text stands on the screen.
    pub fn sees(&self, text: &str) -> &Self {
        self.waits(text, |screen| screen.contains(text))
    }

    /// Waits until a text does not stand on the screen any more.
    pub fn misses(&self, text: &str) -> &Self {
        self.waits(text, |screen| !screen.contains(text))
    }

    /// Waits until the cursor's line is this one.
    pub fn asks(&self, line: &str) -> &Self {
        self.wait_for(line, |seen| {
            let screen = seen.parser.screen();
            let row = usize::from(screen.cursor_position().0);
            screen.contents().lines().nth(row).is_some_and(|other| other.trim_end() == line)
        })
    }

    pub fn waits(&self, what: &str, is_so: impl Fn(&str) -> bool) -> &Self {
        self.wait_for(what, |seen| is_so(&seen.parser.screen().contents()))
    }

    fn wait_for(&self, what: &str, is_so: impl Fn(&Seen) -> bool) -> &Self {
        let (seen, news) = &*self.seen;
        let end = Instant::now() + DEADLINE;
        let mut seen = seen.lock().unwrap();
        while !is_so(&seen) {
            let left = end.saturating_duration_since(Instant::now());
            let is_hopeless = seen.is_over || left.is_zero();
            assert!(!is_hopeless, "waiting for {what:?}:\n{}", seen.parser.screen().contents());
            seen = news.wait_timeout(seen, left).unwrap().0;
        }
        drop(seen);
        self
    }

    /// The program's process.
    pub fn process(&self) -> nix::unistd::Pid {
        nix::unistd::Pid::from_raw(i32::try_from(self.child.id()).unwrap())
    }

    /// The lines of the screen.
    pub fn lines(&self) -> Vec<String> {
        self.seen.0.lock().unwrap().parser.screen().contents().lines().map(str::to_owned).collect()
    }

    /// Whether the cell where a text begins is coloured, as it stands on the screen.
    pub fn is_colored(&self, text: &str) -> bool {
        let row = self.lines().iter().position(|line| line.starts_with(text)).unwrap();
        let seen = self.seen.0.lock().unwrap();
        let cell = seen.parser.screen().cell(u16::try_from(row).unwrap(), 0).unwrap();
        cell.fgcolor() != vt100::Color::Default
    }

    /// Whether a line on the screen did not fit and was broken by the terminal.
    pub fn has_broken_line(&self) -> bool {
        let seen = self.seen.0.lock().unwrap();
        let screen = seen.parser.screen();
        (0..screen.size().0.get()).any(|row| screen.row_wrapped(row))
    }

    /// Waits until all has been written.
    pub fn is_done(&self) -> &Self {
        self.wait_for("the end", |seen| seen.is_over)
    }

    /// Waits for the end: the exit code and what stands on the screen then. The terminal is as it was.
    pub fn ends(mut self) -> (i32, String) {
        let code = self.child.wait().unwrap().code().unwrap_or(-1);
        let (seen, news) = &*self.seen;
        let seen = news.wait_timeout_while(seen.lock().unwrap(), DEADLINE, |seen| !seen.is_over).unwrap().0;
        assert!(seen.is_over, "somebody still writes on the terminal");
        let screen = seen.parser.screen();
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert_eq!(self.before, local_flags(&self.pty), "the terminal's mode");
        (code, screen.contents())
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        let _ = self.child.kill();
    }
}

/// The variables of the sandbox's own runs.
fn surroundings(sandbox: &Sandbox) -> Vec<(String, String)> {
    let command = sandbox.command("");
    let text = |text: &std::ffi::OsStr| text.to_string_lossy().into_owned();
    command.get_envs().filter_map(|(name, value)| Some((text(name), text(value?)))).collect()
}

fn local_flags(pty: &impl AsFd) -> LocalFlags {
    tcgetattr(pty).unwrap().local_flags
}

/// Reads what the program writes until nobody has the terminal any more.
fn watch(pty: &Pty, seen: &(Mutex<Seen>, Condvar)) {
    let mut bytes = [0; 4096];
    loop {
        let length = (&*pty).read(&mut bytes).unwrap_or(0);
        let mut now = seen.0.lock().unwrap_or_else(PoisonError::into_inner);
        now.parser.process(&bytes[..length]);
        now.is_over = length == 0;
        seen.1.notify_all();
        if length == 0 {
            return;
        }
    }
}

fn size(size: u16) -> NonZero<u16> {
    NonZero::new(size).unwrap()
}
