//! `edit` without a field: every field is offered with its value.

use super::sandbox::Sandbox;
use super::screen::{ENTER, ERASE_LINE, ESCAPE, Screen};

#[test]
fn a_field_is_chosen_changed_and_confirmed() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit 007");
    screen.sees("Change Bond").sees("Client number: 007").misses("Company ID").asks("Which field?");
    screen.press("number").sees("› Client number: 007").press(ENTER).asks("Client number: 007");
    screen.press(ERASE_LINE).answer("8").sees("belongs to another client: Blofeld");
    screen.press(ERASE_LINE).answer("9").asks("Which field?").sees("Client number: 9");
    screen.press(ENTER).asks("Save these changes? [y/n]").sees("Client number: 007 → 9").answer("o");
    let (code, left) = screen.ends();
    assert_eq!((code, left.trim_end()), (0, "1 client edited."));
    assert_eq!(sandbox.json("show 9")["display_name"], "Bond");
}

#[test]
fn an_answer_that_was_refused_is_not_kept() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit 007 --lang fr");
    screen.asks("Quel champ?").press("courr").sees("› Courriel").press(ENTER);
    screen.asks("Courriel\u{a0}:").answer("x@").sees("erreur\u{a0}:").press(ESCAPE);
    screen.asks("Quel champ?").sees("Courriel\u{a0}: (rien)").press("tout").sees("› C’est tout").press(ENTER);
    let (code, left) = screen.ends();
    assert_eq!((code, left.trim_end()), (0, "Rien à changer\u{a0}: c’est déjà le cas."));
    assert_eq!(sandbox.json("history").as_array().map(Vec::len), Some(5));
}

#[test]
fn changes_are_not_lost_by_escape_without_a_question() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit 007");
    screen.asks("Which field?").press("city").sees("› City").press(ENTER).asks("City:").answer("Laval");
    screen.asks("Which field?").sees("Esc: finish").press(ESCAPE);
    screen.asks("Save these changes? [y/n]").sees("Esc: leave").answer("n");
    assert_eq!(screen.ends().0, 1);
    assert_eq!(sandbox.json("show 007")["city"], serde_json::Value::Null);
    let screen = Screen::run(&sandbox, "edit 007");
    screen.asks("Which field?").sees("Esc: leave").press(ESCAPE);
    let (code, left) = screen.ends();
    assert_eq!(code, 1);
    assert!(left.contains("the questions were not answered"), "{left}");
}

#[test]
fn fields_that_were_typed_need_only_the_client() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit --city Laval");
    screen.asks("Client:").press("blo").sees("› 8    Blofeld").press(ENTER);
    let (code, left) = screen.ends();
    assert_eq!((code, left.trim_end()), (0, "1 client edited."));
    assert_eq!(sandbox.json("show 8")["city"], "Laval");
}

#[test]
fn escape_does_not_lead_in_a_circle() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit 007 --lang fr");
    screen.asks("Quel champ?").sees("Échap\u{a0}: quitter").press("vill").sees("› Ville").press(ENTER);
    screen.asks("Ville\u{a0}:").sees("Échap\u{a0}: revenir").answer("Laval");
    screen.asks("Quel champ?").sees("› C’est tout").press(ENTER);
    screen.asks("Enregistrer ces modifications? [o/n]").sees("Échap\u{a0}: revenir").press(ESCAPE);
    screen.asks("Quel champ?").sees("Échap\u{a0}: terminer").press(ESCAPE);
    screen.asks("Enregistrer ces modifications? [o/n]").sees("Échap\u{a0}: quitter").press(ESCAPE);
    let (code, left) = screen.ends();
    assert_eq!(code, 1, "{left}");
    assert_eq!(sandbox.json("show 007")["city"], serde_json::Value::Null);
}
