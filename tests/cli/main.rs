//! The program as people and scripts meet it: what is typed, what it prints, how it ends.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod add;
mod backup;
mod check;
mod columns;
mod delete;
mod demo;
mod diff;
mod edit;
mod export;
mod find;
mod firm;
mod formats;
mod history;
mod import;
mod inactivate;
mod language;
mod limits;
mod matching;
mod merge;
mod output;
mod prompts;
mod refused_files;
mod registry;
mod reproducible;
mod sandbox;
mod show;
mod team;
mod transfer;
mod undo;
mod upload;
mod usage;
