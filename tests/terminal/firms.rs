//! Several firms, and none chosen: which one is meant is asked, and the command goes on.

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, CTRL_D, ENTER, ESCAPE, Screen};

fn with_two_firms() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add 'Lavoie inc.'");
    sandbox
}

#[test]
fn the_firm_is_picked_and_the_command_says_how_to_choose_it_for_good() {
    let sandbox = with_two_firms();
    let screen = Screen::sized(&sandbox, "find", (24, 150), &[]);
    screen.asks("Firm:").sees("› Côté & Fils  2 clients").sees("  Lavoie inc.  0 clients").sees("Esc: leave");
    screen.press("FILS").sees("1 of 2").press(ENTER);
    let (code, left) = screen.ends();
    assert_eq!(code, 0, "{left}");
    let said = "To choose a firm for good, run `carnet firm use 'Côté & Fils'`, give `--firm` or set CARNET_FIRM. \
                For this command: Côté & Fils\n";
    assert!(left.starts_with(said) && left.contains("Blofeld"), "{left}");
}

#[test]
fn what_comes_next_is_said_and_done_for_the_firm_that_was_picked() {
    let sandbox = with_two_firms();
    let screen = Screen::sized(&sandbox, "add --lang fr", (24, 180), &[]);
    screen.asks("Cabinet\u{a0}:").press("lav").sees("› Lavoie inc.  0 client").press(ENTER);
    screen.asks("Nom d’affichage\u{a0}:").sees("Nouveau client pour Lavoie inc.").press(CTRL_C);
    assert_eq!(screen.ends().0, 130);
    let screen = Screen::sized(&sandbox, "show 9", (24, 150), &[]);
    screen.asks("Firm:").press(ENTER);
    let (code, left) = screen.ends();
    assert_eq!(code, 1);
    assert!(left.contains("--firm 'Côté & Fils'"), "{left}");
}

#[test]
fn who_chooses_none_has_done_nothing_and_nobody_is_asked_elsewhere() {
    let sandbox = with_two_firms();
    for key in [ESCAPE, CTRL_D] {
        let screen = Screen::run(&sandbox, "inactivate 007");
        screen.asks("Firm:").press(key);
        let (code, left) = screen.ends();
        assert_eq!(code, 1);
        assert!(left.contains("carnet firm use NAME"), "{left}");
    }
    for (line, set) in [("find --no-input", None), ("find --format csv", None), ("stats", Some(("CI", "1")))]
    {
        let (code, left) = Screen::sized(&sandbox, line, (24, 80), set.as_slice()).ends();
        assert_eq!(code, 1, "{line}");
        assert!(left.contains("The registry has several firms, and none was chosen."), "{left}");
    }
    assert_eq!(sandbox.refusal("find"), ("firm-ambiguous".to_owned(), 1));
    assert_eq!(sandbox.json("show 007 --firm 'Côté & Fils'")["status"], "active");
}

#[test]
fn the_firm_that_is_itself_changed_is_not_picked() {
    let sandbox = with_two_firms();
    for line in ["firm delete", "firm rename Autre", "diff a.db b.db"] {
        let (code, left) = Screen::run(&sandbox, line).ends();
        assert!(code != 0 && !left.contains("Firm:"), "{line}: {left}");
        assert!(line.starts_with("diff") || left.contains("none was chosen"), "{line}: {left}");
    }
    let screen = Screen::run(&sandbox, "firm show");
    screen.asks("Firm:").press(ENTER);
    assert_eq!(screen.ends().0, 0);
}
