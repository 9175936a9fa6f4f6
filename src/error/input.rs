//! Why a file is refused as a whole. Values only: the program words them.

/// Why a file could not be read as a sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FileError {
    /// Nothing has that name.
    #[error("no such file")]
    NotFound,
    /// The system does not let this person read it.
    #[error("no permission to read the file")]
    NotPermitted,
    /// A folder, FIFO, socket or device.
    #[error("not a regular file")]
    NotAFile,
    /// Reading stopped half way, or never began.
    #[error("reading stopped: {reason}")]
    Io {
        /// The system's own words.
        reason: String,
    },
    /// Larger than the limit, in bytes; of a stream the size is unknown.
    #[error("larger than {limit} bytes")]
    TooLarge {
        /// The size of the file, where it was told without reading it.
        size: Option<u64>,
        /// The most that is read.
        limit: u64,
    },
    /// What it holds takes more than the limit, in bytes, although the file may be smaller.
    #[error("content of more than {limit} bytes")]
    ContentTooLarge {
        /// The most that is taken.
        limit: u64,
    },
    /// A quoted field that began on this line never ends.
    #[error("a quote that opens on line {line} never closes")]
    QuoteUnclosed {
        /// The physical line where the field begins.
        line: u32,
    },
    /// Text stands behind the closing quote of a field that began on this line.
    #[error("text behind the closing quote of a field on line {line}")]
    QuoteMalformed {
        /// The physical line where the field begins.
        line: u32,
    },
    /// A NUL character, which no text holds.
    #[error("a NUL character on line {line}")]
    Nul {
        /// The physical line of the NUL.
        line: u32,
    },
    /// A field over 1 MiB began on this line.
    #[error("a field over 1 MiB on line {line}")]
    FieldTooLong {
        /// The physical line where the field begins.
        line: u32,
    },
    /// The file begins as JSON does and is no JSON, or not of objects.
    #[error("malformed JSON on line {line}")]
    JsonMalformed {
        /// The physical line of the first fault.
        line: u32,
    },
    /// The file begins as a workbook does and is none that can be read.
    #[error("malformed workbook: {reason}")]
    WorkbookMalformed {
        /// What is wrong with it.
        reason: String,
    },
    /// More cells than a spreadsheet has columns stand on this line.
    #[error("over {limit} columns on line {line}")]
    TooManyColumns {
        /// The physical line where the record begins.
        line: u32,
        /// The most that are taken.
        limit: usize,
    },
    /// The encoding that the person named does not exist.
    #[error("unknown encoding: {label}")]
    EncodingUnknown {
        /// What the person typed.
        label: String,
    },
    /// The delimiter that the person named can separate nothing: a quote, a line end, NUL or beyond ASCII.
    #[error("unusable delimiter: byte {delimiter}")]
    DelimiterUnusable {
        /// What the person typed.
        delimiter: u8,
    },
    /// The file is empty, or nothing stands on the line of the headings.
    #[error("no headings")]
    HeadingsAbsent,
}

impl FileError {
    /// The same fault on another line, where it is on one.
    pub(crate) fn on_line(mut self, other: impl Fn(u32) -> u32) -> Self {
        if let Self::QuoteUnclosed { line }
        | Self::QuoteMalformed { line }
        | Self::Nul { line }
        | Self::FieldTooLong { line }
        | Self::TooManyColumns { line, .. } = &mut self
        {
            *line = other(*line);
        }
        self
    }

    /// The stable code that programs test for.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "file-not-found",
            Self::NotPermitted => "not-permitted",
            Self::NotAFile | Self::Io { .. } => "io-error",
            Self::TooLarge { .. } | Self::ContentTooLarge { .. } => "file-too-large",
            Self::QuoteUnclosed { .. } => "quote-unclosed",
            Self::JsonMalformed { .. } => "json-malformed",
            Self::WorkbookMalformed { .. } => "workbook-malformed",
            Self::QuoteMalformed { .. } => "quote-malformed",
            Self::Nul { .. } => "nul-character",
            Self::FieldTooLong { .. } => "field-too-long",
            Self::TooManyColumns { .. } => "too-many-columns",
            Self::EncodingUnknown { .. } | Self::DelimiterUnusable { .. } => "usage",
            Self::HeadingsAbsent => "heading-missing",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_and_a_broken_disk_share_the_code_of_input_and_output() {
        let broken = FileError::Io { reason: "Input/output error".into() };
        assert_eq!((FileError::NotAFile.code(), broken.code()), ("io-error", "io-error"));
    }

    #[test]
    fn the_log_names_the_line() {
        let error = FileError::QuoteUnclosed { line: 7 };
        assert_eq!(error.to_string(), "a quote that opens on line 7 never closes");
    }
}
