//! Searching: the folded texts of 32 clients at a time, one line a client, refreshed with the clients that change.

use std::collections::BTreeMap;

use memchr::memmem::Finder;
use memchr::{memchr, memrchr};
use rusqlite::OptionalExtension;

use super::Tables;
use crate::client::ClientId;
use crate::error::Result;
use crate::firm::FirmId;
use crate::journal::Searched;
use crate::text::fold::fold;

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

/// What stands between what a client is found by: name, number, company ID and others.
const SEPARATOR: &str = "\u{1f}";

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
pub(crate) struct StaleTexts(BTreeMap<i64, Stale>);

/// What of a text is stale.
#[derive(Debug)]
enum Stale {
    /// The numbers of some of its clients, which are now these, folded.
    Numbers(BTreeMap<i64, String>),
    /// Whatever it may be.
    Whole,
}

impl StaleTexts {
    /// Remembers that a client of a firm came, went or changed.
    pub fn insert(&mut self, firm: FirmId, client: ClientId, searched: Searched<'_>) {
        let text = text_of(firm, client);
        match searched {
            Searched::Nothing => {}
            Searched::Number(number) => {
                let stale = self.0.entry(text).or_insert_with(|| Stale::Numbers(BTreeMap::new()));
                if let Stale::Numbers(numbers) = stale {
                    numbers.insert(client.0 % CLIENTS, number.map(fold).unwrap_or_default());
                }
            }
            Searched::More => {
                self.0.insert(text, Stale::Whole);
            }
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }
}

impl Tables<'_> {
    /// Brings stale texts up to date.
    pub fn refresh_texts(self, stale: &mut StaleTexts) -> Result<()> {
        while let Some((text, stale)) = stale.0.pop_first() {
            let is_fresh = match stale {
                Stale::Numbers(numbers) => self.renumber_text(text, &numbers)?,
                Stale::Whole => false,
            };
            if !is_fresh {
                self.write_text(text)?;
            }
        }
        Ok(())
    }

    /// Writes a text anew from what its clients are now.
    fn write_text(self, text: i64) -> Result<()> {
        let (first, firm) = (first_client_of(text), text >> FIRM);
        let mut statement = self.0.prepare_cached(concat!(
            "REPLACE INTO search_texts (id, text) SELECT ?1, group_concat(",
            line!(),
            ", char(10)) FROM clients NOT INDEXED WHERE id BETWEEN ?2 AND ?3 AND firm = ?4 HAVING count(*) > 0"
        ))?;
        if statement.execute((text, first, first + CLIENTS - 1, firm))? == 0 {
            self.0.prepare_cached("DELETE FROM search_texts WHERE id = ?1")?.execute([text])?;
        }
        Ok(())
    }

    /// Puts other numbers into a text; tells whether it had a line for each of their clients.
    fn renumber_text(self, text: i64, numbers: &BTreeMap<i64, String>) -> Result<bool> {
        let mut statement = self.0.prepare_cached("SELECT text FROM search_texts WHERE id = ?1")?;
        let old: Option<String> = statement.query_row([text], |row| row.get("text")).optional()?;
        let Some(new) = old.and_then(|old| with_numbers(&old, numbers)) else { return Ok(false) };
        let statement = "UPDATE search_texts SET text = ?2 WHERE id = ?1";
        self.0.prepare_cached(statement)?.execute((text, new))?;
        Ok(true)
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

/// A text with other numbers, by the places of their clients; none where a client has not one line.
fn with_numbers(text: &str, numbers: &BTreeMap<i64, String>) -> Option<String> {
    let mut renumbered = String::with_capacity(text.len() + numbers.values().map(String::len).sum::<usize>());
    let mut found = 0;
    for (at, line) in text.split('\n').enumerate() {
        renumbered.push_str(if at == 0 { "" } else { "\n" });
        let Some(number) = place(line.as_bytes()).and_then(|place| numbers.get(&place)) else {
            renumbered.push_str(line);
            continue;
        };
        let (name, rest) = line.split_once(SEPARATOR)?;
        let (_, others) = rest.split_once(SEPARATOR)?;
        [name, SEPARATOR, number, SEPARATOR, others].into_iter().for_each(|part| renumbered.push_str(part));
        found += 1;
    }
    (found == numbers.len()).then_some(renumbered)
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
    fn a_number_takes_the_place_of_another_in_its_clients_line_alone() {
        let text = "\u{80}bond\u{1f}007\u{1f}12\u{1f}a\u{1f}b\n\u{9f}other\u{1f}\u{1f}7\u{1f}";
        let numbers = |all: &[(i64, &str)]| all.iter().map(|&(at, number)| (at, number.to_owned())).collect();
        let renumbered = "\u{80}bond\u{1f}\u{1f}12\u{1f}a\u{1f}b\n\u{9f}other\u{1f}42\u{1f}7\u{1f}";
        assert_eq!(with_numbers(text, &numbers(&[(0, ""), (31, "42")])).as_deref(), Some(renumbered));
        assert_eq!(with_numbers(text, &numbers(&[(31, "")])).as_deref(), Some(text));
        assert_eq!(with_numbers(text, &numbers(&[(0, "1"), (1, "2")])), None);
        assert_eq!(with_numbers(&format!("{text}\n{text}"), &numbers(&[(0, "1")])), None);
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
