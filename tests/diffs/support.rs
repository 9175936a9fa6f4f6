//! What the program said of a difference, taken apart.

use serde_json::Value;

use super::sandbox::{Output, Sandbox};

/// Runs a `diff` that must end with `code`, and gives what it tells programs.
pub fn difference(sandbox: &Sandbox, line: &str, code: i32) -> Value {
    let output = sandbox.run(&format!("diff {line} --format json"));
    assert_eq!(output.code, code, "diff {line}: {output}");
    output.json()
}

/// The company IDs of one list of a difference.
pub fn ids(difference: &Value, list: &str) -> Vec<String> {
    texts(difference, list, "company_id")
}

/// One value of each element of a list.
pub fn texts(difference: &Value, list: &str, key: &str) -> Vec<String> {
    let list = difference[list].as_array().unwrap();
    list.iter().map(|each| each[key].as_str().unwrap_or_default().to_owned()).collect()
}

/// Each changed field as `id field old new`.
pub fn changes(difference: &Value) -> Vec<String> {
    let parts = ["company_id", "field", "old", "new"].map(|key| texts(difference, "changed", key));
    (0..parts[0].len()).map(|at| parts.each_ref().map(|part| part[at].as_str()).join(" ")).collect()
}

/// The exit code and the error's code of a `diff` that is refused.
pub fn refused(sandbox: &Sandbox, line: &str) -> (i32, String) {
    let output = sandbox.run(&format!("diff {line} --format json"));
    assert_eq!(output.stdout, "", "diff {line}: {output}");
    (output.code, output.error()["code"].as_str().unwrap().to_owned())
}

/// The codes of the warnings.
pub fn warnings(output: &Output) -> Vec<String> {
    let lines = output.stderr.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    lines.map(|line| line["warning"]["code"].as_str().unwrap().to_owned()).collect()
}
