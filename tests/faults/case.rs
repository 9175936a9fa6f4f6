//! The commands that are disturbed, each with what it finds and what it leaves when nothing goes wrong.

use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use super::desk::{Desk, Image, JOURNAL, STORE, upload};
use super::shim::{Call, Kind};

/// A command in a folder of its own.
pub struct Case {
    pub name: &'static str,
    pub desk: Desk,
    pub arguments: Vec<&'static str>,
    /// Whether the command can be run again after it was done, with the same end.
    pub is_repeatable: bool,
    pub before: Found,
    pub after: Found,
    /// The exit code when nothing goes wrong.
    pub code: i32,
    /// What it does when nothing goes wrong.
    pub calls: Vec<Call>,
    image: Image,
}

/// What a folder holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub state: String,
    pub beside: Image,
}

impl Found {
    pub fn on(desk: &Desk) -> Self {
        Self { state: desk.state(), beside: desk.beside() }
    }
}

impl Case {
    fn new(name: &'static str, desk: Desk, arguments: &[&'static str]) -> Self {
        // What `export` writes is named by the same option.
        let options: &[&str] = if arguments[0] == "export" { &[] } else { &["--format", "json"] };
        let arguments = [arguments, options].concat();
        let image = desk.image();
        let before = Found::on(&desk);
        let (outcome, calls) = desk.recorded(desk.command(&arguments));
        let code = outcome.code.unwrap();
        assert!([0, 3].contains(&code), "{name}: {outcome:?}");
        let after = Found::on(&desk);
        assert_ne!(before, after, "{name} does something");
        Self { name, desk, arguments, is_repeatable: false, before, after, code, calls, image }
    }

    fn repeatable(self) -> Self {
        Self { is_repeatable: true, ..self }
    }

    /// Puts everything back as it was.
    pub fn reset(&self) {
        self.desk.reset(&self.image);
    }

    pub fn image(&self) -> &Image {
        &self.image
    }

    /// Whether it finds the office's registry.
    fn is_of_office(&self) -> bool {
        self.before.state.contains("name: \"Côté\"")
    }

    /// How many calls of a kind the command makes.
    pub fn count(&self, kind: Kind) -> usize {
        self.calls.iter().filter(|call| kind == Kind::Any || call.kind == kind).count()
    }

    /// The call with which the operation is done: the first that removes a rollback journal.
    pub fn done_at(&self) -> usize {
        let is_done = |call: &Call| call.what == b'u' && call.name() == JOURNAL;
        self.calls.iter().position(is_done).map_or(usize::MAX, |at| at + 1)
    }

    /// Whether the state is that before or that after, and no file beside the registry a thing between.
    pub fn assert_before_or_after(&self, what: &str) -> Found {
        let found = Found::on(&self.desk);
        let is_whole = found.state == self.before.state || found.state == self.after.state;
        assert!(is_whole, "{}, {what}: a state between: {}", self.name, found.state);
        for (name, content) in &found.beside {
            let is_known =
                [&self.before, &self.after].iter().any(|each| each.beside.get(name) == Some(content));
            let is_copy = name.ends_with(".bak") && content == self.before.state.as_bytes();
            assert!(is_known || is_copy, "{}, {what}: half a file: {name}", self.name);
        }
        found
    }

    /// The same command, run again with nothing in its way, ends as if nothing had happened.
    pub fn assert_runs_again(&self, what: &str) {
        let found = Found::on(&self.desk);
        let is_new = |name: &String| !self.before.beside.contains_key(name) && !name.ends_with(".bak");
        let is_begun = found.state != self.before.state || found.beside.keys().any(is_new);
        if is_begun && !self.is_repeatable {
            return;
        }
        let outcome = self.desk.run(&self.arguments);
        assert_eq!(outcome.code, Some(self.code), "{}, {what}, run again: {outcome:?}", self.name);
        let mut found = Found::on(&self.desk);
        found.beside.retain(|name, _| !name.ends_with(".v1-2.bak"));
        assert_eq!(found, self.after, "{}, {what}, run again", self.name);
    }
}

const LIST: &str = "771,Client 1,M-1\n772,Wrong,M-2\n773,Client 3,N-1\n880,New,M-9\n774,Client 4,N-5\n";

/// An office with a list to import, of which two rows are bad.
fn with_list() -> Desk {
    let desk = Desk::with_office();
    desk.write("list.csv", upload(LIST));
    desk
}

/// That office once the list is imported and changed: other rows are bad, or none.
fn with_second_list(rows: &str) -> Desk {
    let desk = with_list();
    assert_eq!(desk.run(&["import", "list.csv", "--add"]).code, Some(3));
    desk.write("list.csv", upload(rows));
    desk
}

fn with_export() -> Desk {
    let desk = Desk::with_office();
    desk.write("out.csv", "an older export");
    desk
}

fn with_deleted_client() -> Desk {
    let desk = Desk::with_office();
    desk.done(&["delete", "N-3", "--yes"]);
    desk
}

/// A registry of version 1, in which the same person may act.
fn with_old_registry() -> Desk {
    let desk = Desk::empty();
    let text = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/registries/v1.sql");
    let connection = rusqlite::Connection::open(desk.path(STORE)).unwrap();
    connection.execute_batch(&std::fs::read_to_string(text).unwrap()).unwrap();
    desk
}

fn empty_with_list() -> Desk {
    let desk = Desk::empty();
    desk.write("list.csv", upload("771,Client 1,N-1\n772,Client 2,N-1\n773,Client 3,N-3\n"));
    desk
}

/// Holds every command against a promise, several at once.
pub fn each_case(hold: impl Fn(&Case) + Sync) {
    let cases = cases();
    let next = AtomicUsize::new(0);
    thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
                    hold(case);
                }
            });
        }
    });
}

/// Holds every command that finds the office's registry against a promise.
pub fn each_office_case(hold: impl Fn(&Case) + Sync) {
    let held = AtomicUsize::new(0);
    each_case(|case| {
        if case.is_of_office() {
            held.fetch_add(1, Ordering::Relaxed);
            hold(case);
        }
    });
    assert!(held.into_inner() > 10);
}

/// Every command that writes: the registry, a file, or both.
fn cases() -> Vec<Case> {
    vec![
        Case::new("add", Desk::with_office(), &["add", "Bond", "--number", "B-7"]),
        Case::new("edit", Desk::with_office(), &["edit", "N-1", "N-2", "--city", "Laval"]),
        Case::new("delete", Desk::with_office(), &["delete", "N-3", "--yes"]),
        Case::new("transfer", Desk::with_office(), &["transfer", "N-4", "N-5", "--to", "Roy"]),
        Case::new("undo", Desk::with_office(), &["undo"]),
        Case::new("import", with_list(), &["import", "list.csv", "--add"]).repeatable(),
        Case::new(
            "import that replaces an error CSV",
            with_second_list("771,Client 1,M-1\n775,Other,7\n880,New,M-10\n"),
            &["import", "list.csv", "--add"],
        )
        .repeatable(),
        Case::new(
            "import that removes an error CSV",
            with_second_list("771,Client 1,M-1\n880,New,M-10\n"),
            &["import", "list.csv", "--add"],
        )
        .repeatable(),
        Case::new("first import", empty_with_list(), &["import", "list.csv", "--add", "--new-firm", "Côté"])
            .repeatable(),
        Case::new("first firm", Desk::empty(), &["firm", "add", "Côté"]),
        Case::new(
            "migration",
            with_old_registry(),
            &["add", "Bond", "--number", "B-7", "--firm", "Tremblay et associés", "--as", "ana"],
        ),
        Case::new("prune", with_deleted_client(), &["history", "prune", "--client", "773", "--yes"]),
        Case::new("export", Desk::with_office(), &["export", "out.csv"]),
        Case::new("export over a file", with_export(), &["export", "out.csv", "--force"]).repeatable(),
        Case::new("export of a workbook", Desk::with_office(), &["export", "out.xlsx"]),
        Case::new("export in parts", Desk::with_office(), &["export", "out.csv", "--split"]),
        Case::new("backup", Desk::with_office(), &["backup", "copy.db"]),
    ]
}
