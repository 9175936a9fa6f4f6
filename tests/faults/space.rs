//! Files that may not grow: exit 4 with the file and the cause, nothing stored, nothing half written left. Threads that
//! may not be started: nobody notices.

use std::process::Command;

use super::case::each_case;
use super::desk::{Desk, JOURNAL, Outcome, finish, upload};
use super::shim::refuse_threads;

/// Runs the program from a shell that has set a limit first.
pub fn limited(desk: &Desk, limit: &str, arguments: &[&str]) -> Outcome {
    let program = env!("CARGO_BIN_EXE_carnet");
    let mut shell = Command::new("/bin/sh");
    shell.args(["-c", &format!("ulimit {limit} && exec \"$0\" \"$@\""), program]).args(arguments);
    shell.current_dir(desk.folder()).env_clear().envs(desk.variables());
    finish(shell)
}

#[test]
fn a_command_whose_files_may_not_grow_is_refused_whole() {
    each_case(|case| {
        for blocks in [0, 1, 20, 100, 300, 600] {
            case.reset();
            let outcome = limited(&case.desk, &format!("-f {blocks}"), &case.arguments);
            let what = format!("{blocks} blocks: {outcome:?}");
            assert_eq!(case.desk.hidden(), [""; 0], "{}, {what}", case.name);
            assert!(!case.desk.path(JOURNAL).exists(), "{}, {what}: nobody can read it any more", case.name);
            let found = case.assert_before_or_after(&what);
            if outcome.code == Some(case.code) {
                assert_eq!(found, case.after, "{}, {what}", case.name);
            } else {
                assert_eq!(outcome.code, Some(4), "{}, {what}", case.name);
                let (code, message) = outcome.error();
                assert!(code.is_none_or(|code| code == "storage-full"), "{}, {what}", case.name);
                assert!(message.contains("No room"), "{}, {what}", case.name);
                assert_eq!(found.state, case.before.state, "{}, {what}", case.name);
            }
            case.assert_runs_again(&what);
        }
    });
}

#[test]
fn reading_needs_no_room() {
    let desk = Desk::with_office();
    for line in [&["find"][..], &["show", "N-1"], &["export"], &["history"], &["check"], &["stats"]] {
        let outcome = limited(&desk, "-f 0", line);
        assert_eq!(outcome.code, Some(0), "{line:?}: {outcome:?}");
        assert_eq!(outcome.stdout, desk.done(line).stdout, "{line:?}");
    }
    desk.write("list.csv", upload("771,Client 1,M-1\n"));
    let outcome = limited(&desk, "-f 0", &["import", "list.csv", "--dry-run"]);
    assert_eq!(outcome.code, Some(0), "{outcome:?}");
}

#[test]
fn a_command_that_may_start_no_thread_does_its_work() {
    each_case(|case| {
        case.reset();
        let mut command = case.desk.command(&case.arguments);
        refuse_threads(&mut command, case.desk.folder());
        let outcome = finish(command);
        let found = case.assert_before_or_after("without threads");
        if case.arguments.contains(&"out.xlsx") {
            // A workbook cannot be written without one.
            assert_eq!((outcome.code, found), (Some(4), case.before.clone()), "{outcome:?}");
        } else {
            assert_eq!(
                (outcome.code, found),
                (Some(case.code), case.after.clone()),
                "{}: {outcome:?}",
                case.name
            );
        }
    });
}
