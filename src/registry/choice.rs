//! From what a person typed to the client that is meant.

use super::{Registry, nearest};
use crate::client::{Client, ClientRef};
use crate::error::{ClientName, Refusal, RegistryFault, Result};
use crate::firm::FirmId;
use crate::store::Tables;
use crate::text::fold::fold;

impl Registry {
    /// Finds the client of a firm that is meant.
    ///
    /// # Errors
    /// `ClientNotFound` with the nearest ones, `ClientAmbiguous` with all that fit.
    pub fn client(&self, firm: FirmId, named: &ClientRef) -> Result<Client> {
        self.reading(|tables| find_client(tables, firm, named))
    }

    /// Finds the clients that are meant, each once, in the order in which they were named.
    ///
    /// # Errors
    /// As [`Registry::client`].
    pub fn clients(&self, firm: FirmId, named: &[ClientRef]) -> Result<Vec<Client>> {
        self.reading(|tables| find_clients(tables, firm, named))
    }

    /// Finds all clients of all firms that may be meant; none where nothing fits.
    ///
    /// # Errors
    /// The registry cannot be read.
    pub fn clients_anywhere(&self, named: &ClientRef) -> Result<Vec<Client>> {
        self.reading(|tables| {
            let mut found = Vec::new();
            for firm in tables.firms()? {
                found.append(&mut fitting(tables, firm.id, named)?);
            }
            Ok(found)
        })
    }
}

pub(super) fn find_clients(tables: Tables<'_>, firm: FirmId, named: &[ClientRef]) -> Result<Vec<Client>> {
    let mut clients: Vec<Client> = Vec::with_capacity(named.len());
    let mut seen = std::collections::HashSet::new();
    for one in named {
        let client = find_client(tables, firm, one)?;
        if seen.insert(client.id) {
            clients.push(client);
        }
    }
    Ok(clients)
}

/// The clients of a firm that may be meant.
fn fitting(tables: Tables<'_>, firm: FirmId, named: &ClientRef) -> Result<Vec<Client>> {
    let number = |text: &str| tables.client_with_number(firm, &fold(text));
    let company_id = |text: &str| tables.client_with_company_id(firm, &fold(text));
    Ok(match named {
        ClientRef::Number(text) => Vec::from_iter(number(text)?),
        ClientRef::CompanyId(text) => Vec::from_iter(company_id(text)?),
        ClientRef::Name(text) => tables.clients_with_name(firm, &fold(text))?,
        ClientRef::Any(text) => {
            let mut either = Vec::from_iter(number(text)?);
            either.extend(company_id(text)?.filter(|client| !either.contains(client)));
            match either.is_empty() {
                true => tables.clients_with_name(firm, &fold(text))?,
                false => either,
            }
        }
    })
}

fn is_meant(client: &ClientName, named: &ClientRef) -> bool {
    let asked = fold(named.text());
    let has_number = || client.client_number.as_deref().is_some_and(|number| fold(number) == asked);
    let has_id = || client.company_id == asked;
    let has_name = || fold(&client.display_name) == asked;
    match named {
        ClientRef::Number(_) => has_number(),
        ClientRef::CompanyId(_) => has_id(),
        ClientRef::Name(_) => has_name(),
        ClientRef::Any(_) => has_number() || has_id() || has_name(),
    }
}

pub(super) fn find_client(tables: Tables<'_>, firm: FirmId, named: &ClientRef) -> Result<Client> {
    let mut fitting = fitting(tables, firm, named)?;
    let asked = || named.text().to_owned();
    match fitting.len() {
        0 => {
            let nearest = nearest::nearest_clients(tables, Some(firm), named.text(), |_| Ok(true))?;
            let nearest: Vec<ClientName> = nearest.iter().map(ClientName::from).collect();
            // Who is there and was not found stands in no index.
            if let Some(client) = nearest.iter().find(|client| is_meant(client, named)) {
                return Err(RegistryFault::Damaged(format!("index: {}", client.company_id)).into());
            }
            Err(Refusal::ClientNotFound { asked: asked(), nearest }.into())
        }
        1 => Ok(fitting.remove(0)),
        _ => {
            let candidates = fitting.iter().map(ClientName::from).collect();
            Err(Refusal::ClientAmbiguous { asked: asked(), candidates }.into())
        }
    }
}
