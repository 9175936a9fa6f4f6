//! Another registry takes the place of the one that a command works on, or it is gone: the command is done in the one
//! that stands there, or refused and told, and both registries are whole.

use std::fs;

use super::case::{Case, Found, each_office_case};
use super::desk::{Desk, JOURNAL, Outcome, STORE};
use super::shim::Kind;

const AWAY: &str = "away.db";

/// What comes to stand in the registry's place.
#[derive(Debug, Clone, Copy)]
enum Swap {
    /// A registry of the same firms, in which a client has another number and one more stands.
    Other,
    Nothing,
}

/// A command, and what it leaves in a registry that was there from the start.
struct Swapping<'c> {
    case: &'c Case,
    rival: Vec<u8>,
    /// The rival before the command and after it.
    ends: [Found; 2],
}

impl<'c> Swapping<'c> {
    fn of(case: &'c Case, swap: Swap) -> Self {
        case.reset();
        let rival = match swap {
            Swap::Nothing => Vec::new(),
            Swap::Other => {
                case.desk.done(&["edit", "N-2", "--number", "Z-2"]);
                case.desk.done(&["add", "Rival"]);
                fs::read(case.desk.path(STORE)).unwrap()
            }
        };
        place(&case.desk, &rival);
        let before = Found::on(&case.desk);
        case.desk.run(&case.arguments);
        let ends = [before, Found::on(&case.desk)];
        Self { case, rival, ends }
    }

    /// Swaps the registries before a call of the command.
    fn assert_told(&self, at: usize) {
        let case = self.case;
        case.reset();
        let swap = || {
            fs::rename(case.desk.path(STORE), case.desk.path(AWAY)).unwrap();
            place(&case.desk, &self.rival);
        };
        let command = case.desk.command(&case.arguments);
        let (outcome, ()) = case.desk.halted(command, (Kind::Any, at), swap).unwrap();
        let what = format!("{}, at call {at} of {}: {outcome:?}", case.name, case.calls.len());
        // What the command has begun in the one that went is rolled back or done by itself.
        assert!(
            !case.desk.path(JOURNAL).exists(),
            "{what}: a journal beside a registry that it does not belong to"
        );
        let away = super::desk::everything(&case.desk.path(AWAY));
        fs::remove_file(case.desk.path(AWAY)).unwrap();
        let found = Found::on(&case.desk);
        assert_eq!(case.desk.hidden(), [""; 0], "{what}: left behind");
        self.assert_true(at, &outcome, &away, &found, &what);
    }

    /// Whether what is said is so.
    fn assert_true(&self, at: usize, outcome: &Outcome, away: &str, found: &Found, what: &str) {
        let case = self.case;
        let [before, after] = &self.ends;
        let is_done_away = away == case.after.state;
        assert!(is_done_away || away == case.before.state, "{what}: a state between");
        let (code, message) = outcome.error();
        if code.as_deref() == Some("registry-busy") {
            assert_eq!(found.state, before.state, "{what}");
            assert_eq!(found.beside, case.before.beside, "{what}");
            assert_eq!(message.contains("was done in a file"), is_done_away, "{what}");
        } else if is_done_away && outcome.code == Some(case.code) {
            assert!(at > case.done_at(), "{what}: called done, and lost");
            assert_eq!((&found.state, &found.beside), (&before.state, &case.after.beside), "{what}");
        } else {
            assert!(!is_done_away, "{what}: done, and called refused");
            assert!(found == after || found.state == before.state, "{what}");
        }
    }
}

/// Puts a registry into its place; nothing, where there is none.
fn place(desk: &Desk, registry: &[u8]) {
    if registry.is_empty() {
        let _ = fs::remove_file(desk.path(STORE));
    } else {
        desk.write("next.db", registry);
        fs::rename(desk.path("next.db"), desk.path(STORE)).unwrap();
    }
}

fn assert_all_told(stride: usize) {
    each_office_case(|case| {
        let is_written = case.before.state != case.after.state;
        for swap in [Swap::Other, Swap::Nothing].into_iter().filter(|_| is_written) {
            let swapping = Swapping::of(case, swap);
            let calls = (1..=case.calls.len()).skip(case.name.len() % stride).step_by(stride);
            calls.for_each(|at| swapping.assert_told(at));
        }
    });
}

#[test]
fn a_registry_swapped_under_a_command_is_noticed() {
    assert_all_told(23);
}

#[test]
#[ignore = "every call of every command; run with `cargo test --test faults -- --ignored`"]
fn a_registry_swapped_at_any_call_is_noticed() {
    assert_all_told(1);
}
