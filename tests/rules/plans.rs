//! The preferred plan: joined and left only while active, and billing that remains.

use carnet::client::Field;
use carnet::client::kinds::{Plan, Status};

use crate::support::{Office, code, edit, warnings};

fn plan(key: &str) -> [(Field, &str); 1] {
    [(Field::Plan, key)]
}

#[test]
fn an_inactive_client_neither_joins_nor_leaves_the_preferred_plan() {
    let mut office = Office::new();
    office.add("Outside", &[]);
    office.add("Inside", &plan("preferred"));
    office.inactivate("Outside");
    office.inactivate("Inside");
    assert_eq!(code(&office.try_edit("Outside", &plan("preferred"))), "inactive-in-plan");
    for other in ["none", "direct"] {
        assert_eq!(code(&office.try_edit("Inside", &plan(other))), "inactive-in-plan", "{other}");
    }
    assert_eq!(office.client("Inside").unwrap().plan(), Plan::Preferred);
    assert_eq!(code(&office.try_edit("Inside", &[(Field::City, "Laval")])), "done");
}

#[test]
fn the_direct_discount_is_no_matter_of_status() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Status, "inactive")]);
    assert_eq!(office.edit("Bond", &plan("direct")).plan(), Plan::Direct);
    assert_eq!(office.edit("Bond", &plan("none")).plan(), Plan::None);
}

#[test]
fn an_active_client_joins_and_leaves() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    assert_eq!(office.edit("Bond", &plan("preferred")).plan(), Plan::Preferred);
    let left = office.try_edit("Bond", &plan("none")).unwrap();
    assert_eq!((left.output[0].plan(), warnings(&left)), (Plan::None, vec![]));
}

#[test]
fn leaving_together_with_a_change_of_status_is_leaving_while_active() {
    let mut office = Office::new();
    office.add("Bond", &plan("preferred"));
    let gone = office.edit("Bond", &[(Field::Plan, "none"), (Field::Status, "inactive")]);
    assert_eq!((gone.plan(), gone.status()), (Plan::None, Status::Inactive));
    let back = office.edit("Bond", &[(Field::Plan, "preferred"), (Field::Status, "active")]);
    assert_eq!((back.plan(), back.status()), (Plan::Preferred, Status::Active));
}

#[test]
fn leaving_while_billed_to_the_firm_warns_of_the_billing() {
    let mut office = Office::new();
    let billed = [(Field::Plan, "preferred"), (Field::BilledTo, "firm")];
    office.add("Bond", &billed);
    office.add("Other", &billed);
    assert_eq!(warnings(&office.try_edit("Bond", &plan("none")).unwrap()), ["billing-to-update"]);
    let both = [(Field::Plan, "direct"), (Field::BilledTo, "client")];
    assert!(office.try_edit("Other", &both).unwrap().warnings.is_empty());
    assert!(office.try_edit("Bond", &plan("preferred")).unwrap().warnings.is_empty(), "joining");
}

#[test]
fn one_inactive_client_among_several_keeps_all_from_leaving() {
    let mut office = Office::new();
    for name in ["Bond", "Other"] {
        office.add(name, &plan("preferred"));
    }
    office.inactivate("Other");
    assert_eq!(code(&office.edit_all(&["Bond", "Other"], &edit(&plan("none")))), "inactive-in-plan");
    assert_eq!(office.client("Bond").unwrap().plan(), Plan::Preferred);
}
