//! The command line from outside: the real binary, in folders of its own, its answers, errors and exit codes.

mod data;
mod errors;
mod kill;
mod lint;
mod program;
