//! A registry that finds no room for its first operation leaves nothing behind.

use std::fs;
use std::process::Command;

/// So many that the file, which is written while the cache is full, has outgrown the limit before the end.
const FIRMS: &str = "24";

#[test]
fn a_first_operation_without_room_leaves_no_file_not_even_a_journal() {
    let folder = tempfile::tempdir().unwrap();
    // Blocks of 512 bytes: a file larger than 20 MB is refused to the program, as a full disk would.
    let script = "ulimit -f 40000; exec \"$0\" demo --clients 2000 --firms \"$1\" --store made/carnet.db";
    let output = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_carnet"), FIRMS])
        .current_dir(folder.path())
        .output()
        .unwrap();
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(4), "{message}");
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(left, [""; 0], "{message}");
}
