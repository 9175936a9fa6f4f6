//! Fields are most often short: their ends are looked for eight bytes at a time, and in longer ones as fast as can be.

use memchr::memchr3;

use crate::text::eights::{eight, equal};

/// How many times eight bytes are looked at before a search for long texts begins.
const SHORT: usize = 4;

/// Where the delimiter or a line end first stands.
#[inline]
pub(super) fn find(delimiter: u8, text: &[u8]) -> Option<usize> {
    let wanted = [delimiter, b'\n', b'\r'].map(eight);
    let (eights, _) = text.as_chunks::<8>();
    let short = &eights[..eights.len().min(SHORT)];
    for (at, bytes) in short.iter().enumerate() {
        let bytes = u64::from_le_bytes(*bytes);
        let found = wanted.iter().fold(0, |found, byte| found | equal(bytes, *byte));
        if found != 0 {
            return Some(at * 8 + found.trailing_zeros() as usize / 8);
        }
    }
    let begin = short.len() * 8;
    memchr3(delimiter, b'\n', b'\r', &text[begin..]).map(|at| begin + at)
}

/// Shows the parts of a text between the delimiters, a character of ASCII.
#[inline]
pub(super) fn each_part<'t>(delimiter: u8, text: &'t str, mut show: impl FnMut(&'t str)) {
    let wanted = eight(delimiter);
    let (eights, rest) = text.as_bytes().as_chunks::<8>();
    let mut begin = 0;
    for (at, bytes) in eights.iter().enumerate() {
        let mut found = equal(u64::from_le_bytes(*bytes), wanted);
        while found != 0 {
            let end = at * 8 + found.trailing_zeros() as usize / 8;
            show(&text[begin..end]);
            begin = end + 1;
            found &= found - 1;
        }
    }
    for (at, _) in rest.iter().enumerate().filter(|(_, byte)| **byte == delimiter) {
        let end = eights.len() * 8 + at;
        show(&text[begin..end]);
        begin = end + 1;
    }
    show(&text[begin..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_of_the_bytes_is_found_wherever_it_stands() {
        for length in 0..80 {
            let plain = vec![b'x'; length];
            assert_eq!(find(b',', &plain), None);
            for (at, byte) in (0..length).flat_map(|at| [(at, b','), (at, b'\n'), (at, b'\r')]) {
                let mut text = plain.clone();
                text[at..].fill(b',');
                text[at] = byte;
                assert_eq!(find(b',', &text), Some(at), "{byte} in {length}");
            }
        }
    }

    #[test]
    fn a_text_is_split_at_every_delimiter() {
        for pattern in 0..1_u32 << 13 {
            let text: String = (0..13).map(|at| if pattern >> at & 1 == 1 { ',' } else { 'é' }).collect();
            let mut parts = Vec::new();
            each_part(b',', &text, |part| parts.push(part));
            assert_eq!(parts, text.split(',').collect::<Vec<_>>(), "{text}");
        }
    }

    #[test]
    fn bytes_that_are_nearly_the_wanted_ones_are_others() {
        let others: Vec<u8> = (0..=255).filter(|byte| !matches!(byte, b';' | b'\n' | b'\r')).collect();
        assert_eq!(find(b';', &others), None);
        for &other in &others {
            assert_eq!(
                find(b';', &[other, other, other, b';', other, other, other, other]),
                Some(3),
                "{other}"
            );
        }
    }
}
