//! Somebody who looks on is told how many rows there are, and in the end that all are done.

use carnet::progress::Progress;

use crate::support::{HEADINGS, Office};

#[test]
fn every_row_is_counted_whatever_becomes_of_it() {
    let mut office = Office::with(&[["7", "Bond", "007"], ["8", "Blofeld", ""]]);
    office.write("list.csv", format!("{HEADINGS}\n7,Bond,9\n8,Blofeld,\n9,New,10\n10,New too,\nx,Bad,1\n"));
    let progress = Progress::default();
    office.registry.set_progress(progress.clone());
    assert_eq!(progress.counts(), (0, 0));
    let report = office.import("list.csv", |options| options.add = true).unwrap().output;
    assert_eq!((report.rows, report.added, report.rejected()), (5, 2, 1));
    assert_eq!(progress.counts(), (5, 5));
    assert_eq!(office.registry.progress().counts(), (5, 5));
}

#[test]
fn rows_of_several_firms_that_wait_for_others_are_counted_too() {
    let mut office = Office::new();
    office.write("list.csv", format!("Firm,{HEADINGS}\nA,1,One,\nB,2,Two,\nA,3,Three,\n"));
    let progress = Progress::default();
    office.registry.set_progress(progress.clone());
    let done = office.import("list.csv", |options| {
        options.destination = carnet::exchange::import::Destination::AllFirms { new_firms: true };
        options.add = true;
    });
    assert_eq!(done.unwrap().output.added, 3);
    assert_eq!(progress.counts(), (3, 3));
}
