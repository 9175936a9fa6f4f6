//! The words of a line as a shell reads them, and candidates quoted so that it takes them as they are.

use std::ffi::{OsStr, OsString};

/// A command line up to the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'l> {
    /// The words without their quotes; the last one, perhaps empty, is still being typed.
    pub words: Vec<String>,
    /// The last word as it was typed.
    raw: &'l str,
    /// The quotation mark within which the line ends.
    quote: Option<char>,
}

/// What of the last word stays as it was typed, in front of what the shell will replace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    text: String,
    quote: Option<char>,
}

impl<'l> Line<'l> {
    /// Splits at blanks outside quotes; `\` takes the next character as it is, but for within `'`.
    pub fn read(line: &'l str) -> Self {
        let (mut words, mut word) = (Vec::new(), String::new());
        let (mut start, mut quote, mut is_escaped) = (0, None, false);
        for (at, each) in line.char_indices() {
            match (quote, each) {
                _ if is_escaped => {
                    is_escaped = false;
                    word.push(each);
                }
                (None | Some('"'), '\\') => is_escaped = true,
                (None, '\'' | '"') => quote = Some(each),
                (Some(open), _) if open == each => quote = None,
                (None, _) if each.is_whitespace() => {
                    if at > start {
                        words.push(std::mem::take(&mut word));
                    }
                    start = at + each.len_utf8();
                }
                _ => word.push(each),
            }
        }
        words.push(word);
        Self { words, raw: &line[start..], quote }
    }

    /// What stays of the last word where the shell replaces its end `replaced`.
    pub fn kept(&self, replaced: &str) -> Kept {
        let kept = Line::read(self.raw.strip_suffix(replaced).unwrap_or_default());
        Kept { text: kept.words.concat(), quote: kept.quote }
    }
}

impl Kept {
    /// Gives a candidate, quoted, without what stays; none where it does not begin so.
    pub fn quoted(&self, candidate: &str) -> Option<String> {
        let rest = candidate.strip_prefix(self.text.as_str())?;
        Some(match self.quote {
            Some('\'') => rest.replace('\'', r"'\''"),
            Some(_) => escaped(rest, |each| "\"\\$`".contains(each)),
            None => escaped(rest, |each| !each.is_alphanumeric() && !"-_./:@%+,=".contains(each)),
        })
    }
}

fn escaped(text: &str, is_special: impl Fn(char) -> bool) -> String {
    let mut escaped = String::with_capacity(text.len());
    for each in text.chars() {
        if is_special(each) {
            escaped.push('\\');
        }
        escaped.push(each);
    }
    escaped
}

/// A word as it was typed, without its quotes.
pub fn unquoted(word: &OsStr) -> OsString {
    match word.to_str() {
        // Blanks within a word of a shell's are never outside quotes.
        Some(text) => Line::read(text).words.concat().into(),
        None => word.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> (Vec<String>, Option<char>) {
        let line = Line::read(line);
        (line.words, line.quote)
    }

    fn words(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn a_line_is_split_as_a_shell_does() {
        assert_eq!(read("carnet show "), (words(&["carnet", "show", ""]), None));
        assert_eq!(read(r"carnet show Bond\ i"), (words(&["carnet", "show", "Bond i"]), None));
        assert_eq!(read("carnet  show 'L"), (words(&["carnet", "show", "L"]), Some('\'')));
        assert_eq!(read(r#"add '' "a \"b"#), (words(&["add", "", "a \"b"]), Some('"')));
    }

    #[test]
    fn a_candidate_is_quoted_as_the_word_was_begun() {
        let quoted =
            |line: &str, replaced: &str, candidate: &str| Line::read(line).kept(replaced).quoted(candidate);
        assert_eq!(quoted("carnet show Co", "Co", "Côté & Fils").as_deref(), Some(r"Côté\ \&\ Fils"));
        assert_eq!(quoted("carnet show 'L", "L", "L'Oréal inc.").as_deref(), Some(r"L'\''Oréal inc."));
        assert_eq!(quoted("carnet show \"a", "a", "a $b").as_deref(), Some(r"a \$b"));
        assert_eq!(quoted("carnet show id:10", "10", "id:1000").as_deref(), Some("1000"));
        assert_eq!(quoted("carnet find --firm=\"Cô", "Cô", "--firm=Côté inc.").as_deref(), Some("Côté inc."));
        assert_eq!(quoted("carnet show id:10", "10", "Bond"), None);
    }

    #[test]
    fn a_word_loses_its_quotes() {
        for (word, expected) in [("Bond", "Bond"), (r"Bond\ inc.", "Bond inc."), ("'Bond inc.", "Bond inc.")]
        {
            assert_eq!(unquoted(OsStr::new(word)), expected);
        }
    }
}
