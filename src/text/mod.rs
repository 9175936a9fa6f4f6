//! Text as people write it: language, folding, likeness, time.

pub mod clock;
pub(crate) mod eights;
pub mod fold;
pub mod language;
pub mod likeness;
