//! What is measured: each job as a command line of carnet, of the shell, and of other tools.

use super::prepare::{Data, Line};

/// A piece of work that several tools can do.
pub struct Job {
    pub name: &'static str,
    pub what: &'static str,
    /// The shell's line first, to which the others are held.
    pub lines: Vec<Line>,
    /// Whether it is short enough for its instructions to be counted.
    pub is_counted: bool,
}

/// The jobs, from the shortest to the longest.
pub fn jobs(data: &Data) -> Vec<Job> {
    let job = |name, what, lines| Job { name, what, lines, is_counted: true };
    let long = |name, what, lines| Job { name, what, lines, is_counted: false };
    let firm = ["--firm", &data.firm];
    let number = [&["find", data.number.as_str()][..], &firm].concat();
    let part = [&["find", data.word.as_str()][..], &firm].concat();
    let files =
        [data.text("night.csv"), data.text("numbers.csv"), data.text("list.csv"), data.text("out.csv")];
    let [night, numbers, all, out] = files.each_ref().map(String::as_str);
    vec![
        job(
            "version",
            "carnet --version",
            vec![line("shell", &["sqlite3", "--version"]), line("carnet", &[&data.program(), "--version"])],
        ),
        job(
            "help",
            "carnet --help",
            vec![line("shell", &["sqlite3", "--version"]), line("carnet", &[&data.program(), "--help"])],
        ),
        job(
            "J1",
            "find a client by its number",
            vec![
                shell(data, include_str!("sql/find_number.sql"), false),
                carnet(data, &number, false),
                sqlite_utils(data, include_str!("sql/find_number.sql")),
            ],
        ),
        job(
            "J2",
            "find clients of a firm by part of the name",
            vec![shell(data, include_str!("sql/find_part.sql"), false), carnet(data, &part, false)],
        ),
        job(
            "J2b",
            "find clients of all firms by part of the name",
            vec![
                shell(data, include_str!("sql/find_everywhere.sql"), false),
                carnet(data, &["find", &data.word, "--all-firms", "--status", "all"], false),
            ],
        ),
        job(
            "J5",
            "add a client, durably",
            vec![
                shell(data, include_str!("sql/add.sql"), true),
                carnet(data, &[&["add", "Benchmark inc."][..], &firm].concat(), true),
            ],
        ),
        job(
            "night",
            "import 1,000 numbers into a firm, durably",
            vec![
                shell(data, include_str!("sql/night.sql"), true),
                carnet(data, &[&["import", night][..], &firm].concat(), true),
                upsert(data),
            ],
        ),
        long(
            "J4",
            "export all clients to a CSV file",
            vec![
                shell(data, include_str!("sql/export.sql"), false),
                carnet(data, &["export", out, "--all-firms"], false),
                pandas(data),
            ],
        ),
        long(
            "J3",
            "import a number for each client",
            vec![
                shell(data, include_str!("sql/import_numbers.sql"), true),
                carnet(data, &["import", numbers, "--all-firms", "--no-limit"], true),
            ],
        ),
        long(
            "J6",
            "load all clients into a new registry",
            vec![shell(data, include_str!("sql/load.sql"), false), load(data, all), duckdb(data)],
        ),
    ]
}

fn line(tool: &'static str, words: &[&str]) -> Line {
    let words: Vec<String> = words.iter().map(|&word| word.to_owned()).collect();
    Line { tool, probe: vec![words[0].clone(), "--version".to_owned()], words, writes: false }
}

fn carnet(data: &Data, words: &[&str], writes: bool) -> Line {
    let store = data.text(if writes { "copy.db" } else { "registry.db" });
    Line {
        writes,
        ..line("carnet", &[&[data.program().as_str()], words, &["--store", &store, "--lang", "en"]].concat())
    }
}

/// Loads a list with its details, making the firms that it names.
fn load(data: &Data, list: &str) -> Line {
    let flags = ["--add", "--details", "--all-firms", "--new-firms", "--no-limit"];
    let store = data.text("new.db");
    line("carnet", &[&[data.program().as_str(), "import", list][..], &flags, &["--store", &store]].concat())
}

/// Puts the data's names into a script.
fn filled(data: &Data, script: &str) -> String {
    let folder = data.folder.to_string_lossy();
    let firm = data.firm.replace('\'', "''");
    script
        .replace("{folder}", &folder)
        .replace("{firm}", &firm)
        .replace("{number}", &data.number.to_lowercase())
        .replace("{part}", &data.word)
}

fn shell(data: &Data, script: &str, writes: bool) -> Line {
    let store = data.text(if writes { "copy.db" } else { "registry.db" });
    let store = if script.contains("new.db") { ":memory:".to_owned() } else { store };
    // Each dot command needs a line, which an argument may hold.
    let path = data.text(&format!("{}.sql", script.len()));
    std::fs::write(&path, filled(data, script)).expect("the folder of the data can be written");
    let read = format!(".read {path}");
    Line { writes, ..line("shell", &["sqlite3", "-batch", &store, &read]) }
}

fn sqlite_utils(data: &Data, query: &str) -> Line {
    line("sqlite-utils", &["sqlite-utils", "query", &data.text("registry.db"), &filled(data, query)])
}

/// The upload as sqlite-utils does it: without a look at names or other clients' numbers.
fn upsert(data: &Data) -> Line {
    let files = [data.text("copy.db"), data.text("night.csv")];
    let words = ["upsert", &files[0], "numbers", &files[1], "--csv", "--pk", "Company ID"];
    Line { writes: true, ..line("sqlite-utils", &[&["sqlite-utils"][..], &words].concat()) }
}

fn python(tool: &'static str, script: String) -> Line {
    let probe = ["python3", "-c", &format!("import {tool}")].map(str::to_owned).to_vec();
    Line { probe, ..line(tool, &["python3", "-c", &script]) }
}

fn pandas(data: &Data) -> Line {
    let folder = data.folder.to_string_lossy();
    python(
        "pandas",
        format!(
            "import pandas, sqlite3; pandas.read_sql('SELECT * FROM clients NOT INDEXED', \
         sqlite3.connect('{folder}/registry.db')).to_csv('{folder}/out.csv', index=False)"
        ),
    )
}

fn duckdb(data: &Data) -> Line {
    let folder = data.folder.to_string_lossy();
    python(
        "duckdb",
        format!(
            "import duckdb; duckdb.connect('{folder}/new.duckdb').execute(\
         \"CREATE TABLE clients AS SELECT * FROM read_csv('{folder}/list.csv', all_varchar = true)\")"
        ),
    )
}
