//! `cargo xtask ci`: runs `.ci/run`, so that nobody pushes what it would refuse. Not done here: the checks themselves.

use std::process::Command;

use crate::{Outcome, run, workspace};

pub(crate) fn run(_args: &[String]) -> Outcome {
    let root = workspace::root();
    run::loudly("continuous integration", Command::new(root.join(".ci/run")).current_dir(&root))
}
