//! What each result looks like: rows for people, structs for programs.

pub mod check;
pub mod client;
pub mod diff;
pub mod firm;
pub mod history;
pub mod import;
pub mod manual;
pub mod matching;
pub mod rows;
pub mod stats;
mod zone;
