//! Parts hold whole lines up to their limits, of any list, and none appears where one cannot.

use super::*;
use crate::client::ClientEdit;
use crate::exchange::place::Existing;

impl Desk {
    fn split_list(&self, fields: &[Field], scope: &Scope, existing: Existing) -> Result<Vec<Part>> {
        let (path, style) = (self.folder.path().join("list.csv"), CsvStyle::plain(English));
        self.with(fields, scope, |selection| {
            write_list_parts(&self.registry, selection, style, &path, existing)
        })
    }
}

#[test]
fn a_whole_list_is_split_with_its_firms_and_columns() {
    let desk = Desk::with_clients();
    let fields = [Field::CompanyId, Field::Notes];
    let parts = desk.split_list(&fields, &Scope::AllFirms, Existing::Refuse).expect("parts");
    assert_eq!(parts, [Part { path: desk.folder.path().join("list-1.csv"), clients: 2 }]);
    let written = std::fs::read_to_string(&parts[0].path).expect("the part");
    assert_eq!(written, desk.csv(&fields, &Scope::AllFirms, CsvStyle::plain(English)));
}

#[test]
fn a_client_longer_than_a_part_is_refused_and_no_part_appears() {
    let mut desk = Desk::with_clients();
    desk.add(&[(Field::DisplayName, "Long"), (Field::Notes, &"x".repeat(100_000))]);
    let refused = desk.split_list(&[Field::Notes], &desk.scope(), Existing::Refuse).expect_err("too long");
    assert_eq!(refused.code(), "file-too-large");
    assert_eq!(std::fs::read_dir(desk.folder.path()).expect("the folder").count(), 0);
}

#[test]
fn parts_fill_to_the_last_byte_and_row_and_not_beyond() {
    let mut desk = Desk::new();
    // A line of exactly 10,000 bytes: heading and line end take 6 and 1.
    for _ in 0..10 {
        desk.add(&[(Field::DisplayName, "Long"), (Field::Notes, &"x".repeat(9_999))]);
    }
    let sizes = |desk: &Desk| {
        let parts = desk.split_list(&[Field::Notes], &desk.scope(), Existing::Replace).expect("parts");
        let size = |part: &Part| std::fs::metadata(&part.path).expect("the part").len();
        parts.iter().map(|part| (part.clients, size(part))).collect::<Vec<_>>()
    };
    assert_eq!(sizes(&desk), [(9, 90_006), (1, 10_006)]);
    let (one, rest) = (ClientRef::parse("id:100042000000001"), "x".repeat(9_993));
    let edit =
        ClientEdit { values: vec![Checked::new(Field::Notes, &rest).expect("notes")], ..Default::default() };
    desk.registry.edit_clients(&desk.firm, &[one], &edit).expect("an edit");
    assert_eq!(sizes(&desk), [(10, 100_000)]);
}

#[test]
fn a_folder_is_no_name_for_parts() {
    let desk = Desk::new();
    let path = desk.folder.path().join("none/");
    let style = CsvStyle::plain(English);
    let refused = desk.with(&[], &desk.scope(), |selection| {
        write_parts(&desk.registry, selection, style, &path, Existing::Refuse)
    });
    assert_eq!(refused.expect_err("a folder").code(), "file-not-found");
}
