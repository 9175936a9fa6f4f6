//! Dialogues: what commands ask a person for who left it out. The answers are those that flags would give.

mod client;
mod first_run;
mod form;
mod pick;

pub use client::{ask_for_changes, ask_for_new};
pub use first_run::offer_firm;
pub use pick::pick_client;
