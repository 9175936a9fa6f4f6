//! `stats`: the firm at a glance.

use anyhow::Result;
use clap::Args;

use crate::console::Console;
use crate::environment::Environment;
use crate::view::stats::{StatsView, stats_rows};

/// See the firm at a glance
#[derive(Debug, Args)]
pub struct Stats {}

impl Stats {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let registry = environment.read()?;
        let firm = registry.firm(environment.firm.as_deref())?;
        let stats = registry.stats(&firm)?;
        console.report(|| stats_rows(&stats, console), || StatsView::new(&firm.name, &stats))
    }
}
