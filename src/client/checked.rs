//! The edge: text becomes the checked value of a field here and nowhere else; behind it values are trusted.

use std::borrow::Cow;

use super::field::{Field, Kind};
use super::kinds::Choice;
use super::refused::FieldError;
use super::tidy::{find_control_or, is_control, is_graphic_ascii, is_longer, tidy};
use super::{business_number, company_id, number};
use crate::text::fold::{fold, is_blank};

/// The characters that a text field holds at the most.
pub const TEXT_LIMIT: usize = 100_000;
/// The characters of a display name at the most.
pub const NAME_LIMIT: usize = 500;

/// A value that its field's rule has accepted; no text is the field's default.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    field: Field,
    value: Option<String>,
}

impl Checked {
    /// Checks `text` for `field`. Blank text clears an optional field or puts it at its default.
    ///
    /// # Errors
    /// The first part of the field's rule that the text does not satisfy. A team member cannot be
    /// checked here, nor can the moments be given: both are `Format`.
    pub fn new(field: Field, text: &str) -> Result<Self, FieldError> {
        let value = check(field, text)?.map(Cow::into_owned);
        Ok(Self { field, value })
    }

    /// The value that stands where nothing was given.
    pub const fn absent(field: Field) -> Self {
        Self { field, value: None }
    }

    /// The field.
    pub const fn field(&self) -> Field {
        self.field
    }

    /// The value in its canonical form: a closed set's key, tags and references joined by `;`.
    pub fn value(&self) -> Option<&str> {
        self.value.as_deref()
    }
}

/// Checks `text` for `field` and gives the value, as [`Checked::new`] does.
pub(crate) fn check(field: Field, text: &str) -> Result<Option<Cow<'_, str>>, FieldError> {
    Ok(match field.kind() {
        Kind::CompanyId => Some(Cow::Borrowed(company_id::check(text)?)),
        Kind::Name => Some(check_name_text(text)?),
        Kind::Number => number::check(text)?,
        _ if is_blank(text) => None,
        Kind::Choice(choices) => check_choice(field, choices, text)?,
        Kind::Email => Some(check_email_text(field, text)?),
        Kind::BusinessNumber => Some(business_number::check(text).ok_or_else(|| format_error(field, text))?),
        Kind::MonthDay => Some(check_month_day(field, text)?),
        Kind::Text => Some(check_text(field, text)?),
        Kind::Tags => check_tags(field, text)?.map(Cow::Owned),
        Kind::References => check_references(field, text)?.map(Cow::Owned),
        Kind::Member | Kind::Moment => return Err(format_error(field, text)),
    })
}

fn format_error(field: Field, text: &str) -> FieldError {
    FieldError::Format { field, given: text.to_owned() }
}

/// Checks the name of a client, firm or team member.
pub(crate) fn check_name(text: &str) -> Result<String, FieldError> {
    check_name_text(text).map(Cow::into_owned)
}

fn check_name_text(text: &str) -> Result<Cow<'_, str>, FieldError> {
    let name = tidy(text);
    if is_blank(&name) {
        return Err(FieldError::NameMissing);
    }
    if let Some(character) = find_control_or(':', &name) {
        return Err(FieldError::NameCharacter(character));
    }
    match is_longer(&name, NAME_LIMIT) {
        true => Err(FieldError::NameTooLong(name.chars().count())),
        false => Ok(name),
    }
}

fn check_choice(
    field: Field,
    choices: &'static [Choice],
    text: &str,
) -> Result<Option<Cow<'static, str>>, FieldError> {
    let choice = Choice::named(choices, text).ok_or_else(|| format_error(field, text))?;
    let is_default = choices.first() == Some(choice);
    Ok((!is_default).then_some(Cow::Borrowed(choice.key)))
}

/// Checks an email: one `@` with text before it and a dotted domain behind it, and no blank.
pub(crate) fn check_email(field: Field, text: &str) -> Result<String, FieldError> {
    check_email_text(field, text).map(Cow::into_owned)
}

fn check_email_text(field: Field, text: &str) -> Result<Cow<'_, str>, FieldError> {
    let email = tidy(text);
    let is_sound = email.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty()
            && !domain.contains('@')
            && domain.contains('.')
            && domain.split('.').all(|label| !label.is_empty())
    });
    let is_plain =
        is_graphic_ascii(&email) || !email.chars().any(|each| each.is_whitespace() || is_control(each));
    if is_sound && is_plain && !is_longer(&email, TEXT_LIMIT) {
        Ok(email)
    } else {
        Err(format_error(field, text))
    }
}

fn check_month_day(field: Field, text: &str) -> Result<Cow<'_, str>, FieldError> {
    let text_of_day = text.trim();
    let number = |digits: &str| {
        let is_whole = digits.len() == 2 && digits.bytes().all(|byte| byte.is_ascii_digit());
        digits.parse::<i8>().ok().filter(|_| is_whole)
    };
    let parts = text_of_day.split_once('-');
    let month_day = parts.and_then(|(month, day)| Some((number(month)?, number(day)?)));
    // 2000 is a leap year, so 02-29 is a day.
    match month_day.map(|(month, day)| jiff::civil::Date::new(2000, month, day)) {
        Some(Ok(_)) => Ok(Cow::Borrowed(text_of_day)),
        _ => Err(format_error(field, text)),
    }
}

/// Checks free text, which is kept as it was given.
fn check_text(field: Field, text: &str) -> Result<Cow<'_, str>, FieldError> {
    if text.contains('\0') || is_longer(text, TEXT_LIMIT) {
        return Err(format_error(field, text));
    }
    Ok(Cow::Borrowed(text))
}

fn check_tags(field: Field, text: &str) -> Result<Option<String>, FieldError> {
    join_distinct(field, text, |part| Some((fold(part), part.to_owned())))
}

fn check_references(field: Field, text: &str) -> Result<Option<String>, FieldError> {
    join_distinct(field, text, |part| {
        let (system, id) = part.split_once('=')?;
        let (system, id) = (system.trim(), id.trim());
        let is_whole = !is_blank(system) && !is_blank(id);
        is_whole.then(|| (fold(system), format!("{system}={id}")))
    })
}

/// Splits at `;`, brings each part into shape, and joins those of distinct keys again.
fn join_distinct(
    field: Field,
    text: &str,
    shape: impl Fn(&str) -> Option<(String, String)>,
) -> Result<Option<String>, FieldError> {
    let text = tidy(text);
    if text.chars().any(is_control) || is_longer(&text, TEXT_LIMIT) {
        return Err(format_error(field, &text));
    }
    let mut keys = Vec::new();
    let mut parts = Vec::new();
    for part in text.split(';').map(str::trim).filter(|part| !is_blank(part)) {
        let (key, shaped) = shape(part).ok_or_else(|| format_error(field, &text))?;
        match keys.iter().position(|other| *other == key) {
            None => {
                keys.push(key);
                parts.push(shaped);
            }
            // A tag said twice is one tag; a system has one id.
            Some(at) if field == Field::References && parts[at] != shaped => {
                return Err(format_error(field, &text));
            }
            Some(_) => {}
        }
    }
    Ok((!parts.is_empty()).then(|| parts.join(";")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn value(field: Field, text: &str) -> Result<Option<String>, &'static str> {
        Checked::new(field, text)
            .map(|checked| checked.value().map(str::to_owned))
            .map_err(|error| error.code())
    }

    #[test]
    fn a_name_is_trimmed_composed_and_otherwise_kept() {
        let name = Some("Éric  Côté".to_owned());
        assert_eq!(value(Field::DisplayName, " E\u{301}ric  Co\u{302}té\u{a0}"), Ok(name));
    }

    #[test]
    fn a_name_has_no_colon_and_no_control_and_at_most_500_characters() {
        for text in ["A:B", "A\tB", "A\nB", "A\u{7}B", "A\u{85}B", "A\u{2028}B"] {
            assert_eq!(value(Field::DisplayName, text), Err("name-character"), "{text:?}");
        }
        assert!(value(Field::DisplayName, &"é".repeat(500)).is_ok());
        assert_eq!(value(Field::DisplayName, &"é".repeat(501)), Err("name-too-long"));
        for text in ["", "  ", "\u{200b}"] {
            assert_eq!(value(Field::DisplayName, text), Err("name-missing"), "{text:?}");
        }
    }

    #[test]
    fn a_choice_is_kept_by_its_key_and_the_default_as_nothing() {
        assert_eq!(value(Field::Status, "INACTIF"), Ok(Some("inactive".to_owned())));
        assert_eq!(value(Field::Status, "Actif"), Ok(None));
        assert_eq!(value(Field::Status, "asleep"), Err("status-format"));
    }

    #[test]
    fn an_email_has_one_at_sign_and_a_dotted_domain() {
        assert!(value(Field::Email, "éric@cote.example").is_ok());
        for text in ["eric", "@a.b", "a@b", "a@b.", "a@@b.c", "a b@c.d", "a@b@c.d"] {
            assert_eq!(value(Field::Email, text), Err("email-format"), "{text}");
        }
    }

    #[test]
    fn a_fiscal_year_ends_on_a_real_day() {
        for text in ["12-31", "02-29"] {
            assert_eq!(value(Field::FiscalYearEnd, text), Ok(Some(text.to_owned())));
        }
        for text in ["02-30", "13-01", "1-5", "12/31", "1é-1"] {
            assert_eq!(value(Field::FiscalYearEnd, text), Err("fiscal-year-end-format"), "{text}");
        }
    }

    #[test]
    fn tags_are_a_set_whatever_their_case() {
        let tags = Some("TVQ;paie".to_owned());
        assert_eq!(value(Field::Tags, " TVQ ; paie;tvq;; "), Ok(tags));
        assert_eq!(value(Field::Tags, " ; "), Ok(None));
    }

    #[test]
    fn a_reference_has_a_system_and_an_id() {
        let references = Some("xero=12=3;sage=A".to_owned());
        assert_eq!(value(Field::References, "xero = 12=3; sage=A;xero=12=3"), Ok(references));
        for text in ["xero", "=12", "xero=", "xero= ", "xero=1;Xero=2"] {
            assert_eq!(value(Field::References, text), Err("references-format"), "{text}");
        }
    }

    #[test]
    fn free_text_is_kept_exactly_up_to_its_limit() {
        assert_eq!(value(Field::Notes, " a\nb "), Ok(Some(" a\nb ".to_owned())));
        assert_eq!(value(Field::Notes, "a\0b"), Err("notes-format"));
        assert!(value(Field::Notes, &"x".repeat(TEXT_LIMIT)).is_ok());
        assert_eq!(value(Field::Notes, &"x".repeat(TEXT_LIMIT + 1)), Err("notes-format"));
    }

    #[test]
    fn the_moments_cannot_be_given() {
        assert_eq!(value(Field::CreatedAt, "2026-01-01T00:00:00Z"), Err("created-at-format"));
    }
}
