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
    // A shell that reads could be interrupted too early to notice.
    let script = "#!/bin/sh\ntrap 'echo INTERRUPTED; is_so=1' INT\n/bin/cat\necho READY\n\
                  until [ \"$is_so\" ]; do :; done\nread line </dev/tty\necho DONE\n";
    let pager = pager(&sandbox, script);
    let screen = Screen::sized(&sandbox, "show 007", (20, 80), &[("PAGER", &pager)]);
    screen.sees("READY").press(CTRL_C).sees("INTERRUPTED").press(ENTER).sees("DONE");
    assert_eq!(screen.ends().0, 0);
}

/// A registry whose history is longer than a small terminal.
fn with_history() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --city Laval --phone '514 555-0199' --notes 'met at the fair of Montréal'");
    sandbox
}

#[test]
fn a_history_fits_and_goes_through_the_pager() {
    let sandbox = with_history();
    let pager = pager(&sandbox, "#!/bin/sh\n/bin/cat\necho PAGED\n");
    for (columns, language) in [(40, "en"), (80, "fr"), (120, "en"), (200, "fr")] {
        let line = format!("history --lang {language}");
        let screen = Screen::sized(&sandbox, &line, (10, columns), &[("PAGER", &pager)]);
        assert!(!screen.sees("PAGED").has_broken_line(), "{columns} columns");
        assert_eq!(screen.ends().0, 0);
    }
}

#[test]
fn a_person_reads_the_time_of_their_zone_which_is_named_once_and_programs_that_of_all() {
    let sandbox = with_history();
    let zone = ("TZ", "EST5EDT,M3.2.0,M11.1.0");
    for (line, heading) in [("history", "When (EST)  "), ("history --lang fr", "Date (EST)  ")] {
        let (code, left) = Screen::sized(&sandbox, line, (90, 200), &[zone]).ends();
        assert_eq!((code, left.matches("EST").count(), left.contains("00Z")), (0, 1, false), "{left}");
        assert!(left.contains(heading) && left.contains("  2025-12-31 19:00:00  "), "{left}");
    }
    let csv = Screen::sized(&sandbox, "history --format csv", (90, 200), &[zone]).ends().1;
    assert!(csv.contains(",When,") && csv.contains(",2026-01-01T00:00:00Z,"), "{csv}");
    for line in ["history", "history --format json"] {
        let mut command = sandbox.command(line);
        command.env(zone.0, zone.1);
        assert_eq!(sandbox.finish(command).stdout, sandbox.done(line).stdout);
    }
    assert_eq!(sandbox.json("history")[0]["at"], "2026-01-01T00:00:00Z");
}

#[test]
fn what_a_check_came_to_stands_below_its_pages() {
    let sandbox = with_history();
    (0..12).for_each(|_| drop(sandbox.done("add Twin")));
    let pager = pager(&sandbox, "#!/bin/sh\n/bin/cat\n");
    let (code, left) = Screen::sized(&sandbox, "check", (10, 80), &[("PAGER", &pager)]).ends();
    assert_eq!(code, 0, "{left}");
    assert!(left.trim_end().ends_with("things deserve a look."), "{left}");
}
