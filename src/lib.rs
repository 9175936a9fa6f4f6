//! carnet: the client registry of accounting firms.
//!
//! The house, from the ground up: [`text`] folds and compares what people write; [`client`], [`firm`] and
//! [`journal`] say what the things are; the store keeps them in one SQLite file; [`registry`] holds the
//! rules, one method an operation; [`exchange`] reads and writes the files of others.
//!
//! The library never prints, prompts, reads the environment or words a sentence.
#![forbid(unsafe_code)]

pub mod client;
pub mod demo;
mod error;
pub mod exchange;
pub mod firm;
pub mod journal;
pub mod registry;
mod store;
pub mod text;

pub use error::{
    ClientName, Error, Obstacle, ObstacleKind, OutputFault, Refusal, RegistryFault, Result, Stranger,
    UndoConflict, Warning,
};
