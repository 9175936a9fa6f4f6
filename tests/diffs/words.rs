//! What people read: tables, CSV, both languages.

use super::sandbox::Sandbox;

/// Two lists that differ in each of the three ways.
fn lists() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write(
        "a.csv",
        "Company ID,Display name,Client type,Status\n1,Bond,Business,Active\n2,Ames,Business,Active\n",
    );
    sandbox.write(
        "b.csv",
        "Company ID,Display name,Client type,Status\n1,Bond,Individual,asleep\n3,Zola,Business,Active\n",
    );
    sandbox
}

#[test]
fn a_table_has_a_line_for_each_client_or_field() {
    let expected = "\
What     Company ID  Display name  Field        Old       New
removed  2           Ames
added    3           Zola
changed  1           Bond          Client type  Business  Individual
changed  1           Bond          Status       Active    asleep
--- stderr
Differences. Clients added: 1; removed: 1; fields changed: 2
--- exit 3
";
    assert_eq!(lists().run("diff a.csv b.csv").to_string(), expected);
}

#[test]
fn a_table_in_french_has_french_words() {
    let expected = "\
Changement  Numéro d’identification de l’entreprise  Nom d’affichage  Champ           Ancien      Nouveau
retiré      2                                        Ames
ajouté      3                                        Zola
modifié     1                                        Bond             Type de client  Entreprise  Particulier
modifié     1                                        Bond             Statut          Actif       asleep
--- stderr
Différences. Clients ajoutés\u{a0}: 1; retirés\u{a0}: 1; champs modifiés\u{a0}: 2
--- exit 3
";
    let sandbox = lists();
    assert_eq!(sandbox.run("diff a.csv b.csv --lang fr").to_string(), expected);
    let refused = sandbox.run("diff a.csv b.csv --lang fr --key statut").to_string();
    let expected = "--- stderr\n\
        erreur\u{a0}: Plusieurs clients ont la clé «\u{a0}active\u{a0}», aux lignes 2, 3\u{a0}: a.csv\n\
        conseil\u{a0}: N’en gardez qu’un, ou choisissez avec `--key CHAMP` un champ qui diffère d’un client à l’autre.\n\
        --- exit 1\n";
    assert_eq!(refused, expected);
}

#[test]
fn csv_and_tsv_hold_the_same_rows() {
    let sandbox = lists();
    let csv = sandbox.run("--quiet diff a.csv b.csv --format csv");
    let expected = "\
What,Company ID,Display name,Field,Old,New
removed,2,Ames,,,
added,3,Zola,,,
changed,1,Bond,Client type,Business,Individual
changed,1,Bond,Status,Active,asleep
--- exit 3
";
    assert_eq!(csv.to_string(), expected);
    let tsv = sandbox.run("--quiet diff a.csv b.csv --format tsv");
    assert_eq!(tsv.stdout, csv.stdout.replace(',', "\t"));
}

#[test]
fn equal_sides_print_nothing_but_a_notice() {
    let sandbox = lists();
    assert_eq!(sandbox.run("diff a.csv a.csv").to_string(), "--- stderr\nNo differences.\n");
    assert_eq!(sandbox.run("--quiet diff a.csv a.csv").to_string(), "");
    assert_eq!(sandbox.run("--lang fr diff a.csv a.csv").stderr, "Aucune différence.\n");
}

#[test]
fn the_key_has_its_column() {
    let sandbox = lists();
    let table = sandbox.run("diff a.csv b.csv --key name --ignore status --format csv").stdout;
    let expected = "\
What,Display name,Field,Old,New
removed,Ames,,,
added,Zola,,,
changed,Bond,Client type,Business,Individual
";
    assert_eq!(table, expected);
}

#[test]
fn json_is_one_line_for_each_run_in_either_language() {
    let sandbox = lists();
    let expected = concat!(
        r#"{"added":[{"company_id":"3","display_name":"Zola","client_type":"business","status":"active"}],"#,
        r#""removed":[{"company_id":"2","display_name":"Ames","client_type":"business","status":"active"}],"#,
        r#""changed":[{"company_id":"1","field":"client_type","old":"business","new":"individual"},"#,
        r#"{"company_id":"1","field":"status","old":"active","new":"asleep"}]}"#,
        "\n--- exit 3\n"
    );
    assert_eq!(sandbox.run("diff a.csv b.csv --format json").to_string(), expected);
    assert_eq!(sandbox.run("diff a.csv b.csv --format jsonl --lang fr").to_string(), expected);
}

#[test]
fn strangers_text_is_shown_and_not_sent() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", "Company ID,City\n1,Laval\n");
    sandbox.write("b.csv", "Company ID,City\n1,\u{1b}[31mred\n");
    let table = sandbox.run("diff a.csv b.csv").stdout;
    assert!(table.contains(r"\u{1b}[31mred") && !table.contains('\u{1b}'), "{table}");
}
