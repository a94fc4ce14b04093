//! axe-core, which looks at a page for what would stop somebody: one version, brought by npm into the target folder. It is run in the
//! browser of the tests only; nothing of it goes into the program. Not done here: looking.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::{install, machine};
use crate::{Outcome, run, workspace};

const VERSION: &str = "4.14.1";

/// The file of axe-core; brought when it is not there.
pub(crate) fn bring() -> Outcome<PathBuf> {
    let folder = workspace::target().join(format!("axe-core-{VERSION}"));
    let file = folder.join("package/axe.min.js");
    if file.is_file() {
        return Ok(file);
    }
    if machine::program(&["npm"], &[]).is_none() {
        install::packages(&["npm"])?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    // npm compares what it gets with the digest of the registry.
    let mut npm = Command::new("npm");
    npm.args(["pack", "--silent", &format!("axe-core@{VERSION}"), "--pack-destination"]).arg(&folder).current_dir(&folder);
    run::quietly(&mut npm)?;
    run::quietly(Command::new("tar").args(["-xzf", &format!("axe-core-{VERSION}.tgz")]).current_dir(&folder))?;
    if file.is_file() { Ok(file) } else { Err(format!("axe-core {VERSION} has no {}", file.display())) }
}
