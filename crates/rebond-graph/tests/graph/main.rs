//! Tests of the graph by tables and properties. Each cites the rule it drives.
#![expect(clippy::unwrap_used, reason = "builders and checks of tests")]

mod build;
mod chains;
mod forest;
mod reference;
