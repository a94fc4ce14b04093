//! What the tests run with Node: axe-core, which looks at a page for what would stop somebody, and TypeScript, which checks the types
//! that our scripts state in comments. One version of each, brought by npm into the target folder; nothing of them goes into the
//! program. Not done here: looking and checking.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{install, machine};
use crate::{Outcome, run, workspace};

/// The file of axe-core; brought when it is not there.
pub(crate) fn axe() -> Outcome<PathBuf> {
    bring("axe-core", "4.14.1", "axe.min.js")
}

/// TypeScript's checker, for Node to run; brought when it is not there.
pub(crate) fn typescript() -> Outcome<PathBuf> {
    bring("typescript", "5.9.3", "bin/tsc")
}

fn bring(name: &str, version: &str, file: &str) -> Outcome<PathBuf> {
    let folder = workspace::target().join(format!("{name}-{version}"));
    let file = folder.join("package").join(file);
    if file.is_file() && machine::program(&["node"], &[]).is_some() {
        return Ok(file);
    }
    if machine::program(&["npm"], &[]).is_none() {
        install::packages(&["npm"])?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    // npm compares what it gets with the digest of the registry.
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", &format!("{name}@{version}"), "--pack-destination"]).arg(&folder).current_dir(&folder);
    run::quietly(&mut npm)?;
    run::quietly(Command::new("tar").args(["-xzf", &format!("{name}-{version}.tgz")]).current_dir(&folder))?;
    if file.is_file() { Ok(file) } else { Err(format!("{name} {version} has no {}", file.display())) }
}
