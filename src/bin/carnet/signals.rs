//! Ctrl-C, hang-up and termination while a registry may change: the operation is taken back, then the
//! program ends with 128 and the signal's number.

use std::fs::File;
use std::io::Read;
use std::sync::atomic::{AtomicBool, AtomicI32, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};
use std::thread;
use std::time::Duration;

use crate::console;
use carnet::registry::StopFlags;
use nix::sys::signal::{SigSet, SigmaskHow, Signal, kill};
use nix::unistd::Pid;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::unregister;
use signal_hook::{SigId, flag};

/// How often a running operation is told to stop.
const STEP: Duration = Duration::from_millis(10);
/// How many times it is told, before the program ends anyway: three seconds.
const STEPS: u32 = 300;

/// The number of the signal that interrupted the program.
static CAUGHT: AtomicUsize = AtomicUsize::new(0);
static IS_ASKING: AtomicBool = AtomicBool::new(false);
static IS_PAGING: AtomicBool = AtomicBool::new(false);
/// The pager's process, while there is one.
static PAGER: AtomicI32 = AtomicI32::new(0);
static IS_WATCHING: Once = Once::new();
/// What stops the operations that may be running.
static INTERRUPTS: Mutex<Vec<Interrupt>> = Mutex::new(Vec::new());
/// What is done on a signal as long as no thread watches.
static BRIEFLY: Mutex<Vec<SigId>> = Mutex::new(Vec::new());
/// The condition of what is done in any case.
static ALWAYS: AtomicBool = AtomicBool::new(true);

type Interrupt = Box<dyn Fn() + Send>;

/// From now on a signal interrupts the registry's operation instead of killing the program.
pub fn watch(interrupt: impl Fn() + Send + 'static) {
    locked(&INTERRUPTS).push(Box::new(interrupt));
    watch_questions();
}

/// The same for an operation that ends before anybody could wait for it: a signal ends the program at once while
/// nothing is written, and then lets the operation be taken back in its own time, unless a second one comes. It needs
/// no thread: to start one takes a twentieth of the time in which a client is added.
pub fn watch_briefly(interrupt: impl Fn() + Send + 'static, flags: &StopFlags) {
    locked(&INTERRUPTS).push(Box::new(interrupt));
    if IS_WATCHING.is_completed() {
        return;
    }
    // A registry that was opened before is not written any more.
    watch_briefly_no_more();
    let StopFlags { is_wanted, is_untouched } = flags;
    let mut briefly = locked(&BRIEFLY);
    for signal in heeded() {
        let number = usize::try_from(signal).unwrap_or_default();
        // What is done in turn; a signal that cannot be caught ends the program as it did.
        briefly.extend(flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(is_untouched)));
        briefly.extend(flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(is_wanted)));
        briefly.extend(flag::register_usize(signal, &CAUGHT, number));
        briefly.extend(flag::register(signal, Arc::clone(is_wanted)));
    }
}

fn watch_briefly_no_more() {
    for action in locked(&BRIEFLY).drain(..) {
        unregister(action);
    }
}

/// From now on a signal that cuts a question short leaves the terminal as it was.
pub fn watch_questions() {
    IS_WATCHING.call_once(|| {
        let Ok(signals) = Signals::new(heeded()) else { return };
        match thread::Builder::new().spawn(|| heed(signals)) {
            Ok(_) => watch_briefly_no_more(),
            // Where no thread more is allowed, they end the program as every other does, and the next one rolls back.
            Err(_) => heeded().for_each(|signal| drop(flag::register_conditional_default(signal, &ALWAYS))),
        }
    });
}

/// Waits for a signal, and ends the program.
fn heed(mut signals: Signals) {
    let is_for_pager = |signal: &i32| *signal == SIGINT && IS_PAGING.load(Ordering::SeqCst);
    let Some(signal) = signals.forever().find(|signal| !is_for_pager(signal)) else { return };
    CAUGHT.store(usize::try_from(signal).unwrap_or_default(), Ordering::SeqCst);
    end();
    end_pager();
    std::process::exit(128 + signal);
}

/// Stops what is running, or being asked; when this returns, there is nothing more to wait for.
fn end() {
    for _ in 0..STEPS {
        let is_done = PAGER.load(Ordering::SeqCst) > 0;
        if is_done || IS_ASKING.load(Ordering::SeqCst) || locked(&INTERRUPTS).is_empty() {
            break;
        }
        locked(&INTERRUPTS).iter().for_each(|interrupt| interrupt());
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

fn locked<T>(mutex: &'static Mutex<T>) -> MutexGuard<'static, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The signals that are heeded: those that whoever started the program does not want to be ignored.
fn heeded() -> impl Iterator<Item = i32> {
    let ignored = ignored();
    [SIGHUP, SIGINT, SIGTERM].into_iter().filter(move |signal| ignored & (1 << (signal - 1)) == 0)
}

/// From now on a file that grows beyond what the system allows is an error, not the end of the program.
pub fn survive_size_limits() {
    // Without this the program dies as it did, which is no reason not to run it.
    let _ = flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// From now on there is nothing that a signal would have to wait for.
pub fn let_go() {
    locked(&INTERRUPTS).clear();
}

/// Keeps signals waiting until this is dropped; threads that are started meanwhile never get them.
pub struct Held(Option<SigSet>);

/// Keeps signals waiting while something is made that only a watched registry takes away again.
pub fn hold() -> Held {
    let signals: SigSet = [Signal::SIGHUP, Signal::SIGINT, Signal::SIGTERM].into_iter().collect();
    Held(signals.thread_swap_mask(SigmaskHow::SIG_BLOCK).ok())
}

impl Drop for Held {
    fn drop(&mut self) {
        // Where there was no mask to be set, there is none to be set back.
        let _ = self.0.map(|before| before.thread_set_mask());
    }
}

/// How long a terminal that is gone is given to hang up.
const HANG_UP: Duration = Duration::from_millis(300);

/// Waits for the signal that comes with the end of a terminal, and ends the program; returns where none comes.
pub fn wait_for_hang_up() {
    if IS_WATCHING.is_completed() {
        thread::sleep(HANG_UP);
    }
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
    // With room for all of it, it is read in one piece.
    let mut status = String::with_capacity(4096);
    let _ = File::open("/proc/self/status").and_then(|mut file| file.read_to_string(&mut status));
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default()
}
