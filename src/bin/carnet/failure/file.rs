//! Files that cannot be read or written, or are refused as a whole.

use std::path::Path;

use carnet::OutputFault;
use carnet::UploadRefusal;
use carnet::client::Field;
use carnet::exchange::reading::FileError;

use super::{Context, MISUSED, REFUSED, UNUSABLE, Wording};
use crate::messages::{Joined, Messages};

/// A file that can be read and is not as it should be is refused; another cannot be used.
pub(super) fn input_exit(fault: &FileError) -> u8 {
    match fault {
        FileError::NotFound | FileError::NotPermitted | FileError::NotAFile | FileError::Io { .. } => {
            UNUSABLE
        }
        FileError::EncodingUnknown { .. } | FileError::DelimiterUnusable { .. } => MISUSED,
        FileError::TooLarge { .. }
        | FileError::ContentTooLarge { .. }
        | FileError::QuoteUnclosed { .. }
        | FileError::JsonMalformed { .. }
        | FileError::WorkbookMalformed { .. }
        | FileError::QuoteMalformed { .. }
        | FileError::Nul { .. }
        | FileError::FieldTooLong { .. }
        | FileError::TooManyColumns { .. }
        | FileError::HeadingsAbsent => REFUSED,
    }
}

pub(super) fn input(path: &Path, fault: &FileError, context: Context<'_>) -> Wording {
    let messages = context.messages;
    let shown = path.display();
    let (message, hint) = match fault {
        FileError::NotFound => (messages.file_not_found(shown), messages.hint_file_not_found()),
        FileError::NotPermitted => (messages.file_not_permitted(shown), messages.hint_file_not_permitted()),
        FileError::NotAFile => (messages.not_a_file(shown), messages.hint_not_a_file()),
        FileError::Io { reason } => (messages.file_io(reason, shown), messages.hint_check_disk()),
        FileError::TooLarge { size, limit } => (too_large(path, *size, *limit, messages), no_limit(context)),
        FileError::ContentTooLarge { limit } => {
            (messages.content_too_large(*limit, shown), messages.hint_content_too_large())
        }
        FileError::JsonMalformed { line } => {
            (messages.json_malformed(*line, shown), messages.hint_json_malformed())
        }
        FileError::WorkbookMalformed { reason } => {
            (messages.workbook_malformed(reason, shown), messages.hint_save_as_csv())
        }
        FileError::QuoteUnclosed { line } => (messages.quote_unclosed(*line, shown), messages.hint_quote()),
        FileError::QuoteMalformed { line } => (messages.quote_malformed(*line, shown), messages.hint_quote()),
        FileError::Nul { line } => (messages.nul_character(*line, shown), messages.hint_save_as_csv()),
        FileError::FieldTooLong { line } => {
            (messages.field_too_long(*line, shown), messages.hint_field_too_long())
        }
        FileError::TooManyColumns { line, limit } => {
            (messages.too_many_columns(*line, *limit, shown), messages.hint_too_many_columns())
        }
        FileError::EncodingUnknown { label } => {
            (messages.encoding_unknown(label), messages.hint_encoding_unknown())
        }
        FileError::DelimiterUnusable { delimiter } => {
            (messages.delimiter_unusable(char::from(*delimiter)), messages.hint_delimiter_unusable())
        }
        FileError::HeadingsAbsent => (messages.headings_absent(shown), upload_headings(messages)),
    };
    (message, Some(hint))
}

fn too_large(path: &Path, size: Option<u64>, limit: u64, messages: Messages) -> String {
    match size {
        Some(size) => messages.file_of_size_too_large(size, limit, path.display()),
        None => messages.file_too_large(limit, path.display()),
    }
}

fn no_limit(Context { messages, typed }: Context<'_>) -> String {
    messages.hint_no_limit(&typed.command(&["export", "upload.csv", "--for-upload", "--split"]))
}

fn upload_headings(messages: Messages) -> String {
    messages.hint_upload_headings(Joined(&headings(&Field::UPLOAD, messages)))
}

fn headings(fields: &[Field], messages: Messages) -> Vec<&'static str> {
    fields.iter().map(|field| field.heading(messages.language)).collect()
}

/// A file that exists is left alone by a refusal; otherwise nothing can be written there.
pub(super) fn output_exit(fault: &OutputFault) -> u8 {
    match fault {
        OutputFault::Exists | OutputFault::SideFile => REFUSED,
        OutputFault::NotAFile
        | OutputFault::FolderMissing
        | OutputFault::NotPermitted
        | OutputFault::Full
        | OutputFault::Io(_) => UNUSABLE,
    }
}

pub(super) fn output(path: &Path, fault: &OutputFault, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let shown = path.display();
    let (message, hint) = match fault {
        OutputFault::Exists if typed.is_store(path) => {
            (messages.file_exists(shown), messages.hint_registry_stays())
        }
        // What is read is not written over even so.
        OutputFault::Exists if typed.has("--force") => {
            (messages.file_exists(shown), messages.hint_other_name())
        }
        OutputFault::Exists => (messages.file_exists(shown), messages.hint_force()),
        OutputFault::NotAFile => (messages.output_not_a_file(shown), messages.hint_other_name()),
        OutputFault::SideFile => (messages.output_side_file(shown), messages.hint_other_name()),
        OutputFault::FolderMissing => (messages.folder_missing(shown), messages.hint_folder_missing()),
        OutputFault::NotPermitted => {
            (messages.output_not_permitted(shown), messages.hint_output_not_permitted())
        }
        OutputFault::Full => (messages.output_full(shown), messages.hint_make_room()),
        OutputFault::Io(reason) => (messages.file_io(reason, shown), messages.hint_check_disk()),
    };
    (message, Some(hint))
}

pub(super) fn upload(path: &Path, refusal: &UploadRefusal, context: Context<'_>) -> Wording {
    let messages = context.messages;
    let shown = path.display();
    let (message, hint) = match refusal {
        UploadRefusal::HeadingMissing { missing, found, stands_on, encoding } => (
            messages.heading_missing(Joined(&headings(missing, messages)), shown),
            match encoding {
                Some(encoding) => messages.hint_headings_encoded(encoding),
                None => missing_hint(found, *stands_on, messages),
            },
        ),
        UploadRefusal::HeadingDuplicate { field, headings } => (
            messages.heading_duplicate(field.heading(messages.language), Joined(headings), shown),
            messages.hint_heading_duplicate(),
        ),
        UploadRefusal::FirmHeadingMissing => {
            (messages.firm_heading_missing(shown), messages.hint_firm_heading_missing())
        }
        UploadRefusal::TooManyRows { rows, limit } => {
            (messages.too_many_rows(*rows, *limit, shown), no_limit(context))
        }
        UploadRefusal::ColumnUnknown { asked, found, stands_on } => {
            (messages.column_unknown(asked, shown), columns_hint(found, *stands_on, messages))
        }
        UploadRefusal::ColumnRepeated { asked, headings } => {
            (messages.column_repeated(asked, Joined(headings), shown), messages.hint_column_repeated())
        }
        UploadRefusal::KeyRepeated { key, lines, company_ids, .. } => {
            let message = match lines.is_empty() {
                true => messages.key_repeated(key, Joined(company_ids), shown),
                false => messages.key_repeated_on_lines(key, Joined(lines), shown),
            };
            (message, messages.hint_key_repeated())
        }
        UploadRefusal::Undecodable { lines } => {
            (messages.lines_undecodable(lines.len(), Joined(lines), shown), messages.hint_lines_undecodable())
        }
        UploadRefusal::ErrorFileExists { error_file } => {
            (messages.error_file_exists(error_file.display()), messages.hint_error_file_exists())
        }
        UploadRefusal::ErrorFileShared { error_file } => {
            (messages.error_file_shared(error_file.display()), messages.hint_import_in_turn())
        }
    };
    (message, Some(hint))
}

fn columns_hint(found: &[String], stands_on: Option<u32>, messages: Messages) -> String {
    match stands_on {
        Some(line) => messages.hint_header_row(line),
        None => messages.hint_columns_found(Joined(found)),
    }
}

fn missing_hint(found: &[String], stands_on: Option<u32>, messages: Messages) -> String {
    match (stands_on, found) {
        (Some(line), _) => messages.hint_header_row(line),
        (None, []) => upload_headings(messages),
        (None, _) => messages.hint_headings_found(Joined(found)),
    }
}
