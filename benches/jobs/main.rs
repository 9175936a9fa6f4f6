//! The jobs that the README's table of speed quotes, each against the `sqlite3` shell doing the same work on the same
//! registry, and against other tools where they are installed:
//!
//! `cargo bench --bench jobs -- [--firms N] [--clients N] [--runs N] [JOB…]`
//!
//! Without numbers: 500 firms of 2,000 clients, five runs. Two commands are run in turn, so that the ratio of a pair
//! holds even where the machine's speed drifts; medians are printed.

mod jobs;
mod measure;
mod prepare;

use std::io::{self, Write};

use jobs::{Job, jobs};
use measure::{Measured, instructions, measure, measure_here, median};
use prepare::{Data, Line};

/// What the command line asks for.
struct Wanted {
    firms: usize,
    clients: usize,
    runs: usize,
    jobs: Vec<String>,
}

impl Wanted {
    fn read(mut arguments: impl Iterator<Item = String>) -> Self {
        let mut wanted = Self { firms: 500, clients: 2_000, runs: 5, jobs: Vec::new() };
        while let Some(argument) = arguments.next() {
            let mut number =
                || arguments.next().and_then(|text| text.parse().ok()).expect("a number follows");
            match argument.as_str() {
                "--firms" => wanted.firms = number(),
                "--clients" => wanted.clients = number(),
                "--runs" => wanted.runs = number(),
                // What cargo itself puts here.
                "--bench" => {}
                _ => wanted.jobs.push(argument),
            }
        }
        wanted
    }

    fn wants(&self, job: &Job) -> bool {
        self.jobs.is_empty() || self.jobs.iter().any(|name| name.eq_ignore_ascii_case(job.name))
    }
}

fn main() -> io::Result<()> {
    let mut arguments = std::env::args().skip(1).peekable();
    if arguments.next_if(|argument| argument == measure::ONE_RUN).is_some() {
        return measure_here(arguments.collect());
    }
    if !std::env::args().any(|argument| argument == "--bench") {
        return writeln!(io::stdout(), "Run by `cargo bench --bench jobs`.");
    }
    let wanted = Wanted::read(arguments);
    let data = Data::prepare(wanted.firms, wanted.clients)?;
    let mut out = io::stdout();
    writeln!(
        out,
        "{} firms of {} clients; wall time as a ratio to the shell's",
        wanted.firms, wanted.clients
    )?;
    for job in jobs(&data).into_iter().filter(|job| wanted.wants(job)) {
        report(&job, &data, wanted.runs, &mut out)?;
    }
    Ok(())
}

/// Runs one job's commands in turn and prints a line for each.
fn report(job: &Job, data: &Data, runs: usize, out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "\n{}: {}", job.name, job.what)?;
    let lines: Vec<&Line> = job.lines.iter().filter(|line| line.is_installed()).collect();
    let mut measured: Vec<Vec<Measured>> = vec![Vec::new(); lines.len()];
    // The first round warms up and does not count.
    for round in 0..=runs {
        for (line, measured) in lines.iter().zip(&mut measured) {
            line.make_ready(data)?;
            let one = measure(&line.words)?;
            measured.extend((round > 0).then_some(one));
        }
    }
    for (line, own) in lines.iter().zip(&measured) {
        let ratios = own.iter().zip(&measured[0]).map(|(one, shell)| one.seconds / shell.seconds);
        line.make_ready(data)?;
        let counted = if line.tool == "carnet" && job.is_counted { instructions(&line.words)? } else { None };
        writeln!(
            out,
            "  {:<12} {:>7.2}  median {:>9.4} s  peak {:>7.1} MB{}",
            line.tool,
            median(ratios),
            median(own.iter().map(|one| one.seconds)),
            median(own.iter().map(|one| one.megabytes)),
            counted.map(|count| format!("  {:.2} M instructions", count as f64 / 1e6)).unwrap_or_default(),
        )?;
    }
    Ok(())
}
