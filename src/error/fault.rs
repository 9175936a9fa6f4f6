//! Why the registry's file cannot be used.

/// Why the registry's file cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RegistryFault {
    /// There is no file.
    #[error("there is none")]
    Missing,
    /// Something else stands there.
    #[error("not a registry: {0:?}")]
    NotARegistry(Stranger),
    /// A newer version of the program wrote it.
    #[error("version {found} is newer than {known}")]
    Newer {
        /// The file's version.
        found: u32,
        /// The newest version known here.
        known: u32,
    },
    /// Its content contradicts itself.
    #[error("damaged: {0}")]
    Damaged(String),
    /// A writer died and its traces cannot be removed here.
    #[error("needs recovery")]
    NeedsRecovery,
    /// Another program holds it.
    #[error("busy")]
    Busy,
    /// No room is left on the disk.
    #[error("storage full")]
    Full,
    /// The file or its folder may not be read or written.
    #[error("not permitted")]
    NotPermitted,
    /// The operation was stopped from outside; nothing has changed.
    #[error("interrupted")]
    Interrupted,
    /// The operating system refuses.
    #[error("{0}")]
    Io(String),
    /// It refuses what the program should never have written.
    #[error("unforeseen: {0}")]
    Unforeseen(String),
    /// It appeared while a new one was being made; the command can be run again.
    #[error("appeared meanwhile")]
    Appeared,
    /// Another file took its place, or it was moved or removed, before the command was done; nothing was changed.
    #[error("moved meanwhile")]
    Moved,
    /// It was moved, replaced or removed just when the operation was done in it.
    #[error("done and moved meanwhile")]
    MovedWhenDone,
    /// All numbers for generated company IDs are spent.
    #[error("company IDs exhausted")]
    Exhausted,
}

impl RegistryFault {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Missing => "no-registry",
            Self::NotARegistry(_) => "not-a-registry",
            Self::Newer { .. } => "registry-newer",
            Self::Damaged(_) => "registry-damaged",
            Self::NeedsRecovery => "registry-needs-recovery",
            Self::Busy | Self::Appeared | Self::Moved | Self::MovedWhenDone => "registry-busy",
            Self::Full => "storage-full",
            Self::Interrupted => "interrupted",
            Self::NotPermitted => "not-permitted",
            Self::Io(_) | Self::Unforeseen(_) | Self::Exhausted => "io-error",
        }
    }
}

/// What stands where a registry should.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stranger {
    /// A folder.
    Folder,
    /// A pipe, socket or device.
    NotAFile,
    /// A file on the way, where a folder should be.
    FileOnTheWay,
    /// A link that leads nowhere.
    Link,
    /// The name of what SQLite keeps beside another registry.
    SideFile,
    /// A file without content.
    Empty,
    /// A file that SQLite did not write.
    OtherFormat,
    /// Another program's SQLite file, with its application ID.
    OtherProgram(u32),
}
