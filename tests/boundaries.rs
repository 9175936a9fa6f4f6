//! The walls of the house: who may name whom, where SQL and sentences live, how long a file may be, and under which
//! licences the crates are that it is built from.

use std::fs;
use std::path::{Path, PathBuf};

fn sources(folder: &str) -> Vec<(PathBuf, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut found = Vec::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder that can be read") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                // What a build of the fuzz targets leaves is nobody's source.
                folders.extend((!path.ends_with("target")).then_some(path));
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((path.clone(), fs::read_to_string(&path).expect("a source file")));
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has sources");
    found
}

fn library() -> Vec<(PathBuf, String)> {
    sources("src").into_iter().filter(|(path, _)| !is_in(path, "src/bin")).collect()
}

fn is_in(path: &Path, folder: &str) -> bool {
    path.starts_with(Path::new(env!("CARGO_MANIFEST_DIR")).join(folder))
}

/// The code of a file without comments and tests.
fn code(source: &str) -> String {
    let code = source.split("#[cfg(test)]").next().unwrap_or_default();
    code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The files of `sources` whose code holds one of `words`.
fn holders(sources: &[(PathBuf, String)], words: &[&str]) -> Vec<String> {
    let holds = |source: &str| words.iter().any(|word| code(source).contains(word));
    sources.iter().filter(|(_, source)| holds(source)).map(|(path, _)| path.display().to_string()).collect()
}

#[test]
fn the_library_names_no_crate_of_the_program() {
    let crates = ["clap::", "console::", "anyhow::", "std::env::", "println!"];
    assert_eq!(holders(&library(), &crates), [""; 0]);
}

#[test]
fn sql_lives_in_the_store_and_nowhere_else() {
    let elsewhere: Vec<_> =
        sources("src").into_iter().filter(|(path, _)| !is_in(path, "src/store")).collect();
    let words = ["rusqlite", "SELECT ", "INSERT INTO", "UPDATE clients", "DELETE FROM", "PRAGMA"];
    assert_eq!(holders(&elsewhere, &words), [""; 0]);
}

#[test]
fn the_store_knows_no_rule_and_the_registry_no_file_of_others() {
    let store: Vec<_> = library().into_iter().filter(|(path, _)| is_in(path, "src/store")).collect();
    assert_eq!(holders(&store, &["crate::registry", "crate::exchange", "Refusal"]), [""; 0]);
    let registry: Vec<_> = library().into_iter().filter(|(path, _)| is_in(path, "src/registry")).collect();
    assert_eq!(holders(&registry, &["crate::exchange"]), [""; 0]);
}

#[test]
fn domain_types_see_only_text_and_each_other() {
    let domain = ["src/client", "src/error", "src/firm.rs", "src/journal", "src/text"];
    let domain: Vec<_> =
        library().into_iter().filter(|(path, _)| domain.iter().any(|folder| is_in(path, folder))).collect();
    assert_eq!(holders(&domain, &["crate::store", "crate::registry", "crate::exchange"]), [""; 0]);
}

#[test]
fn only_the_console_writes_to_the_terminal() {
    let program: Vec<_> = sources("src/bin")
        .into_iter()
        .filter(|(path, _)| !is_in(path, "src/bin/carnet/console") && !path.ends_with("console.rs"))
        .collect();
    assert_eq!(holders(&program, &["io::stdout", "io::stderr", "println!", "eprintln!"]), [""; 0]);
}

#[test]
fn no_sentence_stands_outside_the_messages() {
    let program: Vec<_> = sources("src/bin")
        .into_iter()
        .filter(|(path, _)| !is_in(path, "src/bin/carnet/messages") && !path.ends_with("tests.rs"))
        .map(|(path, source)| (path, quoted(&code(&source))))
        .collect();
    let sentences: Vec<String> = program
        .iter()
        .flat_map(|(path, literals)| literals.iter().map(move |text| format!("{}: {text}", path.display())))
        .filter(|text| text.split_once(": ").is_some_and(|(_, text)| is_sentence(text)))
        .collect();
    assert_eq!(sentences, [""; 0]);
}

/// The string literals of code, attributes left out.
fn quoted(code: &str) -> Vec<String> {
    let lines = code.lines().filter(|line| {
        let line = line.trim_start();
        !line.starts_with("#[")
            && !line.contains(".help(")
            && !line.contains(".expect(")
            && !line.contains("concat!")
    });
    lines.flat_map(|line| line.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Three words that begin with a capital letter are a sentence.
fn is_sentence(text: &str) -> bool {
    let words = text.split(' ').filter(|word| word.len() > 1 && word.chars().all(char::is_alphabetic));
    text.starts_with(char::is_uppercase) && words.count() >= 3
}

#[test]
fn no_file_is_longer_than_300_lines() {
    let long: Vec<String> = sources("src")
        .into_iter()
        .chain(sources("tests"))
        .filter(|(_, source)| source.lines().count() > 300)
        .map(|(path, source)| format!("{}: {}", path.display(), source.lines().count()))
        .collect();
    assert_eq!(long, [""; 0]);
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = sources("src")
        .into_iter()
        .filter(|(_, source)| !source.starts_with("//!"))
        .map(|(path, _)| path.display().to_string())
        .collect();
    assert_eq!(silent, [""; 0]);
}

/// What stands between quotation marks or commas behind `start`, up to `end`.
#[cfg(target_os = "linux")]
fn listed(text: &str, start: &str, end: &str) -> Vec<String> {
    let list = text.split(start).nth(1).and_then(|rest| rest.split(end).next()).expect("a list");
    let names = list.split([',', '"', '\n']).map(str::trim).filter(|name| !name.is_empty());
    names.map(str::to_owned).collect()
}

#[cfg(target_os = "linux")]
#[test]
fn every_crate_is_under_a_licence_that_the_readme_names() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).expect("a text");
    let allowed = listed(&read("deny.toml"), "allow = [", "]");
    assert_eq!(listed(&read("README.md"), "permissive licences (", ", or a choice"), allowed);
    let mut cargo = std::process::Command::new(env!("CARGO"));
    let host = format!("{}-unknown-linux-gnu", std::env::consts::ARCH);
    cargo.args(["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", &host]);
    let output = cargo.current_dir(root).output().expect("cargo runs");
    let metadata: serde_json::Value = serde_json::from_slice(&output.stdout).expect("metadata");
    let packages = metadata["packages"].as_array().expect("packages");
    assert!(packages.len() > 50);
    for package in packages {
        let (name, licence) = (&package["name"], package["license"].as_str().unwrap_or_default());
        let expression = spdx::Expression::parse_mode(licence, spdx::ParseMode::LAX).expect(licence);
        let is_allowed = |licence: &str| allowed.iter().any(|each| each == licence);
        let holds =
            expression.evaluate(|part| is_allowed(&part.license.to_string()) && part.addition.is_none());
        assert!(holds || (name == "option-ext" && licence == "MPL-2.0"), "{name}: {licence}");
    }
}
