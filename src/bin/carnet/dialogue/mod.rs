//! Dialogues: what commands ask a person for who left it out. The answers are those that flags would give.

mod choose;
mod client;
mod first_run;
mod form;
mod pair;
mod pick;
mod pick_firm;

pub use client::{ask_for_changes, ask_for_new};
pub use first_run::offer_firm;
pub use pair::{choose_values, pick_pair};
pub use pick::{Offered, Picker, by_id};
pub use pick_firm::{lacks_firm, pick_firm};
