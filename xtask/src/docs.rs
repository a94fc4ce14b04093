//! `cargo xtask docs`: the documentation of every room, with warnings refused. `--open` shows it.

use crate::{Outcome, run, workspace};

pub(crate) fn run(args: &[String]) -> Outcome {
    let mut cargo = workspace::cargo();
    cargo.args(["doc", "--workspace", "--no-deps"]).args(args).env("RUSTDOCFLAGS", "-D warnings");
    run::loudly("documentation", &mut cargo)
}
