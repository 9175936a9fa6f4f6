//! The line `sep=;` that spreadsheets heed on top of a file, quoted or not.

use memchr::memchr2;

use super::delimiter::DELIMITERS;
use super::records::Place;

/// The `sep=` line of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SepLine {
    /// As it stands, without its line end.
    pub line: String,
    pub delimiter: u8,
    /// Where the text goes on behind it.
    pub next: Place,
}

impl SepLine {
    pub(super) fn find(text: &[u8]) -> Option<SepLine> {
        let head = &text[..text.len().min("\"sep=;\"\r".len())];
        let line = &head[..memchr2(b'\r', b'\n', head).unwrap_or(head.len())];
        let delimiter = delimiter_of(line)?;
        let rest = &text[line.len()..];
        let line_end = match rest {
            [b'\r', b'\n', ..] => 2,
            [b'\r' | b'\n', ..] => 1,
            [] => 0,
            _ => return None,
        };
        let next = Place { offset: line.len() + line_end, line: 2 };
        Some(SepLine { line: String::from_utf8_lossy(line).into_owned(), delimiter, next })
    }
}

fn delimiter_of(line: &[u8]) -> Option<u8> {
    let bare = line.strip_prefix(b"\"").and_then(|line| line.strip_suffix(b"\""));
    let (word, delimiter) = bare.unwrap_or(line).split_at_checked("sep=".len())?;
    match delimiter {
        [byte] if word.eq_ignore_ascii_case(b"sep=") && DELIMITERS.contains(byte) => Some(*byte),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Option<(String, u8, usize)> {
        SepLine::find(text.as_bytes()).map(|sep| (sep.line, sep.delimiter, sep.next.offset))
    }

    #[test]
    fn it_is_heeded_in_either_case_with_any_line_end() {
        assert_eq!(found("sep=;\r\na"), Some(("sep=;".into(), b';', 7)));
        assert_eq!(found("SEP=\t\ra"), Some(("SEP=\t".into(), b'\t', 6)));
        assert_eq!(found("\"Sep=|\"\na"), Some(("\"Sep=|\"".into(), b'|', 8)));
        assert_eq!(found("sep=,"), Some(("sep=,".into(), b',', 5)));
    }

    #[test]
    fn anything_else_is_a_record() {
        for text in ["", "sep=", "sep=x\n", "sep=;;\n", "\nsep=;\n", "\"sep=;\n", "sep=; \n", "sep=é"] {
            assert_eq!(found(text), None, "{text:?}");
        }
    }
}
