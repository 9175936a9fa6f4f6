//! Keys as they are pressed, one by one. While they are read nothing is echoed; afterwards, however the
//! program ends, the terminal is as it was.

#[cfg(unix)]
mod bell;
#[cfg(unix)]
mod bytes;
#[cfg(not(unix))]
mod other;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub use other::{Keys, are_read, leave};
#[cfg(unix)]
pub use unix::{Keys, are_read, leave};

/// What a person can press.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Key {
    Char(char),
    Enter,
    Escape,
    Tab,
    BackTab,
    Backspace,
    Delete,
    EraseWord,
    EraseLine,
    Left,
    Right,
    Up,
    Down,
    PageUp,
    PageDown,
    Home,
    End,
    /// From here on keys are pasted rather than pressed.
    PasteBegins,
    PasteEnds,
    /// Ctrl-D, or nobody is there any more.
    EndOfInput,
    /// Ctrl-Z: the program is to be stopped for a while.
    Suspend,
    /// The program was stopped, and goes on.
    Resumed,
    /// What means nothing here; a terminal of another size, too.
    Other,
}
