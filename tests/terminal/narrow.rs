//! Small terminals: every line fits, and the question is always in sight.

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, DOWN, ENTER, Screen};

const LONG: &str = "Services-conseils Côté, Lavoie et associés de Saint-Jean-sur-Richelieu inc.";

fn with_long_names() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.done(&format!("add '{LONG}' --number 2024-000017 --company-id 9130350000001794"));
    sandbox
}

#[test]
fn questions_fit_40_columns_and_10_lines() {
    let sandbox = with_long_names();
    let screen = Screen::sized(&sandbox, "add --lang fr", (10, 40), &[]);
    screen.asks("Nom d’affichage\u{a0}:").press(LONG).sees("…");
    screen.press(ENTER).asks("Numéro de client\u{a0}:").answer("007");
    screen
        .sees("erreur\u{a0}: Le numéro de client 007")
        .asks("Numéro de client\u{a0}: 007")
        .press("8")
        .press(ENTER);
    screen.asks("Type de client\u{a0}:").sees("› Entreprise").press(ENTER);
    screen.asks("Comptable principal\u{a0}:").press(ENTER).asks("Plan de tarification\u{a0}:").press(ENTER);
    screen
        .asks("Quel champ?")
        .sees("› C’est tout")
        .press(DOWN)
        .sees("› Numéro d’identification de l’entrepr…");
    screen.press(ENTER).sees("Numéro d’identification de").press("123").asks("  123");
    assert!(screen.lines().len() <= 10 && !screen.has_broken_line());
    screen.press(CTRL_C);
    assert_eq!(screen.ends().0, 130);
}

#[test]
fn the_picker_fits_40_columns_and_10_lines() {
    let sandbox = with_long_names();
    let screen = Screen::sized(&sandbox, "show", (10, 40), &[]);
    screen.asks("Client:").sees("2024-000017  Services-conseils Côté,…").sees("Enter: go on");
    let lines = screen.lines();
    assert!(lines.len() <= 10 && lines[0].starts_with("Client:"), "{lines:?}");
    assert!(!screen.has_broken_line());
    screen.press("conseils").sees("› 2024-000017").press(CTRL_C);
    assert_eq!(screen.ends().0, 130);
}

#[test]
fn every_line_of_a_table_fits_40_columns_and_no_heading_is_broken_in_a_word() {
    let sandbox = with_long_names();
    for (line, headings) in [
        ("find", ["Client number", "Display name"]),
        ("find --lang fr", ["Numéro de client", "Nom d’affichage"]),
        ("team list", ["Name", "Email"]),
        ("firm list --lang fr", ["Cabinet", "Administrateur"]),
        ("show 007 --lang fr", ["d’identification", "l’abonnement"]),
    ] {
        let screen = Screen::sized(&sandbox, line, (60, 40), &[]);
        let is_broken = screen.is_done().has_broken_line();
        let (code, left) = screen.ends();
        assert_eq!((code, is_broken), (0, false), "{line}: {left}");
        assert!(headings.iter().all(|heading| left.contains(heading)), "{line}: {left}");
    }
}
