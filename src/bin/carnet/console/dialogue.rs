//! Questions that follow one another on a terminal: each can be gone back from, and nothing of them stays.

mod scenes;

use anyhow::Result;

use super::choices::{Choices, Fitting};
use super::frame::{Frame, Scene, Size, folded};
use super::keys::{Key, Keys};
use super::line::Line;
use super::prompt::{answer_of, input_lost};
use super::terminal::Paint;
use super::{Console, Format};
use crate::failure::Failure;
use crate::program_error::ProgramError;
use scenes::{choice_scene, text_scene};

/// What came of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Answer<T> {
    Given(T),
    /// The person wants the former question again.
    Back,
}

impl<T> Answer<T> {
    /// The answer as something else.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Answer<U> {
        match self {
            Self::Given(answer) => Answer::Given(change(answer)),
            Self::Back => Answer::Back,
        }
    }
}

/// What Escape does, as the person is told.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Escape {
    /// Goes back to the former question.
    #[default]
    Back,
    /// Leaves the questions with nothing done.
    Leave,
    /// Goes on to the last question.
    Finish,
}

/// Options to choose from: how many, how each is shown, and which fit what is typed.
pub struct Options<'o> {
    pub count: usize,
    /// How one is shown in so many columns.
    pub shown: &'o dyn Fn(usize, usize) -> String,
    pub fitting: Fitting<'o>,
    /// The one that is marked at first.
    pub marked: usize,
}

/// The most lines that options take.
const OPTIONS: usize = 20;

/// The terminal while questions are asked.
pub struct Dialogue<'c> {
    console: &'c Console,
    keys: Keys,
    frame: Frame,
    /// What stands above the question.
    above: Vec<String>,
    /// What stands below it.
    notes: Vec<String>,
    escape: Escape,
}

impl Console {
    /// Begins to ask; where nobody can answer, `option` is what would give the answer.
    pub fn dialogue(&self, option: &str) -> Result<Dialogue<'_>> {
        self.check_may_converse(option)?;
        #[cfg(unix)]
        crate::signals::watch_questions();
        let open = Keys::open;
        #[cfg(unix)]
        let open = || crate::signals::asking(open);
        let keys = open().map_err(|error| input_lost(&error))?;
        let (above, notes, escape) = Default::default();
        Ok(Dialogue { console: self, keys, frame: Frame::default(), above, notes, escape })
    }

    /// Makes sure that there is somebody to ask; `option` is what would give the answer else.
    pub fn check_may_converse(&self, option: &str) -> Result<()> {
        match self.can_converse() {
            true => Ok(()),
            false => Err(ProgramError::InputNeeded { option: option.to_owned() }.into()),
        }
    }

    /// Whether questions with lists and corrections can be asked here.
    pub fn can_converse(&self) -> bool {
        let can_ask = self.may_ask && !self.is_stdin_taken.get();
        can_ask && self.format == Format::Table && !self.terminal.is_dumb
    }
}

impl Dialogue<'_> {
    /// Puts lines above the questions to come, broken where they are too long.
    pub fn set_above(&mut self, lines: Vec<String>) {
        self.above = lines;
    }

    /// Says what Escape does with the questions to come.
    pub const fn set_escape(&mut self, escape: Escape) {
        self.escape = escape;
    }

    /// Whether a key ends a question without an answer.
    fn is_left_with(&self, key: Key) -> bool {
        key == Key::Escape || (key == Key::BackTab && self.escape == Escape::Back)
    }

    /// Asks for a text, with `text` as a beginning; `check` gives what is wrong with an answer.
    pub fn text(
        &mut self,
        label: &str,
        text: &str,
        mut check: impl FnMut(&str) -> Result<Option<anyhow::Error>>,
    ) -> Result<Answer<String>> {
        let mut line = Line::new(text);
        self.notes.clear();
        loop {
            self.draw(|size| text_scene(label, &line, size))?;
            match self.key()? {
                Key::Enter => {
                    let text = line.text().trim().to_owned();
                    match check(&text)? {
                        None => return Ok(Answer::Given(text)),
                        Some(error) => self.notes = self.refused(&error),
                    }
                }
                key if self.is_left_with(key) => return Ok(Answer::Back),
                key => self.typed(&mut line, key),
            }
        }
    }

    /// Does what a key means for a text; what was wrong with another text is said no longer.
    fn typed(&mut self, line: &mut Line, key: Key) {
        let before = line.text();
        line.take(key);
        if line.text() != before {
            self.notes.clear();
        }
    }

    /// Asks for one of several options; `check` gives what is wrong with an answer.
    pub fn choice(
        &mut self,
        label: &str,
        options: &Options<'_>,
        mut check: impl FnMut(usize) -> Result<Option<anyhow::Error>>,
    ) -> Result<Answer<usize>> {
        let mut choices = Choices::new(options.fitting, options.marked);
        self.notes.clear();
        loop {
            let size = Size::found();
            let room = self.room(&text_scene(label, &choices.filter, size), size);
            let console = self.console;
            self.draw(|size| choice_scene(label, &mut choices, options, size, room, console))?;
            match (self.key()?, choices.chosen()) {
                (Key::Enter, Some(chosen)) => match check(chosen)? {
                    None => return Ok(Answer::Given(chosen)),
                    Some(error) => self.notes = self.refused(&error),
                },
                (key, _) if self.is_left_with(key) => return Ok(Answer::Back),
                (key, _) => drop(choices.take(key)),
            }
        }
    }

    /// Asks whether to go on: no is `NotConfirmed`.
    pub fn confirm(&mut self, question: &str) -> Result<Answer<()>> {
        if self.console.says_yes {
            return Ok(Answer::Given(()));
        }
        let label = self.console.messages.yes_or_no(question);
        loop {
            let Answer::Given(text) = self.text(label.trim_end(), "", |_| Ok(None))? else {
                return Ok(Answer::Back);
            };
            match answer_of(&text) {
                Some(true) => return Ok(Answer::Given(())),
                Some(false) => return Err(ProgramError::NotConfirmed.into()),
                None => {}
            }
        }
    }

    /// The lines that options may take: what the terminal has beside the `question` and what surrounds it, the line
    /// that says how many fit, and one that stays free. What the keys do is given two, whether it needs them or not.
    fn room(&self, question: &Scene, size: Size) -> usize {
        let lines = |text: &String| folded(text, size.width - 1).len();
        let others: usize = self.above.iter().chain(&self.notes).map(lines).sum();
        let others = others + lines(&self.help()).max(2) + question.lines.len();
        size.height.saturating_sub(others + 2).clamp(1, OPTIONS)
    }

    /// What the keys do.
    fn help(&self) -> String {
        let messages = self.console.messages;
        match self.escape {
            Escape::Back => messages.keys_back(),
            Escape::Leave => messages.keys_leave(),
            Escape::Finish => messages.keys_finish(),
        }
    }

    /// Waits for the next key; what the terminal itself has to tell means only that all is drawn anew.
    fn key(&mut self) -> Result<Key> {
        let cleared = |frame: &mut Frame| frame.cleared(Size::found());
        let console = self.console;
        let read = || match self.keys.next()? {
            Key::Suspend => {
                // Whoever does not see the questions will not miss their end.
                let _ = console.write_stderr(&cleared(&mut self.frame));
                self.keys.suspend().map(|()| Key::Other)
            }
            Key::Resumed => {
                self.frame = Frame::default();
                self.keys.resume().map(|()| Key::Other)
            }
            key => Ok(key),
        };
        #[cfg(unix)]
        let read = || crate::signals::asking(read);
        match read().map_err(|error| input_lost(&error))? {
            Key::EndOfInput => Err(ProgramError::Unanswered.into()),
            key => Ok(key),
        }
    }

    fn draw(&mut self, scene: impl FnOnce(Size) -> Scene) -> Result<()> {
        let size = Size::found();
        let mut whole = Scene::default();
        whole.lines.extend(self.above.iter().flat_map(|line| folded(line, size.width - 1)));
        let scene = scene(size);
        (whole.row, whole.column) = (whole.lines.len() + scene.row, scene.column);
        whole.lines.extend(scene.lines);
        whole.lines.extend(self.notes.iter().flat_map(|note| folded(note, size.width - 1)));
        let help = folded(&self.help(), size.width - 1);
        whole.lines.extend(help.iter().map(|line| self.console.terminal.paint(Paint::Dim, line)));
        let sent = self.frame.drawn(&whole, size);
        self.console.write_stderr(&sent)
    }

    /// What is wrong with an answer, and what to do, as a failed command says it.
    fn refused(&self, error: &anyhow::Error) -> Vec<String> {
        let Console { messages, terminal, typed, .. } = self.console;
        let failure = Failure::new(error, *messages, typed);
        let label = terminal.paint(Paint::RedBold, &messages.error_label());
        let hint = failure.hint.map(|hint| format!("{} {hint}", messages.hint_label()));
        std::iter::once(format!("{label} {}", failure.message)).chain(hint).collect()
    }
}

impl Drop for Dialogue<'_> {
    fn drop(&mut self) {
        let cleared = self.frame.cleared(Size::found());
        // Whoever does not see the questions will not miss their end.
        let _ = self.console.write_stderr(&cleared);
    }
}
