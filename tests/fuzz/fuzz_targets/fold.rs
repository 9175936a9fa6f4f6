//! Folding twice is folding once, and composed, decomposed and small spellings of a text fold alike.
#![no_main]

use carnet::text::fold::{fold, is_blank};
use libfuzzer_sys::fuzz_target;
use unicode_normalization::UnicodeNormalization;

fuzz_target!(|text: &str| {
    let folded = fold(text);
    assert_eq!(fold(&folded), folded);
    assert_eq!(fold(&text.nfc().collect::<String>()), folded);
    assert_eq!(fold(&text.nfd().collect::<String>()), folded);
    assert_eq!(fold(&text.to_lowercase()), folded);
    assert_eq!(is_blank(text), folded.is_empty());
    assert_eq!(folded.trim(), folded);
});
