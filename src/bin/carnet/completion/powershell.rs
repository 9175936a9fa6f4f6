//! PowerShell: the words of a line as it reads them, and candidates quoted and written so that they reach it whole.

use clap_complete::CompletionCandidate;

/// The words up to the cursor, and where in the last one begins what PowerShell will replace.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Typed {
    pub words: Vec<String>,
    replaced: usize,
}

impl Typed {
    /// Splits at blanks outside quotes. A mark that stands twice within its quotes is one; `` ` `` takes the next
    /// character as it is, but for within `'`; behind a `,` another element of a list begins, replaced alone.
    pub fn read(line: &str) -> Self {
        let (mut words, mut word, mut replaced) = (Vec::new(), None::<String>, 0);
        let mut quote = None;
        let mut characters = line.chars().peekable();
        while let Some(each) = characters.next() {
            match (quote, each) {
                (None, _) if each.is_whitespace() => {
                    words.extend(word.take());
                    replaced = 0;
                    continue;
                }
                (None, _) if mark(each).is_some() => quote = mark(each),
                (Some(_), _) if mark(each) == quote => {
                    match characters.next_if(|next| mark(*next) == quote) {
                        Some(_) => word.get_or_insert_default().push(each),
                        None => quote = None,
                    }
                }
                (None | Some('"'), '`') => word.get_or_insert_default().extend(characters.next()),
                _ => word.get_or_insert_default().push(each),
            }
            let word = word.get_or_insert_default();
            if (quote, each) == (None, ',') {
                replaced = word.len();
            }
        }
        words.push(word.unwrap_or_default());
        Self { words, replaced }
    }

    /// A candidate as a line: what is inserted, what is shown, what is said of it. None where it would not stand in
    /// the place of what was typed.
    pub fn line(&self, candidate: &CompletionCandidate) -> Option<String> {
        let value = candidate.get_value().to_str()?;
        let kept = &self.words.last()?[..self.replaced];
        let value = value.strip_prefix(kept).filter(|value| !value.is_empty())?;
        let help = candidate.get_help().map(ToString::to_string).unwrap_or_default();
        let help = help.lines().find(|line| !line.is_empty()).unwrap_or(value);
        Some([&quoted(value), value, help].map(ascii).join("\t"))
    }
}

/// The quotation mark that a character is to PowerShell: typographic ones are no others.
const fn mark(character: char) -> Option<char> {
    match character {
        '\'' | '\u{2018}'..='\u{201b}' => Some('\''),
        '"' | '\u{201c}'..='\u{201e}' => Some('"'),
        _ => None,
    }
}

fn quoted(text: &str) -> String {
    let is_plain = |each: char| each.is_alphanumeric() || "-_./\\:=+".contains(each);
    if text.chars().all(is_plain) {
        return text.to_owned();
    }
    let mut quoted = String::from("'");
    for each in text.chars() {
        quoted.extend(std::iter::repeat_n(each, if mark(each) == Some('\'') { 2 } else { 1 }));
    }
    quoted + "'"
}

/// A text as .NET's `Regex.Unescape` reads it, in ASCII alone: a console's code page changes nothing in it.
fn ascii(text: &str) -> String {
    let mut ascii = String::with_capacity(text.len());
    for unit in text.encode_utf16() {
        match u8::try_from(unit) {
            Ok(byte @ b' '..=b'~') if byte != b'\\' => ascii.push(char::from(byte)),
            _ => ascii += &format!("\\u{unit:04x}"),
        }
    }
    ascii
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        Typed::read(line).words
    }

    fn line(typed: &str, candidate: &str) -> Option<String> {
        Typed::read(typed).line(&CompletionCandidate::new(candidate).help(Some("help".into())))
    }

    #[test]
    fn a_line_is_split_as_powershell_does() {
        assert_eq!(words("carnet show "), ["carnet", "show", ""]);
        assert_eq!(words("carnet show 'L''Étoile"), ["carnet", "show", "L'Étoile"]);
        assert_eq!(words("carnet  show \u{201c}L\u{2019}Étoile"), ["carnet", "show", "L’Étoile"]);
        assert_eq!(words("a '' \"b `\"c\"\"d\" e` f"), ["a", "", "b \"c\"d", "e f"]);
        assert_eq!(words("--firm='Côté & Fils' x\\y`"), ["--firm=Côté & Fils", "x\\y"]);
    }

    #[test]
    fn a_candidate_is_quoted_where_powershell_would_take_it_for_something_else() {
        for (candidate, expected) in [
            ("007", "007\t007\thelp"),
            ("a b", "'a b'\ta b\thelp"),
            ("L'Oréal", "'L''Or\\u00e9al'\tL'Or\\u00e9al\thelp"),
            ("a\u{2019}b", "'a\\u2019\\u2019b'\ta\\u2019b\thelp"),
            ("x@y.ca", "'x@y.ca'\tx@y.ca\thelp"),
            ("C:\\b", "C:\\u005cb\tC:\\u005cb\thelp"),
            ("🦀", "'\\ud83e\\udd80'\t\\ud83e\\udd80\thelp"),
        ] {
            assert_eq!(line("carnet show ", candidate).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_said_of_a_candidate_is_never_empty() {
        for (help, expected) in [("\r\n\nhelp\nmore", "help"), ("\n", "7"), ("", "7")] {
            let candidate = CompletionCandidate::new("7").help(Some(help.into()));
            assert_eq!(Typed::read("show ").line(&candidate), Some(format!("7\t7\t{expected}")));
        }
    }

    #[test]
    fn behind_a_comma_the_last_element_is_replaced() {
        assert_eq!(line("find --columns number,na", "number,name").as_deref(), Some("name\tname\thelp"));
        assert_eq!(line("show 'a,b", "a,b").as_deref(), Some("'a,b'\ta,b\thelp"));
        assert_eq!(line("find --columns number,", "number,"), None);
        assert_eq!(line("show a,b", "c"), None);
    }
}
