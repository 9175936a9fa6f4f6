//! Cells that a spreadsheet would run, made harmless by a `'` in front, and back again exactly.

use std::borrow::Cow;

/// What makes a cell harmless, and shows nothing in a spreadsheet.
const GUARD: char = '\'';
/// What a spreadsheet takes for the beginning of a formula.
const DANGEROUS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Puts a `'` before a cell that a spreadsheet would run, and before one that looks as if that had been done.
pub fn guard(cell: &str) -> Cow<'_, str> {
    if is_dangerous(cell) { Cow::Owned(format!("{GUARD}{cell}")) } else { Cow::Borrowed(cell) }
}

/// Takes off the one `'` that [`guard`] puts before a cell; every other cell stays as it is.
pub fn unguard(cell: &str) -> &str {
    cell.strip_prefix(GUARD).filter(|rest| is_dangerous(rest)).unwrap_or(cell)
}

/// Whether any number of `'` and then a dangerous character begin the cell.
fn is_dangerous(cell: &str) -> bool {
    cell.trim_start_matches(GUARD).starts_with(DANGEROUS)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_a_spreadsheet_would_run_gets_an_apostrophe() {
        for cell in ["=1+1", "+15145550199", "-7", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''-7"] {
            assert_eq!(guard(cell), format!("'{cell}"));
            assert_eq!(unguard(&guard(cell)), cell);
        }
    }

    #[test]
    fn what_is_harmless_stays_as_it_is() {
        for cell in ["", "'", "''", "007", "L’Été", "'s-Hertogenbosch", " =1", "a=b"] {
            assert_eq!(guard(cell), cell);
            assert_eq!(unguard(cell), cell);
        }
    }

    #[test]
    fn exactly_one_apostrophe_is_taken_off() {
        assert_eq!(unguard("''=1"), "'=1");
        assert_eq!(unguard("'O'Neil"), "'O'Neil");
    }

    proptest! {
        #[test]
        fn every_cell_comes_back(cell in "['=+@\t\r-]{0,4}(?s:.){0,6}") {
            let guarded = guard(&cell);
            prop_assert_eq!(unguard(&guarded), &cell);
            prop_assert!(!guarded.starts_with(DANGEROUS));
        }
    }
}
