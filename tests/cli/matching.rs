//! `match`: another system's list, sure or left to a person.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

fn office() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --company-id 7");
    sandbox.done("add 'Blofeld inc.' --company-id 8");
    sandbox.write("other.csv", "Name,No\nBOND,007\nBlofeld ltée,8\nNobody,9\n");
    sandbox
}

#[test]
fn sure_matches_make_an_upload_and_the_rest_is_chosen_by_hand() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("match other.csv --name Name --number No --output numbers.csv"), @"
    Line  Name          Client number  Nearest client    Score  By         Doubt
    3     Blofeld ltée  8              Blofeld inc. (8)  89     near name  too little agrees
    4     Nobody        9
    --- stderr
    Rows matched for sure: 1; unsure: 1; unmatched: 1
    The sure matches are in numbers.csv; look them over, then run `carnet import numbers.csv`.
    The other rows are in numbers.review.csv; write 1, 2, 3, a company ID or `none` in the column Choice, then run `carnet match --review numbers.review.csv --output numbers.chosen.csv`.
    ");
    let review = sandbox.read("numbers.review.csv");
    sandbox.write("numbers.review.csv", review.replace("Blofeld ltée,8,,,,,", "Blofeld ltée,8,,,,1,"));
    sandbox.done("match --review numbers.review.csv --output numbers.chosen.csv");
    assert_eq!(sandbox.json("find --no-number").as_array().unwrap().len(), 2, "`match` changes no client");
    for file in ["numbers.csv", "numbers.chosen.csv"] {
        sandbox.done(&format!("import {file}"));
    }
    assert_snapshot!(sandbox.run("find --columns number,name --format csv"), @"
    Client number,Display name
    8,Blofeld inc.
    007,Bond
    ");
}

#[test]
fn a_column_that_is_none_and_a_file_that_stands_are_refused() {
    let sandbox = office();
    sandbox.write("taken.csv", "mine");
    assert_snapshot!(sandbox.run("match other.csv --name Nom --number No --output numbers.csv"), @"
    --- stderr
    error: The list has no column with the heading Nom: other.csv
    hint: It has these: Name, No
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("match other.csv --name Name --number No --output taken.csv"), @"
    --- stderr
    error: A file of this name exists: taken.csv
    hint: Give another name, or replace the file with `--force`.
    --- exit 1
    ");
    assert_eq!(sandbox.read("taken.csv"), "mine");
}

#[test]
fn matching_speaks_french() {
    let sandbox = office();
    assert_snapshot!(sandbox.run("--lang fr match other.csv --name Name --number No --output n.csv"), @"
    Ligne  Nom           Numéro de client  Client le plus proche  Score  Motif       Doute
    3      Blofeld ltée  8                 Blofeld inc. (8)       89     nom proche  indices insuffisants
    4      Nobody        9
    --- stderr
    Correspondances certaines : 1; incertaines : 1; lignes sans correspondance : 1
    Les correspondances certaines sont dans n.csv; vérifiez-les, puis exécutez `carnet import n.csv`.
    Les autres lignes sont dans n.review.csv; entrez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `carnet match --review n.review.csv --output n.chosen.csv`.
    ");
    assert_snapshot!(sandbox.run("--lang fr match rien.csv --name Name --number No --output m.csv"), @"
    --- stderr
    erreur : Fichier introuvable : rien.csv
    conseil : Vérifiez le nom et le dossier.
    --- exit 4
    ");
}

/// A firm with a number and an accent, and another system's list of it.
fn shop() -> Sandbox {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --company-id 7");
    sandbox.done("add 'Plomberie Côté inc.' --company-id 8");
    sandbox.done("add Roy --company-id 9 --number R-1");
    sandbox.write("list.csv", "Client,Code\nBOND,007\nPlombrie Coté,P-1\nNobody at all,N-1\n");
    sandbox
}

const MATCH: &str = "match list.csv --name client --number CODE --output numbers.csv";

#[test]
fn a_list_becomes_an_upload_and_a_review() {
    let sandbox = shop();
    assert_snapshot!(sandbox.done(MATCH), @"
    Line  Name           Client number  Nearest client           Score  By         Doubt
    3     Plombrie Coté  P-1            Plomberie Côté inc. (8)  81     near name  too little agrees
    4     Nobody at all  N-1
    --- stderr
    Rows matched for sure: 1; unsure: 1; unmatched: 1
    The sure matches are in numbers.csv; look them over, then run `carnet import numbers.csv`.
    The other rows are in numbers.review.csv; write 1, 2, 3, a company ID or `none` in the column Choice, then run `carnet match --review numbers.review.csv --output numbers.chosen.csv`.
    ");
    assert_snapshot!(sandbox.read("numbers.csv"), @"
    Company ID,Display name,Client number
    7,Bond,007
    ");
    assert_snapshot!(sandbox.read("numbers.review.csv").trim_start_matches('\u{feff}'), @"
    Line,Name,Number,Email,Business number,References,Choice,Company ID 1,Display name 1,Client number 1,Score 1,Reason 1,Company ID 2,Display name 2,Client number 2,Score 2,Reason 2,Company ID 3,Display name 3,Client number 3,Score 3,Reason 3
    3,Plombrie Coté,P-1,,,,,8,Plomberie Côté inc.,,81,near name,,,,,,,,,,
    4,Nobody at all,N-1,,,,,,,,,,,,,,,,,,,
    ");
}

#[test]
fn the_french_run_speaks_and_writes_french() {
    let sandbox = shop();
    assert_snapshot!(sandbox.done(&format!("--lang fr {MATCH}")), @"
    Ligne  Nom            Numéro de client  Client le plus proche    Score  Motif       Doute
    3      Plombrie Coté  P-1               Plomberie Côté inc. (8)  81     nom proche  indices insuffisants
    4      Nobody at all  N-1
    --- stderr
    Correspondances certaines : 1; incertaines : 1; lignes sans correspondance : 1
    Les correspondances certaines sont dans numbers.csv; vérifiez-les, puis exécutez `carnet import numbers.csv`.
    Les autres lignes sont dans numbers.review.csv; entrez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `carnet match --review numbers.review.csv --output numbers.chosen.csv`.
    ");
    assert_snapshot!(sandbox.read("numbers.csv").trim_start_matches('\u{feff}'), @"
    Numéro d’identification de l’entreprise,Nom d’affichage,Numéro de client
    7,Bond,007
    ");
    let review = sandbox.read("numbers.review.csv");
    assert!(review.contains("nom proche"), "{review}");
    sandbox.write(
        "numbers.review.csv",
        review.replace("N-1,,,,", "N-1,,,,aucun").replace("P-1,,,,", "P-1,,,,x"),
    );
    let taken = sandbox.done("--lang fr match --review numbers.review.csv --output chosen.csv");
    assert_snapshot!(taken, @"
    Ligne  Nom            Numéro de client  Client le plus proche    Score  Motif       Doute
    3      Plombrie Coté  P-1               Plomberie Côté inc. (8)  81     nom proche
    --- stderr
    avertissement : Le choix de la ligne 3 n’est ni un candidat ni un client; il reste à traiter : x
    Lignes choisies : 0; à traiter : 1; ignorées : 1
    Rien à importer pour l’instant; chosen.csv ne contient que les en-têtes.
    Les autres lignes sont dans chosen.review.csv; entrez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `carnet match --review chosen.review.csv --output chosen.chosen.csv`.
    ");
}

#[test]
fn an_import_of_the_matches_changes_exactly_those_clients() {
    let sandbox = shop();
    let before = sandbox.done("export --format json").json();
    sandbox.done(MATCH);
    assert_eq!(sandbox.done("export --format json").json(), before, "matching changes nothing");
    let imported = sandbox.done("import numbers.csv --format json").json();
    assert_eq!((imported["rows"].as_u64(), imported["updated"].as_u64()), (Some(1), Some(1)));
    let review = sandbox.read("numbers.review.csv").replace("P-1,,,,", "P-1,,,,1");
    sandbox.write("numbers.review.csv", review);
    let taken = sandbox.done("match --review numbers.review.csv --output chosen.csv --format json").json();
    assert_eq!((taken["sure"].as_u64(), taken["unmatched"].as_u64()), (Some(1), Some(1)));
    sandbox.done("import chosen.csv");
    let after = sandbox.done("export --format json").json();
    let numbers: Vec<(&str, Option<&str>)> = after
        .as_array()
        .unwrap()
        .iter()
        .map(|client| (client["company_id"].as_str().unwrap(), client["client_number"].as_str()))
        .collect();
    assert_eq!(numbers, [("7", Some("007")), ("8", Some("P-1")), ("9", Some("R-1"))]);
    let again = sandbox.done(&format!("{} --format json", MATCH.replace("numbers", "again"))).json();
    assert_eq!(again["matches"][0]["client_number"], "007", "a number that is there already is no doubt");
}

#[test]
fn programs_read_the_whole_of_it() {
    assert_snapshot!(shop().done(&format!("{MATCH} --format json")), @r#"{"output":"numbers.csv","review_file":"numbers.review.csv","rows":3,"sure":1,"unsure":1,"unmatched":1,"set_aside":0,"matches":[{"line":2,"company_id":"7","display_name":"Bond","client_number":"007","by":"name","score":92}],"review":[{"line":3,"name":"Plombrie Coté","client_number":"P-1","candidates":[{"company_id":"8","display_name":"Plomberie Côté inc.","score":81,"by":"near_name"}],"doubts":["too_little"]},{"line":4,"name":"Nobody at all","client_number":"N-1","candidates":[],"doubts":[]}]}"#);
}

#[test]
fn nobody_needs_to_be_known_to_match_and_the_registry_stays_as_it_is() {
    let sandbox = shop();
    let before = std::fs::read(sandbox.path("carnet.db")).unwrap();
    let reader = std::fs::metadata(sandbox.path("carnet.db")).unwrap().permissions();
    let mut read_only = reader.clone();
    read_only.set_readonly(true);
    std::fs::set_permissions(sandbox.path("carnet.db"), read_only).unwrap();
    sandbox.done(&format!("{MATCH} --as nobody@cote.example"));
    assert_eq!(std::fs::read(sandbox.path("carnet.db")).unwrap(), before);
}

#[test]
fn what_cannot_be_matched_is_refused_with_a_way_on() {
    let sandbox = shop();
    sandbox.write("late.csv", "Our clients\n\nClient,Code\nBond,007\n");
    sandbox.write("twice.csv", "Code,code,Client\n1,2,Bond\n");
    sandbox.write("taken.csv", "mine");
    for (line, code, exit) in [
        ("match list.csv --name Nom --number Code --output n.csv", "heading-missing", 1),
        ("match twice.csv --name Client --number CODE --output n.csv", "heading-duplicate", 1),
        ("match list.csv --name Client --number Code --output taken.csv", "file-exists", 1),
        ("match none.csv --name Client --number Code --output n.csv", "file-not-found", 4),
        ("match list.csv --name Client --output n.csv", "usage", 2),
        ("match list.csv --name Client --number Code --reference =Code --output n.csv", "usage", 2),
        ("match list.csv --review list.csv --output n.csv", "usage", 2),
        ("match --review list.csv --name Client --output n.csv", "usage", 2),
        ("match --review list.csv --output n.csv", "heading-missing", 1),
        ("match list.csv --name Client --number Code --firm None --output n.csv", "firm-not-found", 1),
    ] {
        let output = sandbox.run(&format!("{line} --format json"));
        assert_eq!((output.error()["code"].as_str(), output.code), (Some(code), exit), "{line}: {output}");
        assert!(!sandbox.exists("n.csv") && !sandbox.exists("n.review.csv"), "{line}");
    }
    assert!(sandbox.done("match twice.csv --name Client --number code --output exact.csv").code == 0);
    assert_snapshot!(sandbox.run("match late.csv --name Client --number Code --output n.csv"), @"
    --- stderr
    error: The list has no column with the heading Client: late.csv
    hint: They stand on line 3: add `--header-row 3`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr match twice.csv --name Client --number CODE --output n.csv"), @"
    --- stderr
    erreur : Plusieurs colonnes portent l’en-tête CODE (Code, code) : twice.csv
    conseil : Renommez ou retirez l’une d’elles, ou écrivez l’en-tête exactement comme dans le fichier.
    --- exit 1
    ");
}

#[test]
fn what_is_read_is_never_written_over() {
    let sandbox = office();
    let list = sandbox.read("other.csv");
    let columns = "--name Name --number No";
    assert_snapshot!(sandbox.run(&format!("match other.csv {columns} --output ./other.csv --force")), @"
    --- stderr
    error: A file of this name exists: ./other.csv
    hint: Give another name.
    --- exit 1
    ");
    assert_eq!(sandbox.read("other.csv"), list);
    sandbox.done(&format!("match other.csv {columns} --output numbers.csv"));
    let review = sandbox.read("numbers.review.csv");
    for output in ["numbers.csv", "numbers.review.csv"] {
        let refused =
            sandbox.refusal(&format!("match --review numbers.review.csv --output {output} --force"));
        assert_eq!(refused, ("file-exists".to_owned(), 1), "{output}");
    }
    assert_eq!(sandbox.read("numbers.review.csv"), review);
    sandbox.done(&format!("match other.csv {columns} --output numbers.csv --force"));
}

#[test]
fn matches_are_written_to_a_file_whose_name_does_not_say_another_format() {
    let sandbox = office();
    let line = "match other.csv --name Name --number No --output";
    assert_snapshot!(sandbox.run(&format!("{line} numbers.xlsx")), @"
    --- stderr
    error: Matches are written as CSV, and this name says otherwise: numbers.xlsx
    hint: Name a file that ends in `.csv`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run(&format!("{line} - --lang fr")), @"
    --- stderr
    erreur : `--output` exige un nom de fichier, et la sortie standard n’en est pas un.
    conseil : Indiquez un fichier; s’il s’appelle vraiment `-`, écrivez `./-`.
    --- exit 2
    ");
    sandbox.done(&format!("{line} numbers.txt"));
    assert!(!sandbox.exists("numbers.xlsx") && !sandbox.exists("-"));
}

#[test]
fn why_a_row_is_unsure_is_said_however_high_its_score() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --company-id 7 --references xero=77");
    sandbox.done("add Roy --company-id 9 --number R-1 --references xero=99");
    sandbox.done("add Drax --company-id 10");
    sandbox.write("list.csv", "Name,No,Xero\nBond,1,77\nBond,2,77\nRoy,R-2,99\nDrax,R-1,\nNobody,5,\n");
    let line = "match list.csv --name Name --number No --reference xero=Xero --output";
    assert_snapshot!(sandbox.run(&format!("{line} one.csv --format csv --quiet")), @"
    Line,Name,Client number,Nearest client,Score,By,Doubt
    2,Bond,1,Bond (7),100,reference,another row fits too
    3,Bond,2,Bond (7),100,reference,another row fits too
    4,Roy,R-2,Roy (9),100,reference,the client has another number
    5,Drax,R-1,Drax (10),92,same name,another client has this number
    6,Nobody,5,,,,
    ");
    assert_snapshot!(sandbox.run(&format!("{line} two.csv --format csv --quiet --lang fr")), @"
    Ligne,Nom,Numéro de client,Client le plus proche,Score,Motif,Doute
    2,Bond,1,Bond (7),100,référence,une autre ligne correspond aussi
    3,Bond,2,Bond (7),100,référence,une autre ligne correspond aussi
    4,Roy,R-2,Roy (9),100,référence,le client a un autre numéro
    5,Drax,R-1,Drax (10),92,même nom,un autre client a ce numéro
    6,Nobody,5,,,,
    ");
    let review = sandbox.json(&format!("{line} three.csv"))["review"].clone();
    let doubts: Vec<_> = review.as_array().unwrap().iter().map(|row| row["doubts"].to_string()).collect();
    assert_snapshot!(doubts.join(" "), @r#"["other_row"] ["other_row"] ["client_numbered"] ["number_taken"] []"#);
}
