//! The rules of firms, teams and clients, each held through the library.
#![allow(clippy::unwrap_used, reason = "what a test's helper unwraps fails the test")]

mod actor;
mod advice;
mod clients;
mod deleting;
mod editing;
mod file;
mod finding;
mod firms;
mod journal;
mod moving;
mod naming;
mod numbers;
mod plans;
mod powers;
mod rehearsing;
mod searching;
mod shown;
mod sorting;
mod support;
mod team;
mod undoing;
