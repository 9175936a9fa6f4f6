//! `firm use`: the firm that commands mean where none is named, a setting of each login.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::firm::FirmView;

/// Choose the firm that commands mean from now on
#[derive(Debug, Args)]
pub struct UseFirm {
    /// The firm
    #[arg(allow_hyphen_values = true)]
    name: String,
}

impl UseFirm {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let mut registry = environment.open()?;
        let firm = registry.firm(Some(&self.name))?;
        registry.use_firm(firm.id)?;
        console.done(console.messages.firm_used(&firm.name))?;
        let view = FirmView::read(&registry, &firm)?;
        console.for_programs(|| view)
    }
}
