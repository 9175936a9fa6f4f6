//! Tells the delimiter from the headings: the one that makes the most known headings, then the one that occurs most.

use super::FileError;
use super::fields::Fields;
use super::records::{MOST_COLUMNS, Place, Records};
use super::sheet::EARLY_LINES;

/// The delimiters that are told from the file, the first winning where nothing tells.
pub(super) const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];

/// Refuses a delimiter that could not be told from a quote, a line end or a part of a character.
pub(super) fn check_delimiter(delimiter: u8) -> Result<u8, FileError> {
    match delimiter {
        0 | b'"' | b'\r' | b'\n' | 0x80.. => Err(FileError::DelimiterUnusable { delimiter }),
        usable => Ok(usable),
    }
}

/// How well a delimiter suits a file; the greater the better, the first field first.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Score {
    known: usize,
    /// Known headings further down, where a title stands above them.
    known_early: usize,
    occurrences: usize,
}

/// A text whose delimiter is not known yet.
pub(super) struct Undelimited<'a> {
    pub text: &'a [u8],
    pub start: Place,
    pub header_row: Option<u32>,
    pub is_known: &'a dyn Fn(&str) -> bool,
}

impl Undelimited<'_> {
    pub(super) fn tell_delimiter(&self) -> u8 {
        let best = DELIMITERS.into_iter().rev().max_by_key(|delimiter| self.score(*delimiter));
        best.unwrap_or(DELIMITERS[0])
    }

    fn score(&self, delimiter: u8) -> Score {
        let headings = self.headings(delimiter);
        let fields = Fields::new(self.text, delimiter, headings.offset).map_while(Result::ok);
        let known = self.count_known(delimiter, headings);
        let is_title = known == 0 && self.header_row.is_none();
        let known_early = if is_title { self.count_known_early(delimiter) } else { 0 };
        Score { known, known_early, occurrences: fields.count() }
    }

    /// Where the headings stand under this delimiter, or the record at fault before them.
    fn headings(&self, delimiter: u8) -> Place {
        let mut records = Records::new(self.text, delimiter, self.start);
        match records.find_headings(self.header_row) {
            Ok(Some(headings)) => headings.place,
            Ok(None) | Err(_) => records.place(),
        }
    }

    fn count_known(&self, delimiter: u8, place: Place) -> usize {
        let cells = Fields::new(self.text, delimiter, place.offset).cells().take(MOST_COLUMNS);
        cells.filter(|cell| (self.is_known)(cell)).count()
    }

    fn count_known_early(&self, delimiter: u8) -> usize {
        Records::new(self.text, delimiter, self.start)
            .map_while(Result::ok)
            .take_while(|record| record.place.line <= EARLY_LINES)
            .map(|record| self.count_known(delimiter, record.place))
            .max()
            .unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tell(text: &str, header_row: Option<u32>) -> char {
        let is_known = |cell: &str| ["Company ID", "Name, full", "Number"].contains(&cell);
        let (text, start) = (text.as_bytes(), Place { offset: 0, line: 1 });
        char::from(Undelimited { text, start, header_row, is_known: &is_known }.tell_delimiter())
    }

    #[test]
    fn known_headings_outweigh_commas_inside_them() {
        assert_eq!(tell("Company ID;Name, full;x,y,z", None), ';');
        assert_eq!(tell("Company ID\tNumber", None), '\t');
        assert_eq!(tell("Company ID|Number\na,b,c", None), '|');
    }

    #[test]
    fn unknown_headings_are_split_by_what_occurs_most_outside_quotes() {
        assert_eq!(tell("a;b,c;d", None), ';');
        assert_eq!(tell("\"a;;;\",b", None), ',');
        assert_eq!(tell("a", None), ',');
        assert_eq!(tell("", None), ',');
    }

    #[test]
    fn a_title_does_not_hide_the_headings_below() {
        assert_eq!(tell("Clients, active\nCompany ID;Number", None), ';');
        assert_eq!(tell("Clients\n\"Company ID\";\"Number\"", None), ';');
    }

    #[test]
    fn the_line_that_the_person_named_decides() {
        assert_eq!(tell("Company ID,Number\nx\ty", Some(2)), '\t');
        assert_eq!(tell("Company ID,Number\nx\ty", Some(9)), ',');
    }

    #[test]
    fn a_fault_in_the_headings_leaves_the_cells_before_it_to_tell() {
        assert_eq!(tell("Company ID;\"Number\" ;x", None), ';');
    }

    #[test]
    fn what_no_field_could_be_split_by_is_refused() {
        for delimiter in [0, b'"', b'\r', b'\n', 0xa7] {
            assert_eq!(check_delimiter(delimiter), Err(FileError::DelimiterUnusable { delimiter }));
        }
        assert_eq!(check_delimiter(b':'), Ok(b':'));
    }
}
