//! A wrong command line: what is wrong, and what was probably meant, in both languages.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn an_unknown_command_or_option_brings_the_nearest_one() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("fnid Bond"), @"
    --- stderr
    error: There is no such command: fnid
    hint: One of these may be meant: find
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("fnid Bond --lang fr"), @"
    --- stderr
    erreur : Commande inconnue : fnid
    conseil : Vouliez-vous dire : find
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --statut actif"), @"
    --- stderr
    error: There is no such option or argument here: --statut
    hint: One of these may be meant: --status
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --statut actif --lang fr"), @"
    --- stderr
    erreur : Option inconnue ou argument de trop : --statut
    conseil : Vouliez-vous dire : --status
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("show 7 8"), @"
    --- stderr
    error: There is no such option or argument here: 8
    hint: Put a text with blanks between quotation marks: `'7 8'`
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("show 7 8 --lang fr"), @"
    --- stderr
    erreur : Option inconnue ou argument de trop : 8
    conseil : Mettez entre guillemets droits un texte qui contient des espaces : `'7 8'`
    --- exit 2
    ");
}

#[test]
fn a_value_outside_a_closed_set_brings_the_set() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("add Bond --type company"), @"
    --- stderr
    error: This cannot be the value of the field Client type: company
    hint: One of these is meant: business, individual
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("add Bond --type société --lang fr"), @"
    --- stderr
    erreur : Valeur non valide pour le champ Type de client : société
    conseil : Choisissez l’une de ces valeurs : entreprise, particulier
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --format xml"), @"
    --- stderr
    error: This cannot be the value of `--format <FORMAT>`: xml
    hint: One of these values is meant: table, csv, tsv, json, jsonl
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --status asleep --lang fr"), @"
    --- stderr
    erreur : Valeur non valide pour `--status` : asleep
    conseil : Choisissez l’une de ces valeurs : actif, inactif, tous
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("add Bond --fiscal-year-end 02-30"), @"
    --- stderr
    error: This cannot be the value of the field Fiscal year end: 02-30
    hint: Write a month and a day, such as `12-31`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("add Bond --fiscal-year-end 02-30 --lang fr"), @"
    --- stderr
    erreur : Valeur non valide pour le champ Fin d’exercice : 02-30
    conseil : Entrez un mois et un jour, par exemple `12-31`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --limit many"), @"
    --- stderr
    error: This cannot be the value of `--limit <COUNT>`: many
    hint: See what can be typed with `carnet find --help`.
    --- exit 2
    ");
}

#[test]
fn what_is_missing_is_said() {
    let sandbox = Sandbox::empty();
    let alone = sandbox.run("");
    assert_eq!(alone.code, 2);
    let commands = "These commands can follow: add, edit, inactivate, activate, delete, find,";
    assert!(
        alone.stderr.contains("A command must follow `carnet`.") && alone.stderr.contains(commands),
        "{alone}"
    );
    assert_snapshot!(sandbox.run("firm --lang fr"), @"
    --- stderr
    erreur : Indiquez une commande après `carnet firm`.
    conseil : Commandes possibles : add, list, show, use, rename, delete
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("transfer --to Alpha"), @"
    --- stderr
    error: Something is missing from the command line: <CLIENT>...
    hint: See what can be typed with `carnet transfer --help`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("transfer --to Alpha --lang fr"), @"
    --- stderr
    erreur : Argument manquant : <CLIENT>...
    conseil : Pour la liste des options, exécutez `carnet transfer --help`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("find --store"), @"
    --- stderr
    error: A value must follow `--store <FILE>`.
    hint: See what can be typed with `carnet find --help`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("diff a.csv --lang fr"), @"
    --- stderr
    erreur : Argument manquant : <NOUVEAU>
    conseil : Pour la liste des options, exécutez `carnet diff --help`.
    --- exit 2
    ");
}

#[test]
fn what_does_not_go_together_is_said() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("import a.csv --new-firm X --all-firms"), @"
    --- stderr
    error: `--new-firm <NAME>` does not go together with: --all-firms
    hint: See what can be typed with `carnet import --help`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("import a.csv --new-firms --lang fr"), @"
    --- stderr
    erreur : Argument manquant : --all-firms
    conseil : Pour la liste des options, exécutez `carnet import --help`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("import a.csv b.csv --errors c.csv"), @"
    --- stderr
    error: `--errors` names the error CSV of one file, and several are imported.
    hint: Import one file at a time, or leave out `--errors`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("export --split --lang fr"), @"
    --- stderr
    erreur : `--split` exige un nom de fichier.
    conseil : Indiquez-le, par exemple `carnet export liste.csv --for-upload --split`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("export a.json --split"), @"
    --- stderr
    error: `--split` writes CSV and no other format.
    hint: Name it, as in `carnet export list.csv --for-upload --split`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("export a.csv --for-upload --columns name"), @"
    --- stderr
    error: `--for-upload` does not go together with: --columns <KEYS>
    hint: See what can be typed with `carnet export --help`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("import a.csv --delimiter x --lang fr"), @"
    --- stderr
    erreur : Séparateur de colonnes non valide : x
    conseil : Indiquez `,` `;` `|` ou `tab`.
    --- exit 2
    ");
}

#[test]
fn programs_are_told_in_json() {
    let sandbox = Sandbox::empty();
    assert_snapshot!(sandbox.run("fnid --format json"), @r#"
    --- stderr
    {"error":{"code":"usage","message":"There is no such command: fnid","hint":"One of these may be meant: find"}}
    --- exit 2
    "#);
    assert_snapshot!(sandbox.run("find --colour --format=jsonl --lang fr"), @r#"
    --- stderr
    {"error":{"code":"usage","message":"Option inconnue ou argument de trop : --colour","hint":"Vouliez-vous dire : --color"}}
    --- exit 2
    "#);
    assert_snapshot!(sandbox.run("diff a.csv --format json"), @r#"
    --- stderr
    {"error":{"code":"usage","message":"Something is missing from the command line: <NEW>","hint":"See what can be typed with `carnet diff --help`."}}
    --- exit 2
    "#);
}

#[test]
fn every_wrong_command_line_is_exit_2_with_its_code_in_both_languages() {
    let sandbox = Sandbox::with_firm();
    for line in [
        "find --columns shoe",
        "find --sort shoe",
        "find --type company",
        "find --plan gold",
        "add --type business",
        "edit",
        "edit 7 --city",
        "delete",
        "inactivate",
        "history --since yesterday",
        "history --until 2026-02-30",
        "history --action dance",
        "history prune",
        "history --since 2026-01-01 prune --client 7",
        "history 8 prune --client 7",
        "import",
        "import a.csv --header-row 0",
        "demo --clients 2001",
        "team add",
        "team add 'Di <di@cote.example>' --role boss",
        "firm add",
        "firm use",
        "columns set",
        "transfer 7",
        "merge 7 8 --take shoe=keep",
        "undo --operation x",
        "diff a.csv",
        "backup",
        "find --wait soon",
        "export up.csv --for-upload --spreadsheet-safe",
        "find --format xlsx",
    ] {
        for language in ["en", "fr"] {
            let output = sandbox.run(&format!("--lang {language} {line}"));
            assert_eq!((output.code, output.stdout.as_str()), (2, ""), "carnet {line}: {output}");
            let label =
                if language == "fr" { ["erreur\u{a0}: ", "conseil\u{a0}: "] } else { ["error: ", "hint: "] };
            assert!(
                output.stderr.starts_with(label[0]) && output.stderr.contains(label[1]),
                "carnet {line}: {output}"
            );
        }
        if !line.contains("--format") {
            let (code, _) = sandbox.run(&format!("--format json {line}")).refusal();
            assert!(matches!(code.as_str(), "usage" | "input-needed"), "carnet {line}: {code}");
        }
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    let sandbox = Sandbox::empty();
    for line in ["--help", "find --help", "-h", "--version", "-V", "team add --help"] {
        let output = sandbox.done(line);
        assert!(output.stdout.len() > 5 && output.stderr.is_empty(), "carnet {line}: {output}");
    }
    let help = sandbox.done("firm --help").stdout;
    for word in ["Add, list, choose", "add", "list", "show", "use", "rename", "delete"] {
        assert!(help.contains(word), "{word}: {help}");
    }
}

#[test]
fn of_several_commands_that_may_be_meant_the_nearest_comes_first() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("fnd"), @"
    --- stderr
    error: There is no such command: fnd
    hint: One of these may be meant: find, undo
    --- exit 2
    ");
}
