//! Brings the bytes of a file to UTF-8: the person's word, then a BOM, then UTF-16 by its zero bytes, then UTF-8,
//! and Windows-1252 only where nothing in the whole file is UTF-8 beyond ASCII.

use std::ops::Range;

use encoding_rs::{DecoderResult, Encoding, MACINTOSH, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::FileError;

/// Stands in a decoded text for what could not be decoded: a byte that UTF-8 never holds.
const UNDECODABLE: u8 = 0xFF;

/// The text of a file in UTF-8, without BOM.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Text {
    content: Content,
    pub guessed: Option<&'static str>,
}

#[derive(Debug, PartialEq, Eq)]
enum Content {
    Text(String),
    /// Bytes that are no text are left in place.
    Bytes(Vec<u8>),
}

impl Text {
    fn new(bytes: Vec<u8>, guessed: Option<&'static str>) -> Self {
        let content =
            String::from_utf8(bytes).map_or_else(|error| Content::Bytes(error.into_bytes()), Content::Text);
        Self { content, guessed }
    }

    /// All of it.
    pub(super) fn bytes(&self) -> &[u8] {
        match &self.content {
            Content::Text(text) => text.as_bytes(),
            Content::Bytes(bytes) => bytes,
        }
    }

    /// A piece of it, where that is text as a whole.
    pub(super) fn piece(&self, range: Range<usize>) -> Option<&str> {
        match &self.content {
            Content::Text(text) => text.get(range),
            Content::Bytes(bytes) => str::from_utf8(bytes.get(range)?).ok(),
        }
    }

    pub(super) fn decode(mut bytes: Vec<u8>, label: Option<&str>) -> Result<Text, FileError> {
        let bom = Encoding::for_bom(&bytes);
        let told = label.map(|label| named(label, &bytes)).transpose()?;
        let encoding = told.or(bom.map(|(encoding, _)| encoding)).or_else(|| utf_16(&bytes));
        let (encoding, guessed) = match encoding {
            Some(encoding) => (encoding, None),
            None => match String::from_utf8(bytes) {
                Ok(text) => return Ok(Self { content: Content::Text(text), guessed: None }),
                Err(error) => {
                    bytes = error.into_bytes();
                    guess(&bytes)
                }
            },
        };
        let bom_length = bom.map_or(0, |(_, length)| length);
        if encoding == UTF_8 {
            bytes.drain(..bom_length);
            return Ok(Self::new(bytes, guessed));
        }
        Ok(Self::new(transcode(&bytes[bom_length..], encoding), guessed))
    }
}

/// The encoding of a label; `utf-16` alone leaves the order of the bytes to the file.
fn named(label: &str, bytes: &[u8]) -> Result<&'static Encoding, FileError> {
    let encoding = Encoding::for_label_no_replacement(label.as_bytes())
        .ok_or_else(|| FileError::EncodingUnknown { label: label.to_owned() })?;
    let big_endian = Encoding::for_bom(bytes).map(|(bom, _)| bom).or_else(|| utf_16(bytes));
    if label.trim().eq_ignore_ascii_case("utf-16") && big_endian == Some(UTF_16BE) {
        return Ok(UTF_16BE);
    }
    Ok(encoding)
}

/// Mostly Latin text in UTF-16 has a zero in every other byte, and none in the bytes between.
fn utf_16(bytes: &[u8]) -> Option<&'static Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(200)].as_chunks::<2>();
    let first = pairs.iter().filter(|pair| pair[0] == 0).count();
    let second = pairs.iter().filter(|pair| pair[1] == 0).count();
    let is_high = |zeros: usize, others: usize| zeros * 2 > pairs.len() && others * 10 <= zeros;
    match () {
        () if is_high(second, first) => Some(UTF_16LE),
        () if is_high(first, second) => Some(UTF_16BE),
        () => None,
    }
}

/// The encoding of bytes that are not UTF-8 as a whole: that nevertheless where one character beyond ASCII is.
fn guess(bytes: &[u8]) -> (&'static Encoding, Option<&'static str>) {
    match bytes.utf8_chunks().any(|chunk| !chunk.valid().is_ascii()) {
        true => (UTF_8, None),
        false => (WINDOWS_1252, Some(WINDOWS_1252.name())),
    }
}

fn transcode(mut source: &[u8], encoding: &'static Encoding) -> Vec<u8> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = Vec::with_capacity(source.len());
    let mut part = [0; 8192];
    loop {
        let (result, read, written) = decoder.decode_to_utf8_without_replacement(source, &mut part, true);
        text.extend_from_slice(&part[..written]);
        source = &source[read..];
        match result {
            DecoderResult::InputEmpty => return text,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => text.push(UNDECODABLE),
        }
    }
}

/// What a text is in the encoding of the old Macintosh, in which spreadsheets still save there, that was read as
/// Windows-1252.
pub(super) fn of_old_mac(text: &str) -> String {
    MACINTOSH.decode_without_bom_handling(&WINDOWS_1252.encode(text).0).0.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decode(bytes: &[u8], label: Option<&str>) -> Text {
        Text::decode(bytes.to_vec(), label).expect("a known label")
    }

    fn told(text: &str) -> Text {
        Text::new(text.as_bytes().to_vec(), None)
    }

    fn little_endian(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_le_bytes).collect()
    }

    fn big_endian(text: &str) -> Vec<u8> {
        text.encode_utf16().flat_map(u16::to_be_bytes).collect()
    }

    #[test]
    fn a_bom_tells_the_encoding_and_goes() {
        assert_eq!(decode("\u{feff}é".as_bytes(), None), told("é"));
        assert_eq!(decode(&little_endian("\u{feff}漢字"), None), told("漢字"));
        assert_eq!(decode(&big_endian("\u{feff}漢字"), None), told("漢字"));
    }

    #[test]
    fn utf_16_is_told_by_its_zero_bytes() {
        assert_eq!(decode(&little_endian("L’œuf,Côté"), None), told("L’œuf,Côté"));
        assert_eq!(decode(&big_endian("L’œuf,Côté"), None), told("L’œuf,Côté"));
    }

    #[test]
    fn a_stray_nul_or_a_file_of_zeros_is_no_utf_16() {
        assert_eq!(decode(b"name,\0number", None), told("name,\0number"));
        assert_eq!(decode(b"\0\0\0\0", None), told("\0\0\0\0"));
    }

    #[test]
    fn one_good_character_beyond_ascii_makes_the_file_utf_8() {
        let bytes = b"caf\xe9,caf\xc3\xa9";
        assert_eq!(decode(bytes, None), Text::new(bytes.to_vec(), None));
    }

    #[test]
    fn windows_1252_is_a_guess_and_ascii_is_none() {
        let guessed = Some("windows-1252");
        let bytes = "café €".as_bytes().to_vec();
        assert_eq!(decode(b"caf\xe9 \x80", None), Text::new(bytes, guessed));
        assert_eq!(decode(b"cafe", None), told("cafe"));
    }

    #[test]
    fn the_person_s_word_beats_the_bytes() {
        assert_eq!(decode(b"caf\x8e", Some("macintosh")), told("café"));
        assert_eq!(decode(b"\xef\xbb\xbfcaf\xe9", Some(" Latin1 ")), told("café"));
        let kept = Text::new(b"caf\xe9".to_vec(), None);
        assert_eq!(decode(b"\xef\xbb\xbfcaf\xe9", Some("utf-8")), kept);
    }

    #[test]
    fn utf_16_by_name_takes_the_order_of_the_file() {
        assert_eq!(decode(&big_endian("\u{feff}漢"), Some("UTF-16")), told("漢"));
        assert_eq!(decode(&big_endian("Nom"), Some("utf-16")), told("Nom"));
        assert_eq!(decode(&little_endian("漢"), Some("utf-16")), told("漢"));
    }

    #[test]
    fn what_cannot_be_decoded_stays_visible() {
        let mut bytes = little_endian("ab");
        bytes.extend([0x00, 0xd8, b'c', 0, b'd']);
        assert_eq!(decode(&bytes, Some("utf-16le")).bytes(), b"ab\xffc\xff");
    }

    #[test]
    fn a_piece_is_text_where_no_byte_of_it_is_none() {
        let text = Text::new(b"\xc3\xa9,caf\xe9".to_vec(), None);
        assert_eq!((text.piece(0..3), text.piece(3..7)), (Some("é,"), None));
        assert_eq!(told("é,café").piece(3..8), Some("café"));
    }

    #[test]
    fn a_label_that_names_no_text_is_unknown() {
        for label in ["klingon", "", "iso-2022-kr"] {
            let refused = Text::decode(b"a".to_vec(), Some(label));
            assert_eq!(refused, Err(FileError::EncodingUnknown { label: label.into() }));
        }
    }

    #[test]
    fn utf_16_is_told_by_more_than_half_of_its_pairs() {
        assert_eq!([utf_16(b"a\0b\0"), utf_16(b"\0a\0b")], [Some(UTF_16LE), Some(UTF_16BE)]);
        assert_eq!([utf_16(b"a\0bc"), utf_16(b"")], [None, None]);
    }
}
