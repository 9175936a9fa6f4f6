//! How far a command that takes long has come: one line on the terminal, gone before anything else is said.

use std::io::{self, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use carnet::progress::Progress;
use dialoguer::console::truncate_str;

use super::Console;
use super::frame::Size;
use crate::messages::Messages;

/// What takes less is over before anybody wonders.
const PATIENCE: Duration = Duration::from_millis(500);
/// How often the line is drawn.
const STEP: Duration = Duration::from_millis(100);

/// What the line says of what is done, of how much, and since when.
pub type Words = fn(Messages, usize, usize, u64) -> String;

/// The line, as long as this lives.
pub struct Watched {
    over: Option<Sender<()>>,
    drawing: Option<JoinHandle<()>>,
}

impl Console {
    /// Shows how far a command has come, where somebody sees it and wants to.
    pub fn watched(&self, progress: &Progress, words: Words) -> Watched {
        if self.is_quiet || self.format.is_json() || !self.terminal.can_draw {
            return Watched { over: None, drawing: None };
        }
        let (over, end) = channel();
        let (progress, messages) = (progress.clone(), self.messages);
        let draw = move || {
            draw(&end, &|seconds| match (progress.is_saving(), progress.counts()) {
                (true, _) => messages.saving(seconds),
                (false, (done, all)) => words(messages, done, all, seconds),
            });
        };
        // Where no thread more is allowed, the command goes on unseen.
        Watched { over: Some(over), drawing: thread::Builder::new().spawn(draw).ok() }
    }

    /// Whether what is read from standard input is being typed.
    pub fn is_typed_to(&self) -> bool {
        self.terminal.is_typed_to
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        drop(self.over.take());
        // A line that could not be drawn has nothing to be taken away.
        let _ = self.drawing.take().map(JoinHandle::join);
    }
}

fn draw(end: &Receiver<()>, words: &dyn Fn(u64) -> String) {
    let begin = Instant::now();
    let mut pause = PATIENCE;
    while end.recv_timeout(pause) == Err(RecvTimeoutError::Timeout) {
        pause = STEP;
        let line = words(begin.elapsed().as_secs());
        send(&format!("\r\u{1b}[K{}", truncate_str(&line, Size::found().width - 1, "…")));
    }
    if pause == STEP {
        send("\r\u{1b}[K");
    }
}

fn send(text: &str) {
    // Whoever does not see the line does not need it.
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
