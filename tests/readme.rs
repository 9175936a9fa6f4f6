//! Every command that README.md shows is run, in its order, and must print what stands there.
//!
//! A line `…` stands for any lines. With `CARNET_README=write` the file is written anew from what was printed.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Whoever runs the tests is this person in the text.
const LOGIN: &str = "marie";
const ELISION: &str = "…";

/// A command of the text, and the lines that stand below it.
#[derive(Debug)]
struct Shown {
    command: String,
    printed: Vec<String>,
    /// Whether the text shows what the command prints.
    is_console: bool,
}

/// A piece of the text: lines as they are, or a command.
#[derive(Debug)]
enum Piece {
    Text(String),
    Command(Shown),
}

fn readme() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md")
}

fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        pieces.push(Piece::Text(line.to_owned()));
        if line == "```sh" {
            let mut command = Vec::new();
            while let Some(line) = lines.next_if(|line| *line != "```") {
                command.push(line);
            }
            pieces.push(Piece::Text(command.join("\n")));
            pieces.push(Piece::Command(Shown {
                command: command.join("\n"),
                printed: Vec::new(),
                is_console: false,
            }));
        }
        while line == "```console" && lines.peek().is_some_and(|line| *line != "```") {
            pieces.push(Piece::Command(shown(&mut lines)));
        }
    }
    pieces
}

/// Reads `$ command`, lines that go on with `> `, and what was printed.
fn shown<'t>(lines: &mut std::iter::Peekable<impl Iterator<Item = &'t str>>) -> Shown {
    let first = lines.next().and_then(|line| line.strip_prefix("$ ")).expect("a command begins with `$ `");
    let mut command = vec![first];
    while let Some(line) = lines.next_if(|line| line.starts_with("> ")) {
        command.push(&line[2..]);
    }
    let is_printed = |line: &&str| *line != "```" && !line.starts_with("$ ");
    let mut printed = Vec::new();
    while let Some(line) = lines.next_if(is_printed) {
        printed.push(line.to_owned());
    }
    Shown { command: command.join("\n"), printed, is_console: true }
}

/// Runs the commands in one shell, in a folder that has the fixtures, and gives what each printed.
fn run(commands: &[&Shown]) -> Vec<Vec<String>> {
    let folder = tempfile::tempdir().unwrap();
    let (work, scripts) = (folder.path().join("work"), folder.path().join("scripts"));
    fs::create_dir_all(work.join("fixtures")).unwrap();
    fs::create_dir(&scripts).unwrap();
    for entry in fs::read_dir(readme().with_file_name("fixtures")).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap();
        if path.is_file() && !name.to_string_lossy().contains(".errors") {
            fs::copy(&path, work.join("fixtures").join(name)).unwrap();
        }
    }
    let mut script = String::from(
        "cargo() { [ \"$1\" = run ] || return 0; while [ \"$1\" != -- ]; do shift; done; shift; carnet \"$@\"; }\n",
    );
    for (at, shown) in commands.iter().enumerate() {
        fs::write(scripts.join(format!("{at}.sh")), format!("{}\n", shown.command)).unwrap();
        script += &format!("(exit $status); . ../scripts/{at}.sh > ../scripts/{at}.out 2>&1; status=$?\n");
    }
    fs::write(scripts.join("all.sh"), script).unwrap();
    let built = Path::new(env!("CARGO_BIN_EXE_carnet")).parent().unwrap();
    let mut shell = Command::new("bash");
    shell.arg("../scripts/all.sh").current_dir(&work).stdin(Stdio::null()).env_clear();
    shell.env("HOME", folder.path()).env("LANG", "C.UTF-8").env("TZ", "UTC");
    shell.env("PATH", format!("{}:/usr/local/bin:/usr/bin:/bin", built.display()));
    let output = shell.output().unwrap();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    let printed = |at| fs::read_to_string(scripts.join(format!("{at}.out"))).unwrap();
    (0..commands.len())
        .map(|at| printed(at).trim_start_matches('\u{feff}').lines().map(in_marie_s_name).collect())
        .collect()
}

/// Puts the name of the text in place of the login, in the same width where blanks follow.
fn in_marie_s_name(line: &str) -> String {
    let login = carnet_login();
    let mut text = String::new();
    let mut rest = line;
    while let Some(at) = rest.find(login.as_str()) {
        let (before, behind) = (&rest[..at], &rest[at + login.len()..]);
        let is_word = !before.ends_with(char::is_alphanumeric)
            && !behind.starts_with(|next: char| next.is_alphanumeric() || ".@/".contains(next));
        text += before;
        text += if is_word { LOGIN } else { &login };
        let spare = behind.len() - behind.trim_start_matches(' ').len();
        let given =
            if is_word { LOGIN.len().saturating_sub(login.len()).min(spare.saturating_sub(2)) } else { 0 };
        rest = &behind[given..];
    }
    text + rest
}

fn carnet_login() -> String {
    let user = nix::unistd::User::from_uid(nix::unistd::Uid::current()).ok().flatten();
    user.map_or_else(|| format!("uid:{}", nix::unistd::Uid::current()), |user| user.name)
}

/// Whether the lines are those of the text, blanks taken together; `…` stands for any lines.
fn fits(expected: &[String], printed: &[String]) -> bool {
    let blanks = |line: &String| line.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    match expected.split_first() {
        None => printed.is_empty(),
        Some((first, rest)) if first == ELISION => (0..=printed.len()).any(|at| fits(rest, &printed[at..])),
        Some((first, rest)) => {
            printed.first().is_some_and(|line| blanks(line) == blanks(first)) && fits(rest, &printed[1..])
        }
    }
}

/// What is printed now, with as much left out as in the text.
fn written_anew(shown: &Shown, printed: &[String]) -> Vec<String> {
    match shown.printed.iter().position(|line| line == ELISION) {
        _ if fits(&shown.printed, printed) => shown.printed.clone(),
        Some(kept) => printed.iter().take(kept).cloned().chain([ELISION.to_owned()]).collect(),
        None => printed.to_vec(),
    }
}

fn text(pieces: &[Piece], printed: &[Vec<String>]) -> String {
    let mut printed = printed.iter();
    let mut lines = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(line) => lines.push(line.clone()),
            Piece::Command(shown) => {
                let printed = printed.next().expect("each command was run");
                if shown.is_console {
                    lines.push(format!("$ {}", shown.command.replace('\n', "\n> ")));
                    lines.extend(written_anew(shown, printed));
                }
            }
        }
    }
    lines.join("\n") + "\n"
}

#[test]
fn each_command_prints_what_the_readme_shows() {
    let pieces = pieces(&fs::read_to_string(readme()).unwrap());
    let commands: Vec<&Shown> = pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Command(shown) => Some(shown),
            Piece::Text(_) => None,
        })
        .collect();
    assert!(commands.len() > 50, "the commands are found");
    let printed = run(&commands);
    if std::env::var_os("CARNET_README").is_some_and(|value| value == "write") {
        fs::write(readme(), text(&pieces, &printed)).unwrap();
        return;
    }
    for (shown, printed) in commands.iter().zip(&printed).filter(|(shown, _)| shown.is_console) {
        assert!(fits(&shown.printed, printed), "$ {}\n{}", shown.command, printed.join("\n"));
    }
}
