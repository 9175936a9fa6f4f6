//! The language: what was typed, then the environment, then English; the same words everywhere.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

fn is_french(line: &str, variables: &[(&str, &str)]) -> bool {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command(line);
    command.envs(variables.iter().copied());
    sandbox.finish(command).stderr.starts_with("erreur\u{a0}: ")
}

#[test]
fn what_was_typed_comes_before_the_environment_in_its_order() {
    let all = |value| [("CARNET_LANG", value), ("LC_ALL", value), ("LC_MESSAGES", value), ("LANG", value)];
    for line in ["find", "fnid", "find --colour"] {
        assert!(!is_french(line, &[]), "carnet {line}");
        assert!(is_french(line, &[("LANG", "fr_CA.UTF-8")]), "carnet {line}");
        assert!(
            is_french(line, &[("LC_ALL", ""), ("LC_MESSAGES", "fr_CA"), ("LANG", "en_CA")]),
            "carnet {line}"
        );
        assert!(!is_french(line, &[("LC_ALL", "C"), ("LC_MESSAGES", "fr_CA"), ("LANG", "fr_CA")]));
        assert!(is_french(line, &[("CARNET_LANG", "fr"), ("LC_ALL", "en_CA")]), "carnet {line}");
        assert!(is_french(&format!("{line} --lang fr"), &all("en")), "carnet {line}");
        assert!(!is_french(&format!("--lang=en {line}"), &all("fr")), "carnet {line}");
    }
}

#[test]
fn a_language_that_is_none_is_refused() {
    assert_snapshot!(Sandbox::empty().run("find --lang de"), @"
    --- stderr
    error: This cannot be the value of `--lang <LANGUAGE>`: de
    hint: One of these values is meant: en, fr
    --- exit 2
    ");
}

#[test]
fn tables_and_csv_speak_the_language_and_json_and_codes_do_not_change() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("find --lang fr"), @"
    Numéro de client  Nom d’affichage  Type de client  Comptable principal  Statut
    8                 Blofeld          Entreprise                           Actif
    007               Bond             Entreprise                           Actif
    ");
    for line in ["find", "show 007", "team list", "firm list", "history", "stats", "columns set name"] {
        let of = |language: &str| sandbox.done(&format!("{line} --format json --lang {language}")).stdout;
        assert_eq!(of("en"), of("fr"), "carnet {line}");
    }
    let refusal = |language: &str| sandbox.refusal(&format!("show 99 --lang {language}"));
    assert_eq!(refusal("en"), refusal("fr"));
}

/// What each command says when it has done something, and nothing in English among it.
#[test]
fn french_is_french_throughout() {
    let english =
        ["was ", "were ", "client edited", "Added", "rows", "The ", "Nothing", "error", "hint", "warning"];
    let sandbox = Sandbox::with_clients();
    sandbox.write("list.csv", super::sandbox::upload("7,Bond,70\n8,Wrong,1\n,,\n"));
    for line in [
        "add Bond --number O07",
        "edit 8 --city Laval",
        "inactivate 8",
        "activate 8",
        "find zzz",
        "import list.csv",
        "export a.csv",
        "undo",
        "redo",
        "check",
        "stats",
        "team list",
        "firm list",
        "history",
        "columns",
        "merge 8 id:7",
        "delete 8 --yes --as cy@cote.example",
        "firm delete",
        "team add Di",
        "find --status x",
    ] {
        let output = sandbox.run(&format!("--lang fr {line}"));
        for word in english {
            let shown = output.to_string().replace("--- stderr", "").replace("list.errors.csv", "");
            assert!(!shown.contains(word), "carnet {line}: {word}: {output}");
        }
    }
}

#[test]
fn a_count_of_none_is_singular_in_french() {
    assert_snapshot!(Sandbox::with_firm().run("--lang fr export rien.csv"), @"
    --- stderr
    0 client exporté : rien.csv
    ");
    assert_snapshot!(Sandbox::with_firm().run("export none.csv"), @"
    --- stderr
    0 clients exported: none.csv
    ");
}
