//! `show`: all of one client.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn a_client_is_shown_by_number_company_id_or_name() {
    let sandbox = Sandbox::with_clients();
    let shown = sandbox.done("show 007");
    assert_snapshot!(shown, @"
    Company ID           7
    Display name         Bond
    Client number        007
    Client type          Business
    Status               Active
    Lead accountant
    Email
    Phone
    Street
    City
    Province
    Postal code
    Country
    Business number
    Fiscal year end
    Subscription         None
    Subscription status  None
    Pricing plan         None
    Billed to            Nobody
    Primary admin        Client
    Books
    Tags
    References
    Notes
    Created              2026-01-01T00:00:00Z
    Updated              2026-01-01T00:00:00Z
    ");
    for name in ["BOND", "id:7", "number:007", "name:bond"] {
        assert_eq!(sandbox.done(&format!("show {name}")).stdout, shown.stdout, "{name}");
    }
}

#[test]
fn a_name_of_several_clients_is_ambiguous() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("add bond --company-id 9");
    assert_snapshot!(sandbox.run("show Bond"), @"
    --- stderr
    error: Several clients fit: Bond
    hint: Say which one is meant, by `id:`: Bond (id:7, number:007), bond (id:9)
    --- exit 1
    ");
}

#[test]
fn showing_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr show 007"), @"
    Numéro d’identification de l’entreprise  7
    Nom d’affichage                          Bond
    Numéro de client                         007
    Type de client                           Entreprise
    Statut                                   Actif
    Comptable principal
    Courriel
    Téléphone
    Rue
    Ville
    Province
    Code postal
    Pays
    Numéro d’entreprise
    Fin d’exercice
    Abonnement                               Aucun
    Statut de l’abonnement                   Aucun
    Plan de tarification                     Aucun
    Facturé à                                Non facturé
    Administrateur principal                 Client
    Documents comptables
    Étiquettes
    Références
    Notes
    Créé                                     2026-01-01T00:00:00Z
    Modifié                                  2026-01-01T00:00:00Z
    ");
    assert_snapshot!(sandbox.run("--lang fr show Blofelt"), @"
    --- stderr
    erreur : Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : Blofelt
    conseil : Vouliez-vous dire : Blofeld (id:8, number:8)
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr show zzzzzz"), @"
    --- stderr
    erreur : Aucun client n’a ce numéro, ce numéro d’identification ou ce nom : zzzzzz
    conseil : Cherchez-le, y compris parmi les clients inactifs, avec `carnet find MOTS --status all`.
    --- exit 1
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn books_that_no_program_opens_are_told_in_our_own_words() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 8 --books https://books.example");
    let opened = |line: &str| {
        let mut open = sandbox.command(line);
        open.env("PATH", sandbox.folder());
        sandbox.finish(open)
    };
    assert_snapshot!(opened("books 8 --open --quiet"), @"
    https://books.example
    --- stderr
    error: No program of this system opens it: https://books.example
    hint: Open it yourself, or name another place with `carnet edit id:8 --books URL`.
    --- exit 1
    ");
    assert_snapshot!(opened("books 8 --open --lang fr --quiet"), @"
    https://books.example
    --- stderr
    erreur : Aucun programme de ce système ne l’ouvre : https://books.example
    conseil : Ouvrez-le vous-même, ou indiquez un autre emplacement avec `carnet edit id:8 --books URL`.
    --- exit 1
    ");
}
