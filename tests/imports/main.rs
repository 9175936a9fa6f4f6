//! Imports through the library: what each row comes to, what becomes of the files beside the list, and the
//! judgement held against slow and obvious ones.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod adding;
mod adding_model;
mod again;
mod all_or_nothing;
mod desk;
mod details;
mod dry_run;
mod error_csv;
mod error_place;
mod errors;
mod firms;
mod headings;
mod history;
mod idempotence;
mod limits;
mod model;
mod numbers;
mod placed;
mod progress;
mod small_lists;
mod support;
