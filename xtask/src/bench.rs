//! `cargo xtask bench`: builds the program and its bench in release, and measures. Not done here: the measuring.

use crate::{Outcome, run, workspace};

pub(crate) fn run(_args: &[String]) -> Outcome {
    run::loudly("release build", workspace::cargo().args(["build", "--release", "--package", "rebond"]))
}
