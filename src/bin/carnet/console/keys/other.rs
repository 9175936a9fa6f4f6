//! Keys where there is no Unix terminal, as the `console` crate reads them.

use std::io::{self, ErrorKind};

use dialoguer::console::Term;

use super::Key;

/// The keys of the terminal, for as long as this lives.
#[derive(Debug)]
pub struct Keys(Term);

impl Keys {
    pub fn open() -> io::Result<Self> {
        Ok(Self(Term::stderr()))
    }

    /// Waits for the next key; Ctrl-C ends the program as everywhere.
    pub fn next(&mut self) -> io::Result<Key> {
        match self.0.read_key() {
            Ok(key) => Ok(named(key)),
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(Key::EndOfInput),
            Err(error) => Err(error),
        }
    }

    /// There is nothing to be stopped for.
    pub const fn suspend(&mut self) -> io::Result<()> {
        Ok(())
    }

    /// The terminal's mode is set for each key.
    pub const fn resume(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Signals that would have to know are none here.
pub const fn are_read() -> bool {
    false
}

/// The terminal's mode lasts for one key only.
pub const fn leave() {}

fn named(key: dialoguer::console::Key) -> Key {
    match key {
        dialoguer::console::Key::Char('\u{4}' | '\u{1a}') => Key::EndOfInput,
        dialoguer::console::Key::Char('\u{15}') => Key::EraseLine,
        dialoguer::console::Key::Char('\u{17}') => Key::EraseWord,
        dialoguer::console::Key::Char(character) if !character.is_control() => Key::Char(character),
        dialoguer::console::Key::Enter => Key::Enter,
        dialoguer::console::Key::Escape => Key::Escape,
        dialoguer::console::Key::Tab => Key::Tab,
        dialoguer::console::Key::BackTab => Key::BackTab,
        dialoguer::console::Key::Backspace => Key::Backspace,
        dialoguer::console::Key::Del => Key::Delete,
        dialoguer::console::Key::ArrowLeft => Key::Left,
        dialoguer::console::Key::ArrowRight => Key::Right,
        dialoguer::console::Key::ArrowUp => Key::Up,
        dialoguer::console::Key::ArrowDown => Key::Down,
        dialoguer::console::Key::PageUp => Key::PageUp,
        dialoguer::console::Key::PageDown => Key::PageDown,
        dialoguer::console::Key::Home => Key::Home,
        dialoguer::console::Key::End => Key::End,
        _ => Key::Other,
    }
}
