//! A wrong command line: what is wrong, and what was probably meant, in both languages.

use super::sandbox::Sandbox;

#[test]
fn a_typing_mistake_brings_what_was_probably_meant() {
    insta::assert_snapshot!(Sandbox::empty().run("fnid Bond"), @"
    --- stderr
    error: There is no such command: fnid
    hint: One of these may be meant: find
    --- exit 2
    ");
    insta::assert_snapshot!(Sandbox::empty().run("--lang fr find --statut actif"), @"
    --- stderr
    erreur : Cette option ou cet argument n’existe pas ici : --statut
    conseil : L’un de ceux-ci est peut-être voulu : --status
    --- exit 2
    ");
}

#[test]
fn every_wrong_command_line_is_exit_2_with_a_code_in_both_languages() {
    let sandbox = Sandbox::with_firm();
    for line in [
        "",
        "fnid",
        "find --colour",
        "find --columns shoe",
        "find --sort shoe",
        "find --status asleep",
        "find --type company",
        "find --limit many",
        "add",
        "add Bond --type company",
        "add Bond --fiscal-year-end 02-30",
        "edit",
        "delete",
        "history --since yesterday",
        "history --action dance",
        "import",
        "import a.csv b.csv --errors c.csv",
        "import a.csv --new-firm X --all-firms",
        "import a.csv --header-row 0",
        "import a.csv --delimiter x",
        "export --split",
        "export up.csv --for-upload --spreadsheet-safe",
        "team add 'Di <di@cote.example>' --role boss",
        "team add Di",
        "firm",
        "demo --clients 2001",
        "find --format xml",
        "find --format xlsx",
    ] {
        for language in ["en", "fr"] {
            let output = sandbox.run(&format!("{line} --lang {language} --format json"));
            // A format that is none cannot be heeded either.
            let is_plain = line.contains("--format");
            let output = if is_plain { sandbox.run(&format!("{line} --lang {language}")) } else { output };
            assert_eq!(output.code, 2, "carnet {line}: {output}");
            assert_eq!(output.stdout, "", "carnet {line}");
            if !is_plain {
                let code = output.error()["code"].as_str().unwrap().to_owned();
                assert!(matches!(code.as_str(), "usage" | "input-needed"), "carnet {line}: {code}");
            }
        }
    }
}

#[test]
fn text_that_a_rule_refuses_is_exit_1_with_the_code_of_its_rule() {
    let sandbox = Sandbox::with_firm();
    for (line, code) in [
        ("add A:B", "name-character"),
        ("add ' '", "name-missing"),
        ("add Bond --number '#N/A'", "number-spreadsheet-error"),
        ("add Bond --email bond", "email-format"),
        ("add Bond --business-number 123456789", "business-number-format"),
        ("add Bond --company-id 12A", "company-id-format"),
        ("add Bond --references xero", "references-format"),
    ] {
        let output = sandbox.run(&format!("{line} --format json"));
        assert_eq!((output.code, output.error()["code"].as_str()), (1, Some(code)), "carnet {line}");
    }
}

#[test]
fn help_and_version_go_to_standard_output() {
    let sandbox = Sandbox::empty();
    for line in ["--help", "find --help", "-h", "--version", "-V", "team add --help"] {
        let output = sandbox.done(line);
        assert!(output.stdout.len() > 5 && output.stderr.is_empty(), "carnet {line}: {output}");
    }
}
