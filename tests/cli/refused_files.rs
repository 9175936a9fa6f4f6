//! Files that `import` cannot read as a list: refused whole, with the line and the remedy.

use insta::assert_snapshot;

use super::sandbox::{Sandbox, upload};

#[test]
fn files_that_cannot_be_read_as_a_list_are_refused_whole() {
    let sandbox = Sandbox::with_clients();
    for (name, text) in [
        ("quote.csv", upload("7,Bond,1\n8,\"Blofeld,2\n")),
        ("behind.csv", upload("7,\"Bond\"x,1\n")),
        ("nul.csv", upload("7,Bo\0nd,1\n")),
        ("headings.csv", "Company ID,Name\n7,Bond\n".to_owned()),
        ("twice.csv", "Company ID,Display name,Client number,company id\n".to_owned()),
        ("title.csv", format!("Clients\n\n{}", upload("7,Bond,1\n"))),
        ("empty.csv", String::new()),
    ] {
        sandbox.write(name, text);
    }
    assert_snapshot!(sandbox.run("import quote.csv"), @"
    --- stderr
    error: A quotation mark on line 3 is never closed: quote.csv
    hint: Close the quotation mark there, and double those inside a value.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import behind.csv"), @"
    --- stderr
    error: Text stands behind a closing quotation mark on line 2: behind.csv
    hint: Close the quotation mark there, and double those inside a value.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import nul.csv"), @"
    --- stderr
    error: A NUL character stands on line 2: nul.csv
    hint: Save the file anew from the spreadsheet, as CSV in UTF-8.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import headings.csv"), @"
    --- stderr
    error: The file lacks headings (Client number): headings.csv
    hint: Add the columns, or rename those that are there: Company ID, Name
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import twice.csv"), @"
    --- stderr
    error: The file has two columns for Company ID (Company ID, company id): twice.csv
    hint: Rename or remove one of them.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import title.csv"), @"
    --- stderr
    error: The file lacks headings (Company ID, Display name, Client number): title.csv
    hint: They stand on line 3: add `--header-row 3`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import empty.csv"), @"
    --- stderr
    error: The file has no headings: empty.csv
    hint: Its first line must hold the headings: Company ID, Display name, Client number
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("import none.csv"), @"
    --- stderr
    error: There is no such file: none.csv
    hint: Check the name and the folder.
    --- exit 4
    ");
    sandbox.done("import title.csv --header-row 3");
}

#[test]
fn a_file_that_is_named_twice_is_a_wrong_command_line() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("a.csv", upload("9,Nobody,1\n"));
    assert_snapshot!(sandbox.run("import a.csv ./a.csv"), @"
    --- stderr
    error: One file is named twice: ./a.csv
    hint: Name each file once.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("import a.csv a.csv --dry-run --lang fr"), @"
    --- stderr
    erreur : Un même fichier est nommé deux fois : a.csv
    conseil : Nommez chaque fichier une seule fois.
    --- exit 2
    ");
    assert_eq!(sandbox.run_with_input("import - - --dry-run", "").code, 2);
    assert_eq!(sandbox.entries(), ["a.csv", "carnet.db"]);
}

#[test]
fn two_files_whose_rejected_rows_would_go_into_one_are_refused() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("a.csv", upload("9,Nobody,1\n"));
    sandbox.write("a", upload("9,Nobody,1\n"));
    assert_snapshot!(sandbox.run("import a a.csv"), @"
    --- stderr
    error: The rejected rows of two of these files would go into one error CSV: a.errors.csv
    hint: Import one file at a time, and name the error CSV of each with `--errors FILE`. More: `carnet explain error-file-exists`.
    --- exit 1
    ");
    assert_eq!(sandbox.refusal("import a a.csv"), ("error-file-exists".to_owned(), 1));
    assert_eq!(sandbox.entries(), ["a", "a.csv", "carnet.db"]);
}

#[test]
fn headings_on_another_line_than_the_blank_one_that_was_named_are_pointed_out() {
    let sandbox = Sandbox::with_clients();
    sandbox.write("title.csv", format!("Clients\n\n{}", upload("7,Bond,1\n")));
    assert_snapshot!(sandbox.run("import title.csv --header-row 2"), @"
    --- stderr
    error: The file lacks headings (Company ID, Display name, Client number): title.csv
    hint: They stand on line 3: add `--header-row 3`.
    --- exit 1
    ");
    sandbox.write("blank.csv", format!("\n\n{}", upload("7,Bond,1\n")));
    assert!(sandbox.run("import blank.csv --header-row 2").stderr.contains("--header-row 3"));
    sandbox.write("commas.csv", format!("Clients;;\n;;\n{}", upload("7,Bond,1\n").replace(',', ";")));
    assert!(sandbox.run("import commas.csv --header-row 2").stderr.contains("--header-row 3"));
    sandbox.write("late.csv", format!("Clients{}{}", "\n".repeat(10), upload("7,Bond,1\n")));
    assert!(!sandbox.run("import late.csv --header-row 2").stderr.contains("--header-row"));
    sandbox.done("import title.csv --header-row 3");
}
