//! Adding clients: the firm's limit, company IDs, names, and status.

use carnet::client::kinds::{BilledTo, Plan, Status};
use carnet::client::{Checked, ClientDraft, Field};
use carnet::registry::{Registry, Session};
use carnet::{Refusal, Warning};

use crate::support::{MEMBER, NOW, Office, code, draft, refs, refusal, session, warnings};

#[test]
fn a_firm_takes_2000_clients_active_and_inactive_together_and_no_more() {
    let mut office = Office::new();
    for index in 0..2_000 {
        let status = if index % 2 == 0 { "active" } else { "inactive" };
        office.add(&format!("Client {index}"), &[(Field::Status, status)]);
    }
    let counts = office.registry.counts(office.firm.id).unwrap();
    assert_eq!((counts.active, counts.inactive, counts.room()), (1_000, 1_000, 0));
    let refused = refusal(office.try_add("One too many", &[]));
    assert_eq!(refused, Refusal::FirmFull { firm: office.firm.name.clone(), room: 0 });
    office.delete(&["Client 7"]).unwrap();
    office.registry.undo(Some(&office.firm), None).unwrap();
    assert_eq!(office.count(), 2_000);
    let deleted = office.delete(&["Client 7"]).unwrap().operation;
    assert_eq!(code(&office.try_add("One too many", &[])), "done");
    assert_eq!(code(&office.try_add("Two too many", &[])), "firm-full");
    assert_eq!(code(&office.registry.undo(Some(&office.firm), deleted)), "undo-conflict");
}

#[test]
fn a_client_needs_a_display_name() {
    let mut office = Office::new();
    assert_eq!(code(&office.registry.add_client(&office.firm, &ClientDraft::default())), "name-missing");
    assert_eq!(office.count(), 0);
}

#[test]
fn a_new_client_holds_its_defaults_and_the_time() {
    let client = Office::new().add("Bond", &[]);
    assert_eq!((client.status(), client.plan()), (Status::Active, Plan::None));
    assert_eq!((client.billed_to(), client.lead(), client.client_number()), (BilledTo::Nobody, None, None));
    assert_eq!((client.created_at, client.updated_at), (NOW, NOW));
}

#[test]
fn a_generated_company_id_holds_the_seed_and_a_sequence() {
    let mut office = Office::new();
    assert_eq!(office.add("Bond", &[]).company_id(), "100042000000001");
    assert_eq!(office.add("Moneypenny", &[]).company_id(), "100042000000002");
}

#[test]
fn a_seed_is_cut_to_five_digits() {
    let seeded = Session { seed: Some(123_456), ..session() };
    let mut office = Office::in_registry(Registry::in_memory(seeded).unwrap());
    assert_eq!(office.add("Bond", &[]).company_id(), "123456000000001");
}

#[test]
fn the_sequence_never_goes_back() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    let last = office.add("Moneypenny", &[]).company_id().to_owned();
    office.delete(&["Bond", "Moneypenny"]).unwrap();
    let next = office.add("Q", &[]);
    assert!(next.company_id() > last.as_str(), "{}", next.company_id());
}

#[test]
fn the_sequence_skips_company_ids_in_use() {
    let mut office = Office::new();
    office.add("Given", &[(Field::CompanyId, "100042000000002")]);
    office.add("Also given", &[(Field::CompanyId, "100042000000004")]);
    let ids: Vec<String> =
        (0..3).map(|index| office.add(&format!("G{index}"), &[]).company_id().to_owned()).collect();
    assert_eq!(ids, ["100042000000003", "100042000000005", "100042000000006"]);
}

#[test]
fn a_company_id_in_use_is_refused_naming_its_holder() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::CompanyId, "007"), (Field::Status, "inactive")]);
    match refusal(office.try_add("Other", &[(Field::CompanyId, "007")])) {
        Refusal::CompanyIdTaken { company_id, holder } => {
            assert_eq!((company_id.as_str(), holder.display_name.as_str()), ("007", "Bond"));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(code(&office.try_add("Seven", &[(Field::CompanyId, "7")])), "done", "text, not a number");
}

#[test]
fn a_given_company_id_never_changes() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::CompanyId, "7")]);
    assert_eq!(code(&office.try_edit("Bond", &[(Field::CompanyId, "8")])), "company-id-fixed");
    assert_eq!(office.try_edit("Bond", &[(Field::CompanyId, "7")]).unwrap().operation, None);
    assert_eq!(office.client("Bond").unwrap().company_id(), "7");
}

#[test]
fn a_generated_company_id_is_replaced_once() {
    let mut office = Office::new();
    office.add("Other", &[(Field::CompanyId, "9")]);
    let generated = office.add("Bond", &[]);
    assert!(generated.is_id_generated);
    assert_eq!(code(&office.try_edit("Bond", &[(Field::CompanyId, "9")])), "company-id-taken");
    let given = office.edit("Bond", &[(Field::CompanyId, "7")]);
    assert_eq!((given.company_id(), given.is_id_generated), ("7", false));
    assert!(!office.client("Bond").unwrap().is_id_generated);
    let back = office.try_edit("Bond", &[(Field::CompanyId, generated.company_id())]);
    assert_eq!(code(&back), "company-id-fixed");
}

#[test]
fn company_id_and_name_cannot_be_cleared() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    for (field, expected) in [(Field::CompanyId, "company-id-missing"), (Field::DisplayName, "name-missing")]
    {
        let mut edit = crate::support::edit(&[]);
        edit.values.push(Checked::absent(field));
        assert_eq!(code(&office.edit_all(&["Bond"], &edit)), expected);
    }
}

#[test]
fn who_writes_a_name_in_another_way_has_no_namesake() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    assert_eq!(office.try_edit("Bond", &[(Field::DisplayName, "BOND")]).unwrap().warnings, []);
    office.add("Moore", &[]);
    let warnings = office.try_edit("Moore", &[(Field::DisplayName, "bond")]).unwrap().warnings;
    assert!(matches!(&warnings[..], [Warning::NameDuplicate { other, .. }] if other.display_name == "BOND"));
}

#[test]
fn a_second_client_of_a_name_is_added_with_a_warning() {
    let mut office = Office::new();
    office.add("Café Léa", &[]);
    let done = office.try_add("CAFE  LEA", &[]).unwrap();
    assert_eq!(warnings(&done), ["name-duplicate"]);
    assert_eq!(office.count(), 2);
    office.add("Bond", &[]);
    let renamed = office.try_edit("Bond", &[(Field::DisplayName, "café lea")]).unwrap();
    assert_eq!(warnings(&renamed), ["name-duplicate"]);
}

#[test]
fn a_name_that_quickbooks_refuses_is_kept_with_a_warning() {
    let mut office = Office::new();
    let long = "x".repeat(101);
    for name in ["Bond \"007\"", long.as_str()] {
        assert_eq!(warnings(&office.try_add(name, &[]).unwrap()), ["name-unusual"], "{name}");
    }
    assert!(office.try_add(&"é".repeat(100), &[]).unwrap().warnings.is_empty());
    let other = office.try_edit("Bond \"007\"", &[(Field::City, "Laval")]).unwrap();
    assert!(other.warnings.is_empty(), "only who names a client is warned");
}

#[test]
fn a_lead_is_given_at_once_and_must_be_an_active_member() {
    let mut office = Office::new();
    let lead = |handle: &str| ClientDraft { lead: Some(handle.to_owned()), ..draft("Bond", &[]) };
    let refused = office.registry.add_client(&office.firm, &lead("zz@firm.example"));
    assert_eq!(code(&refused), "lead-unknown");
    let client = office.registry.add_client(&office.firm, &lead("Member@FIRM.example")).unwrap().output;
    assert_eq!(client.lead(), Some(office.member(MEMBER).id));
}

#[test]
fn status_changes_nothing_but_the_status() {
    let mut office = Office::new();
    let kept = [
        (Field::ClientNumber, "007"),
        (Field::Subscription, "plus"),
        (Field::SubscriptionStatus, "current"),
        (Field::Plan, "preferred"),
        (Field::BilledTo, "firm"),
        (Field::PrimaryAdmin, "firm"),
    ];
    let before = office.add("Bond", &kept);
    let inactive = office.inactivate("007");
    assert_eq!(inactive.values.differing(&before.values).collect::<Vec<_>>(), [Field::Status]);
    assert_eq!(office.client("007").unwrap(), inactive);
    let active = office.registry.activate_clients(&office.firm, &refs(&["007"])).unwrap().output;
    assert_eq!(active[0], before);
}

#[test]
fn the_status_that_a_client_has_already_is_no_operation() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    assert_eq!(office.registry.activate_clients(&office.firm, &refs(&["Bond"])).unwrap().operation, None);
    office.inactivate("Bond");
    let again = office.registry.inactivate_clients(&office.firm, &refs(&["Bond"])).unwrap();
    assert_eq!((again.operation, again.output[0].status()), (None, Status::Inactive));
}

#[test]
fn several_change_their_status_together_or_not_at_all() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.add("Moneypenny", &[]);
    let refused = office.registry.inactivate_clients(&office.firm, &refs(&["Bond", "Blofeld"]));
    assert_eq!(code(&refused), "client-not-found");
    assert_eq!(office.client("Bond").unwrap().status(), Status::Active);
    let both = office.registry.inactivate_clients(&office.firm, &refs(&["Bond", "Moneypenny"])).unwrap();
    assert!(both.output.iter().all(|client| client.status() == Status::Inactive));
}
