//! The one folding: what every comparison of names, numbers, headings and searches compares.
//! Case, accents, kinds of apostrophe, dash and blank, and invisible characters make no difference.
//! Only comparison folds; what is stored stays as given. Folding twice is folding once.

use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

/// Folds `text` to the form under which it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::new();
    fold_into(text, &mut folded);
    folded
}

/// Appends the folded form of `text` to `out`, apart from what `out` already holds.
pub fn fold_into(text: &str, out: &mut String) {
    out.reserve(text.len());
    let start = out.len();
    let trimmed = text.trim_ascii();
    if is_tidy_ascii(trimmed) {
        out.push_str(trimmed);
        out[start..].make_ascii_lowercase();
    } else {
        let mut folding = Folding { out, start, blank_before_next: false };
        trimmed.chars().for_each(|character| folding.add(character));
    }
}

/// Whether `text` holds only blanks, invisible characters and lone accents: what folds to nothing.
pub fn is_blank(text: &str) -> bool {
    let mut folded = String::new();
    let mut folding = Folding { out: &mut folded, start: 0, blank_before_next: false };
    text.chars().all(|character| {
        folding.add(character);
        folding.out.is_empty()
    })
}

/// Whether lower case is all that may be missing.
fn is_tidy_ascii(text: &str) -> bool {
    let mut previous = 0;
    text.bytes().all(|byte| {
        let second_blank = byte == b' ' && previous == b' ';
        previous = byte;
        (b' '..0x7f).contains(&byte) && byte != b'`' && !second_blank
    })
}

/// Writes folded characters; blanks wait until something follows them.
struct Folding<'out> {
    out: &'out mut String,
    start: usize,
    blank_before_next: bool,
}

impl Folding<'_> {
    fn add(&mut self, character: char) {
        if character.is_ascii_graphic() && character != '`' {
            self.write_char(character.to_ascii_lowercase());
        } else if character == ' ' {
            self.blank_before_next = true;
        } else if let Some(form) = latin(character).or_else(|| sign(character)) {
            self.write(form);
        } else {
            self.add_any(character);
        }
    }

    /// Canonical forms first: a sign that compatibility would take apart (´ into a blank and an accent) is known by then.
    fn add_any(&mut self, character: char) {
        decompose_canonical(character, |part| match sign(part) {
            Some(form) => self.write(form),
            None => decompose_compatible(part, |piece| self.add_piece(piece)),
        });
    }

    fn add_piece(&mut self, piece: char) {
        if let Some(form) = sign(piece) {
            self.write(form);
        } else if !is_combining_mark(piece) {
            piece.to_uppercase().flat_map(char::to_lowercase).for_each(|lower| match latin(lower) {
                Some(form) => self.write(form),
                None => self.write_char(lower),
            });
        }
    }

    fn write(&mut self, form: &str) {
        match form {
            "" => {}
            " " => self.blank_before_next = true,
            _ => form.chars().for_each(|character| self.write_char(character)),
        }
    }

    fn write_char(&mut self, character: char) {
        if self.blank_before_next && self.out.len() > self.start {
            self.out.push(' ');
        }
        self.blank_before_next = false;
        self.out.push(character);
    }
}

/// The folded form of Latin letters: those that do not decompose, and the common ones that would.
fn latin(character: char) -> Option<&'static str> {
    Some(match character {
        'À'..='Å' | 'à'..='å' | 'Ā'..='ą' | 'ª' | 'ⱥ' => "a",
        'Æ' | 'æ' => "ae",
        'ƀ' | 'ɓ' => "b",
        'Ç' | 'ç' | 'Ć'..='č' | 'ƈ' | 'ȼ' => "c",
        'Ð' | 'ð' | 'Ď'..='đ' | 'ɖ' | 'ɗ' => "d",
        'È'..='Ë' | 'è'..='ë' | 'Ē'..='ě' | 'ɇ' => "e",
        'ƒ' => "f",
        'Ĝ'..='ģ' | 'ǥ' | 'ɠ' => "g",
        'Ĥ'..='ħ' => "h",
        'Ì'..='Ï' | 'ì'..='ï' | 'Ĩ'..='ı' | 'ɨ' => "i",
        'Ĳ' | 'ĳ' => "ij",
        'Ĵ' | 'ĵ' | 'ȷ' | 'ɉ' => "j",
        'Ķ'..='ĸ' | 'ƙ' => "k",
        'Ĺ'..='ľ' | 'Ł' | 'ł' | 'ƚ' => "l",
        'Ñ' | 'ñ' | 'Ń'..='ň' | 'Ŋ' | 'ŋ' | 'ƞ' | 'ɲ' => "n",
        'Ò'..='Ö' | 'Ø' | 'ò'..='ö' | 'ø' | 'Ō'..='ő' | 'º' | 'ɵ' => "o",
        'Œ' | 'œ' => "oe",
        'ƥ' => "p",
        'Ŕ'..='ř' | 'ɍ' => "r",
        'Ś'..='š' | 'ſ' => "s",
        'ß' => "ss",
        'Ţ'..='ŧ' | 'ƭ' | 'ʈ' | 'ⱦ' => "t",
        'Þ' | 'þ' => "th",
        'Ù'..='Ü' | 'ù'..='ü' | 'Ũ'..='ų' | 'ʉ' => "u",
        'ʋ' => "v",
        'Ŵ' | 'ŵ' => "w",
        'Ý' | 'ý' | 'ÿ' | 'Ŷ'..='Ÿ' | 'ƴ' | 'ɏ' => "y",
        'Ź'..='ž' | 'ƶ' => "z",
        _ => return None,
    })
}

/// The folded form of blanks, invisible characters and punctuation that has many kinds.
fn sign(character: char) -> Option<&'static str> {
    Some(match character {
        _ if character.is_whitespace() => " ",
        '\u{2800}' => " ",
        _ if character.is_control() || is_ignorable(character) => "",
        _ if is_apostrophe(character) => "'",
        _ if is_dash(character) => "-",
        _ if is_quotation_mark(character) => "\"",
        '\u{2044}' | '\u{2215}' => "/",
        // The iota under a Greek vowel is a mark in small letters and a letter in capitals.
        '\u{345}' => "ι",
        _ => return None,
    })
}

/// Unicode's `Default_Ignorable_Code_Point`, and the marks around annotations.
fn is_ignorable(character: char) -> bool {
    matches!(character, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
        | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
        | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

/// Single quotation marks, primes, modifier letters and spacing accents that are typed for an apostrophe.
fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '`' | '´' | '\u{2b9}' | '\u{2bb}'..='\u{2bf}' | '\u{2c8}' | '\u{2ca}' | '\u{2cb}'
        | '\u{384}' | '\u{559}' | '\u{55a}' | '\u{5f3}' | '\u{7f4}' | '\u{7f5}' | '\u{1fbd}' | '\u{1fbf}' | '\u{1ffe}'
        | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{2035}' | '\u{2039}' | '\u{203a}' | '\u{275b}' | '\u{275c}'
        | '\u{275f}' | '\u{a78b}' | '\u{a78c}')
}

/// Unicode's dash punctuation, and the minus signs and bullets that are typed for it.
fn is_dash(character: char) -> bool {
    matches!(
        character,
        '-' | '\u{2d7}' | '\u{58a}' | '\u{5be}' | '\u{1400}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2212}'
                | '\u{2796}'
                | '\u{2e17}'
                | '\u{2e1a}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{2e40}'
                | '\u{2e5d}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30a0}'
                | '\u{10d6e}'
                | '\u{10ead}'
    )
}

/// Double quotation marks and double primes.
fn is_quotation_mark(character: char) -> bool {
    matches!(character, '"' | '«' | '»' | '\u{2ba}' | '\u{2ee}' | '\u{5f4}' | '\u{201c}'..='\u{201f}' | '\u{2033}'
        | '\u{2036}' | '\u{275d}' | '\u{275e}' | '\u{2760}' | '\u{2e42}' | '\u{301d}'..='\u{301f}'
        | '\u{1f676}'..='\u{1f678}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization;

    /// Planes 4 to 13 are unassigned, 15 and 16 private.
    fn every_character() -> impl Iterator<Item = char> {
        ('\0'..'\u{40000}').chain('\u{e0000}'..'\u{e1000}')
    }

    fn fold_the_general_way(text: &str) -> String {
        let mut out = String::new();
        let mut folding = Folding { out: &mut out, start: 0, blank_before_next: false };
        text.chars().for_each(|character| folding.add_any(character));
        out
    }

    #[test]
    fn case_and_accents_make_no_difference() {
        assert_eq!(fold("Éric Côté"), "eric cote");
        assert_eq!(fold("STRASSE"), fold("straße"));
        assert_eq!(fold("STRAẞE"), fold("strasse"));
        assert_eq!(fold("Σίσυφος"), fold("ΣΊΣΥΦΟΣ"));
        assert_eq!(fold("ıİiI"), "iiii");
        assert_eq!(fold("Ёлкин"), fold("елкин"));
    }

    #[test]
    fn latin_letters_without_decomposition_fold_to_plain_ones() {
        assert_eq!(fold("Œuvre Æsir Łódź Øre Đurić Ðór Þór"), "oeuvre aesir lodz ore duric dor thor");
        assert_eq!(fold("ĦħŦŧŊŋĸ ƀƁɗ ǾǼ"), "hhttnnk bbd oae");
    }

    #[test]
    fn compatible_forms_fold_to_plain_ones() {
        assert_eq!(fold("ＡＢＣ１"), "abc1");
        assert_eq!(fold("ﬁn"), "fin");
        assert_eq!(fold("№ 7"), "no 7");
        assert_eq!(fold("½ m²"), "1/2 m2");
        assert_eq!(fold("ŉ Ŀ Ĳ"), "'n l· ij");
    }

    #[test]
    fn kinds_of_apostrophe_dash_and_quotation_mark_are_one() {
        for apostrophe in "'’‘ʼ′`´‛＇ʹ‹›｀\u{1fef}\u{1ffd}".chars() {
            assert_eq!(fold(&format!("l{apostrophe}Été")), "l'ete", "{apostrophe}");
        }
        for dash in "-‐‑‒–—―−﹣－⁃﹘︱⁻〜".chars() {
            assert_eq!(fold(&format!("A{dash}7")), "a-7", "{dash}");
        }
        for mark in "\"“”„‟«»″＂〝".chars() {
            assert_eq!(fold(&format!("a{mark}b")), "a\"b", "{mark}");
        }
    }

    #[test]
    fn blanks_are_unified_collapsed_and_trimmed() {
        assert_eq!(fold("\u{3000}\t a\u{a0}\u{202f}\r\n b\u{2009}\u{85}"), "a b");
        for blank in every_character().filter(|character| character.is_whitespace()) {
            assert_eq!(fold(&format!("{blank}A{blank} {blank}7{blank}")), "a 7", "{blank:?}");
        }
    }

    #[test]
    fn invisible_characters_are_dropped_and_leave_no_second_blank() {
        assert_eq!(fold("\u{feff}A\u{200b}\u{ad}-\u{202e}7\u{e0041}\u{1}\u{7f}"), "a-7");
        assert_eq!(fold("a \u{200b} b"), "a b");
        assert_eq!(fold("a \u{301} \u{0} b"), "a b");
        assert_eq!(fold("\u{200b} a \u{200b}"), "a");
        assert_eq!(fold("a\u{200b}b"), "ab");
    }

    #[test]
    fn one_number_in_many_spellings_is_one_and_leading_zeros_count() {
        for spelling in ["A-7", "a–7", "A-7 ", " a\u{2212}7", "Ａ－７", "A\u{200d}-7", "\tA-\u{2060}7\u{a0}"]
        {
            assert_eq!(fold(spelling), "a-7", "{spelling:?}");
        }
        assert_ne!(fold("007"), fold("7"));
        assert_ne!(fold("A-7"), fold("A 7"));
    }

    #[test]
    fn blank_is_what_folds_to_nothing() {
        assert!(is_blank(""));
        assert!(is_blank(" \u{a0}\u{200b}\t\u{2800}"));
        assert!(!is_blank(" \u{200b}."));
        for character in every_character() {
            let text = String::from(character);
            assert_eq!(is_blank(&text), fold(&text).is_empty(), "{character:?}");
        }
    }

    #[test]
    fn appending_leaves_what_is_there_alone() {
        let mut out = String::from("Kept ");
        fold_into("  ÉTÉ ", &mut out);
        fold_into(" B  c ", &mut out);
        assert_eq!(out, "Kept eteb c");
    }

    #[test]
    fn fast_ways_give_what_the_general_way_gives() {
        for character in '\0'..'\u{250}' {
            for text in
                [character.to_string(), format!("A{character}b"), format!(" {character} {character}  z")]
            {
                assert_eq!(fold(&text), fold_the_general_way(&text), "{character:?}");
            }
        }
    }

    #[test]
    fn folding_any_character_twice_is_folding_it_once() {
        for character in every_character() {
            for text in
                [character.to_string(), format!("a{character}b"), format!(" {character} {character} ")]
            {
                let folded = fold(&text);
                assert_eq!(fold(&folded), folded, "{character:?}");
            }
        }
    }

    #[test]
    fn composed_and_decomposed_spellings_of_any_character_fold_alike() {
        for character in every_character() {
            let text = format!("a{character}b");
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            assert_eq!(fold(&composed), fold(&decomposed), "{character:?}");
            assert_eq!(fold(&text), fold(&decomposed), "{character:?}");
        }
    }

    #[test]
    fn capitals_of_any_character_fold_like_it() {
        for character in every_character() {
            let text = character.to_string();
            assert_eq!(fold(&text.to_uppercase()), fold(&text), "{character:?}");
            assert_eq!(fold(&text.to_lowercase()), fold(&text), "{character:?}");
        }
    }

    #[test]
    fn folded_text_holds_no_capital_accent_or_second_blank() {
        for character in every_character() {
            let folded = fold(&format!("a {character} b"));
            assert!(!folded.contains("  "), "{character:?}");
            assert!(!folded.chars().any(is_combining_mark), "{character:?}");
            assert!(!folded.bytes().any(|byte| byte.is_ascii_uppercase()), "{character:?}");
        }
    }

    proptest! {
        #[test]
        fn folding_twice_is_folding_once(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn spellings_of_ordinary_text_fold_alike(text in "[ -~À-ɏͰ-ԯḀ-῿]{0,20}") {
            let folded = fold(&text);
            prop_assert_eq!(&fold(&text.nfc().collect::<String>()), &folded);
            prop_assert_eq!(&fold(&text.nfd().collect::<String>()), &folded);
            prop_assert_eq!(&fold(&text.to_uppercase()), &folded);
            prop_assert_eq!(&fold(&text.to_lowercase()), &folded);
        }

        #[test]
        fn ascii_folds_fast_as_it_folds_slowly(text in "[\\x00-\\x7f]{0,20}") {
            prop_assert_eq!(fold(&text), fold_the_general_way(&text));
        }
    }
}
