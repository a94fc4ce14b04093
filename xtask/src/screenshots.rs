//! `cargo xtask screenshots`: pictures of every page of the sample campaign into ./screenshots, which git ignores. Further words
//! name the pages, worlds or looks wanted. Not done here: taking them (`crates/rebond-testkit/examples/screenshots.rs`, with its list of pages).

use crate::test::Tools;
use crate::{Outcome, run, workspace};

pub(crate) fn run(args: &[String]) -> Outcome {
    let tools = Tools::ready()?;
    run::loudly("build", workspace::cargo().args(["build", "--package", "rebond"]))?;
    let mut cargo = workspace::cargo();
    cargo.args(["run", "--package", "rebond-testkit", "--example", "screenshots", "--"]);
    cargo.arg(workspace::built("debug", "rebond")).arg(workspace::root().join("screenshots")).args(args);
    run::loudly("screenshots", tools.tell(&mut cargo))
}
