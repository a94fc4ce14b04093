//! Tests of the coach by tables at fixed moments, and by properties. Each cites the rule it drives.
#![expect(clippy::unwrap_used, reason = "builders and checks of tests")]

mod build;
mod day;
mod diverse;
mod ends;
mod hard;
mod harder;
mod loops;
mod meeting;
mod neighbours;
mod obtain;
mod property;
mod ranking;
mod relation;
mod renewal;
mod speed;
mod start;
