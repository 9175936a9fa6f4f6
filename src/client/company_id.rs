//! Company IDs: 1–20 digits, always text, given from outside or generated here.

use super::number::looks_scientific;
use super::refused::FieldError;

/// The digits of a company ID at the most.
pub const COMPANY_ID_LIMIT: usize = 20;
/// The digits that a spreadsheet keeps of a long number; the ones behind it become zeros.
pub const SPREADSHEET_DIGITS: usize = 15;
/// The largest sequence number that fits into a generated company ID.
pub const LARGEST_SEQUENCE: i64 = 999_999_999;

/// Checks a company ID.
pub(crate) fn check(text: &str) -> Result<&str, FieldError> {
    let id = text.trim();
    if id.is_empty() {
        return Err(FieldError::CompanyIdMissing);
    }
    if id.len() <= COMPANY_ID_LIMIT && id.bytes().all(|byte| byte.is_ascii_digit()) {
        return Ok(id);
    }
    Err(if looks_scientific(id) {
        FieldError::CompanyIdScientific(id.to_owned())
    } else {
        FieldError::CompanyIdFormat(id.to_owned())
    })
}

/// Generates the company ID of a sequence number: 15 digits, which every spreadsheet keeps.
pub(crate) fn generate(registry_number: u32, sequence: i64) -> String {
    format!("1{registry_number:05}{sequence:09}")
}

/// Tells whether a company ID may be one that the registry of this number generates.
pub(crate) fn may_be_generated(registry_number: u32, id: &str) -> bool {
    let number = id.strip_prefix('1').and_then(|rest| rest.get(..5));
    id.len() == SPREADSHEET_DIGITS
        && number.is_some_and(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))
        && number.and_then(|digits| digits.parse().ok()) == Some(registry_number)
}

/// Gives the 15 digits that are left of an ID that a spreadsheet may have rounded.
pub(crate) fn rounded_prefix(id: &str) -> Option<&str> {
    let (prefix, rest) = id.split_at_checked(SPREADSHEET_DIGITS)?;
    (!rest.is_empty() && rest.bytes().all(|byte| byte == b'0')).then_some(prefix)
}

/// Tells whether a spreadsheet may have made `damaged` of `id`: rounded, or written as `9.13E+15`.
pub(crate) fn may_be_damaged(damaged: &str, id: &str) -> bool {
    let is_rounded = rounded_prefix(damaged).is_some_and(|prefix| id.starts_with(prefix));
    let exponent = damaged.split_once(['E', 'e']).and_then(|(_, exponent)| exponent.parse::<usize>().ok());
    let is_scientific =
        looks_scientific(damaged) && exponent.is_some_and(|exponent| exponent + 1 == id.len());
    (is_rounded && damaged.len() == id.len()) || is_scientific
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_id_is_1_to_20_digits() {
        for id in ["0", "007", "91305812345678901234"] {
            assert_eq!(check(id), Ok(id));
        }
        assert_eq!(check(" "), Err(FieldError::CompanyIdMissing));
        for id in ["913058123456789012345", "12A", "1 2", "-1", "1.0", "１２"] {
            assert_eq!(check(id).map_err(|error| error.code()), Err("company-id-format"), "{id}");
        }
        for id in ["9.13E+15", "9,13E+15"] {
            assert_eq!(check(id).map_err(|error| error.code()), Err("company-id-scientific"), "{id}");
        }
    }

    #[test]
    fn a_generated_company_id_has_15_digits() {
        assert_eq!(generate(42, 7), "100042000000007");
        assert_eq!(generate(99_999, LARGEST_SEQUENCE).len(), SPREADSHEET_DIGITS);
    }

    #[test]
    fn a_rounded_id_ends_in_zeros_behind_the_15th_digit() {
        assert_eq!(rounded_prefix("913058123456789000"), Some("913058123456789"));
        assert_eq!(rounded_prefix("913058123456789010"), None);
        assert_eq!(rounded_prefix("913058123456789"), None);
    }
    #[test]
    fn a_damaged_id_may_have_been_one_of_its_length_and_beginning() {
        for damaged in ["9130350000000010", "9.13035E+15", "9,13E+15"] {
            assert!(may_be_damaged(damaged, "9130350000000017"), "{damaged}");
        }
        for damaged in ["9130350000000020", "9.13E+14", "9130350000000018", ""] {
            assert!(!may_be_damaged(damaged, "9130350000000017"), "{damaged}");
        }
    }
}
