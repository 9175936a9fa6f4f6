//! The one folding: what every comparison of names, numbers, headings and searches compares.
//! Case, accents, kinds of apostrophe, dash and blank, and invisible characters make no difference.
//! Only comparison folds; what is stored stays as given. Folding twice is folding once.

use super::eights::{below, beyond_ascii, eight, equal, has};

use unicode_normalization::char::{decompose_canonical, decompose_compatible, is_combining_mark};

/// Folds `text` to the form under which it is compared.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
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
        folding.add_all(trimmed);
    }
}

/// Whether `text` folds to `folded`, which is folded already.
pub fn folds_to(text: &str, folded: &str) -> bool {
    let begins = |letter: u8| folded.as_bytes().first() == Some(&letter.to_ascii_lowercase());
    // A letter or digit of ASCII that comes first stays first.
    match text.trim_ascii_start().as_bytes().first() {
        Some(first) if first.is_ascii_alphanumeric() && !begins(*first) => false,
        _ => fold(text) == folded,
    }
}

/// Whether `text` holds only blanks, invisible characters and lone accents: what folds to nothing.
pub fn is_blank(text: &str) -> bool {
    let text = text.trim_ascii_start();
    if text.as_bytes().first().is_none_or(u8::is_ascii_graphic) {
        return text.is_empty();
    }
    let mut folded = String::new();
    let mut folding = Folding { out: &mut folded, start: 0, blank_before_next: false };
    text.chars().all(|character| {
        folding.add(character);
        folding.out.is_empty()
    })
}

/// Whether lower case is all that may be missing.
fn is_tidy_ascii(text: &str) -> bool {
    let is_other = |bytes| {
        let signs = [b'`', 0x7f].map(|sign| equal(bytes, eight(sign)));
        below(bytes, eight(b' ')) | beyond_ascii(bytes) | signs[0] | signs[1]
    };
    !has(text, is_other) && !has_second_blank(text.as_bytes())
}

/// Whether a blank follows a blank.
fn has_second_blank(text: &[u8]) -> bool {
    let (eights, rest) = text.as_chunks::<8>();
    let mut last = 0;
    let is_second = |bytes: &[u8; 8]| {
        let blanks = equal(u64::from_le_bytes(*bytes), eight(b' '));
        blanks & (blanks << 8 | std::mem::replace(&mut last, blanks) >> 56) != 0
    };
    eights.iter().any(is_second) || {
        let before = text[..text.len() - rest.len()].last() == Some(&b' ');
        (before && rest.first() == Some(&b' ')) || rest.windows(2).any(|two| two == b"  ")
    }
}

/// Writes folded characters; blanks wait until something follows them.
struct Folding<'out> {
    out: &'out mut String,
    start: usize,
    blank_before_next: bool,
}

impl Folding<'_> {
    /// Adds characters: a run of ASCII letters, digits and signs at once, all others one by one.
    fn add_all(&mut self, mut text: &str) {
        while let Some(next) = text.chars().next() {
            let is_plain = |byte: &u8| byte.is_ascii_graphic() && *byte != b'`';
            let run = text.as_bytes().iter().take_while(|byte| is_plain(byte)).count();
            if run == 0 {
                self.add(next);
            } else {
                self.write_ascii(&text[..run]);
            }
            text = &text[run.max(next.len_utf8())..];
        }
    }

    fn write_ascii(&mut self, run: &str) {
        self.write_blank();
        let start = self.out.len();
        self.out.push_str(run);
        self.out[start..].make_ascii_lowercase();
    }

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
            " " => self.blank_before_next = true,
            _ => form.chars().for_each(|character| self.write_char(character)),
        }
    }

    fn write_char(&mut self, character: char) {
        self.write_blank();
        self.out.push(character);
    }

    /// Writes the blank that waits, unless it would come first.
    fn write_blank(&mut self) {
        if self.blank_before_next && self.out.len() > self.start {
            self.out.push(' ');
        }
        self.blank_before_next = false;
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
mod tests;
