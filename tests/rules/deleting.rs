//! Deleting for good: what stands in the way, all of it, and how it is cleared.

use carnet::client::Field;
use carnet::registry::{HistoryFilter, Scope};
use carnet::{Error, Obstacle, ObstacleKind, Refusal, Result};

use crate::support::{ADMIN, MEMBER, Office, PRIMARY_ADMIN, code, refs};

use ObstacleKind::{FirmIsPrimaryAdmin, InPreferredPlan, InactiveInPlan, NotPrimaryAdmin};

fn obstacles<T: std::fmt::Debug>(result: Result<T>) -> Vec<Obstacle> {
    match result {
        Err(Error::Refused(Refusal::DeleteRefused { obstacles, .. })) => obstacles,
        other => panic!("not refused: {other:?}"),
    }
}

fn kinds(obstacles: &[Obstacle]) -> Vec<(&str, ObstacleKind)> {
    obstacles.iter().map(|each| (each.client.display_name.as_str(), each.kind)).collect()
}

/// A client that everything stands in the way of deleting, for a member.
fn blocked() -> Office {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Plan, "preferred"), (Field::PrimaryAdmin, "firm")]);
    office.inactivate("Bond");
    office.acting(MEMBER)
}

#[test]
fn a_client_that_nothing_stands_in_the_way_of_is_deleted_and_given_back() {
    let mut office = Office::new();
    let bond = office.add("Bond", &[(Field::ClientNumber, "007")]);
    let done = office.delete(&["007"]).unwrap();
    assert_eq!(done.output, [bond]);
    assert!(done.operation.is_some());
    assert_eq!((office.count(), code(&office.client("007"))), (0, "client-not-found"));
}

#[test]
fn an_inactive_client_outside_the_plan_is_deleted_without_being_made_active() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Status, "inactive"), (Field::Plan, "direct")]);
    assert_eq!(code(&office.delete(&["Bond"])), "done");
}

#[test]
fn everything_in_the_way_is_told_in_the_order_in_which_it_is_cleared() {
    let mut office = blocked();
    let found = obstacles(office.delete(&["Bond"]));
    let expected = [InactiveInPlan, FirmIsPrimaryAdmin, InPreferredPlan, NotPrimaryAdmin];
    assert_eq!(kinds(&found), expected.map(|kind| ("Bond", kind)));
    let persons = Some((MEMBER.to_owned(), PRIMARY_ADMIN.to_owned()));
    assert_eq!(found[3].persons, persons);
    assert!(found[..3].iter().all(|obstacle| obstacle.persons.is_none()));
}

#[test]
fn clearing_what_is_in_the_way_in_that_order_works_and_no_sooner() {
    let mut office = blocked();
    let remaining = |office: &mut Office| obstacles(office.delete(&["Bond"])).len();
    office.registry.activate_clients(&office.firm, &refs(&["Bond"])).unwrap();
    assert_eq!(remaining(&mut office), 3);
    office.edit("Bond", &[(Field::PrimaryAdmin, "client")]);
    assert_eq!(remaining(&mut office), 2);
    office.edit("Bond", &[(Field::Plan, "none")]);
    assert_eq!(remaining(&mut office), 1);
    office.act_as(PRIMARY_ADMIN);
    office.delete(&["Bond"]).unwrap();
    assert_eq!(office.count(), 0);
}

#[test]
fn the_code_is_that_of_the_first_obstacle_in_the_order_of_the_contract() {
    let mut office = blocked();
    assert_eq!(code(&office.delete(&["Bond"])), "not-primary-admin");
    office.act_as(PRIMARY_ADMIN);
    assert_eq!(code(&office.delete(&["Bond"])), "in-preferred-plan");
    office.registry.activate_clients(&office.firm, &refs(&["Bond"])).unwrap();
    office.edit("Bond", &[(Field::Plan, "none")]);
    assert_eq!(code(&office.delete(&["Bond"])), "firm-is-primary-admin");
    office.edit("Bond", &[(Field::PrimaryAdmin, "client")]);
    office.act_as(ADMIN);
    assert_eq!(code(&office.delete(&["Bond"])), "not-primary-admin");
}

#[test]
fn several_are_deleted_all_or_none() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.add("Moneypenny", &[(Field::PrimaryAdmin, "firm")]);
    office.add("Q", &[(Field::Plan, "preferred")]);
    let found = obstacles(office.delete(&["Bond", "Moneypenny", "Q"]));
    assert_eq!(kinds(&found), [("Moneypenny", FirmIsPrimaryAdmin), ("Q", InPreferredPlan)]);
    assert_eq!(code(&office.delete(&["Bond", "Moneypenny", "Q"])), "in-preferred-plan");
    assert_eq!(code(&office.delete(&["Bond", "Blofeld"])), "client-not-found");
    assert_eq!(office.count(), 3);
    office.edit("Moneypenny", &[(Field::PrimaryAdmin, "client")]);
    office.edit("Q", &[(Field::Plan, "none")]);
    let done = office.delete(&["Q", "Bond", "Moneypenny", "Q"]).unwrap();
    assert_eq!(crate::support::names(&done.output), ["Q", "Bond", "Moneypenny"]);
    assert_eq!(office.count(), 0);
}

#[test]
fn what_would_be_deleted_can_be_looked_at_before() {
    let mut office = blocked();
    let looked_at = obstacles(office.registry.deletable_clients(&office.firm, &refs(&["Bond"])));
    assert_eq!(looked_at, obstacles(office.delete(&["Bond"])));
    office.act_as(PRIMARY_ADMIN);
    let other = office.add("Other", &[]);
    assert_eq!(office.registry.deletable_clients(&office.firm, &refs(&["Other"])).unwrap(), [other]);
    assert_eq!(office.count(), 2);
}

#[test]
fn forgetting_one_deleted_client_leaves_what_is_known_of_another() {
    let mut office = Office::new();
    for (name, id) in [("Bond", "7"), ("Blofeld", "8"), ("Drax", "9")] {
        office.add(name, &[(Field::CompanyId, id)]);
    }
    office.delete(&["Bond", "Blofeld"]).unwrap();
    let scope = Scope::Firm(office.firm.clone());
    let deletion = office.registry.history(&scope, &HistoryFilter::default()).unwrap().remove(0);
    let of = |name: &str| deletion.changes.iter().any(|change| change.display_name.as_deref() == Some(name));
    assert!(of("Bond") && of("Blofeld") && !of("Drax"), "{deletion:?}");
    office.registry.prune_history(&office.firm, "7").unwrap();
    let known = |id: &str| office.registry.deleted_client(&office.firm, id).map(|name| name.display_name);
    assert_eq!(code(&known("7")), "client-not-found");
    assert_eq!(known("8").unwrap(), "Blofeld");
    assert_eq!(code(&known("9")), "client-not-deleted");
}
