//! Client numbers: any text that people number by, unique in the firm after folding.

use std::borrow::Cow;

use super::refused::FieldError;
use super::tidy::{find_control_or, is_longer, tidy};
use crate::text::fold::{fold, is_blank};

/// The characters of a client number at the most.
pub const NUMBER_LIMIT: usize = 100;

/// What Excel, LibreOffice and Google Sheets show, in English and in French, where a formula has no result.
const SPREADSHEET_ERRORS: [&str; 32] = [
    "#N/A",
    "#N/D",
    "#REF!",
    "#VALUE!",
    "#VALEUR!",
    "#DIV/0!",
    "#NAME?",
    "#NOM?",
    "#NUM!",
    "#NOMBRE!",
    "#NULL!",
    "#NUL!",
    "#SPILL!",
    "#PROPAGATION!",
    "#EPARS!",
    "#CALC!",
    "#CALCUL!",
    "#GETTING_DATA",
    "#CHARGEMENT_DONNEES",
    "#FIELD!",
    "#CHAMP!",
    "#BLOCKED!",
    "#BLOQUE!",
    "#CONNECT!",
    "#CONNEXION!",
    "#BUSY!",
    "#EXTERNAL!",
    "#PYTHON!",
    "#UNKNOWN!",
    "#INCONNU!",
    "#ERROR!",
    "#ERREUR!",
];

/// Checks a client number; blank text is none.
pub(crate) fn check(text: &str) -> Result<Option<Cow<'_, str>>, FieldError> {
    let number = tidy(text);
    if number.is_empty() {
        return Ok(None);
    }
    if let Some(character) = find_control_or('\0', &number) {
        return Err(FieldError::NumberCharacter(character));
    }
    if is_blank(&number) {
        return Err(FieldError::NumberCharacter(number.chars().next().unwrap_or_default()));
    }
    if is_spreadsheet_error(&number) {
        return Err(FieldError::NumberSpreadsheetError(number.into_owned()));
    }
    match is_longer(&number, NUMBER_LIMIT) {
        true => Err(FieldError::NumberTooLong(number.chars().count())),
        false => Ok(Some(number)),
    }
}

fn is_spreadsheet_error(number: &str) -> bool {
    is_shown_for_no_result(number) || (number.starts_with("=\"") && number.ends_with('"'))
}

/// An error by its name, `Err:502`, or the marks of a column that is too narrow.
fn is_shown_for_no_result(number: &str) -> bool {
    if !number.starts_with(['#', 'E', 'e', '\u{ff03}']) {
        return false;
    }
    // French sets a blank before `!`, `?` and `:`.
    let folded = fold(number).replace(' ', "");
    let is_error = SPREADSHEET_ERRORS.iter().any(|error| error.eq_ignore_ascii_case(&folded));
    let is_narrow = folded.len() > 1 && folded.bytes().all(|byte| byte == b'#');
    let code = folded.strip_prefix("err:");
    is_error || is_narrow || code.is_some_and(|code| code.len() == 3 && are_digits(code))
}

fn are_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Tells whether a spreadsheet has dropped the zeros that `held` begins with: `123` for `00123`.
pub(crate) fn has_lost_zeros(given: &str, held: &str) -> bool {
    are_digits(given)
        && are_digits(held)
        && given.len() < held.len()
        && given.trim_start_matches('0') == held.trim_start_matches('0')
}

/// Tells whether a number looks like one that a spreadsheet has written in scientific notation: `1.2E+05`.
pub(crate) fn looks_scientific(text: &str) -> bool {
    let Some((mantissa, exponent)) = text.split_once(['e', 'E']) else { return false };
    let exponent = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
    let mantissa = mantissa.strip_prefix(['+', '-']).unwrap_or(mantissa);
    let (whole, part) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    [whole, part, exponent].into_iter().all(are_digits)
        && (text.contains('+') || mantissa.contains(['.', ',']))
}

/// Tells whether a number looks like a date that a spreadsheet has made of it: `2024-01-05`, `5-Jan`, `1/5/2024`.
pub(crate) fn looks_like_date(text: &str) -> bool {
    let Some(separator) = text.chars().find(|each| matches!(each, '-' | '/' | '.')) else { return false };
    let mut parts = text.split(separator);
    match [parts.next(), parts.next(), parts.next(), parts.next()] {
        [Some(year), Some(month), Some(day), None] if year.len() == 4 => {
            is_within(year, 1900, 2199) && is_month_day(month, day)
        }
        [Some(one), Some(other), Some(year), None]
            if is_within(year, 1900, 2199) || (year.len() == 2 && separator != '-') =>
        {
            is_month_day(one, other) || is_month_day(other, one)
        }
        [Some(day), Some(month), Some(year), None] if year.len() == 2 => {
            is_within(day, 1, 31) && is_month_name(month)
        }
        [Some(one), Some(other), None, None] => {
            (is_within(one, 1, 31) && is_month_name(other))
                || (is_month_name(one) && (is_within(other, 0, 99) || is_within(other, 1900, 2199)))
        }
        _ => false,
    }
}

fn is_month_day(month: &str, day: &str) -> bool {
    (is_within(month, 1, 12) || is_month_name(month)) && is_within(day, 1, 31)
}

fn is_within(text: &str, low: u32, high: u32) -> bool {
    (1..=4).contains(&text.len())
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && text.parse().is_ok_and(|value: u32| (low..=high).contains(&value))
}

/// Month names as spreadsheets abbreviate them in English and French, folded.
fn is_month_name(text: &str) -> bool {
    const MONTHS: [&str; 25] = [
        "jan", "janv", "feb", "fev", "fevr", "mar", "mars", "apr", "avr", "may", "mai", "jun", "june",
        "juin", "jul", "july", "juil", "aug", "aou", "aout", "sep", "sept", "oct", "nov", "dec",
    ];
    let has_digits = text.bytes().any(|byte| byte.is_ascii_digit());
    !has_digits && MONTHS.contains(&fold(text).trim_end_matches('.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_has_at_most_100_characters_not_bytes() {
        assert_eq!(check(&"é".repeat(100)), Ok(Some("é".repeat(100).into())));
        assert_eq!(check(&"é".repeat(101)), Err(FieldError::NumberTooLong(101)));
        assert!(check(&"e\u{301}".repeat(100)).is_ok(), "composed before it is counted");
    }

    #[test]
    fn a_number_keeps_its_zeros_and_loses_its_blanks() {
        assert_eq!(check(" 007\u{a0}"), Ok(Some("007".into())));
        assert_eq!(check("  "), Ok(None));
    }

    #[test]
    fn what_a_spreadsheet_broke_is_no_number() {
        for text in SPREADSHEET_ERRORS.into_iter().chain([
            "#ref!",
            "=\"00123\"",
            "##",
            "#########",
            "#BLOQUÉ!",
            "#PROPAGATION !",
            "#NOM\u{202f}?",
            "Err:502",
            "err\u{a0}:\u{a0}508",
        ]) {
            assert_eq!(check(text).map_err(|error| error.code()), Err("number-spreadsheet-error"), "{text}");
        }
        for text in ["#12", "#", "#N", "#A/N", "Err", "Err:A1", "Err-502", "E502", "N/A"] {
            assert!(check(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn a_number_has_no_control_and_something_to_see() {
        for text in ["a\tb", "a\u{1b}b", "\u{200b}"] {
            assert_eq!(check(text).map_err(|error| error.code()), Err("number-character"), "{text:?}");
        }
    }

    #[test]
    fn zeros_are_lost_only_from_a_number_of_digits() {
        assert!(has_lost_zeros("123", "00123"));
        assert!(has_lost_zeros("0123", "00123"));
        assert!(!has_lost_zeros("00123", "123"));
        assert!(!has_lost_zeros("123", "0124"));
        assert!(!has_lost_zeros("A1", "0A1"));
    }

    #[test]
    fn scientific_notation_is_told_from_a_number_with_an_e() {
        for text in ["1.2E+05", "9,13E+15", "1E+10", "1.5e3"] {
            assert!(looks_scientific(text), "{text}");
        }
        for text in ["12E5", "E+5", "A1E+5", "100"] {
            assert!(!looks_scientific(text), "{text}");
        }
    }

    #[test]
    fn dates_are_told_from_numbers_with_dashes() {
        for text in ["2024-01-05", "1/5/2024", "05-Jan", "janv-24", "5-févr.", "31/12/24", "5-Jan-24"] {
            assert!(looks_like_date(text), "{text}");
        }
        for text in ["2024-13", "A-7", "10-02", "555-1212", "2024-99-01", "01-02-03", "5-Jan-123"] {
            assert!(!looks_like_date(text), "{text}");
        }
    }
}
