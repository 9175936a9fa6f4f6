//! The program on a terminal, as a person meets it: what stands on the screen, key by key.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod add;
mod between;
mod edit;
mod firms;
mod first_run;
mod leaving;
mod lists;
mod narrow;
mod picker;
mod progress;
mod readme;
mod report;
#[path = "../cli/sandbox.rs"]
#[allow(dead_code, reason = "what other tests need of it")]
mod sandbox;
mod screen;
mod stopping;
