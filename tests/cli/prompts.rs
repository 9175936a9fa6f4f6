//! Questions: never asked where nobody can answer, and the option that answers is named.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn without_a_terminal_the_option_is_named_and_nothing_done() {
    let sandbox = Sandbox::with_clients();
    assert_snapshot!(sandbox.run("delete 007"), @"
    --- stderr
    error: An answer is needed, and nobody can be asked here.
    hint: Give it with `--yes`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("delete 007 --no-input --lang fr"), @"
    --- stderr
    erreur : Il faut une réponse, et carnet ne peut pas poser de question ici.
    conseil : Précisez-la avec `--yes`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("add"), @"
    --- stderr
    error: An answer is needed, and nobody can be asked here.
    hint: Give it with `carnet add NAME`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("edit 007"), @"
    --- stderr
    error: An answer is needed, and nobody can be asked here.
    hint: Give it with `--number NUMBER, --lead MEMBER…`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("edit 007 --lang fr"), @"
    --- stderr
    erreur : Il faut une réponse, et carnet ne peut pas poser de question ici.
    conseil : Précisez-la avec `--number NUMÉRO, --lead MEMBRE…`.
    --- exit 2
    ");
    assert_snapshot!(sandbox.run("edit --lang fr"), @"
    --- stderr
    erreur : Il faut une réponse, et carnet ne peut pas poser de question ici.
    conseil : Précisez-la avec `carnet edit CLIENT`.
    --- exit 2
    ");
    for command in ["show", "books", "delete", "inactivate", "activate", "delete --yes"] {
        let output = sandbox.run(command);
        let word = command.split(' ').next().unwrap();
        assert!(output.stderr.contains(&format!("`carnet {word} CLIENT`")), "{output}");
        assert_eq!(sandbox.refusal(command), ("input-needed".to_owned(), 2));
    }
    for (line, given) in [("merge", "KEEP DUPLICATE"), ("merge 007 --lang fr", "GARDÉ DOUBLON")] {
        let output = sandbox.run(line);
        assert_eq!(output.code, 2, "{output}");
        assert!(output.stderr.contains(&format!("`carnet merge {given}`")), "{output}");
    }
    assert_snapshot!(sandbox.run("team edit bo@cote.example"), @"
    --- stderr
    error: An answer is needed, and nobody can be asked here.
    hint: Give it with `--name, --email, --login, --role`.
    --- exit 2
    ");
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
}

#[test]
fn an_answer_in_a_pipe_is_none() {
    let sandbox = Sandbox::with_clients();
    for (line, input) in [
        ("delete 007", "y\n"),
        ("delete 007", ""),
        ("delete -", "007\n"),
        ("delete 007 --format json", "y\n"),
    ] {
        let output = sandbox.run_with_input(line, input);
        assert_eq!(output.code, 2, "carnet {line}: {output}");
        assert!(output.stderr.contains("--yes"), "carnet {line}: {output}");
    }
    assert_eq!(sandbox.done("find --ids").stdout.lines().count(), 2);
}

#[cfg(unix)]
#[test]
fn with_standard_input_closed_nothing_hangs() {
    let sandbox = Sandbox::with_clients();
    for (line, code) in
        [("delete 007", 2), ("add", 2), ("show", 2), ("edit", 2), ("find", 0), ("delete 007 --yes", 0)]
    {
        let program = env!("CARGO_BIN_EXE_carnet");
        let mut shell = std::process::Command::new("/bin/sh");
        shell.args(["-c", &format!("exec '{program}' {line} <&-")]).env_clear();
        shell.env("CARNET_STORE", sandbox.path("carnet.db")).current_dir(sandbox.folder());
        let output = sandbox.finish(shell);
        assert_eq!(output.code, code, "carnet {line}: {output}");
    }
}

#[test]
fn yes_answers_beforehand() {
    let sandbox = Sandbox::with_clients();
    sandbox.done("--yes delete 007");
    sandbox.done("delete 8 -y --no-input");
    assert_eq!(sandbox.done("find --ids").stdout, "");
}
