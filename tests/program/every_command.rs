//! Every command: it works, it is refused, it speaks French.

use super::sandbox::Sandbox;

/// A command in a firm with two clients: what works, with what it prints; what is refused, with its code; and
/// what the refused one says in French.
struct Case {
    works: &'static str,
    prints: &'static str,
    refused: &'static str,
    code: &'static str,
    french: &'static str,
}

const CASES: &[Case] = &[
    Case {
        works: "add Other --number 9 --type individual",
        prints: "Added client 9: Other",
        refused: "add Other --number 007",
        code: "number-taken",
        french: "Le numéro de client 007 appartient à un autre client\u{a0}: Bond",
    },
    Case {
        works: "edit 007 --lead bo@cote.example --city Laval",
        prints: "1 client edited.",
        refused: "edit 007 --lead nobody@cote.example",
        code: "lead-unknown",
        french: "Aucun membre actif de l’équipe n’a ce courriel",
    },
    Case {
        works: "inactivate 007 8",
        prints: "2 clients made inactive.",
        refused: "inactivate 99",
        code: "client-not-found",
        french: "Aucun client n’a ce numéro",
    },
    Case {
        works: "activate 007",
        prints: "Nothing to change",
        refused: "activate 99",
        code: "client-not-found",
        french: "Aucun client n’a ce numéro",
    },
    Case {
        works: "delete 8 --yes",
        prints: "1 client deleted for good.",
        refused: "delete 8 --yes --as cy@cote.example",
        code: "not-primary-admin",
        french: "Seul l’administrateur principal",
    },
    Case {
        works: "find bond",
        prints: "007            Bond",
        refused: "find --lead nobody@cote.example",
        code: "member-not-found",
        french: "Aucun membre de l’équipe",
    },
    Case {
        works: "show 007",
        prints: "Client number        007",
        refused: "show 99",
        code: "client-not-found",
        french: "Aucun client n’a ce numéro",
    },
    Case {
        works: "columns set name,number",
        prints: "The list has 2 columns.",
        refused: "columns set shoe",
        code: "usage",
        french: "Ce ne peut être la valeur de",
    },
    Case {
        works: "export",
        prints: "Company ID,Display name,Client number,Client type",
        refused: "export taken.csv",
        code: "file-exists",
        french: "Un fichier de ce nom existe",
    },
    Case {
        works: "import good.csv",
        prints: "Rows imported: 1 updated",
        refused: "import none.csv",
        code: "file-not-found",
        french: "Ce fichier n’existe pas",
    },
    Case {
        works: "firm add Second",
        prints: "Added firm: Second",
        refused: "firm add 'COTE & FILS'",
        code: "firm-exists",
        french: "Un cabinet porte déjà ce nom",
    },
    Case {
        works: "firm list",
        prints: "Côté & Fils  ana@cote.example",
        refused: "firm list --store none.db",
        code: "no-registry",
        french: "Il n’y a pas encore de registre",
    },
    Case {
        works: "firm show",
        prints: "Room left      1998",
        refused: "firm show Nowhere",
        code: "firm-not-found",
        french: "Aucun cabinet ne porte ce nom",
    },
    Case {
        works: "firm use 'cote & fils'",
        prints: "From now on, commands mean this firm",
        refused: "firm use Nowhere",
        code: "firm-not-found",
        french: "Aucun cabinet ne porte ce nom",
    },
    Case {
        works: "firm rename 'Côté et Filles'",
        prints: "Renamed the firm",
        refused: "firm rename Other --as bo@cote.example",
        code: "not-primary-admin",
        french: "l’administrateur principal du cabinet",
    },
    Case {
        works: "firm add Third",
        prints: "Added firm: Third",
        refused: "firm delete",
        code: "firm-not-empty",
        french: "Un cabinet n’est supprimé que sans clients",
    },
    Case {
        works: "team add 'Di <di@cote.example>'",
        prints: "Added team member: Di",
        refused: "team add 'Di <bo@cote.example>'",
        code: "member-exists",
        french: "a déjà ce courriel",
    },
    Case {
        works: "team list",
        prints: "bo@cote.example   Admin",
        refused: "team list --firm Nowhere",
        code: "firm-not-found",
        french: "Aucun cabinet ne porte ce nom",
    },
    Case {
        works: "team edit cy@cote.example --role admin",
        prints: "Edited team member: Cy",
        refused: "team edit ana@cote.example --role member",
        code: "is-primary-admin",
        french: "L’administrateur principal d’un cabinet garde son rôle",
    },
    Case {
        works: "team inactivate cy@cote.example",
        prints: "Team member made inactive: Cy",
        refused: "team inactivate ana@cote.example",
        code: "is-primary-admin",
        french: "L’administrateur principal d’un cabinet garde son rôle",
    },
    Case {
        works: "team activate cy@cote.example",
        prints: "Nothing to change",
        refused: "team activate nobody@cote.example",
        code: "member-not-found",
        french: "Aucun membre de l’équipe",
    },
    Case {
        works: "team hand-over bo@cote.example",
        prints: "The firm has a new primary admin: Bo",
        refused: "team hand-over bo@cote.example --as cy@cote.example",
        code: "not-primary-admin",
        french: "l’administrateur principal du cabinet",
    },
    Case {
        works: "merge 007 8 --take client_number=keep",
        prints: "The two are one client now: Bond",
        refused: "merge 007 8",
        code: "merge-conflict",
        french: "Les deux clients diffèrent",
    },
    Case {
        works: "history 007",
        prints: "Bond (",
        refused: "history 99",
        code: "client-not-found",
        french: "Aucun client n’a ce numéro",
    },
    Case {
        works: "undo",
        prints: "(`add`) was taken back: 1 client changed.",
        refused: "undo --operation 99",
        code: "nothing-to-undo",
        french: "Il ne reste aucune opération à annuler.",
    },
    Case {
        works: "check",
        prints: "The registry is sound.",
        refused: "redo",
        code: "nothing-to-redo",
        french: "Aucune opération n’a été annulée en dernier",
    },
    Case {
        works: "stats",
        prints: "Active",
        refused: "stats --firm Nowhere",
        code: "firm-not-found",
        french: "Aucun cabinet ne porte ce nom",
    },
    Case {
        works: "backup copy.db",
        prints: "Copied the registry to: copy.db",
        refused: "backup taken.csv",
        code: "file-exists",
        french: "Un fichier de ce nom existe",
    },
    Case {
        works: "demo --store demo.db --clients 3",
        prints: "Made a registry. Firms: 1; clients: 3",
        refused: "demo",
        code: "file-exists",
        french: "Un fichier de ce nom existe",
    },
];

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 007 --company-id 7");
    sandbox.done("add Blofeld --number 8 --company-id 8");
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
