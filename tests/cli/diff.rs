//! `diff`: two registries or exports, client by client.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

fn exported() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.done("export old.csv");
    sandbox.done("edit 007 --city Laval");
    sandbox.done("delete 8 --yes");
    sandbox.done("add Largo --company-id 9");
    sandbox
}

#[test]
fn exactly_what_changed_is_told_with_exit_3() {
    let sandbox = exported();
    assert_snapshot!(sandbox.run("diff old.csv carnet.db"), @"
    What     Company ID  Display name  Field  Old  New
    removed  8           Blofeld
    added    9           Largo
    changed  7           Bond          City        Laval
    --- stderr
    Differences. Clients added: 1; removed: 1; fields changed: 1
    --- exit 3
    ");
    assert_snapshot!(sandbox.run("diff old.csv carnet.db --format json"), @r#"
    {"added":[{"company_id":"9","display_name":"Largo","client_number":null,"client_type":"business","status":"active","lead_accountant":null,"email":null,"phone":null,"street":null,"city":null,"province":null,"postal_code":null,"country":null,"business_number":null,"fiscal_year_end":null,"subscription":"none","subscription_status":"none","plan":"none","billed_to":"nobody","primary_admin":"client","books":null,"tags":[],"references":{},"notes":null,"created_at":"2026-01-01T00:00:00Z","updated_at":"2026-01-01T00:00:00Z"}],"removed":[{"company_id":"8","display_name":"Blofeld","client_number":"8","client_type":"business","status":"active","lead_accountant":null,"email":null,"phone":null,"street":null,"city":null,"province":null,"postal_code":null,"country":null,"business_number":null,"fiscal_year_end":null,"subscription":"none","subscription_status":"none","plan":"none","billed_to":"nobody","primary_admin":"client","books":null,"tags":[],"references":{},"notes":null}],"changed":[{"company_id":"7","field":"city","old":null,"new":"Laval"}]}
    --- exit 3
    "#);
}

#[test]
fn what_is_equal_is_exit_0_and_neither_side_changes() {
    let sandbox = exported();
    sandbox.done("export new.csv");
    let before = (sandbox.entries(), sandbox.bytes("carnet.db"), sandbox.read("new.csv"));
    assert_snapshot!(sandbox.run("diff carnet.db new.csv"), @"
    --- stderr
    No differences.
    ");
    assert_eq!((sandbox.entries(), sandbox.bytes("carnet.db"), sandbox.read("new.csv")), before);
    assert_snapshot!(sandbox.run("diff carnet.db none.csv"), @"
    --- stderr
    error: There is no such file: none.csv
    hint: Check the name and the folder.
    --- exit 4
    ");
}

#[test]
fn comparing_speaks_french() {
    let sandbox = exported();
    assert_snapshot!(sandbox.run("--lang fr diff old.csv carnet.db"), @"
    Changement  Numéro d’identification de l’entreprise  Nom d’affichage  Champ  Ancien  Nouveau
    retiré      8                                        Blofeld
    ajouté      9                                        Largo
    modifié     7                                        Bond             Ville          Laval
    --- stderr
    Différences. Clients ajoutés : 1; retirés : 1; champs modifiés : 1
    --- exit 3
    ");
    assert_snapshot!(sandbox.run("--lang fr diff carnet.db carnet.db"), @"
    --- stderr
    Aucune différence.
    ");
    assert_snapshot!(sandbox.run("--lang fr diff carnet.db rien.csv"), @"
    --- stderr
    erreur : Fichier introuvable : rien.csv
    conseil : Vérifiez le nom et le dossier.
    --- exit 4
    ");
}
