//! The store's conformance suite: every test runs on SQLite and on PostgreSQL, through the public doors only. Not done here: the
//! statements themselves, which the registry's own tests prepare and compare.
#![expect(clippy::unwrap_used, reason = "a test's own words are right, or the test fails")]

mod carrying;
mod erasure;
mod files;
mod history;
mod hosted;
mod lists;
mod pages;
mod paging;
mod round_trip;
mod scanning;
mod searching;
mod servers;
mod world;
mod writing;
