//! Commands as they are really typed, shown at the end of each command's help.

mod clients;
mod firms;
mod lists;
mod program;
mod registry;

/// A command's words, and its examples in English and French.
pub type Examples = (&'static str, &'static [&'static str], &'static [&'static str]);

/// The examples of every command.
pub fn all() -> impl Iterator<Item = &'static Examples> {
    let parts = [program::EXAMPLES, clients::EXAMPLES, lists::EXAMPLES, firms::EXAMPLES, registry::EXAMPLES];
    parts.into_iter().flatten()
}
