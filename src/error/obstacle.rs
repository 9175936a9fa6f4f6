//! What stands in the way of deleting a client.

use super::ClientName;

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
