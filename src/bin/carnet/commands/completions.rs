//! `completions`: the script by which a shell completes commands, options and what the registry holds.

use anyhow::Result;
use clap::{Args, ValueEnum};

use crate::completion::registration;
use crate::console::Console;

/// Write the script by which a shell completes commands and names
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL", ignore_case = true)]
    shell: Shell,
}

/// The shells that can ask for candidates.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Shell {
    Bash,
    Elvish,
    Fish,
    Powershell,
    Zsh,
}

impl Completions {
    pub fn run(self, console: &Console) -> Result<()> {
        let script = registration(self.shell.name())?;
        console.stream(|stdout| Ok(stdout.write_all(&script)?))
    }
}

impl Shell {
    const fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Elvish => "elvish",
            Self::Fish => "fish",
            Self::Powershell => "powershell",
            Self::Zsh => "zsh",
        }
    }
}
