//! Canadian business numbers: nine digits that satisfy the Luhn check, with or without a program account.

use std::borrow::Cow;

/// Checks a business number; blanks inside are dropped, the program's letters put in capitals.
pub(crate) fn check(text: &str) -> Option<Cow<'_, str>> {
    let is_tidy = text.bytes().all(|byte| byte.is_ascii_digit() || byte.is_ascii_uppercase());
    let number = match is_tidy {
        true => Cow::Borrowed(text),
        false => {
            let tidy: String = text.chars().filter(|each| !each.is_whitespace()).collect();
            Cow::Owned(tidy.to_ascii_uppercase())
        }
    };
    let (digits, account) = number.split_at_checked(9)?;
    let is_account = account.is_empty() || is_program_account(account.as_bytes());
    (digits.bytes().all(|byte| byte.is_ascii_digit()) && satisfies_luhn(digits) && is_account)
        .then_some(number)
}

/// Two letters and four digits: `RT0001`.
fn is_program_account(account: &[u8]) -> bool {
    account.len() == 6
        && account[..2].iter().all(u8::is_ascii_uppercase)
        && account[2..].iter().all(u8::is_ascii_digit)
}

fn satisfies_luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .bytes()
        .rev()
        .enumerate()
        .map(|(index, byte)| {
            let digit = u32::from(byte - b'0') * if index % 2 == 1 { 2 } else { 1 };
            if digit > 9 { digit - 9 } else { digit }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_business_number_may_have_blanks_and_a_program_account() {
        assert_eq!(check("123 456 782"), Some("123456782".into()));
        assert_eq!(check("123456782 rt0001"), Some("123456782RT0001".into()));
    }

    #[test]
    fn a_business_number_that_fails_its_check_digit_is_refused() {
        for text in ["123456789", "12345678", "1234567820", "123456782RT001", "123456782R10001", "éééééé782"]
        {
            assert_eq!(check(text), None, "{text}");
        }
    }
}
