//! The records of a text one after another, each with the physical line where it begins:
//! CR, LF and CRLF are one line end each, inside quotes too.

use memchr::{memchr_iter, memchr2_iter, memchr3};

use super::FileError;
use super::fields::{Ending, Fields, LONGEST_FIELD, line_end};

/// The columns of the widest spreadsheet.
pub(super) const MOST_COLUMNS: usize = 16_384;

/// Where a record begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Place {
    pub offset: usize,
    pub line: u32,
}

/// A record whose quotes are sound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Record {
    pub place: Place,
    /// How many cells it has.
    pub width: usize,
    pub line_end: Option<&'static str>,
    /// Where its last cell ends, a closing quote included.
    end: usize,
}

/// Walks the records of a text; ends behind the first fault.
pub(super) struct Records<'a> {
    text: &'a [u8],
    delimiter: u8,
    next: Place,
    ended: bool,
}

impl<'a> Records<'a> {
    pub(super) fn new(text: &'a [u8], delimiter: u8, start: Place) -> Self {
        Self { text, delimiter, next: start, ended: false }
    }

    /// Where the next record begins, or the one at fault did.
    pub(super) fn place(&self) -> Place {
        self.next
    }

    /// Whether all cells are white space.
    pub(super) fn is_blank(&self, record: &Record) -> bool {
        let Record { place, end, .. } = *record;
        let is_space = |byte: &u8| *byte == self.delimiter || byte.is_ascii_whitespace();
        let may_be = |byte: &u8| matches!(byte, b'"' | 0x0B | 0x80..) || is_space(byte);
        let bytes = &self.text[place.offset..end];
        bytes.iter().all(is_space) || (bytes.iter().all(may_be) && self.has_blank_cells(place.offset))
    }

    fn has_blank_cells(&self, offset: usize) -> bool {
        Fields::new(self.text, self.delimiter, offset).cells().all(|cell| cell.trim().is_empty())
    }

    /// The first record that is not blank, or the one on line `header_row`.
    pub(super) fn find_headings(&mut self, header_row: Option<u32>) -> Result<Option<Record>, FileError> {
        while let Some(record) = self.next().transpose()? {
            let is_due = header_row.is_none_or(|line| record.place.line == line);
            if is_due && !self.is_blank(&record) {
                return Ok(Some(record));
            }
        }
        Ok(None)
    }

    fn read(&self) -> Result<(Record, Place), FileError> {
        match self.read_plain() {
            Some(plain) => Ok(plain),
            None => self.read_any(),
        }
    }

    /// The next record where it is a line without quotes, too short for a fault.
    fn read_plain(&self) -> Option<(Record, Place)> {
        let place = self.next;
        let rest = &self.text[place.offset..];
        let length = memchr3(b'"', b'\n', b'\r', rest).unwrap_or(rest.len());
        if length > LONGEST_FIELD || rest.get(length) == Some(&b'"') {
            return None;
        }
        let width = memchr_iter(self.delimiter, &rest[..length]).count() + 1;
        let line_end = line_end(&rest[length..]);
        let end = place.offset + length;
        let next = Place {
            offset: end + line_end.map_or(0, str::len),
            line: place.line.saturating_add(u32::from(line_end.is_some())),
        };
        (width <= MOST_COLUMNS).then_some((Record { place, width, line_end, end }, next))
    }

    fn read_any(&self) -> Result<(Record, Place), FileError> {
        let place = self.next;
        let mut line = place.line;
        let (mut width, mut end, mut line_end) = (0, place.offset, None);
        for field in Fields::new(self.text, self.delimiter, place.offset) {
            let field = field.map_err(|fault| fault.on(line))?;
            width += 1;
            if width > MOST_COLUMNS {
                return Err(FileError::TooManyColumns { line: place.line, limit: MOST_COLUMNS });
            }
            end = field.end();
            if field.quoted {
                line = line.saturating_add(count_line_ends(&self.text[field.content]));
            }
            if let Ending::Line(ending) = field.ending {
                line_end = Some(ending);
            }
        }
        let next = Place {
            offset: end + line_end.map_or(0, str::len),
            line: line.saturating_add(u32::from(line_end.is_some())),
        };
        Ok((Record { place, width, line_end, end }, next))
    }
}

impl Iterator for Records<'_> {
    type Item = Result<Record, FileError>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.ended || self.next.offset >= self.text.len() {
            return None;
        }
        let read = self.read();
        self.ended = read.is_err();
        Some(read.map(|(record, next)| {
            self.next = next;
            record
        }))
    }
}

/// Where the first line that is not empty begins.
pub(super) fn skip_empty_lines(text: &[u8], start: Place) -> Place {
    let rest = &text[start.offset..];
    let length = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    let line = start.line.saturating_add(count_line_ends(&rest[..length]));
    Place { offset: start.offset + length, line }
}

/// Refuses a text that holds a NUL.
pub(super) fn refuse_nul(text: &[u8]) -> Result<(), FileError> {
    match memchr::memchr(0, text) {
        None => Ok(()),
        Some(nul) => Err(FileError::Nul { line: count_line_ends(&text[..nul]).saturating_add(1) }),
    }
}

fn count_line_ends(text: &[u8]) -> u32 {
    let is_end = |at: &usize| text[*at] == b'\r' || *at == 0 || text[*at - 1] != b'\r';
    let count = memchr2_iter(b'\r', b'\n', text).filter(is_end).count();
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    const START: Place = Place { offset: 0, line: 1 };

    fn records(text: &[u8]) -> Result<Vec<Record>, FileError> {
        Records::new(text, b',', START).collect()
    }

    fn lines(text: &str) -> Vec<u32> {
        let records = records(text.as_bytes()).expect("sound quotes");
        records.iter().map(|record| record.place.line).collect()
    }

    #[test]
    fn each_kind_of_line_end_counts_as_one_inside_quotes_too() {
        assert_eq!(lines("a\r\nb\rc\nd\n"), [1, 2, 3, 4]);
        assert_eq!(lines("a\r\n\"b\r\n\r\n\nb\",x\rc"), [1, 2, 6]);
        assert_eq!(lines("a\n\rb"), [1, 2, 3]);
        assert_eq!(lines(""), [0; 0]);
    }

    #[test]
    fn a_fault_names_the_line_where_its_field_begins() {
        let line = 3;
        assert_eq!(records(b"a\n\"b\n\",\"c\n\"d"), Err(FileError::QuoteMalformed { line }));
        assert_eq!(records(b"a\r\"b\r\",\"c\n\n"), Err(FileError::QuoteUnclosed { line }));
        let long = format!("a\n\n{}", "x".repeat(2 << 20));
        assert_eq!(records(long.as_bytes()), Err(FileError::FieldTooLong { line }));
    }

    #[test]
    fn nothing_follows_a_fault() {
        let mut records = Records::new(b"a\n\"b\"c\nd", b',', START);
        assert_eq!(records.by_ref().count(), 2);
        assert_eq!(records.place(), Place { offset: 2, line: 2 });
    }

    #[test]
    fn white_space_of_every_kind_is_blank_and_a_quote_is_not() {
        let is_blank = |text: &str| {
            let mut records = Records::new(text.as_bytes(), b',', START);
            let record = records.next().and_then(Result::ok).expect("one record");
            records.is_blank(&record)
        };
        for text in ["\n", ",,", " ,\t,\"\"", "\u{a0},\u{202f}\u{3000}", "\"\n \",\u{b}\u{c}"] {
            assert!(is_blank(text), "{text:?}");
        }
        for text in ["\"\"\"\"", ",-", "\"\n,\"", "é", "\u{a0},0"] {
            assert!(!is_blank(text), "{text:?}");
        }
    }

    #[test]
    fn a_record_too_wide_or_too_long_is_one_with_or_without_quotes() {
        let limit = MOST_COLUMNS;
        for last in ["", "\"\""] {
            let wide = ",".repeat(MOST_COLUMNS - 1) + last;
            assert_eq!(records(wide.as_bytes()).map(|records| records[0].width), Ok(MOST_COLUMNS));
            let wider = format!("a\n,{wide}\n");
            assert_eq!(records(wider.as_bytes()), Err(FileError::TooManyColumns { line: 2, limit }));
            let long = format!("{},{last}", "x".repeat(LONGEST_FIELD));
            assert_eq!(records(long.as_bytes()).map(|records| records[0].width), Ok(2));
        }
    }

    #[test]
    fn empty_lines_at_the_start_are_counted_and_skipped() {
        let start = Place { offset: 2, line: 2 };
        assert_eq!(skip_empty_lines(b"x\n\r\n\n\ra\n", start), Place { offset: 6, line: 5 });
        assert_eq!(skip_empty_lines(b"x\n", start), start);
    }

    #[test]
    fn a_nul_is_refused_with_its_line() {
        assert_eq!(refuse_nul(b"a\r\nb\r\"c\n\0"), Err(FileError::Nul { line: 4 }));
        assert_eq!(refuse_nul(b"a\nb"), Ok(()));
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

        #[test]
        fn whatever_is_sound_is_read_as_the_csv_crate_reads_it(text in "[ab,\"\r\n]{0,24}") {
            let bytes = text.as_bytes();
            let Ok(records) = records(bytes) else { return Ok(()) };
            let ours: Vec<Vec<String>> = records
                .iter()
                .filter(|record| record.end > record.place.offset)
                .map(|record| Fields::new(bytes, b',', record.place.offset).cells().map(Into::into).collect())
                .collect();
            let theirs: Vec<Vec<String>> = csv::ReaderBuilder::new()
                .has_headers(false)
                .flexible(true)
                .from_reader(bytes)
                .deserialize()
                .collect::<Result<_, _>>()
                .expect("records");
            prop_assert_eq!(ours, theirs);
        }
    }
}
