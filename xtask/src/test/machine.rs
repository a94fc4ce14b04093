//! The machine: programs in PATH, who runs this, a user fit to run a database. Not done here: changing it (`install`).

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{run, workspace};

/// The first of `names` found in PATH or in one of the `further` folders.
pub(crate) fn program(names: &[&str], further: &[&str]) -> Option<PathBuf> {
    let path = workspace::variable("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).chain(further.iter().map(PathBuf::from)).collect();
    names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name))).find(|file| file.is_file())
}

/// Whether this runs as root.
pub(crate) fn is_root() -> bool {
    run::quietly(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The user that runs the database when root runs the tests: PostgreSQL refuses root.
pub(crate) fn plain_user() -> &'static str {
    let known = |user: &str| run::quietly(Command::new("id").args(["-u", user])).is_ok();
    if known("postgres") { "postgres" } else { "nobody" }
}

/// The newest folder that holds `initdb`: Debian's, by version, or the one in PATH.
pub(crate) fn postgres_folder() -> Option<PathBuf> {
    let version = |folder: &PathBuf| folder.file_name().and_then(|name| name.to_str()?.parse::<u32>().ok());
    let mut versions: Vec<PathBuf> =
        Path::new("/usr/lib/postgresql").read_dir().into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    versions.sort_by_key(version);
    let debian = versions.into_iter().rev().map(|folder| folder.join("bin")).find(|bin| bin.join("initdb").is_file());
    debian.or_else(|| program(&["initdb"], &[]).and_then(|file| Some(file.canonicalize().ok()?.parent()?.to_path_buf())))
}
