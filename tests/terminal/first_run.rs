//! The first command of all: there is no registry yet.

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, CTRL_D, ENTER, ESCAPE, Screen};

#[test]
fn the_firm_is_asked_for_and_the_command_goes_on() {
    let sandbox = Sandbox::empty();
    let screen = Screen::run(&sandbox, "add Bond --number 007");
    screen
        .sees("There is no registry yet.")
        .asks("Name of your firm:")
        .answer("a:b")
        .sees("error: A name cannot");
    screen.press("\u{15}").answer("Côté & Fils");
    let (code, left) = screen.ends();
    assert_eq!(code, 0, "{left}");
    assert!(left.starts_with("Added firm: Côté & Fils\nAdded client 007: Bond\n"), "{left}");
    assert_eq!(sandbox.json("firm show")["name"], "Côté & Fils");
}

#[test]
fn a_bare_find_offers_it_too_in_french() {
    let sandbox = Sandbox::empty();
    let screen = Screen::run(&sandbox, "find --lang fr");
    screen.asks("Nom de votre cabinet\u{a0}:").answer("Lavoie");
    let (code, left) = screen.ends();
    assert_eq!(code, 0, "{left}");
    assert!(left.contains("Aucun client trouvé."), "{left}");
}

#[test]
fn who_does_not_want_it_has_no_registry_and_is_told_how_to_begin() {
    let sandbox = Sandbox::empty();
    for (keys, expected) in [(ENTER, 4), (ESCAPE, 4), (CTRL_D, 1), (CTRL_C, 130)] {
        let screen = Screen::run(&sandbox, "add");
        screen.asks("Name of your firm:").press(keys);
        let (code, left) = screen.ends();
        assert_eq!(code, expected, "{left}");
        assert_eq!(left.contains("carnet demo"), expected == 4, "{left}");
    }
    assert_eq!(sandbox.entries(), [""; 0]);
    let screen = Screen::run(&sandbox, "show 007");
    assert_eq!(screen.ends().0, 4);
}
