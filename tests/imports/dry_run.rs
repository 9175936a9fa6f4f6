//! A rehearsal gives the same report and codes, and writes nothing at all.

use carnet::exchange::import::{Destination, ImportOptions, Report};
use carnet::registry::Registry;

use super::support::{HEADINGS, Office, add, both, plain, session, told};

const ROWS: &str = "1,A,n2\n2,B,n1\n3,C,n1\n,New,n9\n,New,\n9,E,1.2E+05\nx,F,\n1,A,n1,y\n";

fn office() -> Office {
    let office = Office::with(&[["1", "A", "n1"], ["2", "B", "n2"], ["3", "C", "n3"]]);
    office.write("list.csv", format!("\u{feff}COMPANY ID,Display name,Client number,Color\n{ROWS},,\n"));
    office
}

/// The report less what it says of being rehearsed.
fn plain_report(report: Report) -> Report {
    Report { is_dry_run: false, error_files: Vec::new(), ..report }
}

#[test]
fn it_reports_what_the_import_then_reports_word_for_word() {
    for set in [plain, add, both] {
        let mut office = office();
        let rehearsed = office.rehearse("list.csv", set).unwrap();
        assert!(rehearsed.is_dry_run && rehearsed.error_files.is_empty());
        assert!(rehearsed.rejected() > 1 && !rehearsed.warnings.is_empty());
        let imported = office.import("list.csv", set).unwrap().output;
        assert_eq!(plain_report(rehearsed), plain_report(imported));
    }
}

#[test]
fn it_writes_not_one_byte() {
    let mut office = office();
    let before = office.snapshot();
    office.rehearse("list.csv", add).unwrap();
    office.rehearse("list.csv", |options| options.errors = Some("/nowhere/errors.csv".into())).unwrap();
    assert_eq!(office.snapshot(), before);
}

#[test]
fn it_needs_no_more_than_to_read() {
    let mut office = office();
    let before = office.snapshot();
    office.registry = Registry::read(&office.path("carnet.db"), session()).unwrap();
    let rehearsed = told(office.rehearse("list.csv", add));
    assert_eq!(office.snapshot(), before);
    office.registry = Registry::open(&office.path("carnet.db"), session()).unwrap();
    assert_eq!(told(office.import("list.csv", add).map(|done| done.output)), rehearsed);
}

#[test]
fn it_refuses_what_the_import_refuses() {
    let mut office = office();
    office.write("list.errors.csv", "somebody's");
    assert_eq!(told(office.rehearse("list.csv", plain)), "error-file-exists");
    assert_eq!(told(office.rehearse("none.csv", plain)), "file-not-found");
    office.write("list.csv", "Company ID\n7\n");
    assert_eq!(told(office.rehearse("list.csv", plain)), "heading-missing");
    office.act_as_member();
    office.registry.set_session(carnet::registry::Session { login: "eve".into(), ..session() });
    office.write("list.csv", format!("{HEADINGS}\n1,A,n4\n"));
    assert_eq!(told(office.rehearse("list.csv", plain)), "actor-unknown");
}

#[test]
fn it_makes_no_firm() {
    let mut office = office();
    let new = |options: &mut ImportOptions| {
        options.add = true;
        options.destination = Destination::NewFirm("Neuf".to_owned());
    };
    let before = office.snapshot();
    assert_eq!(office.rehearse("list.csv", new).unwrap().added, 3);
    assert_eq!(office.snapshot(), before);
    assert_eq!(office.registry.firms().unwrap().len(), 1);
}
