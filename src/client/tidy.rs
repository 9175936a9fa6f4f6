//! Text as every value's rule looks at it: composed, without blanks around it, without controls, not too long.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::text::eights::{below, beyond_ascii, eight, equal, has};

/// Brings text to NFC without the blanks around it.
pub(crate) fn tidy(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    // Below U+0300, whose first byte is this one, all characters are as NFC has them.
    let is_simple = || text.bytes().fold(true, |is_simple, byte| is_simple & (byte < 0xcc));
    if !has(text, beyond_ascii) || is_simple() || is_nfc_quick(text.chars()) == IsNormalized::Yes {
        Cow::Borrowed(text)
    } else {
        Cow::Owned(text.nfc().collect())
    }
}

/// Tells whether a character breaks a line or controls a terminal.
pub(crate) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

/// The first character that breaks a line or controls a terminal, or is `other`, one of ASCII.
pub(crate) fn find_control_or(other: char, text: &str) -> Option<char> {
    // Beyond ASCII the first byte is one of two.
    let firsts = [other as u8, 0x7f, 0xc2, 0xe2].map(eight);
    let may_be =
        |bytes| firsts.iter().fold(below(bytes, eight(b' ')), |found, first| found | equal(bytes, *first));
    match has(text, may_be) {
        true => text.chars().find(|&each| each == other || is_control(each)),
        false => None,
    }
}

/// Whether text is of letters, digits and signs of ASCII alone.
pub(crate) fn is_graphic_ascii(text: &str) -> bool {
    !has(text, |bytes| below(bytes, eight(b'!')) | equal(bytes, eight(0x7f)) | beyond_ascii(bytes))
}

/// Whether text has more than `limit` characters, none of which is shorter than a byte.
pub(crate) fn is_longer(text: &str, limit: usize) -> bool {
    text.len() > limit && text.chars().count() > limit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_found_by_bytes_is_what_its_characters_are() {
        for character in '\0'..=char::MAX {
            let text = format!("a{character}b");
            let is_found = is_control(character) || character == ':';
            assert_eq!(find_control_or(':', &text), is_found.then_some(character), "{text:?}");
            let is_found = is_control(character);
            assert_eq!(find_control_or('\0', &text), is_found.then_some(character), "{text:?}");
            assert_eq!(is_graphic_ascii(&text), character.is_ascii_graphic(), "{text:?}");
            if text.bytes().all(|byte| byte < 0xcc) {
                assert_eq!(is_nfc_quick(text.chars()), IsNormalized::Yes, "{text:?}");
            }
        }
    }
}
