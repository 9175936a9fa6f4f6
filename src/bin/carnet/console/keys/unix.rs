//! Keys of a Unix terminal: its mode, and what else is to be known while they are waited for.

use std::io::{self, Write};
use std::os::fd::AsFd;
use std::sync::{Mutex, PoisonError};

use nix::errno::Errno;
use nix::libc::_POSIX_VDISABLE;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use nix::sys::signal::{Signal, kill};
use nix::sys::termios::{
    InputFlags, LocalFlags, SetArg, SpecialCharacterIndices as Special, Termios, tcgetattr, tcsetattr,
};
use nix::unistd::{Pid, getpgrp, tcgetpgrp};
use signal_hook::consts::{SIGCONT, SIGWINCH};

use super::Key;
use super::bell::Bell;
use super::bytes::{Paste, Wait, pressed};

/// How long the rest of a key's bytes, or of a stop, may take, in milliseconds; Escape alone has no rest.
const REST: u16 = 50;
/// How often is looked whether the terminal is given back, in milliseconds: a shell lets a job that already
/// goes on have it without a signal.
const LOOK: u16 = 100;

/// Lets the terminal say where a pasted text begins and ends; and no longer.
const SAY_PASTES: &[u8] = b"\x1b[?2004h";
const SAY_NO_PASTES: &[u8] = b"\x1b[?2004l";

/// How the terminal was before keys were read.
static BEFORE: Mutex<Option<Termios>> = Mutex::new(None);

/// The keys of standard input, for as long as this lives.
#[derive(Debug)]
pub struct Keys {
    paste: Paste,
    resized: Bell,
    resumed: Bell,
}

impl Keys {
    /// Begins to read keys; signals go on reaching the program.
    pub fn open() -> io::Result<Self> {
        let mut keys = Self { paste: Paste::None, resized: Bell::of(SIGWINCH)?, resumed: Bell::of(SIGCONT)? };
        keys.resume()?;
        Ok(keys)
    }

    /// Waits for the next key, or for what is to be known as soon.
    pub fn next(&mut self) -> io::Result<Key> {
        loop {
            let key = match self.rung()? {
                None => pressed(&mut self.paste, &mut byte)?,
                rung => rung,
            };
            if let Some(key) = key {
                return Ok(key);
            }
        }
    }

    /// Waits until something can be read, unless a bell rings before.
    fn rung(&self) -> io::Result<Option<Key>> {
        let stdin = io::stdin();
        let watched = [stdin.as_fd(), self.resized.as_fd(), self.resumed.as_fd()];
        wait_for(&mut watched.map(|watched| PollFd::new(watched, PollFlags::POLLIN)), PollTimeout::NONE)?;
        let has_resumed = self.resumed.has_rung();
        Ok(match (has_resumed, self.resized.has_rung()) {
            (true, _) => Some(Key::Resumed),
            (false, true) => Some(Key::Other),
            (false, false) => None,
        })
    }

    /// Gives the terminal back and stops the job, as Ctrl-Z does everywhere, until it goes on.
    pub fn suspend(&mut self) -> io::Result<()> {
        leave();
        kill(Pid::from_raw(0), Signal::SIGTSTP)?;
        // Where no shell could let it go on, the system does not stop a job, and nothing rings.
        wait_for(&mut [PollFd::new(self.resumed.as_fd(), PollFlags::POLLIN)], PollTimeout::from(REST))?;
        self.resumed.has_rung();
        self.resume()
    }

    /// Reads keys once the terminal is the program's; in the background that is waited for, and signals heeded.
    pub fn resume(&mut self) -> io::Result<()> {
        while !is_in_foreground() {
            wait_for(&mut [PollFd::new(self.resumed.as_fd(), PollFlags::POLLIN)], PollTimeout::from(LOOK))?;
            self.resumed.has_rung();
        }
        enter()
    }
}

/// Waits until one of `watched` can be read, or as long as may be waited.
fn wait_for(watched: &mut [PollFd<'_>], longest: PollTimeout) -> io::Result<()> {
    loop {
        match poll(watched, longest) {
            Err(Errno::EINTR) => {}
            waited => return Ok(waited.map(drop)?),
        }
    }
}

/// Whether the terminal is the program's to be changed; who does it in the background is stopped.
fn is_in_foreground() -> bool {
    tcgetpgrp(io::stdin()).map_or(true, |group| group == getpgrp())
}

/// Lets keys be read one by one, and remembers how the terminal was.
fn enter() -> io::Result<()> {
    // Held until the mode is set and kept: a signal that comes in between waits, then gives it back.
    let mut kept = BEFORE.lock().unwrap_or_else(PoisonError::into_inner);
    let before = match kept.take() {
        Some(before) => before,
        None => tcgetattr(io::stdin())?,
    };
    tcsetattr(io::stdin(), SetArg::TCSADRAIN, &without_echo(before.clone()))?;
    *kept = Some(before);
    io::stderr().lock().write_all(SAY_PASTES)
}

impl Drop for Keys {
    fn drop(&mut self) {
        leave();
    }
}

/// Whether keys are being read, so that the cursor stands behind a question.
pub fn are_read() -> bool {
    BEFORE.lock().unwrap_or_else(PoisonError::into_inner).is_some()
}

/// Gives the terminal back as it was, and leaves nothing below the cursor; without keys, does nothing.
pub fn leave() {
    let Some(before) = BEFORE.lock().unwrap_or_else(PoisonError::into_inner).take() else { return };
    if !is_in_foreground() {
        return;
    }
    // A terminal that is gone has no mode to be restored.
    let _ = io::stderr().lock().write_all(&[SAY_NO_PASTES, b"\x1b[J"].concat());
    let _ = tcsetattr(io::stdin(), SetArg::TCSADRAIN, &before);
}

fn without_echo(mut mode: Termios) -> Termios {
    mode.local_flags.remove(LocalFlags::ICANON | LocalFlags::ECHO | LocalFlags::ECHONL | LocalFlags::IEXTEN);
    mode.input_flags.remove(InputFlags::ICRNL | InputFlags::INLCR | InputFlags::IGNCR | InputFlags::IXON);
    let mut set = |place: Special, value| mode.control_chars[place as usize] = value;
    set(Special::VMIN, 1);
    set(Special::VTIME, 0);
    set(Special::VQUIT, _POSIX_VDISABLE);
    set(Special::VSUSP, _POSIX_VDISABLE);
    mode
}

fn byte(wait: Wait) -> io::Result<Option<u8>> {
    let stdin = io::stdin();
    if wait == Wait::ForRest {
        let mut polled = [PollFd::new(stdin.as_fd(), PollFlags::POLLIN)];
        if poll(&mut polled, PollTimeout::from(REST)).unwrap_or_default() == 0 {
            return Ok(None);
        }
    }
    let mut byte = [0];
    loop {
        match nix::unistd::read(&stdin, &mut byte) {
            Ok(0) | Err(Errno::EIO) => return Ok(None),
            Ok(_) => return Ok(Some(byte[0])),
            Err(Errno::EINTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}
