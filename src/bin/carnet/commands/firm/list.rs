//! `firm list`: all firms.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::{FirmView, firm_rows};

/// List the firms
#[derive(Debug, Args)]
pub struct ListFirms {}

impl ListFirms {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let registry = environment.read()?;
        let firms = registry.firms()?;
        let views: Vec<FirmView> =
            firms.iter().map(|firm| FirmView::read(&registry, firm)).collect::<Result<_>>()?;
        console.list(|| firm_rows(&views, console.messages), || &views)
    }
}
