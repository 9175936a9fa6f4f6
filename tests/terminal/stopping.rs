//! Ctrl-Z, and terminals that change their size: what is asked is there again at once, and as it should be.

use nix::sys::signal::{Signal, kill};

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, CTRL_Z, ENTER, Screen};

#[test]
fn a_question_is_drawn_anew_as_soon_as_the_terminal_has_another_size() {
    let sandbox = Sandbox::with_firm();
    (0..9).for_each(|number| drop(sandbox.done(&format!("add 'Client {number}' --number {number}"))));
    let screen = Screen::sized(&sandbox, "show", (9, 80), &[]);
    screen.asks("Client:").sees("1–4 of 9").sees("Esc: leave · Ctrl-C: stop");
    screen.resize(20, 80).sees("  8  Client 8").misses("of 9");
    screen.resize(8, 30).sees("1–3 of 9").misses("Client 3").misses("leave · Ctrl-C").asks("Client:");
    assert_eq!(screen.lines().concat().matches("Client:").count(), 1);
    screen.press("8").sees("› 8  Client 8").press(ENTER);
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_and_fg_brings_the_question_back() {
    let sandbox = Sandbox::with_firm();
    let Some(screen) = Screen::shell(&sandbox) else { return };
    screen.asks("$").answer("carnet add").asks("Display name:").press("Gold").asks("Display name: Gold");
    screen.press(CTRL_Z).sees("Stopped").misses("Display name").asks("$").echoes(true);
    screen.answer("echo in $((1 + 1))").sees("in 2").answer("fg").asks("Display name: Gold").echoes(false);
    assert_eq!(screen.lines().concat().matches("A new client of").count(), 1);
    screen.press("finger").asks("Display name: Goldfinger").press(ENTER).asks("Client number:");
    screen.press(CTRL_C).asks("$").echoes(true).answer("exit 7");
    assert_eq!(screen.ends().0, 7);
}

#[test]
fn a_question_that_went_on_in_the_background_is_there_again_with_fg() {
    let sandbox = Sandbox::with_clients();
    let Some(screen) = Screen::shell(&sandbox) else { return };
    screen.asks("$").answer("carnet show").asks("Client:").press(CTRL_Z).sees("Stopped").asks("$");
    screen.answer("bg").answer("jobs").sees("Running").asks("$").echoes(true);
    screen.answer("fg").asks("Client:").echoes(false).press("bond").sees("› 007  Bond").press(ENTER);
    screen.sees("Notes").asks("$").echoes(true).answer("exit");
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn a_question_of_the_background_waits_for_the_terminal_and_can_be_ended() {
    let sandbox = Sandbox::with_clients();
    let Some(screen) = Screen::shell(&sandbox) else { return };
    screen.asks("$").answer("carnet show &").asks("$").answer("fg").asks("Client:");
    screen.press(CTRL_C).asks("$");
    // By the time that other commands have ended, the question would long be asked.
    screen.answer("carnet add & carnet check; carnet check; jobs").sees("Running").asks("$");
    screen
        .answer("kill %1; wait %1; echo ended by $?")
        .sees("ended by 143")
        .asks("$")
        .echoes(true)
        .answer("exit");
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn a_stopped_program_is_ended_from_the_shell() {
    let sandbox = Sandbox::with_clients();
    let Some(screen) = Screen::shell(&sandbox) else { return };
    screen.asks("$").answer("carnet show").asks("Client:").press(CTRL_Z).sees("Stopped").asks("$");
    screen
        .answer("kill %1; while kill -0 %1; do :; done 2> gone; wait %1; echo ended by $?")
        .sees("ended by 143")
        .answer("exit");
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn who_was_stopped_by_somebody_else_asks_again_when_going_on() {
    let sandbox = Sandbox::with_firm();
    let screen = Screen::run(&sandbox, "add");
    screen.asks("Display name:").press("Bond").asks("Display name: Bond");
    for signal in [Signal::SIGSTOP, Signal::SIGCONT] {
        kill(screen.process(), signal).unwrap();
    }
    screen.waits("the title again", |seen| seen.matches("A new client of").count() == 2);
    screen.asks("Display name: Bond");
    screen.press(CTRL_C);
    assert_eq!(screen.ends().0, 130);
}
