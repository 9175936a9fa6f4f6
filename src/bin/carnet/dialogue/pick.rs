//! Which client is meant, found while typing.

use anyhow::Result;
use carnet::client::ClientRef;
use carnet::client::kinds::Status;
use carnet::firm::FirmId;
use carnet::registry::{Listed, Registry};

use crate::console::{Answer, Console, Dialogue, Escape, Options, padded, text_width};
use crate::program_error::ProgramError;

/// The widest column of numbers.
const NUMBERS: usize = 12;
/// The narrowest column of names that leaves room for another.
const NAMES: usize = 24;
/// The widest company ID.
const COMPANY_IDS: usize = 20;

/// Who can be picked, and how that is asked.
pub struct Wanted<'w> {
    pub question: String,
    pub escape: Escape,
    pub is_offered: &'w dyn Fn(&Listed) -> bool,
}

/// Lets a client of a firm be picked, by number, name or company ID; who leaves has answered nothing.
pub fn pick_client(
    registry: &Registry,
    firm: FirmId,
    wanted: &Wanted<'_>,
    dialogue: &mut Dialogue<'_>,
    console: &Console,
) -> Result<Answer<ClientRef>> {
    let listing = registry.listing(firm)?;
    let clients = listing.clients();
    let columns = Columns::fitting(clients, console);
    let is_offered = |place: &usize| (wanted.is_offered)(&clients[*place]);
    let options = Options {
        count: clients.iter().filter(|client| (wanted.is_offered)(client)).count(),
        shown: &|client, width| columns.shown(&clients[client], width),
        fitting: &|text| listing.fitting(text).into_iter().filter(is_offered).collect(),
        marked: 0,
    };
    dialogue.set_escape(wanted.escape);
    let answer = dialogue.choice(&wanted.question, &options, |_| Ok(None))?;
    match (answer, wanted.escape) {
        (Answer::Back, Escape::Leave) => Err(ProgramError::Unanswered.into()),
        (answer, _) => Ok(answer.map(|place| ClientRef::CompanyId(clients[place].client.company_id.clone()))),
    }
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
