//! `backup`: a copy of the registry.

use std::path::PathBuf;

use anyhow::Result;
use carnet::exchange::backup::backup;
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::environment::Environment;
use crate::program_error::ProgramError;

/// Copy the registry to a file, also while others write
#[derive(Debug, Args)]
pub struct Backup {
    /// The file
    file: PathBuf,
    /// Replace the file if there is one
    #[arg(long)]
    force: bool,
}

#[derive(Serialize)]
struct BackupView {
    file: String,
}

impl Backup {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        if self.file.as_os_str() == "-" {
            let (message, hint) =
                (console.messages.option_needs_file("backup"), console.messages.hint_needs_file());
            return Err(ProgramError::Usage { message, hint: Some(hint) }.into());
        }
        let registry = environment.read_into_file()?;
        backup(&registry, &self.file, environment.existing(&self.file, self.force))?;
        console.done(console.messages.registry_copied(self.file.display()))?;
        console.for_programs(|| BackupView { file: self.file.to_string_lossy().into_owned() })
    }
}
