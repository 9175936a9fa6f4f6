//! `demo`: a new registry with realistic firms.

use std::io::ErrorKind;

use anyhow::Result;
use carnet::{Error, OutputFault, RegistryFault, Stranger, demo};
use clap::Args;
use serde::Serialize;

use crate::console::Console;
use crate::environment::Environment;

/// Fill a new registry with realistic firms, for trials and tests
#[derive(Debug, Args)]
pub struct Demo {
    /// How many clients each firm has
    #[arg(long, value_name = "COUNT", default_value_t = 200, value_parser = clap::value_parser!(u32).range(0..=2_000))]
    clients: u32,
    /// How many firms
    #[arg(long, value_name = "COUNT", default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
    firms: u32,
    /// What decides all that chance would
    #[arg(long, value_name = "NUMBER", default_value_t = 1)]
    seed: u64,
}

#[derive(Serialize)]
struct DemoView<'d> {
    operation: Option<i64>,
    firms: &'d [String],
    clients: u64,
}

impl Demo {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        let exists = || Error::Output { path: environment.store.clone(), fault: OutputFault::Exists };
        let stranger = |stranger| Error::Registry(RegistryFault::NotARegistry(stranger));
        match environment.store.symlink_metadata() {
            Ok(_) if environment.store.exists() => return Err(exists().into()),
            Ok(_) => return Err(stranger(Stranger::Link).into()),
            Err(error) if error.kind() == ErrorKind::NotADirectory => {
                return Err(stranger(Stranger::FileOnTheWay).into());
            }
            Err(_) => {}
        }
        let demo = demo::Demo {
            firms: usize::try_from(self.firms)?,
            clients: usize::try_from(self.clients)?,
            seed: self.seed,
        };
        let mut registry = environment.create()?;
        let done = match demo::fill(&mut registry, demo) {
            Err(Error::Registry(RegistryFault::Appeared)) => return Err(exists().into()),
            done => done?,
        };
        let clients = u64::from(self.clients) * u64::from(self.firms);
        console.done(console.messages.demo_made(self.firms, clients))?;
        let operation = done.operation.map(|operation| operation.0);
        console.for_programs(|| DemoView { operation, firms: &done.output, clients })
    }
}
