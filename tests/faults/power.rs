//! The power is cut at the nth call, and the disk loses some of what was not synced: what was reported as done is
//! there, and anything else is as before or as after.

use fastrand::Rng;

use super::case::{Case, each_case};
use super::disk::Disk;

/// Cuts the power behind the first `calls` calls of a command, and lets the disk keep what `dice` says.
fn assert_survives(case: &Case, calls: usize, dice: &mut Rng) {
    let mut disk = Disk::holding(case.image());
    case.calls[..calls].iter().for_each(|call| disk.take(call));
    // Sometimes nearly all is lost, sometimes nearly nothing.
    let odds = dice.u32(0..5);
    let image = disk.after_power_loss(|| dice.u32(0..4) < odds);
    case.desk.reset(&image);
    let what = format!("power cut after call {calls} of {}", case.calls.len());
    let found = case.assert_before_or_after(&what);
    if calls == case.calls.len() {
        assert_eq!(found, case.after, "{}, {what}: what was done is lost", case.name);
    }
    case.assert_runs_again(&what);
}

fn assert_all_survive(case: &Case, stride: usize, rounds: usize) {
    let mut dice = Rng::with_seed(7);
    let moments = (0..case.calls.len()).skip(case.name.len() % stride).step_by(stride);
    for calls in moments.chain(std::iter::repeat_n(case.calls.len(), 4)) {
        (0..rounds).for_each(|_| assert_survives(case, calls, &mut dice));
    }
}

#[test]
fn a_power_cut_takes_nothing_that_was_reported_as_done_and_leaves_nothing_half_done() {
    each_case(|case| assert_all_survive(case, 31, 1));
}

#[test]
#[ignore = "every call of every command; run with `cargo test --test faults -- --ignored`"]
fn a_power_cut_at_any_call_takes_nothing_that_was_reported_as_done() {
    each_case(|case| assert_all_survive(case, 6, 1));
}
