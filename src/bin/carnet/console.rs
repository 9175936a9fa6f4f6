//! The only writer of standard output and standard error: results, notices, warnings, errors and questions.

mod choices;
mod dialogue;
mod format;
mod frame;
mod keys;
mod line;
mod pager;
mod progress;
mod prompt;
mod render;
mod stdout;
mod table;
mod terminal;
mod warnings;

use std::cell::{Cell, RefCell};
use std::fmt::Write as _;
use std::io::{self, Write};

use anyhow::Result;
use serde::Serialize;

use crate::cli::Globals;
use crate::failure::Failure;
use crate::messages::{Messages, visible};
use crate::typed::Typed;
use stdout::{Descriptor, Stdout};
use terminal::{Paint, Terminal};

pub use dialogue::{Answer, Dialogue, Escape, Options};
pub use format::{ColorChoice, Format};
pub use frame::{padded, text_width};
pub use progress::Watched;
pub use render::Rows;

/// Where a command speaks, and how: the language, the format, how much, whether it may ask.
#[derive(Debug)]
pub struct Console {
    pub messages: Messages,
    pub format: Format,
    /// The format that was typed, which a file's ending gives way to.
    pub typed_format: Option<Format>,
    is_quiet: bool,
    says_yes: bool,
    may_ask: bool,
    may_page: bool,
    terminal: Terminal,
    is_stdin_taken: Cell<bool>,
    typed: Typed,
    done: RefCell<Option<String>>,
}

impl Console {
    pub fn new(globals: &Globals, messages: Messages) -> Self {
        let format = globals.format.unwrap_or_default();
        let terminal = Terminal::found(globals.color);
        Self {
            messages,
            format,
            typed_format: globals.format,
            is_quiet: globals.quiet,
            says_yes: globals.yes,
            may_ask: terminal.can_ask && !globals.no_input && !format.is_json(),
            may_page: !globals.no_pager,
            terminal,
            is_stdin_taken: Cell::new(false),
            typed: Typed::new(&[], globals),
            done: RefCell::new(None),
        }
    }

    /// Whether a person reads tables on a terminal, where a long report pushes what matters out of sight.
    pub fn is_looked_at(&self) -> bool {
        self.format == Format::Table && self.prints_to_terminal()
    }

    /// Whether standard output is a terminal.
    pub const fn prints_to_terminal(&self) -> bool {
        self.terminal.width.is_some()
    }

    /// Gives another command for the same registry, firm and person, to be typed next.
    pub fn command(&self, words: &[&str]) -> String {
        self.typed.command(words)
    }

    /// Gives another command for the same registry and person, whatever firm was typed.
    pub fn command_without_firm(&self, words: &[&str]) -> String {
        self.typed.without_firm().command(words)
    }

    /// Says something in passing; neither with `--quiet` nor where programs read.
    pub fn say(&self, notice: String) -> Result<()> {
        match self.is_quiet || self.format.is_json() {
            true => Ok(()),
            false => self.write_stderr(&format!("{notice}\n")),
        }
    }

    /// Says what was done; should the output be lost later, the failure begins with it.
    pub fn done(&self, notice: String) -> Result<()> {
        self.done.replace(Some(notice.clone()));
        self.say(notice)
    }

    /// Says why a command stopped, and gives its exit code.
    pub fn fail(&self, failure: &Failure) -> u8 {
        let text = match self.format.is_json() {
            true => json_of(failure),
            false => self.text_of(failure),
        };
        // Nobody is left to be told that standard error cannot be written.
        let _ = io::stderr().lock().write_all(text.as_bytes());
        failure.exit
    }

    fn text_of(&self, failure: &Failure) -> String {
        let messages = self.messages;
        let label = self.terminal.paint(Paint::RedBold, &messages.error_label());
        let mut text = format!("{label} {}\n", failure.message);
        for (index, obstacle) in failure.obstacles.iter().enumerate() {
            let line = messages.obstacle_line(index + 1, &obstacle.message, &obstacle.command);
            let _ = writeln!(text, "  {line}");
        }
        if let Some(hint) = &failure.hint {
            let _ = writeln!(text, "{} {hint}", messages.hint_label());
        }
        text
    }

    fn write_stderr(&self, text: &str) -> Result<()> {
        match io::stderr().lock().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(self.lost(&error)),
            _ => Ok(()),
        }
    }

    /// Prints a list; only what the format needs is built.
    pub fn list<V: IntoIterator<Item: Serialize>>(
        &self,
        rows: impl FnOnce() -> Rows,
        values: impl FnOnce() -> V,
    ) -> Result<()> {
        match self.format {
            Format::Table | Format::Xlsx => self.print(&table::list(&rows(), self.terminal.width)),
            Format::Csv | Format::Tsv => self.delimited(&rows()),
            Format::Json => self.stream(|stdout| render::json_array(stdout, values())),
            Format::Jsonl => self.stream(|stdout| render::json_lines(stdout, values())),
        }
    }

    /// How many columns of the terminal are left beside a list; none where nothing is cut.
    pub fn room_beside(&self, rows: &Rows) -> Option<usize> {
        self.terminal.width.map(|width| table::room_beside(rows, width))
    }

    /// Prints a result that is rows for people and spreadsheets, and one value for programs.
    pub fn report<V: Serialize>(&self, rows: impl FnOnce() -> Rows, value: impl FnOnce() -> V) -> Result<()> {
        match self.format {
            Format::Table | Format::Xlsx => self.print(&table::list(&rows(), self.terminal.width)),
            Format::Csv | Format::Tsv => self.delimited(&rows()),
            Format::Json | Format::Jsonl => self.print(&render::json_line(&value())?),
        }
    }

    /// Prints one thing, given as the one row of `rows`.
    pub fn item<V: Serialize>(&self, rows: impl FnOnce() -> Rows, value: impl FnOnce() -> V) -> Result<()> {
        match self.format {
            Format::Table | Format::Xlsx => self.print(&table::item(&rows(), self.terminal.width)),
            Format::Csv | Format::Tsv => self.delimited(&rows()),
            Format::Json | Format::Jsonl => self.print(&render::json_line(&value())?),
        }
    }

    fn delimited(&self, rows: &Rows) -> Result<()> {
        let delimiter = if self.format == Format::Tsv { b'\t' } else { b',' };
        self.stream(|stdout| render::delimited(stdout, rows, delimiter))
    }

    /// Prints lines that are the same in a table and in CSV; no text is no line.
    pub fn print_lines(&self, text: &str) -> Result<()> {
        let lines: String = text.lines().map(|line| visible(line) + "\n").collect();
        self.print(&lines)
    }

    /// Prints what only programs read: nothing in a table or CSV.
    pub fn for_programs<V: Serialize>(&self, value: impl FnOnce() -> V) -> Result<()> {
        match self.format.is_json() {
            true => self.print(&render::json_line(&value())?),
            false => Ok(()),
        }
    }

    /// Prints text as it is, through a pager where it is longer than the terminal.
    pub fn print(&self, text: &str) -> Result<()> {
        let height = self.terminal.height.filter(|_| self.may_page && self.format == Format::Table);
        if height.is_some_and(|height| text.lines().count() >= height) && pager::show(text) {
            return Ok(());
        }
        self.stream(|stdout| Ok(stdout.write_all(text.as_bytes())?))
    }

    /// Lets `write` send results to standard output, exactly and as they come.
    ///
    /// A reader who has gone ends the output quietly; what else goes wrong there is `OutputLost`,
    /// whatever error `write` makes of it.
    pub fn stream(&self, write: impl FnOnce(&mut dyn Write) -> Result<()>) -> Result<()> {
        let mut stdout = Stdout::new(Descriptor::of_program());
        let written = write(&mut stdout);
        match stdout.finish() {
            Err(error) => Err(self.lost(&error)),
            Ok(()) => written,
        }
    }

    fn lost(&self, error: &io::Error) -> anyhow::Error {
        stdout::lost(error, self.done.borrow().clone()).into()
    }
}

/// Gives the terminal back as it was when a signal ends the program, and ends the line of a question.
pub fn leave(is_asking: bool) {
    if is_asking || keys::are_read() {
        // Whoever does not see the line will not miss its end.
        let _ = io::stderr().lock().write_all(b"\n");
    }
    keys::leave();
}

fn json_of(failure: &Failure) -> String {
    let Failure { code, message, hint, obstacles, .. } = failure;
    let mut error = serde_json::json!({"code": code, "message": message, "hint": hint});
    if !obstacles.is_empty() {
        error["obstacles"] = serde_json::json!(obstacles);
    }
    format!("{}\n", serde_json::json!({"error": error}))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::ObstacleView;
    use carnet::text::language::Language;

    fn failure() -> Failure {
        Failure {
            code: "in-preferred-plan",
            message: "Nothing was deleted.".to_owned(),
            hint: Some("Run `carnet delete 7`.".to_owned()),
            exit: 1,
            obstacles: vec![ObstacleView {
                company_id: "1".to_owned(),
                code: "in-preferred-plan",
                message: "Bond is in the preferred plan.".to_owned(),
                command: "carnet edit id:1 --plan none".to_owned(),
            }],
        }
    }

    #[test]
    fn a_failure_lists_its_obstacles_between_message_and_hint() {
        let globals = Globals { color: ColorChoice::Never, ..Globals::default() };
        let console = Console::new(&globals, Messages::new(Language::English));
        let expected = "error: Nothing was deleted.\n  \
            1. Bond is in the preferred plan. Run `carnet edit id:1 --plan none`.\n\
            hint: Run `carnet delete 7`.\n";
        assert_eq!(console.text_of(&failure()), expected);
    }

    #[test]
    fn a_failure_is_one_line_of_json() {
        let expected = concat!(
            r#"{"error":{"code":"in-preferred-plan","message":"Nothing was deleted.","#,
            r#""hint":"Run `carnet delete 7`.","obstacles":[{"company_id":"1","code":"in-preferred-plan","#,
            r#""message":"Bond is in the preferred plan.","command":"carnet edit id:1 --plan none"}]}}"#,
            "\n"
        );
        assert_eq!(json_of(&failure()), expected);
        let bare = Failure { hint: None, obstacles: Vec::new(), ..failure() };
        assert!(json_of(&bare).ends_with("\"hint\":null}}\n"));
    }
}
