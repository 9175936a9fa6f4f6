//! Client numbers: one client's own after folding, and nothing that looks like another's.

use carnet::client::Field;
use carnet::{Refusal, Warning};

use crate::support::{Office, code, refusal, warnings};

fn number(text: &str) -> [(Field, &str); 1] {
    [(Field::ClientNumber, text)]
}

#[test]
fn a_number_in_use_is_refused_naming_its_holder() {
    let mut office = Office::new();
    office.add("Bond", &number("A-7"));
    for spelling in ["A-7", "a–7", "A-7 ", "Ａ－７", "\u{200b}a-7"] {
        match refusal(office.try_add("Other", &number(spelling))) {
            Refusal::NumberTaken { number, holder } => {
                assert_eq!(number, spelling.trim());
                assert_eq!(holder.display_name, "Bond");
                assert_eq!(holder.client_number.as_deref(), Some("A-7"), "as it was given");
            }
            other => panic!("{spelling:?}: {other:?}"),
        }
    }
    assert_eq!(office.count(), 1);
}

#[test]
fn zeros_in_front_make_another_number() {
    let mut office = Office::new();
    office.add("Bond", &number("007"));
    assert_eq!(code(&office.try_add("Seven", &number("7"))), "done");
}

#[test]
fn an_inactive_clients_number_is_in_use_and_a_deleted_ones_free() {
    let mut office = Office::new();
    office.add("Bond", &number("007"));
    office.inactivate("007");
    assert_eq!(code(&office.try_add("Other", &number("007"))), "number-taken");
    office.delete(&["007"]).unwrap();
    assert_eq!(code(&office.try_add("Other", &number("007"))), "done");
}

#[test]
fn a_number_in_use_is_refused_to_an_edit_too_but_not_to_its_holder() {
    let mut office = Office::new();
    office.add("Bond", &number("A-7"));
    office.add("Other", &[]);
    assert_eq!(code(&office.try_edit("Other", &number("a-7"))), "number-taken");
    let respelled = office.try_edit("Bond", &number("a–7")).unwrap();
    assert_eq!(respelled.output[0].client_number(), Some("a–7"));
    assert!(respelled.operation.is_some() && respelled.warnings.is_empty());
    assert_eq!(office.client("number:A-7").unwrap().display_name(), "Bond");
}

#[test]
fn a_cleared_number_is_free() {
    let mut office = Office::new();
    office.add("Bond", &number("007"));
    assert_eq!(office.edit("Bond", &number("")).client_number(), None);
    assert_eq!(code(&office.try_add("Other", &number("007"))), "done");
    assert_eq!(code(&office.try_add("Third", &number(""))), "done", "many may have none");
}

#[test]
fn a_number_with_letters_of_another_script_is_refused_as_a_look_alike() {
    let mut office = Office::new();
    office.add("Bond", &number("A-7"));
    office.inactivate("Bond");
    match refusal(office.try_add("Other", &number("А-7"))) {
        Refusal::NumberLookAlike { number, holder } => {
            assert_eq!((number.as_str(), holder.display_name.as_str()), ("А-7", "Bond"));
        }
        other => panic!("{other:?}"),
    }
    office.add("Other", &[]);
    assert_eq!(code(&office.try_edit("Other", &number("А-7"))), "number-look-alike");
    assert_eq!(code(&office.try_edit("Bond", &number("А-7"))), "done", "nobody else's number");
}

#[test]
fn o_for_zero_and_the_thin_strokes_are_taken_with_a_warning() {
    let mut office = Office::new();
    office.add("Bond", &number("O-10"));
    for spelling in ["0-10", "o-l0", "O-I0"] {
        let done = office.try_add("Other", &number(spelling)).unwrap();
        assert!(warnings(&done).contains(&"number-similar"), "{spelling}");
        office.delete(&[&format!("id:{}", done.output.company_id())]).unwrap();
    }
    let done = office.try_add("Other", &number("0-10")).unwrap();
    let [Warning::NumberSimilar { number, other }] = &done.warnings[..] else {
        panic!("{:?}", done.warnings)
    };
    assert_eq!((number.as_str(), other.display_name.as_str()), ("0-10", "Bond"));
}

#[test]
fn an_edit_that_leaves_the_number_alone_warns_of_no_number() {
    let mut office = Office::new();
    office.add("Bond", &number("O-7"));
    office.add("Other", &number("0-7"));
    assert!(office.try_edit("Other", &[(Field::City, "Laval")]).unwrap().warnings.is_empty());
}

#[test]
fn a_number_is_kept_as_given_without_the_blanks_around_it() {
    let mut office = Office::new();
    let client = office.add("Bond", &number("  No  7é\u{a0}"));
    assert_eq!(client.client_number(), Some("No  7é"));
    assert_eq!(office.client("no 7E").unwrap(), client);
}

#[test]
fn a_number_may_pass_from_one_client_to_another_in_two_steps() {
    let mut office = Office::new();
    office.add("Bond", &number("007"));
    office.add("Heir", &[]);
    office.edit("Bond", &number("000"));
    assert_eq!(office.edit("Heir", &number("007")).client_number(), Some("007"));
}
