//! `columns`: the shape of the list, a setting of each login.

use anyhow::Result;
use carnet::client::Field;
use clap::{Args, Subcommand};
use serde::Serialize;

use super::choice::columns;
use crate::console::{Console, Rows};
use crate::environment::Environment;

/// See or choose the columns of the list
#[derive(Debug, Args)]
pub struct Columns {
    #[command(subcommand)]
    action: Option<ColumnsAction>,
}

/// What to do with the columns.
#[derive(Debug, Subcommand)]
enum ColumnsAction {
    /// Choose the columns and their order
    Set {
        /// Keys or headings, separated by commas or blanks
        #[arg(required = true, value_name = "KEYS")]
        keys: Vec<String>,
    },
    /// Have the default columns again
    Reset,
}

#[derive(Serialize)]
struct ColumnView {
    key: &'static str,
    heading: &'static str,
    position: Option<usize>,
}

impl Columns {
    pub fn run(self, environment: &Environment, console: &Console) -> Result<()> {
        match self.action {
            None => list(environment, console),
            Some(ColumnsAction::Set { keys }) => {
                let columns = columns("columns set", &keys.join(","), console)?;
                environment.open()?.set_columns(Some(&columns))?;
                console.done(console.messages.columns_set(columns.len()))
            }
            Some(ColumnsAction::Reset) => {
                environment.open()?.set_columns(None)?;
                console.done(console.messages.columns_reset())
            }
        }
    }
}

fn list(environment: &Environment, console: &Console) -> Result<()> {
    let shown = environment.read()?.columns()?.unwrap_or_else(|| Field::DEFAULT_COLUMNS.to_vec());
    let views: Vec<ColumnView> = Field::ALL
        .iter()
        .map(|&field| ColumnView {
            key: field.key(),
            heading: field.heading(console.messages.language),
            position: shown.iter().position(|&other| other == field).map(|at| at + 1),
        })
        .collect();
    let messages = console.messages;
    console.list(
        || {
            let headings = [messages.heading_key(), messages.heading_heading(), messages.heading_position()];
            let mut rows = Rows::new(headings);
            for view in &views {
                let position = view.position.map(|at| at.to_string()).unwrap_or_default();
                rows.push([view.key.to_owned(), view.heading.to_owned(), position]);
            }
            rows
        },
        || &views,
    )
}
