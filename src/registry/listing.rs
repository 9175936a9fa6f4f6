//! A firm's clients held in memory, to be looked through while somebody types.

use super::Registry;
use super::words::Words;
use crate::client::Client;
use crate::client::kinds::Status;
use crate::error::{ClientName, Result};
use crate::firm::FirmId;
use crate::text::fold::fold;

/// The clients of a firm, inactive ones included, by folded name.
#[derive(Debug, Clone, Default)]
pub struct Listing(Vec<Listed>);

/// What a client is told apart and found by.
#[derive(Debug, Clone)]
pub struct Listed {
    /// Company ID, display name and client number.
    pub client: ClientName,
    /// Whether the client is active.
    pub status: Status,
    name_folded: String,
    number_folded: Option<String>,
}

impl Registry {
    /// Reads what the clients of a firm are told apart by.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn listing(&self, firm: FirmId) -> Result<Listing> {
        self.reading(|tables| {
            let mut listed = Vec::new();
            tables.each_client(Some(firm), |row| {
                listed.push(Listed::from(&row.client()?));
                Ok(())
            })?;
            Ok(Listing::new(listed))
        })
    }
}

impl Listing {
    fn new(mut listed: Vec<Listed>) -> Self {
        listed.sort_by(|one, other| one.name_folded.cmp(&other.name_folded));
        Self(listed)
    }

    /// All clients of the listing.
    pub fn clients(&self) -> &[Listed] {
        &self.0
    }

    /// Finds the places, among [`Listing::clients`], of those in whose name, number or company ID every word
    /// of `text` occurs, folded: the exact number first, then names that start with the text, then the rest.
    pub fn fitting(&self, text: &str) -> Vec<usize> {
        let words = Words::new(text);
        let rank = |each: &Listed| {
            let company_id = Some(each.client.company_id.as_str());
            words.rank(&each.name_folded, each.number_folded.as_deref(), &[company_id])
        };
        let ranked = self.0.iter().enumerate().filter_map(|(place, each)| Some((rank(each)?, place)));
        let mut fitting: Vec<_> = ranked.collect();
        fitting.sort_unstable();
        fitting.into_iter().map(|(_, place)| place).collect()
    }
}

impl From<&Client> for Listed {
    fn from(client: &Client) -> Self {
        Self {
            client: ClientName::from(client),
            status: client.status(),
            name_folded: fold(client.display_name()),
            number_folded: client.client_number().map(fold),
        }
    }
}
