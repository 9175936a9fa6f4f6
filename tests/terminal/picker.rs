//! The client who is meant is found while typing.

use super::sandbox::{Sandbox, upload};
use super::screen::{CTRL_C, DOWN, ENTER, ERASE_LINE, ESCAPE, PAGE_DOWN, Screen, UP};

fn with_names() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add 'Éric Côté' --number É-1 --company-id 555000");
    sandbox.done("add 'Erica Smith' --number E-2");
    sandbox.done("inactivate E-2");
    sandbox
}

#[test]
fn accents_and_case_make_no_difference() {
    let sandbox = with_names();
    let screen = Screen::sized(&sandbox, "show", (30, 80), &[]);
    screen.asks("Client:").press("ERIC cote").sees("› É-1  Éric Côté").sees("1 of 4").press(ENTER);
    let (code, left) = screen.ends();
    assert_eq!(code, 0);
    assert!(left.contains("Company ID           555000"), "{left}");
}

#[test]
fn number_and_company_id_are_looked_in_and_inactive_clients_are_named_so() {
    let sandbox = with_names();
    let screen = Screen::run(&sandbox, "show --lang fr");
    screen.asks("Client\u{a0}:").sees("Erica Smith (inactif)").press("5550").sees("› É-1").sees("1 sur 4");
    screen.press(ERASE_LINE).press("e-").sees("› É-1").sees("  E-2").sees("2 sur 4");
    screen.press(ERASE_LINE).press("zzz").sees("0 sur 4").press(ENTER).press(ERASE_LINE).press("007");
    screen.sees("› 007").press(ENTER);
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn two_thousand_clients_are_walked_through_with_arrows_and_pages() {
    let sandbox = Sandbox::with_firm();
    let row = |number: usize| format!("{number},Client {number:04},N{number}\n");
    sandbox.write("list.csv", upload(&(1..=2_000).map(row).collect::<String>()));
    sandbox.done("import list.csv --add --no-limit");
    let screen = Screen::sized(&sandbox, "show", (12, 60), &[]);
    screen.asks("Client:").sees("› N1 ").sees("1–7 of 2000");
    screen.press(DOWN).press(DOWN).press(UP).sees("› N2 ");
    screen.press(UP).press(UP).sees("› N2000 ").sees("1994–2000 of 2000").press(DOWN).sees("› N1 ");
    screen
        .press(PAGE_DOWN)
        .sees("› N8 ")
        .press("199")
        .sees("1–7 of 12")
        .press("9")
        .sees("› N1999 ")
        .sees("1 of 2000")
        .press(ENTER);
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn commands_that_change_clients_let_one_be_picked() {
    let sandbox = with_names();
    let screen = Screen::run(&sandbox, "activate");
    screen.asks("Client:").sees("› E-2  Erica Smith (inactive)").misses("Bond").press(ENTER);
    assert_eq!(screen.ends(), (0, "1 client made active.".to_owned()));
    let screen = Screen::run(&sandbox, "inactivate --lang fr");
    screen.asks("Client\u{a0}:").press("bond").sees("› 007  Bond").press(ENTER);
    assert_eq!(screen.ends().0, 0);
    assert_eq!(sandbox.json("show 007")["status"], "inactive");
    let screen = Screen::run(&sandbox, "delete");
    screen.asks("Client:").press("007").sees("› 007  Bond (inactive)").press(ENTER);
    screen.asks("Delete 007 Bond for good? [y/n]").answer("y");
    assert_eq!(screen.ends().0, 0);
    assert_eq!(sandbox.refusal("show 007").0, "client-not-found");
}

#[test]
fn of_two_clients_the_one_that_stays_is_picked_first() {
    let sandbox = with_names();
    let screen = Screen::run(&sandbox, "merge");
    screen.asks("Client that stays:").sees("Esc: leave").press("blo").sees("› 8 ").press(ENTER);
    screen.asks("Client that goes:").sees("Blofeld (8) stays").misses("8    Blofeld").press(ESCAPE);
    screen.asks("Client that stays:").misses("Blofeld (8) stays").press("007").sees("› 007").press(ENTER);
    screen.asks("Client that goes:").sees("Bond (7) stays").press("erica").sees("› E-2").press(ENTER);
    screen.asks("Client number:").sees("Bond (7) stays").sees("Erica Smith (").sees("› 007").sees("  E-2");
    screen.press(ESCAPE).asks("Client that goes:").press("erica").sees("› E-2").press(ENTER);
    screen.asks("Client number:").press(DOWN).sees("› E-2").press(ENTER);
    screen.waits("both names", |seen| {
        seen.contains("Merge Erica Smith (") && seen.contains(") into Bond (7)? [y/n]")
    });
    screen.answer("y");
    assert_eq!(screen.ends().0, 0);
    assert_eq!(sandbox.json("show E-2")["display_name"], "Bond");
    sandbox.done("undo --yes");
    let screen = Screen::run(&sandbox, "merge 007 --take client_number=keep --lang fr");
    screen.asks("Client qui disparaît\u{a0}:").sees("Bond (7) reste").sees("Échap\u{a0}: quitter");
    screen.press("côté").sees("› É-1").press(ENTER);
    screen.asks("Fusionner Éric Côté (555000) dans Bond (7)? [o/n]").answer("o");
    assert_eq!(screen.ends().0, 0);
    assert_eq!(sandbox.json("show 007")["display_name"], "Bond");
    assert_eq!(sandbox.refusal("show É-1").0, "client-not-found");
}

#[test]
fn of_two_clients_that_differ_the_right_value_is_chosen_and_a_refusal_comes_first() {
    let sandbox = with_names();
    sandbox.done("edit 007 --city Laval");
    sandbox.done("edit 8 --city Québec --email a@b.example");
    let screen = Screen::run(&sandbox, "merge 007 8 --lang fr");
    screen.asks("Numéro de client\u{a0}:").sees("Blofeld (8) disparaît").press("8").sees("› 8").press(ENTER);
    screen.asks("Ville\u{a0}:").press(ESCAPE).asks("Numéro de client\u{a0}:").press(ENTER);
    screen.asks("Ville\u{a0}:").press(DOWN).sees("› Québec").press(ENTER);
    assert_eq!(screen.ends().0, 0);
    let merged = sandbox.json("show 007");
    assert_eq!((&merged["city"], &merged["email"]), (&"Québec".into(), &"a@b.example".into()));
    sandbox.done("undo --yes");
    let screen = Screen::run(&sandbox, "merge 007 8 --take city=keep");
    screen.asks("Client number:").press(ESCAPE);
    assert_eq!(screen.ends().0, 1);
    sandbox.done("edit 8 --plan preferred");
    let screen = Screen::run(&sandbox, "merge 007");
    screen.asks("Client that goes:").press("blo").sees("› 8 ").press(ENTER);
    let (code, left) = screen.ends();
    assert!(code == 1 && left.contains("Nothing was merged") && !left.contains("Client number:"), "{left}");
}

#[test]
fn who_does_not_want_the_picked_clients_merged_has_changed_nothing() {
    let sandbox = with_names();
    let line = "merge 007 --take client_number=keep";
    let picks = |line: &str| {
        let screen = Screen::run(&sandbox, line);
        screen.asks("Client that goes:").press("côté").sees("› É-1").press(ENTER);
        screen
    };
    let screen = picks(line);
    screen.asks("Merge Éric Côté (555000) into Bond (7)? [y/n]").answer("n");
    assert_eq!(screen.ends().0, 1);
    assert_eq!(sandbox.json("show É-1")["display_name"], "Éric Côté");
    let (code, left) = picks(&format!("{line} --yes")).ends();
    assert!(code == 0 && !left.contains("[y/n]"), "{left}");
    assert_eq!(sandbox.refusal("show É-1").0, "client-not-found");
}

#[test]
fn where_nobody_can_be_picked_that_is_said_at_once() {
    let sandbox = Sandbox::with_firm();
    let refused = |line: &str, said: &str, hint: &str| {
        let (code, left) = Screen::run(&sandbox, line).ends();
        assert_eq!(code, 1, "{line}");
        assert!(left.contains(said) && left.contains(hint) && !left.contains("Client:"), "{line}: {left}");
    };
    for line in ["books", "edit", "activate", "merge"] {
        refused(line, "The firm has no clients: Côté & Fils", "`carnet add`");
    }
    sandbox.done("add Bond --number 007");
    refused("activate", "The firm has no inactive clients: Côté & Fils", "`carnet find --status all`");
    refused("merge 007", "The firm has no other client: Côté & Fils", "`carnet add`");
    sandbox.done("inactivate 007");
    refused("inactivate --lang fr", "Le cabinet n’a aucun client actif\u{a0}: Côté & Fils", "--status all`");
}

#[test]
fn what_strangers_wrote_is_shown_not_sent() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Plain --tags x --number 'a\u{202e}b'");
    let screen = Screen::run(&sandbox, "show");
    screen.asks("Client:").sees("› a\\u{202e}b").press(ENTER);
    assert_eq!(screen.ends().0, 0);
}

#[test]
fn who_stays_is_seen_whole_above_a_long_list_of_who_may_go() {
    let sandbox = Sandbox::with_firm();
    let long = "Les Entreprises de construction et de rénovation Bouchard, Tremblay et associés inc.";
    sandbox.done(&format!("add '{long}' --number 0 --company-id 9000"));
    let row = |number: usize| format!("{number},Client {number:04},N{number}\n");
    sandbox.write("list.csv", upload(&(1..=60).map(row).collect::<String>()));
    sandbox.done("import list.csv --add");
    let screen = Screen::sized(&sandbox, "merge", (24, 80), &[]);
    screen.press("entreprises").sees("1 of 61").press(ENTER).sees("of 60");
    screen.sees("Les Entreprises de construction").sees("(9000) stays").press(CTRL_C);
    assert_eq!(screen.ends().0, 130);
}
