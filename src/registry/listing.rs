//! A firm's clients held in memory, to be looked through while somebody types.

use super::Registry;
use super::words::Words;
use crate::client::Field;
use crate::client::kinds::Status;
use crate::error::{ClientName, Error, Result};
use crate::firm::FirmId;
use crate::store::ClientRow;

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
            tables.each_name(firm, |row| {
                listed.push(Listed::read(row)?);
                Ok(())
            })?;
            Ok(Listing::new(listed))
        })
    }
}

impl Listing {
    fn new(mut listed: Vec<Listed>) -> Self {
        let order = |each: &Listed| (each.name_folded.clone(), each.client.company_id.clone());
        listed.sort_by_cached_key(order);
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

impl Listed {
    fn read(row: &ClientRow<'_>) -> Result<Self> {
        let text = |field| Ok::<_, Error>(row.value(field)?.map(str::to_owned));
        Ok(Self {
            client: ClientName {
                company_id: text(Field::CompanyId)?.unwrap_or_default(),
                display_name: text(Field::DisplayName)?.unwrap_or_default(),
                client_number: text(Field::ClientNumber)?,
            },
            status: row.value(Field::Status)?.and_then(Status::with_key).unwrap_or(Status::Active),
            name_folded: row.name_folded()?.to_owned(),
            number_folded: row.number_folded()?.map(str::to_owned),
        })
    }

    /// The display name, folded.
    pub fn name_folded(&self) -> &str {
        &self.name_folded
    }

    /// The client number, folded.
    pub fn number_folded(&self) -> Option<&str> {
        self.number_folded.as_deref()
    }
}
