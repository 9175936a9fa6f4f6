//! Another program changes a client while a question about it stands.

use super::sandbox::Sandbox;
use super::screen::{DOWN, ENTER, ERASE_LINE, Screen};

/// Answers the dialogue of `edit` up to the last question: another city.
fn answered<'s>(screen: &'s Screen, city: &str) -> &'s Screen {
    screen
        .asks("Which field?")
        .press("city")
        .sees("› City")
        .press(ENTER)
        .asks("City:")
        .press(ERASE_LINE)
        .answer(city);
    screen.asks("Which field?").press(ENTER).asks("Save these changes? [y/n]")
}

#[test]
fn a_field_that_another_program_changed_is_not_written_over_and_no_answer_is_lost() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit 007");
    answered(&screen, "Laval");
    sandbox.done("edit 007 --city Québec");
    screen.answer("y");
    let (code, left) = screen.ends();
    assert_eq!(code, 1);
    assert!(left.contains("changed this client while you were asked (City): Bond"), "{left}");
    let id = sandbox.json("show 007")["company_id"].as_str().unwrap().to_owned();
    assert!(left.contains(&format!("carnet edit id:{id} --city Laval")), "{left}");
    assert_eq!(sandbox.json("show 007")["city"], "Québec");
    sandbox.done(&format!("edit id:{id} --city Laval"));
}

#[test]
fn other_fields_that_another_program_changed_stay_as_they_are() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "edit 007");
    answered(&screen, "Laval");
    sandbox.done("edit 007 --name Bonde --number 17");
    screen.answer("y");
    assert_eq!(screen.ends().0, 0);
    let client = sandbox.json("show 17");
    assert_eq!((&client["display_name"], &client["city"]), (&"Bonde".into(), &"Laval".into()));
}

#[test]
fn a_client_in_the_place_of_one_that_is_gone_is_another() {
    let sandbox = Sandbox::with_clients();
    let id = sandbox.json("show 007")["company_id"].as_str().unwrap().to_owned();
    for (line, question, answer) in [
        ("delete 007", "Delete 007 Bond for good? [y/n]", "y"),
        ("edit 007", "Save these changes? [y/n]", "y"),
    ] {
        let screen = Screen::run(&sandbox, line);
        if line == "edit 007" {
            answered(&screen, "Laval");
        }
        screen.asks(question);
        sandbox.done("delete 007 --yes");
        sandbox.done(&format!("add Bond --number 007 --company-id {id}"));
        screen.answer(answer);
        let (code, left) = screen.ends();
        assert_eq!(code, 1, "{left}");
        assert!(left.contains(&format!("No client has this number, company ID or name: {id}")), "{left}");
        assert_eq!(sandbox.json("show 007")["city"], serde_json::Value::Null);
    }
}

#[test]
fn a_client_that_has_another_name_by_now_is_not_deleted() {
    let sandbox = Sandbox::with_clients();
    let screen = Screen::run(&sandbox, "delete 007 --lang fr");
    screen.asks("Supprimer définitivement 007 Bond? [o/n]");
    sandbox.done("edit 007 --name 'Bond et Fils'");
    screen.answer("o");
    let (code, left) = screen.ends();
    assert_eq!(code, 1);
    assert!(left.contains("a modifié ce client pendant que vous répondiez (Nom d’affichage)"), "{left}");
    assert_eq!(sandbox.json("show 007")["display_name"], "Bond et Fils");
}

#[test]
fn two_clients_of_which_one_has_another_value_by_now_are_not_merged() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --city Laval");
    sandbox.done("edit 8 --city Québec");
    let choose = |meanwhile: &str| {
        let screen = Screen::run(&sandbox, "merge 007 8 --take client_number=keep");
        screen.asks("City:").press(DOWN).sees("› Québec");
        sandbox.done(meanwhile);
        screen.press(ENTER);
        screen.ends()
    };
    let (code, left) = choose("edit 8 --city Gatineau");
    assert_eq!(code, 1);
    assert!(left.contains("changed this client while you were asked (City): Blofeld"), "{left}");
    assert_eq!(sandbox.json("show 8")["city"], "Gatineau");
    sandbox.done("edit 8 --city Québec");
    assert_eq!(choose("edit 8 --email a@b.example").0, 0);
    let merged = sandbox.json("show 007");
    assert_eq!((&merged["city"], &merged["email"]), (&"Québec".into(), &"a@b.example".into()));
}
