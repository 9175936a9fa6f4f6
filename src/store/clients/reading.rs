//! Reading clients: one, some, or each in turn.

use rusqlite::{OptionalExtension, Params};

use super::row::{ClientRow, client_of};
use crate::client::{Client, ClientId};
use crate::error::{RegistryFault, Result};
use crate::firm::{FirmId, MemberId};
use crate::store::Tables;

const BY_ID: &str = concat!("SELECT ", columns!(), " FROM clients WHERE id = ?1");

/// A client's number with the keys that it is compared by.
#[derive(Debug, Clone)]
pub(crate) struct NumberKey {
    pub client: ClientId,
    pub folded: String,
}

impl Tables<'_> {
    /// The client with this number in the registry.
    pub fn client(self, id: ClientId) -> Result<Option<Client>> {
        self.one_client(id, |row| row.client())
    }

    /// The client with this number in the registry, of whom something has been read already: not to find it is damage.
    pub fn client_there(self, id: ClientId) -> Result<Client> {
        let missing = || RegistryFault::Damaged(format!("client {}", id.0));
        Ok(self.client(id)?.ok_or_else(missing)?)
    }

    /// Shows the row of one client to `look`, if it is there.
    pub fn one_client<T>(
        self,
        id: ClientId,
        look: impl FnOnce(&ClientRow<'_>) -> Result<T>,
    ) -> Result<Option<T>> {
        let mut statement = self.0.prepare_cached(BY_ID)?;
        let mut rows = statement.query([id.0])?;
        rows.next()?.map(|row| look(&ClientRow(row))).transpose()
    }

    /// Company ID and display name of the client with this number in the registry.
    pub fn client_names(self, id: ClientId) -> Result<Option<(String, String)>> {
        let statement = "SELECT company_id, display_name FROM clients WHERE id = ?1";
        let mut statement = self.0.prepare_cached(statement)?;
        Ok(statement.query_row([id.0], |row| Ok((row.get(0)?, row.get(1)?))).optional()?)
    }

    /// The firm's client with this company ID.
    pub fn client_with_company_id(self, firm: FirmId, company_id: &str) -> Result<Option<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND company_id = ?2"
        ))?;
        Ok(statement.query_row((firm.0, company_id), client_of).optional()?)
    }

    /// The firm's client with this number, folded.
    pub fn client_with_number(self, firm: FirmId, folded: &str) -> Result<Option<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND number_folded = ?2"
        ))?;
        Ok(statement.query_row((firm.0, folded), client_of).optional()?)
    }

    /// The firm's clients with this display name, folded, the oldest first.
    pub fn clients_with_name(self, firm: FirmId, folded: &str) -> Result<Vec<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND name_folded = ?2 ORDER BY id"
        ))?;
        let clients = statement.query_map((firm.0, folded), client_of)?;
        Ok(clients.collect::<rusqlite::Result<_>>()?)
    }

    /// Which of the firm's clients has this company ID. What is not read need not be prepared for: a client has many
    /// columns.
    pub fn holder_of_company_id(self, firm: FirmId, company_id: &str) -> Result<Option<ClientId>> {
        self.holder("SELECT id FROM clients WHERE firm = ?1 AND company_id = ?2", firm, company_id)
    }

    /// Which of the firm's clients has this number, folded.
    pub fn holder_of_number(self, firm: FirmId, folded: &str) -> Result<Option<ClientId>> {
        self.holder("SELECT id FROM clients WHERE firm = ?1 AND number_folded = ?2", firm, folded)
    }

    /// Which of the firm's clients but one has this display name, folded; the oldest of several.
    pub fn namesake(self, firm: FirmId, folded: &str, client: ClientId) -> Result<Option<ClientId>> {
        let statement =
            "SELECT id FROM clients WHERE firm = ?1 AND name_folded = ?2 AND id <> ?3 ORDER BY id LIMIT 1";
        let mut statement = self.0.prepare_cached(statement)?;
        Ok(statement.query_row((firm.0, folded, client.0), |row| row.get(0).map(ClientId)).optional()?)
    }

    fn holder(self, statement: &str, firm: FirmId, key: &str) -> Result<Option<ClientId>> {
        let mut statement = self.0.prepare_cached(statement)?;
        Ok(statement.query_row((firm.0, key), |row| row.get(0).map(ClientId)).optional()?)
    }

    /// Shows each client's row of one firm, or of all, to `look`, the oldest first; ends as `Damaged` where these are not
    /// all, as the next three do.
    pub fn each_client(
        self,
        firm: Option<FirmId>,
        look: impl FnMut(&ClientRow<'_>) -> Result<()>,
    ) -> Result<()> {
        self.each(firm, selections!(columns), look)
    }

    /// Shows each client of a firm to `look`, the oldest first, with no more than what an upload of numbers looks at.
    pub fn each_upload_key(self, firm: FirmId, look: impl FnMut(&ClientRow<'_>) -> Result<()>) -> Result<()> {
        self.each(Some(firm), selections!(upload_columns), look)
    }

    /// Shows each client of a firm to `look`, the oldest first, with no more than what it is told apart by.
    pub fn each_name(self, firm: FirmId, look: impl FnMut(&ClientRow<'_>) -> Result<()>) -> Result<()> {
        self.each(Some(firm), selections!(name_columns), look)
    }

    /// Shows what each client of one firm, or of all, is found by to `look`, the oldest first.
    pub fn each_key(
        self,
        firm: Option<FirmId>,
        look: impl FnMut(&ClientRow<'_>) -> Result<()>,
    ) -> Result<()> {
        self.each(firm, selections!(key_columns), look)
    }

    /// Reads a firm's clients, most often `from_run`: a firm that was loaded at once has few others between its own.
    fn each(
        self,
        firm: Option<FirmId>,
        [from_run, from_firm, from_all]: [&str; 3],
        look: impl FnMut(&ClientRow<'_>) -> Result<()>,
    ) -> Result<()> {
        let clients = match firm {
            Some(firm) => {
                let (first, last, count) = self.run_of(firm)?;
                if last.saturating_sub(first) < 2 * count {
                    self.each_row(from_run, (firm.0, first, last), look)?
                } else {
                    self.each_row(from_firm, [firm.0], look)?
                }
            }
            None => self.each_row(from_all, (), look)?,
        };
        self.refuse_other_than_all(firm, clients)
    }

    /// The first and last of a firm's clients, and how many they are.
    fn run_of(self, firm: FirmId) -> Result<(i64, i64, i64)> {
        let mut statement = self.0.prepare_cached(
            "SELECT coalesce(min(id), 0), coalesce(max(id), 0), count(*)
             FROM clients INDEXED BY clients_by_name WHERE firm = ?1",
        )?;
        Ok(statement.query_row([firm.0], |row| row.try_into())?)
    }

    /// Shows the rows of a statement to `look`, by ascending IDs, and tells how many there were. A damaged page may
    /// show one client in the place of another.
    fn each_row(
        self,
        statement: &str,
        parameters: impl Params,
        mut look: impl FnMut(&ClientRow<'_>) -> Result<()>,
    ) -> Result<usize> {
        let mut statement = self.0.prepare_cached(statement)?;
        let mut rows = statement.query(parameters)?;
        let (mut count, mut last) = (0, None);
        while let Some(row) = rows.next()? {
            let row = ClientRow(row);
            let id = Some(row.id()?);
            if id <= last {
                return Err(RegistryFault::Damaged("clients: rowid".to_owned()).into());
            }
            last = id;
            look(&row)?;
            count += 1;
        }
        Ok(count)
    }

    /// The numbers of a firm's clients.
    pub fn numbers(self, firm: FirmId) -> Result<Vec<NumberKey>> {
        let mut statement = self.0.prepare_cached(
            "SELECT id, number_folded FROM clients WHERE firm = ?1 AND number_folded IS NOT NULL",
        )?;
        let keys = statement.query_map([firm.0], |row| {
            Ok(NumberKey { client: ClientId(row.get("id")?), folded: row.get("number_folded")? })
        })?;
        Ok(keys.collect::<rusqlite::Result<_>>()?)
    }

    /// How many clients one firm has, or all have together, by an index that clients are not read by.
    pub fn count_clients(self, firm: Option<FirmId>) -> Result<usize> {
        let count: i64 = match firm {
            Some(firm) => {
                let statement =
                    "SELECT count(*) FROM clients INDEXED BY clients_by_company_id WHERE firm = ?1";
                self.0.prepare_cached(statement)?.query_row([firm.0], |row| row.get(0))?
            }
            None => self.0.prepare_cached("SELECT count(*) FROM clients")?.query_row([], |row| row.get(0))?,
        };
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// How many of a firm's clients are active, and how many inactive.
    pub fn count_by_status(self, firm: FirmId) -> Result<(usize, usize)> {
        let statement = "SELECT count(DISTINCT id), coalesce(sum(status IS 'inactive'), 0)
             FROM clients INDEXED BY clients_by_name WHERE firm = ?1";
        let (clients, inactive): (i64, i64) =
            self.0.prepare_cached(statement)?.query_row([firm.0], |row| row.try_into())?;
        let count = |count: i64| usize::try_from(count).unwrap_or_default();
        Ok((count(clients - inactive), count(inactive)))
    }

    /// The clients that a member leads, the oldest first.
    pub fn clients_led_by(self, firm: FirmId, lead: MemberId) -> Result<Vec<Client>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            columns!(),
            " FROM clients WHERE firm = ?1 AND lead_accountant = ?2 ORDER BY id"
        ))?;
        let clients = statement.query_map((firm.0, lead.0), client_of)?;
        Ok(clients.collect::<rusqlite::Result<_>>()?)
    }
}
