//! Tables on a terminal: within its width, and page by page.

use std::os::unix::fs::PermissionsExt;

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, ENTER, Screen};

/// A pager of one's own.
fn pager(sandbox: &Sandbox, script: &str) -> String {
    sandbox.write("pager", script);
    let path = sandbox.path("pager");
    std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755)).unwrap();
    path.to_string_lossy().into_owned()
}

#[test]
fn a_list_longer_than_the_terminal_goes_through_the_pager() {
    let sandbox = Sandbox::with_firm();
    (0..12).for_each(|number| drop(sandbox.done(&format!("add 'Client {number}' --number {number}"))));
    let pager = pager(&sandbox, "#!/bin/sh\n/bin/cat\necho PAGED\n");
    for (line, lines, is_paged) in [
        ("find", 10, true),
        ("find", 13, true),
        ("find", 14, false),
        ("find 11", 10, false),
        ("find --no-pager", 10, false),
        ("find --format csv", 10, false),
    ] {
        let screen = Screen::sized(&sandbox, line, (lines, 80), &[("PAGER", &pager)]);
        let (code, left) = screen.ends();
        assert_eq!((code, left.contains("PAGED")), (0, is_paged), "{line} in {lines} lines: {left}");
    }
}

#[test]
fn ctrl_c_is_the_pagers_own() {
    let sandbox = Sandbox::with_clients();
    let script = "#!/bin/sh\ntrap 'echo INTERRUPTED' INT\n/bin/cat\necho READY\n\
                  read first </dev/tty\nread second </dev/tty\necho DONE\n";
    let pager = pager(&sandbox, script);
    let screen = Screen::sized(&sandbox, "show 007", (20, 80), &[("PAGER", &pager)]);
    screen.sees("READY").press(CTRL_C).sees("INTERRUPTED").press(ENTER).press(ENTER).sees("DONE");
    assert_eq!(screen.ends().0, 0);
}
