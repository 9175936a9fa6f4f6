//! The limits of a firm and of an upload, each with the way around it.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

fn rows(count: usize) -> String {
    (0..count).map(|at| format!("5{at:05},Client {at},{at}\n")).collect()
}

#[test]
fn the_2001st_client_is_refused_by_add_and_by_import() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("full.csv", upload(&rows(1_999)));
    sandbox.done("import full.csv --add --quiet");
    sandbox.write("late.csv", upload("900001,Just in time,L-1\n900002,Late,L-2\n"));
    assert_snapshot!(sandbox.run("import late.csv --add"), @"
    File      Line  Company ID  Code       Reason
    late.csv  3     900002      firm-full  The firm has its 2,000 clients and takes no more. Import the rejected rows into another firm, which `--new-firm NAME` makes where there is none.
    --- stderr
    Rows imported: 0 updated, 1 added, 0 unchanged, 1 rejected.
    The rejected rows are in the error CSV: late.errors.csv
    Correct it, then run `carnet import late.errors.csv --add`.
    --- exit 3
    ");
    sandbox.done("inactivate 7");
    assert_snapshot!(sandbox.run("add Late"), @"
    --- stderr
    error: The firm has its 2,000 clients and takes no more: Côté & Fils
    hint: Divide the firm: `carnet firm add FIRM`, then `carnet transfer CLIENT --to FIRM --firm 'Côté & Fils'`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("add Tard --lang fr"), @"
    --- stderr
    erreur : Ce cabinet a atteint le maximum de 2 000 clients : Côté & Fils
    conseil : Divisez le cabinet : `carnet firm add CABINET`, puis `carnet transfer CLIENT --to CABINET --firm 'Côté & Fils'`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("firm show --format json"), @r#"{"name":"Côté & Fils","primary_admin":"ana@cote.example","clients":2000,"active":1999,"inactive":1,"room":0}"#);
    sandbox.done("delete 7 --yes");
    sandbox.done("add Late");
    assert_eq!(sandbox.refusal("undo --operation 7"), ("undo-conflict".to_owned(), 1));
    sandbox.done("import late.errors.csv --add --new-firm Second --quiet");
    sandbox.write("late.csv", "Firm,Company ID,Display name,Client number\nCôté & Fils,900003,Later,L-3\n");
    assert_snapshot!(sandbox.run("import late.csv --add --all-firms --dry-run --lang fr"), @"
    Fichier   Ligne  Numéro d’identification de l’entreprise  Code       Raison
    late.csv  2      900003                                   firm-full  Le cabinet a atteint le maximum de 2 000 clients. Indiquez un autre cabinet à cette ligne; `--new-firms` crée ceux qui n’existent pas.
    --- stderr
    Rien n’a été écrit. Clients à mettre à jour : 0; à ajouter : 0; inchangés : 0; lignes à rejeter : 1
    --- exit 3
    ");
}

#[test]
fn a_file_of_1001_rows_is_refused_and_1000_are_taken() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("large.csv", upload(&rows(1_001)));
    sandbox.done("import large.csv --add --quiet");
    assert_snapshot!(sandbox.run("import large.csv"), @"
    --- stderr
    error: The file has 1001 rows, and 1000 are taken at once: large.csv
    hint: Lift the limit with `--no-limit`; `carnet export upload.csv --for-upload --split` writes files that QuickBooks takes.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import large.csv --lang fr"), @"
    --- stderr
    erreur : Le fichier compte 1001 lignes, et la limite est de 1000 : large.csv
    conseil : Levez la limite avec `--no-limit`; `carnet export upload.csv --for-upload --split` crée des fichiers que QuickBooks accepte.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import large.csv --no-limit"), @"
    --- stderr
    Rows imported: 0 updated, 0 added, 1001 unchanged, 0 rejected.
    ");
    sandbox.write("thousand.csv", upload(&rows(1_000)) + "\n , ,\n");
    assert_snapshot!(sandbox.run("import thousand.csv"), @"
    --- stderr
    warning: 2 blank rows were skipped.
    Rows imported: 0 updated, 0 added, 1000 unchanged, 0 rejected.
    ");
}

#[test]
fn a_file_of_103_kb_is_refused() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("large.csv", upload(&"1".repeat(103_000 - upload("").len())));
    assert_snapshot!(sandbox.run("import large.csv"), @"
    --- stderr
    error: The file has 103000 bytes, and 102400 are taken at once: large.csv
    hint: Lift the limit with `--no-limit`; `carnet export upload.csv --for-upload --split` writes files that QuickBooks takes.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import large.csv --lang fr"), @"
    --- stderr
    erreur : Le fichier compte 103000 octets, et la limite est de 102400 : large.csv
    conseil : Levez la limite avec `--no-limit`; `carnet export upload.csv --for-upload --split` crée des fichiers que QuickBooks accepte.
    --- exit 1
    ");
    assert_eq!(sandbox.run("import large.csv --no-limit").code, 3);
}
