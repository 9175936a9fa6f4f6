//! Ctrl-C, hang-up and termination while a registry may change: the operation is taken back, then the
//! program ends with 128 and the signal's number.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI32, Ordering};
use std::thread;
use std::time::Duration;

use crate::console;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGXFSZ};
use signal_hook::iterator::Signals;

/// How often a running operation is told to stop.
const STEP: Duration = Duration::from_millis(10);
/// How many times it is told, before the program ends anyway: three seconds.
const STEPS: u32 = 300;

static CAUGHT: AtomicI32 = AtomicI32::new(0);
static IS_ASKING: AtomicBool = AtomicBool::new(false);

/// From now on a signal interrupts the registry's operation instead of killing the program.
pub fn watch(interrupt: impl Fn() + Send + 'static) {
    let heeded = [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|&signal| !is_ignored(signal));
    let Ok(mut signals) = Signals::new(heeded) else { return };
    thread::spawn(move || {
        let Some(signal) = signals.forever().next() else { return };
        CAUGHT.store(signal, Ordering::SeqCst);
        for _ in 0..STEPS {
            if IS_ASKING.load(Ordering::SeqCst) {
                console::end_line();
                break;
            }
            interrupt();
            thread::sleep(STEP);
        }
        std::process::exit(128 + signal);
    });
}

/// From now on a file that grows beyond what the system allows is an error, not the end of the program.
pub fn survive_size_limits() {
    // Without this the program dies as it did, which is no reason not to run it.
    let _ = signal_hook::flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)));
}

/// Runs `ask`, during which nothing is under way that would have to be taken back.
pub fn asking<T>(ask: impl FnOnce() -> T) -> T {
    IS_ASKING.store(true, Ordering::SeqCst);
    let answer = ask();
    IS_ASKING.store(false, Ordering::SeqCst);
    answer
}

/// The exit code of a program that a signal has interrupted.
pub fn exit_code() -> Option<u8> {
    u8::try_from(CAUGHT.load(Ordering::SeqCst)).ok().filter(|&signal| signal > 0).map(|signal| 128 + signal)
}

/// Whether whoever started the program wants a signal to be ignored, as `nohup` does.
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    mask & (1 << (signal - 1)) != 0
}
