//! Firms and team members: rows for people, structs for programs.

use anyhow::Result;
use carnet::client::kinds::{Choice, Role, Status};
use carnet::firm::{Firm, TeamMember};
use carnet::journal::OperationId;
use carnet::registry::Registry;
use serde::Serialize;

use crate::console::Rows;
use crate::messages::Messages;

/// A firm as programs see it.
#[derive(Debug, Serialize)]
pub struct FirmView {
    name: String,
    primary_admin: String,
    clients: usize,
    active: usize,
    inactive: usize,
    room: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<Option<i64>>,
}

impl FirmView {
    /// Reads a firm's size and primary admin.
    pub fn read(registry: &Registry, firm: &Firm) -> Result<Self> {
        let counts = registry.counts(firm.id)?;
        let team = registry.team(Some(firm.id))?;
        let admin = team.members().iter().find(|member| member.role == Role::PrimaryAdmin);
        Ok(Self {
            name: firm.name.clone(),
            primary_admin: admin.map(|admin| admin.handle().to_owned()).unwrap_or_default(),
            clients: counts.clients(),
            active: counts.active,
            inactive: counts.inactive,
            room: counts.room(),
            operation: None,
        })
    }

    /// The firm with the operation that changed it.
    pub fn with_operation(self, operation: Option<OperationId>) -> Self {
        Self { operation: Some(operation.map(|operation| operation.0)), ..self }
    }
}

/// Firms as rows.
pub fn firm_rows(views: &[FirmView], messages: Messages) -> Rows {
    let mut rows = Rows::new([
        messages.heading_firm(),
        messages.heading_primary_admin(),
        messages.heading_clients(),
        messages.heading_active(),
        messages.heading_inactive(),
        messages.heading_room(),
    ]);
    for view in views {
        let counts = [view.clients, view.active, view.inactive, view.room].map(|count| count.to_string());
        rows.push([view.name.clone(), view.primary_admin.clone()].into_iter().chain(counts));
    }
    rows
}

/// A team member as programs see it.
#[derive(Debug, Serialize)]
pub struct MemberView<'m> {
    name: &'m str,
    email: Option<&'m str>,
    role: &'static str,
    status: &'static str,
    login: Option<&'m str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    operation: Option<Option<i64>>,
}

impl<'m> MemberView<'m> {
    pub fn new(member: &'m TeamMember) -> Self {
        Self {
            name: &member.name,
            email: member.email.as_deref(),
            role: member.role.key(),
            status: member.status.key(),
            login: member.login.as_deref(),
            operation: None,
        }
    }

    /// The member with the operation that changed it.
    pub fn with_operation(self, operation: Option<OperationId>) -> Self {
        Self { operation: Some(operation.map(|operation| operation.0)), ..self }
    }
}

/// Team members as rows.
pub fn member_rows<'m>(members: impl IntoIterator<Item = &'m TeamMember>, messages: Messages) -> Rows {
    let mut rows = Rows::new([
        messages.heading_name(),
        messages.heading_email(),
        messages.heading_role(),
        messages.heading_status(),
        messages.heading_login(),
    ]);
    for member in members {
        let worded = |choices, key| Choice::worded(choices, key, messages.language);
        rows.push([
            member.name.as_str(),
            member.email.as_deref().unwrap_or_default(),
            worded(Role::CHOICES, member.role.key()),
            worded(Status::CHOICES, member.status.key()),
            member.login.as_deref().unwrap_or_default(),
        ]);
    }
    rows
}
