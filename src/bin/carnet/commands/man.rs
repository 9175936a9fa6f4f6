//! `man`: the manual as man pages, the whole on standard output or a page for each command in a folder.

use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::Result;
use carnet::exchange::place::PlacedFile;
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::manual::{Page, pages, whole};

/// Write the manual: all on one page, or a page for each command into a folder
#[derive(Debug, Args)]
pub struct Man {
    /// The folder where the page of each command goes
    #[arg(value_name = "FOLDER")]
    folder: Option<PathBuf>,
    /// Replace files that exist
    #[arg(long, requires = "folder")]
    force: bool,
}

#[derive(Serialize)]
struct ManView {
    files: Vec<String>,
}

impl Man {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        match &self.folder {
            None => {
                let manual = whole(console.messages)?;
                console.stream(|stdout| Ok(stdout.write_all(&manual)?))
            }
            Some(folder) => {
                // Where it cannot be made, the first page says so.
                let _ = std::fs::create_dir_all(folder);
                self.write_all(folder, environment, console)
            }
        }
    }

    fn write_all(&self, folder: &Path, environment: &Environment, console: &Console) -> Result<()> {
        let mut synced = Vec::new();
        for Page { name, text } in pages(console.messages)? {
            let path = folder.join(name);
            let mut file = PlacedFile::create(&path, environment.existing(&path, self.force), None)?;
            file.write_all(&text)?;
            synced.push(file.finish()?);
        }
        let files: Vec<_> = synced.iter().map(|file| file.path().to_string_lossy().into_owned()).collect();
        // None appears before all are known to have a place.
        for file in synced {
            file.publish()?;
        }
        console.done(console.messages.manual_written(files.len(), folder.display()))?;
        console.for_programs(|| ManView { files })
    }
}
