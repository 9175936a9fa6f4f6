//! Nothing is ever lost: whatever was done is taken back and done again, whole.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod conflicts;
mod everything;
mod imports;
mod office;
