//! Client numbers that differ and yet look the same: Cyrillic А for Latin A (UTS #39), O for 0, I or l for 1.
//! Numbers that resemble one another share a picture key: a map of keys finds them, `likeness` has the last word.
//! Everything here takes folded numbers.

use std::borrow::Cow;

use super::fold::fold;
use unicode_normalization::UnicodeNormalization;
use unicode_security::MixedScript;

/// Each character that UTS #39 has pass for another, with that one; `None` where it passes for several. In order.
static PROTOTYPES: &[(char, Option<char>)] = include!(concat!(env!("OUT_DIR"), "/prototypes.rs"));

/// How two different numbers look the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Likeness {
    /// They differ by letters or symbols of another script that make the same picture.
    LookAlike,
    /// They differ only by `O` and `0`, or by `I`, `l` and `1`.
    Similar,
}

/// Tells how two folded numbers look the same; none when they are equal or simply different.
pub fn likeness(one: &str, other: &str) -> Option<Likeness> {
    if one == other || !picture_keys(one).share_one_with(&picture_keys(other)) {
        return None;
    }
    let differences = || one.chars().zip(other.chars()).filter(|(a, b)| a != b);
    if differences().any(|(a, b)| are_letters_of_one_foreign_script(a, b)) {
        return None;
    }
    let foreign = differences().any(|(a, b)| !a.is_ascii() || !b.is_ascii());
    Some(if foreign { Likeness::LookAlike } else { Likeness::Similar })
}

/// Greek σ and ο both pass for a Latin o, but not for one another: who writes a script tells its letters apart.
fn are_letters_of_one_foreign_script(one: char, other: char) -> bool {
    !one.is_ascii() && !other.is_ascii() && String::from_iter([one, other]).as_str().is_single_script()
}

/// The pictures one number can make: one in small letters and, when it is another, one in capitals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PictureKeys<'n> {
    small: Cow<'n, str>,
    capital: Option<String>,
}

impl PictureKeys<'_> {
    /// The one or two keys, never the same twice.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        std::iter::once(&*self.small).chain(self.capital.as_deref())
    }

    fn share_one_with(&self, other: &Self) -> bool {
        self.iter().any(|key| other.iter().any(|other_key| key == other_key))
    }
}

impl<'n> IntoIterator for PictureKeys<'n> {
    type Item = Cow<'n, str>;
    type IntoIter = std::iter::Chain<std::iter::Once<Cow<'n, str>>, std::option::IntoIter<Cow<'n, str>>>;

    fn into_iter(self) -> Self::IntoIter {
        std::iter::once(self.small).chain(self.capital.map(Cow::Owned))
    }
}

/// Makes the keys under which the folded number `folded` meets those that look like it.
pub fn picture_keys(folded: &str) -> PictureKeys<'_> {
    if folded.is_ascii() && !folded.contains(['o', 'i', 'l']) {
        return PictureKeys { small: Cow::Borrowed(folded), capital: None };
    }
    let small: String = folded.chars().map(|letter| picture(letter, letter)).collect();
    let capital = (!folded.is_ascii()).then(|| folded.chars().map(capital_picture).collect());
    let capital = capital.filter(|capital| *capital != small);
    PictureKeys { small: Cow::Owned(small), capital }
}

/// Cyrillic в looks like B only as a capital. A letter whose capital is two keeps its small picture.
fn capital_picture(letter: char) -> char {
    let mut capitals = letter.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => picture(capital, letter),
        _ => picture(letter, letter),
    }
}

/// The one character for which `form`, a case of `letter`, can be taken; `letter` itself when there is none.
fn picture(form: char, letter: char) -> char {
    if letter.is_ascii() {
        return without_twins(letter);
    }
    let plain =
        prototype(form).and_then(|prototype| single(fold(prototype.encode_utf8(&mut [0; 4])).chars()));
    without_twins(plain.unwrap_or(letter))
}

/// What `form` passes for. A prototype of several characters, or with a mark, is no character's picture: Ю (`lO`) is
/// not 10.
fn prototype(form: char) -> Option<char> {
    let form = single(std::iter::once(form).nfd())?;
    match PROTOTYPES.binary_search_by_key(&form, |(other, _)| *other) {
        Ok(place) => PROTOTYPES[place].1,
        Err(_) => Some(form),
    }
}

fn single(mut characters: impl Iterator<Item = char>) -> Option<char> {
    characters.next().filter(|_| characters.next().is_none())
}

fn without_twins(character: char) -> char {
    match character {
        'o' => '0',
        'i' | 'l' => '1',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    fn typed(one: &str, other: &str) -> Option<Likeness> {
        likeness(&fold(one), &fold(other))
    }

    fn keys(text: &str) -> Vec<String> {
        picture_keys(&fold(text)).into_iter().map(Cow::into_owned).collect()
    }

    #[test]
    fn letters_of_another_script_with_the_same_picture_look_alike() {
        for (foreign, latin) in [
            ("А-7", "A-7"),
            ("а-7", "a–7"),
            ("Ο", "o"),
            ("Ο", "0"),
            ("В-12", "B-12"),
            ("Р-1", "P-1"),
            ("р-1", "p-1"),
            ("СТ-2024", "CT-2024"),
            ("Н1", "H1"),
            ("І-9", "I-9"),
            ("І-9", "1-9"),
            ("ΑΒΕ", "abe"),
            ("ν7", "v7"),
            ("Ν7", "N7"),
        ] {
            assert_eq!(typed(foreign, latin), Some(Likeness::LookAlike), "{foreign} {latin}");
        }
    }

    #[test]
    fn letters_of_two_foreign_scripts_look_alike() {
        assert_eq!(typed("Α-7", "А-7"), Some(Likeness::LookAlike));
        assert_eq!(typed("аo-1", "aо-1"), Some(Likeness::LookAlike));
    }

    #[test]
    fn letter_o_and_zero_and_the_thin_strokes_are_similar() {
        assert_eq!(typed("O-7", "0-7"), Some(Likeness::Similar));
        assert_eq!(typed("I7", "l7"), Some(Likeness::Similar));
        assert_eq!(typed("I7", "17"), Some(Likeness::Similar));
        assert_eq!(typed("L1O", "ll0"), Some(Likeness::Similar));
        assert_eq!(typed("Ж-O", "Ж-0"), Some(Likeness::Similar));
        assert_eq!(typed("А-O", "A-0"), Some(Likeness::LookAlike));
    }

    #[test]
    fn other_differences_are_no_likeness() {
        for (one, other) in [
            ("7", "007"),
            ("rn", "m"),
            ("vv", "w"),
            ("A-7", "A-8"),
            ("A-7", "A7"),
            ("5", "S"),
            ("8", "B"),
            ("Ж-1", "X-1"),
            ("Ю-1", "10-1"),
            ("№ 7", "N 7"),
            ("", "0"),
        ] {
            assert_eq!(typed(one, other), None, "{one} {other}");
        }
    }

    #[test]
    fn letters_of_one_foreign_script_are_told_apart() {
        for (one, other) in
            [("Σ-1", "Ο-1"), ("Γ-1", "Υ-1"), ("Η-1", "Ν-1"), ("В-1", "Ь-1"), ("ด-1", "ต-1"), ("日", "曰")]
        {
            assert_eq!(typed(one, other), None, "{one} {other}");
        }
    }

    #[test]
    fn numbers_of_one_foreign_script_without_latin_picture_resemble_none() {
        assert_eq!(typed("ЖЩ", "ЖЭ"), None);
        assert_eq!(typed("株-1", "有-1"), None);
        assert_eq!(keys("ЖЩ"), ["жщ"]);
        assert_eq!(keys("株"), ["株"]);
    }

    #[test]
    fn spellings_that_fold_alike_are_one_number_and_no_likeness() {
        assert_eq!(typed("A-7", "a–7 "), None);
        assert_eq!(typed("Ａ", "a"), None);
    }

    #[test]
    fn ascii_makes_one_key_and_foreign_letters_at_most_two() {
        assert_eq!(keys("Bill O'Neil rn-10"), ["b111 0'ne11 rn-10"]);
        assert_eq!(keys("В-7"), ["ʙ-7", "b-7"]);
        assert_eq!(keys("О-7"), ["0-7"]);
        assert_eq!(picture_keys("р").iter().collect::<Vec<_>>(), ["p"]);
    }

    #[test]
    fn a_foreign_letter_makes_pictures_of_one_character() {
        for letter in '\u{80}'..'\u{40000}' {
            let folded = fold(&letter.to_string());
            for key in picture_keys(&folded) {
                assert_eq!(key.chars().count(), folded.chars().count(), "{letter:?} {key:?}");
            }
        }
    }

    #[test]
    fn prototypes_are_those_of_uts_39() {
        for form in '\0'..=char::MAX {
            let text = form.to_string();
            let skeleton: String = unicode_security::confusable_detection::skeleton(&text).collect();
            let expected = match skeleton.as_str() {
                "rn" => Some('m'),
                "" => Some(form), // not seen at all
                other => single(other.chars()),
            };
            assert_eq!(prototype(form), expected, "{form:?}");
        }
    }

    const CONFUSING: &str = "[aAbBoO0iIlL1pPvnrm7 -АВЕОРСТІаврсоьюΑΒΟΡΣνη]{0,6}";

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

        #[test]
        fn likeness_is_mutual(one in CONFUSING, other in CONFUSING) {
            prop_assert_eq!(typed(&one, &other), typed(&other, &one));
        }

        #[test]
        fn nothing_resembles_itself(one in any::<String>()) {
            prop_assert_eq!(typed(&one, &one), None);
        }

        #[test]
        fn with_an_ascii_number_a_shared_key_is_a_likeness(one in CONFUSING, other in "[abohilpvnrmct017 -]{0,3}") {
            let (one, other) = (fold(&one), fold(&other));
            let shared = picture_keys(&one).share_one_with(&picture_keys(&other));
            prop_assert_eq!(likeness(&one, &other).is_some(), shared && one != other);
        }

        #[test]
        fn one_swapped_letter_is_noticed(before in "[a-z0-9]{0,4}", after in "[a-z0-9]{0,4}") {
            let latin = format!("{before}p{after}");
            let swapped = format!("{before}р{after}");
            prop_assert_eq!(likeness(&latin, &swapped), Some(Likeness::LookAlike));
        }
    }
}
