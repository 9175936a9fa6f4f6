//! Questions that are left: nothing has changed, and the terminal is as it was.

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, CTRL_D, ENTER, Screen};
use nix::sys::signal::{Signal, kill};

/// Everything that the registry holds.
fn stored(sandbox: &Sandbox) -> Vec<u8> {
    sandbox.bytes("carnet.db")
}

#[test]
fn ctrl_c_leaves_any_question_and_changes_nothing() {
    let sandbox = Sandbox::with_clients();
    let before = stored(&sandbox);
    for (line, question, keys) in [
        ("add", "Display name:", "Goldfinger"),
        ("edit 007", "Which field?", "num"),
        ("show", "Client:", "b"),
        ("books", "Client:", "b"),
        ("delete 007", "Delete 007 Bond for good? [y/n]", ""),
    ] {
        let screen = Screen::run(&sandbox, line);
        screen.asks(question).press(keys).asks(format!("{question} {keys}").trim_end());
        screen.press(CTRL_C);
        let (code, left) = screen.ends();
        assert_eq!(code, 130, "{line}: {left}");
        assert!(!left.contains("Ctrl-C:"), "{line}: {left}");
    }
    assert_eq!(stored(&sandbox), before);
}

#[test]
fn a_program_that_is_ended_gives_the_terminal_back() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "add");
    screen.asks("Display name:").answer("Goldfinger").asks("Client number:");
    kill(screen.process(), Signal::SIGTERM).unwrap();
    assert_eq!(screen.ends().0, 143);
}

#[test]
fn ctrl_d_is_no_answer() {
    let sandbox = Sandbox::with_clients();
    let before = stored(&sandbox);
    for (line, question) in [
        ("add", "Display name:"),
        ("edit 007", "Which field?"),
        ("edit", "Client:"),
        ("delete 007", "Delete 007 Bond for good? [y/n]"),
    ] {
        let screen = Screen::run(&sandbox, line);
        screen.asks(question).press(CTRL_D);
        let (code, left) = screen.ends();
        assert_eq!(code, 1, "{line}: {left}");
        assert!(left.contains("error: Nothing was done"), "{line}: {left}");
    }
    assert_eq!(stored(&sandbox), before);
}

#[test]
fn a_delete_is_confirmed_in_either_language() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "delete 007 --lang fr");
    screen.asks("Supprimer définitivement 007 Bond? [o/n]").answer("o");
    let (code, left) = screen.ends();
    assert_eq!(code, 0, "{left}");
    assert!(left.contains("1 client supprimé définitivement."), "{left}");
    let screen = Screen::run(&sandbox, "delete 8");
    screen.asks("Delete 8 Blofeld for good? [y/n]").answer("non");
    assert_eq!(screen.ends().0, 1);
    assert_eq!(sandbox.json("find").as_array().map(Vec::len), Some(1));
}

#[test]
fn nobody_is_asked_who_does_not_want_to_be_or_cannot_see_it() {
    let sandbox = Sandbox::with_clients();
    for (line, set) in [
        ("add --no-input", None),
        ("add --format json", None),
        ("edit 007", Some(("CI", "true"))),
        ("show", Some(("TERM", "dumb"))),
    ] {
        let screen = Screen::sized(&sandbox, line, (24, 80), set.as_slice());
        let (code, left) = screen.ends();
        assert_eq!(code, 2, "{line}: {left}");
    }
}

#[test]
fn colour_is_where_it_is_wanted() {
    let sandbox = Sandbox::with_clients();
    for (set, is_colored) in [(None, true), (Some(("NO_COLOR", "1")), false)] {
        let screen = Screen::sized(&sandbox, "add", (24, 80), set.as_slice());
        screen.asks("Display name:").answer("Bond").asks("Client number:").answer("007");
        screen.sees("error:").sees("warning:");
        assert_eq!(screen.is_colored("error:"), is_colored);
        assert_eq!(screen.is_colored("warning:"), is_colored);
        assert!(!screen.is_colored("Client number:"));
        screen.press(CTRL_C);
        assert_eq!(screen.ends().0, 130);
    }
    // Pressing Enter goes on where nothing is left to be mended.
    let screen = Screen::run(&sandbox, "show");
    screen.asks("Client:").press(ENTER);
    assert_eq!(screen.ends().0, 0);
}
