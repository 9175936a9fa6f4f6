//! `find`: words, filters, order, and what may be meant where nothing fits.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn the_exact_number_comes_first_then_names_that_start_with_the_words_then_the_rest() {
    let sandbox = Sandbox::with_firm();
    for line in [
        "add 'Zoë 7' --number Z-1 --company-id 1",
        "add Québec7 --number Q-1 --company-id 2",
        "add '7 Nains' --number N-1 --company-id 3",
        "add Bond --number 7 --company-id 4",
        "add Autre --number 70 --company-id 5",
        "add Personne --number P-1 --company-id 6",
    ] {
        sandbox.done(line);
    }
    assert_snapshot!(sandbox.run("find 7 --columns number,name --format csv"), @"
    Client number,Display name
    7,Bond
    N-1,7 Nains
    70,Autre
    Q-1,Québec7
    Z-1,Zoë 7
    ");
    assert_snapshot!(sandbox.run("find ZOE --columns name --format csv"), @"
    Display name
    Zoë 7
    ");
    assert_snapshot!(sandbox.run("find --sort -number --limit 2 --columns number --format csv"), @"
    Client number
    Z-1
    Q-1
    ");
}

#[test]
fn filters_leave_out_what_does_not_fit() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --lead bo@cote.example --tags VIP --plan preferred --type individual");
    sandbox.done("add Scaramanga --company-id 3");
    sandbox.done("inactivate 8");
    for (filter, ids) in [
        ("", "id:7\nid:3\n"),
        ("--status all", "id:8\nid:7\nid:3\n"),
        ("--status inactif", "id:8\n"),
        ("--lead bo@cote.example", "id:7\n"),
        ("--lead aucun", "id:3\n"),
        ("--type particulier", "id:7\n"),
        ("--tag vip", "id:7\n"),
        ("--plan preferred", "id:7\n"),
        ("--subscription none", "id:7\nid:3\n"),
        ("--no-number", "id:3\n"),
        ("bond vip", "id:7\n"),
    ] {
        assert_eq!(sandbox.done(&format!("find {filter} --ids")).stdout, ids, "{filter}");
    }
}

#[test]
fn nothing_found_says_what_may_be_meant_on_standard_error() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("inactivate 8");
    assert_snapshot!(sandbox.run("find blofeld"), @"
    --- stderr
    No client was found.
    1 inactive client fits: `carnet find blofeld --status all`
    ");
    assert_snapshot!(sandbox.run("find bonb"), @"
    --- stderr
    No client was found.
    Bond is spelt much like it: `carnet show id:7`
    ");
    assert_snapshot!(sandbox.run("find --status inactive bond --type business --no-input"), @"
    --- stderr
    No client was found.
    1 active client fits: `carnet find bond --type business --status all`
    ");
    assert_snapshot!(sandbox.run("find --status inactif 007 --lang fr"), @"
    --- stderr
    Aucun client trouvé.
    1 client actif correspond : `carnet find 007 --status all`
    ");
    sandbox.done("delete 007 --yes");
    assert_snapshot!(sandbox.run("find bond"), @"
    --- stderr
    No client was found.
    Bond was deleted lately, and comes back with `carnet undo --operation 7`.
    ");
    sandbox.done("firm add Spectre");
    assert_snapshot!(sandbox.run("find blofeld --firm spectre"), @"
    --- stderr
    No client was found.
    1 client of Côté & Fils fits: `carnet find blofeld --status all --firm 'Côté & Fils'`
    ");
    assert_snapshot!(sandbox.run("find nobody --firm spectre --format csv"), @"
    Client number,Display name,Client type,Lead accountant,Status
    --- stderr
    No client was found.
    ");
}

#[test]
fn ids_are_what_commands_read_from_standard_input() {
    let sandbox = Sandbox::with_clients();
    let ids = sandbox.done("find --ids").stdout;
    assert_snapshot!(sandbox.run_with_input("edit - --add-tag VIP", &ids), @"
    --- stderr
    2 clients edited.
    ");
    assert_snapshot!(sandbox.run_with_input("delete - --yes", &ids), @"
    --- stderr
    2 clients deleted for good.
    ");
    assert_snapshot!(sandbox.run_with_input("inactivate -", ""), @"
    --- stderr
    Nothing to change: all of it is so already.
    ");
}

#[test]
fn all_firms_are_listed_together() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add Spectre");
    sandbox.done("add Largo --number 007 --firm Spectre");
    assert_snapshot!(sandbox.run("find 007 --all-firms --columns number,name"), @"
    Firm         Client number  Display name
    Côté & Fils  007            Bond
    Spectre      007            Largo
    ");
}

#[test]
fn a_lead_who_is_no_member_is_refused() {
    assert_snapshot!(Sandbox::with_clients().run("find --lead nobody@cote.example"), @"
    --- stderr
    error: No team member of Côté & Fils has this email or login: nobody@cote.example
    hint: The team has these members: ana@cote.example, bo@cote.example, cy@cote.example
    --- exit 1
    ");
}

#[test]
fn finding_speaks_french() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("inactivate 8");
    assert_snapshot!(sandbox.run("--lang fr find bond"), @"
    Numéro de client  Nom d’affichage  Type de client  Comptable principal  Statut
    007               Bond             Entreprise                           Actif
    ");
    assert_snapshot!(sandbox.run("--lang fr find blofeld"), @"
    --- stderr
    Aucun client trouvé.
    1 client inactif correspond : `carnet find blofeld --status all`
    ");
    assert_snapshot!(sandbox.run("--lang fr find --lead personne@cote.example"), @"
    --- stderr
    erreur : Chez Côté & Fils, aucun membre de l’équipe n’a ce courriel ou ce nom d’utilisateur : personne@cote.example
    conseil : Membres de l’équipe : ana@cote.example, bo@cote.example, cy@cote.example
    --- exit 1
    ");
}

#[test]
fn nothing_found_in_all_firms_says_what_may_be_meant_too() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("inactivate 007");
    sandbox.done("delete 8 --yes");
    assert_snapshot!(sandbox.run("find bond --all-firms"), @"
    --- stderr
    No client was found.
    1 inactive client fits: `carnet find bond --all-firms --status all`
    ");
    assert_snapshot!(sandbox.run("find blofeld --all-firms --lang fr"), @"
    --- stderr
    Aucun client trouvé.
    Blofeld a été supprimé récemment; récupérez-le avec `carnet undo --operation 7 --firm 'Côté & Fils'`.
    ");
    assert_snapshot!(sandbox.run("find bonnd --all-firms"), @"
    --- stderr
    No client was found.
    Bond, an inactive client, is spelt much like it: `carnet show id:7 --firm 'Côté & Fils'`
    ");
}

#[test]
fn an_exact_number_that_the_status_keeps_out_is_told_beside_those_that_fit() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add Scaramanga --company-id 1008 --tags x8");
    sandbox.done("inactivate 8");
    let columns = "--columns name --format csv";
    assert_snapshot!(sandbox.run(&format!("find 8 {columns}")), @"
    Display name
    Scaramanga
    --- stderr
    1 inactive client has exactly this number: `carnet find 8 --status all`
    ");
    assert_snapshot!(sandbox.run(&format!("find 8 {columns} --all-firms --lang fr")), @"
    Cabinet,Nom d’affichage
    Côté & Fils,Scaramanga
    --- stderr
    1 client inactif porte exactement ce numéro : `carnet find 8 --all-firms --status all`
    ");
    for shown in ["find 8 --status all", "find 8 --type individual", "find 08", "find 007"] {
        assert_eq!(sandbox.done(&format!("{shown} --ids")).stderr.find("exactly"), None, "{shown}");
    }
    sandbox.done("inactivate 1008");
    sandbox.done("activate 8");
    assert_snapshot!(sandbox.run(&format!("find 8 {columns} --status inactive")), @"
    Display name
    Scaramanga
    --- stderr
    1 active client has exactly this number: `carnet find 8 --status all`
    ");
}

#[test]
fn who_is_spelt_much_like_it_fits_the_filters_or_is_said_to_be_inactive() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("find bonb --type individual"), @"
    --- stderr
    No client was found.
    ");
    sandbox.done("inactivate 007");
    assert_snapshot!(sandbox.run("find bonb"), @"
    --- stderr
    No client was found.
    Bond, an inactive client, is spelt much like it: `carnet show id:7`
    ");
    assert_snapshot!(sandbox.run("find bonb --status inactive --lang fr"), @"
    --- stderr
    Aucun client trouvé.
    Bond s’écrit presque de la même façon : `carnet show id:7`
    ");
    assert_snapshot!(sandbox.run("find blofelt --status inactive"), @"
    --- stderr
    No client was found.
    Blofeld, an active client, is spelt much like it: `carnet show id:8`
    ");
}

#[test]
fn a_list_of_none_says_how_many_fit() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("find --limit 0 --ids"), @"
    --- stderr
    2 clients fit; `--limit 0` lists none.
    ");
    assert_snapshot!(sandbox.run("find bond --limit 0 --ids --lang fr"), @"
    --- stderr
    1 client correspond; `--limit 0` n’en affiche aucun.
    ");
    sandbox.done("inactivate 007 8");
    assert_snapshot!(sandbox.run("find b --limit 1 --ids"), @"
    --- stderr
    No client was found.
    2 inactive clients fit: `carnet find b --status all`
    ");
}
