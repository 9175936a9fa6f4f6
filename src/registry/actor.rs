//! Who acts in a firm, and what that person may do.

use super::Tx;
use crate::client::kinds::Role;
use crate::error::{Error, Refusal, Result};
use crate::firm::{Firm, Team, TeamMember};

/// What an operation takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Power {
    /// Any active team member.
    Member,
    /// An admin or the primary admin.
    Admin,
    /// The primary admin.
    PrimaryAdmin,
}

impl Tx<'_> {
    /// Finds out who acts in `firm`, and refuses who may not do what takes `power`.
    pub fn act_in(&mut self, firm: &Firm, power: Power) -> Result<TeamMember> {
        let firm = &self.present(firm)?;
        let team = Team::new(self.tables.members(Some(firm.id))?);
        let member = match self.actors.iter().find(|(id, _)| *id == firm.id) {
            Some((_, member)) => member.clone(),
            None => actor(&team, firm, self.session.acting.as_deref(), self.login())?,
        };
        if !self.actors.iter().any(|(id, _)| *id == firm.id) {
            self.actors.push((firm.id, member.clone()));
        }
        require(&member, &team, power)?;
        Ok(member)
    }

    /// As [`Tx::act_in`] in one of several firms: where who acts is no member there, nobody is known to act at all.
    pub fn act_in_one_of_several(&mut self, firm: &Firm, power: Power) -> Result<TeamMember> {
        self.act_in(firm, power).map_err(|error| match error {
            Error::Refused(Refusal::MemberNotFound { asked, firm, known }) => {
                Refusal::ActorNotFound { asked, firm, known }.into()
            }
            error => error,
        })
    }

    /// Says who acts in a firm that did not exist before.
    pub fn act_as(&mut self, member: &TeamMember) {
        self.actors.push((member.firm, member.clone()));
    }
}

/// The one whom the person says to be; else whose login it is; else the only active member.
fn actor(team: &Team, firm: &Firm, acting: Option<&str>, login: &str) -> Result<TeamMember> {
    if let Some(acting) = acting {
        return named_actor(team, firm, acting);
    }
    let mut active = team.members().iter().filter(|member| member.is_active());
    let logged_in = active.clone().find(|member| member.login.as_deref() == Some(login));
    let only = || active.next().filter(|_| active.next().is_none());
    logged_in
        .or_else(only)
        .cloned()
        .ok_or_else(|| Refusal::ActorUnknown { firm: firm.name.clone(), login: login.to_owned() }.into())
}

fn named_actor(team: &Team, firm: &Firm, acting: &str) -> Result<TeamMember> {
    match team.called(firm.id, acting) {
        Some(member) if member.is_active() => Ok(member.clone()),
        Some(member) => {
            Err(Refusal::MemberInactive { member: member.handle().to_owned(), acts: true }.into())
        }
        None => Err(member_not_found(team, firm, acting)),
    }
}

pub(super) fn member_not_found(team: &Team, firm: &Firm, asked: &str) -> crate::Error {
    let known = team.members().iter().map(|member| member.handle().to_owned()).collect();
    Refusal::MemberNotFound { asked: asked.to_owned(), firm: firm.name.clone(), known }.into()
}

fn require(member: &TeamMember, team: &Team, power: Power) -> Result<()> {
    let handle = || member.handle().to_owned();
    match (power, member.role) {
        (Power::Member, _) | (Power::Admin, Role::Admin | Role::PrimaryAdmin) => Ok(()),
        (Power::PrimaryAdmin, Role::PrimaryAdmin) => Ok(()),
        (Power::Admin, Role::Member) => {
            Err(Refusal::NotAdmin { member: handle(), admins: admins(team) }.into())
        }
        (Power::PrimaryAdmin, Role::Admin | Role::Member) => {
            Err(Refusal::NotPrimaryAdmin { member: handle(), holder: primary_admin(team) }.into())
        }
    }
}

pub(crate) fn is_admin(member: &TeamMember) -> bool {
    member.role != Role::Member
}

/// The handles of the active admins.
pub(super) fn admins(team: &Team) -> Vec<String> {
    let admins = team.members().iter().filter(|member| member.is_active() && is_admin(member));
    admins.map(|member| member.handle().to_owned()).collect()
}

/// The handle of the one primary admin.
pub(super) fn primary_admin(team: &Team) -> String {
    let holder = team.members().iter().find(|member| member.role == Role::PrimaryAdmin);
    holder.map_or_else(String::new, |member| member.handle().to_owned())
}
