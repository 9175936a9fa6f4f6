//! One record, field by field, quotes taken strictly. The check of a whole file and the reading of one row
//! both go through here, so they cannot disagree.

use std::borrow::Cow;
use std::ops::Range;

use memchr::memchr;

use super::FileError;
use super::short::find;

/// The longest field, in bytes between its quotes.
pub(super) const LONGEST_FIELD: usize = 1 << 20;

/// What stands behind a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Delimiter,
    Line(&'static str),
    Text,
}

/// What is wrong with a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    Unclosed,
    Malformed,
    TooLong,
}

impl Fault {
    pub(super) fn on(self, line: u32) -> FileError {
        match self {
            Self::Unclosed => FileError::QuoteUnclosed { line },
            Self::Malformed => FileError::QuoteMalformed { line },
            Self::TooLong => FileError::FieldTooLong { line },
        }
    }
}

/// Where a field stands in its text, quotes left out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub content: Range<usize>,
    pub quoted: bool,
    pub ending: Ending,
    doubled: bool,
}

impl Field {
    /// Where the field ends, a closing quote included.
    pub(super) fn end(&self) -> usize {
        self.content.end + usize::from(self.quoted)
    }

    /// The cell, and whether bytes in it could not be decoded and show as U+FFFD.
    pub(super) fn cell<'a>(&self, text: &'a [u8]) -> (Cow<'a, str>, bool) {
        let bytes = &text[self.content.clone()];
        let (raw, undecodable) = match std::str::from_utf8(bytes) {
            Ok(raw) => (Cow::Borrowed(raw), false),
            Err(_) => (String::from_utf8_lossy(bytes), true),
        };
        let cell = if self.doubled { raw.replace("\"\"", "\"").into() } else { raw };
        (cell, undecodable)
    }

    /// The cell of a record that is known to be text, which begins at `start`.
    pub(super) fn cell_in<'a>(&self, record: &'a str, start: usize) -> Cow<'a, str> {
        let raw = &record[self.content.start - start..self.content.end - start];
        if self.doubled { raw.replace("\"\"", "\"").into() } else { raw.into() }
    }
}

/// The fields of the record that begins at `start`; ends with the record or its first fault.
pub(super) struct Fields<'a> {
    text: &'a [u8],
    delimiter: u8,
    next: Option<usize>,
}

impl<'a> Fields<'a> {
    pub(super) fn new(text: &'a [u8], delimiter: u8, start: usize) -> Self {
        Self { text, delimiter, next: Some(start) }
    }

    /// The cells up to the end of the record, or to a fault.
    pub(super) fn cells(self) -> impl Iterator<Item = Cow<'a, str>> {
        let text = self.text;
        self.map_while(Result::ok).map(|field| field.cell(text).0)
    }

    fn read(&self, start: usize) -> Result<Field, Fault> {
        match self.text.get(start) {
            Some(b'"') => self.read_quoted(start + 1),
            _ => self.read_plain(start),
        }
    }

    #[inline]
    fn read_plain(&self, start: usize) -> Result<Field, Fault> {
        let bound = self.bound(start);
        let end = match find(self.delimiter, &self.text[start..bound]) {
            Some(length) => start + length,
            None if self.text.len() - start > LONGEST_FIELD => return Err(Fault::TooLong),
            None => self.text.len(),
        };
        Ok(Field { content: start..end, quoted: false, ending: self.ending(end)?, doubled: false })
    }

    fn read_quoted(&self, start: usize) -> Result<Field, Fault> {
        let bound = self.bound(start);
        let mut doubled = false;
        let mut from = start;
        loop {
            let end = match memchr(b'"', &self.text[from.min(bound)..bound]) {
                Some(length) => from + length,
                None if self.text.len() - start > LONGEST_FIELD => return Err(Fault::TooLong),
                None => return Err(Fault::Unclosed),
            };
            if self.text.get(end + 1) == Some(&b'"') {
                (doubled, from) = (true, end + 2);
                continue;
            }
            return Ok(Field { content: start..end, quoted: true, ending: self.ending(end + 1)?, doubled });
        }
    }

    /// Where the search for the end of a field may stop: one byte beyond the longest.
    fn bound(&self, start: usize) -> usize {
        self.text.len().min(start + LONGEST_FIELD + 1)
    }

    /// What stands at `end`.
    #[inline]
    fn ending(&self, end: usize) -> Result<Ending, Fault> {
        match self.text.get(end) {
            None => Ok(Ending::Text),
            Some(byte) if *byte == self.delimiter => Ok(Ending::Delimiter),
            Some(_) => line_end(&self.text[end..]).map(Ending::Line).ok_or(Fault::Malformed),
        }
    }
}

/// The line end that a text begins with.
#[inline]
pub(super) fn line_end(text: &[u8]) -> Option<&'static str> {
    match text {
        [b'\n', ..] => Some("\n"),
        [b'\r', b'\n', ..] => Some("\r\n"),
        [b'\r', ..] => Some("\r"),
        _ => None,
    }
}

impl Iterator for Fields<'_> {
    type Item = Result<Field, Fault>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        let start = self.next.take()?;
        let field = self.read(start);
        if let Ok(field @ Field { ending: Ending::Delimiter, .. }) = &field {
            self.next = Some(field.end() + 1);
        }
        Some(field)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(text: &str) -> Vec<String> {
        Fields::new(text.as_bytes(), b',', 0).cells().map(Cow::into_owned).collect()
    }

    fn fault(text: &str) -> Option<Fault> {
        Fields::new(text.as_bytes(), b',', 0).find_map(Result::err)
    }

    fn ending(text: &str) -> Option<Ending> {
        Fields::new(text.as_bytes(), b',', 0).last()?.ok().map(|field| field.ending)
    }

    #[test]
    fn a_record_ends_with_its_line_or_the_text() {
        assert_eq!(cells("a,b\nc"), ["a", "b"]);
        assert_eq!(cells("a,"), ["a", ""]);
        assert_eq!(ending("a,b\rc"), Some(Ending::Line("\r")));
        assert_eq!(ending("a,\"b\"\r\nc"), Some(Ending::Line("\r\n")));
        assert_eq!(ending("a,\"b\""), Some(Ending::Text));
    }

    #[test]
    fn quotes_hold_delimiters_line_ends_and_quotes() {
        assert_eq!(cells("\"a,\r\nb\",\"say \"\"no\"\"\",\"\""), ["a,\r\nb", "say \"no\"", ""]);
    }

    #[test]
    fn a_quote_inside_a_plain_field_is_text() {
        assert_eq!(cells("5\" pipe, \"b\",c\"\"d"), ["5\" pipe", " \"b\"", "c\"\"d"]);
    }

    #[test]
    fn text_behind_a_closing_quote_is_a_fault_and_so_is_a_quote_left_open() {
        assert_eq!(fault("a,\"b\" ,c"), Some(Fault::Malformed));
        assert_eq!(fault("a,\"b,c\n"), Some(Fault::Unclosed));
        assert_eq!(fault("\"a\"\"\n"), Some(Fault::Unclosed));
        assert_eq!(cells("a,\"b\" ,c"), ["a"]);
    }

    #[test]
    fn a_field_of_one_mebibyte_is_read_and_one_byte_more_is_not() {
        let longest = "x".repeat(LONGEST_FIELD);
        for rest in ["", ",", "\n", "\r\n"] {
            assert_eq!(fault(&format!("{longest}{rest}")), None);
            assert_eq!(fault(&format!("{longest}x{rest}")), Some(Fault::TooLong));
            assert_eq!(fault(&format!("\"{longest}\"{rest}")), None);
            assert_eq!(fault(&format!("\"{longest}x\"{rest}")), Some(Fault::TooLong));
        }
        assert_eq!(fault(&format!("\"x{}", "\"\"".repeat(LONGEST_FIELD / 2))), Some(Fault::TooLong));
        assert_eq!(fault(&format!("\"{longest}")), Some(Fault::Unclosed));
    }

    #[test]
    fn a_cell_without_doubled_quotes_is_borrowed() {
        let borrowed: Vec<bool> = Fields::new(b"a,\"b\",\"c\"\"d\"", b',', 0)
            .cells()
            .map(|cell| matches!(cell, Cow::Borrowed(_)))
            .collect();
        assert_eq!(borrowed, [true, true, false]);
    }

    #[test]
    fn undecodable_bytes_show_and_are_told() {
        let text = b"caf\xe9";
        let field = Fields::new(text, b',', 0).find_map(Result::ok).expect("one field");
        assert_eq!(field.cell(text), ("caf\u{fffd}".into(), true));
    }
}
