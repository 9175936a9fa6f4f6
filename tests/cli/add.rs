//! `add`: a new client, its company ID, and what is refused.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn a_client_is_added_and_its_company_id_printed() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("add Bond --number 007"), @"
    100042000000001
    --- stderr
    Added client 007: Bond
    ");
    assert_snapshot!(sandbox.run("add 'Universal Exports' --company-id 0070"), @"
    0070
    --- stderr
    Added client: Universal Exports
    ");
    assert_snapshot!(sandbox.run("find"), @"
    Client number  Display name       Client type  Lead accountant  Status
    007            Bond               Business                      Active
                   Universal Exports  Business                      Active
    ");
}

#[test]
fn a_number_in_use_is_refused_with_a_way_on() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("add Other --number 007"), @"
    --- stderr
    error: Client number 007 belongs to another client: Bond
    hint: Change that one with `carnet edit number:007`.
    --- exit 1
    ");
    assert_eq!(sandbox.refusal("add Other --number '００7 '"), ("number-taken".to_owned(), 1));
    sandbox.done("add Other --number 7");
}

#[test]
fn a_number_that_looks_like_another_is_refused_or_warned_of() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number A-10");
    assert_snapshot!(sandbox.run("add Other --number А-10"), @"
    --- stderr
    error: Client number А-10 looks the same as that of another client: Bond
    hint: One of the two has letters of another alphabet. Type the number again, or change that client with `carnet edit id:100042000000001`. More: `carnet explain number-look-alike`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("add Other --number A-1O"), @"
    100042000000002
    --- stderr
    warning: Client number A-1O is easily taken for that of another client: A-10 (Bond)
    Added client A-1O: Other
    ");
}

#[test]
fn a_company_id_in_use_is_refused_with_its_holder() {
    assert_snapshot!(Sandbox::with_clients().run("add Other --company-id 7"), @"
    --- stderr
    error: Company ID 7 belongs to another client: Bond
    hint: See that one with `carnet show id:7`.
    --- exit 1
    ");
}

#[test]
fn a_second_client_of_a_name_and_an_unusual_name_are_warned_of() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("add BOND"), @"
    100042000000003
    --- stderr
    warning: Another client has the display name BOND: 007 (Bond)
    Added client: BOND
    ");
    assert_snapshot!(sandbox.run("add 'Goldfinger \"Auric\"' --quiet"), @r#"
    100042000000004
    --- stderr
    warning: QuickBooks refuses customers with over 100 characters or a quotation mark in the display name: Goldfinger "Auric"
    "#);
}

#[test]
fn text_that_a_rule_refuses_is_exit_1_with_its_code() {
    let sandbox = Sandbox::with_firm();
    let long = "x".repeat(101);
    let too_long = format!("add Bond --number {long}");
    for (line, code) in [
        ("add A:B", "name-character"),
        ("add ' '", "name-missing"),
        ("add Bond --number '#N/A'", "number-spreadsheet-error"),
        ("add Bond --number '=\"7\"'", "number-spreadsheet-error"),
        (&too_long, "number-too-long"),
        ("add Bond --email bond@mi6", "email-format"),
        ("add Bond --business-number 123456789", "business-number-format"),
        ("add Bond --company-id 12A", "company-id-format"),
        ("add Bond --lead nobody@cote.example", "lead-unknown"),
    ] {
        assert_eq!(sandbox.refusal(line), (code.to_owned(), 1), "carnet {line}");
    }
    assert_eq!(sandbox.done("find --ids").stdout, "");
}

#[test]
fn all_fields_are_taken_in_the_words_of_either_language() {
    let sandbox = Sandbox::with_firm();
    sandbox.done(
        "add \"Élise D'Amours\" --number 7 --type Particulier --lead bo@cote.example --email e@d.example \
         --street '1, rue Un' --city Laval --province QC --postal-code 'H0H 0H0' --country Canada \
         --business-number '123 456 782 RT 0001' --fiscal-year-end 02-29 --subscription 'travailleur autonome' \
         --subscription-status 'En cours' --plan 'tarification preferentielle' --billed-to cabinet \
         --primary-admin Cabinet --books https://b.example --tags 'TVQ; paie ;tvq' --references xero=1 \
         --notes '-urgent' --phone 514-555-0110",
    );
    assert_snapshot!(sandbox.run("show 7"), @"
    Company ID           100042000000001
    Display name         Élise D'Amours
    Client number        7
    Client type          Individual
    Status               Active
    Lead accountant      Bo
    Email                e@d.example
    Phone                514-555-0110
    Street               1, rue Un
    City                 Laval
    Province             QC
    Postal code          H0H 0H0
    Country              Canada
    Business number      123456782RT0001
    Fiscal year end      02-29
    Subscription         Self-Employed
    Subscription status  Current
    Pricing plan         Preferred pricing
    Billed to            Firm
    Primary admin        Firm
    Books                https://b.example
    Tags                 TVQ;paie
    References           xero=1
    Notes                -urgent
    Created              2026-01-01T00:00:00Z
    Updated              2026-01-01T00:00:00Z
    ");
}

#[test]
fn a_member_assigns_no_lead() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("add Bond --lead bo@cote.example --as cy@cote.example"), @"
    --- stderr
    error: This needs an admin of the firm, which this team member is not: cy@cote.example
    hint: These can do it, or you for them with `--as MEMBER`: ana@cote.example, bo@cote.example
    --- exit 1
    ");
}

#[test]
fn adding_speaks_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr add Largo --number 9"), @"
    100042000000003
    --- stderr
    Client ajouté : Largo (numéro 9)
    ");
    assert_snapshot!(sandbox.run("--lang fr add Autre --number 007"), @"
    --- stderr
    erreur : Le numéro de client 007 appartient à un autre client : Bond
    conseil : Modifiez cet autre client avec `carnet edit number:007`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr add bond"), @"
    100042000000004
    --- stderr
    avertissement : Un autre client porte le nom d’affichage bond : 007 (Bond)
    Client ajouté : bond
    ");
}

#[test]
fn a_name_is_given_once() {
    assert_snapshot!(Sandbox::with_firm().run("add Bond --name Moore"), @"
    --- stderr
    error: `[NAME]` does not go together with: --name <NAME>
    hint: See what can be typed with `carnet add --help`.
    --- exit 2
    ");
}
