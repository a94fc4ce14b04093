//! `cargo xtask screenshots`: pictures of every page, two widths, light and dark, two languages.

use crate::{Outcome, run, workspace};

pub(crate) fn run(_args: &[String]) -> Outcome {
    run::loudly("release build", workspace::cargo().args(["build", "--release", "--package", "rebond"]))
}
