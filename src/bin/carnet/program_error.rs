//! What can go wrong in the program itself, beside what the library refuses.

/// Everything that stops a command and is not the library's `Error`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProgramError {
    /// The command line or the environment is wrong, as worded by `messages`.
    #[error("{message}")]
    Usage { message: String, hint: Option<String> },
    /// An answer was needed and none could be asked for; `option` would give it.
    #[error("input needed: {option}")]
    InputNeeded { option: String },
    /// The answer was no, or the input ended.
    #[error("not confirmed")]
    NotConfirmed,
    /// The questions were left before all were answered.
    #[error("unanswered")]
    Unanswered,
    /// There is no client that could be picked, as worded by `messages`.
    #[error("{message}")]
    NobodyToPick { message: String, hint: String },
    /// One bad row refuses all, as `--all-or-nothing` says.
    #[error("rows rejected: {rejected}")]
    RowsRejected { rejected: usize },
    /// The client's books are in no place that the program knows how to reach, as worded by `messages`.
    #[error("{message}")]
    BooksUnreachable { message: String, hint: String },
    /// Standard output cannot be written; `done` is what the command had done by then.
    #[error("output lost: {reason}")]
    OutputLost { done: Option<String>, reason: String, is_full: bool },
    /// Standard input cannot be read.
    #[error("input lost: {reason}")]
    InputLost { reason: String },
}

impl ProgramError {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Usage { .. } => "usage",
            Self::InputNeeded { .. } => "input-needed",
            Self::NotConfirmed | Self::Unanswered => "not-confirmed",
            Self::NobodyToPick { .. } => "client-not-found",
            Self::BooksUnreachable { .. } => "books-unreachable",
            Self::RowsRejected { .. } => "rows-rejected",
            Self::OutputLost { is_full: true, .. } => "storage-full",
            Self::OutputLost { is_full: false, .. } | Self::InputLost { .. } => "io-error",
        }
    }
}
