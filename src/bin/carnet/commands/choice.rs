//! Values of closed sets, columns and sort keys as they are typed: keys, or words in either language.

use anyhow::Result;
use carnet::client::Field;
use carnet::client::kinds::Choice;
use carnet::registry::SortKey;

use crate::console::Console;
use crate::messages::Joined;
use crate::program_error::ProgramError;

/// Finds the value that was typed, or says which there are.
pub fn chosen<T>(
    option: &str,
    text: &str,
    choices: &[Choice],
    named: impl Fn(&str) -> Option<T>,
    console: &Console,
) -> Result<T> {
    named(text).ok_or_else(|| {
        let keys = choices.iter().map(|choice| choice.key).collect();
        invalid(option, text, keys, console).into()
    })
}

/// The error of a value that is none of those there are.
pub fn invalid(option: &str, text: &str, keys: Vec<&str>, console: &Console) -> ProgramError {
    let keys: Vec<String> = keys.into_iter().map(str::to_owned).collect();
    ProgramError::Usage {
        message: console.messages.invalid_value(option, text),
        hint: Some(console.messages.hint_values(Joined(&keys))),
    }
}

/// Finds the columns that were typed, separated by commas; a heading may hold blanks.
pub fn columns(text: &str, console: &Console) -> Result<Vec<Field>> {
    let mut columns = Vec::new();
    for name in text.split(',').map(str::trim).filter(|name| !name.is_empty()) {
        let field = field("--columns", name, console)?;
        if !columns.contains(&field) {
            columns.push(field);
        }
    }
    match columns.is_empty() {
        true => Err(invalid("--columns", text, keys(), console).into()),
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
    Field::named(name).ok_or_else(|| invalid(option, name, keys(), console).into())
}

fn keys() -> Vec<&'static str> {
    Field::ALL.iter().map(|field| field.key()).collect()
}
