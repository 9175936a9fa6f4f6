//! Editing: one client, several at once, tags, and what changes nothing.

use carnet::Refusal;
use carnet::client::{ClientEdit, Field, LeadChange, Values};
use carnet::text::clock::{Clock, Moment};

use crate::support::{MEMBER, NOW, Office, checked, code, edit, names, refusal, session};

fn tags(add: &[&str], remove: &[&str]) -> ClientEdit {
    let owned = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect();
    ClientEdit { add_tags: owned(add), remove_tags: owned(remove), ..ClientEdit::default() }
}

fn tags_of(values: &Values) -> Vec<&str> {
    values.tags().collect()
}

#[test]
fn an_edit_changes_its_fields_and_the_time_and_keeps_the_rest() {
    let mut office = Office::new();
    let before = office.add("Bond", &[(Field::City, "Laval"), (Field::Notes, "old")]);
    let clock = Clock::Fixed(Moment(NOW.0 + 60));
    office.registry.set_session(carnet::registry::Session { clock, ..session() });
    let after = office.edit("Bond", &[(Field::City, ""), (Field::Notes, "new")]);
    assert_eq!(after.values.differing(&before.values).collect::<Vec<_>>(), [Field::City, Field::Notes]);
    assert_eq!((after.values.get(Field::City), after.values.get(Field::Notes)), (None, Some("new")));
    assert_eq!((after.created_at, after.updated_at), (NOW, Moment(NOW.0 + 60)));
    assert_eq!(office.client("Bond").unwrap(), after);
}

#[test]
fn an_edit_that_changes_nothing_is_no_operation_and_no_news() {
    let mut office = Office::new();
    let before = office.add("Bond", &[(Field::City, "Laval"), (Field::ClientType, "individual")]);
    let clock = Clock::Fixed(Moment(NOW.0 + 60));
    office.registry.set_session(carnet::registry::Session { clock, ..session() });
    let same = [(Field::City, "Laval"), (Field::ClientType, "Particulier"), (Field::Status, "Actif")];
    let done = office.try_edit("Bond", &same).unwrap();
    assert_eq!((done.operation, &done.output[..]), (None, &[before.clone()][..]));
    assert_eq!(office.client("Bond").unwrap().updated_at, before.updated_at);
    assert_eq!(office.edit_all(&["Bond"], &ClientEdit::default()).unwrap().operation, None);
}

#[test]
fn several_clients_take_what_may_be_shared_in_one_operation() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.add("Moneypenny", &[]);
    let shared = ClientEdit {
        values: checked(&[(Field::ClientType, "individual"), (Field::City, "Laval")]),
        lead: Some(LeadChange::named(MEMBER)),
        ..tags(&["paie"], &[])
    };
    let done = office.edit_all(&["Moneypenny", "Bond", "Moneypenny"], &shared).unwrap();
    assert_eq!(names(&done.output), ["Moneypenny", "Bond"], "each once, as they were named");
    let lead = Some(office.member(MEMBER).id);
    for client in &done.output {
        assert_eq!((client.lead(), client.values.get(Field::City)), (lead, Some("Laval")));
        assert_eq!(tags_of(&client.values), ["paie"]);
    }
}

#[test]
fn several_clients_cannot_take_what_is_each_ones_own() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    office.add("Q", &[]);
    for (field, text) in [
        (Field::CompanyId, "7"),
        (Field::DisplayName, "Both"),
        (Field::ClientNumber, "7"),
        (Field::BusinessNumber, "123456782"),
        (Field::References, "xero=7"),
    ] {
        let refused = refusal(office.edit_all(&["Bond", "Q"], &edit(&[(field, text)])));
        assert_eq!(refused, Refusal::FieldNotShared { field });
    }
    let twice = office.edit_all(&["Bond", "name:bond"], &edit(&[(Field::ClientNumber, "7")]));
    assert_eq!(code(&twice), "done", "one client, though named twice");
}

#[test]
fn several_clients_are_rid_of_what_is_each_ones_own_together() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::ClientNumber, "1")]);
    office.add("Q", &[(Field::ClientNumber, "2")]);
    let cleared = office.edit_all(&["1", "2"], &edit(&[(Field::ClientNumber, "")])).unwrap();
    assert!(cleared.output.iter().all(|client| client.client_number().is_none()));
}

#[test]
fn tags_are_added_and_removed_whatever_their_case() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Tags, "TVQ;Paie")]);
    let done = office.edit_all(&["Bond"], &tags(&["paie", "Été", "a; b"], &["tvq"])).unwrap();
    assert_eq!(tags_of(&done.output[0].values), ["Paie", "Été", "a", "b"]);
    let done = office.edit_all(&["Bond"], &tags(&[], &["ETE;A", "b", "paie"])).unwrap();
    assert_eq!(done.output[0].values.get(Field::Tags), None);
}

#[test]
fn a_tag_that_is_there_or_not_there_already_is_no_operation() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Tags, "TVQ")]);
    assert_eq!(office.edit_all(&["Bond"], &tags(&["tvq"], &["paie"])).unwrap().operation, None);
    assert_eq!(code(&office.edit_all(&["Bond"], &tags(&["a\u{7}b"], &[]))), "tags-format");
}

#[test]
fn several_clients_each_keep_their_other_tags() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Tags, "a;b")]);
    office.add("Moneypenny", &[(Field::Tags, "c")]);
    let done = office.edit_all(&["Bond", "Moneypenny"], &tags(&["d"], &["b"])).unwrap();
    let tags: Vec<_> = done.output.iter().map(|client| tags_of(&client.values)).collect();
    assert_eq!(tags, [["a", "d"], ["c", "d"]]);
}

#[test]
fn an_edit_of_several_that_is_refused_for_one_changes_none() {
    let mut office = Office::new();
    office.add("Bond", &[]);
    let refused = office.edit_all(&["Bond", "Blofeld"], &edit(&[(Field::City, "Laval")]));
    assert_eq!(code(&refused), "client-not-found");
    assert_eq!(office.client("Bond").unwrap().values.get(Field::City), None);
}

#[test]
fn an_edited_email_tag_and_reference_are_found_by_what_they_became() {
    let mut office = Office::new();
    office.add("Bond", &[(Field::Email, "old@mi6.example"), (Field::Tags, "secret")]);
    let fields = [(Field::Email, "new@mi6.example"), (Field::Tags, "spy"), (Field::References, "xero=99")];
    office.edit("Bond", &fields);
    for word in ["new@mi6", "spy", "xero=99"] {
        assert_eq!(office.found(&[word]), ["Bond"], "{word}");
    }
    for word in ["old@mi6", "secret"] {
        assert!(office.found(&[word]).is_empty(), "{word}");
    }
}
