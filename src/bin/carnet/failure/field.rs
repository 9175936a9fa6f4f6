//! Why a text cannot be the value of a field.

use carnet::client::kinds::Choice;
use carnet::client::{Field, FieldError, Kind};

use crate::commands::typed_choice;
use crate::messages::{Joined, Messages};

/// Says what is wrong with a field's text.
pub fn field_message(error: &FieldError, messages: Messages) -> String {
    match error {
        FieldError::NameMissing => messages.name_missing(),
        FieldError::NameCharacter(character) => messages.name_character(&character.to_string()),
        FieldError::NameTooLong(length) => messages.name_too_long(*length),
        FieldError::NumberSpreadsheetError(number) => messages.number_spreadsheet_error(number),
        FieldError::NumberTooLong(length) => messages.number_too_long(*length),
        FieldError::NumberCharacter(character) => messages.number_character(&character.to_string()),
        FieldError::CompanyIdMissing => messages.company_id_missing(),
        FieldError::CompanyIdScientific(given) => messages.company_id_scientific(given),
        FieldError::CompanyIdFormat(given) => messages.company_id_format(given),
        FieldError::Format { field, given } => {
            messages.value_refused(field.heading(messages.language), &shortened(given))
        }
    }
}

/// Says how a field's text can be mended.
pub fn field_hint(error: &FieldError, messages: Messages) -> String {
    match error {
        FieldError::NameMissing => messages.hint_name_missing(),
        FieldError::NameCharacter(_) => messages.hint_name_character(),
        FieldError::NameTooLong(_) | FieldError::NumberTooLong(_) => messages.hint_shorten(),
        FieldError::NumberSpreadsheetError(_) => messages.hint_number_spreadsheet_error(),
        FieldError::NumberCharacter(_) => messages.hint_number_character(),
        FieldError::CompanyIdScientific(_) => messages.hint_company_id_scientific(),
        FieldError::CompanyIdMissing | FieldError::CompanyIdFormat(_) => messages.hint_company_id(),
        FieldError::Format { field, .. } => format_hint(*field, messages),
    }
}

fn format_hint(field: Field, messages: Messages) -> String {
    match field.kind() {
        Kind::CompanyId => messages.hint_company_id(),
        Kind::Name => messages.hint_name_missing(),
        Kind::Number => messages.hint_number_character(),
        Kind::Choice(choices) => messages.hint_choices(Joined(&typed_choices(choices, messages))),
        Kind::Member => messages.hint_member(),
        Kind::Email => messages.hint_email(),
        Kind::BusinessNumber => messages.hint_business_number(),
        Kind::MonthDay => messages.hint_month_day(),
        Kind::Text => messages.hint_text(),
        Kind::Tags => messages.hint_tags(),
        Kind::References => messages.hint_references(),
        Kind::Moment => messages.hint_moment(),
    }
}

fn typed_choices(choices: &[Choice], messages: Messages) -> Vec<String> {
    choices.iter().map(|choice| typed_choice(choice, messages.language)).collect()
}

/// Whether the text lies outside what the command line can hold at all.
pub(super) fn is_misuse(error: &FieldError) -> bool {
    let FieldError::Format { field, .. } = error else {
        return false;
    };
    matches!(field.kind(), Kind::Choice(_) | Kind::MonthDay)
}

/// A text of a message's length: notes may have 100,000 characters.
fn shortened(text: &str) -> String {
    const LIMIT: usize = 200;
    match text.char_indices().nth(LIMIT) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
