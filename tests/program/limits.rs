//! The limits of a firm and of an upload.

use super::sandbox::Sandbox;

fn rows(count: usize) -> String {
    let rows: String = (0..count).map(|at| format!("5{at:05},Client {at},{at}\n")).collect();
    format!("Company ID,Display name,Client number\n{rows}")
}

#[test]
fn the_2001st_client_is_refused_by_add_and_by_import() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("full.csv", rows(2_000));
    sandbox.done("import full.csv --add --quiet");
    let refused = sandbox.run("add Late --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("firm-full")));
    assert!(refused.error()["hint"].as_str().unwrap().contains("firm add"), "the hint says how to divide");
    sandbox.write("late.csv", "Company ID,Display name,Client number\n999999,Late,L-1\n");
    let report = sandbox.run("import late.csv --add --format json");
    assert_eq!(report.code, 3);
    assert_eq!(report.json()["rejections"][0]["code"], "firm-full");
    let firm = sandbox.done("firm show --format json").json();
    assert_eq!((firm["clients"].as_u64(), firm["room"].as_u64()), (Some(2_000), Some(0)));
}

#[test]
fn an_upload_has_at_most_1000_rows_and_102400_bytes() {
    let sandbox = Sandbox::with_firm();
    sandbox.write("full.csv", rows(1_001));
    sandbox.done("import full.csv --add --quiet");
    let refused = sandbox.run("import full.csv --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("too-many-rows")));
    assert!(refused.error()["hint"].as_str().unwrap().contains("--no-limit"));
    assert!(refused.error()["hint"].as_str().unwrap().contains("--split"));
    sandbox.done("import full.csv --no-limit");
    sandbox.write("large.csv", format!("{}{}", rows(10), " ,,\n".repeat(25_700)));
    let refused = sandbox.run("import large.csv --format json");
    assert_eq!((refused.code, refused.error()["code"].as_str()), (1, Some("file-too-large")));
    assert!(refused.error()["hint"].as_str().unwrap().contains("--no-limit"));
    sandbox.write("thousand.csv", rows(1_000) + "\n , ,\n");
    sandbox.done("import thousand.csv");
}
