//! A firm as it stands before an upload: its clients by everything that a row may name them by.

use std::cell::OnceCell;

use super::texts::{Positions, Texts};
use crate::client::Client;
use crate::client::kinds::{Role, Status};
use crate::error::Result;
use crate::firm::{FIRM_LIMIT, Firm, FirmId, MemberId, Team, TeamMember};
use crate::store::{ClientRow, Tables};

/// Stands for the primary admin of a firm that is still to be made.
pub(super) const UNNUMBERED: MemberId = MemberId(0);

/// A firm's clients and team, or those of a firm that is still to be made.
pub(super) struct FirmState {
    pub name: String,
    /// None where the firm is still to be made.
    pub firm: Option<Firm>,
    pub team: Team,
    /// Whether who acts may assign leads.
    pub is_admin: bool,
    /// The clients, the oldest first; all else names them by their position.
    pub clients: Vec<Client>,
    names_folded: Texts,
    /// Empty for a client without a number.
    numbers_folded: Texts,
    by_company_id: Positions,
    by_number: Positions,
    /// The clients by folded name, those of one name the oldest first; sorted when it is first asked for.
    by_name: OnceCell<Vec<usize>>,
}

impl FirmState {
    /// A firm that is made by this import; whose login makes it is its primary admin, without a number as yet.
    pub fn of_new_firm(name: String, login: &str) -> Self {
        let admin = TeamMember {
            id: UNNUMBERED,
            firm: FirmId(0),
            name: String::new(),
            email: None,
            login: Some(login.to_owned()),
            role: Role::PrimaryAdmin,
            status: Status::Active,
        };
        Self { team: Team::new(vec![admin]), ..Self::new(name) }
    }

    /// A firm that there is not.
    pub fn new(name: String) -> Self {
        Self {
            name,
            firm: None,
            team: Team::default(),
            is_admin: true,
            clients: Vec::new(),
            names_folded: Texts::default(),
            numbers_folded: Texts::default(),
            by_company_id: Positions::default(),
            by_number: Positions::default(),
            by_name: OnceCell::new(),
        }
    }

    /// Reads a firm. An upload of numbers needs no more of a client than names it, and changes nothing else.
    pub fn read(tables: Tables<'_>, firm: &Firm, is_admin: bool, is_plain: bool) -> Result<Self> {
        let mut state = Self::new(firm.name.clone());
        state.firm = Some(firm.clone());
        state.is_admin = is_admin;
        state.team = Team::new(tables.members(Some(firm.id))?);
        let look = |row: &ClientRow<'_>| {
            state.names_folded.push(row.name_folded()?);
            state.numbers_folded.push(row.number_folded()?.unwrap_or_default());
            state.clients.push(if is_plain { row.part_of_client(firm.id)? } else { row.client()? });
            Ok(())
        };
        match is_plain {
            true => tables.each_upload_key(firm.id, look)?,
            false => tables.each_client(Some(firm.id), look)?,
        }
        let (company_id, number) =
            (|at: usize| state.clients[at].company_id(), |at| state.numbers_folded.get(at));
        let positions = 0..state.clients.len();
        (state.by_company_id, state.by_number) =
            (Positions::of(positions.clone(), company_id), Positions::of(positions, number));
        Ok(state)
    }

    /// A client's name, folded.
    pub fn name_folded(&self, at: usize) -> &str {
        self.names_folded.get(at)
    }

    /// A client's number, folded, if it has one.
    pub fn number_folded(&self, at: usize) -> Option<&str> {
        Some(self.numbers_folded.get(at)).filter(|number| !number.is_empty())
    }

    /// The client with a company ID.
    pub fn with_company_id(&self, company_id: &str) -> Option<usize> {
        self.by_company_id.find(company_id, |at| self.clients[at].company_id())
    }

    /// The client with a number, folded.
    pub fn with_number(&self, folded: &str) -> Option<usize> {
        self.by_number.find(folded, |at| self.numbers_folded.get(at))
    }

    /// The numbers of the clients, folded.
    pub fn numbers_folded(&self) -> impl Iterator<Item = &str> {
        (0..self.clients.len()).filter_map(|at| self.number_folded(at))
    }

    /// How many clients more the firm can take.
    pub fn room(&self) -> usize {
        FIRM_LIMIT.saturating_sub(self.clients.len())
    }

    /// The clients of this name, folded, the oldest first.
    pub fn namesakes(&self, folded: &str) -> &[usize] {
        let name = |at: usize| self.names_folded.get(at);
        let by_name = self.by_name.get_or_init(|| {
            let mut by_name: Vec<usize> = (0..self.names_folded.len()).collect();
            by_name.sort_by_key(|&at| name(at));
            by_name
        });
        let begin = by_name.partition_point(|&at| name(at) < folded);
        let count = by_name[begin..].iter().take_while(|&&at| name(at) == folded).count();
        &by_name[begin..begin + count]
    }

    /// The active member with this email or login.
    pub fn lead(&self, called: &str) -> Option<MemberId> {
        let firm = self.firm.as_ref().map_or(FirmId(0), |firm| firm.id);
        let member = self.team.called(firm, called).filter(|member| member.is_active())?;
        Some(member.id)
    }
}
