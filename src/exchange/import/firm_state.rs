//! A firm as it stands before an upload: its clients by everything that a row may name them by.

use std::cell::OnceCell;
use std::sync::Arc;

use hashbrown::HashMap;

use crate::client::kinds::{Role, Status};
use crate::client::{Client, Field};
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
    pub names_folded: Vec<String>,
    pub numbers_folded: Vec<Option<Arc<str>>>,
    pub by_company_id: HashMap<Arc<str>, usize>,
    pub by_number: HashMap<Arc<str>, usize>,
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
            names_folded: Vec::new(),
            numbers_folded: Vec::new(),
            by_company_id: HashMap::new(),
            by_number: HashMap::new(),
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
            state.names_folded.push(row.name_folded()?.to_owned());
            state.numbers_folded.push(row.number_folded()?.map(Arc::from));
            state.clients.push(row.client()?);
            Ok(())
        };
        match is_plain {
            true => tables.each_upload_key(firm.id, look)?,
            false => tables.each_client(Some(firm.id), look)?,
        }
        state.by_company_id =
            positions(state.clients.iter().map(|client| client.values.shared(Field::CompanyId)));
        state.by_number = positions(state.numbers_folded.iter().cloned());
        Ok(state)
    }

    /// How many clients more the firm can take.
    pub fn room(&self) -> usize {
        FIRM_LIMIT.saturating_sub(self.clients.len())
    }

    /// The clients of this name, folded, the oldest first.
    pub fn namesakes(&self, folded: &str) -> &[usize] {
        let names = &self.names_folded;
        let by_name = self.by_name.get_or_init(|| {
            let mut by_name: Vec<usize> = (0..names.len()).collect();
            by_name.sort_by_key(|&at| names[at].as_str());
            by_name
        });
        let begin = by_name.partition_point(|&at| names[at].as_str() < folded);
        let count = by_name[begin..].iter().take_while(|&&at| names[at] == folded).count();
        &by_name[begin..begin + count]
    }

    /// The active member with this email or login.
    pub fn lead(&self, called: &str) -> Option<MemberId> {
        let firm = self.firm.as_ref().map_or(FirmId(0), |firm| firm.id);
        let member = self.team.called(firm, called).filter(|member| member.is_active())?;
        Some(member.id)
    }
}

/// Where each text stands among `texts`, of which no two are the same.
fn positions(texts: impl ExactSizeIterator<Item = Option<Arc<str>>>) -> HashMap<Arc<str>, usize> {
    let mut positions = HashMap::with_capacity(texts.len());
    positions.extend(texts.enumerate().filter_map(|(at, text)| Some((text?, at))));
    positions
}
