//! One run of a command as a process of its own: its time and memory, or its instructions.

use std::io;
use std::process::{Command, Stdio};
use std::time::Instant;

use nix::sys::resource::{UsageWho, getrusage};

/// The word by which this program is told to run one command and say what it took.
pub const ONE_RUN: &str = "--one-run";

/// What one run took.
#[derive(Debug, Clone, Copy)]
pub struct Measured {
    pub seconds: f64,
    pub megabytes: f64,
}

fn command(words: &[String]) -> Command {
    let mut command = Command::new(&words[0]);
    command.args(&words[1..]).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::piped());
    command
}

/// Runs a command in a process whose only child it is, so that the memory of its children is that of the command.
pub fn measure(words: &[String]) -> io::Result<Measured> {
    let output = Command::new(std::env::current_exe()?).arg(ONE_RUN).args(words).output()?;
    let text = String::from_utf8_lossy(&output.stdout);
    let mut numbers = text.split_whitespace().filter_map(|number| number.parse().ok());
    match (numbers.next(), numbers.next()) {
        (Some(seconds), Some(megabytes)) => Ok(Measured { seconds, megabytes }),
        _ => Err(io::Error::other(format!("{words:?}: {}", String::from_utf8_lossy(&output.stderr)))),
    }
}

/// Runs a command and prints its seconds and megabytes. Rows that were rejected are no failure of the command.
pub fn measure_here(words: Vec<String>) -> io::Result<()> {
    // The first command that a process starts takes it half a millisecond more than the others.
    let _ = command(&["true".to_owned()]).output();
    let start = Instant::now();
    let output = command(&words).output()?;
    let seconds = start.elapsed().as_secs_f64();
    if !matches!(output.status.code(), Some(0 | 3)) {
        return Err(io::Error::other(String::from_utf8_lossy(&output.stderr).into_owned()));
    }
    let kilobytes = getrusage(UsageWho::RUSAGE_CHILDREN)?.max_rss() as f64;
    io::Write::write_fmt(&mut io::stdout(), format_args!("{seconds} {}", kilobytes / 1e3))
}

/// Counts a command's instructions, where valgrind is installed.
pub fn instructions(words: &[String]) -> io::Result<Option<u64>> {
    let tool = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"].map(str::to_owned);
    let output = match command(&[&tool[..], words].concat()).output() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        output => output?,
    };
    let text = String::from_utf8_lossy(&output.stderr);
    let counted = text.lines().find_map(|line| line.split_once("Collected : "));
    Ok(counted.and_then(|(_, count)| count.trim().parse().ok()))
}

/// The median of numbers, of which there is at least one.
pub fn median(numbers: impl Iterator<Item = f64>) -> f64 {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    numbers[numbers.len() / 2]
}
