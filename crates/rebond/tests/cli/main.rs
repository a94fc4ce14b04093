//! The command line from outside: the real binary, in folders of its own, its answers, errors and exit codes.

mod lint;
mod program;
