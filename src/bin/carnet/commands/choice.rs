//! Values of closed sets, columns and sort keys as they are typed: keys, or words in either language.

use anyhow::Result;
use carnet::client::Field;
use carnet::client::kinds::Choice;
use carnet::registry::SortKey;
use carnet::text::fold::fold;

use super::typed_choice;
use crate::console::Console;
use crate::likest::likest;
use crate::messages::Joined;
use crate::program_error::ProgramError;

/// The likeness, from 0 to 1, from which on a field is offered for a word that names none.
const LIKE_ENOUGH: f64 = 0.65;

/// Finds the value that was typed, or says which there are.
pub fn chosen<'c, T>(
    option: &str,
    text: &str,
    choices: impl IntoIterator<Item = &'c Choice>,
    named: impl Fn(&str) -> Option<T>,
    console: &Console,
) -> Result<T> {
    named(text).ok_or_else(|| {
        let language = console.messages.language;
        let values: Vec<String> = choices.into_iter().map(|choice| typed_choice(choice, language)).collect();
        invalid(option, text, values, console).into()
    })
}

/// The error of a value that is none of those there are.
pub fn invalid(option: &str, text: &str, values: Vec<impl Into<String>>, console: &Console) -> ProgramError {
    let values: Vec<String> = values.into_iter().map(Into::into).collect();
    ProgramError::Usage {
        message: console.messages.invalid_value(option, text),
        hint: Some(console.messages.hint_values(Joined(&values))),
    }
}

/// Finds the columns that were typed for an option, separated by commas; a heading may hold blanks.
pub fn columns(option: &str, text: &str, console: &Console) -> Result<Vec<Field>> {
    let mut columns = Vec::new();
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let field = field(option, name, console)?;
        if !columns.contains(&field) {
            columns.push(field);
        }
    }
    match columns.is_empty() {
        true => Err(invalid(option, text, keys(), console).into()),
        false => Ok(columns),
    }
}

/// Finds the fields to sort by; `-` in front puts the last first.
pub fn sort_keys(text: &str, console: &Console) -> Result<Vec<SortKey>> {
    let names = text.split(',').map(str::trim).filter(|name| !name.is_empty());
    names
        .map(|name| {
            let bare = name.strip_prefix('-');
            let field = field("--sort", bare.unwrap_or(name).trim(), console)?;
            Ok(SortKey { field, is_descending: bare.is_some() })
        })
        .collect()
}

/// Finds the field that was typed, by key or heading.
pub fn field(option: &str, name: &str, console: &Console) -> Result<Field> {
    Field::named(name).ok_or_else(|| {
        let near = nearest(name, console);
        let values = if near.is_empty() { keys() } else { near };
        invalid(option, name, values, console).into()
    })
}

fn keys() -> Vec<String> {
    Field::ALL.iter().map(|field| field.key().to_owned()).collect()
}

/// The keys of the fields that were probably meant, the likest first.
fn nearest(name: &str, console: &Console) -> Vec<String> {
    let asked = fold(name);
    let likeness = |field: &Field| {
        let words = [
            field.key(),
            field.short_flag().unwrap_or(field.key()),
            field.heading(console.messages.language),
        ];
        words
            .map(|word| strsim::normalized_damerau_levenshtein(&asked, &fold(word)))
            .into_iter()
            .fold(0.0, f64::max)
    };
    let near = likest(Field::ALL.iter().copied(), likeness, LIKE_ENOUGH);
    near.into_iter().map(|field| field.key().to_owned()).collect()
}
