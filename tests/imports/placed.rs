//! Rows without a company ID find their place by name and number, and a firm's room is filled in file order.

use super::desk::{Cells, Desk, rejected};

fn cells(rows: &[[&str; 3]]) -> Vec<Cells> {
    rows.iter().map(|row| row.map(str::to_owned)).collect()
}

#[test]
fn rows_without_an_id_stand_for_the_client_of_their_name_and_number() {
    let mut desk = Desk::of(&cells(&[["1", "Bond", "007"], ["2", "Bond", ""], ["3", "Blofeld", "8"]]));
    let rows = cells(&[["", "bond", "007"], ["", "BOND", ""], ["", "Bond", ""], ["", "New", "N-1"]]);
    let report = desk.import(&rows, |options| options.add = true);
    // The second stands for the oldest Bond that nobody else stands for, the third for nobody yet.
    assert_eq!((report.unchanged, report.added, report.rejected()), (2, 2, 0));
    let again = desk.import(&rows, |options| options.add = true);
    assert_eq!((again.unchanged, again.added), (4, 0));
}

#[test]
fn a_name_that_is_registered_with_another_number_or_none_is_in_use() {
    let clients = cells(&[["1", "Bond", "007"], ["2", "Blofeld", ""]]);
    let rows = cells(&[["", "Bond", "9"], ["", "Blofeld", "10"]]);
    let mut desk = Desk::of(&clients);
    let report = desk.import(&rows, |options| options.add = true);
    assert_eq!(rejected(&report), [(0, vec!["name-in-use"]), (1, vec!["name-in-use"])]);
    let report = desk.import(&rows, |options| {
        options.add = true;
        options.add_namesakes = true;
    });
    assert_eq!((report.added, report.warnings.len()), (2, 2));
}

#[test]
fn room_is_filled_in_the_order_of_the_file_and_refused_rows_take_none() {
    let full: Vec<Cells> =
        (0..1_999).map(|at| [format!("5{at:04}"), format!("Client {at}"), String::new()]).collect();
    let mut desk = Desk::of(&[]);
    desk.import(&full, |options| options.add = true);
    let rows =
        cells(&[["91", "A:B", ""], ["92", "First", ""], ["93", "Second", ""], ["50000", "Client 0", "N-1"]]);
    let report = desk.import(&rows, |options| options.add = true);
    assert_eq!(rejected(&report), [(0, vec!["name-character"]), (2, vec!["firm-full"])]);
    assert_eq!((report.added, report.updated), (1, 1));
}

#[test]
fn numbers_go_round_in_a_circle_and_on_to_a_new_client() {
    let mut desk = Desk::of(&cells(&[["1", "A", "1"], ["2", "B", "2"], ["3", "C", "3"]]));
    let rows = cells(&[["1", "A", "2"], ["2", "B", "3"], ["3", "C", "4"], ["9", "New", "1"]]);
    let report = desk.import(&rows, |options| options.add = true);
    assert_eq!((report.updated, report.added, report.rejected()), (3, 1, 0));
    let number = |text: &str| Some(text.to_owned());
    let expected = [("1", number("2")), ("2", number("3")), ("3", number("4")), ("9", number("1"))];
    assert_eq!(desk.numbers(), expected.map(|(id, number)| (id.to_owned(), number)));
}
