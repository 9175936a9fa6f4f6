//! Long tables page by page, through the program that `PAGER` names, else `less`.

use std::io::Write;
use std::process::{Child, Command, Stdio};

/// Shows the text; false where no pager can be started.
pub fn show(text: &str) -> bool {
    let pager = std::env::var("PAGER").unwrap_or_else(|_| "less".to_owned());
    let page = || started(&pager).is_some_and(|child| fed(child, text));
    #[cfg(unix)]
    let page = || crate::signals::paging(page);
    page()
}

/// Starts the pager; none where the variable is empty or names what would only copy.
fn started(pager: &str) -> Option<Child> {
    let mut words = pager.split_whitespace();
    let program = words.next().filter(|program| *program != "cat")?;
    let mut command = Command::new(program);
    command.args(words).stdin(Stdio::piped());
    if std::env::var_os("LESS").is_none() {
        command.env("LESS", "FRX");
    }
    // What carnet writes is UTF-8, whatever the system's locale.
    if std::env::var_os("LESSCHARSET").is_none() {
        command.env("LESSCHARSET", "utf-8");
    }
    command.spawn().ok()
}

/// Gives the pager its text; a reader who has seen enough leaves early.
fn fed(mut child: Child, text: &str) -> bool {
    #[cfg(unix)]
    let pager = child.id();
    let feed = || {
        if let Some(mut stdin) = child.stdin.take() {
            let _ = stdin.write_all(text.as_bytes());
        }
        child.wait().is_ok()
    };
    #[cfg(unix)]
    let feed = || crate::signals::feeding(pager, feed);
    feed()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_pager_is_not_started() {
        for pager in ["", "cat", "a-pager-that-is-not-there -x"] {
            assert!(started(pager).is_none(), "{pager}");
        }
    }
}
