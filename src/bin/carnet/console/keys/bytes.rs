//! The bytes that terminals send for keys, whatever their kind.

use std::io;

use super::Key;

/// Where in a pasted text the keys are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paste {
    None,
    Text,
    LineEnd,
}

/// How long a byte is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    ForEver,
    ForRest,
}

/// Reads one key; none where it means nothing at all. A pasted text answers nothing by itself: its line ends and
/// tabs are blanks, and what else is no character in it means nothing.
pub fn pressed(
    paste: &mut Paste,
    next: &mut impl FnMut(Wait) -> io::Result<Option<u8>>,
) -> io::Result<Option<Key>> {
    let key = key(next)?;
    let (now, meant) = match (key, *paste) {
        (Key::PasteBegins, _) => (Paste::Text, None),
        (Key::PasteEnds, _) => (Paste::None, None),
        (_, Paste::None) | (Key::EndOfInput, _) => (*paste, Some(key)),
        (Key::Char(_), _) => (Paste::Text, Some(key)),
        (Key::Enter | Key::Tab, Paste::Text) => (Paste::LineEnd, Some(Key::Char(' '))),
        _ => (*paste, None),
    };
    *paste = now;
    Ok(meant)
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
        0x1a => Key::Suspend,
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
                Some(Key::EndOfInput) => return keys,
                key => keys.extend(key),
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
