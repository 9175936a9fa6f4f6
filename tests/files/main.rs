//! Files as people have them: the same list in many shapes, out and in again, uploads in parts.
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod damage;
mod parts;
mod round_trip;
mod support;
mod twelve_ways;
