//! What can go wrong: variants carry values, never sentences; each has its stable `code()`.
//!
//! `Display` is English and short, for logs; the program words every variant for people.

use std::path::PathBuf;

use crate::client::{Client, FieldError};
use crate::exchange::reading::FileError;
use crate::exchange::upload_refusal::UploadRefusal;

/// The library's result.
pub type Result<T> = std::result::Result<T, Error>;

/// Everything that can go wrong in the library.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The registry's file cannot be used.
    #[error("registry: {0}")]
    Registry(#[from] RegistryFault),
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
            Self::Registry(fault) => fault.code(),
            Self::Refused(refusal) => refusal.code(),
            Self::Field(error) => error.code(),
            Self::Input { fault, .. } => fault.code(),
            Self::Output { fault, .. } => fault.code(),
            Self::Upload { refusal, .. } => refusal.code(),
        }
    }
}

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
    /// The operating system refuses.
    #[error("{0}")]
    Io(String),
    /// It appeared while a new one was being made; the command can be run again.
    #[error("appeared meanwhile")]
    Appeared,
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
            Self::Busy | Self::Appeared => "registry-busy",
            Self::Full => "storage-full",
            Self::NotPermitted => "not-permitted",
            Self::Io(_) | Self::Exhausted => "io-error",
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
    /// A link that leads nowhere.
    Link,
    /// A file without content.
    Empty,
    /// A file that SQLite did not write.
    OtherFormat,
    /// Another program's SQLite file, with its application ID.
    OtherProgram(u32),
}

/// Why a file cannot be written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OutputFault {
    /// A file stands there already.
    #[error("exists")]
    Exists,
    /// A folder, link, pipe or device stands there.
    #[error("not a file")]
    NotAFile,
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
            Self::Exists => "file-exists",
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

/// Which rule refuses a command, with what a person needs to get past it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", self.code())]
pub enum Refusal {
    /// No firm of the registry has this name.
    FirmNotFound {
        /// What was typed.
        asked: String,
        /// The firms there are.
        known: Vec<String>,
    },
    /// The registry has no firm yet.
    NoFirm,
    /// Several firms, and none chosen.
    FirmAmbiguous {
        /// The firms there are.
        known: Vec<String>,
    },
    /// A firm has this name already, folded.
    FirmExists {
        /// The firm that has it.
        name: String,
    },
    /// A firm that has clients cannot be deleted.
    FirmNotEmpty {
        /// The firm.
        name: String,
        /// How many clients it has.
        clients: usize,
    },
    /// The firm would have more than 2,000 clients.
    FirmFull {
        /// The firm.
        firm: String,
        /// How many more clients it can take.
        room: usize,
    },
    /// No member of the firm has this email or login.
    MemberNotFound {
        /// What was typed.
        asked: String,
        /// The firm.
        firm: String,
        /// The members there are, by email or login.
        known: Vec<String>,
    },
    /// The member is inactive and cannot take this on.
    MemberInactive {
        /// The member, by email or login.
        member: String,
    },
    /// A member of the firm has this email or login already.
    MemberExists {
        /// The email or login.
        handle: String,
        /// The name of the member who has it.
        name: String,
    },
    /// A member needs an email or a login.
    MemberUnnamed {
        /// The member's name.
        name: String,
    },
    /// The primary admin cannot be made inactive or given a lesser role.
    IsPrimaryAdmin {
        /// The member, by email or login.
        member: String,
    },
    /// A member who leads clients can only go when somebody else leads them.
    HasClients {
        /// The member, by email or login.
        member: String,
        /// How many clients the member leads.
        clients: usize,
    },
    /// Nobody in the firm is known to be the one who acts.
    ActorUnknown {
        /// The firm.
        firm: String,
        /// The operating system's name for the person.
        login: String,
    },
    /// The one who acts is not an admin.
    NotAdmin {
        /// Who acts, by email or login.
        member: String,
        /// The admins, by email or login.
        admins: Vec<String>,
    },
    /// The one who acts is not the primary admin.
    NotPrimaryAdmin {
        /// Who acts, by email or login.
        member: String,
        /// The primary admin, by email or login.
        holder: String,
    },
    /// No client fits.
    ClientNotFound {
        /// What was typed.
        asked: String,
        /// The nearest clients.
        nearest: Vec<ClientName>,
    },
    /// Several clients fit.
    ClientAmbiguous {
        /// What was typed.
        asked: String,
        /// The clients that fit.
        candidates: Vec<ClientName>,
    },
    /// Another client of the firm has this company ID.
    CompanyIdTaken {
        /// The company ID.
        company_id: String,
        /// Who has it.
        holder: ClientName,
    },
    /// A company ID that was given never changes.
    CompanyIdFixed {
        /// The client.
        client: ClientName,
    },
    /// Another client of the firm has this number, folded.
    NumberTaken {
        /// The number.
        number: String,
        /// Who has it.
        holder: ClientName,
    },
    /// Another client's number looks the same.
    NumberLookAlike {
        /// The number.
        number: String,
        /// Whose number it looks like.
        holder: ClientName,
    },
    /// No active member of the firm has this email or login.
    LeadUnknown {
        /// What was typed.
        asked: String,
        /// The active members, by email or login.
        known: Vec<String>,
    },
    /// A client joins or leaves the preferred plan only while active.
    InactiveInPlan {
        /// The client.
        client: ClientName,
    },
    /// A field that several clients cannot share was to be given to several.
    FieldNotShared {
        /// The field.
        field: crate::client::Field,
    },
    /// Clients cannot be deleted yet, with everything that stands in the way.
    DeleteRefused {
        /// What stands in the way, in the order in which it is cleared.
        obstacles: Vec<Obstacle>,
    },
}

impl Refusal {
    /// The stable code.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FirmNotFound { .. } | Self::NoFirm => "firm-not-found",
            Self::FirmAmbiguous { .. } => "firm-ambiguous",
            Self::FirmExists { .. } => "firm-exists",
            Self::FirmNotEmpty { .. } => "firm-not-empty",
            Self::FirmFull { .. } => "firm-full",
            Self::MemberNotFound { .. } | Self::MemberInactive { .. } => "member-not-found",
            Self::MemberExists { .. } => "member-exists",
            Self::MemberUnnamed { .. } => "input-needed",
            Self::IsPrimaryAdmin { .. } => "is-primary-admin",
            Self::HasClients { .. } => "has-clients",
            Self::ActorUnknown { .. } => "actor-unknown",
            Self::NotAdmin { .. } => "not-admin",
            Self::NotPrimaryAdmin { .. } => "not-primary-admin",
            Self::ClientNotFound { .. } => "client-not-found",
            Self::ClientAmbiguous { .. } => "client-ambiguous",
            Self::CompanyIdTaken { .. } => "company-id-taken",
            Self::CompanyIdFixed { .. } => "company-id-fixed",
            Self::NumberTaken { .. } => "number-taken",
            Self::NumberLookAlike { .. } => "number-look-alike",
            Self::LeadUnknown { .. } => "lead-unknown",
            Self::InactiveInPlan { .. } => "inactive-in-plan",
            Self::FieldNotShared { .. } => "usage",
            Self::DeleteRefused { obstacles } => {
                obstacles.iter().map(|each| each.kind).min().map_or("usage", ObstacleKind::code)
            }
        }
    }
}

/// One thing that stands in the way of deleting a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Obstacle {
    /// The client.
    pub client: ClientName,
    /// What stands in the way.
    pub kind: ObstacleKind,
    /// Who acts and who could, by email or login; only where the person is in the way.
    pub persons: Option<(String, String)>,
}

/// The kinds of obstacle, the one whose code a refusal bears first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ObstacleKind {
    /// Who acts is not the firm's primary admin.
    NotPrimaryAdmin,
    /// The client is in the preferred plan.
    InPreferredPlan,
    /// The firm is primary admin of the client's company.
    FirmIsPrimaryAdmin,
    /// The client is inactive, so that it cannot leave the plan.
    InactiveInPlan,
}

impl ObstacleKind {
    /// The stable code.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NotPrimaryAdmin => "not-primary-admin",
            Self::InPreferredPlan => "in-preferred-plan",
            Self::FirmIsPrimaryAdmin => "firm-is-primary-admin",
            Self::InactiveInPlan => "inactive-in-plan",
        }
    }
}

/// What a command did in spite of something that deserves a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// Another client of the firm has this display name, folded.
    NameDuplicate {
        /// The display name.
        name: String,
        /// The other client.
        other: ClientName,
    },
    /// QuickBooks refuses a display name like this.
    NameUnusual {
        /// The display name.
        name: String,
    },
    /// Another client's number differs only by O/0 or I/l/1.
    NumberSimilar {
        /// The number.
        number: String,
        /// The other client.
        other: ClientName,
    },
    /// A spreadsheet may have written this number in scientific notation.
    NumberScientific {
        /// The number.
        number: String,
    },
    /// A spreadsheet may have made a date of this number.
    NumberDate {
        /// The number.
        number: String,
    },
    /// A client left the preferred plan while it was billed to the firm.
    BillingToUpdate {
        /// The client.
        client: ClientName,
    },
}

impl Warning {
    /// The stable code.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NameDuplicate { .. } => "name-duplicate",
            Self::NameUnusual { .. } => "name-unusual",
            Self::NumberSimilar { .. } => "number-similar",
            Self::NumberScientific { .. } => "number-scientific",
            Self::NumberDate { .. } => "number-date",
            Self::BillingToUpdate { .. } => "billing-to-update",
        }
    }
}
