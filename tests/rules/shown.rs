//! What somebody was asked about is done only while it is as it was shown.

use carnet::Refusal;
use carnet::client::{Client, ClientEdit, Field, LeadChange};
use carnet::registry::{NewAdmin, Side};

use crate::support::{ADMIN, Office, code, edit, refs, refusal};

/// A registered client as somebody is shown it.
fn shown() -> (Office, Client) {
    let mut office = Office::new();
    let bond = office.add("Bond", &[(Field::ClientNumber, "007"), (Field::City, "Laval")]);
    (office, bond)
}

fn to_lead(lead: LeadChange) -> ClientEdit {
    ClientEdit { lead: Some(lead), ..ClientEdit::default() }
}

#[test]
fn a_field_that_has_another_value_by_now_is_not_changed() {
    for (field, text) in [(Field::City, "Gatineau"), (Field::City, ""), (Field::ClientNumber, "008")] {
        let (mut office, bond) = shown();
        office.edit("Bond", &[(field, text)]);
        let before = office.client("Bond").unwrap();
        let asked = edit(&[(field, "9")]);
        let refused = refusal(office.registry.edit_shown(&office.firm, &bond, &asked));
        assert!(matches!(refused, Refusal::ClientChanged { field: other, .. } if other == field));
        assert_eq!(office.client("Bond").unwrap(), before);
    }
}

#[test]
fn a_field_that_is_as_it_was_shown_is_changed_whatever_became_of_others() {
    let (mut office, bond) = shown();
    office.edit("Bond", &[(Field::Province, "QC"), (Field::ClientNumber, "008")]);
    office.edit_all(&["Bond"], &to_lead(LeadChange::To(ADMIN.to_owned()))).unwrap();
    let edited =
        office.registry.edit_shown(&office.firm, &bond, &edit(&[(Field::City, "Gatineau")])).unwrap();
    let values =
        [Field::City, Field::Province, Field::ClientNumber].map(|field| edited.output[0].values.get(field));
    assert_eq!(values, [Some("Gatineau"), Some("QC"), Some("008")]);
}

#[test]
fn a_lead_is_replaced_only_by_whoever_was_shown_it() {
    let (mut office, bond) = shown();
    let by_admin = to_lead(LeadChange::To(ADMIN.to_owned()));
    let led = office.registry.edit_shown(&office.firm, &bond, &by_admin).unwrap().output.remove(0);
    assert_eq!(led.lead(), Some(office.member(ADMIN).id));
    let refused = refusal(office.registry.edit_shown(&office.firm, &bond, &to_lead(LeadChange::None)));
    assert!(matches!(refused, Refusal::ClientChanged { field: Field::LeadAccountant, .. }));
    let freed = office.registry.edit_shown(&office.firm, &led, &to_lead(LeadChange::None)).unwrap();
    assert_eq!(freed.output[0].lead(), None);
}

#[test]
fn a_client_is_deleted_while_it_has_the_name_and_number_that_were_shown() {
    for (field, text, told) in [
        (Field::DisplayName, "Bond inc.", "client-changed"),
        (Field::ClientNumber, "008", "client-changed"),
        (Field::City, "Gatineau", "done"),
    ] {
        let (mut office, bond) = shown();
        let other = office.add("Blofeld", &[]);
        office.edit("Bond", &[(field, text)]);
        assert_eq!(code(&office.registry.delete_shown(&office.firm, &[other, bond])), told, "{text}");
        assert_eq!(office.count(), if told == "done" { 0 } else { 2 }, "{text}");
    }
}

#[test]
fn two_clients_become_one_while_they_have_the_names_and_the_values_chosen_from_that_were_shown() {
    let takes = vec![(Field::ClientNumber, Side::Duplicate), (Field::Notes, Side::Keep)];
    for (client, field, text, told) in [
        ("Bond", Field::ClientNumber, "008", "client-changed"),
        ("Bond", Field::Notes, "New.", "client-changed"),
        ("Blofeld", Field::ClientNumber, "9", "client-changed"),
        ("Blofeld", Field::DisplayName, "Blofeld inc.", "client-changed"),
        ("Blofeld", Field::Phone, "418 555-0100", "done"),
        ("Bond", Field::City, "Gatineau", "done"),
    ] {
        let (mut office, bond) = shown();
        let other = office.add("Blofeld", &[(Field::ClientNumber, "8"), (Field::Notes, "Old.")]);
        office.edit(client, &[(field, text)]);
        let merged = office.registry.merge_shown(&office.firm, &[bond, other], &takes);
        assert_eq!(code(&merged), told, "{client} {text}");
        assert_eq!(office.count(), if told == "done" { 1 } else { 2 }, "{client} {text}");
        if let Ok(merged) = merged {
            assert_eq!((merged.output.display_name(), merged.output.client_number()), ("Bond", Some("8")));
            assert_eq!(merged.output.values.get(field), Some(text));
        }
    }
}

#[test]
fn a_client_that_is_gone_or_another_firms_by_now_is_not_found() {
    let (mut office, bond) = shown();
    let other = office.registry.add_firm("Roy", &NewAdmin::default()).unwrap().output;
    office.registry.transfer_clients(&office.firm, &refs(&["007"]), &other).unwrap();
    let asked = edit(&[(Field::City, "Gatineau")]);
    assert_eq!(code(&office.registry.edit_shown(&office.firm, &bond, &asked)), "client-not-found");
    office.registry.delete_clients(&other, &refs(&["007"])).unwrap();
    assert_eq!(code(&office.registry.delete_shown(&office.firm, &[bond])), "client-not-found");
}
