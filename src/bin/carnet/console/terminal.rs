//! What is known of the terminal: its size, whether it is coloured, whether somebody can answer there.

use std::ffi::OsString;
use std::io::{self, IsTerminal};

use super::ColorChoice;

/// Width and height of a terminal that does not tell its size.
const UNTOLD_WIDTH: usize = 80;

/// The terminal behind the standard streams.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// The columns that a table may take; none where nothing is cut.
    pub width: Option<usize>,
    /// The lines that are seen at once; none where there is no pager.
    pub height: Option<usize>,
    /// Whether a question is seen and can be answered.
    pub can_ask: bool,
    /// Whether standard input is typed.
    pub is_typed_to: bool,
    /// Whether a line can be drawn over and over on standard error.
    pub can_draw: bool,
    /// Whether the terminal can do no more than write one line after another.
    pub is_dumb: bool,
    is_colored: bool,
}

/// The looks of what stands on standard error.
#[derive(Debug, Clone, Copy)]
pub enum Paint {
    RedBold,
    YellowBold,
    Dim,
}

impl Terminal {
    pub fn found(color: ColorChoice) -> Self {
        let (width, height) = match io::stdout().is_terminal() {
            true => dimensions(dialoguer::console::Term::stdout().size_checked()),
            false => (None, None),
        };
        let is_stderr = io::stderr().is_terminal();
        Self {
            width,
            height: height.filter(|_| !is_dumb(variable)),
            is_typed_to: io::stdin().is_terminal(),
            can_draw: is_stderr && !is_dumb(variable) && !is_set("CI", variable),
            can_ask: io::stdin().is_terminal() && is_stderr && !is_set("CI", variable),
            is_dumb: is_dumb(variable),
            is_colored: is_colored(color, is_stderr, variable),
        }
    }

    /// Colours a label where that is wanted.
    pub fn paint(&self, paint: Paint, label: &str) -> String {
        let code = match paint {
            Paint::RedBold => "1;31",
            Paint::YellowBold => "1;33",
            Paint::Dim => "2",
        };
        match self.is_colored {
            true => format!("\u{1b}[{code}m{label}\u{1b}[0m"),
            false => label.to_owned(),
        }
    }
}

fn variable(name: &str) -> Option<OsString> {
    std::env::var_os(name)
}

fn is_set(name: &str, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    variable(name).is_some_and(|value| !value.is_empty())
}

fn is_dumb(variable: impl Fn(&str) -> Option<OsString>) -> bool {
    variable("TERM").is_some_and(|term| term == "dumb")
}

/// Width and height from rows and columns; a terminal that tells none is 80 wide and has no pager.
fn dimensions(told: Option<(u16, u16)>) -> (Option<usize>, Option<usize>) {
    match told {
        Some((rows, columns)) if rows > 0 && columns > 0 => (Some(columns.into()), Some(rows.into())),
        _ => (Some(UNTOLD_WIDTH), None),
    }
}

fn is_colored(color: ColorChoice, is_terminal: bool, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    match color {
        ColorChoice::Always => true,
        ColorChoice::Never => false,
        ColorChoice::Auto if is_set("NO_COLOR", &variable) => false,
        ColorChoice::Auto
            if variable("CLICOLOR_FORCE").is_some_and(|value| !value.is_empty() && value != "0") =>
        {
            true
        }
        ColorChoice::Auto => is_terminal && !is_dumb(variable),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_terminal_without_a_size_is_80_wide_and_has_no_pager() {
        for told in [None, Some((0, 0)), Some((24, 0))] {
            assert_eq!(dimensions(told), (Some(80), None));
        }
        assert_eq!(dimensions(Some((24, 120))), (Some(120), Some(24)));
    }

    #[test]
    fn colour_heeds_the_command_line_then_the_environment_then_the_terminal() {
        let auto = |is_terminal, set: &[(&str, &str)]| {
            let variable = |name: &str| set.iter().find(|each| each.0 == name).map(|each| each.1.into());
            is_colored(ColorChoice::Auto, is_terminal, variable)
        };
        assert!(auto(true, &[]));
        assert!(!auto(false, &[]));
        assert!(!auto(true, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")]));
        assert!(auto(true, &[("NO_COLOR", "")]));
        assert!(auto(false, &[("CLICOLOR_FORCE", "1")]));
        assert!(!auto(false, &[("CLICOLOR_FORCE", "0")]));
        assert!(!auto(true, &[("TERM", "dumb")]));
        assert!(is_colored(ColorChoice::Always, false, |_| Some("1".into())));
        assert!(!is_colored(ColorChoice::Never, true, |_| None));
    }
}
