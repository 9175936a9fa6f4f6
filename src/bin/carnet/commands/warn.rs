//! Says what deserves a look, in the words of the console's language.

use anyhow::Result;
use carnet::Warning;

use crate::console::Console;
use crate::view::rows::warning_message;

/// Says the warnings of an operation.
pub fn of_operation(warnings: &[Warning], console: &Console) -> Result<()> {
    of_news(warnings, &[], console)
}

/// Says the warnings of an operation that are not known from its dialogue.
pub fn of_news(warnings: &[Warning], known: &[Warning], console: &Console) -> Result<()> {
    let mut news = warnings.iter().filter(|warning| !known.contains(warning));
    news.try_for_each(|warning| console.warn(warning.code(), warning_message(warning, console.messages)))
}
