//! What was typed, so that a hint can give a command that works as it stands.

use std::borrow::Cow;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use crate::cli::Globals;
use crate::environment::is_same_file;

/// The command line, and the registry that it means.
#[derive(Debug, Clone, Default)]
pub struct Typed {
    words: Vec<String>,
    globals: Vec<String>,
    says_yes: bool,
    is_check: bool,
    is_import: bool,
    store: PathBuf,
}

impl Typed {
    /// Takes over the arguments as the system gave them, the program's name first.
    pub fn new(arguments: &[OsString], globals: &Globals) -> Self {
        let words = arguments.iter().skip(1).map(|word| word.to_string_lossy().into_owned());
        Self {
            words: words.collect(),
            globals: repeated(globals),
            says_yes: globals.yes,
            is_check: false,
            is_import: false,
            store: PathBuf::new(),
        }
    }

    /// What would be typed for a command on another registry than this one's.
    pub fn of_registry(store: &Path) -> Self {
        let globals = Globals { store: Some(store.to_owned()), ..Globals::default() };
        Self::new(&[], &globals).with_store(store)
    }

    /// Says which file the registry is.
    pub fn with_store(self, store: &Path) -> Self {
        Self { store: store.to_owned(), ..self }
    }

    /// Says whether the command is `check`.
    pub fn with_check(self, is_check: bool) -> Self {
        Self { is_check, ..self }
    }

    /// Says whether the command is `import`.
    pub fn with_import(self, is_import: bool) -> Self {
        Self { is_import, ..self }
    }

    /// Whether the command is `import`, which brings what is missing when it is run again.
    pub fn is_import(&self) -> bool {
        self.is_import
    }

    /// Whether the command is `check`, which a hint then has nothing to gain from.
    pub fn is_check(&self) -> bool {
        self.is_check
    }

    /// Whether this option, which has no value, was typed.
    pub fn has(&self, option: &str) -> bool {
        self.split_at_dashes().0.iter().any(|word| word == option)
    }

    /// The registry's file.
    pub fn store(&self) -> std::path::Display<'_> {
        self.store.display()
    }

    /// Whether a file is that of the registry.
    pub fn is_store(&self, path: &Path) -> bool {
        is_same_file(path, &self.store)
    }

    /// Gives another command for the same registry, firm and person, unless it names another itself.
    pub fn command(&self, words: &[&str]) -> String {
        let names_firms = words.iter().any(|word| ["--all-firms", "--new-firm"].contains(word));
        let is_named = |option: &str| words.contains(&option) || (names_firms && option == "--firm");
        let globals = self.globals.chunks(2).filter(|option| !is_named(&option[0]));
        quoted(words.iter().copied().chain(globals.flatten().map(String::as_str)))
    }

    /// What would be typed for a command that is about no firm, or about one that is chosen otherwise.
    pub fn without_firm(&self) -> Self {
        let kept = self.globals.chunks(2).filter(|option| option[0] != "--firm").flatten().cloned();
        Self { globals: kept.collect(), ..self.clone() }
    }

    /// What would be typed for a command in another firm of the same registry.
    pub fn in_firm(&self, firm: &str) -> Self {
        let mut typed = self.without_firm();
        typed.globals.extend(["--firm".to_owned(), firm.to_owned()]);
        typed
    }

    /// Gives another command for the same registry and firm, run by `member`.
    pub fn command_as(&self, words: &[&str], member: &str) -> String {
        let globals = without_as(&self.globals);
        quoted(words.iter().copied().chain(globals).chain(["--as", member]))
    }

    /// Gives another command for the same registry and firm, run by whoever the login stands for.
    pub fn command_as_login(&self, words: &[&str]) -> String {
        quoted(words.iter().copied().chain(without_as(&self.globals)))
    }

    /// Gives a command that asks first, run by `member` or the same person; not asking where that was typed.
    pub fn asking_command(&self, words: &[&str], member: Option<&str>) -> String {
        let words: Vec<&str> = words.iter().copied().chain(self.says_yes.then_some("--yes")).collect();
        match member {
            Some(member) => self.command_as(&words, member),
            None => self.command(&words),
        }
    }

    /// Gives the same command again.
    pub fn again(&self) -> String {
        quoted(self.words.iter().map(String::as_str))
    }

    /// Gives the same command again, run by `member`.
    pub fn again_as(&self, member: &str) -> String {
        let (before, after) = self.split_at_dashes();
        let words = without_as(before).chain(["--as", member]);
        quoted(words.chain(after.iter().map(String::as_str)))
    }

    /// Splits the words before a lone `--`, behind which there are no options.
    fn split_at_dashes(&self) -> (&[String], &[String]) {
        let end = self.words.iter().position(|word| word == "--").unwrap_or(self.words.len());
        self.words.split_at(end)
    }
}

/// The global options that another command needs as well.
fn repeated(globals: &Globals) -> Vec<String> {
    let store = globals.store.as_ref().map(|path| path.to_string_lossy().into_owned());
    [("--store", store), ("--firm", globals.firm.clone()), ("--as", globals.acting.clone())]
        .into_iter()
        .filter_map(|(option, value)| Some([option.to_owned(), value?]))
        .flatten()
        .collect()
}

/// Leaves out `--as` and its value.
fn without_as(words: &[String]) -> impl Iterator<Item = &str> {
    let mut words = words.iter().map(String::as_str);
    std::iter::from_fn(move || {
        loop {
            match words.next()? {
                "--as" => drop(words.next()),
                word if word.starts_with("--as=") => {}
                word => return Some(word),
            }
        }
    })
}

fn quoted<'w>(words: impl Iterator<Item = &'w str>) -> String {
    let words: Vec<_> = std::iter::once("carnet").chain(words).map(shell_word).collect();
    words.join(" ")
}

/// A file's name as an argument, which no command takes for an option.
pub fn file_word(path: &Path) -> String {
    let name = path.to_string_lossy();
    if name.starts_with('-') { format!("./{name}") } else { name.into_owned() }
}

/// Writes one word so that a shell takes it as it is.
pub fn shell_word(word: &str) -> Cow<'_, str> {
    let is_plain = |each: char| each.is_alphanumeric() || "-_./:@%+,=".contains(each);
    match !word.is_empty() && !word.starts_with('=') && word.chars().all(is_plain) {
        true => Cow::Borrowed(word),
        false => Cow::Owned(format!("'{}'", word.replace('\'', r"'\''"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(words: &[&str], globals: Globals) -> Typed {
        let arguments: Vec<OsString> = ["carnet"].iter().chain(words).map(OsString::from).collect();
        Typed::new(&arguments, &globals)
    }

    #[test]
    fn a_word_is_quoted_only_where_a_shell_would_change_it() {
        for word in ["id:100042000000007", "--plan", "Côté", "a@b.example", "/tmp/x-1.csv"] {
            assert_eq!(shell_word(word), word);
        }
        assert_eq!(shell_word("Bond inc."), "'Bond inc.'");
        assert_eq!(shell_word("L'Oréal"), r"'L'\''Oréal'");
        assert_eq!(shell_word("$(rm)"), "'$(rm)'");
        assert_eq!(shell_word(""), "''");
        assert_eq!(shell_word("=1"), "'=1'");
    }

    #[test]
    fn another_command_keeps_registry_firm_and_person() {
        let globals = Globals {
            store: Some("my book.db".into()),
            firm: Some("Alpha".to_owned()),
            acting: Some("ana".to_owned()),
            ..Globals::default()
        };
        let typed = typed(&[], globals);
        assert_eq!(
            typed.command(&["show", "id:1"]),
            "carnet show id:1 --store 'my book.db' --firm Alpha --as ana"
        );
        assert_eq!(
            typed.command_as(&["delete", "id:1"], "bo"),
            "carnet delete id:1 --store 'my book.db' --firm Alpha --as bo"
        );
    }

    #[test]
    fn another_command_may_name_a_firm_of_its_own_and_does_not_ask_where_yes_was_typed() {
        let globals = Globals { firm: Some("Alpha".to_owned()), yes: true, ..Globals::default() };
        let typed = typed(&[], globals);
        assert_eq!(typed.command(&["find", "x", "--firm", "Beta"]), "carnet find x --firm Beta");
        assert_eq!(typed.asking_command(&["delete", "id:1"], None), "carnet delete id:1 --yes --firm Alpha");
        let by_member = "carnet delete id:1 --yes --firm Alpha --as bo";
        assert_eq!(typed.asking_command(&["delete", "id:1"], Some("bo")), by_member);
    }

    #[test]
    fn the_same_command_is_given_again_for_somebody_else() {
        for words in [["--as", "ana", "delete", "--", "-7"].as_slice(), &["--as=ana", "delete", "--", "-7"]] {
            let typed = typed(words, Globals::default());
            assert_eq!(typed.again_as("bo"), "carnet delete --as bo -- -7");
        }
        assert_eq!(typed(&["delete", "A 1"], Globals::default()).again(), "carnet delete 'A 1'");
    }
}
