//! `transfer`: clients moved to another firm, all or nothing.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

fn two_firms() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add Spectre --admin 'Ana <ana@cote.example>'");
    sandbox.done("firm use 'Côté & Fils'");
    sandbox
}

#[test]
fn clients_move_with_their_numbers_and_a_lead_who_is_not_there_is_warned_of() {
    let sandbox = two_firms();
    sandbox.done("edit 8 --lead bo@cote.example");
    assert_snapshot!(sandbox.run("transfer 007 8 --to spectre"), @"
    --- stderr
    warning: The lead accountant is not in the team of the new firm, so that this client has none there: Blofeld
    2 clients transferred to: Spectre
    ");
    assert_snapshot!(sandbox.run("find --firm Spectre --columns number,name,lead --format csv"), @"
    Client number,Display name,Lead accountant
    8,Blofeld,
    007,Bond,
    ");
}

#[test]
fn a_number_in_use_there_keeps_all_of_them_here() {
    let sandbox = two_firms();
    sandbox.done("add Largo --number 007 --firm Spectre");
    assert_snapshot!(sandbox.run("transfer 8 007 --to Spectre"), @"
    --- stderr
    error: Client number 007 belongs to another client: Largo
    hint: Change that one with `carnet edit number:007 --firm Spectre`.
    --- exit 1
    ");
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
    assert_snapshot!(sandbox.run("transfer 8 --to Nowhere"), @"
    --- stderr
    error: No firm has this name: Nowhere
    hint: The registry has these firms: Côté & Fils, Spectre
    --- exit 1
    ");
}

#[test]
fn transferring_speaks_french() {
    let sandbox = two_firms();
    sandbox.done("edit 8 --lead bo@cote.example");
    assert_snapshot!(sandbox.run("--lang fr transfer 007 8 --to Spectre"), @"
    --- stderr
    avertissement : Le comptable principal ne fait pas partie de l’équipe du nouveau cabinet; le client n’a donc plus de comptable principal : Blofeld
    2 clients transférés à : Spectre
    ");
    assert_snapshot!(sandbox.run("--lang fr transfer 007 --to Nulle-part"), @"
    --- stderr
    erreur : Aucun cabinet ne porte ce nom : Nulle-part
    conseil : Cabinets du registre : Côté & Fils, Spectre
    --- exit 1
    ");
}

#[test]
fn a_lead_who_is_there_as_well_is_no_change() {
    let sandbox = two_firms();
    sandbox.done("edit 8 --lead ana@cote.example");
    sandbox.done("transfer 8 --to spectre");
    let history = sandbox.json("history --action transfer --firm Spectre");
    let fields = history[0]["changes"].as_array().unwrap().iter().map(|change| &change["field"]);
    assert_eq!(fields.collect::<Vec<_>>(), ["firm"], "{history}");
    assert_eq!(sandbox.json("show 8 --firm Spectre")["lead_accountant"], "ana@cote.example");
    sandbox.done("undo --firm Spectre");
    assert_eq!(sandbox.json("check")["problems"], serde_json::json!([]));
}

#[test]
fn a_full_firm_is_the_one_to_be_divided() {
    let sandbox = two_firms();
    let rows: String = (1..=2_000).map(|at| format!("9{at:05},C {at},S-{at}\n")).collect();
    sandbox.write("full.csv", upload(&rows));
    sandbox.done("import full.csv --add --no-limit --firm Spectre");
    assert_snapshot!(sandbox.run("transfer 8 --to Spectre"), @"
    --- stderr
    error: The firm has its 2,000 clients and takes no more: Spectre
    hint: Divide the firm: `carnet firm add FIRM`, then `carnet transfer CLIENT --to FIRM --firm Spectre`.
    --- exit 1
    ");
}

#[test]
fn the_history_goes_along_and_is_told_of_all_firms_where_that_is_asked_for() {
    let sandbox = two_firms();
    sandbox.done("edit 007 --city Laval");
    sandbox.done("transfer 007 --to Spectre");
    assert_snapshot!(sandbox.run("history 007 --firm Spectre --format csv"), @"
    Firm,Operation,When,Team member,Login,Command,About,Field,Before,After
    Spectre,8,2026-01-01T00:00:00Z,ana@cote.example,[login],transfer,Bond (7),Firm,Côté & Fils,Spectre
    Côté & Fils,7,2026-01-01T00:00:00Z,ana@cote.example,[login],edit,Bond (7),City,,Laval
    Côté & Fils,4,2026-01-01T00:00:00Z,ana@cote.example,[login],add,Bond (7),Company ID,,7
    Côté & Fils,4,2026-01-01T00:00:00Z,ana@cote.example,[login],add,Bond (7),Display name,,Bond
    Côté & Fils,4,2026-01-01T00:00:00Z,ana@cote.example,[login],add,Bond (7),Client number,,007
    ");
    let actions = |line: &str| -> Vec<String> {
        let entries = sandbox.json(line);
        entries.as_array().unwrap().iter().map(|entry| entry["action"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(actions("history 007 --all-firms"), ["transfer", "transfer", "edit", "add"]);
    assert_eq!(sandbox.refusal("history nobody --all-firms"), ("client-not-found".to_owned(), 1));
    // Whoever has the number now is meant, and nobody who had it before.
    sandbox.done("edit 007 --number 17 --firm Spectre");
    sandbox.done("add Largo --number 007");
    assert_eq!(actions("history 007 --all-firms"), ["add"]);
}

#[test]
fn a_name_that_ends_in_a_full_stop_or_begins_with_a_vowel_stands_well_in_a_sentence() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add 'Épicerie Roy inc.'");
    let moved = sandbox.done("transfer 8 --to 'Épicerie Roy inc.' --firm 'Côté & Fils' --lang fr");
    let found = sandbox.done("find blofeld --firm 'Côté & Fils' --lang fr");
    let unknown = sandbox.run("find --lead x --firm 'Épicerie Roy inc.' --lang fr");
    let said = format!("{moved}{found}{unknown}");
    assert!(
        said.contains("Épicerie Roy inc.") && !said.contains("inc..") && !said.contains("de É"),
        "{said}"
    );
}
