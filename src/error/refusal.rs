//! Which rule refuses a command.

use super::{ClientName, Obstacle, ObstacleKind, UndoConflict};
use crate::client::Field;
use crate::journal::{Action, OperationId};

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
    /// A rule of another firm than the one the command runs in.
    InFirm {
        /// The firm.
        firm: String,
        /// The rule.
        refusal: Box<Refusal>,
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
        /// Whether it is the one who acts.
        acts: bool,
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
    /// The firm, one of several, has no member whom the one who acts says to be.
    ActorNotFound {
        /// What was asked for.
        asked: String,
        /// The firm.
        firm: String,
        /// The members that there are, by email or login.
        known: Vec<String>,
    },
    /// What was done to the registry itself is taken back or done again by the login that did it.
    OtherLogin {
        /// The login that did it.
        did: String,
        /// The operating system's name for the person who acts.
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
        field: Field,
    },
    /// Only what is known of a deleted client can be forgotten.
    ClientNotDeleted {
        /// The client.
        client: ClientName,
    },
    /// Another program has changed a client since somebody was asked about it.
    ClientChanged {
        /// The client, as it was shown.
        client: ClientName,
        /// A field that has another value now.
        field: Field,
    },
    /// Two clients differ in fields that were not decided.
    MergeConflict {
        /// The fields.
        fields: Vec<Field>,
    },
    /// No operation stands that could be taken back.
    NothingToUndo,
    /// No operation that could be taken back has this number.
    OperationUnknown {
        /// The number that was asked for.
        operation: OperationId,
    },
    /// No operation was taken back last that could be done again.
    NothingToRedo,
    /// The operation can no longer be taken back or done again.
    UndoConflict {
        /// The operation.
        operation: OperationId,
        /// Why not.
        reason: UndoConflict,
    },
    /// Clients cannot be deleted yet, with everything that stands in the way.
    DeleteRefused {
        /// The command that would delete them.
        action: Action,
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
            Self::ActorUnknown { .. } | Self::ActorNotFound { .. } | Self::OtherLogin { .. } => {
                "actor-unknown"
            }
            Self::InFirm { refusal, .. } => refusal.code(),
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
            Self::ClientNotDeleted { .. } => "client-not-deleted",
            Self::ClientChanged { .. } => "client-changed",
            Self::MergeConflict { .. } => "merge-conflict",
            Self::NothingToUndo | Self::OperationUnknown { .. } => "nothing-to-undo",
            Self::NothingToRedo => "nothing-to-redo",
            Self::UndoConflict { .. } => "undo-conflict",
            Self::DeleteRefused { obstacles, .. } => {
                obstacles.iter().map(|each| each.kind).min().map_or("usage", ObstacleKind::code)
            }
        }
    }
}
