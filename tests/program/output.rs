//! Where output goes: a reader who leaves, a full device, strangers' text.

use std::fs::OpenOptions;
use std::io::Read;
use std::process::Stdio;

use super::sandbox::Sandbox;

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let sandbox = Sandbox::empty();
    sandbox.done("demo --clients 2000");
    for line in ["find --status all --format json", "export", "history"] {
        let mut child = sandbox.command(line).spawn().unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""), "carnet {line}");
    }
}

#[test]
fn a_full_device_is_exit_4_and_the_message_begins_with_what_was_done() {
    let sandbox = Sandbox::with_firm();
    let full = || Stdio::from(OpenOptions::new().write(true).open("/dev/full").unwrap());
    for (line, said) in
        [("find", "Standard output cannot be written"), ("add Bond --number 007", "Added client 007: Bond")]
    {
        if line == "find" {
            sandbox.done("add First");
        }
        let output = sandbox.command(line).stdout(full()).output().unwrap();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(4), "carnet {line}: {stderr}");
        let error = stderr.lines().find(|line| line.starts_with("error: ")).unwrap();
        assert!(error.contains(said) && !stderr.contains("panicked"), "carnet {line}: {stderr}");
    }
    sandbox.done("show 007");
}

#[test]
fn strangers_controls_are_shown_in_tables_and_exact_for_programs() {
    let sandbox = Sandbox::with_firm();
    let name = "Bond\u{202e}dnoB";
    sandbox.done(&format!("add '{name}' --number 007"));
    let mut edit = sandbox.command("edit 007 --notes");
    assert!(edit.arg("\u{1b}[31mred\u{7}\nline").status().unwrap().success());
    let table = sandbox.done("show 007").stdout;
    assert!(table.contains(r"Bond\u{202e}dnoB") && table.contains(r"\u{1b}[31mred\u{7}\nline"), "{table}");
    assert!(!table.contains('\u{1b}') && !table.contains('\u{202e}'));
    let json = sandbox.done("show 007 --format json").json();
    assert_eq!(json["display_name"], name);
    assert_eq!(json["notes"], "\u{1b}[31mred\u{7}\nline");
    let refused = sandbox.run(&format!("add '{name}2' --number 007"));
    assert!(!refused.stderr.contains('\u{202e}'), "{refused}");
}

#[test]
fn words_and_numbers_are_taken_literally() {
    let sandbox = Sandbox::with_firm();
    for (number, name) in [("100%", "Per cent"), ("a_b", "Under"), ("-7", "Dash"), ("'; --", "Quote")] {
        let mut add = sandbox.command("add");
        assert!(add.args([name, "--number", number]).status().unwrap().success(), "{number}");
    }
    assert_eq!(sandbox.done("find %").stdout.lines().count(), 2);
    assert_eq!(sandbox.done("find _").stdout.lines().count(), 2);
    assert!(sandbox.done("show number:-7").stdout.contains("Dash"));
    assert!(sandbox.done("show -- -7").stdout.contains("Dash"));
}
