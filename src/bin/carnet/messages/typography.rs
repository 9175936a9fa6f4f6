//! Holds the wording to its rules, over the source text of every file of messages.

use std::path::Path;

/// Every literal of one language, with the file that holds it.
fn literals(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/carnet/messages");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let catalogue = files.filter(|path| !path.ends_with("typography.rs") && !path.ends_with("mod.rs"));
    catalogue.flat_map(|path| literals_of(&path, language)).collect()
}

fn literals_of(path: &Path, language: &str) -> Vec<(String, String)> {
    let source = std::fs::read_to_string(path).unwrap();
    let marker = format!(" {language}: ");
    let entries = source.split(&marker).skip(1);
    let bodies = entries.map(|entry| entry.split("\n    }").next().unwrap_or_default());
    let texts = bodies.map(|body| body.split(" fr: ").next().unwrap_or_default());
    texts.flat_map(strings).map(|text| (path.display().to_string(), text)).collect()
}

/// The string literals of a piece of source, as they are written.
fn strings(source: &str) -> Vec<String> {
    let hidden = source.replace("\\\"", "\u{1}");
    hidden.split('"').skip(1).step_by(2).map(|text| text.replace('\u{1}', "\"")).collect()
}

/// A text without what stands in backticks, which people type as it is.
fn prose(text: &str) -> String {
    let shown = text.replace("\\u{a0}", "\u{a0}");
    shown.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

#[test]
fn both_languages_have_as_many_entries() {
    let entries = |language| literals(language).len();
    assert!(entries("en") > 100);
    assert_eq!(entries("en"), entries("fr"));
}

#[test]
fn french_has_a_no_break_blank_before_colons_and_inside_guillemets() {
    for (file, text) in literals("fr") {
        let prose = prose(&text);
        for (at, _) in prose.match_indices([':', '»']) {
            assert!(prose[..at].ends_with('\u{a0}'), "{file}: {text}");
        }
        for (at, mark) in prose.match_indices('«') {
            assert!(prose[at + mark.len()..].starts_with('\u{a0}'), "{file}: {text}");
        }
        assert!(!text.contains('\u{a0}'), "written visibly, in {file}: {text}");
    }
}

#[test]
fn french_has_no_blank_before_other_marks_and_its_own_apostrophe() {
    for (file, text) in literals("fr") {
        let prose = prose(&text);
        for (at, _) in prose.match_indices([';', '!', '?', '.', ',']) {
            assert!(!prose[..at].ends_with(char::is_whitespace), "{file}: {text}");
        }
        assert!(!prose.contains('\''), "{file}: {text}");
    }
}

#[test]
fn nobody_pleads_or_shouts() {
    for (file, text) in literals("en").into_iter().chain(literals("fr")) {
        let lower = prose(&text).to_lowercase();
        for word in ["please", "failed to", "veuillez", "s’il vous plaît", "a échoué", "database", "!"] {
            assert!(!lower.contains(word), "{file}: {text}");
        }
    }
}
