//! `team`: members, their roles, and who follows as lead accountant.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn members_are_added_listed_and_edited() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("team add 'Di <di@cote.example>' --role administrateur --login di"), @"
    --- stderr
    Added team member: Di
    ");
    assert_snapshot!(sandbox.run("team edit di --role membre --name Diane"), @"
    --- stderr
    Edited team member: Diane
    ");
    assert_snapshot!(sandbox.run("team list"), @"
    Name   Email             Role           Status  Login
    Ana    ana@cote.example  Primary admin  Active  [login]
    Bo     bo@cote.example   Admin          Active
    Cy     cy@cote.example   Member         Active
    Diane  di@cote.example   Member         Active  di
    ");
    assert_snapshot!(sandbox.run("team edit di --name Diane"), @"
    --- stderr
    Nothing to change: all of it is so already.
    ");
}

#[test]
fn a_member_needs_an_email_or_a_login_that_nobody_else_has() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("team add Di"), @r#"
    --- stderr
    error: A team member needs an email or a login: Di
    hint: Write `"Name <email>"`, or add `--login LOGIN`.
    --- exit 2
    "#);
    assert_snapshot!(sandbox.run("team add 'Di <BO@cote.example>'"), @"
    --- stderr
    error: The team member Bo has this email or login already: BO@cote.example
    hint: Give another one, or change that member with `carnet team edit BO@cote.example`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team add 'Di <di>'"), @"
    --- stderr
    error: This cannot be the value of the field Email: di
    hint: Write an address such as `name@example.ca`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team edit nobody@cote.example --name Di"), @"
    --- stderr
    error: No team member of Côté & Fils has this email or login: nobody@cote.example
    hint: The team has these members: ana@cote.example, bo@cote.example, cy@cote.example
    --- exit 1
    ");
}

#[test]
fn a_member_with_clients_leaves_them_to_somebody() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("edit 007 8 --lead bo@cote.example");
    assert_snapshot!(sandbox.run("team inactivate bo@cote.example"), @"
    --- stderr
    error: This team member is lead accountant of 2 clients: bo@cote.example
    hint: Say who follows with `--reassign-to MEMBER`, or `--reassign-to none`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team inactivate bo@cote.example --reassign-to cy@cote.example"), @"
    --- stderr
    Team member made inactive: Bo
    ");
    assert_snapshot!(sandbox.run("find --columns number,lead --format csv"), @"
    Client number,Lead accountant
    8,cy@cote.example
    007,cy@cote.example
    ");
    assert_snapshot!(sandbox.run("add Largo --lead bo@cote.example"), @"
    --- stderr
    error: No active team member has this email or login: bo@cote.example
    hint: These can be lead accountants: ana@cote.example, cy@cote.example
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team activate bo@cote.example"), @"
    --- stderr
    Team member made active: Bo
    ");
    assert_snapshot!(sandbox.run("team activate bo@cote.example"), @"
    --- stderr
    Nothing to change: all of it is so already.
    ");
}

#[test]
fn only_its_holder_hands_the_primary_admins_role_on() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("team hand-over bo@cote.example --as cy@cote.example"), @"
    --- stderr
    error: This needs the primary admin of the firm, which this team member is not: cy@cote.example
    hint: The primary admin can run `carnet team hand-over bo@cote.example --as ana@cote.example`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team edit ana@cote.example --role member"), @"
    --- stderr
    error: The primary admin of a firm keeps the role and stays active: ana@cote.example
    hint: Hand the role on first, with `carnet team hand-over MEMBER`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team inactivate ana@cote.example"), @"
    --- stderr
    error: The primary admin of a firm keeps the role and stays active: ana@cote.example
    hint: Hand the role on first, with `carnet team hand-over MEMBER`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team edit cy@cote.example --role primary-admin"), @"
    --- stderr
    error: The primary admin of a firm keeps the role and stays active: ana@cote.example
    hint: Hand the role on first, with `carnet team hand-over MEMBER`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("team hand-over bo@cote.example"), @"
    --- stderr
    The firm has a new primary admin: Bo
    ");
    assert_snapshot!(sandbox.run("team list --format csv"), @"
    Name,Email,Role,Status,Login
    Ana,ana@cote.example,Admin,Active,[login]
    Bo,bo@cote.example,Primary admin,Active,
    Cy,cy@cote.example,Member,Active,
    ");
}

#[test]
fn a_member_changes_no_team() {
    assert_snapshot!(Sandbox::with_firm().run("team add 'Di <di@cote.example>' --as cy@cote.example"), @"
    --- stderr
    error: This needs an admin of the firm, which this team member is not: cy@cote.example
    hint: These can do it, or you for them with `--as MEMBER`: ana@cote.example, bo@cote.example
    --- exit 1
    ");
}

#[test]
fn who_acts_must_be_known_to_write_and_not_to_read() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("team hand-over bo@cote.example");
    sandbox.done("team edit ana@cote.example --login '' --as bo@cote.example");
    assert_snapshot!(sandbox.run("add Largo"), @"
    --- stderr
    error: Nobody in Côté & Fils is known to be you, whose login is: [login]
    hint: Say who you are with `--as MEMBER`, or have an admin run `carnet team edit MEMBER --login [login] --firm 'Côté & Fils'`. More: `carnet explain actor-unknown`.
    --- exit 1
    ");
    sandbox.done("find");
    let mut by_variable = sandbox.command("add Largo");
    by_variable.env("CARNET_AS", "cy@cote.example");
    assert_eq!(sandbox.finish(by_variable).code, 0);
    assert_snapshot!(sandbox.run("add Largo --as di"), @"
    --- stderr
    error: No team member of Côté & Fils has this email or login: di
    hint: The team has these members: ana@cote.example, bo@cote.example, cy@cote.example
    --- exit 1
    ");
}

#[test]
fn teams_speak_french() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("--lang fr team add 'Di <di@cote.example>'"), @"
    --- stderr
    Membre de l’équipe ajouté : Di
    ");
    assert_snapshot!(sandbox.run("--lang fr team edit di@cote.example --role admin"), @"
    --- stderr
    Membre de l’équipe modifié : Di
    ");
    assert_snapshot!(sandbox.run("--lang fr team list"), @"
    Nom  Courriel          Rôle                      Statut  Nom d’utilisateur
    Ana  ana@cote.example  Administrateur principal  Actif   [login]
    Bo   bo@cote.example   Administrateur            Actif
    Cy   cy@cote.example   Membre                    Actif
    Di   di@cote.example   Administrateur            Actif
    ");
    assert_snapshot!(sandbox.run("--lang fr team inactivate di@cote.example"), @"
    --- stderr
    Membre de l’équipe rendu inactif : Di
    ");
    assert_snapshot!(sandbox.run("--lang fr team activate di@cote.example"), @"
    --- stderr
    Membre de l’équipe rendu actif : Di
    ");
    assert_snapshot!(sandbox.run("--lang fr team hand-over di@cote.example"), @"
    --- stderr
    Nouvel administrateur principal du cabinet : Di
    ");
    assert_snapshot!(sandbox.run("--lang fr team hand-over di@cote.example"), @"
    --- stderr
    erreur : Seul l’administrateur principal du cabinet peut le faire, et ce membre de l’équipe ne l’est pas : ana@cote.example
    conseil : L’administrateur principal peut exécuter `carnet --lang fr team hand-over di@cote.example --as di@cote.example`.
    --- exit 1
    ");
    sandbox.done("edit 007 --lead bo@cote.example");
    assert_snapshot!(sandbox.run("--lang fr team inactivate bo@cote.example"), @"
    --- stderr
    erreur : Ce membre de l’équipe est comptable principal de 1 client : bo@cote.example
    conseil : Indiquez qui prend la relève avec `--reassign-to MEMBRE`, ou `--reassign-to aucun`.
    --- exit 1
    ");
    assert_snapshot!(sandbox.run("--lang fr team add Eve"), @r#"
    --- stderr
    erreur : Un membre de l’équipe doit avoir un courriel ou un nom d’utilisateur : Eve
    conseil : Écrivez `"Nom <courriel>"`, ou ajoutez `--login NOM`.
    --- exit 2
    "#);
}

#[test]
fn the_role_that_is_only_handed_over_is_not_offered() {
    let sandbox = Sandbox::with_firm();
    assert_snapshot!(sandbox.run("team add 'Di <di@cote.example>' --role boss"), @"
    --- stderr
    error: This cannot be the value of `--role`: boss
    hint: One of these values is meant: member, admin
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("team edit cy@cote.example --role chef --lang fr"), @"
    --- stderr
    erreur : Valeur non valide pour `--role` : chef
    conseil : Choisissez l’une de ces valeurs : membre, administrateur
    --- exit 2
    ");
    assert_eq!(sandbox.refusal("team add 'Di <di@cote.example>' --role primary-admin").0, "is-primary-admin");
}

#[test]
fn who_is_inactive_is_made_active_by_somebody_else() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("team add 'Sam <sam@cote.example>'");
    sandbox.done("team inactivate sam@cote.example");
    assert_snapshot!(sandbox.run("add Bond --as sam@cote.example"), @"
    --- stderr
    error: This team member is inactive: sam@cote.example
    hint: Make the member active with `carnet team activate sam@cote.example`.
    --- exit 1
    ");
}
