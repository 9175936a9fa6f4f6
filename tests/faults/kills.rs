//! The program dies at the nth call: the state before or after, and the same command run again ends as if nothing
//! had happened.

use super::case::{Case, each_case};
use super::desk::STORE;
use super::shim::{Action, Fault, Kind};

fn assert_survives(case: &Case, fault: Fault) {
    case.reset();
    let outcome = case.desk.disturbed(case.desk.command(&case.arguments), fault);
    let what = format!("{fault:?}");
    assert_eq!(outcome.code, None, "{}, {what}: it was to die: {outcome:?}", case.name);
    case.assert_before_or_after(&what);
    case.assert_runs_again(&what);
    assert_cleared(case, &what);
}

/// What the dead program has left under hidden names is gone with the next one that writes beside it.
fn assert_cleared(case: &Case, what: &str) {
    if case.desk.path(STORE).exists() {
        case.desk.done(&["export", "next.csv", "--all-firms"]);
    }
    assert_eq!(case.desk.hidden(), [""; 0], "{}, {what}: left behind", case.name);
}

/// Kills a command at each call, of which one in `stride` is tried, and in the midst of each write.
fn assert_all_survive(case: &Case, stride: usize) {
    let kills = (1..=case.count(Kind::Any)).map(|at| Fault::once(Kind::Any, at, Action::Kill));
    let tears = (1..=case.count(Kind::Write)).map(|at| Fault::once(Kind::Write, at, Action::Tear));
    let offset = case.name.len() % stride;
    kills.chain(tears).skip(offset).step_by(stride).for_each(|fault| assert_survives(case, fault));
}

#[test]
fn a_command_killed_at_a_call_leaves_the_state_before_or_after() {
    each_case(|case| assert_all_survive(case, 31));
}

#[test]
#[ignore = "every call of every command; run with `cargo test --test faults -- --ignored`"]
fn a_command_killed_at_any_call_leaves_the_state_before_or_after() {
    each_case(|case| assert_all_survive(case, 6));
}
