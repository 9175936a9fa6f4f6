//! Many clients.

use carnet::exchange::diff::{DiffOptions, compare, read_side};
use carnet::exchange::reading::ReadingOptions;
use carnet::registry::Session;
use carnet::text::clock::Clock;

#[test]
fn ten_thousand_clients_that_all_differ_are_told_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let side = |name: &str, city: &str| {
        let path = folder.path().join(name);
        let rows: String = (0..10_000).rev().map(|id| format!("{id:05},{city}\n")).collect();
        std::fs::write(&path, format!("Company ID,City\n{rows}")).unwrap();
        let session = Session {
            login: "".into(),
            acting: None,
            clock: Clock::System,
            seed: None,
            wait: std::time::Duration::ZERO,
        };
        read_side(&path, session, &ReadingOptions::default()).unwrap()
    };
    let difference =
        compare(side("a.csv", "Laval"), side("b.csv", "Québec"), &DiffOptions::default()).unwrap();
    assert_eq!(difference.changed.len(), 10_000);
    let positions: Vec<u32> = difference.changed.iter().map(|change| change.new).collect();
    assert!(positions.is_sorted_by(|one, other| one > other), "the file holds them the other way round");
}
