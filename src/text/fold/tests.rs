//! What folding must keep apart and bring together, for every character.

use super::*;
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
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
    let letters = "ⱥ æ ƀɓ ƈȼ ðđɖɗ ɇ ƒ ǥɠ ħ ıɨ ȷɉ ĸƙ łƚ ŋƞɲ øɵ œ ƥ ɍ ß ŧƭʈⱦ þ ʉ ʋ ƴɏ ƶ";
    assert_eq!(fold(letters), "a ae bb cc dddd e f gg h ii jj kk ll nnn oo oe p r ss tttt th u v yy z");
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
        for text in [character.to_string(), format!("A{character}b"), format!(" {character} {character}  z")]
        {
            assert_eq!(fold(&text), fold_the_general_way(&text), "{character:?}");
        }
    }
}

#[test]
fn a_second_blank_is_dropped_wherever_it_stands() {
    for length in 1..40 {
        for at in 1..length {
            let (begin, end) = ("x".repeat(at), "y".repeat(length - at));
            assert_eq!(fold(&format!("{begin}  {end}")), format!("{begin} {end}"));
            assert_eq!(fold(&format!("{begin} {end}")), format!("{begin} {end}"));
        }
    }
}

#[test]
fn folding_any_character_twice_is_folding_it_once() {
    for character in every_character() {
        for text in [character.to_string(), format!("a{character}b"), format!(" {character} {character} ")] {
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
    #![proptest_config(ProptestConfig { rng_seed: RngSeed::Fixed(42), ..ProptestConfig::default() })]

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
