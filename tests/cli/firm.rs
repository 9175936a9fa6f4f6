//! `firm`: added, listed, shown, chosen, renamed, deleted.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn a_firm_is_added_with_its_primary_admin_and_makes_the_registry() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("firm add Côté --admin 'Ana <ana@cote.example>'"), @"
    --- stderr
    Added firm: Côté
    ");
    assert_snapshot!(sandbox.run("firm show"), @"
    Firm           Côté
    Primary admin  ana@cote.example
    Clients        0
    Active         0
    Inactive       0
    Room left      2000
    ");
    assert_snapshot!(sandbox.run("firm add ' COTE'"), @"
    --- stderr
    error: A firm has this name already: Côté
    hint: Choose another name, or see the firms with `carnet firm list`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("firm add Spectre"), @"
    --- stderr
    Added firm: Spectre
    There are several firms now. Choose the one that commands mean, as with `carnet firm use Spectre`.
    ");
    assert_snapshot!(sandbox.run("firm list --format csv"), @"
    Firm,Primary admin,Clients,Active,Inactive,Room left
    Côté,ana@cote.example,0,0,0,2000
    Spectre,[login],0,0,0,2000
    ");
}

#[test]
fn a_firm_needs_a_name_without_a_colon() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("firm add ' '"), @"
    --- stderr
    error: The name is missing.
    hint: Give a name of 1 to 500 characters.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("firm add A:B --lang fr"), @"
    --- stderr
    erreur : Un nom ne peut pas contenir le caractère « : ».
    conseil : Retirez les deux-points, tabulations, sauts de ligne et caractères de contrôle, que QuickBooks refuse.
    --- exit 1
    ");
    assert_eq!(sandbox.entries(), [""; 0]);
}

#[test]
fn of_several_firms_one_is_chosen_for_once_or_for_good() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add Spectre");
    assert_snapshot!(sandbox.run("find"), @"
    --- stderr
    error: The registry has several firms, and none was chosen.
    hint: Choose one with `--firm NAME` or, for good, with `carnet firm use NAME`: Côté & Fils, Spectre
    --- exit 1
    ");
    assert_eq!(sandbox.done("find --firm spectre --ids").stdout, "");
    assert_snapshot!(sandbox.run("firm use 'cote & fils'"), @"
    --- stderr
    From now on, commands mean this firm: Côté & Fils
    ");
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
    assert_snapshot!(sandbox.run("firm use Nowhere"), @"
    --- stderr
    error: No firm has this name: Nowhere
    hint: The registry has these firms: Côté & Fils, Spectre
    --- exit 1
    ");
}

#[test]
fn a_firm_is_renamed_and_deleted_by_its_primary_admin_only() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("firm rename Other --as bo@cote.example"), @"
    --- stderr
    error: This needs the primary admin of the firm, which this team member is not: bo@cote.example
    hint: The primary admin can run `carnet firm rename Other --as ana@cote.example`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("firm rename 'Côté et Filles'"), @"
    --- stderr
    Renamed the firm Côté & Fils: Côté et Filles
    ");
    assert_snapshot!(sandbox.run("firm delete"), @"
    --- stderr
    error: A firm is deleted only without clients, and this one has 2 clients: Côté et Filles
    hint: Transfer its clients with `carnet transfer CLIENT --to FIRM --firm 'Côté et Filles'`, or delete them.
    --- exit 1
    ");
    sandbox.done("delete 007 8 --yes");
    assert_snapshot!(sandbox.run("firm delete"), @"
    --- stderr
    Deleted firm: Côté et Filles
    It comes back with `carnet undo --operation 8`.
    ");
    assert_snapshot!(sandbox.run("find"), @"
    --- stderr
    error: The registry has no firm yet.
    hint: Add one with `carnet firm add NAME`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    Operation 8 (`firm delete`) was taken back. Clients brought back: 0; removed: 0; changed: 0
    Firm concerned: Côté et Filles
    ");
}

#[test]
fn firms_speak_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr firm add Spectre"), @"
    --- stderr
    Cabinet ajouté : Spectre
    Il y a maintenant plusieurs cabinets. Choisissez celui auquel les commandes s’appliquent, par exemple avec `carnet firm use Spectre`.
    ");
    assert_snapshot!(sandbox.run("--lang fr firm use Spectre"), @"
    --- stderr
    Les commandes s’appliquent désormais à ce cabinet : Spectre
    ");
    assert_snapshot!(sandbox.run("--lang fr firm show --format csv"), @"
    Cabinet,Administrateur principal,Clients,Actifs,Inactifs,Ajouts possibles
    Spectre,[login],0,0,0,2000
    ");
    assert_snapshot!(sandbox.run("--lang fr firm list --format csv"), @"
    Cabinet,Administrateur principal,Clients,Actifs,Inactifs,Ajouts possibles
    Côté & Fils,ana@cote.example,2,2,0,1998
    Spectre,[login],0,0,0,2000
    ");
    assert_snapshot!(sandbox.run("--lang fr firm rename Spectre Quantum"), @"
    --- stderr
    Cabinet renommé : Quantum (auparavant Spectre)
    ");
    assert_snapshot!(sandbox.run("--lang fr firm delete 'Côté & Fils'"), @"
    --- stderr
    erreur : Seul un cabinet sans clients peut être supprimé, et celui-ci a 2 clients : Côté & Fils
    conseil : Transférez ses clients avec `carnet transfer CLIENT --to CABINET --firm 'Côté & Fils'`, ou supprimez-les définitivement.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr firm delete"), @"
    --- stderr
    Cabinet supprimé : Quantum
    Récupérez-le avec `carnet undo --operation 8`.
    ");
    assert_snapshot!(sandbox.run("--lang fr firm show Quantum"), @"
    --- stderr
    erreur : Aucun cabinet ne porte ce nom : Quantum
    conseil : Cabinets du registre : Côté & Fils
    --- exit 1
    ");
}

#[test]
fn whoever_is_no_member_of_one_of_several_firms_is_not_known_to_act_in_any() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("firm add Gamma");
    let rows = "Firm,Company ID,Display name,Client number\nCôté & Fils,8,Blofeld,9\nGamma,1,Leiter,1\n";
    sandbox.write("all.csv", rows);
    assert_snapshot!(sandbox.run("import all.csv --add --all-firms --as bo@cote.example"), @"
    --- stderr
    error: No team member of Gamma has this email or login: bo@cote.example
    hint: The team has these members: root. More: `carnet explain actor-unknown`.
    --- exit 1
    ");
    let refused = ("actor-unknown".to_owned(), 1);
    assert_eq!(sandbox.refusal("import all.csv --add --all-firms --as bo@cote.example --dry-run"), refused);
    sandbox.done("import all.csv --add --all-firms");
    assert_eq!(sandbox.refusal("undo --firm Gamma --as bo@cote.example"), refused);
    assert_eq!(sandbox.json("find --firm Gamma").as_array().unwrap().len(), 1);
    let one = sandbox.refusal("edit 1 --city Laval --firm Gamma --as bo@cote.example");
    assert_eq!(one.0, "member-not-found");
}

#[test]
fn a_firm_beside_all_firms_is_refused_whatever_the_command() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("all.csv", "Firm,Company ID,Display name,Client number\nCôté & Fils,8,Blofeld,9\n");
    for line in ["find", "export", "history", "import all.csv", "import all.csv --new-firms"] {
        let refused = sandbox.refusal(&format!("{line} --all-firms --firm 'Côté & Fils'"));
        assert_eq!(refused, ("usage".to_owned(), 2), "{line}");
        assert_eq!(sandbox.refusal(&format!("--firm=Spectre {line} --all-firms")), refused, "{line}");
    }
    assert_snapshot!(sandbox.run("import all.csv --new-firm Gamma --add --firm Delta --lang fr"), @"
    --- stderr
    erreur : `--new-firm` ne s’utilise pas avec : --firm
    conseil : Retirez l’une des deux options.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --all-firms --firm Delta"), @"
    --- stderr
    error: `--all-firms` does not go together with: --firm
    hint: Leave one of the two out.
    --- exit 2
    ");
    let mut chosen = sandbox.command("find bond --all-firms --ids");
    chosen.env("CARNET_FIRM", "Delta");
    assert_eq!(sandbox.finish(chosen).stdout, "id:7\n", "what is chosen for good gives way");
}
