//! `diff`: registries and exports in any combination, and exactly what differs.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod exports;
mod firms;
mod keys;
mod many;
mod refusals;
mod registries;
#[path = "../cli/sandbox.rs"]
#[allow(dead_code, reason = "the program's other tests use more of it")]
mod sandbox;
mod support;
mod words;
