//! A deleted client's details, forgotten for good, leave no byte behind.

use std::fs;
use std::path::Path;

use carnet::client::{Checked, ClientDraft, ClientRef, Field};
use carnet::exchange::import::{Destination, ImportOptions, Source, import};
use carnet::firm::Firm;
use carnet::journal::OperationId;
use carnet::registry::{HistoryFilter, NewAdmin, Registry, Scope};

use super::support::session;

fn office(path: &Path) -> (Registry, Firm) {
    let mut registry = Registry::open_or_create(path, session("ana")).unwrap();
    let firm = registry.add_firm("Côté", &NewAdmin::default()).unwrap().output;
    for (id, name) in [("1", "Secretperson"), ("2", "Other")] {
        let values = [(Field::CompanyId, id), (Field::DisplayName, name)];
        let values = values.map(|(field, text)| Checked::new(field, text).unwrap());
        registry.add_client(&firm, &ClientDraft { values: values.to_vec(), lead: None }).unwrap();
    }
    (registry, firm)
}

fn holds(path: &Path, text: &str) -> bool {
    fs::read(path).unwrap().windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn nothing_of_a_forgotten_client_is_left_in_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("carnet.db");
    let (mut registry, firm) = office(&path);
    let list = folder.path().join("list.csv");
    fs::write(&list, "Company ID,Display name,Client number\n9,Secretperson,7\n").unwrap();
    let options = ImportOptions::new(Destination::Firm(firm.clone()));
    import(&mut registry, &[Source::File(list)], &options, &|error| error.code().to_owned()).unwrap();
    registry.delete_clients(&firm, &[ClientRef::parse("id:1")]).unwrap();
    assert!(holds(&path, "Secretperson"));
    registry.prune_history(&firm, "1").unwrap();
    assert!(!holds(&path, "Secretperson") && !holds(&path, "secretperson"));
    assert!(holds(&path, "Other"));
    assert_eq!(registry.check().unwrap().problems, []);
    let history = registry.history(&Scope::Firm(firm), &HistoryFilter::default()).unwrap();
    assert_eq!(history[0].operation.action.words(), "history prune");
}

#[test]
fn what_was_forgotten_is_not_taken_back_but_what_lies_before_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let (mut registry, firm) = office(&folder.path().join("carnet.db"));
    registry.delete_clients(&firm, &[ClientRef::parse("id:1")]).unwrap();
    registry.prune_history(&firm, "1").unwrap();
    let forgotten = registry.undo(Some(&firm), Some(OperationId(4)));
    assert_eq!(forgotten.unwrap_err().code(), "nothing-to-undo");
    let undone = registry.undo(Some(&firm), None).unwrap().output;
    assert_eq!(undone.operation.id, OperationId(3));
    assert_eq!(registry.check().unwrap().problems, []);
}

#[test]
fn a_client_that_is_in_the_list_is_not_forgotten() {
    let folder = tempfile::tempdir().unwrap();
    let (mut registry, firm) = office(&folder.path().join("carnet.db"));
    assert_eq!(registry.prune_history(&firm, "1").unwrap_err().code(), "client-not-deleted");
    assert_eq!(registry.prune_history(&firm, "99").unwrap_err().code(), "client-not-found");
}
