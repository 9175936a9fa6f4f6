//! Holds the explanations to the codes that the library and the program can give, as their sources say.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use carnet::text::language::Language;

use super::*;
use crate::messages::typography::french_faults;

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] });
    found.filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect()
}

/// What follows each `start` up to `end`.
fn pieces<'s>(source: &'s str, start: &'s str, end: &'s str) -> impl Iterator<Item = &'s str> {
    source.split(start).skip(1).map(move |rest| rest.split(end).next().unwrap_or_default())
}

/// The string literals that look like codes.
fn literals(piece: &str) -> impl Iterator<Item = &str> {
    let texts = piece.split('"').skip(1).step_by(2);
    texts.filter(|text| !text.is_empty() && text.chars().all(|each| each.is_ascii_lowercase() || each == '-'))
}

/// The codes of one source: those of its `code` functions, of its warnings, and those that it picks for one.
fn codes_of(source: &str) -> Vec<String> {
    let source = source.split("#[cfg(test)]").next().unwrap_or_default();
    let functions = pieces(source, "fn code(", "\n    }\n").flat_map(literals);
    let picked = pieces(source, "let code = match", "};").flat_map(literals);
    let warned = pieces(source, ".warn(", ",").flat_map(literals);
    let simple = pieces(source, "simple(\"", ",").filter_map(|rest| rest.split('"').next());
    functions.chain(picked).chain(warned).chain(simple).map(str::to_owned).collect()
}

fn given() -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let texts = sources(&folder).into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    let mut given: BTreeSet<String> = texts.flat_map(|source| codes_of(&source)).collect();
    let general = Field::ALL.iter().filter(|field| !matches!(field.kind(), Kind::Name | Kind::Number));
    given.extend(general.map(|field| field.format_code().to_owned()));
    given
}

#[test]
fn every_code_is_explained_and_nothing_else_is() {
    let given = given();
    assert!(given.len() > 100, "{given:?}");
    let views = views(Messages::new(Language::English));
    let explained: BTreeSet<String> = views.iter().map(|view| view.code.to_owned()).collect();
    assert_eq!(explained.len(), views.len(), "a code is explained twice");
    let missing: Vec<_> = given.difference(&explained).collect();
    assert!(missing.is_empty(), "add these to src/bin/carnet/messages/explain: {missing:?}");
    let superfluous: Vec<_> = explained.difference(&given).collect();
    assert!(superfluous.is_empty(), "remove these from src/bin/carnet/messages/explain: {superfluous:?}");
}

#[test]
fn every_explanation_is_whole_in_both_languages() {
    for language in Language::ALL {
        for ExplanationView { code, meaning, example, remedy } in views(Messages::new(language)) {
            for text in [&meaning, &example, &remedy] {
                assert!(!text.is_empty(), "{code}");
                assert_eq!(text.matches('`').count() % 2, 0, "{code}: {text}");
                if language == Language::French {
                    assert_eq!(french_faults(text), [""; 0], "{code}: {text}");
                }
            }
            assert!(meaning.ends_with('.'), "{code}: {meaning}");
        }
    }
}

#[test]
fn a_code_that_is_not_known_brings_the_nearest_ones() {
    let views = views(Messages::new(Language::English));
    assert_eq!(nearest("number-taken-by", &views).first().map(String::as_str), Some("number-taken"));
    assert!(nearest("scientific", &views).contains(&"company-id-scientific".to_owned()));
    assert!(nearest("xyz", &views).is_empty());
}
