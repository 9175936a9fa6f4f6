//! Undo of an import restores every number, and what it rejected stays in the history.

use std::fs;

use carnet::exchange::import::{Destination, ImportOptions, RowError, Source, import};
use carnet::registry::{HistoryFilter, Scope};

use super::office::Office;

#[test]
fn a_thousand_rows_are_taken_back_and_the_rejected_ones_stay_in_the_history() {
    let mut office = Office::with_firm();
    let firm = office.firm();
    let folder = tempfile::tempdir().unwrap();
    let mut load = |name: &str, number: &dyn Fn(usize) -> String, add: bool| {
        let row =
            |at: usize| format!("91{at:04},Client {},{}\n", if at < 10 && !add { 0 } else { at }, number(at));
        let rows: String = (0..1_000).map(row).collect();
        let path = folder.path().join(name);
        fs::write(&path, format!("Company ID,Display name,Client number\n{rows}")).unwrap();
        let options = ImportOptions { add, ..ImportOptions::new(Destination::Firm(firm.clone())) };
        let words = |error: &RowError| error.code().to_owned();
        import(&mut office.registry, &[Source::File(path)], &options, &words).unwrap().output
    };
    assert_eq!(load("first.csv", &|at| format!("A-{at}"), true).added, 1_000);
    // Every client takes the number of the next; nine are misnamed, and so is what depends on them.
    let report = load("second.csv", &|at| format!("B-{at}"), false);
    assert_eq!((report.updated, report.rejected()), (991, 9));
    let firm = office.firm();
    let undone = office.registry.undo(Some(&firm), None).unwrap().output;
    assert_eq!(undone.clients.len(), 991);
    assert!(undone.clients.iter().all(|client| client.client_number().unwrap().starts_with("A-")));
    office.assert_sound();
    let history = office.registry.history(&Scope::Firm(firm), &HistoryFilter::default()).unwrap();
    let second = history.iter().find(|entry| entry.operation.id.0 == 3).unwrap();
    assert_eq!(second.rejected.len(), 9);
    assert_eq!(second.rejected[0].what, "name-mismatch");
    assert_eq!(second.rejected[0].cells, ["910001", "Client 0", "B-1"]);
}
