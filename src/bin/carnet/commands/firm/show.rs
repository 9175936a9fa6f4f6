//! `firm show`: one firm.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::{FirmView, firm_rows};

/// Show a firm
#[derive(Debug, Args)]
pub struct ShowFirm {
    /// The firm (default: the one that is chosen)
    #[arg(allow_hyphen_values = true)]
    name: Option<String>,
}

impl ShowFirm {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let registry = environment.read()?;
        let firm = registry.firm(self.name.as_deref().or(environment.firm.as_deref()))?;
        let view = FirmView::read(&registry, &firm)?;
        console.item(|| firm_rows(std::slice::from_ref(&view), console.messages), || &view)
    }
}
