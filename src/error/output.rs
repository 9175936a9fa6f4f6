//! Why a file cannot be written.

/// Why a file cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutputFault {
    /// A file stands there already.
    #[error("exists")]
    Exists,
    /// A folder, link, pipe or device stands there.
    #[error("not a file")]
    NotAFile,
    /// SQLite keeps what belongs to the registry beside it under this name.
    #[error("name of a registry's side file")]
    SideFile,
    /// Its folder does not exist.
    #[error("no such folder")]
    FolderMissing,
    /// The folder may not be written to.
    #[error("not permitted")]
    NotPermitted,
    /// No room is left on the disk.
    #[error("storage full")]
    Full,
    /// The operating system refuses.
    #[error("{0}")]
    Io(String),
}

impl OutputFault {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Exists | Self::SideFile => "file-exists",
            Self::FolderMissing => "file-not-found",
            Self::NotPermitted => "not-permitted",
            Self::Full => "storage-full",
            Self::NotAFile | Self::Io(_) => "io-error",
        }
    }

    /// Sorts what the operating system says.
    pub(crate) fn from_io(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::AlreadyExists => Self::Exists,
            ErrorKind::NotFound | ErrorKind::NotADirectory => Self::FolderMissing,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::NotPermitted,
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge => Self::Full,
            _ => Self::Io(error.to_string()),
        }
    }
}
