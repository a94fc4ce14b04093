//! The command line from outside: the real binary, in folders of its own, its answers, errors and exit codes.
#![expect(clippy::expect_used, reason = "what a test prepares must be there")]

mod data;
mod enter;
mod errors;
mod every_day;
mod kill;
mod lint;
mod places;
mod program;
mod safe;
