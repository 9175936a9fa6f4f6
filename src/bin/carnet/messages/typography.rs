//! Holds the wording to its rules, over the source text of every file of messages.

use std::path::{Path, PathBuf};

/// Every literal of one language, with the file that holds it.
fn literals(language: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/bin/carnet/messages");
    let catalogue = files(&folder).into_iter().filter(|path| !path.ends_with("typography.rs"));
    catalogue.flat_map(|path| literals_of(&path, language)).collect()
}

/// The files of a folder and of those in it, the modules' own heads left out.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let found = entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    found.filter(|path| !path.ends_with("mod.rs")).collect()
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
    text.split('`').step_by(2).collect::<Vec<_>>().join("`")
}

/// Whether no no-break blank hides in a source text, where nobody would see it.
pub fn is_shown_visibly(source: &str) -> bool {
    !source.contains('\u{a0}')
}

/// What a French text has against the typography of Canadian French; nothing is well.
pub fn french_faults(text: &str) -> Vec<&'static str> {
    let prose = prose(text);
    let before = |at: usize| prose[..at].chars().next_back();
    let bare = |at: usize| before(at) != Some('\u{a0}');
    let mut faults = Vec::new();
    if prose.match_indices([':', '»']).any(|(at, _)| bare(at)) {
        faults.push("no no-break blank before a colon or a closing guillemet");
    }
    if prose.match_indices('«').any(|(at, mark)| !prose[at + mark.len()..].starts_with('\u{a0}')) {
        faults.push("no no-break blank behind an opening guillemet");
    }
    let marks = prose.match_indices([';', '!', '?', '.', ',']);
    if marks.into_iter().any(|(at, _)| before(at).is_some_and(char::is_whitespace)) {
        faults.push("a blank before another mark");
    }
    if prose.contains('\'') {
        faults.push("a straight apostrophe");
    }
    faults
}

#[test]
fn both_languages_have_as_many_entries() {
    let entries = |language| literals(language).len();
    assert!(entries("en") > 100);
    assert_eq!(entries("en"), entries("fr"));
}

#[test]
fn french_has_its_no_break_blanks_and_its_own_apostrophe() {
    for (file, text) in literals("fr") {
        assert!(is_shown_visibly(&text), "written visibly, in {file}: {text}");
        let shown = text.replace("\\u{a0}", "\u{a0}");
        assert_eq!(french_faults(&shown), [""; 0], "{file}: {text}");
    }
}

#[test]
fn what_is_not_french_typography_is_found() {
    for text in ["Oui: non", "«\u{a0}Oui»", "« Oui\u{a0}»", "Oui ; non", "l'eau"] {
        assert_eq!(french_faults(text).len(), 1, "{text}");
    }
    assert_eq!(french_faults("«\u{a0}L’eau\u{a0}»\u{a0}: `a: b`; oui."), [""; 0]);
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
