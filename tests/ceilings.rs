//! What the program may take to start and to run: a quarter more instructions than when these numbers were written down.
//! They mean something for a release build alone: `cargo test --release --test ceilings -- --ignored`.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use carnet as _; // what is linked with it

const PROGRAM: &str = env!("CARGO_BIN_EXE_carnet");
const CLIENTS: &str = "2000";

/// Millions of instructions that each took, by the 24th of November 2026.
const VERSION: f64 = 0.47;
const FIND_NUMBER: f64 = 1.57;
const UPLOAD: f64 = 61.5;

/// Runs the program, by way of `tool`, in `folder` on the registry there.
fn run(tool: &[&str], words: &[&str], folder: &Path) -> Output {
    let line = [tool, &[PROGRAM], words].concat();
    let mut command = Command::new(line[0]);
    command.args(&line[1..]).current_dir(folder).env_clear().env("PATH", "/usr/local/bin:/usr/bin:/bin");
    command.env("CARNET_STORE", "carnet.db").env("CARNET_SEED", "1").env("SOURCE_DATE_EPOCH", "1767225600");
    command.output().expect("the program is started")
}

fn carnet(words: &[&str], folder: &Path) -> String {
    let output = run(&[], words, folder);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

/// Millions of instructions that a command takes.
fn instructions(words: &[&str], folder: &Path) -> f64 {
    let output = run(&["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"], words, folder);
    let text = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{text}");
    let count = text.lines().find_map(|line| line.split_once("Collected : "));
    let count: f64 = count.and_then(|(_, count)| count.trim().parse().ok()).expect("a count");
    count / 1e6
}

fn has_valgrind() -> bool {
    Command::new("valgrind").arg("--version").output().is_ok_and(|output| output.status.success())
}

/// The release build loads the C library and nothing else, since each library makes every command start later.
#[test]
#[ignore = "needs a release build"]
#[expect(clippy::print_stderr, reason = "what was not looked at must be seen")]
fn the_program_loads_the_c_library_alone() {
    let Ok(output) = Command::new("ldd").arg(PROGRAM).output() else {
        return eprintln!("ldd is not installed: nothing was looked at");
    };
    if cfg!(debug_assertions) || cfg!(not(target_env = "gnu")) {
        return eprintln!("this is no release build for the GNU C library: nothing was looked at");
    }
    let text = String::from_utf8_lossy(&output.stdout);
    let libraries: Vec<&str> = text.lines().filter_map(|line| line.split_whitespace().next()).collect();
    let others = libraries
        .iter()
        .filter(|name| !["linux-vdso", "libc.so", "/lib"].iter().any(|known| name.starts_with(known)));
    assert_eq!(others.count(), 0, "{libraries:?}");
}

/// Where the program has its own (src/log2.c), that is the one that is linked here.
#[test]
fn the_logarithm_to_the_base_2_is_right() {
    let log2 = |value: f64| std::hint::black_box(value).log2();
    assert_eq!(log2(f64::from_bits(1)), -1_074.0);
    for exponent in -1_022..1_024 {
        assert_eq!(log2(2_f64.powi(exponent)), f64::from(exponent));
    }
    let mut value = 1e-310_f64;
    while value < 1e308 {
        let expected = value.ln() / std::f64::consts::LN_2;
        assert!((log2(value) - expected).abs() <= 1e-14 * expected.abs().max(0.1), "{value}");
        value *= 1.07;
    }
    assert_eq!((log2(0.0), log2(f64::INFINITY)), (f64::NEG_INFINITY, f64::INFINITY));
    assert!(log2(-1.0).is_nan() && log2(f64::NAN).is_nan());
}

/// Gives half of the firm's clients other numbers, and takes the first one's away.
fn upload(folder: &Path) {
    let list = carnet(&["export", "--for-upload"], folder);
    let rows = list.lines().enumerate().take(1_001).map(|(at, row)| match at {
        0 => format!("{row}\n"),
        _ => format!("{row}-{at}\n"),
    });
    fs::write(folder.join("upload.csv"), rows.collect::<String>()).expect("a file");
}

#[test]
#[ignore = "needs a release build and valgrind"]
#[expect(clippy::print_stderr, reason = "what was not measured must be seen")]
fn no_command_takes_a_quarter_more_instructions_than_it_did() {
    if !has_valgrind() {
        return eprintln!("valgrind is not installed: nothing was measured");
    }
    if cfg!(debug_assertions) {
        return eprintln!("this is no release build: nothing was measured");
    }
    let folder = tempfile::tempdir().expect("a folder");
    let folder = folder.path();
    carnet(&["demo", "--clients", CLIENTS, "--seed", "1"], folder);
    upload(folder);
    let number = carnet(&["find", "--limit", "1", "--columns", "client_number", "--format", "csv"], folder);
    let number = number.lines().nth(1).expect("a client with a number");
    let taken = [
        ("--version", VERSION, instructions(&["--version"], folder)),
        ("find by number", FIND_NUMBER, instructions(&["find", number], folder)),
        ("import of 1,000 numbers", UPLOAD, instructions(&["import", "upload.csv", "--no-limit"], folder)),
    ];
    for (what, ceiling, millions) in taken {
        eprintln!("{what}: {millions:.2} M instructions, at most {:.2}", ceiling * 1.25);
    }
    for (what, ceiling, millions) in taken {
        assert!(millions <= ceiling * 1.25, "{what}: {millions:.2} M instructions");
    }
}
