//! Files that go in and out: uploads, exports, error CSVs.

pub mod backup;
pub mod diff;
pub mod export;
pub mod import;
mod json_text;
pub mod matching;
pub mod place;
pub mod reading;
pub mod spreadsheet;
