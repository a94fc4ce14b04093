//! `cargo xtask bench`: builds the program and its bench in release, and measures on both engines. `--clean-build` also times a
//! release build from nothing; other words (`--people 1000`) go to the bench. Not done here: the measuring (`crates/rebond-bench`).

use std::time::Instant;

use crate::test::{Cluster, Tools};
use crate::{Outcome, linter, run, workspace};

pub(crate) fn run(args: &[String]) -> Outcome {
    let (ours, theirs): (Vec<&String>, Vec<&String>) = args.iter().partition(|arg| *arg == "--clean-build");
    if !ours.is_empty() {
        clean_build()?;
    }
    run::loudly("release build", workspace::cargo().args(["build", "--release", "--package", "rebond"]))?;
    let tools = Tools::ready()?;
    let cluster = Cluster::start(&tools.postgres)?;
    let mut bench = workspace::cargo();
    bench.args(["run", "--release", "--package", "rebond-bench", "--", "--program"]).arg(workspace::built("release", "rebond"));
    let measured = run::loudly("bench", bench.args(["--postgres", &cluster.url()]).args(theirs));
    let chains = ["run", "--release", "--package", "rebond-graph", "--example", "chains"];
    let measured = measured.and_then(|()| run::loudly("chains", workspace::cargo().args(chains)));
    measured.and(cluster.stop()).and_then(|()| linter::bench(&[]))
}

/// Times `cargo build --release` in a target folder of its own, crates already downloaded.
fn clean_build() -> Outcome {
    let folder = std::env::temp_dir().join(format!("rebond-clean-build-{}", std::process::id()));
    run::quietly(workspace::cargo().arg("fetch"))?;
    let start = Instant::now();
    let built = run::loudly("clean release build", workspace::cargo().args(["build", "--release"]).env("CARGO_TARGET_DIR", &folder));
    println!("{:<26}{:>10.0} s on {} processors", "Clean release build", start.elapsed().as_secs_f64(), processors());
    let _ = std::fs::remove_dir_all(&folder);
    built
}

fn processors() -> usize {
    std::thread::available_parallelism().map_or(1, std::num::NonZero::get)
}
