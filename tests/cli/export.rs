//! `export`: the list as a file, whole or in parts, or not at all.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

#[test]
fn the_list_is_printed_oldest_client_first_with_the_upload_headings_in_front() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("inactivate 8");
    assert_snapshot!(sandbox.run("export"), @"
    Company ID,Display name,Client number,Client type,Status,Lead accountant,Email,Phone,Street,City,Province,Postal code,Country,Business number,Fiscal year end,Subscription,Subscription status,Pricing plan,Billed to,Primary admin,Books,Tags,References,Notes
    7,Bond,007,Business,Active,,,,,,,,,,,None,None,None,Nobody,Client,,,,
    8,Blofeld,8,Business,Inactive,,,,,,,,,,,None,None,None,Nobody,Client,,,,
    ");
    assert_snapshot!(sandbox.run("export --columns number,name --status active --delimiter ;"), @"
    Client number;Display name
    007;Bond
    ");
}

#[test]
fn a_file_takes_its_format_from_its_ending_and_is_not_written_over() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("export list.csv"), @"
    --- stderr
    2 clients exported: list.csv
    ");
    assert_snapshot!(sandbox.run("export list.csv"), @"
    --- stderr
    error: A file of this name exists: list.csv
    hint: Give another name, or replace the file with `--force`.
    --- exit 1
    ");
    sandbox.done("export list.csv --force");
    sandbox.done("export list.json --columns number");
    assert_snapshot!(sandbox.read("list.json"), @r#"
    [
    {"client_number":"007"},
    {"client_number":"8"}
    ]
    "#);
    sandbox.done("export list.jsonl --columns number,name");
    assert_snapshot!(sandbox.read("list.jsonl"), @r#"
    {"client_number":"007","display_name":"Bond"}
    {"client_number":"8","display_name":"Blofeld"}
    "#);
    sandbox.done("export list.tsv --columns number,name");
    assert_snapshot!(sandbox.read("list.tsv"), @"
    Client number	Display name
    007	Bond
    8	Blofeld
    ");
    sandbox.done("export list.xlsx");
    assert!(sandbox.bytes("list.xlsx").starts_with(b"PK"));
}

#[test]
fn what_import_would_read_back_is_what_export_wrote() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 --notes '=1+1' --tags 'a;b' --lead bo@cote.example");
    sandbox.done(r#"edit 8 --notes "'=1+1""#);
    for line in [
        "export a.csv",
        "export b.csv --lang fr --bom --delimiter ;",
        "export c.csv --spreadsheet-safe",
        "export d.xlsx --spreadsheet-safe",
    ] {
        sandbox.done(line);
    }
    assert!(sandbox.read("c.csv").contains("'=1+1"));
    assert!(sandbox.read("b.csv").starts_with('\u{feff}'));
    let safe = ["import c.csv --spreadsheet-safe", "import d.xlsx --spreadsheet-safe"];
    for line in ["import a.csv", "import b.csv"].into_iter().chain(safe) {
        let report = sandbox.json(&format!("{line} --add --details"));
        assert_eq!((report["unchanged"].as_u64(), report["operation"].as_i64()), (Some(2), None), "{line}");
    }
}

#[test]
fn an_upload_holds_only_what_quickbooks_knows() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add Generated --number 9");
    sandbox.done("add Numberless --company-id 10");
    assert_snapshot!(sandbox.run("export --for-upload"), @"
    Company ID,Display name,Client number
    7,Bond,007
    8,Blofeld,8
    --- stderr
    warning: 1 client was left out, whose company ID carnet generated and QuickBooks does not know.
    1 client without a client number was left out.
    ");
    assert_snapshot!(sandbox.run("export up.csv --for-upload --spreadsheet-safe"), @"
    --- stderr
    error: An upload carries exact values, so that `--for-upload` does not go together with `--spreadsheet-safe`.
    hint: Leave one of the two out.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("export up.XLSX --for-upload"), @"
    --- stderr
    error: An upload is a CSV file, and `--for-upload` writes no other format.
    hint: Name a file that ends in `.csv`, as in `carnet export upload.csv --for-upload`.
    --- exit 2
    ");
}

#[test]
fn parts_are_numbered_and_stale_ones_removed_by_force() {
    let sandbox = Sandbox::with_firm();
    let rows: String = (0..1_001).map(|at| format!("5{at:05},Client {at},{at}\n")).collect();
    sandbox.write("all.csv", upload(&rows));
    sandbox.done("import all.csv --add");
    assert_snapshot!(sandbox.run("export up.csv --for-upload --split"), @"
    --- stderr
    1000 clients exported: up-1.csv
    1 client exported: up-2.csv
    ");
    assert_snapshot!(sandbox.run("export up.csv --for-upload --split"), @"
    --- stderr
    error: A file of this name exists: up-1.csv
    hint: Give another name, or replace the file with `--force`.
    --- exit 1
    ");
    for part in ["up-1.csv", "up-2.csv"] {
        assert_eq!(sandbox.json(&format!("import {part}"))["rejected"], 0);
    }
    assert_snapshot!(sandbox.run("export up.csv --for-upload --split --force --status inactive"), @"
    --- stderr
    0 clients exported: up-1.csv
    ");
    assert!(sandbox.exists("up-1.csv") && !sandbox.exists("up-2.csv"));
}

#[test]
fn when_clients_were_added_and_changed_is_exported_where_it_is_asked_for() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("export - --columns client_number,created_at,updated_at"), @"
    Client number,Created,Updated
    007,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z
    8,2026-01-01T00:00:00Z,2026-01-01T00:00:00Z
    ");
}

#[test]
fn the_registry_itself_is_never_written_over() {
    let sandbox = Sandbox::with_clients();
    let before = sandbox.bytes("carnet.db");
    assert_snapshot!(sandbox.run("export carnet.db --force"), @"
    --- stderr
    error: A file of this name exists: carnet.db
    hint: That is the registry’s own file, which is never replaced. Name another file, or another registry with `--store FILE`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("backup ./carnet.db --force --lang fr"), @"
    --- stderr
    erreur : Ce fichier existe déjà : ./carnet.db
    conseil : C’est le fichier du registre lui-même, que carnet ne remplace jamais. Indiquez un autre fichier, ou un autre registre avec `--store FICHIER`.
    --- exit 1
    ");
    assert_eq!(sandbox.bytes("carnet.db"), before);
}

#[test]
fn a_folder_that_is_none_is_named() {
    assert_snapshot!(Sandbox::with_clients().run("export none/list.csv"), @"
    --- stderr
    error: There is no folder for this file: none/list.csv
    hint: Make the folder, or give another name.
    --- exit 4
    ");
}

#[test]
fn exporting_speaks_french() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add Généré --number 9");
    assert_snapshot!(sandbox.run("--lang fr export --columns number,name,type,status"), @"
    Numéro de client,Nom d’affichage,Type de client,Statut
    007,Bond,Entreprise,Actif
    8,Blofeld,Entreprise,Actif
    9,Généré,Entreprise,Actif
    ");
    assert_snapshot!(sandbox.run("--lang fr export liste.csv --for-upload"), @"
    --- stderr
    avertissement : 1 client omis : carnet a généré son numéro d’identification, que QuickBooks ne connaît pas.
    2 clients exportés : liste.csv
    ");
    assert_snapshot!(sandbox.run("--lang fr export liste.csv"), @"
    --- stderr
    erreur : Ce fichier existe déjà : liste.csv
    conseil : Choisissez un autre nom, ou remplacez le fichier avec `--force`.
    --- exit 1
    ");
}

#[test]
fn an_upload_is_printed_as_csv_and_in_no_other_format() {
    let sandbox = Sandbox::with_clients();
    for format in ["json", "jsonl", "tsv", "xlsx"] {
        let refused = sandbox.run(&format!("export --for-upload --format {format}"));
        assert_eq!((refused.stdout.as_str(), refused.code), ("", 2), "{format}: {refused}");
        assert_eq!(sandbox.run(&format!("export - --for-upload --format {format}")).code, 2, "{format}");
    }
    assert_eq!(sandbox.run("export up.tsv --for-upload").code, 2);
    for format in ["xlsx", "tsv"] {
        assert_eq!(sandbox.run(&format!("export up.csv --for-upload --format {format}")).code, 2, "{format}");
        assert!(!sandbox.exists("up.csv"), "{format}");
    }
    assert_snapshot!(sandbox.run("export --for-upload --format json"), @r#"
    --- stderr
    {"error":{"code":"usage","message":"An upload is a CSV file, and `--for-upload` writes no other format.","hint":"Name a file that ends in `.csv`, as in `carnet export upload.csv --for-upload`."}}
    --- exit 2
    "#);
    assert_snapshot!(sandbox.run("export --for-upload --format csv"), @"
    Company ID,Display name,Client number
    7,Bond,007
    8,Blofeld,8
    ");
    sandbox.done("export up.csv --for-upload --format json");
    assert_eq!(sandbox.read("up.csv"), sandbox.done("export --for-upload").stdout);
}

#[test]
fn what_is_in_a_file_is_what_its_ending_says() {
    let sandbox = Sandbox::with_clients();
    let csv = sandbox.done("export").stdout;
    assert_snapshot!(sandbox.done("export nightly.csv --format json"), @r#"{"files":[{"file":"nightly.csv","clients":2}],"clients":2}"#);
    assert_eq!(sandbox.read("nightly.csv"), csv);
    sandbox.done("export nightly --format json");
    assert_eq!(sandbox.read("nightly"), sandbox.done("export --format json").stdout);
    assert_snapshot!(sandbox.run("export other.json --format csv"), @"
    --- stderr
    error: `--format` says another format than the ending of this name: other.json
    hint: Leave `--format` out, or give the file the ending of its format.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("export other.csv --format xlsx --lang fr"), @"
    --- stderr
    erreur : `--format` indique un autre format que l’extension de ce nom : other.csv
    conseil : Retirez `--format`, ou donnez au fichier l’extension de son format.
    --- exit 2
    ");
    assert_eq!(sandbox.run("export other.xlsx --format tsv").code, 2);
    assert!(!sandbox.exists("other.json") && !sandbox.exists("other.csv") && !sandbox.exists("other.xlsx"));
}

#[test]
fn no_part_takes_the_place_of_a_registry() {
    let sandbox = Sandbox::with_clients();
    std::fs::rename(sandbox.path("carnet.db"), sandbox.path("list-1.csv")).unwrap();
    let registry = sandbox.bytes("list-1.csv");
    for line in ["export list.csv --split --force", "export list.csv --split --for-upload --force"] {
        let line = format!("{line} --store list-1.csv");
        assert_eq!(sandbox.refusal(&line), ("file-exists".to_owned(), 1), "{line}");
        assert_eq!(sandbox.bytes("list-1.csv"), registry, "{line}");
    }
}
