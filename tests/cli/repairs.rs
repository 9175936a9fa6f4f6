//! `import --repair-ids`: company IDs that a spreadsheet has damaged.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

#[test]
fn what_a_repair_has_not_mended_is_told_what_else_can_be_done() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", upload("9.13E+15,Nobody,9\n"));
    assert_snapshot!(sandbox.run("import list.csv --repair-ids --dry-run"), @"
    File      Line  Company ID  Code                   Reason
    list.csv  2     9.13E+15    company-id-scientific  A spreadsheet has shortened this company ID and lost digits: 9.13E+15. `--repair-ids` mends it only where exactly one client has this name and no other row; write the company ID itself, as text, which `carnet export` lists.
    --- stderr
    Nothing was written. Rows to import: 0 to update, 0 to add, 0 unchanged, 1 to reject.
    --- exit 3
    ");
    assert_snapshot!(sandbox.run("import list.csv --repair-ids --dry-run --lang fr"), @"
    Fichier   Ligne  Numéro d’identification de l’entreprise  Code                   Raison
    list.csv  2      9.13E+15                                 company-id-scientific  Un tableur a converti ce numéro d’identification en notation scientifique; des chiffres sont perdus : 9.13E+15. `--repair-ids` ne le corrige que si un seul client et une seule ligne portent ce nom; entrez le numéro lui-même, au format texte, tel que le donne `carnet export`.
    --- stderr
    Rien n’a été écrit. Clients à mettre à jour : 0; à ajouter : 0; inchangés : 0; lignes à rejeter : 1
    --- exit 3
    ");
}

#[test]
fn a_damaged_company_id_is_repaired_on_request_only() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --company-id 9130350012345678 --number 1");
    sandbox.write("list.csv", upload("9130350012345670,Bond,2\n"));
    assert_snapshot!(sandbox.run("import list.csv --dry-run"), @"
    File      Line  Company ID        Code                Reason
    list.csv  2     9130350012345670  company-id-rounded  A spreadsheet has rounded this company ID to 15 digits (9130350012345670); it may be that of Bond: 9130350012345678. Format the column as text and paste the company ID again, or import with `--repair-ids`, which finds the only client of this name.
    --- stderr
    Nothing was written. Rows to import: 0 to update, 0 to add, 0 unchanged, 1 to reject.
    --- exit 3
    ");
    assert_snapshot!(sandbox.run("import list.csv --repair-ids"), @"
    --- stderr
    Line 2: company ID 9130350012345670 was taken for 9130350012345678.
    Rows imported: 1 updated, 0 added, 0 unchanged, 0 rejected.
    ");
}
