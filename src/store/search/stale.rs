//! The texts that no longer say what their clients are found by, and how they are brought up to date.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use rusqlite::OptionalExtension;

use super::lines::{NewLine, with_lines};
use super::{CLIENTS, FIRM_SHIFT, first_client_of, line, text_of};
use crate::client::ClientId;
use crate::error::Result;
use crate::firm::FirmId;
use crate::journal::Searched;
use crate::store::Tables;

/// From how many lines on that are to be read a text is written anew, rather than one line after the other.
const MANY: usize = 64;

/// The texts that no longer say what their clients are found by, by their numbers.
#[derive(Debug, Default)]
pub(crate) struct StaleTexts {
    texts: BTreeMap<i64, Stale>,
    clients: usize,
}

/// What of a text is stale.
#[derive(Debug)]
enum Stale {
    /// The lines of some of its clients: what becomes of each, or whatever it may be.
    Lines(BTreeMap<i64, Option<NewLine>>),
    /// Whatever it may be.
    Whole,
}

impl StaleTexts {
    /// Remembers that a client of a firm came, went or changed.
    pub fn insert(&mut self, firm: FirmId, client: ClientId, searched: Searched) {
        let line = match searched {
            Searched::Nothing => return,
            Searched::Number(number) => Some(NewLine::Number(number.unwrap_or_default())),
            Searched::Line(line) => Some(NewLine::Whole(line)),
            Searched::More => None,
        };
        let text = self.texts.entry(text_of(firm, client)).or_insert_with(|| Stale::Lines(BTreeMap::new()));
        let Stale::Lines(lines) = text else { return };
        match lines.entry(client.0 % CLIENTS) {
            Entry::Vacant(entry) => {
                entry.insert(line);
                self.clients += 1;
            }
            // What it was first is not known here: the registry knows what it is in the end.
            Entry::Occupied(mut entry) => {
                entry.insert(None);
            }
        }
    }

    /// Remembers that the text that a client of a firm shares has to be written anew.
    pub fn insert_text(&mut self, firm: FirmId, client: ClientId) {
        self.texts.insert(text_of(firm, client), Stale::Whole);
        self.clients += 1;
    }

    /// How many clients wait for their texts.
    pub fn clients(&self) -> usize {
        self.clients
    }
}

impl Tables<'_> {
    /// Brings stale texts up to date.
    pub fn refresh_texts(self, stale: &mut StaleTexts) -> Result<()> {
        while let Some((text, stale)) = stale.texts.pop_first() {
            let is_fresh = match stale {
                Stale::Lines(lines) => self.renew_lines(text, lines)?,
                Stale::Whole => false,
            };
            if !is_fresh {
                self.write_text(text)?;
            }
        }
        stale.clients = 0;
        Ok(())
    }

    /// Writes a text anew from what its clients are now, which are read in the order of their IDs.
    fn write_text(self, text: i64) -> Result<()> {
        let (first, firm) = (first_client_of(text), text >> FIRM_SHIFT);
        let mut statement = self.0.prepare_cached(concat!(
            "REPLACE INTO search_texts (id, text) SELECT ?1, group_concat(",
            line!(),
            ", char(10)) FROM clients NOT INDEXED WHERE id BETWEEN ?2 AND ?3 AND firm = ?4 HAVING count(*) > 0"
        ))?;
        match statement.execute((text, first, first + CLIENTS - 1, firm))? {
            0 => self.delete_text(text),
            _ => Ok(()),
        }
    }

    /// Puts other lines into a text, few as they are; tells whether that could be done.
    fn renew_lines(self, text: i64, lines: BTreeMap<i64, Option<NewLine>>) -> Result<bool> {
        if lines.values().filter(|line| line.is_none()).count() >= MANY {
            return Ok(false);
        }
        let (first, firm) = (first_client_of(text), text >> FIRM_SHIFT);
        let mut statement = self.0.prepare_cached("SELECT text FROM search_texts WHERE id = ?1")?;
        let old: Option<String> = statement.query_row([text], |row| row.get("text")).optional()?;
        let new = lines.into_iter().map(|(place, line)| match line {
            Some(line) => Ok((place, line)),
            None => Ok((place, NewLine::Whole(self.line(firm, first + place)?))),
        });
        let new = new.collect::<Result<BTreeMap<i64, NewLine>>>()?;
        match with_lines(old.as_deref().unwrap_or_default(), &new) {
            None => return Ok(false),
            Some(new) if new.is_empty() => self.delete_text(text)?,
            Some(new) => {
                let statement = "REPLACE INTO search_texts (id, text) VALUES (?1, ?2)";
                self.0.prepare_cached(statement)?.execute((text, new))?;
            }
        }
        Ok(true)
    }

    /// The line of a client of a firm, if there is such a client.
    fn line(self, firm: i64, client: i64) -> Result<Option<String>> {
        let mut statement = self.0.prepare_cached(concat!(
            "SELECT ",
            line!(),
            " AS line FROM clients NOT INDEXED WHERE id = ?1 AND firm = ?2"
        ))?;
        Ok(statement.query_row([client, firm], |row| row.get("line")).optional()?)
    }

    fn delete_text(self, text: i64) -> Result<()> {
        self.0.prepare_cached("DELETE FROM search_texts WHERE id = ?1")?.execute([text])?;
        Ok(())
    }
}
