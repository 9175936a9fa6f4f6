//! `import`: what is applied, what is rejected, and what is said of it.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

fn office() -> Sandbox {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("7,Bond,0077\n8,Wrong,88\n9,Nobody,99\n"));
    sandbox
}

fn rejections(report: &serde_json::Value) -> Vec<(u64, &str)> {
    let rows = report["rejections"].as_array().unwrap().iter();
    rows.map(|row| (row["line"].as_u64().unwrap(), row["code"].as_str().unwrap())).collect()
}

#[test]
fn good_rows_are_applied_and_bad_rows_reported_and_put_aside() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("import list.csv"), @"
    File      Line  Company ID  Code                Reason
    list.csv  3     8           name-mismatch       The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name.
    list.csv  4     9           company-id-unknown  No client of the firm has this company ID: 9. Correct it, or add new clients with `--add`.
    --- stderr
    Rows imported: 1 updated, 0 added, 0 unchanged, 2 rejected.
    The rejected rows are in the error CSV: list.errors.csv
    Correct it, then run `carnet import list.errors.csv`.
    --- exit 3
    ");
    assert_snapshot!(sandbox.read("list.errors.csv"), @r#"
    Company ID,Display name,Client number,Error code,Error,Line
    8,Wrong,88,name-mismatch,"The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name.",3
    9,Nobody,99,company-id-unknown,"No client of the firm has this company ID: 9. Correct it, or add new clients with `--add`.",4
    "#);
    assert_snapshot!(sandbox.run("import list.csv"), @"
    File      Line  Company ID  Code                Reason
    list.csv  3     8           name-mismatch       The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name.
    list.csv  4     9           company-id-unknown  No client of the firm has this company ID: 9. Correct it, or add new clients with `--add`.
    --- stderr
    Rows imported: 0 updated, 0 added, 1 unchanged, 2 rejected.
    The rejected rows are in the error CSV: list.errors.csv
    Correct it, then run `carnet import list.errors.csv`.
    --- exit 3
    ");
}

#[test]
fn a_dry_run_reports_the_same_and_writes_nothing_at_all() {
    let sandbox = office();
    let before = (sandbox.entries(), sandbox.bytes("carnet.db"));
    assert_snapshot!(sandbox.run("import list.csv --dry-run"), @"
    File      Line  Company ID  Code                Reason
    list.csv  3     8           name-mismatch       The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name.
    list.csv  4     9           company-id-unknown  No client of the firm has this company ID: 9. Correct it, or add new clients with `--add`.
    --- stderr
    Nothing was written. Rows to import: 1 to update, 0 to add, 0 unchanged, 2 to reject.
    --- exit 3
    ");
    assert_eq!((sandbox.entries(), sandbox.bytes("carnet.db")), before);
}

#[test]
fn one_bad_row_refuses_all_where_that_is_wished() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("import list.csv --all-or-nothing"), @"
    File      Line  Company ID  Code                Reason
    list.csv  3     8           name-mismatch       The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name.
    list.csv  4     9           company-id-unknown  No client of the firm has this company ID: 9. Correct it, or add new clients with `--add`.
    --- stderr
    error: 2 rows are rejected, so that nothing was imported.
    hint: Correct them, or leave out `--all-or-nothing`.
    --- exit 1
    ");
    assert!(!sandbox.exists("list.errors.csv"));
    assert_eq!(sandbox.json("show id:7")["client_number"], "007");
}

#[test]
fn numbers_are_swapped_in_one_file() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("swap.csv", upload("7,Bond,8\n8,Blofeld,007\n"));
    assert_snapshot!(sandbox.run("import swap.csv"), @"
    --- stderr
    Rows imported: 2 updated, 0 added, 0 unchanged, 0 rejected.
    ");
    assert_snapshot!(sandbox.run("find --columns number,name --format csv"), @"
    Client number,Display name
    007,Blofeld
    8,Bond
    ");
    assert_snapshot!(sandbox.run("undo"), @"
    --- stderr
    Operation 6 (`import`) was taken back. Clients brought back: 0; removed: 0; changed: 2
    ");
}

#[test]
fn in_a_chain_only_what_depends_on_the_bad_row_is_rejected() {
    let sandbox = Sandbox::with_firm();
    for (id, number) in [(1, "A"), (2, "B"), (3, "C"), (4, "D"), (5, "E")] {
        sandbox.done(&format!("add 'Client {id}' --company-id {id} --number {number}"));
    }
    // 1 takes B from 2, 2 takes C from 3, which is misnamed; 4 takes E from 5, which takes F.
    let rows = "1,Client 1,B\n2,Client 2,C\n3,Wrong,G\n4,Client 4,E\n5,Client 5,F\n";
    sandbox.write("chain.csv", upload(rows));
    let report = sandbox.json("import chain.csv");
    assert_eq!(rejections(&report), [(2, "number-taken"), (3, "number-taken"), (4, "name-mismatch")]);
    assert_snapshot!(sandbox.run("find --sort company_id --columns number,name --format csv"), @"
    Client number,Display name
    A,Client 1
    B,Client 2
    C,Client 3
    E,Client 4
    F,Client 5
    ");
}

#[test]
fn a_list_is_loaded_once_however_often_it_is_imported() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("list.csv", upload("70,Bond,007\n,Blofeld,8\n,Largo,\n"));
    assert_snapshot!(sandbox.run("import list.csv --add"), @"
    --- stderr
    Rows imported: 0 updated, 3 added, 0 unchanged, 0 rejected.
    ");
    assert_snapshot!(sandbox.run("import list.csv --add"), @"
    --- stderr
    Rows imported: 0 updated, 0 added, 3 unchanged, 0 rejected.
    ");
}

#[test]
fn a_new_firm_is_made_with_its_list() {
    let sandbox = Sandbox::empty();
    sandbox.write("list.csv", upload("70,Bond,007\n"));
    assert_snapshot!(sandbox.run("import list.csv --add --new-firm Côté --dry-run"), @"
    --- stderr
    Nothing was written. Rows to import: 0 to update, 1 to add, 0 unchanged, 0 to reject.
    ");
    assert_eq!(sandbox.entries(), ["list.csv"]);
    assert_snapshot!(sandbox.run("import list.csv --add --new-firm Côté"), @"
    --- stderr
    Rows imported: 0 updated, 1 added, 0 unchanged, 0 rejected.
    ");
    assert_snapshot!(sandbox.run("import list.csv --add --new-firm COTE"), @"
    --- stderr
    warning: This firm exists already and was used: Côté
    Rows imported: 0 updated, 0 added, 1 unchanged, 0 rejected.
    ");
}

#[test]
fn what_was_not_exact_in_the_file_is_said() {
    let sandbox = Sandbox::with_clients();
    let text = "sep=;\nNo;numero de client;COMPANY ID;Display name\n1;0077;7;Bond\n;;;\n\
                No;numero de client;COMPANY ID;Display name\n2;\"=\"\"0088\"\"\";8;Blofeld\n";
    sandbox.write("list.csv", text);
    assert_snapshot!(sandbox.run("import list.csv"), @"
    --- stderr
    warning: The headings stand once more on a line that was skipped: 5
    warning: 1 blank row was skipped.
    warning: The heading numero de client was read as: Client number
    warning: The heading COMPANY ID was read as: Company ID
    warning: These columns were not looked at: No
    Rows imported: 2 updated, 0 added, 0 unchanged, 0 rejected.
    ");
    assert_snapshot!(sandbox.run("import list.csv --strict"), @"
    --- stderr
    error: The file lacks headings (Company ID, Client number): list.csv
    hint: Add the columns, or rename those that are there: No, numero de client, COMPANY ID, Display name
    --- exit 1
    ");
}

#[test]
fn standard_input_is_imported_where_its_error_csv_has_a_place() {
    let sandbox = office();
    let text = sandbox.read("list.csv");
    assert_snapshot!(sandbox.run_with_input("import -", &text), @"
    --- stderr
    error: Standard input has no folder for the error CSV.
    hint: Say where it goes with `--errors FILE`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run_with_input("import - --errors bad.csv --quiet", &text), @"
    File  Line  Company ID  Code                Reason
    -     3     8           name-mismatch       The display name is not that of the client with this company ID, who is registered as: Blofeld. Correct the company ID, or write the registered name.
    -     4     9           company-id-unknown  No client of the firm has this company ID: 9. Correct it, or add new clients with `--add`.
    --- exit 3
    ");
    assert_eq!(sandbox.read("bad.csv").lines().count(), 3);
}

#[test]
fn importing_speaks_french() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("--lang fr import list.csv"), @"
    Fichier   Ligne  Numéro d’identification de l’entreprise  Code                Raison
    list.csv  3      8                                        name-mismatch       Le nom d’affichage ne correspond pas à celui du client de ce numéro d’identification : Blofeld. Corrigez le numéro d’identification, ou entrez le nom inscrit.
    list.csv  4      9                                        company-id-unknown  Aucun client du cabinet n’a ce numéro d’identification : 9. Corrigez-le, ou ajoutez les nouveaux clients avec `--add`.
    --- stderr
    Importation terminée. Clients mis à jour : 1; ajoutés : 0; inchangés : 0; lignes rejetées : 2
    Les lignes rejetées sont dans le rapport d’erreurs : list.errors.csv
    Corrigez-le, puis exécutez `carnet import list.errors.csv`.
    --- exit 3
    ");
    assert_snapshot!(sandbox.run("--lang fr import none.csv"), @"
    --- stderr
    erreur : Fichier introuvable : none.csv
    conseil : Vérifiez le nom et le dossier.
    --- exit 4
    ");
    assert_snapshot!(sandbox.run("--lang fr import list.csv --all-or-nothing --dry-run --quiet"), @"
    Fichier   Ligne  Numéro d’identification de l’entreprise  Code                Raison
    list.csv  3      8                                        name-mismatch       Le nom d’affichage ne correspond pas à celui du client de ce numéro d’identification : Blofeld. Corrigez le numéro d’identification, ou entrez le nom inscrit.
    list.csv  4      9                                        company-id-unknown  Aucun client du cabinet n’a ce numéro d’identification : 9. Corrigez-le, ou ajoutez les nouveaux clients avec `--add`.
    --- stderr
    erreur : 2 lignes rejetées; rien n’a été importé.
    conseil : Corrigez-les, ou retirez `--all-or-nothing`.
    --- exit 1
    ");
}

#[test]
fn rejected_rows_of_a_firm_that_the_import_makes_are_its_own() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("new.csv", "Firm,Company ID,Display name\nNew,1,Good\nNew,x,Bad\n");
    assert_eq!(sandbox.run("import new.csv --all-firms --new-firms --add").code, 3);
    let rejected = |firm: &str| {
        let history = sandbox.json(&format!("history --firm '{firm}'"));
        history.as_array().unwrap().iter().filter(|entry| entry["rejected"].is_array()).count()
    };
    assert_eq!((rejected("New"), rejected("Côté & Fils")), (1, 0));
}

#[test]
fn the_command_that_follows_repeats_the_terms() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("9,A,3\n"));
    let output = sandbox.run("import list.csv --no-limit --accept-lost-zeros --delimiter ,");
    let next = "`carnet import list.errors.csv --no-limit --accept-lost-zeros --delimiter ,`";
    assert!(output.stderr.contains(next), "{output}");
}

#[test]
fn the_error_csv_needs_a_file() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("7,Bond,\n"));
    assert_snapshot!(sandbox.run("import list.csv --errors -"), @"
    --- stderr
    error: `--errors` needs the name of a file, and standard output is none.
    hint: Name a file; one that is really called `-` is `./-`.
    --- exit 2
    ");
    assert!(!sandbox.exists("-"));
    assert_eq!(sandbox.run("import list.csv --errors ./-").code, 3);
    assert!(sandbox.exists("-"));
}

#[test]
fn reasons_of_one_row_are_sentences_of_their_own() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("9,Bond,#N/A\n"));
    assert_snapshot!(sandbox.run("import list.csv --format csv --quiet"), @r#"
    File,Line,Company ID,Code,Reason
    list.csv,2,9,company-id-unknown number-spreadsheet-error,"No client of the firm has this company ID: 9. The client Bond has this one: 7. This is an error or a formula of a spreadsheet, not a client number: #N/A. Mend the cell in the spreadsheet, or type the number itself."
    --- exit 3
    "#);
}
