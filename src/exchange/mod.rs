//! Files that go in and out: uploads, exports, error CSVs.

pub mod import;
pub mod place;
pub mod reading;
pub mod spreadsheet;
pub mod upload_refusal;
