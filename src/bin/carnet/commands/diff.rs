//! `diff`: two registries or exports, client by client.

use std::path::PathBuf;

use anyhow::Result;
use carnet::client::Field;
use carnet::exchange::diff::{DiffOptions, Side, compare, read_side};
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
    #[arg(long, value_name = "FIELD", action = clap::ArgAction::Append)]
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
        let reading = ReadingOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter.as_deref().map(|text| delimiter(text, console)).transpose()?,
            header_row: self.header_row,
        };
        let old = read_side(&self.old, environment.session(), &reading)?;
        let new = read_side(&self.new, environment.session(), &reading)?;
        let (old_fields, new_fields) = (old.fields.clone(), new.fields.clone());
        tell_unknown(&[&old, &new], console)?;
        let difference = compare(old, new, &options)?;
        let messages = console.messages;
        if !difference.left_out.is_empty() {
            let headings: Vec<&str> =
                difference.left_out.iter().map(|field| field.heading(messages.language)).collect();
            console.say(messages.fields_not_compared(Joined(&headings)))?;
        }
        let (added, removed) = (difference.added.len(), difference.removed.len());
        console.say(match difference.is_empty() {
            true => messages.no_differences(),
            false => messages.differences(added, removed, difference.changed.len()),
        })?;
        console.report(
            || difference_rows(&difference, messages),
            || DifferenceView::new(&difference, &old_fields, &new_fields),
        )?;
        Ok(if difference.is_empty() { Outcome::Done } else { Outcome::Partial })
    }

    fn options(&self, environment: &Environment, console: &Console) -> Result<DiffOptions> {
        let ignored: Vec<Field> =
            self.ignore.iter().map(|name| field("--ignore", name, console)).collect::<Result<_>>()?;
        Ok(DiffOptions { key: field("--key", &self.key, console)?, ignored, firm: environment.firm.clone() })
    }
}

fn tell_unknown(sides: &[&Side], console: &Console) -> Result<()> {
    for side in sides.iter().filter(|side| !side.ignored.is_empty()) {
        console.say(console.messages.columns_unknown(side.path.display(), Joined(&side.ignored)))?;
    }
    Ok(())
}
