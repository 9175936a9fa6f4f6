//! Another program comes in between two calls of a command: both end as if one had waited for the other, or the
//! other is told that the registry is busy.

use super::case::{Case, Found, each_office_case};
use super::desk::Outcome;

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

/// Lets another program in at each call of a command, of which one in `stride` is tried.
fn assert_in_turn(case: &Case, stride: usize) {
    for (at_first, other) in OTHERS.iter().enumerate() {
        let other = [*other, &["--wait", "0", "--format", "json"]].concat();
        let in_turn = ends_in_turn(case, &other);
        for at in (1..=case.calls.len()).skip((at_first * 7 + case.name.len()) % stride).step_by(stride) {
            case.reset();
            let halted = case.desk.halted(case.desk.command(&case.arguments), at, || case.desk.run(&other));
            let what = format!("{}, at call {at}, {other:?}: {halted:?}", case.name);
            let (command, other) = &halted;
            let end = end(case, command, other);
            match other.error().0.as_deref() {
                Some("registry-busy") => {
                    assert_eq!(end, (Some(case.code), Some(4), case.after.clone()), "{what}")
                }
                _ => assert!(in_turn.contains(&end), "{what}: {end:?}"),
            }
        }
    }
}

#[test]
fn a_program_that_comes_in_between_has_its_turn_or_is_told_to_wait() {
    each_office_case(|case| assert_in_turn(case, 41));
}

#[test]
#[ignore = "every call of every command; run with `cargo test --test faults -- --ignored`"]
fn a_program_that_comes_in_at_any_call_has_its_turn_or_is_told_to_wait() {
    each_office_case(|case| assert_in_turn(case, 6));
}
