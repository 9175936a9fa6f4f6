//! The people of a firm: adding, changing, making inactive, handing the primary admin's role on.

use super::actor::{Power, member_not_found};
use super::transaction::with_values;
use super::{Done, Registry, Tx};
use crate::client::kinds::{Role, Status};
use crate::client::{Field, check_email, check_name};
use crate::error::{Refusal, Result};
use crate::firm::{Firm, FirmId, MemberId, Person, Team, TeamMember};
use crate::journal::Action;

/// A team member to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewMember {
    /// The person.
    pub person: Person,
    /// What the person may do; not primary admin, whose role is handed over.
    pub role: Role,
    /// The person's login.
    pub login: Option<String>,
}

/// What is to change of a team member. An empty email or login is taken away.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct MemberEdit {
    /// The new name.
    pub name: Option<String>,
    /// The new email.
    pub email: Option<String>,
    /// The new login.
    pub login: Option<String>,
    /// The new role; not primary admin, whose role is handed over.
    pub role: Option<Role>,
}

/// Who leads the clients of a member who is made inactive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reassignment {
    /// Nobody was named, so that the member must lead none.
    Unsaid,
    /// Nobody is to lead them.
    ToNobody,
    /// The member with this email or login.
    To(String),
}

impl Registry {
    /// Finds a member of a firm by email or login.
    ///
    /// # Errors
    /// `MemberNotFound`.
    pub fn member(&self, firm: &Firm, called: &str) -> Result<TeamMember> {
        find_member(&self.team(Some(firm.id))?, firm, called)
    }

    /// Adds a team member.
    ///
    /// # Errors
    /// `NotAdmin`, `MemberExists`, `MemberUnnamed`, or a text that its rule refuses.
    pub fn add_member(&mut self, firm: &Firm, new: &NewMember) -> Result<Done<TeamMember>> {
        self.transact(Action::AddMember, |tx| {
            tx.act_in(firm, Power::Admin)?;
            let member = checked_member(&new.person, new.login.as_deref(), new.role, firm.id)?;
            refuse_bestowal(&member, &member.clone(), tx, firm)?;
            refuse_taken(tx, &member)?;
            tx.add_member(member)
        })
    }

    /// Changes a team member.
    ///
    /// # Errors
    /// `NotAdmin`, `MemberExists`, `MemberUnnamed`, `IsPrimaryAdmin` where the role would go lost.
    pub fn edit_member(&mut self, firm: &Firm, called: &str, edit: &MemberEdit) -> Result<Done<TeamMember>> {
        self.transact(Action::EditMember, |tx| {
            tx.act_in(firm, Power::Admin)?;
            let before = tx.member(firm, called)?;
            let after = edited(&before, edit)?;
            refuse_bestowal(&before, &after, tx, firm)?;
            refuse_taken(tx, &after)?;
            tx.edit_member(&before, after)
        })
    }

    /// Makes a member inactive; the clients that the member leads get a new lead.
    ///
    /// # Errors
    /// `NotAdmin`, `IsPrimaryAdmin`, `HasClients` where nobody was said to lead them.
    pub fn inactivate_member(
        &mut self,
        firm: &Firm,
        called: &str,
        reassignment: &Reassignment,
    ) -> Result<Done<TeamMember>> {
        self.transact(Action::InactivateMember, |tx| {
            tx.act_in(firm, Power::Admin)?;
            let before = tx.member(firm, called)?;
            if before.role == Role::PrimaryAdmin {
                return Err(Refusal::IsPrimaryAdmin { member: before.handle().to_owned() }.into());
            }
            reassign(tx, firm, &before, reassignment)?;
            let after = TeamMember { status: Status::Inactive, ..before.clone() };
            tx.edit_member(&before, after)
        })
    }

    /// Makes a member active again.
    ///
    /// # Errors
    /// `NotAdmin`, `MemberNotFound`.
    pub fn activate_member(&mut self, firm: &Firm, called: &str) -> Result<Done<TeamMember>> {
        self.transact(Action::ActivateMember, |tx| {
            tx.act_in(firm, Power::Admin)?;
            let before = tx.member(firm, called)?;
            let after = TeamMember { status: Status::Active, ..before.clone() };
            tx.edit_member(&before, after)
        })
    }

    /// Hands the primary admin's role to another active member; the former holder becomes an admin.
    ///
    /// # Errors
    /// `NotPrimaryAdmin`, `MemberNotFound`, `MemberInactive`.
    pub fn hand_over(&mut self, firm: &Firm, called: &str) -> Result<Done<TeamMember>> {
        self.transact(Action::HandOver, |tx| {
            let holder = tx.act_in(firm, Power::PrimaryAdmin)?;
            let before = tx.member(firm, called)?;
            if !before.is_active() {
                return Err(
                    Refusal::MemberInactive { member: before.handle().to_owned(), acts: false }.into()
                );
            }
            if before.id == holder.id {
                return Ok(before);
            }
            tx.edit_member(&holder, TeamMember { role: Role::Admin, ..holder.clone() })?;
            tx.edit_member(&before, TeamMember { role: Role::PrimaryAdmin, ..before.clone() })
        })
    }
}

impl Tx<'_> {
    fn member(&self, firm: &Firm, called: &str) -> Result<TeamMember> {
        find_member(&self.team(firm.id)?, firm, called)
    }

    pub(super) fn team(&self, firm: FirmId) -> Result<Team> {
        Ok(Team::new(self.tables.members(Some(firm))?))
    }

    /// Finds the active member who is to lead a client's work.
    pub(super) fn lead(&self, firm: FirmId, called: &str) -> Result<MemberId> {
        let team = self.team(firm)?;
        match team.called(firm, called).filter(|member| member.is_active()) {
            Some(member) => Ok(member.id),
            None => Err(Refusal::LeadUnknown { asked: called.to_owned(), known: active(&team) }.into()),
        }
    }
}

fn active(team: &Team) -> Vec<String> {
    let active = team.members().iter().filter(|member| member.is_active());
    active.map(|member| member.handle().to_owned()).collect()
}

fn find_member(team: &Team, firm: &Firm, called: &str) -> Result<TeamMember> {
    team.called(firm.id, called).cloned().ok_or_else(|| member_not_found(team, firm, called))
}

/// Makes a member of what was typed.
pub(super) fn checked_member(
    person: &Person,
    login: Option<&str>,
    role: Role,
    firm: FirmId,
) -> Result<TeamMember> {
    let email = person.email.as_deref().map(|email| check_email(Field::Email, email)).transpose()?;
    let member = TeamMember {
        id: MemberId(0),
        firm,
        name: check_name(&person.name)?,
        email,
        login: login.map(str::trim).filter(|login| !login.is_empty()).map(str::to_owned),
        role,
        status: Status::Active,
    };
    refuse_unnamed(member)
}

fn refuse_unnamed(member: TeamMember) -> Result<TeamMember> {
    match (&member.email, &member.login) {
        (None, None) => Err(Refusal::MemberUnnamed { name: member.name }.into()),
        _ => Ok(member),
    }
}

fn edited(before: &TeamMember, edit: &MemberEdit) -> Result<TeamMember> {
    let person = Person {
        name: edit.name.clone().unwrap_or_else(|| before.name.clone()),
        email: edit.email.clone().or_else(|| before.email.clone()).filter(|email| !email.is_empty()),
    };
    let login = edit.login.as_deref().or(before.login.as_deref());
    let after = checked_member(&person, login, edit.role.unwrap_or(before.role), before.firm)?;
    Ok(TeamMember { id: before.id, status: before.status, ..after })
}

/// Refuses to give or take the primary admin's role in any other way than by handing it over.
fn refuse_bestowal(before: &TeamMember, after: &TeamMember, tx: &Tx<'_>, firm: &Firm) -> Result<()> {
    let is_new = before.id == MemberId(0);
    let holds = before.role == Role::PrimaryAdmin && !is_new;
    if holds == (after.role == Role::PrimaryAdmin) {
        return Ok(());
    }
    let holder = super::actor::primary_admin(&tx.team(firm.id)?);
    Err(Refusal::IsPrimaryAdmin { member: holder }.into())
}

fn refuse_taken(tx: &Tx<'_>, member: &TeamMember) -> Result<()> {
    match handle_taken(tx, member)? {
        Some((handle, name)) => Err(Refusal::MemberExists { handle, name }.into()),
        None => Ok(()),
    }
}

/// The email or login that another member of the firm has as well, and the name of that one.
pub(super) fn handle_taken(tx: &Tx<'_>, member: &TeamMember) -> Result<Option<(String, String)>> {
    let team = tx.team(member.firm)?;
    let mut others = team.members().iter().filter(|other| other.id != member.id);
    Ok(others.find_map(|other| Some((shared_handle(member, other)?.clone(), other.name.clone()))))
}

/// The email or login by which either of two members calls the other, too.
fn shared_handle<'m>(one: &'m TeamMember, other: &'m TeamMember) -> Option<&'m String> {
    let handles = |member: &'m TeamMember| [&member.email, &member.login].into_iter().flatten();
    handles(one)
        .find(|handle| other.is_called(handle))
        .or_else(|| handles(other).find(|handle| one.is_called(handle)))
}

fn reassign(tx: &mut Tx<'_>, firm: &Firm, member: &TeamMember, reassignment: &Reassignment) -> Result<()> {
    let led = tx.tables.clients_led_by(firm.id, member.id)?;
    let lead = match reassignment {
        Reassignment::ToNobody | Reassignment::Unsaid => None,
        Reassignment::To(called) => Some(tx.lead(firm.id, called)?).filter(|&lead| lead != member.id),
    };
    if led.is_empty() {
        return Ok(());
    }
    if lead.is_none() && *reassignment != Reassignment::ToNobody {
        let (member, clients) = (member.handle().to_owned(), led.len());
        return Err(Refusal::HasClients { member, clients }.into());
    }
    let edits = led.into_iter().map(|before| {
        let mut after = with_values(&before, []);
        after.values.set_lead(lead);
        (before, after)
    });
    tx.edit_clients(edits.collect())?;
    Ok(())
}
