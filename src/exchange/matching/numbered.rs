//! Numbered companies: `9999-0001 Québec inc.`, `99990001 Quebec Inc` and `9999 0001` are one, `9999-0002` another.

use super::spelling::{is_small, legal_form};

/// The digits of a numbered company, from an old Ontario one to a federal one with leading zeros.
const DIGITS: std::ops::RangeInclusive<usize> = 6..=10;
/// The digits of a Quebec company's number, which no other place gives.
const QUEBEC_DIGITS: usize = 8;

/// Where companies are numbered, by the words that say so.
const PLACES: [(&str, &[&str]); 11] = [
    ("quebec", &["quebec", "qc", "que"]),
    ("canada", &["canada"]),
    ("ontario", &["ontario", "ont", "on"]),
    ("alberta", &["alberta", "alta", "ab"]),
    ("columbia", &["columbia", "colombie", "bc", "cb"]),
    ("manitoba", &["manitoba", "mb"]),
    ("saskatchewan", &["saskatchewan", "sask", "sk"]),
    ("brunswick", &["brunswick", "nb"]),
    ("scotia", &["scotia", "ecosse", "ns"]),
    ("newfoundland", &["newfoundland", "terre", "nl"]),
    ("yukon", &["yukon", "yt"]),
];
/// The other words of those places.
const FILLERS: [&str; 8] =
    ["british", "britannique", "new", "nova", "nouveau", "nouvelle", "neuve", "labrador"];

/// A numbered company's number, and what else its name says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Numbered {
    /// The digits, without what stands between them.
    pub digits: String,
    place: Option<&'static str>,
    /// The name under which it trades, if one is given.
    pub trade_name: Vec<String>,
}

/// How two numbered companies stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SameCompany {
    Yes,
    Likely,
    No,
}

impl Numbered {
    /// Finds the number among the words of a name.
    pub fn find(words: &[String]) -> Option<Self> {
        let is_digits = |word: &String| word.bytes().all(|byte| byte.is_ascii_digit());
        let start = words.iter().position(is_digits)?;
        let end =
            words[start..].iter().position(|word| !is_digits(word)).map_or(words.len(), |at| start + at);
        let digits = words[start..end].concat();
        let others = || words[..start].iter().chain(&words[end..]);
        DIGITS.contains(&digits.len()).then(|| Self {
            digits,
            place: others().find_map(|word| place(word)),
            trade_name: others().filter(|word| !says_nothing(word)).cloned().collect(),
        })
    }

    /// Whether both are the same company: only by the number, and where it was given.
    pub fn is_same(&self, other: &Self) -> SameCompany {
        let are_elsewhere = matches!((self.place, other.place), (Some(one), Some(other)) if one != other);
        if self.digits != other.digits || are_elsewhere {
            return SameCompany::No;
        }
        let is_bare = self.trade_name.is_empty() && other.trade_name.is_empty();
        let is_sure = self.place == other.place || self.digits.len() == QUEBEC_DIGITS;
        if is_bare && is_sure { SameCompany::Yes } else { SameCompany::Likely }
    }
}

fn place(word: &str) -> Option<&'static str> {
    PLACES.iter().find(|(_, words)| words.contains(&word)).map(|(place, _)| *place)
}

fn says_nothing(word: &str) -> bool {
    is_small(word) || legal_form(word).is_some() || place(word).is_some() || FILLERS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::super::spelling::words;
    use super::*;
    use crate::text::fold::fold;

    fn is_same(one: &str, other: &str) -> SameCompany {
        let find = |name: &str| Numbered::find(&words(&fold(name))).expect("a number");
        find(one).is_same(&find(other))
    }

    #[test]
    fn a_number_is_one_company_however_it_is_written() {
        for other in [
            "99990001 Quebec Inc",
            "9999 0001",
            "9999–0001 QUÉBEC INC.",
            "Québec inc. 9999-0001",
            "La 9999-0001 Québec & cie",
        ] {
            assert_eq!(is_same("9999-0001 Québec inc.", other), SameCompany::Yes, "{other}");
        }
        assert_eq!(is_same("0123456 B.C. Ltd.", "0123456 British Columbia Ltd"), SameCompany::Yes);
    }

    #[test]
    fn a_near_number_and_the_same_number_of_another_place_are_others() {
        assert_eq!(is_same("9999-0001 Québec inc.", "9999-0002 Québec inc."), SameCompany::No);
        assert_eq!(is_same("1234567 Canada inc.", "1234567 Ontario Inc."), SameCompany::No);
    }

    #[test]
    fn a_trade_name_or_a_missing_place_leaves_a_doubt() {
        assert_eq!(
            is_same("9999-0001 Québec inc.", "Garage Roy (9999-0001 Québec inc.)"),
            SameCompany::Likely
        );
        assert_eq!(is_same("1234567 Canada inc.", "1234567"), SameCompany::Likely);
    }

    #[test]
    fn a_name_with_few_digits_is_no_numbered_company() {
        for name in ["Studio 54", "Roy 2000 inc.", "Plomberie Roy"] {
            assert_eq!(Numbered::find(&words(&fold(name))), None, "{name}");
        }
    }
}
