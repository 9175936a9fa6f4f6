//! `diff`: two registries or exports, client by client.

use std::path::{Path, PathBuf};

use anyhow::Result;
use carnet::client::Field;
use carnet::exchange::diff::{DiffOptions, Difference, Keyless, Side, compare, read_side};
use carnet::exchange::reading::ReadingOptions;
use clap::Args;

use super::Outcome;
use super::choice::field;
use super::delimiter::delimiter;
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Joined;
use crate::view::diff::{DifferenceView, difference_rows};

/// Compare two registries or exports, client by client
#[derive(Debug, Args)]
pub struct Diff {
    /// A registry, or an export as CSV, workbook, JSON or JSON lines
    old: PathBuf,
    /// What it is compared with
    new: PathBuf,
    /// The field by which clients are found again
    #[arg(long, value_name = "FIELD", default_value = "company_id")]
    key: String,
    /// A field that may differ; can be given more than once
    #[arg(long, value_name = "FIELD", action = clap::ArgAction::Append, value_delimiter = ',')]
    ignore: Vec<String>,
    /// The encoding of CSV files, by its WHATWG name
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    encoding: Option<String>,
    /// What separates the columns of CSV files
    #[arg(long, value_name = "CHARACTER", allow_hyphen_values = true)]
    delimiter: Option<String>,
    /// The line of CSV files on which the headings stand
    #[arg(long, value_name = "LINE", value_parser = clap::value_parser!(u32).range(1..))]
    header_row: Option<u32>,
}

impl Diff {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<Outcome> {
        let options = self.options(environment, console)?;
        let reading = self.reading(console)?;
        let read = |path: &Path| -> Result<Side> {
            let side = read_side(path, environment.session(), &reading)?;
            tell_of_side(&side, console)?;
            Ok(side)
        };
        let (old, new) = (read(&self.old)?, read(&self.new)?);
        let difference = compare(old, new, &options)?;
        tell_of_terms(&difference, console)?;
        let messages = console.messages;
        console.say(match difference.is_empty() {
            true => messages.no_differences(),
            false => messages.differences(
                difference.added.len(),
                difference.removed.len(),
                difference.changed.len(),
            ),
        })?;
        print(&difference, console)?;
        Ok(if difference.is_empty() { Outcome::Done } else { Outcome::Partial })
    }

    fn options(&self, environment: &Environment, console: &Console) -> Result<DiffOptions> {
        let ignored: Vec<Field> =
            self.ignore.iter().map(|name| field("--ignore", name, console)).collect::<Result<_>>()?;
        Ok(DiffOptions { key: field("--key", &self.key, console)?, ignored, firm: environment.firm.clone() })
    }

    fn reading(&self, console: &Console) -> Result<ReadingOptions> {
        Ok(ReadingOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter.as_deref().map(|text| delimiter(text, console)).transpose()?,
            header_row: self.header_row,
        })
    }
}

/// Says what of a file was guessed or left aside.
fn tell_of_side(side: &Side, console: &Console) -> Result<()> {
    let (messages, path) = (console.messages, side.path.display());
    if let Some(encoding) = side.encoding_guessed {
        console.warn("encoding-guessed", messages.encoding_guessed(encoding, path))?;
    }
    let path = side.path.display();
    if !side.overlong.is_empty() {
        console.warn(
            "row-length",
            messages.cells_not_compared(side.overlong.len(), Joined(&side.overlong), path),
        )?;
    }
    if !side.unknown.is_empty() {
        let path = side.path.display();
        console.say(messages.columns_unknown(path, Joined(&side.unknown)))?;
    }
    Ok(())
}

/// Says what could not be compared as it would be expected.
fn tell_of_terms(difference: &Difference, console: &Console) -> Result<()> {
    let messages = console.messages;
    if let Some((old, new)) = &difference.firm_renamed {
        console.warn("firm-unknown", messages.firms_compared_as_one(old, new))?;
    }
    for (side, keyless) in [&difference.old, &difference.new].into_iter().zip(&difference.keyless) {
        warn_of_keyless(side, keyless, difference.key, console)?;
    }
    if !difference.left_out.is_empty() {
        let headings: Vec<&str> =
            difference.left_out.iter().map(|field| field.heading(messages.language)).collect();
        console.say(messages.fields_not_compared(Joined(&headings)))?;
    }
    Ok(())
}

fn warn_of_keyless(side: &Side, keyless: &Keyless, key: Field, console: &Console) -> Result<()> {
    let code = match key {
        _ if keyless.clients == 0 => return Ok(()),
        Field::CompanyId => "company-id-missing",
        Field::DisplayName => "name-missing",
        Field::ClientNumber => "number-missing",
        _ => "key-missing",
    };
    let (messages, path) = (console.messages, side.path.display());
    let key = key.heading(messages.language);
    let message = match keyless.lines.is_empty() {
        true => messages.clients_keyless(keyless.clients, key, path),
        false => messages.lines_keyless(keyless.clients, key, Joined(&keyless.lines), path),
    };
    console.warn(code, message)
}

/// Prints the difference; for programs it is written as it is made.
fn print(difference: &Difference, console: &Console) -> Result<()> {
    let view = || DifferenceView::new(difference);
    match console.format.is_json() {
        false => console.report(|| difference_rows(difference, console.messages), view),
        true => console.stream(|stdout| {
            serde_json::to_writer(&mut *stdout, &view())?;
            Ok(stdout.write_all(b"\n")?)
        }),
    }
}
