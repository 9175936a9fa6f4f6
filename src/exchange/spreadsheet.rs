//! Cells that a spreadsheet would run, made harmless by a `'` in front, and back again exactly.

use std::borrow::Cow;

use crate::client::number;

/// What makes a cell harmless, and shows nothing in a spreadsheet.
const GUARD: char = '\'';
/// The digits of a number that a spreadsheet shows without a power of ten.
const SHOWN_DIGITS: usize = 11;
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

/// Takes the text out of `="00123"`, by which people keep a spreadsheet from dropping zeros.
pub(super) fn unwrap_formula(cell: &str) -> &str {
    let inner = cell.trim().strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"'));
    inner.filter(|inner| !inner.contains('"')).unwrap_or(cell)
}

/// Writes a number so that a spreadsheet keeps it as it is: one with leading zeros or more digits than it shows,
/// and what it would make a date or a power of ten. [`unwrap_formula`] takes the text out again.
pub(super) fn wrap_number(cell: &str) -> Cow<'_, str> {
    let is_digits = !cell.is_empty() && cell.bytes().all(|byte| byte.is_ascii_digit());
    let is_shown = !cell.starts_with('0') && cell.len() <= SHOWN_DIGITS || cell == "0";
    let is_changed =
        (is_digits && !is_shown) || number::looks_like_date(cell) || number::looks_scientific(cell);
    if is_changed { Cow::Owned(format!("=\"{cell}\"")) } else { Cow::Borrowed(cell) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

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

    #[test]
    fn a_number_that_a_spreadsheet_would_change_is_written_as_text() {
        for cell in ["007", "9130350000000017", "2024-01-05", "1.2E+05"] {
            assert_eq!(wrap_number(cell), format!("=\"{cell}\""));
            assert_eq!(unwrap_formula(&wrap_number(cell)), cell);
        }
        for cell in ["", "0", "7", "A-007", "12345678901", "N 1", "0A7", "ABCDEFGHIJKLMNOP"] {
            assert_eq!(wrap_number(cell), cell);
        }
        assert_eq!(unwrap_formula("=A1"), "=A1");
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

        #[test]
        fn every_cell_comes_back(cell in "['=+@\t\r-]{0,4}(?s:.){0,6}") {
            let guarded = guard(&cell);
            prop_assert_eq!(unguard(&guarded), &cell);
            prop_assert!(!guarded.starts_with(DANGEROUS));
        }
    }
}
