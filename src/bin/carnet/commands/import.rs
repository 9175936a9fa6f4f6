//! `import`: client numbers from files, or whole lists; bad rows come back in an error CSV.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use anyhow::Result;
use carnet::RegistryFault;
use carnet::exchange::import::{
    Destination, ImportOptions, LIST_LIMIT, Report, RowError, Source, UPLOAD_LIMIT, import, rehearse,
};
use carnet::exchange::reading::{ReadingOptions, read_stream};
use carnet::journal::OperationId;
use carnet::registry::Registry;
use clap::Args;

use super::Outcome;
use super::delimiter::delimiter;
use crate::console::Console;
use crate::environment::Environment;
use crate::messages::Messages;
use crate::program_error::ProgramError;
use crate::typed::file_word;
use crate::view::import::{print, warn};
use crate::view::rows::RowWords;

/// Import client numbers, or whole lists, from files
#[derive(Debug, Args)]
pub struct Import {
    /// Lists as CSV, workbook or JSON; `-` is standard input
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Tell what would be done, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Also add the clients that are not in the firm
    #[arg(long)]
    add: bool,
    /// Also take over every other column that carnet knows
    #[arg(long)]
    details: bool,
    /// Import nothing if one row is bad
    #[arg(long)]
    all_or_nothing: bool,
    /// Where the rejected rows go (default: beside the file)
    #[arg(long, value_name = "FILE", allow_hyphen_values = true)]
    errors: Option<PathBuf>,
    /// Take headings only word for word
    #[arg(long)]
    strict: bool,
    /// Lift the limits of 1,000 rows and 102,400 bytes
    #[arg(long)]
    no_limit: bool,
    /// Let blank cells clear fields
    #[arg(long)]
    clear_blanks: bool,
    /// Take numbers that have lost their zeros as they stand
    #[arg(long)]
    accept_lost_zeros: bool,
    /// Add clients without company ID even if their name is registered
    #[arg(long)]
    add_namesakes: bool,
    /// Mend damaged company IDs by the display name
    #[arg(long)]
    repair_ids: bool,
    /// Take off the `'` that `export --spreadsheet-safe` put before formulas
    #[arg(long)]
    spreadsheet_safe: bool,
    /// Import into a new firm of this name, which is made where there is none
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, conflicts_with_all = ["all_firms"])]
    new_firm: Option<String>,
    /// Import each row into the firm of its Firm column
    #[arg(long)]
    all_firms: bool,
    /// With --all-firms, make the firms that do not exist
    #[arg(long, requires = "all_firms")]
    new_firms: bool,
    /// The encoding of the files, by its WHATWG name
    #[arg(long, value_name = "NAME", allow_hyphen_values = true)]
    encoding: Option<String>,
    /// What separates the columns
    #[arg(long, value_name = "CHARACTER", allow_hyphen_values = true)]
    delimiter: Option<String>,
    /// The line on which the headings stand
    #[arg(long, value_name = "LINE", value_parser = clap::value_parser!(u32).range(1..))]
    header_row: Option<u32>,
}

/// How far an import has come.
fn coming(messages: Messages, done: usize, all: usize, seconds: u64) -> String {
    match all {
        0 => messages.reading_list(seconds),
        _ => messages.importing(done, all, seconds),
    }
}

impl Import {
    /// The option that names the firms of the rows.
    pub const fn firms_option(&self) -> Option<&'static str> {
        match (self.all_firms, &self.new_firm) {
            (true, _) => Some("--all-firms"),
            (_, Some(_)) => Some("--new-firm"),
            _ => None,
        }
    }

    pub fn run(self, environment: &Environment, console: &Console) -> Result<Outcome> {
        self.check(console)?;
        let watch = || console.watched(&environment.progress, coming);
        let early = (!console.is_typed_to()).then(watch);
        let sources = self.sources()?;
        let watched = early.unwrap_or_else(watch);
        let words = |error: &RowError| self.row_words(console).reason(error);
        let (report, operation) = match self.dry_run {
            true => self.rehearse(&sources, &words, environment, console)?,
            false => self.import(&sources, &words, environment, console)?,
        };
        drop(watched);
        self.tell(&report, operation, console)
    }

    fn check(&self, console: &Console) -> Result<()> {
        let mut named = HashSet::new();
        let is_repeated = |file: &&PathBuf| !named.insert(file.canonicalize().unwrap_or(file.to_path_buf()));
        let repeated = self.files.iter().find(is_repeated);
        let reads_stdin = self.files.iter().any(|file| file.as_os_str() == "-");
        let usage = |message, hint| Err(ProgramError::Usage { message, hint: Some(hint) }.into());
        let messages = console.messages;
        match &self.errors {
            _ if let Some(file) = repeated => {
                usage(messages.file_named_twice(file.display()), messages.hint_name_once())
            }
            Some(path) if path.as_os_str() == "-" => {
                usage(messages.option_needs_file("--errors"), messages.hint_needs_file())
            }
            Some(_) if self.files.len() > 1 => usage(messages.errors_for_several(), messages.hint_one_file()),
            None if reads_stdin && !self.dry_run => {
                usage(messages.stdin_needs_errors(), messages.hint_errors())
            }
            _ => Ok(()),
        }
    }

    fn sources(&self) -> Result<Vec<Source>> {
        let source = |file: &PathBuf| match file.as_os_str() == "-" {
            false => Ok(Source::File(file.clone())),
            true => {
                let read = read_stream(std::io::stdin().lock(), self.size_limit());
                let bytes = read.map_err(|fault| carnet::Error::Input { path: file.clone(), fault })?;
                Ok(Source::Stream { name: file.clone(), bytes })
            }
        };
        self.files.iter().map(source).collect()
    }

    fn row_words(&self, console: &Console) -> RowWords<'_> {
        RowWords {
            files: &self.files,
            repairs_ids: self.repair_ids,
            names_firms: self.all_firms,
            messages: console.messages,
        }
    }

    fn size_limit(&self) -> Option<u64> {
        let limit = if self.add || self.details { LIST_LIMIT } else { UPLOAD_LIMIT };
        Some(limit).filter(|_| !self.no_limit)
    }

    fn options(&self, destination: Destination, console: &Console) -> Result<ImportOptions> {
        Ok(ImportOptions {
            errors: self.errors.clone(),
            language: console.messages.language,
            add: self.add,
            details: self.details,
            all_or_nothing: self.all_or_nothing,
            strict: self.strict,
            no_limit: self.no_limit,
            clear_blanks: self.clear_blanks,
            accept_lost_zeros: self.accept_lost_zeros,
            add_namesakes: self.add_namesakes,
            repair_ids: self.repair_ids,
            spreadsheet_safe: self.spreadsheet_safe,
            reading: ReadingOptions {
                encoding: self.encoding.clone(),
                delimiter: self.delimiter.as_deref().map(|text| delimiter(text, console)).transpose()?,
                header_row: self.header_row,
            },
            ..ImportOptions::new(destination)
        })
    }

    fn destination(&self, registry: &Registry, environment: &Environment) -> Result<Destination> {
        Ok(match &self.new_firm {
            Some(name) => Destination::NewFirm(name.clone()),
            None if self.all_firms => Destination::AllFirms { new_firms: self.new_firms },
            None => Destination::Firm(registry.firm(environment.firm.as_deref())?),
        })
    }

    fn makes_firms(&self) -> bool {
        self.new_firm.is_some() || self.new_firms
    }

    fn rehearse(
        &self,
        sources: &[Source],
        words: &dyn Fn(&RowError) -> String,
        environment: &Environment,
        console: &Console,
    ) -> Result<(Report, Option<OperationId>)> {
        let mut registry = match environment.read() {
            Err(carnet::Error::Registry(RegistryFault::Missing)) if self.makes_firms() => {
                Registry::in_memory(environment.session())?
            }
            other => other?,
        };
        let options = self.options(self.destination(&registry, environment)?, console)?;
        Ok((rehearse(&mut registry, sources, &options, words)?, None))
    }

    fn import(
        &self,
        sources: &[Source],
        words: &dyn Fn(&RowError) -> String,
        environment: &Environment,
        console: &Console,
    ) -> Result<(Report, Option<OperationId>)> {
        if !self.makes_firms() {
            let mut registry = environment.open_for_long()?;
            let options = self.options(self.destination(&registry, environment)?, console)?;
            let done = import(&mut registry, sources, &options, words)?;
            return Ok((done.output, done.operation));
        }
        let destination = match &self.new_firm {
            Some(name) => Destination::NewFirm(name.clone()),
            None => Destination::AllFirms { new_firms: true },
        };
        let options = self.options(destination, console)?;
        let (_, done) = environment.open_or_create(|registry| import(registry, sources, &options, words))?;
        Ok((done.output, done.operation))
    }

    /// Says what was done, prints what was rejected, and what to do next.
    fn tell(&self, report: &Report, operation: Option<OperationId>, console: &Console) -> Result<Outcome> {
        let messages = console.messages;
        let rejected = report.rejected();
        warn(report, console)?;
        let counts = (report.updated, report.added, report.unchanged, rejected);
        let (updated, added, unchanged, _) = counts;
        if !report.is_refused {
            console.done(match report.is_dry_run {
                true => messages.would_import(updated, added, unchanged, rejected),
                false => messages.imported(updated, added, unchanged, rejected),
            })?;
        }
        print(report, operation, self.row_words(console), console)?;
        for (_, path) in &report.error_files {
            console.say(messages.error_file_written(path.display()))?;
            console.say(messages.hint_import_corrected(&self.next_command(path, console)))?;
        }
        match (report.is_refused, rejected) {
            (true, _) => Err(ProgramError::RowsRejected { rejected }.into()),
            (false, 0) => Ok(Outcome::Done),
            (false, _) => Ok(Outcome::Partial),
        }
    }

    /// The command that imports the corrected error CSV on the same terms.
    fn next_command(&self, path: &Path, console: &Console) -> String {
        let path = file_word(path);
        let flags = [
            (self.add, "--add"),
            (self.details, "--details"),
            (self.all_firms, "--all-firms"),
            (self.new_firms, "--new-firms"),
            (self.spreadsheet_safe, "--spreadsheet-safe"),
            (self.strict, "--strict"),
            (self.no_limit, "--no-limit"),
            (self.clear_blanks, "--clear-blanks"),
            (self.accept_lost_zeros, "--accept-lost-zeros"),
            (self.add_namesakes, "--add-namesakes"),
            (self.repair_ids, "--repair-ids"),
        ];
        let given = flags.into_iter().filter(|(is_given, _)| *is_given).map(|(_, flag)| flag);
        let firm = self.new_firm.iter().flat_map(|name| ["--new-firm", name.as_str()]);
        let delimiter = self.delimiter.iter().flat_map(|text| ["--delimiter", text.as_str()]);
        let words = ["import", &path].into_iter().chain(given).chain(firm).chain(delimiter);
        console.command(&words.collect::<Vec<_>>())
    }
}
