//! Ctrl-C, hang-up and termination while a registry may change: the operation is taken back, then the
//! program ends with 128 and the signal's number.

use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::thread;
use std::time::Duration;

use crate::console;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

/// How often a running operation is told to stop.
const STEP: Duration = Duration::from_millis(10);
/// How many times it is told, before the program ends anyway: three seconds.
const STEPS: u32 = 300;

static CAUGHT: AtomicI32 = AtomicI32::new(0);
static IS_ASKING: AtomicBool = AtomicBool::new(false);
static IS_PAGING: AtomicBool = AtomicBool::new(false);
/// The pager's process, while there is one.
static PAGER: AtomicI32 = AtomicI32::new(0);
static IS_WATCHING: Once = Once::new();
/// What stops the operations that may be running.
static INTERRUPTS: Mutex<Vec<Interrupt>> = Mutex::new(Vec::new());

type Interrupt = Box<dyn Fn() + Send>;

/// From now on a signal interrupts the registry's operation instead of killing the program.
pub fn watch(interrupt: impl Fn() + Send + 'static) {
    interrupts().push(Box::new(interrupt));
    watch_questions();
}

/// From now on a signal that cuts a question short leaves the terminal as it was.
pub fn watch_questions() {
    IS_WATCHING.call_once(|| {
        let (ready, is_ready) = channel();
        // Where no thread more is allowed, a signal ends the program as it does every other, and the next one rolls back.
        if thread::Builder::new().spawn(|| heed(ready)).is_ok() {
            // An answer comes even where nothing can be heeded: that the sender is gone.
            let _ = is_ready.recv();
        }
    });
}

/// Waits for a signal, and ends the program.
fn heed(ready: Sender<()>) {
    let ignored = ignored();
    let heeded = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| ignored & (1 << (signal - 1)) == 0);
    let Ok(mut signals) = Signals::new(heeded) else { return };
    drop(ready);
    let is_for_pager = |signal: &i32| *signal == SIGINT && IS_PAGING.load(Ordering::SeqCst);
    let Some(signal) = signals.forever().find(|signal| !is_for_pager(signal)) else { return };
    CAUGHT.store(signal, Ordering::SeqCst);
    end();
    end_pager();
    std::process::exit(128 + signal);
}

/// Stops what is running, or being asked; when this returns, there is nothing more to wait for.
fn end() {
    for _ in 0..STEPS {
        let is_done = PAGER.load(Ordering::SeqCst) > 0;
        if is_done || IS_ASKING.load(Ordering::SeqCst) || interrupts().is_empty() {
            break;
        }
        interrupts().iter().for_each(|interrupt| interrupt());
        thread::sleep(STEP);
    }
    console::leave(IS_ASKING.load(Ordering::SeqCst));
}

/// Lets the pager put the terminal back, and waits for it.
fn end_pager() {
    let pager = PAGER.load(Ordering::SeqCst);
    if pager > 0 {
        // One that has just ended is as well.
        let _ = kill(Pid::from_raw(pager), Signal::SIGTERM);
    }
    for _ in (0..STEPS).take_while(|_| PAGER.load(Ordering::SeqCst) > 0) {
        thread::sleep(STEP);
    }
}

fn interrupts() -> MutexGuard<'static, Vec<Interrupt>> {
    INTERRUPTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// From now on a file that grows beyond what the system allows is an error, not the end of the program.
pub fn survive_size_limits() {
    // Without this the program dies as it did, which is no reason not to run it.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Runs `ask`, during which nothing is under way that would have to be taken back.
pub fn asking<T>(ask: impl FnOnce() -> T) -> T {
    during(&IS_ASKING, ask)
}

/// Runs `page`, during which Ctrl-C is the pager's: `less` ends a search with it and stays.
pub fn paging<T>(page: impl FnOnce() -> T) -> T {
    watch_questions();
    during(&IS_PAGING, page)
}

/// Runs `feed`, during which the process of the pager is known.
pub fn feeding<T>(pager: u32, feed: impl FnOnce() -> T) -> T {
    PAGER.store(i32::try_from(pager).unwrap_or_default(), Ordering::SeqCst);
    let fed = feed();
    PAGER.store(0, Ordering::SeqCst);
    fed
}

fn during<T>(state: &AtomicBool, run: impl FnOnce() -> T) -> T {
    state.store(true, Ordering::SeqCst);
    let output = run();
    state.store(false, Ordering::SeqCst);
    output
}

/// The exit code of a program that a signal has interrupted.
pub fn exit_code() -> Option<u8> {
    u8::try_from(CAUGHT.load(Ordering::SeqCst)).ok().filter(|&signal| signal > 0).map(|signal| 128 + signal)
}

/// The signals that whoever started the program wants to be ignored, as `nohup` does, a bit each.
fn ignored() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}
