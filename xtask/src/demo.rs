//! `cargo xtask demo`: the program on its sample campaign, built in release; further words go to the program.

use crate::{Outcome, run, workspace};

pub(crate) fn run(args: &[String]) -> Outcome {
    let mut cargo = workspace::cargo();
    cargo.args(["run", "--release", "--package", "rebond", "--", "demo"]).args(args);
    run::loudly("demo", &mut cargo)
}
