//! `cargo xtask test`: every test of the workspace, after bringing what they need beyond Rust — a PostgreSQL cluster of their
//! own, Chromium and its driver, a mail server, axe-core, TypeScript, Rust's library for the browser. Further words go to `cargo test`. With
//! `--quick`, those that need nothing of it. Not done here: the tests.

use std::time::Instant;

use crate::{Outcome, run, workspace};

mod cluster;
mod install;
mod machine;
mod npm;
mod quick;
mod tools;
mod wasm;

pub(crate) use cluster::Cluster;
pub(crate) use install::packages;
pub(crate) use machine::postgres_folder;
pub(crate) use tools::Tools;

pub(crate) fn run(args: &[String]) -> Outcome {
    if let Some((_, args)) = args.split_first().filter(|(first, _)| *first == "--quick") {
        return quick::run(args);
    }
    let start = Instant::now();
    let tools = Tools::ready()?;
    let (axe, typescript) = (npm::axe()?, npm::typescript()?);
    wasm::bring()?;
    let cluster = Cluster::start(&tools.postgres)?;
    println!("▸ PostgreSQL of the tests, {} from {}: {:.1} s", cluster.url(), tools.postgres.display(), start.elapsed().as_secs_f64());

    let mut cargo = workspace::cargo();
    cargo.arg("test").args(scope(args)).args(args);
    cargo.env("REBOND_TEST_POSTGRES", cluster.url()).env("REBOND_TEST_POSTGRES_CERTIFICATE", cluster.certificate());
    let outcome = run::loudly("tests", tools.tell(&mut cargo).env("REBOND_TEST_AXE", axe).env("REBOND_TEST_TYPESCRIPT", typescript));
    let stopped = cluster.stop();
    println!("▸ in all: {:.1} s", start.elapsed().as_secs_f64());
    outcome.and(stopped)
}

/// The whole workspace, unless packages were named.
fn scope(args: &[String]) -> Option<&'static str> {
    let ours = args.iter().take_while(|arg| *arg != "--");
    let named = |arg: &String| arg.starts_with("-p") || arg.starts_with("--package") || arg == "--workspace";
    if ours.into_iter().any(named) { None } else { Some("--workspace") }
}

#[cfg(test)]
mod tests {
    use super::scope;

    #[test]
    fn the_whole_workspace_unless_packages_are_named() {
        let scope = |line: &str| scope(&line.split_whitespace().map(str::to_owned).collect::<Vec<_>>());
        assert_eq!(scope(""), Some("--workspace"));
        assert_eq!(scope("people -- -p"), Some("--workspace"));
        assert_eq!(scope("-p rebond-store"), None);
        assert_eq!(scope("--package=rebond-store"), None);
    }
}
