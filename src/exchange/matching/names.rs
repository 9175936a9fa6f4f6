//! Names as other systems spell them: legal forms set aside, words in any order, abbreviations written out.

use crate::text::fold::fold;

/// Words that say what kind of company it is, or nothing at all.
const SET_ASIDE: [&str; 36] = [
    "inc",
    "incorporated",
    "incorporee",
    "ltee",
    "ltd",
    "limited",
    "limitee",
    "llc",
    "llp",
    "lp",
    "corp",
    "corporation",
    "co",
    "company",
    "cie",
    "compagnie",
    "senc",
    "sencrl",
    "srl",
    "enr",
    "enrg",
    "sa",
    "pc",
    "reg",
    "and",
    "et",
    "the",
    "le",
    "la",
    "les",
    "l",
    "de",
    "du",
    "des",
    "d",
    "of",
];

/// Abbreviations, and what they stand for.
const WRITTEN_OUT: [(&str, &str); 18] = [
    ("st", "saint"),
    ("ste", "sainte"),
    ("ass", "associes"),
    ("assoc", "associes"),
    ("associates", "associes"),
    ("bros", "brothers"),
    ("constr", "construction"),
    ("const", "construction"),
    ("intl", "international"),
    ("int", "international"),
    ("serv", "services"),
    ("svc", "services"),
    ("svcs", "services"),
    ("mfg", "manufacturing"),
    ("mtl", "montreal"),
    ("qc", "quebec"),
    ("ont", "ontario"),
    ("elect", "electrique"),
];

/// A name, ready to be compared with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NameKey {
    /// The whole name, folded.
    pub folded: String,
    /// The words that tell it from others, in order of the alphabet.
    words: Vec<String>,
    /// The number of a numbered company, which nothing but the same number is like.
    number: Option<String>,
}

impl NameKey {
    pub fn new(name: &str) -> Self {
        let folded = fold(name);
        let words = words(&folded);
        let number = number(&words);
        let mut told: Vec<String> =
            words.iter().filter(|word| !SET_ASIDE.contains(&word.as_str())).cloned().collect();
        if told.is_empty() {
            told = words;
        }
        told.sort_unstable();
        Self { folded, words: told, number }
    }

    /// How much two names are alike, from 0 to 1.
    pub fn likeness(&self, other: &Self) -> f64 {
        match (&self.number, &other.number) {
            (Some(one), Some(other)) => return if one == other { 1.0 } else { 0.0 },
            (Some(_), None) | (None, Some(_)) => return 0.0,
            (None, None) => {}
        }
        if self.folded == other.folded {
            return 1.0;
        }
        let whole = strsim::normalized_damerau_levenshtein(&self.words.concat(), &other.words.concat());
        whole.max(self.shared_words(other)) * 0.99
    }

    /// How much of the longer name the words of both cover, each held against its nearest.
    fn shared_words(&self, other: &Self) -> f64 {
        let (short, long) = match self.words.len() <= other.words.len() {
            true => (&self.words, &other.words),
            false => (&other.words, &self.words),
        };
        let mut free: Vec<&String> = long.iter().collect();
        let mut shared = 0.0;
        for word in short {
            let nearest = free
                .iter()
                .enumerate()
                .map(|(at, other)| (at, word_likeness(word, other)))
                .max_by(|one, other| one.1.total_cmp(&other.1));
            if let Some((at, likeness)) = nearest.filter(|(_, likeness)| *likeness >= 0.6) {
                shared += likeness * free[at].len() as f64;
                free.remove(at);
            }
        }
        let length: usize = long.iter().map(String::len).sum();
        shared / length.max(1) as f64
    }
}

fn word_likeness(one: &str, other: &str) -> f64 {
    // `Plomb` stands for `Plomberie`, as `B` does for `Benoît`.
    let is_short = one.len() != other.len() && (one.starts_with(other) || other.starts_with(one));
    let likeness = strsim::normalized_damerau_levenshtein(one, other);
    if is_short { likeness.max(0.85) } else { likeness }
}

/// The words of a folded name: dots inside abbreviations dropped, every other sign a blank.
fn words(folded: &str) -> Vec<String> {
    let plain: String = folded
        .chars()
        .filter(|each| *each != '.')
        .map(|each| if each.is_alphanumeric() { each } else { ' ' })
        .collect();
    let written_out = |word: &str| {
        let found = WRITTEN_OUT.iter().find(|(short, _)| *short == word);
        found.map_or(word, |(_, whole)| whole).to_owned()
    };
    plain.split_whitespace().map(written_out).collect()
}

/// The digits of a numbered company: `9123-4567 Québec inc.`, `91234567 Quebec`, `1234567 Ontario Ltd.`
fn number(words: &[String]) -> Option<String> {
    let digits: String =
        words.iter().take_while(|word| word.bytes().all(|byte| byte.is_ascii_digit())).cloned().collect();
    (digits.len() >= 6).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> f64 {
        NameKey::new(one).likeness(&NameKey::new(other))
    }

    #[test]
    fn legal_forms_order_and_abbreviations_make_little_difference() {
        for (one, other) in [
            ("Plomberie Côté inc.", "PLOMBERIE COTE LTEE"),
            ("Bond, James", "James Bond"),
            ("Toitures St-Pierre s.e.n.c.", "Toitures Saint-Pierre"),
            ("Roy, Pelletier & associés", "Roy Pelletier et Ass."),
        ] {
            assert!(likeness(one, other) > 0.95, "{one} / {other}: {}", likeness(one, other));
        }
        assert!(likeness("Boulangerie Gagnon", "Boulangrie Gangon") > 0.8);
        assert!(likeness("Boulangerie Gagnon", "Garage Bélanger") < 0.6);
    }

    #[test]
    fn a_numbered_company_is_like_nothing_but_its_number() {
        assert_eq!(likeness("9123-4567 Québec inc.", "91234567 Quebec Inc"), 1.0);
        assert_eq!(likeness("9123-4567 Québec inc.", "9123 4567 QUEBEC"), 1.0);
        assert_eq!(likeness("9123-4567 Québec inc.", "9123-4568 Québec inc."), 0.0);
        assert_eq!(likeness("9123-4567 Québec inc.", "Québec inc."), 0.0);
    }
}
