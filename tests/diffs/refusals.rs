//! What cannot be compared, and how it ends.

use super::sandbox::Sandbox;
use super::support::refused;

/// A list of one client, `list.csv`.
fn listed() -> Sandbox {
    let sandbox = Sandbox::empty();
    sandbox.write("list.csv", "Company ID,Display name\n1,Bond\n");
    sandbox
}

#[test]
fn a_file_that_cannot_be_used_is_4() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("list.csv", "Company ID\n1\n");
    assert_eq!(refused(&sandbox, "none.csv list.csv"), (4, "file-not-found".to_owned()));
    assert_eq!(refused(&sandbox, "list.csv ."), (4, "io-error".to_owned()));
    let mut bytes = std::fs::read(sandbox.path("carnet.db")).unwrap();
    sandbox.write("short.db", &bytes[..90]);
    assert_eq!(refused(&sandbox, "list.csv short.db"), (4, "registry-damaged".to_owned()));
    bytes[63] = 99;
    sandbox.write("newer.db", &bytes);
    assert_eq!(refused(&sandbox, "newer.db list.csv"), (4, "registry-newer".to_owned()));
    bytes[68..72].fill(0);
    sandbox.write("other.db", &bytes);
    assert_eq!(refused(&sandbox, "other.db carnet.db"), (4, "not-a-registry".to_owned()));
}

#[test]
fn a_registry_that_cannot_be_used_is_named() {
    let sandbox = Sandbox::with_firm();
    let bytes = std::fs::read(sandbox.path("carnet.db")).unwrap();
    sandbox.write("short.db", &bytes[..90]);
    let told = sandbox.run("diff carnet.db short.db").stderr;
    assert!(told.contains("short.db") && told.contains("`carnet check --store short.db`"), "{told}");
    assert!(!told.contains("carnet.db"), "{told}");
}

#[test]
fn a_list_that_is_not_as_it_should_be_is_1() {
    let sandbox = listed();
    for (name, content, code) in [
        ("a", "Display name,City\nBond,Laval\n", "heading-missing"),
        ("b", "x,y\n1,2\n", "heading-missing"),
        ("c", "Company ID,Display name,Name\n1,a,b\n", "heading-duplicate"),
        ("d", "Company ID,Display name\n1,\"Bond\n", "quote-unclosed"),
        ("e", "[{\"company_id\": \"1\"}, {\"company_id\": \"2", "json-malformed"),
        ("f", "[[1]]", "json-malformed"),
        ("g", "{\"company_id\": \"1\"} 7", "json-malformed"),
        ("h", "{\"clients\": []}", "heading-missing"),
        ("i", "[{\"company_id\": 91305812345678901234}]", "json-malformed"),
    ] {
        sandbox.write(name, content);
        for line in [format!("list.csv {name}"), format!("{name} list.csv")] {
            assert_eq!(refused(&sandbox, &line), (1, code.to_owned()), "{line}");
        }
    }
}

#[test]
fn json_that_is_cut_off_is_told_with_its_line() {
    let sandbox = listed();
    sandbox.write("cut.json", "[\n{\"company_id\": \"1\"},\n{\"company_id\": \"2");
    let told = sandbox.run("diff list.csv cut.json").stderr;
    assert!(
        told.starts_with(
            "error: The file begins as JSON does, and is not a list of clients on line 3: cut.json\n"
        ),
        "{told}"
    );
}

#[test]
fn bytes_that_are_no_text_never_pass_for_equal() {
    let sandbox = Sandbox::empty();
    sandbox.write("a.csv", b"Company ID,City\n1,Montr\xe9al\n2,L\xc3\xa9vis\n");
    sandbox.write("b.csv", b"Company ID,City\n1,Montr\xe8al\n2,L\xc3\xa9vis\n");
    assert_eq!(refused(&sandbox, "a.csv b.csv"), (1, "bad-encoding".to_owned()));
    let told = sandbox.run("diff a.csv b.csv").stderr;
    assert!(told.lines().next().unwrap().ends_with("on line 2: a.csv"), "{told}");
    assert_eq!(sandbox.run("diff a.csv b.csv --encoding windows-1252").code, 3);
}

#[test]
fn a_wrong_command_line_is_2() {
    let sandbox = listed();
    for line in [
        "list.csv list.csv --key shoe",
        "list.csv list.csv --ignore shoe",
        "list.csv list.csv --delimiter xx",
        "list.csv list.csv --encoding klingon",
        "list.csv",
    ] {
        assert_eq!(sandbox.run(&format!("diff {line}")).code, 2, "{line}");
    }
}

#[test]
fn a_file_named_as_sqlite_names_its_memory_is_a_file() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond");
    std::fs::copy(sandbox.path("carnet.db"), sandbox.path(":memory:")).unwrap();
    assert_eq!(sandbox.run("diff :memory: carnet.db").code, 0);
}
