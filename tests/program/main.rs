//! The program as people and scripts meet it: what is typed, what it prints, how it ends.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod cases;
mod deleting;
mod diffs;
mod every_command;
mod formats;
mod history;
mod limits;
mod output;
mod sandbox;
mod strangers;
mod upload;
mod usage;
