//! Parts of the library by themselves, on a firm of 2,000 clients: `cargo bench --bench parts [-- PART]`.

use std::hint::black_box;
use std::path::PathBuf;
use std::time::Duration;

use carnet::client::{Client, Field};
use carnet::demo::{Demo, fill};
use carnet::exchange::export::{CsvStyle, JsonShape, Selection, write_csv, write_json};
use carnet::exchange::import::{Destination, ImportOptions, Source, import, rehearse};
use carnet::exchange::matching::{ListColumns, match_list, read_list};
use carnet::exchange::reading::{ReadingOptions, Sheet};
use carnet::firm::Firm;
use carnet::registry::{Filter, Query, Registry, Scope, Session};
use carnet::text::clock::{Clock, Moment};
use carnet::text::fold::fold;
use carnet::text::language::Language;
use divan::Bencher;

fn main() {
    divan::main();
}

fn firm() -> (Registry, Firm) {
    let session = Session {
        login: "ana".into(),
        acting: None,
        clock: Clock::Fixed(Moment(0)),
        seed: Some(42),
        wait: Duration::ZERO,
    };
    let mut registry = Registry::in_memory(session).expect("a registry");
    fill(&mut registry, Demo { firms: 1, clients: 2_000, seed: 1 }).expect("a demo");
    let firm = registry.firm(None).expect("the only firm");
    (registry, firm)
}

fn clients() -> Vec<Client> {
    let (registry, firm) = firm();
    registry.find(&Scope::Firm(firm), &Query::default()).expect("clients").clients
}

/// An upload that gives each client another number.
fn upload() -> Vec<u8> {
    let row = |(at, client): (usize, &Client)| {
        format!("{},\"{}\",N{at:05}\r\n", client.company_id(), client.display_name().replace('"', "\"\""))
    };
    let rows: String = clients().iter().enumerate().map(row).collect();
    format!("Company ID,Display name,Client number\r\n{rows}").into_bytes()
}

#[divan::bench]
fn folding(bencher: Bencher) {
    let clients = clients();
    bencher.bench_local(|| clients.iter().map(|client| fold(client.display_name()).len()).sum::<usize>());
}

#[divan::bench]
fn reading(bencher: Bencher) {
    let is_known = |heading: &str| Field::with_heading(heading).is_some();
    let is_same = |one: &str, other: &str| one == other;
    bencher.with_inputs(upload).bench_local_values(|bytes| {
        let sheet = Sheet::parse(bytes, &ReadingOptions::default(), &is_known, &is_same).expect("a sheet");
        (0..sheet.rows()).map(|row| sheet.row(row).cells.len()).sum::<usize>()
    });
}

fn sources() -> Vec<Source> {
    vec![Source::Stream { name: PathBuf::from("-"), bytes: upload() }]
}

fn options(firm: Firm) -> ImportOptions {
    ImportOptions {
        no_limit: true,
        errors: Some(PathBuf::from("never-written.errors.csv")),
        ..ImportOptions::new(Destination::Firm(firm))
    }
}

#[divan::bench]
fn judging(bencher: Bencher) {
    let (mut registry, firm) = firm();
    let (sources, options) = (sources(), options(firm));
    bencher.bench_local(|| {
        rehearse(&mut registry, &sources, &options, &|error| error.code().to_owned()).expect("a report")
    });
}

#[divan::bench(sample_count = 20)]
fn importing(bencher: Bencher) {
    let sources = sources();
    bencher.with_inputs(firm).bench_local_values(|(mut registry, firm)| {
        import(&mut registry, &sources, &options(firm), &|error| error.code().to_owned()).expect("a report")
    });
}

#[divan::bench(args = ["7", "tremblay", "quebec inc", "nobody at all"])]
fn finding(bencher: Bencher, words: &str) {
    let (registry, firm) = firm();
    let scope = Scope::Firm(firm);
    let query = Query { words: vec![words.to_owned()], ..Query::default() };
    bencher.bench_local(|| registry.find(&scope, &query).expect("clients").clients.len());
}

#[divan::bench(sample_count = 20)]
fn matching(bencher: Bencher) {
    let (registry, firm) = firm();
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("list.csv");
    std::fs::write(&path, upload()).expect("a file");
    let columns = ListColumns {
        name: "Display name".to_owned(),
        number: "Client number".to_owned(),
        ..ListColumns::default()
    };
    let rows = read_list(&path, &columns, &ReadingOptions::default()).expect("rows");
    bencher
        .with_inputs(|| rows.clone())
        .bench_local_values(|rows| match_list(&registry, &firm, rows).expect("matches").rows());
}

#[divan::bench(args = ["csv", "json"])]
fn rendering(bencher: Bencher, format: &str) {
    let (registry, firm) = firm();
    let (scope, filter) = (Scope::Firm(firm), Filter::default());
    let fields = Selection::all_fields();
    let selection = Selection { scope: &scope, filter: &filter, fields, place: PathBuf::from("-") };
    bencher.bench_local(|| {
        let mut out = Vec::new();
        match format {
            "csv" => write_csv(&registry, &selection, CsvStyle::plain(Language::English), &mut out).map(drop),
            _ => write_json(&registry, &selection, JsonShape::Lines, &mut out).map(drop),
        }
        .expect("a list");
        black_box(out.len())
    });
}
