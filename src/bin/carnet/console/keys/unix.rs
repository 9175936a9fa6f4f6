//! Keys of a Unix terminal: its mode, and the bytes that it sends.

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::{Mutex, PoisonError};

use nix::errno::Errno;
use nix::libc::_POSIX_VDISABLE;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::termios::{
    InputFlags, LocalFlags, SetArg, SpecialCharacterIndices as Special, Termios, tcgetattr, tcsetattr,
};

use super::Key;

/// How long the rest of a key's bytes may take, in milliseconds; Escape alone has no rest.
const REST: u16 = 50;

/// How the terminal was before keys were read.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// The keys of standard input, for as long as this lives.
#[derive(Debug)]
pub struct Keys {
    paste: Paste,
}

/// Where in a pasted text the keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Paste {
    None,
    Text,
    LineEnd,
}

/// Lets the terminal say where a pasted text begins and ends; and no longer.
const SAY_PASTES: &[u8] = b"\x1b[?2004h";
const SAY_NO_PASTES: &[u8] = b"\x1b[?2004l";

impl Keys {
    /// Begins to read keys; signals go on reaching the program.
    pub fn open() -> io::Result<Self> {
        let before = tcgetattr(io::stdin())?;
        // Held until the mode is set and kept: a signal that comes in between waits, then gives it back.
        let mut kept = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
        tcsetattr(io::stdin(), SetArg::TCSADRAIN, &without_echo(before.clone()))?;
        *kept = Some(before);
        let asked = io::stderr().lock().write_all(SAY_PASTES);
        drop(kept);
        let keys = Self { paste: Paste::None };
        asked.map(|()| keys)
    }

    /// Waits for the next key.
    pub fn next(&mut self) -> io::Result<Key> {
        pressed(&mut self.paste, &mut byte)
    }
}

impl Drop for Keys {
    fn drop(&mut self) {
        leave();
    }
}

/// Gives the terminal back as it was, and leaves nothing below the cursor; without keys, does nothing.
pub fn leave() {
    let Some(before) = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
    // A terminal that is gone has no mode to be restored.
    let _ = io::stderr().lock().write_all(&[SAY_NO_PASTES, b"\x1b[J"].concat());
    let _ = tcsetattr(io::stdin(), SetArg::TCSADRAIN, &before);
}

fn without_echo(mut mode: Termios) -> Termios {
    mode.local_flags.remove(LocalFlags::ICANON | LocalFlags::ECHO | LocalFlags::ECHONL | LocalFlags::IEXTEN);
    mode.input_flags.remove(InputFlags::ICRNL | InputFlags::INLCR | InputFlags::IGNCR | InputFlags::IXON);
    let mut set = |place: Special, value| mode.control_chars[place as usize] = value;
    set(Special::VMIN, 1);
    set(Special::VTIME, 0);
    set(Special::VQUIT, _POSIX_VDISABLE);
    set(Special::VSUSP, _POSIX_VDISABLE);
    mode
}

/// How long a byte is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Wait {
    ForEver,
    ForRest,
}

fn byte(wait: Wait) -> io::Result<Option<u8>> {
    let stdin = io::stdin();
    if wait == Wait::ForRest {
        let mut polled = [PollFd::new(stdin.as_fd(), PollFlags::POLLIN)];
        if poll(&mut polled, PollTimeout::from(REST)).unwrap_or_default() == 0 {
            return Ok(None);
        }
    }
    let mut byte = [0];
    loop {
        match nix::unistd::read(&stdin, &mut byte) {
            Ok(0) | Err(Errno::EIO) => return Ok(None),
            Ok(_) => return Ok(Some(byte[0])),
            Err(Errno::EINTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

/// Reads one key. A pasted text answers nothing by itself: its line ends and tabs are blanks, and what else is no
/// character in it means nothing.
fn pressed(paste: &mut Paste, next: &mut impl FnMut(Wait) -> io::Result<Option<u8>>) -> io::Result<Key> {
    loop {
        let key = key(next)?;
        match (key, *paste) {
            (Key::PasteBegins, _) => *paste = Paste::Text,
            (Key::PasteEnds, _) => *paste = Paste::None,
            (_, Paste::None) | (Key::EndOfInput, _) => return Ok(key),
            (Key::Char(_), _) => {
                *paste = Paste::Text;
                return Ok(key);
            }
            (Key::Enter | Key::Tab, Paste::Text) => {
                *paste = Paste::LineEnd;
                return Ok(Key::Char(' '));
            }
            _ => {}
        }
    }
}

/// Reads one key from the bytes that `next` gives.
fn key(next: &mut impl FnMut(Wait) -> io::Result<Option<u8>>) -> io::Result<Key> {
    let Some(first) = next(Wait::ForEver)? else { return Ok(Key::EndOfInput) };
    Ok(match first {
        b'\r' | b'\n' => Key::Enter,
        b'\t' => Key::Tab,
        0x01 => Key::Home,
        0x02 => Key::Left,
        0x04 => Key::EndOfInput,
        0x05 => Key::End,
        0x06 => Key::Right,
        0x08 | 0x7f => Key::Backspace,
        0x0e => Key::Down,
        0x10 => Key::Up,
        0x15 => Key::EraseLine,
        0x17 => Key::EraseWord,
        0x1b => escaped(next)?,
        0..0x20 => Key::Other,
        _ => character(first, next)?,
    })
}

/// Reads what follows an escape: the name of a key, or nothing.
fn escaped(next: &mut impl FnMut(Wait) -> io::Result<Option<u8>>) -> io::Result<Key> {
    match next(Wait::ForRest)? {
        None => return Ok(Key::Escape),
        Some(b'[' | b'O') => {}
        Some(_) => return Ok(Key::Other),
    }
    let mut number = 0u32;
    let mut is_first = true;
    loop {
        match next(Wait::ForRest)? {
            Some(digit @ b'0'..=b'9') if is_first => {
                number = number.saturating_mul(10).saturating_add(u32::from(digit - b'0'));
            }
            Some(b' '..=b'?') => is_first = false,
            Some(last) => return Ok(named(last, number)),
            None => return Ok(Key::Other),
        }
    }
}

const fn named(last: u8, number: u32) -> Key {
    match (last, number) {
        (b'A', _) => Key::Up,
        (b'B', _) => Key::Down,
        (b'C', _) => Key::Right,
        (b'D', _) => Key::Left,
        (b'H', _) | (b'~', 1 | 7) => Key::Home,
        (b'F', _) | (b'~', 4 | 8) => Key::End,
        (b'Z', _) => Key::BackTab,
        (b'M', _) => Key::Enter,
        (b'~', 3) => Key::Delete,
        (b'~', 5) => Key::PageUp,
        (b'~', 6) => Key::PageDown,
        (b'~', 200) => Key::PasteBegins,
        (b'~', 201) => Key::PasteEnds,
        _ => Key::Other,
    }
}

/// Reads the rest of a character's UTF-8.
fn character(first: u8, next: &mut impl FnMut(Wait) -> io::Result<Option<u8>>) -> io::Result<Key> {
    let length = match first {
        0xc0..0xe0 => 2,
        0xe0..0xf0 => 3,
        0xf0.. => 4,
        _ => 1,
    };
    let mut bytes = vec![first];
    while bytes.len() < length {
        match next(Wait::ForRest)? {
            Some(byte) => bytes.push(byte),
            None => return Ok(Key::Other),
        }
    }
    let character = std::str::from_utf8(&bytes).ok().and_then(|text| text.chars().next());
    Ok(character.filter(|each| !each.is_control()).map_or(Key::Other, Key::Char))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The keys that these bytes are, as if they came at once.
    fn keys(bytes: &[u8]) -> Vec<Key> {
        let mut bytes = bytes.iter().copied();
        let mut next = |_| Ok(bytes.next());
        let (mut keys, mut paste) = (Vec::new(), Paste::None);
        loop {
            match pressed(&mut paste, &mut next).unwrap() {
                Key::EndOfInput => return keys,
                key => keys.push(key),
            }
        }
    }

    #[test]
    fn characters_are_whole_whatever_their_bytes() {
        assert_eq!(keys("aé漢🦀".as_bytes()), ['a', 'é', '漢', '🦀'].map(Key::Char));
        assert_eq!(keys(b"\xc3"), [Key::Other]);
        assert_eq!(keys(b"\xffabc"), [Key::Other]);
    }

    #[test]
    fn keys_are_known_by_the_names_of_all_terminals() {
        assert_eq!(keys(b"\x1b[A\x1bOA\x1b[1;5A"), [Key::Up; 3]);
        assert_eq!(keys(b"\x1b[5~\x1b[6;2~"), [Key::PageUp, Key::PageDown]);
        assert_eq!(keys(b"\x1b[1~\x1b[H\x1b[7~\x01"), [Key::Home; 4]);
        assert_eq!(keys(b"\x7f\x08"), [Key::Backspace; 2]);
        assert_eq!(keys(b"\r\n"), [Key::Enter; 2]);
    }

    #[test]
    fn what_is_no_key_here_leaves_nothing_behind() {
        assert_eq!(
            keys(b"\x1b[99~\x1bx\x1b[25;3R\x00a"),
            [Key::Other, Key::Other, Key::Other, Key::Other, Key::Char('a')]
        );
    }

    #[test]
    fn a_pasted_text_is_characters_alone_and_its_line_ends_are_blanks() {
        let pasted = keys("\u{1b}[200~a\r\n\tb\u{1b}[A\u{15}\u{1b}[201~\r".as_bytes());
        assert_eq!(pasted, [Key::Char('a'), Key::Char(' '), Key::Char('b'), Key::Enter]);
    }

    #[test]
    fn an_escape_alone_is_one() {
        assert_eq!(keys(b"\x1b"), [Key::Escape]);
    }
}
