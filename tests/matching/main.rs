//! Other systems' lists: what is matched is right, and what is not sure is left to a person.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod doubts;
mod five_hundred;
mod misspelling;
mod review;
mod rules;
mod support;
