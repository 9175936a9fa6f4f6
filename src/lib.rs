//! carnet: the client registry of accounting firms.
//!
//! The house, from the ground up: [`text`] folds and compares what people write; [`client`], [`firm`] and
//! [`journal`] say what the things are; the store keeps them in one SQLite file; [`registry`] holds the
//! rules, one method an operation; [`exchange`] reads and writes the files of others.
//!
//! The library never prints, prompts, reads the environment or words a sentence.
//!
//! ```
//! use carnet::client::{Checked, ClientDraft, ClientRef, Field};
//! use carnet::registry::{NewAdmin, Registry, Session};
//! use carnet::text::clock::Clock;
//!
//! # fn main() -> carnet::Result<()> {
//! let session = Session {
//!     login: "ana".into(),
//!     acting: None,
//!     clock: Clock::System,
//!     seed: Some(42),
//!     wait: std::time::Duration::from_secs(10),
//! };
//! let mut registry = Registry::in_memory(session)?;
//! let firm = registry.add_firm("Côté & Fils", &NewAdmin::default())?.output;
//! let values = vec![
//!     Checked::new(Field::DisplayName, "Éric Tremblay")?,
//!     Checked::new(Field::ClientNumber, "007")?,
//! ];
//! let added = registry.add_client(&firm, &ClientDraft { values, lead: None })?;
//! assert_eq!(added.output.company_id(), "100042000000001");
//! let found = registry.client(firm.id, &ClientRef::parse("eric tremblay"))?;
//! assert_eq!(found.client_number(), Some("007"));
//! # Ok(())
//! # }
//! ```
#![forbid(unsafe_code)]

pub mod client;
pub mod demo;
mod error;
pub mod exchange;
pub mod firm;
mod hidden;
pub mod journal;
pub mod progress;
pub mod registry;
mod store;
pub mod text;

pub use error::{
    ClientName, Error, FileError, Obstacle, ObstacleKind, OutputFault, Refusal, RegistryFault, Result,
    Stranger, UndoConflict, UploadRefusal, Warning,
};
