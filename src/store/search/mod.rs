//! Searching: the folded texts of 256 clients at a time, one line a client, refreshed with the clients that change.

mod lines;
mod stale;

pub(super) use lines::new_line;
pub(crate) use stale::StaleTexts;

use std::collections::BTreeMap;

use memchr::memchr_iter;
use memchr::memmem::Finder;

use super::Tables;
use crate::client::ClientId;
use crate::error::{RegistryFault, Result};
use crate::firm::FirmId;
use lines::{lines_with, place};

/// A client's line, as schema step 4 has it and `new_line` writes it.
macro_rules! line {
    () => {
        "char(128 + clients.id % 256 / 16, 128 + clients.id % 16) || name_folded || char(31) \
         || coalesce(number_folded, '') || char(31) || company_id || char(31) \
         || replace(coalesce(search_folded, ''), char(10), char(31))"
    };
}
use line;

/// The texts of the firm ?1 as they are, the lines that they should have, and whose these are.
macro_rules! texts {
    () => {
        concat!(
            "SELECT (SELECT text FROM search_texts WHERE search_texts.id = (?1 << 32) + clients.id / 256) AS text,
                 group_concat(",
            line!(),
            ", char(10) ORDER BY id) AS lines, group_concat(id, ' ' ORDER BY id) AS ids"
        )
    };
}

/// How many clients share a text.
const CLIENTS: i64 = 256;

/// How many clients next to a text are looked at.
const NEXT_TO: i64 = 32;

/// Where the number of a text's firm begins in that of the text, in bits.
const FIRM_SHIFT: u32 = 32;

/// The number of the text that a client of a firm has a line in.
const fn text_of(firm: FirmId, client: ClientId) -> i64 {
    (firm.0 << FIRM_SHIFT) + client.0 / CLIENTS
}

/// The number of the client whose line is the first in a text.
const fn first_client_of(text: i64) -> i64 {
    (text & ((1 << FIRM_SHIFT) - 1)) * CLIENTS
}

/// What a search found, and where it looked.
#[derive(Debug, Default)]
pub(crate) struct Hits {
    /// The clients in whose line every word occurs.
    pub clients: Vec<ClientId>,
    /// In how many lines they were looked for.
    pub lines: usize,
    /// In which texts.
    pub texts: Vec<i64>,
}

impl Tables<'_> {
    /// Looks for the clients of one firm, or of all, in whose text every word occurs; at least one word is needed.
    pub fn searched(self, firm: Option<FirmId>, words: &[String]) -> Result<Hits> {
        let (first, last) =
            firm.map_or((0, i64::MAX), |FirmId(firm)| (firm << FIRM_SHIFT, ((firm + 1) << FIRM_SHIFT) - 1));
        let finders: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(word.as_str())).collect();
        let mut hits = Hits::default();
        let statement = "SELECT id, text FROM search_texts WHERE id BETWEEN ?1 AND ?2";
        let mut statement = self.0.prepare_cached(statement)?;
        let mut rows = statement.query((first, last))?;
        while let Some(row) = rows.next()? {
            let id = row.get(0)?;
            let first = first_client_of(id);
            let text = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
            let places = lines_with(text, &finders).filter_map(place);
            hits.clients.extend(places.map(|place| ClientId(first + place)));
            hits.lines += memchr_iter(b'\n', text).count() + 1;
            hits.texts.push(id);
        }
        Ok(hits)
    }

    /// Refuses what was searched of a firm where one of its clients next to a text has none: a damaged page hides it.
    /// To count all clients takes as long as to search.
    pub fn refuse_hidden_texts(self, firm: FirmId, texts: &[i64]) -> Result<()> {
        let mut statement = self.0.prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM clients NOT INDEXED WHERE id BETWEEN ?1 AND ?2 AND firm = ?3)",
        )?;
        let mut refuse = |first: i64, last: i64| -> Result<()> {
            let is_hidden = statement.query_row((first, last, firm.0), |row| row.get(0))?;
            if is_hidden { Err(RegistryFault::Damaged("search_texts".to_owned()).into()) } else { Ok(()) }
        };
        for (at, &text) in texts.iter().enumerate() {
            let (first, next) = (first_client_of(text), first_client_of(text) + CLIENTS);
            if at == 0 || texts[at - 1] + 1 != text {
                refuse(first - NEXT_TO, first - 1)?;
            }
            if texts.get(at + 1) != Some(&(text + 1)) {
                refuse(next, next + NEXT_TO - 1)?;
            }
        }
        Ok(())
    }

    /// The clients of a firm whose text does not say what its clients are found by, the oldest first: those without
    /// their line, or all that share it where it says more than it should.
    pub fn clients_not_searched(self, firm: FirmId) -> Result<Vec<ClientId>> {
        self.not_searched(concat!(texts!(), " FROM clients WHERE firm = ?1 GROUP BY id / 256"), &[firm.0])
    }

    /// Of these clients, one for each text that is wrong about any of its clients.
    pub fn in_wrong_texts(
        self,
        clients: impl Iterator<Item = (FirmId, ClientId)>,
    ) -> Result<Vec<(FirmId, ClientId)>> {
        let by_text: BTreeMap<i64, (FirmId, ClientId)> =
            clients.map(|(firm, client)| (text_of(firm, client), (firm, client))).collect();
        let mut wrong = Vec::new();
        for (text, (firm, client)) in by_text {
            let first = first_client_of(text);
            let statement = concat!(
                texts!(),
                " FROM clients NOT INDEXED WHERE firm = ?1 AND id BETWEEN ?2 AND ?3 GROUP BY id / 256"
            );
            if !self.not_searched(statement, &[firm.0, first, first + CLIENTS - 1])?.is_empty() {
                wrong.push((firm, client));
            }
        }
        Ok(wrong)
    }

    /// How many texts there are of which no client is left.
    pub fn texts_of_nobody(self) -> Result<usize> {
        let statement = "SELECT count(*) AS texts FROM search_texts WHERE id NOT IN
             (SELECT (firm << 32) + id / 256 FROM clients)";
        let count: i64 = self.0.query_row(statement, [], |row| row.get("texts"))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    fn not_searched(self, statement: &str, parameters: &[i64]) -> Result<Vec<ClientId>> {
        let mut statement = self.0.prepare_cached(statement)?;
        let mut rows = statement.query(rusqlite::params_from_iter(parameters))?;
        let mut not_searched = Vec::new();
        while let Some(row) = rows.next()? {
            let (text, lines): (Option<String>, String) = (row.get("text")?, row.get("lines")?);
            if text.as_ref() != Some(&lines) {
                let ids: String = row.get("ids")?;
                not_searched.extend(wrong(text.as_deref().unwrap_or_default(), &lines, &ids));
            }
        }
        not_searched.sort_unstable();
        Ok(not_searched)
    }
}

/// The clients that a text is wrong about, which has not the lines that it should have.
fn wrong(text: &str, lines: &str, ids: &str) -> Vec<ClientId> {
    let clients = || ids.split(' ').filter_map(|id| Some(ClientId(id.parse().ok()?)));
    let found: Vec<&str> = text.split('\n').collect();
    let without: Vec<ClientId> = clients()
        .zip(lines.split('\n'))
        .filter(|(_, line)| !found.contains(line))
        .map(|(id, _)| id)
        .collect();
    if without.is_empty() { clients().collect() } else { without }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_wrong_about_those_without_their_line_or_about_all() {
        let about =
            |text| wrong(text, "a\nb\nc", "7 8 300").iter().map(|client| client.0).collect::<Vec<_>>();
        assert_eq!(about("a\nc"), [8]);
        assert_eq!(about("x"), [7, 8, 300]);
        assert_eq!(about("a\nb\nc\nd"), [7, 8, 300]);
        assert_eq!(about("b\na\nc"), [7, 8, 300]);
    }
}
