//! `add` without a name: the client is asked for, question by question.

use super::sandbox::Sandbox;
use super::screen::{CTRL_C, DOWN, ENTER, ERASE_LINE, ESCAPE, SHIFT_TAB, Screen};

#[test]
fn a_client_is_added_answer_by_answer() {
    let sandbox = Sandbox::with_firm();
    let screen = Screen::run(&sandbox, "add");
    screen.sees("A new client of Côté & Fils").asks("Display name:").answer("Éric Côté");
    screen.asks("Client number:").answer("A-7");
    screen.asks("Client type:").sees("› Business").press(DOWN).sees("› Individual").press(ENTER);
    screen.asks("Lead accountant:").press("bo").sees("› Bo (bo@cote.example)").press(ENTER);
    screen.asks("Pricing plan:").sees("› None").press(ENTER);
    screen.asks("Which field?").press("notes").sees("› Notes: (none)").press(ENTER);
    screen.asks("Notes:").answer("met at the fair");
    screen.asks("Which field?").press("that is").sees("› That is all").press(ENTER);
    screen.asks("Add this client? [y/n]").sees("Lead accountant: Bo (bo@cote.example)").answer("y");
    let (code, left) = screen.ends();
    assert_eq!(code, 0, "{left}");
    assert!(left.starts_with("Added client A-7: Éric Côté\n"), "{left}");
    let client = sandbox.json("show A-7");
    for (key, value) in [
        ("display_name", "Éric Côté"),
        ("client_type", "individual"),
        ("lead_accountant", "bo@cote.example"),
        ("plan", "none"),
        ("notes", "met at the fair"),
    ] {
        assert_eq!(client[key], value, "{key}");
    }
}

#[test]
fn a_taken_number_is_refused_with_its_holder_and_can_be_mended() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "add");
    screen.asks("Display name:").answer("Goldfinger");
    screen.asks("Client number:").answer("007");
    screen.sees("error: Client number 007 belongs to another client: Bond");
    screen.sees("`carnet edit number:007`").asks("Client number: 007");
    screen.press(ERASE_LINE).answer("9").asks("Client type:").misses("error:");
    screen.press(ENTER).asks("Lead accountant:").press(ENTER).asks("Pricing plan:").press(ENTER);
    screen.asks("Which field?").press(ENTER).asks("Add this client? [y/n]").answer("Y");
    assert_eq!(screen.ends().0, 0);
    assert_eq!(sandbox.json("show 9")["display_name"], "Goldfinger");
}

#[test]
fn a_namesake_is_a_warning_that_is_said_once() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "add --number 9 --type individual --lead BO@cote.example");
    screen.asks("Display name:").answer("BOND");
    screen.asks("Client number: 9").sees("warning: Another client has the display name BOND: 007 (Bond)");
    screen.press(ENTER).asks("Client type:").sees("› Individual").press(ENTER);
    screen.asks("Lead accountant:").press(ENTER).asks("Pricing plan:").press(ENTER);
    screen.asks("Which field?").press(ENTER).asks("Add this client? [y/n]").sees("warning:").answer("yes");
    let (code, left) = screen.ends();
    assert_eq!((code, left.matches("warning").count()), (0, 0), "{left}");
    let client = sandbox.json("show 9");
    assert_eq!(client["client_type"], "individual");
    assert_eq!(client["lead_accountant"], "bo@cote.example");
}

#[test]
fn escape_goes_back_and_the_former_answer_is_still_there() {
    let sandbox = Sandbox::with_firm();
    let screen = Screen::run(&sandbox, "add");
    screen.asks("Display name:").sees("Esc: leave").press(SHIFT_TAB).answer("Bond");
    screen.asks("Client number:").sees("Esc: go back").answer("7").asks("Client type:").press(ESCAPE);
    screen.asks("Client number: 7").press(ESCAPE).asks("Display name: Bond").answer(", James");
    screen.asks("Client number: 7").answer("").asks("Client type:").press(ENTER);
    screen.asks("Lead accountant:").press(ENTER).asks("Pricing plan:").press(ENTER);
    screen.asks("Which field?").press(ENTER).asks("Add this client? [y/n]").press(ESCAPE);
    screen.asks("Which field?").press(ENTER).asks("Add this client? [y/n]").answer("y");
    assert_eq!(screen.ends().0, 0);
    assert_eq!(sandbox.json("show 7")["display_name"], "Bond, James");
}

#[test]
fn no_at_the_end_adds_nothing() {
    let sandbox = Sandbox::with_firm();
    let screen = Screen::run(&sandbox, "add --lang fr");
    screen.asks("Nom d’affichage\u{a0}:").answer("");
    screen.sees("erreur\u{a0}: Le nom est obligatoire.").answer("Bond");
    screen.asks("Numéro de client\u{a0}:").press(ENTER).asks("Type de client\u{a0}:").press(ENTER);
    screen.asks("Comptable principal\u{a0}:").press(ENTER).asks("Plan de tarification\u{a0}:").press(ENTER);
    screen.asks("Quel champ?").press(ENTER).asks("Ajouter ce client? [o/n]").answer("peut-être");
    screen.asks("Ajouter ce client? [o/n]").answer("non");
    let (code, left) = screen.ends();
    assert_eq!(code, 1, "{left}");
    assert!(left.contains("sans confirmation"), "{left}");
    assert_eq!(sandbox.json("find"), serde_json::json!([]));
}

#[test]
fn a_member_is_not_asked_for_a_lead() {
    let sandbox = Sandbox::with_firm();
    let screen = Screen::run(&sandbox, "add --as cy@cote.example");
    screen.asks("Display name:").answer("Bond").asks("Client number:").press(ENTER);
    screen.asks("Client type:").press(ENTER).asks("Pricing plan:").press(ENTER);
    screen.asks("Which field?").press("lead").sees("0 of").press(ERASE_LINE).press(ENTER);
    screen.asks("Add this client? [y/n]").answer("y");
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn a_pasted_text_of_several_lines_answers_one_question() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "add");
    screen.sees("Display name").press("\u{1b}[200~Maple Foods\r\n12 Main Street\r\n\u{1b}[201~");
    screen.asks("Display name: Maple Foods 12 Main Street").press(CTRL_C);
    assert_eq!(screen.ends().0, 130);
}
