//! `match`: another system's list is matched to the firm's clients.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::Result;
use carnet::exchange::matching::{
    ChoiceFault, ListColumns, Matched, Written, chosen_path, match_list, read_list, read_review, review_path,
    write_matches,
};
use carnet::exchange::place::Existing;
use carnet::exchange::reading::ReadingOptions;
use clap::Args;

use super::choice::invalid;
use super::delimiter::delimiter;
use crate::console::Console;
use crate::environment::{Environment, is_same_file};
use crate::messages::Messages;
use crate::program_error::ProgramError;
use crate::typed::file_word;
use crate::view::matching::{MatchedView, unsure_rows};

/// What belongs to a list, and not to a review.
const OF_LIST: [&str; 6] = ["file", "name", "number", "email", "business_number", "reference"];

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
    #[arg(long, value_name = "FILE", conflicts_with_all = OF_LIST)]
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
        self.check_output(console.messages)?;
        let reading = ReadingOptions {
            encoding: self.encoding.clone(),
            delimiter: self.delimiter.as_deref().map(|text| delimiter(text, console)).transpose()?,
            header_row: self.header_row,
        };
        let matched = match (&self.review, &self.file) {
            (Some(review), _) => take_review(review, &reading, environment, console)?,
            (None, file) => {
                let columns = self.columns(console)?;
                let registry = environment.read()?;
                let firm = registry.firm(environment.firm.as_deref())?;
                let file = file.as_deref().unwrap_or(Path::new(""));
                match_list(&registry, &firm, read_list(file, &columns, &reading)?)?
            }
        };
        let existing = self.existing(environment);
        let written = write_matches(&matched, &self.output, console.messages.language, existing)?;
        self.tell(&matched, &written, console)
    }

    /// What is written is CSV, and beside it a file of a similar name.
    fn check_output(&self, messages: Messages) -> Result<()> {
        let ending = self.output.extension().and_then(OsStr::to_str).map(str::to_ascii_lowercase);
        let (message, hint) = match ending.as_deref() {
            _ if self.output.as_os_str() == "-" => {
                (messages.option_needs_file("--output"), messages.hint_needs_file())
            }
            Some("tsv" | "json" | "jsonl" | "ndjson" | "xlsx" | "xls" | "ods") => {
                (messages.matches_are_csv(self.output.display()), messages.hint_csv_file())
            }
            _ => return Ok(()),
        };
        Err(ProgramError::Usage { message, hint: Some(hint) }.into())
    }

    /// Both files may be replaced, or neither; what is read is not.
    fn existing(&self, environment: &Environment) -> Existing {
        let review = review_path(&self.output);
        let is_read =
            |place: &Path| self.file.iter().chain(&self.review).any(|input| is_same_file(input, place));
        if is_read(&self.output) || is_read(&review) {
            return Existing::Refuse;
        }
        match environment.existing(&review, self.force) {
            Existing::Replace => environment.existing(&self.output, self.force),
            Existing::Refuse => Existing::Refuse,
        }
    }

    fn columns(&self, console: &Console) -> Result<ListColumns> {
        let (Some(name), Some(number)) = (self.name.clone(), self.number.clone()) else {
            let message = console.messages.list_columns_needed();
            return Err(ProgramError::Usage { message, hint: None }.into());
        };
        let reference = |text: &String| match text.split_once('=') {
            Some((system, column)) if !system.trim().is_empty() => {
                Ok((system.trim().to_owned(), column.trim().to_owned()))
            }
            _ => Err(invalid("--reference", text, vec!["SYSTEM=COLUMN"], console).into()),
        };
        Ok(ListColumns {
            name,
            number,
            email: self.email.clone(),
            business_number: self.business_number.clone(),
            references: self.reference.iter().map(reference).collect::<Result<_>>()?,
        })
    }

    fn tell(&self, matched: &Matched, written: &Written, console: &Console) -> Result<()> {
        let messages = console.messages;
        let (sure, open, unmatched) = (matched.sure.len(), matched.unsure.len(), matched.unmatched());
        console.done(match self.review {
            Some(_) => messages.review_taken(sure, open, matched.set_aside),
            None => messages.matched(sure, open - unmatched, unmatched),
        })?;
        console.report(
            || unsure_rows(matched, messages),
            || MatchedView::new(matched, &self.output, written.review.as_ref()),
        )?;
        let (output, import) = (self.output.display(), self.import(written, console));
        console.say(match (sure, &self.review) {
            (0, _) => messages.no_match_written(output),
            (_, None) => messages.matches_written(output, &import),
            (_, Some(_)) => messages.choices_written(output, &import),
        })?;
        let Some(review) = &written.review else { return Ok(()) };
        let (name, next) = (file_word(review), file_word(&chosen_path(&self.output)));
        let command = console.command(&["match", "--review", &name, "--output", &next]);
        console.say(messages.review_written(review.display(), &command))
    }

    /// The command that imports what was written.
    fn import(&self, written: &Written, console: &Console) -> String {
        let output = file_word(&self.output);
        match written.is_beyond_limit {
            true => console.command(&["import", &output, "--no-limit"]),
            false => console.command(&["import", &output]),
        }
    }
}

fn take_review(
    path: &Path,
    reading: &ReadingOptions,
    environment: &Environment,
    console: &Console,
) -> Result<Matched> {
    let registry = environment.read()?;
    let firm = registry.firm(environment.firm.as_deref())?;
    let review = read_review(&registry, &firm, path, reading, console.messages.language)?;
    for (line, fault) in &review.unclear {
        console.warn("choice-unclear", unclear(*line, fault, console.messages))?;
    }
    Ok(review.matched)
}

fn unclear(line: u32, fault: &ChoiceFault, messages: Messages) -> String {
    match fault {
        ChoiceFault::Unknown(choice) => messages.choice_unknown(line, choice),
        ChoiceFault::Ambiguous(choice) => messages.choice_ambiguous(line, choice),
        ChoiceFault::ClientRepeated(client) => messages.choice_client_repeated(line, &client.display_name),
        ChoiceFault::NumberRepeated(number) => messages.choice_number_repeated(line, number),
        ChoiceFault::NumberUnusable => messages.choice_without_number(line),
    }
}
