//! Firms: choosing, adding, renaming, deleting.

use super::actor::Power;
use super::team::checked_member;
use super::{Done, Registry, Tx};
use crate::client::check_name;
use crate::client::kinds::Role;
use crate::error::{Refusal, Result};
use crate::firm::{FIRM_LIMIT, Firm, FirmId, Person, Team, TeamMember};
use crate::journal::Action;
use crate::store::Tables;

/// A firm's size.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirmCounts {
    /// Active clients.
    pub active: usize,
    /// Inactive clients.
    pub inactive: usize,
}

impl FirmCounts {
    /// Active and inactive clients.
    pub const fn clients(self) -> usize {
        self.active + self.inactive
    }

    /// How many clients more the firm can take.
    pub const fn room(self) -> usize {
        FIRM_LIMIT.saturating_sub(self.clients())
    }
}

/// Who is to be the primary admin of a new firm.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewAdmin {
    /// The person; without one, whoever runs the program.
    pub person: Option<Person>,
    /// The person's login; without one, that of whoever runs the program.
    pub login: Option<String>,
}

impl Registry {
    /// All firms, by folded name.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn firms(&self) -> Result<Vec<Firm>> {
        self.reading(|tables| {
            tables.refuse_damaged_people()?;
            tables.firms()
        })
    }

    /// Chooses the firm that a command is about: the one that is named; else the one that the login
    /// uses; else the only one.
    ///
    /// # Errors
    /// `FirmNotFound`, `NoFirm`, or `FirmAmbiguous` with the firms there are.
    pub fn firm(&self, named: Option<&str>) -> Result<Firm> {
        let tables = self.tables();
        if let Some(name) = named {
            return firm_named(tables, name);
        }
        if let Some(firm) = tables.only_firm()? {
            return Ok(firm);
        }
        if let Some(firm) = self.used_firm()? {
            return Ok(firm);
        }
        let known = names(tables)?;
        Err(if known.is_empty() { Refusal::NoFirm } else { Refusal::FirmAmbiguous { known } }.into())
    }

    /// How many clients a firm has.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn counts(&self, firm: FirmId) -> Result<FirmCounts> {
        self.reading(|tables| {
            let (active, inactive) = tables.count_by_status(firm)?;
            tables.refuse_other_than_all(Some(firm), active + inactive)?;
            Ok(FirmCounts { active, inactive })
        })
    }

    /// The team of one firm, or of all firms together.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn team(&self, firm: Option<FirmId>) -> Result<Team> {
        self.reading(|tables| {
            tables.refuse_damaged_people()?;
            Ok(Team::new(tables.members(firm)?))
        })
    }

    /// Adds a firm and its primary admin.
    ///
    /// # Errors
    /// `FirmExists`, or a text that its rule refuses.
    pub fn add_firm(&mut self, name: &str, admin: &NewAdmin) -> Result<Done<Firm>> {
        self.transact(Action::AddFirm, |tx| add_firm(tx, name, admin))
    }

    /// Gives a firm another name.
    ///
    /// # Errors
    /// `FirmExists`, or the one who acts is not its primary admin.
    pub fn rename_firm(&mut self, firm: &Firm, name: &str) -> Result<Done<Firm>> {
        self.transact(Action::RenameFirm, |tx| {
            tx.act_in(firm, Power::PrimaryAdmin)?;
            let name = check_name(name)?;
            refuse_taken_name(tx.tables, &name, Some(firm.id))?;
            tx.rename_firm(&tx.present(firm)?, name)
        })
    }

    /// Deletes a firm that has no clients, with its team.
    ///
    /// # Errors
    /// `FirmNotEmpty`, or the one who acts is not its primary admin.
    pub fn delete_firm(&mut self, firm: &Firm) -> Result<Done<()>> {
        self.transact(Action::DeleteFirm, |tx| {
            tx.act_in(firm, Power::PrimaryAdmin)?;
            match tx.tables.count_clients(Some(firm.id))? {
                0 => tx.delete_firm(&tx.present(firm)?),
                clients => Err(Refusal::FirmNotEmpty { name: firm.name.clone(), clients }.into()),
            }
        })
    }
}

/// Adds a firm whose primary admin is tied to a login.
pub(crate) fn add_firm(tx: &mut Tx<'_>, name: &str, admin: &NewAdmin) -> Result<Firm> {
    let name = check_name(name)?;
    refuse_taken_name(tx.tables, &name, None)?;
    let own_login = tx.login();
    let login = admin.login.clone().unwrap_or_else(|| own_login.to_owned());
    let person = admin.person.clone().unwrap_or_else(|| Person::with_login(&login));
    let member = checked_member(&person, Some(&login), Role::PrimaryAdmin, FirmId(0))?;
    let firm = tx.add_firm_with(name, member, own_login)?;
    Ok(firm)
}

impl Tx<'_> {
    /// The firm as it is now: another program may have renamed or deleted it since it was read.
    pub(super) fn present(&self, firm: &Firm) -> Result<Firm> {
        match self.tables.firm(firm.id)? {
            Some(firm) => Ok(firm),
            None => Err(firm_not_found(self.tables, &firm.name)?),
        }
    }

    fn add_firm_with(&mut self, name: String, admin: TeamMember, own_login: &str) -> Result<Firm> {
        let firm = self.add_firm(name)?;
        let admin = self.add_member(TeamMember { firm: firm.id, ..admin })?;
        if admin.login.as_deref() == Some(own_login) {
            self.act_as(&admin);
        }
        Ok(firm)
    }
}

pub(crate) fn firm_named(tables: Tables<'_>, name: &str) -> Result<Firm> {
    match tables.firm_named(name)? {
        Some(firm) => Ok(firm),
        None => Err(firm_not_found(tables, name)?),
    }
}

fn firm_not_found(tables: Tables<'_>, asked: &str) -> Result<crate::Error> {
    Ok(Refusal::FirmNotFound { asked: asked.to_owned(), known: names(tables)? }.into())
}

fn names(tables: Tables<'_>) -> Result<Vec<String>> {
    Ok(tables.firms()?.into_iter().map(|firm| firm.name).collect())
}

fn refuse_taken_name(tables: Tables<'_>, name: &str, own: Option<FirmId>) -> Result<()> {
    match tables.firm_named(name)? {
        Some(firm) if Some(firm.id) != own => Err(Refusal::FirmExists { name: firm.name }.into()),
        _ => Ok(()),
    }
}
