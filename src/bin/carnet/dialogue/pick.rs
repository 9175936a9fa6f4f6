//! Which client is meant, found while typing.

use anyhow::Result;
use carnet::client::kinds::Status;
use carnet::client::{Client, ClientRef};
use carnet::firm::Firm;
use carnet::registry::{Listed, Registry};

use crate::console::{Answer, Console, Dialogue, Escape, Options, padded, text_width};
use crate::program_error::ProgramError;

/// The widest column of numbers.
const NUMBERS: usize = 12;
/// The narrowest column of names that leaves room for another.
const NAMES: usize = 24;
/// The widest company ID.
const COMPANY_IDS: usize = 20;

/// Who of a firm's clients can be picked.
#[derive(Debug, Clone, Copy)]
pub enum Offered<'o> {
    All,
    Having(Status),
    /// All but the one with this company ID.
    Except(&'o str),
}

impl Offered<'_> {
    fn has(self, listed: &Listed) -> bool {
        match self {
            Self::All => true,
            Self::Having(status) => listed.status == status,
            Self::Except(company_id) => listed.client.company_id != company_id,
        }
    }

    /// Why nobody can be picked.
    fn nobody(self, firm: &Firm, clients: &[Listed], console: &Console) -> ProgramError {
        let messages = console.messages;
        let all = || messages.hint_all_clients(&console.command(&["find", "--status", "all"]));
        let add = || messages.hint_add_client(&console.command(&["add"]));
        let (message, hint) = match self {
            _ if clients.is_empty() => (messages.firm_without_clients(&firm.name), add()),
            Self::All | Self::Except(_) => (messages.firm_without_another(&firm.name), add()),
            Self::Having(Status::Active) => (messages.firm_without_active(&firm.name), all()),
            Self::Having(Status::Inactive) => (messages.firm_without_inactive(&firm.name), all()),
        };
        ProgramError::NobodyToPick { message, hint }
    }
}

/// Where a client is picked from, and how.
pub struct Picker<'p, 'd> {
    pub registry: &'p Registry,
    pub firm: &'p Firm,
    pub dialogue: &'p mut Dialogue<'d>,
    pub console: &'p Console,
}

impl Picker<'_, '_> {
    /// Lets a client be picked; who leaves has answered nothing.
    pub fn pick(&mut self, question: &str, offered: Offered<'_>) -> Result<Client> {
        self.dialogue.set_escape(Escape::Leave);
        match self.answer(question, offered)? {
            Answer::Given(client) => Ok(client),
            Answer::Back => Err(ProgramError::Unanswered.into()),
        }
    }

    /// Lets a client be picked, or the former question be asked again.
    pub fn pick_or_go_back(&mut self, question: &str, offered: Offered<'_>) -> Result<Answer<Client>> {
        self.dialogue.set_escape(Escape::Back);
        self.answer(question, offered)
    }

    /// Finds a client by number, name or company ID while typing.
    fn answer(&mut self, question: &str, offered: Offered<'_>) -> Result<Answer<Client>> {
        let listing = self.registry.listing(self.firm.id)?;
        let clients = listing.clients();
        let columns = Columns::fitting(clients, self.console);
        let options = Options {
            count: clients.iter().filter(|client| offered.has(client)).count(),
            shown: &|client, width| columns.shown(&clients[client], width),
            fitting: &|text| {
                listing.fitting(text).into_iter().filter(|place| offered.has(&clients[*place])).collect()
            },
            marked: 0,
        };
        if options.count == 0 {
            return Err(offered.nobody(self.firm, clients, self.console).into());
        }
        Ok(match self.dialogue.choice(question, &options, |_| Ok(None))? {
            Answer::Given(place) => {
                let picked = ClientRef::CompanyId(clients[place].client.company_id.clone());
                Answer::Given(self.registry.client(self.firm.id, &picked)?)
            }
            Answer::Back => Answer::Back,
        })
    }
}

/// A reference that names this client and no other, whatever comes in between.
pub fn by_id(client: &Client) -> ClientRef {
    ClientRef::CompanyId(client.company_id().to_owned())
}

/// How wide the columns of the list are.
struct Columns<'c> {
    numbers: usize,
    names: usize,
    console: &'c Console,
}

impl<'c> Columns<'c> {
    fn fitting(clients: &[Listed], console: &'c Console) -> Self {
        let mut columns = Self { numbers: 0, names: 0, console };
        for each in clients {
            let number = each.client.client_number.as_deref().unwrap_or_default();
            columns.numbers = columns.numbers.max(text_width(number)).min(NUMBERS);
            columns.names = columns.names.max(text_width(&columns.name(each)));
        }
        columns
    }

    /// The name, which says where the client is inactive.
    fn name(&self, listed: &Listed) -> String {
        match listed.status {
            Status::Active => listed.client.display_name.clone(),
            Status::Inactive => self.console.messages.inactive_client(&listed.client.display_name),
        }
    }

    /// Number, name and, where there is room, company ID.
    fn shown(&self, listed: &Listed, width: usize) -> String {
        let client = &listed.client;
        let number = padded(client.client_number.as_deref().unwrap_or_default(), self.numbers);
        let room = width.saturating_sub(self.numbers + 2);
        let names = self.names.min(room.saturating_sub(COMPANY_IDS + 2));
        match names >= NAMES.min(self.names) {
            true => format!("{number}  {}  {}", padded(&self.name(listed), names), client.company_id),
            false => format!("{number}  {}", padded(&self.name(listed), room)),
        }
    }
}
