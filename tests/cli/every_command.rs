//! Every command: it works, it is refused, it speaks French.

use super::cases::CASES;
use super::sandbox::Sandbox;

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 007 --company-id 7");
    sandbox.done("add Blofeld --number 8 --company-id 8");
    std::fs::create_dir(sandbox.path("books")).unwrap();
    sandbox.write("books/list.pdf", "1234");
    sandbox.done("edit 8 --books books");
    sandbox.write("good.csv", "Company ID,Display name,Client number\n7,Bond,0077\n");
    sandbox.write("taken.csv", "mine");
    sandbox
}

#[test]
fn every_command_works() {
    for case in CASES {
        let output = office().done(case.works);
        let printed = format!("{}{}", output.stdout, output.stderr);
        assert!(printed.contains(case.prints), "carnet {}: {output}", case.works);
    }
}

#[test]
fn every_command_is_refused_with_its_code_and_changes_nothing() {
    for case in CASES {
        let sandbox = office();
        let before = std::fs::read(sandbox.path("carnet.db")).unwrap();
        let output = sandbox.run(&format!("{} --format json", case.refused));
        assert_eq!(output.error()["code"], case.code, "carnet {}", case.refused);
        assert!(!output.error()["message"].as_str().unwrap().is_empty());
        assert!(matches!(output.code, 1 | 2 | 4), "carnet {}: {output}", case.refused);
        assert_eq!(std::fs::read(sandbox.path("carnet.db")).unwrap(), before, "carnet {}", case.refused);
    }
}

#[test]
fn every_command_is_refused_in_french() {
    for case in CASES {
        let output = office().run(&format!("--lang fr {}", case.refused));
        assert!(output.stderr.starts_with("erreur\u{a0}: "), "carnet {}: {output}", case.refused);
        assert!(output.stderr.contains(case.french), "carnet {}: {output}", case.refused);
    }
}

#[test]
fn every_command_works_in_french_without_an_english_word_of_its_own() {
    let english = [" was ", " were ", " client edited", "Added", "rows", "The ", "Nothing"];
    for case in CASES {
        let output = office().done(&format!("--lang fr {}", case.works));
        for word in english {
            assert!(!output.stderr.contains(word), "carnet {}: {output}", case.works);
        }
    }
}

#[test]
fn the_list_speaks_the_language_that_is_set() {
    let sandbox = office();
    let french = sandbox.done("find --lang fr");
    insta::assert_snapshot!(french, @"
    Numéro de client  Nom d’affichage  Type de client  Comptable principal  Statut
    8                 Blofeld          Entreprise                           Actif
    007               Bond             Entreprise                           Actif
    ");
    let mut command = sandbox.command("find");
    let by_environment = command.env("LC_ALL", "fr_CA.UTF-8").output().unwrap();
    assert_eq!(String::from_utf8(by_environment.stdout).unwrap(), french.stdout);
}

#[test]
fn a_number_in_use_is_refused_with_a_way_on() {
    insta::assert_snapshot!(office().run("add Other --number 007"), @"
    --- stderr
    error: Client number 007 belongs to another client: Bond
    hint: Change that one with `carnet edit number:007`.
    --- exit 1
    ");
}

#[test]
fn the_example_of_a_field_that_is_a_command_is_refused_with_the_code_of_the_field() {
    let sandbox = Sandbox::with_clients();
    for language in ["en", "fr"] {
        let codes = sandbox.json(&format!("explain --lang {language}"));
        let formats = codes.as_array().unwrap().iter().filter(|each| {
            let code = each["code"].as_str().unwrap();
            code.ends_with("-format") && code != "company-id-format"
        });
        for explained in formats {
            let example = explained["example"].as_str().unwrap();
            for command in example.split("`carnet ").skip(1).filter_map(|rest| rest.split('`').next()) {
                let code = explained["code"].as_str().unwrap().to_owned();
                assert_eq!(sandbox.refusal(command), (code, 1), "{command}");
            }
        }
    }
}
