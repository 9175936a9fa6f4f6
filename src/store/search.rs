//! Searching: the folded texts of 32 clients at a time, one line a client, refreshed with the clients that change.

use std::collections::BTreeSet;

use memchr::memmem::Finder;
use memchr::{memchr, memrchr};

use super::Tables;
use crate::client::ClientId;
use crate::error::Result;
use crate::firm::FirmId;

/// A client's line, as schema step 3 has it.
macro_rules! line {
    () => {
        "char(128 + clients.id % 32) || name_folded || char(31) || coalesce(number_folded, '') || char(31) \
         || company_id || char(31) || replace(coalesce(search_folded, ''), char(10), char(31))"
    };
}

/// The clients of the firm ?1 whose text does not say what they are found by.
macro_rules! not_searched {
    () => {
        concat!(
            "SELECT id FROM clients WHERE firm = ?1 AND NOT EXISTS (
                 SELECT 1 FROM search_texts WHERE search_texts.id = (?1 << 32) + clients.id / 32
                 AND instr(char(10) || text || char(10), char(10) || ",
            line!(),
            " || char(10)) > 0)"
        )
    };
}

/// How many clients share a text.
const CLIENTS: i64 = 32;
/// The character that stands before the first of them.
const FIRST: u32 = 128;

/// Where the number of a text's firm begins in that of the text, in bits.
const FIRM: u32 = 32;

/// The number of the text that a client of a firm has a line in.
const fn text_of(firm: FirmId, client: ClientId) -> i64 {
    (firm.0 << FIRM) + client.0 / CLIENTS
}

/// The number of the client whose line is the first in a text.
const fn first_client_of(text: i64) -> i64 {
    (text & ((1 << FIRM) - 1)) * CLIENTS
}

/// The texts that no longer say what their clients are found by, by their numbers.
#[derive(Debug, Default)]
pub(crate) struct StaleTexts(BTreeSet<i64>);

impl StaleTexts {
    /// Remembers that a client of a firm came, went or changed.
    pub fn insert(&mut self, firm: FirmId, client: ClientId) {
        self.0.insert(text_of(firm, client));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Tables<'_> {
    /// Writes stale texts anew from what their clients are now.
    pub fn refresh_texts(self, stale: &mut StaleTexts) -> Result<()> {
        while let Some(text) = stale.0.pop_first() {
            let (first, firm) = (first_client_of(text), text >> FIRM);
            let mut statement = self.0.prepare_cached(concat!(
                "REPLACE INTO search_texts (id, text) SELECT ?1, group_concat(",
                line!(),
                ", char(10)) FROM clients NOT INDEXED WHERE id BETWEEN ?2 AND ?3 AND firm = ?4 HAVING count(*) > 0"
            ))?;
            if statement.execute((text, first, first + CLIENTS - 1, firm))? == 0 {
                self.0.prepare_cached("DELETE FROM search_texts WHERE id = ?1")?.execute([text])?;
            }
        }
        Ok(())
    }

    /// The clients of one firm, or of all, in whose text every word occurs; at least one word is needed.
    pub fn searched(self, firm: Option<FirmId>, words: &[String]) -> Result<Vec<ClientId>> {
        let (first, last) =
            firm.map_or((0, i64::MAX), |FirmId(firm)| (firm << FIRM, ((firm + 1) << FIRM) - 1));
        let finders: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(word.as_str())).collect();
        let mut found = Vec::new();
        let statement = "SELECT id, text FROM search_texts WHERE id BETWEEN ?1 AND ?2";
        let mut statement = self.0.prepare_cached(statement)?;
        let mut rows = statement.query((first, last))?;
        while let Some(row) = rows.next()? {
            let first = first_client_of(row.get(0)?);
            let text = row.get_ref(1)?.as_bytes().map_err(rusqlite::Error::from)?;
            found.extend(lines_with(text, &finders).filter_map(|line| Some(ClientId(first + place(line)?))));
        }
        Ok(found)
    }

    /// The clients of a firm whose text does not say what they are found by.
    pub fn clients_not_searched(self, firm: FirmId) -> Result<Vec<ClientId>> {
        self.not_searched(concat!(not_searched!(), " ORDER BY id"), &[firm.0])
    }

    /// Whether a client's text does not say what the client is found by.
    pub fn is_not_searched(self, firm: FirmId, client: ClientId) -> Result<bool> {
        let found =
            self.not_searched(concat!(not_searched!(), " AND clients.id = ?2"), &[firm.0, client.0])?;
        Ok(!found.is_empty())
    }

    fn not_searched(self, statement: &str, parameters: &[i64]) -> Result<Vec<ClientId>> {
        let mut statement = self.0.prepare_cached(statement)?;
        let parameters = rusqlite::params_from_iter(parameters);
        let clients = statement.query_map(parameters, |row| row.get("id").map(ClientId))?;
        Ok(clients.collect::<rusqlite::Result<_>>()?)
    }
}

/// The lines of a text in which every word occurs. The longest word is looked for in the text as a whole.
fn lines_with<'t>(text: &'t [u8], words: &'t [Finder<'t>]) -> impl Iterator<Item = &'t [u8]> {
    let rarest = words.iter().max_by_key(|word| word.needle().len());
    let mut start = 0;
    std::iter::from_fn(move || {
        while let Some(hit) = rarest?.find(text.get(start..)?).map(|hit| start + hit) {
            let begin = memrchr(b'\n', &text[..hit]).map_or(0, |end| end + 1);
            let end = memchr(b'\n', &text[hit..]).map_or(text.len(), |end| hit + end);
            start = end + 1;
            let line = &text[begin..end];
            if words.iter().all(|word| word.find(line).is_some()) {
                return Some(line);
            }
        }
        None
    })
}

/// Which of the clients of its text a line is about.
fn place(line: &[u8]) -> Option<i64> {
    let first = std::str::from_utf8(line.get(..2)?).ok()?.chars().next()?;
    u32::from(first).checked_sub(FIRST).map(i64::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, words: &[&str]) -> Vec<i64> {
        let finders: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(*word)).collect();
        lines_with(text.as_bytes(), &finders).filter_map(place).collect()
    }

    #[test]
    fn each_line_in_which_every_word_occurs_is_found_once() {
        let text = "\u{80}bond\u{1f}007\n\u{81}bond and bond\u{1f}7\n\u{9f}other\u{1f}007";
        assert_eq!(places(text, &["bond"]), [0, 1]);
        assert_eq!(places(text, &["007"]), [0, 31]);
        assert_eq!(places(text, &["bond", "7"]), [0, 1]);
        assert_eq!(places(text, &["7", "other"]), [31]);
        assert_eq!(places(text, &["\u{1f}007"]), [0, 31]);
        assert_eq!(places(text, &["bonds"]), [0; 0]);
        assert_eq!(places("", &["bond"]), [0; 0]);
    }
}
