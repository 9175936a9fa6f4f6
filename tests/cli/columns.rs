//! `columns`: the shape of the table, a setting of each login.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn the_table_has_the_columns_that_were_chosen_and_csv_keeps_its_own() {
    let sandbox = Sandbox::with_clients();
    let csv = sandbox.done("find --format csv").stdout;
    assert_snapshot!(sandbox.run("columns set name,Ville \"Client number\""), @"
    --- stderr
    The list has 3 columns.
    ");
    assert_snapshot!(sandbox.run("find"), @"
    Display name  City  Client number
    Blofeld             8
    Bond                007
    ");
    assert_eq!(sandbox.done("find --format csv").stdout, csv);
    assert_snapshot!(sandbox.run("columns reset"), @"
    --- stderr
    The list has its default columns again.
    ");
    assert_snapshot!(sandbox.run("find"), @"
    Client number  Display name  Client type  Lead accountant  Status
    8              Blofeld       Business                      Active
    007            Bond          Business                      Active
    ");
}

#[test]
fn the_columns_there_are_are_listed() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("columns set number,name");
    let listed = sandbox.json("columns");
    assert_eq!(
        listed[2],
        serde_json::json!({"key": "client_number", "heading": "Client number", "position": 1})
    );
    assert_eq!(listed[5]["position"], serde_json::Value::Null);
    let table = sandbox.done("columns").stdout;
    assert_eq!(table.lines().count(), 1 + listed.as_array().unwrap().len());
}

#[test]
fn a_column_that_is_none_is_refused_and_nothing_is_an_operation() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("columns set shoe"), @"
    --- stderr
    error: This cannot be the value of `columns set`: shoe
    hint: One of these values is meant: company_id, display_name, client_number, client_type, status, lead_accountant, email, phone, street, city, province, postal_code, country, business_number, fiscal_year_end, subscription, subscription_status, plan, billed_to, primary_admin, …
    --- exit 2
    ");
    let history = sandbox.json("history");
    sandbox.done("columns set name --as cy@cote.example");
    assert_eq!(sandbox.json("history"), history);
}

#[test]
fn choosing_columns_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr columns set 'Nom d’affichage'"), @"
    --- stderr
    La liste affiche 1 colonne.
    ");
    assert_snapshot!(sandbox.run("--lang fr columns reset"), @"
    --- stderr
    La liste affiche de nouveau les colonnes par défaut.
    ");
    assert_snapshot!(sandbox.run("--lang fr find --columns soulier"), @"
    --- stderr
    erreur : Valeur non valide pour `--columns` : soulier
    conseil : Choisissez l’une de ces valeurs : company_id, display_name, client_number, client_type, status, lead_accountant, email, phone, street, city, province, postal_code, country, business_number, fiscal_year_end, subscription, subscription_status, plan, billed_to, primary_admin, …
    --- exit 2
    ");
}
