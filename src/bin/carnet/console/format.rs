//! How results are written, and when they are coloured, as the command line names it.

use clap::ValueEnum;

/// The format of results; it never depends on a terminal.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    #[default]
    Table,
    Csv,
    Tsv,
    Json,
    Jsonl,
    /// A workbook; only `export` writes one, and tells of it.
    #[value(hide = true)]
    Xlsx,
}

impl Format {
    /// Whether programs read the output, and standard error as well.
    pub const fn is_json(self) -> bool {
        matches!(self, Self::Json | Self::Jsonl)
    }
}

/// When labels are coloured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum ColorChoice {
    #[default]
    Auto,
    Always,
    Never,
}
