//! What can go wrong: variants carry values, never sentences; each has its stable `code()`.
//!
//! `Display` is English and short, for logs; the program words every variant for people.

mod conflict;
mod fault;
mod input;
mod obstacle;
mod output;
mod refusal;
mod upload;
mod warning;

pub use conflict::UndoConflict;
pub use fault::{RegistryFault, Stranger};
pub use input::FileError;
pub use obstacle::{Obstacle, ObstacleKind};
pub use output::OutputFault;
pub use refusal::Refusal;
pub use upload::UploadRefusal;
pub use warning::Warning;

use std::path::PathBuf;

use crate::client::{Client, FieldError};

/// The library's result.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Everything that can go wrong in the library.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The registry's file cannot be used.
    #[error("registry: {0}")]
    Registry(#[from] RegistryFault),
    /// The file of a registry that was named beside the command's own cannot be used.
    #[error("registry {}: {fault}", .path.display())]
    OtherRegistry {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: RegistryFault,
    },
    /// A rule refuses the command.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// A text cannot be the value of its field.
    #[error(transparent)]
    Field(#[from] FieldError),
    /// A file cannot be read.
    #[error("{}: {fault}", .path.display())]
    Input {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: FileError,
    },
    /// A file cannot be written.
    #[error("{}: {fault}", .path.display())]
    Output {
        /// The file.
        path: PathBuf,
        /// Why.
        fault: OutputFault,
    },
    /// The operation was done and stands; something that follows it went wrong.
    #[error("done, but: {0}")]
    AfterDone(Box<Error>),
    /// A file was read and is refused as a whole.
    #[error("{}: {refusal}", .path.display())]
    Upload {
        /// The file.
        path: PathBuf,
        /// Why.
        refusal: UploadRefusal,
    },
}

impl Error {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Registry(fault) | Self::OtherRegistry { fault, .. } => fault.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Field(error) => error.code(),
            Self::Input { fault, .. } => fault.code(),
            Self::Output { fault, .. } => fault.code(),
            Self::Upload { refusal, .. } => refusal.code(),
            Self::AfterDone(error) => error.code(),
        }
    }
}

impl Error {
    /// The same error, met once the operation was done.
    pub(crate) fn after_done(self) -> Self {
        match self {
            Self::Registry(RegistryFault::Moved) => RegistryFault::MovedWhenDone.into(),
            Self::AfterDone(_) => self,
            error => Self::AfterDone(Box::new(error)),
        }
    }
}

/// What names a client in a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientName {
    /// The company ID.
    pub company_id: String,
    /// The display name.
    pub display_name: String,
    /// The client number, if there is one.
    pub client_number: Option<String>,
}

impl From<&Client> for ClientName {
    fn from(client: &Client) -> Self {
        Self {
            company_id: client.company_id().to_owned(),
            display_name: client.display_name().to_owned(),
            client_number: client.client_number().map(str::to_owned),
        }
    }
}
