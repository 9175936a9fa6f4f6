//! Text that is out for trouble, and descriptors that are not there.

use std::process::Command;

use unicode_normalization::UnicodeNormalization;

use super::desk::{Desk, finish, upload};

/// Texts that have broken other programs.
const NAUGHTY: [&str; 46] = [
    "undefined",
    "null",
    "NULL",
    "nil",
    "true",
    "0",
    "-1",
    "1e100",
    "NaN",
    "Infinity",
    "0x0",
    "1/0",
    "%",
    "_",
    "%s%n%x",
    "$HOME",
    "`id`",
    "$(id)",
    "../../etc/passwd",
    "C:\\nul",
    "--help",
    "-",
    "; DROP TABLE clients; --",
    "' OR ''='",
    "\"quoted\"",
    "a*b",
    "NEAR(a b)",
    "<script>alert(1)</script>",
    "{{7*7}}",
    "\\u0000",
    "Ω≈ç√∫",
    "e\u{301}le\u{300}ve",
    "Å\u{301}",
    "田中さん",
    "الأردن",
    "👩‍👩‍👧‍👦",
    "Z̶a̷l̵g̸o̴",
    "\u{feff}mark",
    "\u{202e}reversed",
    "\u{200b}",
    "a\u{0}b",
    "a\u{7f}b",
    "tab\there",
    "line\nend",
    "\u{1b}]0;title\u{7}",
    "\u{85}",
];

#[test]
fn naughty_texts_are_stored_exactly_or_refused() {
    let desk = Desk::with_office();
    let mut stored = 0;
    for text in NAUGHTY.iter().filter(|text| !text.contains('\0')) {
        let notes = format!("{text} ");
        let before = desk.state();
        let outcome = desk.run(&["add", "--format", "json", "--notes", &notes, "--", text]);
        if outcome.code == Some(1) {
            assert!(outcome.error().0.unwrap().starts_with("name-"), "{text:?}: {outcome:?}");
            assert_eq!(desk.state(), before, "{text:?}");
            continue;
        }
        assert_eq!(outcome.code, Some(0), "{text:?}: {outcome:?}");
        stored += 1;
        let added: serde_json::Value = serde_json::from_str(&outcome.stdout).unwrap();
        let name: String = text.trim().nfc().collect();
        assert_eq!(
            (&added["display_name"], &added["notes"]),
            (&name.as_str().into(), &notes.as_str().into())
        );
        let id = format!("id:{}", added["company_id"].as_str().unwrap());
        let shown: serde_json::Value =
            serde_json::from_str(&desk.done(&["show", &id, "--format", "json"]).stdout).unwrap();
        assert_eq!(shown["display_name"], name.as_str());
        let by_name = desk.run(&["show", "--format", "json", &format!("name:{text}")]);
        assert!(
            by_name.stdout.contains(&id[3..]) || by_name.stderr.contains("ambiguous"),
            "{text:?}: {by_name:?}"
        );
    }
    assert!(stored > 25, "{stored}");
}

#[test]
fn naughty_texts_in_a_list_come_back_from_an_export() {
    let desk = Desk::with_office();
    let rows: String = NAUGHTY
        .iter()
        .enumerate()
        .filter(|(_, text)| !text.contains('\0'))
        .map(|(at, text)| format!("9{at:03},\"{}\",Q-{at}\n", text.replace('"', "\"\"")))
        .collect();
    desk.write("list.csv", upload(&rows));
    let import = desk.run(&["import", "list.csv", "--add", "--format", "json"]);
    assert_eq!(import.code, Some(3), "{import:?}");
    let before = desk.state();
    desk.done(&["export", "all.csv"]);
    let again = desk.done(&["import", "all.csv", "--add", "--details", "--format", "json"]);
    assert!(again.stdout.contains("\"operation\":null"), "{again:?}");
    assert_eq!(desk.state(), before);
}

#[test]
fn no_escape_of_a_stranger_reaches_the_terminal() {
    let desk = Desk::with_office();
    let evil = "evil\u{1b}[2J\u{9b}1m\u{202e}\u{7}.csv";
    desk.write(evil, upload("7\u{1b}[2J,\u{202e}Bond,\u{9b}1m\n"));
    for line in [
        &["import", evil][..],
        &["import", "none\u{1b}[2J.csv"],
        &["show", "\u{1b}[2J\u{202e}"],
        &["find", "\u{1b}[2J", "--lead", "\u{9b}"],
        &["add", "\u{1b}[2J"],
        &["\u{1b}[2J"],
        &["--store", "\u{1b}[2J.db", "find"],
        &["export", "no\u{1b}[2Jfolder/\u{202e}.csv"],
        &["explain", "\u{1b}[2J\u{202e}"],
    ] {
        let outcome = desk.run(line);
        let shown = outcome.stdout + &outcome.stderr;
        assert!(!shown.contains(['\u{1b}', '\u{9b}', '\u{202e}', '\u{7}']), "{line:?}: {shown:?}");
        assert_ne!(shown, "", "{line:?}");
    }
}

/// Were a file opened as a standard stream that is closed, messages would be written into it. The streams that are
/// open say what they always say.
#[test]
fn with_closed_descriptors_nothing_panics_and_the_registry_is_whole() {
    let desk = Desk::with_office();
    desk.write("list.csv", upload("771,Client 1,M-1\n772,Wrong,M-2\n"));
    let image = desk.image();
    for closed in ["<&-", ">&-", "2>&-", "<&- >&-", ">&- 2>&-", "<&- >&- 2>&-"] {
        for line in ["find", "add Bond", "import list.csv", "export out.csv", "delete N-3", "show nobody"] {
            desk.reset(&image);
            let usual = desk.run(&line.split(' ').collect::<Vec<_>>());
            assert_ne!(usual.stdout.clone() + &usual.stderr, "", "{line}");
            let whole = desk.beside();
            desk.reset(&image);
            let mut shell = Command::new("/bin/sh");
            let program = env!("CARGO_BIN_EXE_carnet");
            shell.args(["-c", &format!("exec '{program}' {line} {closed}")]).env_clear();
            shell.envs(desk.variables()).current_dir(desk.folder());
            let outcome = finish(shell);
            let codes = match line {
                "delete N-3" => [2, 2],
                "show nobody" => [1, 1],
                "import list.csv" => [3, 4],
                _ => [0, 4],
            };
            assert!(codes.contains(&outcome.code.unwrap()), "{line} {closed}: {outcome:?}");
            let is_open = |stream: &str| !closed.split(' ').any(|each| each == stream);
            assert!(!is_open(">&-") || outcome.stdout == usual.stdout, "{line} {closed}: {outcome:?}");
            assert!(!is_open("2>&-") || outcome.stderr == usual.stderr, "{line} {closed}: {outcome:?}");
            desk.state();
            let beside = desk.beside();
            assert!(beside.iter().all(|file| whole.contains_key(file.0)), "{line} {closed}: {beside:?}");
            assert!(
                beside.iter().all(|(name, content)| whole[name] == *content),
                "{line} {closed}: {beside:?}"
            );
        }
    }
}

#[test]
fn a_file_that_looks_like_an_option_is_named_so_that_the_hint_can_be_typed() {
    let desk = Desk::with_office();
    desk.write("-list.csv", upload("771,Client 1,M-1\n772,Wrong,M-2\n"));
    let outcome = desk.run(&["import", "--", "-list.csv"]);
    assert_eq!(outcome.code, Some(3), "{outcome:?}");
    assert!(outcome.stderr.contains("`carnet import ./-list.errors.csv`"), "{outcome:?}");
    let corrected = desk.run(&["import", "./-list.errors.csv"]);
    assert!(corrected.stderr.contains("`carnet import ./-list.errors-2.csv`"), "{corrected:?}");
}

#[test]
fn a_wait_of_any_length_is_one() {
    let desk = Desk::with_office();
    for wait in ["0", "2147484", "9223372036854775807", "18446744073709551615"] {
        desk.done(&["find", "--wait", wait]);
    }
}

#[test]
fn in_a_folder_that_is_gone_every_command_says_what_is_missing() {
    let desk = Desk::with_office();
    for (line, code) in [
        ("find", "no-registry"),
        ("add Bond", "no-registry"),
        ("export out.csv", "no-registry"),
        ("firm add Z", "io-error"),
    ] {
        let mut shell = Command::new("/bin/sh");
        let program = env!("CARGO_BIN_EXE_carnet");
        let script =
            format!("mkdir gone && cd gone && rmdir ../gone && exec '{program}' {line} --format json");
        shell.args(["-c", &script]).env_clear().envs(desk.variables()).current_dir(desk.folder());
        let outcome = finish(shell);
        let (found, message) = outcome.error();
        assert_eq!((outcome.code, found.as_deref()), (Some(4), Some(code)), "{line}: {outcome:?}");
        assert!(message.ends_with(": ./carnet.db"), "{line}: {message}");
    }
}
