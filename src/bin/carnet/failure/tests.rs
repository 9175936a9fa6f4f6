//! Every error is worded in both languages and has its exit code.

use carnet::UploadRefusal;
use carnet::client::Field;
use carnet::exchange::reading::FileError;
use carnet::journal::Action;
use carnet::text::language::Language;
use carnet::{ClientName, Obstacle, ObstacleKind, OutputFault, Refusal, RegistryFault, Stranger};

use super::*;
use crate::cli::Globals;

mod refusals;

const PATH: &str = "list.csv";

fn worded(error: impl Into<anyhow::Error>, language: Language) -> Failure {
    let words = ["carnet", "delete", "7"].map(std::ffi::OsString::from);
    let typed = Typed::new(&words, &Globals::default());
    Failure::new(&error.into(), Messages::new(language), &typed)
}

/// Asserts that each error is worded, differently in each language, and ends with the exit code.
fn assert_exit(exit: u8, errors: impl IntoIterator<Item = Error>) {
    for error in errors {
        let name = format!("{error:?}");
        let code = error.code();
        let error = anyhow::Error::from(error);
        let typed = Typed::default();
        let [english, french] =
            Language::ALL.map(|language| Failure::new(&error, Messages::new(language), &typed));
        assert_eq!((english.exit, french.exit), (exit, exit), "{name}");
        assert!(english.code == code || english.code == "usage", "{name}");
        assert!(!english.message.is_empty() && english.message != french.message, "{name}");
        assert!(english.hint.is_some() && english.hint != french.hint, "{name}");
    }
}

fn bond() -> ClientName {
    ClientName {
        company_id: "100042000000007".to_owned(),
        display_name: "Bond".to_owned(),
        client_number: Some("007".to_owned()),
    }
}

fn text() -> String {
    "x".to_owned()
}

#[test]
fn a_registry_that_cannot_be_used_is_4() {
    let strangers = [
        Stranger::Folder,
        Stranger::NotAFile,
        Stranger::FileOnTheWay,
        Stranger::Link,
        Stranger::SideFile,
        Stranger::Empty,
        Stranger::OtherFormat,
        Stranger::OtherProgram(7),
    ];
    let faults = [
        RegistryFault::Missing,
        RegistryFault::Newer { found: 9, known: 1 },
        RegistryFault::Damaged(text()),
        RegistryFault::NeedsRecovery,
        RegistryFault::Busy,
        RegistryFault::Full,
        RegistryFault::NotPermitted,
        RegistryFault::Io(text()),
        RegistryFault::Unforeseen(text()),
        RegistryFault::Interrupted,
        RegistryFault::Appeared,
        RegistryFault::Moved,
        RegistryFault::MovedWhenDone,
        RegistryFault::Exhausted,
    ];
    let strangers = strangers.map(RegistryFault::NotARegistry);
    assert_exit(4, strangers.into_iter().chain(faults.clone()).map(Error::Registry));
    let later = |fault| Error::AfterDone(Box::new(Error::Registry(fault)));
    assert_exit(4, faults.clone().map(later));
    assert_exit(4, faults.map(|fault| Error::OtherRegistry { path: PATH.into(), fault }));
}

#[test]
fn what_no_registry_could_hold_is_2() {
    let refusals = [Refusal::MemberUnnamed { name: text() }, Refusal::FieldNotShared { field: Field::Email }];
    assert_exit(2, refusals.map(Error::Refused));
    let closed = [Field::ClientType, Field::Plan, Field::FiscalYearEnd];
    assert_exit(2, closed.map(|field| Error::Field(FieldError::Format { field, given: text() })));
    let failure = worded(FieldError::Format { field: Field::Status, given: text() }, Language::English);
    assert_eq!(failure.code, "usage");
}

#[test]
fn a_text_that_a_rule_refuses_is_1() {
    let errors = [
        FieldError::NameMissing,
        FieldError::NameCharacter(':'),
        FieldError::NameTooLong(501),
        FieldError::NumberSpreadsheetError(text()),
        FieldError::NumberTooLong(101),
        FieldError::NumberCharacter('\t'),
        FieldError::CompanyIdMissing,
        FieldError::CompanyIdScientific(text()),
        FieldError::CompanyIdFormat(text()),
    ];
    let is_open = |field: &Field| {
        let error = FieldError::Format { field: *field, given: text() };
        !super::field::is_misuse(&error)
    };
    let formats = Field::ALL.iter().copied().filter(is_open);
    let formats = formats.map(|field| FieldError::Format { field, given: text() });
    assert_exit(1, errors.into_iter().chain(formats).map(Error::Field));
}

#[test]
fn a_file_that_cannot_be_read_is_4_and_one_that_is_refused_1() {
    let input = |fault| Error::Input { path: PATH.into(), fault };
    let unusable = [FileError::NotFound, FileError::NotPermitted, FileError::NotAFile];
    assert_exit(4, unusable.map(input));
    assert_exit(4, [input(FileError::Io { reason: text() })]);
    assert_exit(
        2,
        [FileError::EncodingUnknown { label: text() }, FileError::DelimiterUnusable { delimiter: b'"' }]
            .map(input),
    );
    let refused = [
        FileError::TooLarge { size: None, limit: 1 },
        FileError::TooLarge { size: Some(2), limit: 1 },
        FileError::ContentTooLarge { limit: 1 },
        FileError::QuoteUnclosed { line: 1 },
        FileError::JsonMalformed { line: 2 },
        FileError::QuoteMalformed { line: 1 },
        FileError::Nul { line: 1 },
        FileError::FieldTooLong { line: 1 },
        FileError::WorkbookMalformed { reason: text() },
        FileError::TooManyColumns { line: 1, limit: 2 },
        FileError::HeadingsAbsent,
    ];
    assert_exit(1, refused.map(input));
}

#[test]
fn a_file_that_exists_is_1_and_one_that_cannot_be_written_4() {
    let output = |fault| Error::Output { path: PATH.into(), fault };
    assert_exit(1, [OutputFault::Exists, OutputFault::SideFile].map(output));
    let unusable = [OutputFault::NotAFile, OutputFault::FolderMissing, OutputFault::NotPermitted];
    assert_exit(4, unusable.map(output));
    assert_exit(4, [OutputFault::Full, OutputFault::Io(text())].map(output));
}

#[test]
fn an_upload_that_is_refused_is_1() {
    let missing = |found, stands_on| UploadRefusal::HeadingMissing {
        missing: vec![Field::CompanyId],
        found,
        stands_on,
        encoding: None,
    };
    let refusals = [
        missing(vec![text()], None),
        missing(Vec::new(), None),
        missing(vec![text()], Some(3)),
        UploadRefusal::HeadingDuplicate { field: Field::Email, headings: vec![text()] },
        UploadRefusal::ColumnUnknown { asked: text(), found: vec![text()], stands_on: None },
        UploadRefusal::ColumnRepeated { asked: text(), headings: vec![text(), text()] },
        UploadRefusal::FirmHeadingMissing,
        UploadRefusal::TooManyRows { rows: 1001, limit: 1000 },
        UploadRefusal::ErrorFileExists { error_file: PATH.into() },
        UploadRefusal::ErrorFileShared { error_file: PATH.into() },
        UploadRefusal::KeyRepeated {
            field: Field::CompanyId,
            key: text(),
            lines: vec![2, 3],
            company_ids: Vec::new(),
        },
        UploadRefusal::KeyRepeated {
            field: Field::DisplayName,
            key: text(),
            lines: Vec::new(),
            company_ids: vec![text()],
        },
        UploadRefusal::Undecodable { lines: vec![2] },
    ];
    assert_exit(1, refusals.map(|refusal| Error::Upload { path: PATH.into(), refusal }));
}

#[test]
fn the_program_has_errors_of_its_own() {
    let lost = |is_full| ProgramError::OutputLost { done: Some("Done.".to_owned()), reason: text(), is_full };
    let expected = [
        (ProgramError::Usage { message: text(), hint: None }, "usage", 2),
        (ProgramError::InputNeeded { option: "--yes".to_owned() }, "input-needed", 2),
        (ProgramError::NotConfirmed, "not-confirmed", 1),
        (ProgramError::Unanswered, "not-confirmed", 1),
        (ProgramError::RowsRejected { rejected: 2 }, "rows-rejected", 1),
        (ProgramError::BooksUnreachable { message: text(), hint: text() }, "books-unreachable", 1),
        (lost(true), "storage-full", 4),
        (lost(false), "io-error", 4),
        (ProgramError::InputLost { reason: text() }, "io-error", 4),
    ];
    for (error, code, exit) in expected {
        let failure = worded(error, Language::French);
        assert_eq!((failure.code, failure.exit), (code, exit));
        assert!(!failure.message.is_empty(), "{code}");
    }
    let failure = worded(lost(false), Language::English);
    assert!(failure.message.starts_with("Done. "), "{}", failure.message);
    assert_eq!(worded(anyhow::anyhow!("odd"), Language::English).exit, 4);
}

#[test]
fn a_number_in_use_is_refused_with_a_way_on() {
    let refusal = Error::Refused(Refusal::NumberTaken { number: "007".to_owned(), holder: bond() });
    let failure = worded(refusal, Language::English);
    assert_eq!(failure.message, "Client number 007 belongs to another client: Bond");
    assert_eq!(failure.hint.as_deref(), Some("Change that one with `carnet edit number:007`."));
}

#[test]
fn a_refused_delete_names_each_obstacle_and_the_command_that_clears_it() {
    let persons = Some(("ana".to_owned(), "bo@x.example".to_owned()));
    let obstacle = |kind, persons| Obstacle { client: bond(), kind, persons };
    let obstacles = vec![
        obstacle(ObstacleKind::InactiveInPlan, None),
        obstacle(ObstacleKind::FirmIsPrimaryAdmin, None),
        obstacle(ObstacleKind::InPreferredPlan, None),
        obstacle(ObstacleKind::NotPrimaryAdmin, persons),
    ];
    let failure = worded(
        Error::Refused(Refusal::DeleteRefused { action: Action::Delete, obstacles }),
        Language::English,
    );
    let commands: Vec<&str> = failure.obstacles.iter().map(|each| each.command.as_str()).collect();
    assert_eq!(
        commands,
        [
            "carnet activate id:100042000000007",
            "carnet edit id:100042000000007 --primary-admin client",
            "carnet edit id:100042000000007 --plan none",
            "carnet delete id:100042000000007 --as bo@x.example",
        ]
    );
    assert_eq!(failure.code, "not-primary-admin");
    assert_eq!(failure.hint, None);
    let obstacles = vec![obstacle(ObstacleKind::InPreferredPlan, None)];
    let failure = worded(
        Error::Refused(Refusal::DeleteRefused { action: Action::Delete, obstacles }),
        Language::English,
    );
    assert_eq!(failure.hint.as_deref(), Some("Once that is cleared, run `carnet delete 7`."));
}

#[test]
fn a_count_takes_the_singular_for_1_and_in_french_for_0() {
    let english = Messages::new(Language::English);
    let french = Messages::new(Language::French);
    let has = |messages: Messages, count| messages.has_clients(count, "ana");
    assert!(has(english, 0).contains("0 clients"));
    assert!(has(english, 1).contains("1 client:"));
    assert!(has(french, 0).contains("0 client\u{a0}:"));
    assert!(has(french, 1).contains("1 client\u{a0}:"));
    assert!(has(french, 2).contains("2 clients"));
}
