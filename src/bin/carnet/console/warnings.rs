//! Warnings: lines on standard error, many of them in few pieces.

use anyhow::Result;

use super::Console;
use super::terminal::Paint;

/// How long a piece is, in bytes, before it is written.
const PIECE: usize = 1 << 14;

impl Console {
    /// Warns of something that deserves a look, whatever `--quiet` says.
    pub fn warn(&self, code: &str, message: String) -> Result<()> {
        self.warn_all([(code, message)].into_iter())
    }

    /// Warns of several things, each with its code.
    pub fn warn_all<'c>(&self, warnings: impl Iterator<Item = (&'c str, String)>) -> Result<()> {
        let mut piece = String::new();
        for (code, message) in warnings {
            match self.format.is_json() {
                true => {
                    piece += &serde_json::json!({"warning": {"code": code, "message": message}}).to_string()
                }
                false => piece += &self.warning(&message),
            }
            piece.push('\n');
            if piece.len() >= PIECE {
                self.write_stderr(&std::mem::take(&mut piece))?;
            }
        }
        self.write_stderr(&piece)
    }

    /// A warning as people read it.
    pub fn warning(&self, message: &str) -> String {
        format!("{} {message}", self.terminal.paint(Paint::YellowBold, &self.messages.warning_label()))
    }
}
