//! Files that go in and out: uploads, exports, error CSVs.

pub mod reading;
pub mod upload_refusal;
