//! The registry's file: old versions that still open, and what is forgotten for good.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod checking;
mod damaged_pages;
mod forgetting;
#[cfg(unix)]
mod full_disk;
mod kills;
mod old_versions;
mod running_out;
mod support;
mod together;
mod wal;
