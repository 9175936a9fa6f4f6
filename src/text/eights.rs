//! Bytes looked at eight at a time: most texts are too short for a search that is made for long ones.

/// A byte eight times.
pub(crate) const fn eight(byte: u8) -> u64 {
    u64::from_le_bytes([byte; 8])
}

const TOPS: u64 = eight(0x80);

/// Marks the bytes of `eights` that are `byte`, repeated eight times, each by its highest bit.
#[inline]
pub(crate) const fn equal(eights: u64, byte: u64) -> u64 {
    let other = eights ^ byte;
    !(((other & !TOPS) + !TOPS) | other | !TOPS)
}

/// Marks the bytes that are below `limit`, repeated eight times, which is ASCII.
#[inline]
pub(crate) const fn below(eights: u64, limit: u64) -> u64 {
    !((eights | TOPS) - limit) & !eights & TOPS
}

/// Marks the bytes beyond ASCII.
#[inline]
pub(crate) const fn beyond_ascii(eights: u64) -> u64 {
    eights & TOPS
}

/// Whether `mark` marks any byte of a text.
#[inline]
pub(crate) fn has(text: &str, mark: impl Fn(u64) -> u64) -> bool {
    let bytes = text.as_bytes();
    let (eights, _) = bytes.as_chunks::<8>();
    let is_any = eights.iter().any(|each| mark(u64::from_le_bytes(*each)) != 0);
    is_any || last_of(bytes).is_some_and(|last| mark(last) != 0)
}

/// The last eight bytes; of a shorter text all, some of them more than once.
#[inline]
fn last_of(bytes: &[u8]) -> Option<u64> {
    match bytes.last_chunk::<8>() {
        Some(last) => Some(u64::from_le_bytes(*last)),
        None => {
            let mut last = eight(*bytes.first()?);
            bytes.iter().for_each(|byte| last = last << 8 | u64::from(*byte));
            Some(last)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn just_the_bytes_that_are_meant_are_marked() {
        for byte in 0..=u8::MAX {
            let around = [byte, 0x20, byte, 0x00, 0xff, byte, 0x1f, 0x80];
            let expected = |is_meant: &dyn Fn(u8) -> bool| {
                u64::from_le_bytes(around.map(|each| if is_meant(each) { 0x80 } else { 0 }))
            };
            let eights = u64::from_le_bytes(around);
            assert_eq!(equal(eights, eight(byte)), expected(&|each| each == byte), "{byte}");
            assert_eq!(equal(eights, eight(b' ')), expected(&|each| each == b' '), "{byte}");
            assert_eq!(below(eights, eight(b' ')), expected(&|each| each < b' '), "{byte}");
            assert_eq!(beyond_ascii(eights), expected(&|each| !each.is_ascii()), "{byte}");
        }
    }

    #[test]
    fn a_byte_is_found_wherever_it_stands() {
        for length in 0..30 {
            for at in 0..length {
                let text: String = (0..length).map(|each| if each == at { '"' } else { 'x' }).collect();
                assert!(has(&text, |eights| equal(eights, eight(b'"'))), "{text}");
                assert!(!has(&text, |eights| equal(eights, eight(b'!'))), "{text}");
            }
        }
    }
}
