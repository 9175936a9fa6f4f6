//! In which format `export` writes: as the file's ending says, or as was typed; and what does not go together.

use std::path::Path;

use anyhow::Result;
use carnet::exchange::export::{CsvStyle, JsonShape};

use super::Export;
use crate::commands::delimiter::delimiter;
use crate::console::{Console, Format};
use crate::program_error::ProgramError;

/// What is written, and how.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Csv(CsvStyle),
    Json(JsonShape),
    #[cfg(feature = "xlsx")]
    Xlsx(carnet::exchange::export::XlsxStyle),
}

impl Export {
    /// Refuses what does not go together.
    pub(super) fn check(&self, shape: Shape, console: &Console) -> Result<()> {
        let usage = |message, hint: Option<String>| Err(ProgramError::Usage { message, hint }.into());
        let messages = console.messages;
        match (self.for_upload && self.spreadsheet_safe, self.split && self.is_printed()) {
            _ if self.for_upload && self.names_other_than_csv(console.typed_format) => {
                usage(messages.upload_needs_csv(), Some(messages.hint_upload_file()))
            }
            (true, _) => usage(messages.upload_not_guarded(), Some(messages.hint_leave_one_out())),
            (_, true) => usage(messages.split_needs_file(), Some(messages.hint_split_file())),
            _ if self.is_workbook_for_terminal(shape, console) => {
                usage(messages.workbook_needs_file(), Some(messages.hint_workbook_file()))
            }
            _ if self.split && !matches!(shape, Shape::Csv(_)) => {
                usage(messages.split_needs_csv(), Some(messages.hint_split_file()))
            }
            _ => Ok(()),
        }
    }

    /// Whether the file's ending or the format is another than CSV. JSON that is typed beside a file is the format
    /// of the report.
    fn names_other_than_csv(&self, typed: Option<Format>) -> bool {
        match typed {
            Some(Format::Tsv | Format::Xlsx) => true,
            Some(Format::Json | Format::Jsonl) if self.is_printed() => true,
            _ => self.ending().as_deref().and_then(of_ending).is_some_and(|format| format != Format::Csv),
        }
    }

    fn is_workbook_for_terminal(&self, shape: Shape, console: &Console) -> bool {
        let is_text = matches!(shape, Shape::Csv(_) | Shape::Json(_));
        !is_text && self.is_printed() && console.prints_to_terminal()
    }

    /// The ending of the file's name, in small letters.
    fn ending(&self) -> Option<String> {
        let ending = self.file.as_deref().and_then(Path::extension)?;
        Some(ending.to_str()?.to_ascii_lowercase())
    }

    /// The format of the file's ending, else the one that was named, else CSV. JSON and tables that are typed beside
    /// an ending are the format of the report.
    fn format(&self, console: &Console) -> Result<Format> {
        let ending = self.ending().as_deref().and_then(of_ending);
        Ok(match (console.typed_format, ending) {
            _ if self.for_upload => Format::Csv,
            (Some(Format::Csv | Format::Tsv | Format::Xlsx), Some(ending)) if console.format != ending => {
                let (messages, path) = (console.messages, self.file.as_deref().unwrap_or(Path::new("-")));
                let message = messages.format_differs(path.display());
                return Err(
                    ProgramError::Usage { message, hint: Some(messages.hint_format_differs()) }.into()
                );
            }
            (_, Some(ending)) => ending,
            (typed, None) => typed.unwrap_or(Format::Csv),
        })
    }

    /// What is written.
    pub(super) fn shape(&self, console: &Console) -> Result<Shape> {
        let format = self.format(console)?;
        let typed = self.delimiter.as_deref().map(|text| delimiter(text, console)).transpose()?;
        Ok(match format {
            Format::Json => Shape::Json(JsonShape::Array),
            Format::Jsonl => Shape::Json(JsonShape::Lines),
            #[cfg(feature = "xlsx")]
            Format::Xlsx => Shape::Xlsx(carnet::exchange::export::XlsxStyle {
                language: console.messages.language,
                is_guarded: self.spreadsheet_safe,
            }),
            #[cfg(not(feature = "xlsx"))]
            Format::Xlsx => {
                let formats = vec!["csv", "tsv", "json", "jsonl"];
                return Err(crate::commands::choice::invalid("--format", "xlsx", formats, console).into());
            }
            Format::Table | Format::Csv | Format::Tsv => Shape::Csv(CsvStyle {
                language: console.messages.language,
                delimiter: typed.unwrap_or(if format == Format::Tsv { b'\t' } else { b',' }),
                has_mark: self.bom,
                is_guarded: self.spreadsheet_safe,
            }),
        })
    }
}

/// The format that a file's ending says.
fn of_ending(ending: &str) -> Option<Format> {
    Some(match ending {
        "csv" => Format::Csv,
        "tsv" => Format::Tsv,
        "json" => Format::Json,
        "jsonl" | "ndjson" => Format::Jsonl,
        "xlsx" => Format::Xlsx,
        _ => return None,
    })
}
