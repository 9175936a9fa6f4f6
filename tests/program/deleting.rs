//! Deleting: everything in the way at once, and commands that work as they are printed.

use super::sandbox::Sandbox;

#[test]
fn four_obstacles_are_said_at_once_and_their_commands_work_in_the_order_given() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 007 --plan preferred --primary-admin firm");
    sandbox.done("inactivate 007");
    let refused = sandbox.run("delete 007 --yes --as cy@cote.example --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("not-primary-admin")));
    let obstacles = refused.error()["obstacles"].as_array().unwrap().clone();
    let codes: Vec<&str> = obstacles.iter().map(|each| each["code"].as_str().unwrap()).collect();
    assert_eq!(
        codes,
        ["inactive-in-plan", "firm-is-primary-admin", "in-preferred-plan", "not-primary-admin"]
    );
    assert_eq!(sandbox.done("find --status all --ids").stdout.lines().count(), 1);
    for obstacle in &obstacles {
        let command = obstacle["command"].as_str().unwrap().strip_prefix("carnet ").unwrap().to_owned();
        sandbox.done(&format!("{command} --yes"));
    }
    assert_eq!(sandbox.done("find --status all --ids").stdout, "");
}

#[test]
fn several_are_deleted_all_or_none() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 1");
    sandbox.done("add Blofeld --number 2 --plan preferred");
    assert_eq!(sandbox.run("delete 1 2 --yes").code, 1);
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
    sandbox.done("edit 2 --plan none");
    let deleted = sandbox.done("delete 1 2 --yes --format json").json();
    assert_eq!(deleted["clients"].as_array().unwrap().len(), 2);
}

#[test]
fn without_a_terminal_nothing_is_asked_and_the_option_is_named() {
    let sandbox = Sandbox::with_firm();
    sandbox.done("add Bond --number 1");
    for (line, input) in [("delete 1", ""), ("delete 1", "y\n"), ("delete -", "1\n")] {
        let output = sandbox.run_with_input(line, input);
        assert_eq!(output.code, 2, "{output}");
        assert!(output.stderr.contains("--yes"), "{output}");
    }
    let output = sandbox.run("add --format json");
    assert_eq!((output.code, output.error()["code"].as_str()), (2, Some("input-needed")));
    let output = sandbox.run("edit 1 --format json");
    assert_eq!((output.code, output.error()["code"].as_str()), (2, Some("input-needed")));
}

#[test]
fn clients_come_from_standard_input_for_whatever_takes_several() {
    let sandbox = Sandbox::with_firm();
    for number in ["1", "2", "3"] {
        sandbox.done(&format!("add 'Client {number}' --number {number}"));
    }
    let ids = sandbox.done("find client --ids").stdout;
    let output = sandbox.run_with_input("edit - --add-tag VIP --lead bo@cote.example", &ids);
    assert_eq!(output.code, 0, "{output}");
    assert_eq!(sandbox.done("find --tag vip --lead bo@cote.example --ids").stdout.lines().count(), 3);
    let output = sandbox.run_with_input("delete - --yes", &ids);
    assert_eq!(output.code, 0, "{output}");
    let output = sandbox.run_with_input("inactivate -", "");
    assert_eq!(output.code, 0, "{output}");
}
