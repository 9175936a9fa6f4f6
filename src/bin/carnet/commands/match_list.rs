//! `match`: another system's list is matched to the firm's clients.

use std::path::PathBuf;

use anyhow::Result;
use carnet::exchange::matching::{
    ListColumns, Matched, match_list, read_list, read_review, review_path, write_matches,
};
use carnet::exchange::reading::ReadingOptions;
use clap::Args;

use super::delimiter::delimiter;
use crate::console::Console;
use crate::environment::Environment;
use crate::program_error::ProgramError;
use crate::view::matching::{MatchedView, unmatched, unsure_rows};

/// Match another system's list to the clients, and write an upload of their numbers
#[derive(Debug, Args)]
pub struct Match {
    /// The list, as CSV or workbook
    #[arg(required_unless_present = "review")]
    file: Option<PathBuf>,
    /// The heading of the column of names
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    name: Option<String>,
    /// The heading of the column of client numbers
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    number: Option<String>,
    /// The heading of the column of emails
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    email: Option<String>,
    /// The heading of the column of business numbers
    #[arg(long, value_name = "COLUMN", allow_hyphen_values = true)]
    business_number: Option<String>,
    /// A system, and the heading of the column of the clients' ids in it
    #[arg(long, value_name = "SYSTEM=COLUMN", action = clap::ArgAction::Append)]
    reference: Vec<String>,
    /// Where the sure matches go; the others go beside it, NAME.review.csv
    #[arg(long, value_name = "FILE")]
    output: PathBuf,
    /// A review in which choices were made
    #[arg(long, value_name = "FILE", conflicts_with = "file")]
    review: Option<PathBuf>,
    /// Replace files that exist
    #[arg(long)]
    force: bool,
    /// The encoding of the file, by its WHATWG name
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    encoding: Option<String>,
    /// What separates the columns
    #[arg(long, value_name = "CHARACTER", allow_hyphen_values = true)]
    delimiter: Option<String>,
    /// The line on which the headings stand
    #[arg(long, value_name = "LINE", value_parser = clap::value_parser!(u32).range(1..))]
    header_row: Option<u32>,
}

impl Match {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let reading = ReadingOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter.as_deref().map(|text| delimiter(text, console)).transpose()?,
            header_row: self.header_row,
        };
        let columns = self.columns(console)?;
        let registry = environment.read()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let matched = match (&self.review, &self.file) {
            (None, Some(file)) => match_list(&registry, &firm, read_list(file, &columns, &reading)?)?,
            (Some(file), _) => {
                let review = read_review(&registry, &firm, file, &reading)?;
                for line in review.unclear {
                    console.warn("choice-unclear", console.messages.choice_unclear(line))?;
                }
                review.matched
            }
            (None, None) => Matched::default(),
        };
        let existing = environment.existing(&self.output, self.force);
        write_matches(&matched, &self.output, console.messages.language, existing)?;
        self.tell(&matched, console)
    }

    fn columns(&self, console: &Console) -> Result<ListColumns> {
        if self.review.is_some() {
            return Ok(ListColumns::default());
        }
        let (Some(name), Some(number)) = (self.name.clone(), self.number.clone()) else {
            let message = console.messages.list_columns_needed();
            return Err(ProgramError::Usage { message, hint: None }.into());
        };
        let reference = |text: &String| match text.split_once('=') {
            Some((system, column)) => Ok((system.trim().to_owned(), column.trim().to_owned())),
            None => {
                let forms = vec!["SYSTEM=COLUMN"];
                Err(super::choice::invalid("--reference", text, forms, console).into())
            }
        };
        Ok(ListColumns {
            name,
            number,
            email: self.email.clone(),
            business_number: self.business_number.clone(),
            references: self.reference.iter().map(reference).collect::<Result<_>>()?,
        })
    }

    fn tell(&self, matched: &Matched, console: &Console) -> Result<()> {
        let messages = console.messages;
        let without = unmatched(matched);
        console.done(messages.matched(matched.sure.len(), matched.unsure.len() - without, without))?;
        let review = (!matched.unsure.is_empty()).then(|| review_path(&self.output));
        console.report(
            || unsure_rows(matched, messages),
            || MatchedView::new(matched, &self.output, review.as_ref()),
        )?;
        let path = self.output.to_string_lossy();
        let import = console.command(&["import", &path]);
        console.say(messages.matches_written(self.output.display(), &import))?;
        if let Some(review) = &review {
            let (review_name, next) = (review.to_string_lossy(), review_path(review));
            let next = next.to_string_lossy().replace(".review.review.", ".chosen.");
            let command = console.command(&["match", "--review", &review_name, "--output", &next]);
            console.say(messages.review_written(review.display(), &command))?;
        }
        Ok(())
    }
}
