//! Which version this is: the number, and for a release the commit and its date. What enters: git's own answer, or `REBOND_COMMIT`
//! where the sources come without git. What leaves: `REBOND_VERSION`, a variable of the compiler. A build for the hand says the number
//! alone, so that a commit compiles nothing anew.
#![expect(clippy::disallowed_methods, reason = "cargo tells a build script what it builds through the environment")]

use std::{env, process::Command};

fn main() {
    println!("cargo::rerun-if-env-changed=REBOND_COMMIT");
    println!("cargo::rerun-if-changed=build.rs");
    let number = env::var("CARGO_PKG_VERSION").unwrap_or_default();
    let release = env::var("PROFILE").is_ok_and(|profile| profile == "release");
    let commit = env::var("REBOND_COMMIT").ok().filter(|told| !told.is_empty()).or_else(|| if release { asked() } else { None });
    let version = commit.map_or(number.clone(), |commit| format!("{number} ({commit})"));
    println!("cargo::rustc-env=REBOND_VERSION={version}");
}

/// The short commit and its day, of the checkout this is built in.
fn asked() -> Option<String> {
    if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]) {
        println!("cargo::rerun-if-changed={log}");
    }
    git(&["log", "-1", "--format=%h, %cs"])
}

fn git(args: &[&str]) -> Option<String> {
    let output = Command::new("git").args(args).output().ok().filter(|output| output.status.success())?;
    String::from_utf8(output.stdout).ok().map(|words| words.trim().to_owned()).filter(|words| !words.is_empty())
}
