//! Where an error CSV goes, and whose file it may replace there.

use carnet::exchange::import::{Destination, ImportOptions, Source, import};

use super::support::{HEADINGS, Office, plain, refusal, told, warnings, words};

const GOOD: &str = "7,Bond,2\n";
const BAD: &str = "8,A,3\n";

fn office() -> Office {
    Office::with(&[["7", "Bond", "1"]])
}

fn list(rows: &str) -> String {
    format!("{HEADINGS}\n{rows}")
}

/// Writes and imports `list.csv`.
fn run(office: &mut Office, rows: &str) -> &'static str {
    office.write("list.csv", list(rows));
    refusal(office.import("list.csv", plain))
}

fn left(office: &mut Office, rows: &str) -> Vec<&'static str> {
    office.write("list.csv", list(rows));
    warnings(&office.import("list.csv", plain).unwrap().output)
}

#[test]
fn its_name_is_the_lists_and_counts_on() {
    for (name, expected) in [
        ("list.csv", "list.errors.csv"),
        ("list.errors.csv", "list.errors-2.csv"),
        ("list.errors-2.csv", "list.errors-3.csv"),
        ("list.txt", "list.txt.errors.csv"),
    ] {
        let mut office = office();
        office.write(name, list(BAD));
        let report = office.import(name, plain).unwrap().output;
        assert_eq!(report.error_files, [(0, office.path(expected))]);
        assert!(office.path(expected).exists(), "{expected}");
    }
}

#[test]
fn the_programs_own_is_replaced_and_removed_when_nothing_is_rejected() {
    let mut office = office();
    assert_eq!(run(&mut office, BAD), "done");
    assert_eq!(run(&mut office, "9,B,4\n"), "done");
    assert!(office.read("list.errors.csv").contains("\n9,B,4,"));
    assert_eq!(left(&mut office, GOOD), [""; 0]);
    assert_eq!(office.files(), ["list.csv"]);
}

#[test]
fn one_that_is_read_by_the_same_import_is_not_removed() {
    let mut office = office();
    run(&mut office, BAD);
    let own = office.bytes("list.errors.csv");
    office.write("list.csv", list(GOOD));
    let report = office.import_all(&["list.csv", "list.errors.csv"], plain).unwrap().output;
    assert_eq!((report.updated, warnings(&report)), (1, vec!["error-file-left"]));
    assert_eq!(office.files(), ["list.csv", "list.errors-2.csv", "list.errors.csv"]);
    assert_eq!(office.bytes("list.errors.csv"), own);
}

#[test]
fn one_that_a_person_edits_is_refused_before_anything_is_imported() {
    let mut office = office();
    run(&mut office, BAD);
    office.write("list.errors.csv", "half corrected");
    office.write("list.csv", list(&format!("{GOOD}{BAD}")));
    let before = office.snapshot();
    assert_eq!(refusal(office.import("list.csv", plain)), "error-file-exists");
    assert_eq!(told(office.rehearse("list.csv", plain)), "error-file-exists");
    assert_eq!(office.snapshot(), before);
    // Back as it was written, it is the program's own again.
    run(&mut office, GOOD);
    assert_eq!(office.read("list.errors.csv"), "half corrected");
}

#[test]
fn one_that_a_person_edits_is_left_with_a_warning_when_none_is_needed() {
    let mut office = office();
    run(&mut office, BAD);
    office.write("list.errors.csv", "half corrected");
    assert_eq!(left(&mut office, GOOD), ["error-file-left"]);
    assert_eq!(office.read("list.errors.csv"), "half corrected");
}

#[test]
fn exactly_what_this_import_would_write_is_its_own_whoever_wrote_it() {
    let mut other = office();
    run(&mut other, BAD);
    let mut office = office();
    office.write("list.errors.csv", other.bytes("list.errors.csv"));
    assert_eq!(run(&mut office, BAD), "done");
}

#[test]
fn a_list_that_was_imported_once_is_no_error_csv_and_stays() {
    let mut office = office();
    office.write("clients.csv", list(GOOD));
    assert_eq!(refusal(office.import("clients.csv", plain)), "done");
    office.write("list.csv", list(BAD));
    let named = office.path("clients.csv");
    let refused = office.import("list.csv", |options| options.errors = Some(named.clone()));
    assert_eq!(refusal(refused), "error-file-exists");
    assert_eq!(office.read("clients.csv"), list(GOOD));
}

#[test]
fn once_imported_a_corrected_one_may_be_replaced_or_removed() {
    for (rows, files) in [(BAD, vec!["list.csv", "list.errors.csv"]), (GOOD, vec!["list.csv"])] {
        let mut office = office();
        run(&mut office, BAD);
        office.write("list.errors.csv", list("7,Bond,5\n"));
        assert_eq!(run(&mut office, BAD), "error-file-exists");
        assert_eq!(refusal(office.import("list.errors.csv", plain)), "done");
        assert_eq!(run(&mut office, rows), "done");
        assert_eq!(office.files(), files);
    }
}

#[test]
fn the_records_of_one_place_say_nothing_about_another() {
    let mut office = office();
    run(&mut office, BAD);
    std::fs::rename(office.path("list.errors.csv"), office.path("other.errors.csv")).unwrap();
    office.write("other.csv", list("9,B,4\n"));
    assert_eq!(refusal(office.import("other.csv", plain)), "error-file-exists");
}

#[test]
fn another_place_can_be_named() {
    let mut office = office();
    office.write("list.csv", list(BAD));
    let place = office.path("bad.csv");
    let named = |options: &mut ImportOptions| options.errors = Some(place.clone());
    assert_eq!(office.import("list.csv", named).unwrap().output.error_files, [(0, place.clone())]);
    assert_eq!(office.files(), ["bad.csv", "list.csv"]);
    let missing = office.path("none").join("bad.csv");
    office.write("list.csv", list(&format!("{GOOD}{BAD}")));
    let before = office.snapshot();
    let nowhere = |options: &mut ImportOptions| options.errors = Some(missing.clone());
    assert_eq!(refusal(office.import("list.csv", nowhere)), "file-not-found");
    assert_eq!(office.snapshot(), before);
    assert_eq!(office.clients(), "7 Bond 1");
}

#[test]
fn a_stream_has_one_only_where_it_is_named() {
    let mut office = office();
    let source = Source::Stream { name: "-".into(), bytes: list(BAD).into_bytes() };
    let mut options = ImportOptions::new(Destination::Firm(office.firm()));
    let report =
        import(&mut office.registry, std::slice::from_ref(&source), &options, &words).unwrap().output;
    assert_eq!((report.rejected(), report.error_files.len(), office.files().len()), (1, 0, 0));
    options.errors = Some(office.path("bad.csv"));
    import(&mut office.registry, &[source], &options, &words).unwrap();
    assert_eq!(office.files(), ["bad.csv"]);
}

#[test]
fn the_list_itself_is_never_replaced_or_removed() {
    let mut office = office();
    run(&mut office, BAD);
    let place = office.path("list.csv");
    let named = |options: &mut ImportOptions| options.errors = Some(place.clone());
    assert_eq!(refusal(office.import("list.csv", named)), "error-file-exists");
    run(&mut office, GOOD);
    let report = office.import("list.csv", named).unwrap().output;
    assert_eq!((warnings(&report), office.read("list.csv")), (vec!["error-file-left"], list(GOOD)));
}

#[test]
fn two_lists_never_have_one_place() {
    for (first, second) in [("list", "list.csv"), ("list.csv", "list")] {
        let mut office = office();
        office.write(first, list(&format!("{GOOD}{BAD}")));
        office.write(second, list("9,B,4\n"));
        let before = office.snapshot();
        assert_eq!(refusal(office.import_all(&[first, second], plain)), "error-file-exists");
        assert_eq!(office.snapshot(), before);
        // What is written for one is not removed for the other.
        office.import(first, plain).unwrap();
        office.write(second, list(""));
        let report = office.import_all(&[first, second], plain).unwrap().output;
        assert_eq!((report.error_files.len(), warnings(&report)), (1, vec![]));
        assert!(office.read("list.errors.csv").contains("\n8,A,3,"));
    }
}

#[test]
fn warnings_of_files_stand_before_those_of_rows() {
    let mut office = office();
    office.write("list.errors.csv", "somebody's");
    assert_eq!(left(&mut office, "7,Bond,1.2E+05\n"), ["error-file-left", "number-scientific"]);
}

#[cfg(unix)]
mod on_unix {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    /// What stands at the place stays: refused with rows to write, left without.
    fn assert_stays(office: &mut Office, is_there: impl Fn(&Office) -> bool) {
        office.write("list.csv", list(&format!("{GOOD}{BAD}")));
        let before = office.snapshot();
        assert_eq!(refusal(office.import("list.csv", plain)), "error-file-exists");
        assert_eq!(office.snapshot(), before);
        assert_eq!(left(office, GOOD), ["error-file-left"]);
        assert!(is_there(office));
    }

    #[test]
    fn a_folder_link_or_pipe_in_its_place_stays() {
        let mut with_folder = office();
        std::fs::create_dir(with_folder.path("list.errors.csv")).unwrap();
        assert_stays(&mut with_folder, |office| office.path("list.errors.csv").is_dir());
        let mut with_link = office();
        with_link.write("victim", "precious");
        symlink(with_link.path("victim"), with_link.path("list.errors.csv")).unwrap();
        assert_stays(&mut with_link, |office| {
            office.path("list.errors.csv").is_symlink() && office.read("victim") == "precious"
        });
        let mut with_pipe = office();
        let made = std::process::Command::new("mkfifo").arg(with_pipe.path("list.errors.csv")).status();
        assert!(made.unwrap().success());
        assert_stays(&mut with_pipe, |office| office.path("list.errors.csv").exists());
    }

    #[test]
    fn a_dangling_link_is_not_written_through() {
        let mut office = office();
        symlink(office.path("nowhere"), office.path("list.errors.csv")).unwrap();
        assert_eq!(run(&mut office, BAD), "error-file-exists");
        assert!(!office.path("nowhere").exists());
    }

    #[test]
    fn what_a_dead_import_left_beside_the_list_goes_with_the_next_one_and_not_before() {
        let mut office = office();
        office.write("list.csv", list(GOOD));
        let before = office.files();
        office.write(".list.errors.csv.aB3dE6gH.carnet-part", "half");
        office.rehearse("list.csv", plain).unwrap();
        assert_eq!(office.files().len(), before.len() + 1);
        assert_eq!(office.import("list.csv", plain).unwrap().output.rejected(), 0);
        assert_eq!(office.files(), before);
    }

    #[test]
    fn a_folder_that_may_not_be_written_refuses_before_anything_is_imported() {
        if nix::unistd::Uid::effective().is_root() {
            return; // Root may write everywhere.
        }
        let mut office = office();
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("list.csv"), list(&format!("{GOOD}{BAD}"))).unwrap();
        let set_mode =
            |mode| std::fs::set_permissions(folder.path(), PermissionsExt::from_mode(mode)).unwrap();
        set_mode(0o500);
        let name = folder.path().join("list.csv");
        let refused = refusal(office.import(name.to_str().unwrap(), plain));
        set_mode(0o700);
        assert_eq!((refused, office.clients().as_str()), ("not-permitted", "7 Bond 1"));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn lists_whose_names_are_no_text_have_one_each() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let mut office = office();
    let paths = [b"caf\xe9.csv", b"caf\xe8.csv"].map(|name| office.path(".").join(OsStr::from_bytes(name)));
    for (path, rows) in paths.iter().zip(["8,A,3\n", "9,B,4\n"]) {
        std::fs::write(path, list(rows)).unwrap();
    }
    let sources: Vec<Source> = paths.iter().cloned().map(Source::File).collect();
    let firm = office.firm();
    let options = ImportOptions::new(Destination::Firm(firm));
    for sources in [&sources[..1], &sources[1..], &sources[..]] {
        import(&mut office.registry, sources, &options, &words).unwrap();
    }
    for (path, row) in paths.iter().zip(["\n8,A,3,", "\n9,B,4,"]) {
        let mut errors = path.clone().into_os_string();
        errors.push(".errors.csv");
        assert!(std::fs::read_to_string(errors).unwrap().contains(row), "{}", path.display());
    }
}
