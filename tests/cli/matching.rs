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
    Line  Name          Client number  Nearest client    Score  By
    3     Blofeld ltée  8              Blofeld inc. (8)  87     near name
    4     Nobody        9
    --- stderr
    Rows matched for sure: 1; unsure: 1; unmatched: 1
    The sure matches are in numbers.csv; look them over, then run `carnet import numbers.csv`.
    The other rows are in numbers.review.csv; write 1, 2, 3, a company ID or `none` in the column Choice, then run `carnet match --review numbers.review.csv --output numbers.chosen.csv`.
    ");
    let review = sandbox.read("numbers.review.csv");
    sandbox.write("numbers.review.csv", review.replace("Blofeld ltée,8,,,", "Blofeld ltée,8,,1,"));
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
    Ligne  Nom           Numéro de client  Client le plus proche  Note  Par
    3      Blofeld ltée  8                 Blofeld inc. (8)       87    nom proche
    4      Nobody        9
    --- stderr
    Rangées appariées à coup sûr : 1; incertaines : 1; sans correspondance : 1
    Les correspondances sûres sont dans n.csv; parcourez-les, puis exécutez `carnet import n.csv`.
    Les autres rangées sont dans n.review.csv; écrivez 1, 2, 3, un numéro d’identification ou `aucun` dans la colonne Choix, puis exécutez `carnet match --review n.review.csv --output n.chosen.csv`.
    ");
    assert_snapshot!(sandbox.run("--lang fr match rien.csv --name Name --number No --output m.csv"), @"
    --- stderr
    erreur : Ce fichier n’existe pas : rien.csv
    conseil : Vérifiez le nom et le dossier.
    --- exit 4
    ");
}
