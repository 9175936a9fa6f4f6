//! The judgement of uploads, held against a slow and obvious one.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod again;
mod desk;
mod model;
mod placed;
