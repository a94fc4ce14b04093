//! Where the data lies. What enters: the platform's custom, or a folder asked for. What leaves: a folder that exists and can be
//! written. Not done here: reading the data.

use std::{
    fs,
    path::{Path, PathBuf},
};

use etcetera::BaseStrategy as _;

use crate::failure::Failure;

/// Name of the database file in the data folder.
pub(crate) const DATABASE: &str = "rebond.db";

/// The platform's usual folder for a program's data.
pub(crate) fn usual() -> Result<PathBuf, Failure> {
    let strategy = etcetera::base_strategy::choose_native_strategy().map_err(|_| Failure::NoHome)?;
    Ok(strategy.data_dir().join("rebond"))
}

/// Makes the folder if it is not there, readable by its owner alone.
pub(crate) fn prepare(folder: &Path) -> Result<(), Failure> {
    let made = !folder.exists();
    fs::create_dir_all(folder).map_err(|error| Failure::folder(folder, &error))?;
    if made {
        close_to_others(folder).map_err(|error| Failure::folder(folder, &error))?;
    }
    Ok(())
}

#[cfg(unix)]
fn close_to_others(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    fs::set_permissions(folder, fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn close_to_others(_folder: &Path) -> std::io::Result<()> {
    Ok(())
}
