//! Reads what people saved from a spreadsheet: from the bytes of a file to a [`Sheet`] of rows.
//! It knows nothing of clients; what a heading is called comes from the caller.

mod converted;
mod delimiter;
mod encoding;
#[cfg(feature = "xlsx")]
mod exact_cells;
mod fields;
mod json_list;
mod json_objects;
mod records;
mod sep_line;
mod sheet;
mod short;
mod source;
#[cfg(feature = "xlsx")]
mod workbook;

pub use crate::error::FileError;
pub(crate) use sheet::EARLY_LINES;
pub use sheet::{Sheet, SheetRow};
pub use source::{open_file, read_file, read_stream};

/// What the person said about the file; everything else is told from its bytes.
#[derive(Debug, Clone, Default)]
pub struct ReadingOptions {
    /// A WHATWG label: `macintosh`, `windows-1252`, `utf-16le`…
    pub encoding: Option<String>,
    /// The character between two cells, of ASCII.
    pub delimiter: Option<u8>,
    /// The physical line of the headings, counted from 1.
    pub header_row: Option<u32>,
}

#[cfg(test)]
mod tests;
