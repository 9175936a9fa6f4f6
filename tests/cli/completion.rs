//! What real shells complete: commands, options, and clients whose names and numbers have accents and blanks.
//!
//! A shell that is not there is passed over, and said to be.

use std::process::{Command, Stdio};

use super::sandbox::Sandbox;

/// A firm with names and numbers that a shell must quote.
fn firm() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add \"Épicerie L'Étoile & fils\" --number 'É 7' --company-id 1");
    sandbox.done("add 'Éric Côté' --number 'É 8' --company-id 2");
    sandbox.done("add 'Bond Ltd.' --number B-1 --company-id 3");
    sandbox.done("add 'Bond Ltd.' --company-id 4");
    sandbox.done("inactivate B-1");
    sandbox.done("team add 'Zoë Hall <zoe@hall.example>'");
    sandbox
}

/// Runs a shell's script with the program on its path; nothing where there is no such shell.
#[expect(clippy::print_stderr, reason = "who runs the tests should know what was not tried")]
fn in_shell(sandbox: &Sandbox, shell: &str, script: &str) -> Option<Vec<String>> {
    let built = std::path::Path::new(env!("CARGO_BIN_EXE_carnet")).parent().unwrap();
    let mut command = Command::new(shell);
    if shell == "fish" {
        command.arg("--no-config");
    }
    command.arg("-c").arg(script).current_dir(sandbox.folder()).stdin(Stdio::null());
    command.env_clear().env("HOME", sandbox.folder()).env("LANG", "C.UTF-8").env("CARNET_STORE", "carnet.db");
    command.env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", built.display()));
    let Ok(output) = command.output() else {
        eprintln!("{shell} is not there: its completion was not tried");
        return None;
    };
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    assert!(output.stderr.is_empty(), "{shell}: {}", text(output.stderr));
    Some(text(output.stdout).lines().map(str::to_owned).collect())
}

/// What bash puts into the line that ends at the cursor; `last` is the part of it that bash replaces.
fn bash(sandbox: &Sandbox, line: &str, last: &str) -> Option<Vec<String>> {
    let script = format!(
        "source <(carnet completions bash)
         COMP_LINE={line}; COMP_POINT=${{#COMP_LINE}}
         _carnet carnet {last} x
         printf '%s\\n' \"${{COMPREPLY[@]}}\"",
        line = quoted(line),
        last = quoted(last),
    );
    in_shell(sandbox, "bash", &script)
}

fn fish(sandbox: &Sandbox, line: &str) -> Option<Vec<String>> {
    let line = line.replace('\\', "\\\\").replace('\'', "\\'");
    let script = format!("carnet completions fish | source\ncomplete --do-complete '{line}'");
    let lines = in_shell(sandbox, "fish", &script)?;
    Some(lines.iter().map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect())
}

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn assert_offers(found: Option<Vec<String>>, expected: &[&str]) {
    if let Some(found) = found {
        assert_eq!(found, expected);
    }
}

#[test]
fn bash_completes_clients_with_accents_blanks_and_quotes() {
    let sandbox = firm();
    let all = ["É\\ 7", "É\\ 8", "Épicerie\\ L\\'Étoile\\ \\&\\ fils", "Éric\\ Côté"];
    assert_offers(bash(&sandbox, "carnet show É", "É"), &all);
    assert_offers(bash(&sandbox, "carnet show eri", "eri"), &["Éric\\ Côté"]);
    assert_offers(bash(&sandbox, "carnet show cote", "cote"), &["Éric\\ Côté"]);
    assert_offers(bash(&sandbox, "carnet show 'É 7", "É 7"), &["É 7"]);
    assert_offers(bash(&sandbox, "carnet show \"Éric ", "Éric "), &["Éric Côté"]);
    assert_offers(bash(&sandbox, "carnet show id:3", "3"), &["3"]);
}

#[test]
fn clients_of_one_name_are_offered_by_company_id_and_inactive_ones_too() {
    assert_offers(bash(&firm(), "carnet activate Bon", "Bon"), &["id:3", "id:4"]);
    assert_offers(bash(&firm(), "carnet activate B-", "B-"), &["B-1"]);
}

#[test]
fn bash_completes_commands_options_values_members_firms_and_columns() {
    let sandbox = firm();
    for (line, last, expected) in [
        ("carnet hist", "hist", "history"),
        ("carnet find --no-n", "--no-n", "--no-number"),
        ("carnet find --type i", "i", "individual"),
        ("carnet --lang fr find --type p", "p", "particulier"),
        ("carnet find --lead zo", "zo", "zoe@hall.example"),
        ("carnet firm use cot", "cot", "Côté\\ \\&\\ Fils"),
        (
            "carnet find --columns display_name,client_n",
            "display_name,client_n",
            "display_name,client_number",
        ),
        ("carnet explain number-l", "number-l", "number-look-alike"),
        ("carnet team hand-over z", "z", "zoe@hall.example"),
    ] {
        assert_offers(bash(&sandbox, line, last), &[expected]);
    }
}

#[test]
fn fish_completes_clients_with_accents_blanks_and_quotes() {
    let sandbox = firm();
    let all = ["É 7", "É 8", "Épicerie L'Étoile & fils", "Éric Côté"];
    assert_offers(fish(&sandbox, "carnet show É"), &all);
    assert_offers(fish(&sandbox, "carnet show 'Éric "), &["Éric Côté"]);
}

/// What the script of PowerShell is given for the line that ends at the cursor, with the variables that it sets.
fn powershell(sandbox: &Sandbox, line: &str) -> Vec<String> {
    let script = sandbox.done("completions powershell").stdout;
    for set in ["$env:CARNET_COMPLETE = 'powershell'\n", "$env:CARNET_COMPLETE_LINE = $line", "@(& carnet)\n"]
    {
        assert!(script.contains(set) && script.is_ascii(), "{script}");
    }
    let mut command = sandbox.command("");
    command.env("CARNET_COMPLETE", "powershell").env("CARNET_COMPLETE_LINE", line);
    let output = sandbox.finish(command);
    assert!((output.code, output.stderr.as_str()) == (0, "") && output.stdout.is_ascii(), "{output}");
    let inserted = |line: &str| unescaped(line.split('\t').next().unwrap());
    output.stdout.lines().map(inserted).collect()
}

/// What `[regex]::Unescape` makes of a text in which only `\u` and four digits are escapes.
fn unescaped(text: &str) -> String {
    let mut parts = text.split("\\u");
    let mut units: Vec<u16> = parts.next().unwrap().encode_utf16().collect();
    for part in parts {
        units.push(u16::from_str_radix(&part[..4], 16).unwrap());
        units.extend(part[4..].encode_utf16());
    }
    String::from_utf16(&units).unwrap()
}

#[test]
fn powershell_is_given_candidates_in_quotes_of_its_own() {
    let sandbox = firm();
    let all = ["'É 7'", "'É 8'", "'Épicerie L''Étoile & fils'", "'Éric Côté'"];
    assert_eq!(powershell(&sandbox, "carnet show É"), all);
    assert_eq!(powershell(&sandbox, "carnet show 'Épicerie L''É"), all[2..3]);
    assert_eq!(powershell(&sandbox, "carnet show \"Épicerie L\u{2019}é"), all[2..3]);
    assert_eq!(powershell(&sandbox, "carnet show Éric` C"), all[3..]);
    assert_eq!(powershell(&sandbox, "carnet.exe --firm 'Côté & Fils' show B-"), ["B-1"]);
    assert_eq!(powershell(&sandbox, "carnet firm use cot"), ["'Côté & Fils'"]);
    assert_eq!(powershell(&sandbox, "carnet find --lead zo"), ["'zoe@hall.example'"]);
    assert_eq!(powershell(&sandbox, "carnet find --lead=zo"), ["'--lead=zoe@hall.example'"]);
    assert_eq!(powershell(&sandbox, "carnet find --columns number,na"), ["name"]);
    assert_eq!(powershell(&sandbox, "carnet find --no-n"), ["--no-number"]);
}

#[test]
fn clients_that_powershell_would_not_hand_on_are_offered_by_company_id() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add '12\" Records' --number '7\"' --company-id 70");
    sandbox.done("add --company-id 80 -- -Minus");
    for line in ["carnet show 12", "carnet show 7", "carnet show name:12", "carnet show number:7"] {
        assert_eq!(powershell(&sandbox, line), ["id:70"], "{line}");
    }
    assert_eq!(powershell(&sandbox, "carnet show min"), Vec::<String>::new());
    assert_eq!(powershell(&sandbox, "carnet show name:"), ["name:-Minus", "id:70"]);
    assert_offers(bash(&sandbox, "carnet show 12", "12"), &["12\\\"\\ Records"]);
}

#[test]
fn columns_are_completed_by_short_names_too() {
    let sandbox = firm();
    for (line, expected) in [
        ("carnet find --columns number,na", &["number,name"][..]),
        ("carnet find --columns n", &["notes", "number", "name"]),
        ("carnet --lang fr find --columns num", &["numéro", "number"]),
        ("carnet find --sort number,-na", &["number,-name"]),
    ] {
        let last = line.rsplit(' ').next().unwrap();
        let found = bash(&sandbox, line, last).map(|mut found| {
            found.sort();
            found
        });
        let mut expected = expected.to_vec();
        expected.sort();
        assert_offers(found, &expected);
    }
}

#[test]
fn without_a_registry_clients_are_silence_and_commands_still_complete() {
    let sandbox = Sandbox::empty();
    assert_offers(bash(&sandbox, "carnet show É", "É"), &[""]);
    assert_offers(bash(&sandbox, "carnet tea", "tea"), &["team"]);
    sandbox.write("carnet.db", "not a registry");
    assert_offers(bash(&sandbox, "carnet show É", "É"), &[""]);
    assert_eq!(sandbox.entries(), ["carnet.db"]);
}

#[test]
fn completing_changes_nothing() {
    let sandbox = firm();
    let before = sandbox.bytes("carnet.db");
    let _ = bash(&sandbox, "carnet delete É", "É");
    assert_eq!(sandbox.bytes("carnet.db"), before);
    assert_eq!(sandbox.entries(), ["carnet.db"]);
}
