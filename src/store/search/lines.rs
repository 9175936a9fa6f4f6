//! The lines of a text: which of them hold words, whose they are, and others in their place.

use std::collections::BTreeMap;

use memchr::memmem::Finder;
use memchr::{memchr, memrchr};

use crate::client::Client;

/// What stands between what a client is found by: name, number, company ID and others.
const SEPARATOR: char = '\u{1f}';
/// Room for a line, in bytes.
const LINE: usize = 120;

/// What becomes of a client's line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum NewLine {
    /// It gets another number, folded, or none.
    Number(String),
    /// It becomes this, or goes.
    Whole(Option<String>),
}

/// The line of a client, by its folded name, number and what else it is found by.
pub(in crate::store) fn new_line(
    client: &Client,
    name: &str,
    number: Option<&str>,
    others: Option<&str>,
) -> String {
    let mut line = String::with_capacity(LINE);
    line.extend([client.id.0 / 16, client.id.0].map(|digit| char::from(0x80 | (digit & 0xf) as u8)));
    for part in [name, number.unwrap_or_default(), client.company_id()] {
        line.push_str(part);
        line.push(SEPARATOR);
    }
    match others.unwrap_or_default() {
        others if others.contains('\n') => line.push_str(&others.replace('\n', "\u{1f}")),
        others => line.push_str(others),
    }
    line
}

/// The lines of a text in which every word occurs. The longest word is looked for in the text as a whole.
pub(super) fn lines_with<'t>(text: &'t [u8], words: &'t [Finder<'t>]) -> impl Iterator<Item = &'t [u8]> {
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
pub(super) fn place(line: &[u8]) -> Option<i64> {
    match line {
        // Two characters from U+0080 to U+008F.
        [0xc2, high @ 0x80..=0x8f, 0xc2, low @ 0x80..=0x8f, ..] => {
            Some(i64::from((high & 0xf) << 4 | low & 0xf))
        }
        _ => None,
    }
}

/// A text with other lines, by the places of their clients. None where the text has not its clients in turn, or no line
/// for a client that gets another number.
pub(super) fn with_lines(text: &str, new: &BTreeMap<i64, NewLine>) -> Option<String> {
    let mut renewed = String::with_capacity(text.len() + LINE * new.len());
    let mut new = new.iter().peekable();
    let mut last = None;
    for line in text.split('\n').filter(|line| !line.is_empty()) {
        let at = place(line.as_bytes())?;
        if last.replace(at) >= Some(at) {
            return None;
        }
        while let Some((_, added)) = new.next_if(|(place, _)| **place < at) {
            put(&mut renewed, added.whole()?);
        }
        match new.next_if(|(place, _)| **place == at) {
            None => put(&mut renewed, Some(line)),
            Some((_, NewLine::Whole(line))) => put(&mut renewed, line.as_deref()),
            Some((_, NewLine::Number(number))) => {
                let (name, rest) = line.split_once(SEPARATOR)?;
                let (_, others) = rest.split_once(SEPARATOR)?;
                put(&mut renewed, Some(name));
                for part in [number, others] {
                    renewed.push(SEPARATOR);
                    renewed.push_str(part);
                }
            }
        }
    }
    for (_, added) in new {
        put(&mut renewed, added.whole()?);
    }
    Some(renewed)
}

impl NewLine {
    /// The line of a client that had none before; none at all where only its number is known.
    fn whole(&self) -> Option<Option<&str>> {
        match self {
            Self::Number(_) => None,
            Self::Whole(line) => Some(line.as_deref()),
        }
    }
}

fn put(text: &mut String, line: Option<&str>) {
    let Some(line) = line else { return };
    if !text.is_empty() {
        text.push('\n');
    }
    text.push_str(line);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(text: &str, words: &[&str]) -> Vec<i64> {
        let finders: Vec<Finder<'_>> = words.iter().map(|word| Finder::new(*word)).collect();
        lines_with(text.as_bytes(), &finders).filter_map(place).collect()
    }

    /// What a text becomes; `=` stands before a number.
    fn renewed(text: &str, new: &[(i64, Option<&str>)]) -> Option<String> {
        let line = |new: Option<&str>| match new.and_then(|new| new.strip_prefix('=')) {
            Some(number) => NewLine::Number(number.to_owned()),
            None => NewLine::Whole(new.map(str::to_owned)),
        };
        with_lines(text, &new.iter().map(|&(place, new)| (place, line(new))).collect())
    }

    const BOND: &str = "\u{80}\u{80}bond\u{1f}007\u{1f}12\u{1f}a\u{1f}b";
    const LAST: &str = "\u{8f}\u{8f}last\u{1f}\u{1f}7\u{1f}";

    #[test]
    fn a_number_takes_the_place_of_another_in_its_clients_line_alone() {
        let text = format!("{BOND}\n{LAST}");
        let renumbered =
            "\u{80}\u{80}bond\u{1f}\u{1f}12\u{1f}a\u{1f}b\n\u{8f}\u{8f}last\u{1f}42\u{1f}7\u{1f}";
        assert_eq!(renewed(&text, &[(0, Some("=")), (255, Some("=42"))]).as_deref(), Some(renumbered));
        assert_eq!(renewed(&text, &[(255, Some("="))]).as_deref(), Some(&*text));
        assert_eq!(renewed(&text, &[(0, Some("=1")), (1, Some("=2"))]), None);
    }

    #[test]
    fn lines_come_where_their_clients_stand_and_go() {
        let text = format!("{BOND}\n{LAST}");
        let (middle, end) = ("\u{80}\u{81}m", "\u{8f}\u{8f}e");
        assert_eq!(
            renewed(&text, &[(1, Some(middle)), (255, Some(end))]),
            Some(format!("{BOND}\n{middle}\n{end}"))
        );
        assert_eq!(renewed(&text, &[(0, None), (7, None)]), Some(LAST.to_owned()));
        assert_eq!(renewed(BOND, &[(255, Some(LAST))]), Some(text));
        assert_eq!(renewed("", &[(0, Some(BOND))]), Some(BOND.to_owned()));
        assert_eq!(renewed(BOND, &[(0, None)]), Some(String::new()));
    }

    #[test]
    fn a_text_that_has_not_its_clients_in_turn_is_not_mended() {
        for text in [format!("{LAST}\n{BOND}"), format!("{BOND}\n{BOND}"), format!("{BOND}\nx")] {
            assert_eq!(renewed(&text, &[(7, None)]), None, "{text:?}");
        }
    }

    #[test]
    fn each_line_in_which_every_word_occurs_is_found_once() {
        let text = "\u{80}\u{80}bond\u{1f}007\n\u{80}\u{81}bond and bond\u{1f}7\n\u{82}\u{8f}other\u{1f}007";
        assert_eq!(places(text, &["bond"]), [0, 1]);
        assert_eq!(places(text, &["007"]), [0, 47]);
        assert_eq!(places(text, &["bond", "7"]), [0, 1]);
        assert_eq!(places(text, &["7", "other"]), [47]);
        assert_eq!(places(text, &["\u{1f}007"]), [0, 47]);
        assert_eq!(places(text, &["bonds"]), [0; 0]);
        assert_eq!(places("", &["bond"]), [0; 0]);
    }
}
