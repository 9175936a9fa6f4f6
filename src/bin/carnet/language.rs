//! The language and other words that must be known before the command line is parsed.

use std::ffi::{OsStr, OsString};

use carnet::text::language::Language;

/// Finds the language: `--lang`, then the environment, else English.
pub fn spoken(arguments: &[OsString], variable: impl Fn(&str) -> Option<OsString>) -> Language {
    const VARIABLES: [&str; 4] = ["CARNET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"];
    let typed = option_value(arguments, "--lang").filter(|value| !value.is_empty());
    typed
        .or_else(|| VARIABLES.iter().filter_map(|name| variable(name)).find(|value| !value.is_empty()))
        .map_or(Language::English, |value| named(&value))
}

/// What begins with `fr` (`fr_CA.UTF-8`) is French; anything else is English.
fn named(value: &OsStr) -> Language {
    let text = value.to_string_lossy().to_lowercase();
    match text.strip_prefix("fr") {
        Some(_) => Language::French,
        _ => Language::English,
    }
}

/// Finds what follows `option` last, as `--option value` or `--option=value`, before a lone `--`.
pub fn option_value(arguments: &[OsString], option: &str) -> Option<OsString> {
    let words = arguments.iter().skip(1).take_while(|word| *word != "--");
    let mut found = None;
    let mut is_next = false;
    for word in words {
        match word.to_str().and_then(|text| text.strip_prefix(option)) {
            _ if is_next => (found, is_next) = (Some(word.clone()), false),
            Some("") => is_next = true,
            Some(rest) => found = rest.strip_prefix('=').map(OsString::from).or(found),
            None => {}
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<OsString> {
        text.split(' ').map(OsString::from).collect()
    }

    fn spoken_with(line: &str, variables: &[(&str, &str)]) -> Language {
        let variable = |name: &str| {
            variables.iter().find(|(key, _)| *key == name).map(|(_, value)| OsString::from(value))
        };
        spoken(&words(line), variable)
    }

    #[test]
    fn what_was_typed_decides_over_the_environment() {
        for line in ["carnet --lang fr find", "carnet find --lang=fr", "carnet --lang en --lang fr"] {
            assert_eq!(spoken_with(line, &[("CARNET_LANG", "en")]), Language::French, "{line}");
        }
        assert_eq!(spoken_with("carnet --lang en", &[("LANG", "fr_CA.UTF-8")]), Language::English);
        assert_eq!(spoken_with("carnet find -- --lang fr", &[]), Language::English);
    }

    #[test]
    fn the_environment_is_asked_in_its_order_and_empty_is_unset() {
        assert_eq!(spoken_with("carnet", &[("LANG", "fr_CA.UTF-8")]), Language::French);
        assert_eq!(spoken_with("carnet", &[("LC_ALL", "C"), ("LANG", "fr_CA")]), Language::English);
        assert_eq!(spoken_with("carnet", &[("LC_ALL", ""), ("LC_MESSAGES", "fr")]), Language::French);
        assert_eq!(spoken_with("carnet", &[("CARNET_LANG", "fr"), ("LC_ALL", "en_CA")]), Language::French);
        assert_eq!(spoken_with("carnet", &[]), Language::English);
    }

    #[test]
    fn an_option_is_found_with_its_last_value() {
        let value =
            |line: &str| option_value(&words(line), "--format").map(|text| text.into_string().unwrap());
        assert_eq!(value("carnet --format json find").as_deref(), Some("json"));
        assert_eq!(value("carnet --format=csv --formatted x").as_deref(), Some("csv"));
        assert_eq!(value("carnet --format"), None);
    }
}
