//! Where output goes: a reader who leaves, a full device, strangers' text.

use std::fs::OpenOptions;
use std::io::Read;
use std::process::Stdio;

use insta::assert_snapshot;

use super::sandbox::{Output, Sandbox, upload};

#[test]
fn a_reader_who_leaves_early_is_no_error() {
    let sandbox = Sandbox::empty();
    sandbox.done("demo --clients 1000");
    for line in ["find --status all --format json", "find --status all --ids", "export", "history", "find"] {
        let mut child = sandbox.command(line).spawn().unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let mut stderr = String::new();
        child.stderr.take().unwrap().read_to_string(&mut stderr).unwrap();
        assert_eq!((child.wait().unwrap().code(), stderr.as_str()), (Some(0), ""), "carnet {line}");
    }
}

#[cfg(target_os = "linux")]
fn run_on_full_device(sandbox: &Sandbox, line: &str) -> Output {
    let mut command = sandbox.command(line);
    command.stdout(Stdio::from(OpenOptions::new().write(true).open("/dev/full").unwrap()));
    sandbox.finish(command)
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_device_is_exit_4_and_the_message_begins_with_what_was_done() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("7,Bond,0077\n8,Wrong,88\n"));
    assert_snapshot!(run_on_full_device(&sandbox, "find"), @"
    --- stderr
    error: Standard output cannot be written: No space left on device (os error 28)
    hint: Make room, or send the output elsewhere.
    --- exit 4
    ");
    assert_snapshot!(run_on_full_device(&sandbox, "add Largo --number 9"), @"
    --- stderr
    Added client 9: Largo
    error: Added client 9: Largo. This was done, but standard output cannot be written: No space left on device (os error 28)
    hint: Make room, or send the output elsewhere.
    --- exit 4
    ");
    assert_snapshot!(run_on_full_device(&sandbox, "edit 9 --city Laval --format json"), @r#"
    --- stderr
    {"error":{"code":"storage-full","message":"1 client edited. This was done, but standard output cannot be written: No space left on device (os error 28)","hint":"Make room, or send the output elsewhere."}}
    --- exit 4
    "#);
    assert_snapshot!(run_on_full_device(&sandbox, "import list.csv --lang fr"), @"
    --- stderr
    Importation terminée. Clients mis à jour : 1; ajoutés : 0; inchangés : 0; lignes rejetées : 1
    erreur : Importation terminée. Clients mis à jour : 1; ajoutés : 0; inchangés : 0; lignes rejetées : 1. C’est fait, mais il est impossible d’écrire sur la sortie standard : No space left on device (os error 28)
    conseil : Libérez de l’espace, ou dirigez la sortie ailleurs.
    --- exit 4
    ");
    assert_eq!(sandbox.json("show 9")["city"], "Laval");
    assert_eq!(sandbox.json("show id:7")["client_number"], "0077");
}

#[test]
fn strangers_controls_are_shown_in_tables_and_exact_for_programs() {
    let sandbox = Sandbox::with_firm();
    let name = "Bond\u{202e}dnoB";
    sandbox.done(&format!("add '{name}' --number 007 --company-id 7"));
    let mut edit = sandbox.command("edit 007 --notes");
    edit.arg("\u{1b}[31mred\u{7}\nline");
    assert_eq!(sandbox.finish(edit).code, 0);
    let table = sandbox.done("find --columns name,notes");
    assert_snapshot!(table, @r#"
    Display name      Notes
    Bond\u{202e}dnoB  \u{1b}[31mred\u{7}\nline
    "#);
    assert!(!table.stdout.contains(['\u{1b}', '\u{202e}']));
    let shown = sandbox.json("show 007");
    assert_eq!(
        (shown["display_name"].as_str(), shown["notes"].as_str()),
        (Some(name), Some("\u{1b}[31mred\u{7}\nline"))
    );
    let csv = sandbox.done("find --format csv --columns name,notes").stdout;
    assert_eq!(csv, format!("Display name,Notes\n{name},\"\u{1b}[31mred\u{7}\nline\"\n"));
    assert_eq!(sandbox.done("export --columns name,notes").stdout, csv);
    for line in [&format!("add '{name}2' --number 007"), &format!("show '{name}x'"), "delete 007", "history"]
    {
        let printed = sandbox.run(line).to_string();
        assert!(!printed.contains(['\u{1b}', '\u{202e}']), "carnet {line}: {printed}");
    }
}

#[test]
fn the_report_of_an_import_shows_no_rejected_name_and_no_control() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list\u{1b}.csv", upload("7\u{1b}[2J,Hidden,1\n"));
    let mut import = sandbox.command("import");
    import.arg("list\u{1b}.csv");
    let output = sandbox.finish(import);
    assert_snapshot!(output, @r#"
    File            Line  Company ID  Code               Reason
    list\u{1b}.csv  2     7\u{1b}[2J  company-id-format  This is not a company ID: 7\u{1b}[2J. A company ID has 1 to 20 digits and nothing else.
    --- stderr
    Rows imported: 0 updated, 0 added, 0 unchanged, 1 rejected.
    The rejected rows are in the error CSV: list\u{1b}.errors.csv
    Correct it, then run `carnet import 'list\u{1b}.errors.csv'`.
    --- exit 3
    "#);
    assert!(!output.to_string().contains(['\u{1b}']));
}

#[test]
fn words_and_numbers_are_taken_literally() {
    let sandbox = Sandbox::with_firm();
    for (number, name) in [("100%", "Per cent"), ("a_b", "Under"), ("-7", "Dash"), ("'; --", "Quote")] {
        let mut add = sandbox.command("add");
        add.args([name, "--number", number]);
        assert_eq!(sandbox.finish(add).code, 0, "{number}");
    }
    assert_eq!(sandbox.done("find % --ids").stdout.lines().count(), 1);
    assert_eq!(sandbox.done("find _ --ids").stdout.lines().count(), 1);
    assert_eq!(sandbox.json("show number:-7")["display_name"], "Dash");
    assert_eq!(sandbox.done("show -- -7").stdout, sandbox.done("show number:-7").stdout);
}

#[test]
fn into_a_pipe_nothing_is_cut() {
    let sandbox = Sandbox::with_firm();
    let name = "Très long ".repeat(30);
    sandbox.done(&format!("add '{name}'"));
    assert!(sandbox.done("find").stdout.contains(name.trim()));
}

#[cfg(unix)]
#[test]
fn an_output_that_was_opened_for_reading_is_exit_4_and_silence_is_none() {
    let sandbox = Sandbox::with_clients();
    let run = |line: &str| {
        let mut command = sandbox.command(line);
        command.stdout(Stdio::from(std::fs::File::open(sandbox.path("carnet.db")).unwrap()));
        sandbox.finish(command)
    };
    assert_snapshot!(run("find --ids"), @"
    --- stderr
    error: Standard output cannot be written: Bad file descriptor (os error 9)
    hint: Make room, or send the output elsewhere.
    --- exit 4
    ");
    assert_snapshot!(run("edit 007 --city Laval --lang fr --format json"), @r#"
    --- stderr
    {"error":{"code":"io-error","message":"1 client modifié. C’est fait, mais il est impossible d’écrire sur la sortie standard : Bad file descriptor (os error 9)","hint":"Libérez de l’espace, ou dirigez la sortie ailleurs."}}
    --- exit 4
    "#);
    assert_eq!(run("edit 007 --city Gatineau").code, 0, "nothing is to be printed");
    assert_eq!(run("find nobody --ids").code, 0);
}
