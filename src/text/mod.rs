//! Text as people write it: language, folding, likeness, time.

pub mod clock;
pub mod fold;
pub mod language;
pub mod likeness;
