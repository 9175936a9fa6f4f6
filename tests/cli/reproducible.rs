//! With seed and clock fixed, the same commands give the same bytes.

use super::sandbox::{Sandbox, upload};

/// What is read of a registry that was made anew by the same commands.
fn made() -> [String; 4] {
    let sandbox = Sandbox::with_firm();
    sandbox.write("list.csv", upload("70,Goldfinger,70\n,Largo,\n71,No,x\n"));
    for line in [
        "add Bond --number 007 --lead bo@cote.example --tags 'b;a'",
        "add Blofeld --plan preferred",
        "import list.csv --add",
        "edit 007 --city Laval",
        "inactivate Largo",
        "delete 70 --yes",
        "undo",
    ] {
        sandbox.done(line);
    }
    ["find --status all --format json", "find --status all --format csv", "export", "history --format json"]
        .map(|line| sandbox.done(line).stdout)
}

#[test]
fn the_same_commands_in_two_folders_give_the_same_bytes() {
    let (first, second) = (made(), made());
    assert_eq!(first, second);
    assert!(first[0].contains("2026-01-01T00:00:00Z") && first[0].contains("\"100042000000001\""));
}

#[test]
fn a_build_environments_clock_alone_stops_no_journal() {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command("firm add Côté");
    command.env_remove("CARNET_SEED");
    assert_eq!(sandbox.finish(command).code, 0);
    assert_ne!(sandbox.json("history")[0]["at"], "2026-01-01T00:00:00Z");
}

#[test]
fn a_seed_that_is_no_number_is_a_wrong_command_line() {
    let sandbox = Sandbox::empty();
    let mut command = sandbox.command("find --format json");
    command.env("CARNET_SEED", "dice");
    assert_eq!(sandbox.finish(command).refusal(), ("usage".to_owned(), 2));
}
