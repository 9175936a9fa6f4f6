//! Another program comes in between two calls of a command: both end as if one had waited for the other, or the
//! other is told that the registry is busy.

use std::fs;
use std::sync::atomic::{AtomicUsize, Ordering};

use super::case::{Case, Found, each_office_case};
use super::desk::Outcome;
use super::shim::Kind;

/// What other programs do to the office: they take numbers, names and clients that the command is about.
const OTHERS: [&[&str]; 5] = [
    &["add", "Rival", "--number", "M-9"],
    &["edit", "N-1", "--number", "B-7", "--name", "Wrong", "--city", "Laval"],
    &["delete", "N-3", "--yes"],
    &["team", "add", "Bo <bo@cote.example>"],
    &["undo"],
];

/// How both programs ended, and what they left.
type End = (Option<i32>, Option<i32>, Found);

fn end(case: &Case, command: &Outcome, other: &Outcome) -> End {
    (command.code, other.code, Found::on(&case.desk))
}

/// The ends that two programs have that run one after the other.
fn ends_in_turn(case: &Case, other: &[&str]) -> [End; 2] {
    [true, false].map(|is_other_first| {
        case.reset();
        let first = is_other_first.then(|| case.desk.run(other));
        let command = case.desk.run(&case.arguments);
        let other = first.unwrap_or_else(|| case.desk.run(other));
        end(case, &command, &other)
    })
}

/// Lets another program in at a call of a command; tells whether there is such a call.
fn is_let_in(case: &Case, call: (Kind, usize), other: &[&str], in_turn: &[End; 2]) -> bool {
    case.reset();
    let halted = case.desk.halted(case.desk.command(&case.arguments), call, || case.desk.run(other));
    let Some((command, other)) = &halted else { return false };
    let what = format!("{}, at {call:?}: {halted:?}", case.name);
    let end = end(case, command, other);
    match other.error().0.as_deref() {
        Some("registry-busy") => assert_eq!(end, (Some(case.code), Some(4), case.after.clone()), "{what}"),
        _ => assert!(in_turn.contains(&end), "{what}: {end:?}"),
    }
    true
}

/// Lets another program in at the locks that a command takes and at its calls, of which one in so many is tried.
fn assert_in_turn(case: &Case, every_lock: usize, stride: usize) {
    for (number, other) in OTHERS.iter().enumerate() {
        let other = [*other, &["--wait", "0", "--format", "json"]].concat();
        let in_turn = ends_in_turn(case, &other);
        let locks = (1 + number % every_lock..).step_by(every_lock);
        let locks = locks.take_while(|&at| is_let_in(case, (Kind::Lock, at), &other, &in_turn)).count();
        assert!(locks > 1, "{}: {locks} locks", case.name);
        for at in (1..=case.calls.len()).skip((number * 7 + case.name.len()) % stride).step_by(stride) {
            assert!(is_let_in(case, (Kind::Any, at), &other, &in_turn));
        }
    }
}

#[test]
fn one_list_imported_twice_at_once_has_one_error_csv() {
    let heard = AtomicUsize::new(0);
    each_office_case(|case| {
        let other = [&case.arguments[..], &["--wait", "0"]].concat();
        let calls = (case.done_at()..=case.calls.len()).filter(|_| case.arguments[0] == "import");
        for at in calls {
            case.reset();
            let (command, other) = case
                .desk
                .halted(case.desk.command(&case.arguments), (Kind::Any, at), || case.desk.run(&other))
                .unwrap();
            let what = format!("{}, at call {at} of {}: {command:?}, {other:?}", case.name, case.calls.len());
            assert_eq!(command.code, Some(case.code), "{what}");
            match other.error().0.as_deref() {
                Some("registry-busy") => {}
                _ => {
                    assert_eq!(other.code, Some(case.code), "{what}");
                    heard.fetch_add(1, Ordering::Relaxed);
                }
            }
            assert_eq!(Found::on(&case.desk), case.after, "{what}");
            assert_eq!(case.desk.hidden(), [""; 0], "{what}");
        }
    });
    assert!(heard.into_inner() > 5);
}

#[test]
fn a_file_that_takes_the_error_csvs_place_once_the_import_is_done_stays_and_is_told() {
    let told = AtomicUsize::new(0);
    each_office_case(|case| {
        let path = case.desk.path("list.errors.csv");
        for at in (case.done_at()..=case.calls.len()).filter(|_| case.name == "import") {
            case.reset();
            let write = || !path.exists() && fs::write(&path, "mine").is_ok();
            let (command, is_mine) =
                case.desk.halted(case.desk.command(&case.arguments), (Kind::Any, at), write).unwrap();
            let what = format!("at call {at} of {}: {command:?}", case.calls.len());
            assert_eq!(case.desk.state(), case.after.state, "{what}");
            assert_eq!(case.desk.hidden(), [""; 0], "{what}");
            if is_mine {
                assert_eq!(
                    (command.code, command.error().0.as_deref()),
                    (Some(4), Some("file-exists")),
                    "{what}"
                );
                assert_eq!(fs::read_to_string(&path).unwrap(), "mine", "{what}");
                told.fetch_add(1, Ordering::Relaxed);
            } else {
                assert_eq!(
                    (command.code, Found::on(&case.desk)),
                    (Some(case.code), case.after.clone()),
                    "{what}"
                );
            }
        }
    });
    assert!(told.into_inner() > 0);
}

#[test]
fn a_program_that_comes_in_between_has_its_turn_or_is_told_to_wait() {
    each_office_case(|case| assert_in_turn(case, 3, 41));
}

#[test]
#[ignore = "every call of every command; run with `cargo test --test faults -- --ignored`"]
fn a_program_that_comes_in_at_any_call_has_its_turn_or_is_told_to_wait() {
    each_office_case(|case| assert_in_turn(case, 1, 6));
}
